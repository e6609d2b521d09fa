import { asId, type CallId, type MessageId, type PracticeId } from '../domain/ids.ts';
import type { MessageChannel } from '../domain/patient.ts';
import { PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';
import type { Database } from '../store/postgres/database.ts';
import {
  choiceBehind,
  closeChoicesOf,
  insertChoice,
  isOffered,
  markMoved,
} from '../store/queries/move-choices.ts';
import { readStanding } from '../store/standing-appointment.ts';
import type { AnnounceMessage } from '../store/store-agenda.ts';
import type { Agenda } from '../turn/5-act/agenda.ts';
import { moveAppointment } from '../turn/5-act/existing-appointments.ts';
import { offerSlots } from '../turn/5-act/offer-slots.ts';

export interface ReplyMoveParts {
  readonly database: Pick<Database, 'inPractice' | 'readInPractice'>;
  readonly agenda: Agenda;
  readonly announce: AnnounceMessage;
  readonly channels: readonly MessageChannel[];
  readonly now: () => Temporal.Instant;
}

/** Somebody reads a message within this time or not that day; two places are kept that long. */
const HOLD_MINUTES = 120;

/**
 * Holds two other times for this appointment and offers them in a message of the same channel. False: there is nothing to offer, so
 * people must help. Asked again, it offers two others and lets the first go.
 */
export async function offerOtherTimes(
  parts: ReplyMoveParts,
  practiceId: PracticeId,
  asked: {
    readonly appointment: string;
    readonly channel: MessageChannel;
    readonly recipient: string;
    /** The patient's own message, by the network's name: the same one offers once. */
    readonly askedBy: string;
  },
  signal: AbortSignal,
): Promise<boolean> {
  const before = await parts.database.readInPractice(practiceId, signal, (session) =>
    isOffered(session, asked.askedBy),
  );
  if (before) return true;
  const found = await readStanding(parts.database, practiceId, asked.appointment, signal);
  if (found === null) return false;
  const { practice, appointment } = found;
  const id = asId<CallId>(crypto.randomUUID());
  const now = () => parts.now().toZonedDateTimeISO(PRACTICE_TIME_ZONE);
  await parts.database.inPractice(practiceId, signal, (session) => closeChoicesOf(session, appointment.id));
  const offered = await offerSlots(
    {
      type: appointment.type,
      practitioner: appointment.practitioner,
      days: null,
      between: null,
      notWeekdays: [],
      notStarts: [appointment.start],
    },
    parts.agenda,
    { practice, call: id, now },
    signal,
    { holdSeconds: HOLD_MINUTES * 60 },
  );
  if (offered.kind !== 'slots-held') return false;
  const [first, ...others] = offered.slots;
  if (first === undefined) return false;
  await parts.database.inPractice(practiceId, signal, async (session) => {
    const message = await insertChoice(session, {
      practice: practiceId,
      id,
      appointment: appointment.id,
      slots: [first, ...others],
      expires: parts.now().add({ minutes: HOLD_MINUTES }),
      channel: asked.channel,
      recipient: asked.recipient,
      askedBy: asked.askedBy,
    });
    await parts.announce(session, practiceId, message);
  });
  return true;
}

/**
 * Moves the appointment to the time of this number in the message. `moved` also for a repeat; `gone`: the time is no longer kept;
 * `no-choice`: the message offered none.
 */
export async function chooseTime(
  parts: ReplyMoveParts,
  practiceId: PracticeId,
  answer: { readonly message: MessageId; readonly nth: 1 | 2 },
  signal: AbortSignal,
): Promise<'moved' | 'gone' | 'no-choice'> {
  const choice = await parts.database.readInPractice(practiceId, signal, (session) =>
    choiceBehind(session, answer.message, answer.nth),
  );
  if (choice === null) return 'no-choice';
  if (choice.status === 'moved') return 'moved';
  if (choice.status === 'closed' || choice.slot === null) return 'gone';
  const found = await readStanding(parts.database, practiceId, choice.appointment, signal);
  if (found === null) return 'gone';
  const moved = await moveAppointment(
    {
      kind: 'move',
      appointment: found.appointment,
      slot: choice.slot,
      patient: found.patient,
    },
    { agenda: parts.agenda, channels: parts.channels },
    {
      call: choice.id,
      practice: found.practice,
      now: () => parts.now().toZonedDateTimeISO(PRACTICE_TIME_ZONE),
      callBackNumber: null,
      words: [],
    },
    signal,
  );
  if (moved.kind !== 'moved') return 'gone';
  await parts.database.inPractice(practiceId, signal, (session) => markMoved(session, choice.id));
  await parts.agenda.releaseHolds(practiceId, choice.id, signal);
  return 'moved';
}
