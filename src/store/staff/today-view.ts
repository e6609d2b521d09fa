import { z } from 'zod';
import { asId, type PractitionerId } from '../../domain/ids.ts';
import type { Practice } from '../../domain/practice.ts';
import { TRIAL_CALLER } from '../../domain/trial-call.ts';
import type { Today } from '../../http/contract/today.ts';
import type { TodayView } from '../../http/staff-ports.ts';
import { freePlaces } from '../../scheduling/free-places.ts';
import { hoursAround } from '../../scheduling/hours-around.ts';
import { localTime, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import { roomForCallbacks } from '../callback-promises.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { readPractice } from '../queries/practices.ts';
import { ofTrial } from '../queries/trial-calls.ts';
import { UNSEEN_INTAKE } from './intake-desk.ts';
import { SORTED_CALLS } from './sorted-calls.ts';

const counts = z.object({
  alarm: z.number(),
  urgent: z.number(),
  today: z.number(),
  normal: z.number(),
  late: z.number(),
  appointments: z.number(),
  all: z.number(),
  lost: z.number(),
  human: z.number(),
  later: z.number(),
  last_call_at: instant.nullable(),
  callbacks: z.number(),
  callbacks_until: z.number(),
  waiting: z.number(),
  offered: z.number(),
  night_calls: z.number(),
  night_to_post: z.number(),
  night_open: z.number(),
  messages_to_do: z.number(),
  intakes_to_do: z.number(),
});

const COUNTS = `
  with items as (
    select urgency, promised_before from worklist w where status = 'open' and not ${ofTrial('w')}
  ), promised as (
    select promised_before from worklist w
    where status = 'open' and promised_before is not null and kind in ('callback', 'urgent-callback', 'lost-call')
      and not ${ofTrial('w')}
  ), ${SORTED_CALLS}
  select
    count(*) filter (where urgency = '112')::integer as alarm,
    count(*) filter (where urgency = 'urgent')::integer as urgent,
    count(*) filter (where urgency = 'today')::integer as today,
    count(*) filter (where urgency = 'normal')::integer as normal,
    count(*) filter (where promised_before < $3)::integer as late,
    (select count(*)::integer from appointments where status = 'booked' and starts >= $1 and starts < $2) as appointments,
    (select count(*)::integer from sorted) as all,
    (select count(*)::integer from sorted where what = 'lost') as lost,
    (select count(*)::integer from sorted where what = 'human') as human,
    (select count(*)::integer from sorted where what = 'later') as later,
    (select max(started_at) from calls where ended_at is not null and from_number is distinct from '${TRIAL_CALLER}') as last_call_at,
    (select count(*)::integer from promised) as callbacks,
    (select count(*)::integer from promised where promised_before <= $6) as callbacks_until,
    (select count(*)::integer from waiting_list where status = 'waiting') as waiting,
    (select count(*)::integer from waiting_offers where status = 'open' and expires_at > $3) as offered,
    (select count(*)::integer from calls where started_at >= $4 and started_at < $5
      and from_number is distinct from '${TRIAL_CALLER}') as night_calls,
    (select count(distinct t.call_id)::integer from transfers t join calls c on c.practice_id = t.practice_id and c.id = t.call_id
      where t.rung in ('out-of-hours-post', 'duty-dentist') and t.step = 'confirmed' and c.started_at >= $4 and c.started_at < $5
        and c.from_number is distinct from '${TRIAL_CALLER}') as night_to_post,
    (select count(*)::integer from worklist w join calls c on c.practice_id = w.practice_id and c.id = w.call_id
      where w.status = 'open' and c.started_at >= $4 and c.started_at < $5
        and c.from_number is distinct from '${TRIAL_CALLER}') as night_open,
    (select count(*)::integer from worklist w where w.status = 'open' and not ${ofTrial('w')}
      and w.kind in ('undelivered-message', 'message-in-doubt', 'reply')) as messages_to_do,
    (select count(*)::integer from intakes i join appointments a on a.practice_id = i.practice_id and a.id = i.appointment_id
      where ${UNSEEN_INTAKE}) as intakes_to_do
  from items`;

/** The figures of today, each with its denominator. */
export function storeTodayView(database: Pick<Database, 'readInPractice'>): TodayView {
  return {
    today: (who, now, signal) =>
      database.readInPractice(who.practice, signal, async (session): Promise<Today> => {
        const practice = await readPractice(session, who.practice);
        if (practice === null) throw new Error('the practice of a session is gone');
        const hours = hoursAround(practice, now);
        const room = await roomForCallbacks(session, practice, now);
        const midnight = localTime(now.epochMilliseconds).startOfDay();
        const found = await session.row(counts, COUNTS, [
          midnight.toInstant().toString(),
          midnight.toPlainDate().add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString(),
          now.toString(),
          hours.night?.from.toString() ?? null,
          hours.night?.to.toString() ?? null,
          room?.until.toString() ?? null,
        ]);
        if (found === null) throw new Error('a count gave no row');
        const of = found.all;
        return {
          at: now.toString(),
          practiceOpen: hours.isOpen,
          changesAt: hours.changesAt?.toString() ?? null,
          lastCallAt: found.last_call_at?.toString() ?? null,
          openToday: hours.today.map(({ from, to }) => ({ from: from.toString(), to: to.toString() })),
          callbacks: {
            open: found.callbacks,
            until:
              room === null
                ? null
                : { at: room.until.toString(), promised: found.callbacks_until, room: room.room },
          },
          waitingList: { waiting: found.waiting, offered: found.offered },
          night:
            hours.night === null
              ? null
              : {
                  since: hours.night.from.toString(),
                  calls: found.night_calls,
                  toPost: found.night_to_post,
                  open: found.night_open,
                },
          worklist: {
            '112': found.alarm,
            urgent: found.urgent,
            today: found.today,
            normal: found.normal,
            late: found.late,
          },
          toDo: { messages: found.messages_to_do, intake: found.intakes_to_do },
          appointments: found.appointments,
          free: await freeToday(session, practice, now),
          attempts: {
            all: of,
            finishedByBalie: { x: of - found.lost - found.human - found.later, of },
            staffLater: { x: found.later, of },
            humanAtOnce: { x: found.human, of },
            lost: { x: found.lost, of },
          },
        };
      }),
  };
}

const takenRow = z.object({ practitioner_id: z.string(), starts: instant, ends: instant });
const TAKEN = `select practitioner_id, starts, ends from appointments
  where ends > $1 and starts < $2 and (status = 'booked' or (status = 'held' and expires_at > $1))`;

/** Of the appointment that a caller gets who names no other: the rest of the day, without what is booked or held. */
async function freeToday(
  session: Session,
  practice: Practice,
  now: Temporal.Instant,
): Promise<Today['free']> {
  const type = practice.appointmentTypes.find(({ words }) => words.length === 0);
  if (type === undefined) return null;
  const tomorrow = localTime(now.epochMilliseconds).toPlainDate().add({ days: 1 });
  const rows = await session.rows(takenRow, TAKEN, [
    now.toString(),
    tomorrow.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString(),
  ]);
  const taken = rows.map(({ practitioner_id, starts, ends }) => ({
    practitioner: asId<PractitionerId>(practitioner_id),
    from: starts.epochMilliseconds,
    to: ends.epochMilliseconds,
  }));
  return { places: freePlaces(practice, type, taken, now), type: type.name };
}
