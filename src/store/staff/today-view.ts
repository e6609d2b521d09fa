import { z } from 'zod';
import type { Today } from '../../http/contract/today.ts';
import type { TodayView } from '../../http/staff-ports.ts';
import { isOpenAt, localTime, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { Database } from '../postgres/database.ts';
import { readPractice } from '../queries/practices.ts';

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
});

/**
 * Every call of the day is in exactly one of the four, the gravest first: lost, a human at once, staff later (it left an item),
 * finished by Balie. A call that left nothing and was not answered either is lost: the caller got nothing.
 */
const COUNTS = `
  with items as (
    select urgency, promised_before from worklist where status = 'open'
  ), ended as (
    select c.id, c.outcome, c.ended_by,
      exists (select from worklist w where w.practice_id = c.practice_id and w.call_id = c.id) as left_item
    from calls c where c.started_at >= $1 and c.started_at < $2 and c.ended_at is not null
  ), sorted as (
    select case
      when outcome = 'transferred' then 'human'
      when left_item or outcome in ('callback', 'prescription-request', 'advised-112') then 'later'
      when ended_by = 'lost' or outcome in ('failed', 'nothing-done') then 'lost'
      else 'finished' end as what
    from ended
  )
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
    (select count(*)::integer from sorted where what = 'later') as later
  from items`;

/** The figures of today, each with its denominator. */
export function storeTodayView(database: Pick<Database, 'readInPractice'>): TodayView {
  return {
    today: (who, now, signal) =>
      database.readInPractice(who.practice, signal, async (session): Promise<Today> => {
        const practice = await readPractice(session, who.practice);
        const midnight = localTime(now.epochMilliseconds).startOfDay();
        const found = await session.row(counts, COUNTS, [
          midnight.toInstant().toString(),
          midnight.toPlainDate().add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString(),
          now.toString(),
        ]);
        if (practice === null || found === null) throw new Error('the practice of a session is gone');
        const of = found.all;
        return {
          at: now.toString(),
          practiceOpen: isOpenAt(practice, now),
          worklist: {
            '112': found.alarm,
            urgent: found.urgent,
            today: found.today,
            normal: found.normal,
            late: found.late,
          },
          appointments: found.appointments,
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
