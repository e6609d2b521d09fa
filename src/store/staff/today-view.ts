import { z } from 'zod';
import type { Today } from '../../http/contract/today.ts';
import type { TodayView } from '../../http/staff-ports.ts';
import { isOpenAt, localTime, PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { Database } from '../postgres/database.ts';
import { readPractice } from '../queries/practices.ts';
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
});

const COUNTS = `
  with items as (
    select urgency, promised_before from worklist where status = 'open'
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
