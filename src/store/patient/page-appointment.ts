import type { AppointmentId, WaitingOfferId } from '../../domain/ids.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../domain/patient.ts';
import { readBackAsBooked } from '../../domain/read-back.ts';
import type { PatientPages } from '../../http/ports/patient-pages.ts';
import { chooseTime } from '../../jobs/reply-move.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { ActContext } from '../../turn/5-act/act.ts';
import type { Agenda } from '../../turn/5-act/agenda.ts';
import { bookAppointment } from '../../turn/5-act/book-appointment.ts';
import { cancelAppointment, moveAppointment } from '../../turn/5-act/existing-appointments.ts';
import { offerSlots } from '../../turn/5-act/offer-slots.ts';
import type { Session } from '../postgres/session.ts';
import { readAppointment } from '../queries/appointments.ts';
import { writeAudit } from '../queries/audit.ts';
import { choiceOf } from '../queries/move-choices.ts';
import { readPractice } from '../queries/practices.ts';
import type { AnnounceMessage } from '../store-agenda.ts';
import { addItem } from '../store-worklist.ts';
import { judgeOnPage, phoneOf } from './page-danger.ts';
import { heldBy, patientOf, readOffer, readPage } from './page-rows.ts';
import { type AnyVisit, type PageStoreParts, type Visit, withAnyVisit, withVisit } from './visit.ts';

export interface PageAgendaParts extends PageStoreParts {
  readonly agenda: Agenda;
  readonly announce: AnnounceMessage;
  readonly carries: (channel: MessageChannel) => boolean;
}

type AppointmentPages = Pick<
  PatientPages,
  'look' | 'confirm' | 'cancel' | 'takeBack' | 'otherTimes' | 'move' | 'sayWhen'
>;

/** The place stays free for this long while it is booked again. */
const HOLD_SECONDS = 60;

/** The appointment of a link, changed by the very functions of a call: held, booked, cancelled, and read back. */
export function appointmentPages(parts: PageAgendaParts): AppointmentPages {
  const { agenda, now } = parts;
  const zonedNow = () => now().toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  const channels = () => MESSAGE_CHANNELS.filter(parts.carries);

  async function contextOf(session: Session, { link, stand }: Visit): Promise<ActContext> {
    const practice = await readPractice(session, link.practice);
    if (practice === null) throw new Error('a link leads to a practice that is gone');
    return { call: stand, practice, now: zonedNow, callBackNumber: null, words: [] };
  }

  /** Reads in one transaction what is acted on in others, because the agenda has its own. */
  const prepare = <Extra>(
    visitor: Parameters<PatientPages['look']>[0],
    signal: AbortSignal,
    also: (session: Session, visit: Visit) => Promise<Extra>,
  ) =>
    withVisit(parts, visitor, signal, async (session, visit) => ({
      kind: 'ready' as const,
      visit,
      context: await contextOf(session, visit),
      extra: await also(session, visit),
    }));

  async function appointmentOn(session: Session, id: AppointmentId) {
    const appointment = await readPage(session, id, now());
    return appointment === null ? null : { kind: 'open' as const, appointment };
  }

  return {
    look: (visitor, signal) =>
      withAnyVisit(parts, visitor, signal, async (session, visit) => {
        const { owner, link } = visit;
        const { appointment: id, offer: offered } = link;
        const found = id === null ? await offerOn(session, offered) : await appointmentOn(session, id);
        if (found === null) return { kind: 'unknown' as const };
        await note(session, visit, 'appointments-viewed');
        return { ...found, owner };
      }),

    async confirm(visitor, signal) {
      return withVisit(parts, visitor, signal, async (session, visit) => {
        const written = await session.run(
          `update appointments set patient_confirmed_at = $2 where id = $1 and status = 'booked'`,
          [visit.link.appointment, now().toString()],
        );
        if (written === 1) await note(session, visit, 'appointment-confirmed');
        return { kind: written === 1 ? ('done' as const) : ('not-done' as const) };
      });
    },

    async cancel(visitor, signal) {
      const ready = await prepare(visitor, signal, (session, { link }) =>
        readAppointment(session, link.appointment, 'booked'),
      );
      if (ready.kind !== 'ready') return ready;
      if (ready.extra === null) return { kind: 'not-done' };
      const appointment = readBackAsBooked(ready.extra);
      const result = await cancelAppointment({ appointment }, { agenda }, ready.context, signal);
      return { kind: result.kind === 'cancelled' ? 'done' : 'not-done' };
    },

    async takeBack(visitor, signal) {
      const ready = await prepare(visitor, signal, async (session, { link }) => ({
        was: await readAppointment(session, link.appointment, 'cancelled'),
        patient: await patientOf(session, link),
      }));
      if (ready.kind !== 'ready') return ready;
      const { context, extra } = ready;
      if (extra.was === null) return { kind: 'not-done' };
      const held = await agenda.hold(
        {
          practice: context.practice.id,
          call: context.call,
          type: extra.was.type,
          slot: extra.was,
          forSeconds: HOLD_SECONDS,
          // It was theirs a moment ago, whoever may book its type.
          by: 'doctor',
        },
        signal,
      );
      if (held.kind !== 'held') return { kind: 'not-done' };
      const { type, reason } = extra.was;
      const booked = await bookAppointment(
        { kind: 'book', slot: held.slot, patient: extra.patient, type, reason },
        { agenda, channels: channels() },
        context,
        signal,
        { remakes: extra.was.id },
      );
      return { kind: booked.kind === 'booked' ? 'done' : 'not-done' };
    },

    async otherTimes(visitor, signal) {
      const ready = await prepare(visitor, signal, async (session, { link, stand }) => ({
        appointment: await readAppointment(session, link.appointment, 'booked'),
        offered: await heldBy(session, stand),
      }));
      if (ready.kind !== 'ready') return ready;
      const { context, extra } = ready;
      const type = context.practice.appointmentTypes.find(({ id }) => id === extra.appointment?.type);
      if (type === undefined || type.bookableBy !== 'balie') return { kind: 'times', times: [] };
      const offered = await offerSlots(
        {
          type: type.id,
          practitioner: null,
          days: null,
          between: null,
          notWeekdays: [],
          notStarts: extra.offered.map(({ start }) => start),
        },
        agenda,
        context,
        signal,
      );
      return {
        kind: 'times',
        times:
          offered.kind === 'slots-held'
            ? offered.slots.map(({ hold, start, practitionerName }) => ({
                hold,
                start,
                practitioner: practitionerName,
              }))
            : [],
      };
    },

    async move(visitor, hold, signal) {
      const ready = await prepare(visitor, signal, async (session, { link, stand }) => ({
        appointment: await readAppointment(session, link.appointment, 'booked'),
        slot: (await heldBy(session, stand)).find((one) => one.hold === hold) ?? null,
        offered: await choiceOf(session, link.appointment, hold),
        patient: await patientOf(session, link),
      }));
      if (ready.kind !== 'ready') return ready;
      const { appointment, slot, offered, patient } = ready.extra;
      if (offered !== null) {
        const chosen = await chooseTime(
          { database: parts.database, agenda, announce: parts.announce, channels: channels(), now },
          ready.context.practice.id,
          offered,
          signal,
        );
        return { kind: chosen === 'moved' ? 'done' : 'not-done' };
      }
      if (appointment === null || slot === null) return { kind: 'not-done' };
      const moved = await moveAppointment(
        { kind: 'move', appointment: readBackAsBooked(appointment), slot, patient },
        { agenda, channels: channels() },
        ready.context,
        signal,
      );
      return { kind: moved.kind === 'moved' ? 'done' : 'not-done' };
    },

    sayWhen: (visitor, { text, clearedRule }, signal) =>
      withVisit(parts, visitor, signal, async (session, visit) => {
        const judged = await judgeOnPage(session, visit, {
          texts: [text],
          answered: null,
          clearedRule,
          key: 'when',
        });
        if (judged !== null) return judged;
        const { link, stand } = visit;
        const item = await addItem(session, {
          practice: link.practice,
          call: stand,
          kind: 'request',
          urgency: 'normal',
          wish: 'move',
          patient: link.patient,
          callBackNumber: await phoneOf(session, visit),
          words: [text],
          alarms: [],
          promisedBefore: null,
          idempotencyKey: `page:${link.appointment}:move:${text}`,
        });
        return { kind: 'done' as const, item };
      }),
  };
}

async function offerOn(session: Session, id: WaitingOfferId | null) {
  const offer = id === null ? null : await readOffer(session, id);
  return offer === null ? null : { kind: 'offer' as const, offer };
}

const note = (
  session: Session,
  { link, stand }: AnyVisit,
  event: 'appointments-viewed' | 'appointment-confirmed',
): Promise<void> =>
  writeAudit(session, {
    practice: link.practice,
    call: stand,
    patient: link.patient,
    event,
    action: event === 'appointments-viewed' ? 'read' : 'update',
    what: link.appointment === null ? 'waiting-list' : 'appointment',
    ground: 'call-of-patient',
    result: 'done',
    reference: link.appointment ?? link.offer,
  });
