import { z } from 'zod';
import type { SamplingAnswer, SamplingWeeks, Workload } from '../../../http/contract/workload.ts';
import type { Staff } from '../../../http/staff-ports.ts';
import {
  compareSampled,
  MOMENT_LASTS_MINUTES,
  momentNow,
  momentsOfDay,
  type Sampled,
  TASKS,
} from '../../../insight/work-sampling.ts';
import { localTime, openWindows, PRACTICE_TIME_ZONE } from '../../../scheduling/opening-windows.ts';
import { plainDate } from '../../postgres/column-types.ts';
import type { Session } from '../../postgres/session.ts';
import { readPractice } from '../../queries/practices.ts';

const weeksRow = z.object({ phase: z.enum(['before', 'after']), from_day: plainDate, to_day: plainDate });
const taskRow = z.object({
  task: z.enum(TASKS).nullable(),
  asked: z.number(),
  interrupted: z.number(),
});

/** Both stretches of weeks with their answers, task by task. */
export async function readSampling(session: Session): Promise<
  Pick<Workload, 'before' | 'after' | 'compared'> & {
    readonly sampled: Readonly<Record<'before' | 'after', Sampled>>;
  }
> {
  const weeks = await session.rows(weeksRow, 'select phase, from_day, to_day from sampling_weeks');
  const counted = async (phase: 'before' | 'after') => {
    const found = weeks.find((one) => one.phase === phase);
    if (found === undefined) return { shown: null, sampled: NOTHING_SAMPLED };
    const days = [
      found.from_day.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString(),
      found.to_day.add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString(),
    ];
    const rows = await session.rows(
      taskRow,
      `select task, count(*)::integer as asked, count(*) filter (where interrupted)::integer as interrupted
       from sampling_moments where asked_at >= $1 and asked_at < $2 group by task`,
      days,
    );
    const who = await session.row(
      z.object({ people: z.number(), hours: z.number() }),
      `select count(distinct staff_id)::integer as people,
         count(distinct (staff_id, date_trunc('hour', asked_at)))::integer as hours from sampling_moments
       where asked_at >= $1 and asked_at < $2 and answered_at is not null`,
      days,
    );
    const sampled = sampledOf(rows);
    return {
      sampled,
      shown: {
        from: found.from_day.toString(),
        to: found.to_day.toString(),
        asked: sampled.asked,
        answered: sampled.answered,
        people: who?.people ?? 0,
        hours: who?.hours ?? 0,
      },
    };
  };
  const before = await counted('before');
  const after = await counted('after');
  return {
    before: before.shown,
    after: after.shown,
    compared: [...compareSampled(before.sampled, after.sampled)],
    sampled: { before: before.sampled, after: after.sampled },
  };
}

const NOTHING_SAMPLED: Sampled = { asked: 0, answered: 0, interrupted: 0, byTask: {} };

function sampledOf(rows: readonly z.output<typeof taskRow>[]): Sampled {
  const answered = rows.filter(({ task }) => task !== null);
  const sum = (of: readonly { readonly asked: number }[]) => of.reduce((total, row) => total + row.asked, 0);
  return {
    asked: sum(rows),
    answered: sum(answered),
    interrupted: answered.reduce((total, row) => total + row.interrupted, 0),
    byTask: Object.fromEntries(answered.map(({ task, asked }) => [task, asked])),
  };
}

/** Other weeks get another seed: the moments of the earlier ones are known by then. */
export async function setSamplingWeeks(
  session: Session,
  who: Staff,
  { phase, from, to }: SamplingWeeks,
): Promise<void> {
  await session.run(
    `insert into sampling_weeks (practice_id, phase, from_day, to_day, set_by) values ($1, $2, $3, $4, $5)
     on conflict (practice_id, phase) do update set from_day = excluded.from_day, to_day = excluded.to_day,
       set_by = excluded.set_by, seed = gen_random_uuid()`,
    [who.practice, phase, from, to, who.name],
  );
}

/** The moment at which this person is asked now, noted as asked. Only who works at the desk is asked, in weeks that were set for it. */
export async function askNow(
  session: Session,
  who: Staff,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  if (who.role !== 'assistant' || who.id === null) return null;
  const local = localTime(now.epochMilliseconds);
  const day = local.toPlainDate();
  const week = await session.row(
    z.object({ seed: z.string() }),
    'select seed from sampling_weeks where $1 between from_day and to_day order by phase limit 1',
    [day.toString()],
  );
  if (week === null) return null;
  const practice = await readPractice(session, who.practice);
  const windows = practice === null ? [] : openWindows(practice, null, day, day.add({ days: 1 }));
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const moments = momentsOfDay(
    { secret: week.seed, person: who.id, day },
    { fromMinute: minuteOf(localTime(first.from)), toMinute: minuteOf(localTime(last.to)) },
  );
  const minute = momentNow(moments, minuteOf(local));
  if (minute === null) return null;
  const at = local
    .withPlainTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toInstant()
    .toString();
  await session.run(
    `insert into sampling_moments (practice_id, staff_id, asked_at) values ($1, $2, $3)
     on conflict (practice_id, staff_id, asked_at) do nothing`,
    [who.practice, who.id, at],
  );
  const unanswered = await session.row(
    z.object({ id: z.string() }),
    'select id from sampling_moments where staff_id = $1 and asked_at = $2 and answered_at is null',
    [who.id, at],
  );
  return unanswered === null ? null : Temporal.Instant.from(at);
}

const minuteOf = ({ hour, minute }: Temporal.ZonedDateTime): number => hour * 60 + minute;

/** False: not asked then, answered, or over. */
export async function answerMoment(
  session: Session,
  who: Staff,
  { at, task, interrupted }: SamplingAnswer,
  now: Temporal.Instant,
): Promise<boolean> {
  if (who.id === null) return false;
  const answered = await session.row(
    z.object({ id: z.string() }),
    `update sampling_moments set answered_at = $3, task = $4, interrupted = $5
     where staff_id = $1 and asked_at = $2 and answered_at is null and $3 < asked_at + make_interval(mins => $6)
     returning id`,
    [who.id, at, now.toString(), task, interrupted, MOMENT_LASTS_MINUTES],
  );
  return answered !== null;
}
