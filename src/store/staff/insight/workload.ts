import { z } from 'zod';
import type { Practice } from '../../../domain/practice.ts';
import { TRIAL_CALLER } from '../../../domain/trial-call.ts';
import type { ConsultsOfWeek, Staffing, Workload } from '../../../http/contract/workload.ts';
import type { WorkloadPorts } from '../../../http/ports/workload.ts';
import type { Staff } from '../../../http/staff-ports.ts';
import { netOfDesk, netOfDoctors } from '../../../insight/net-time.ts';
import { localTime, PRACTICE_TIME_ZONE } from '../../../scheduling/opening-windows.ts';
import type { Database } from '../../postgres/database.ts';
import type { Session } from '../../postgres/session.ts';
import { readPractice } from '../../queries/practices.ts';
import { allConsults, consultWeeks, firstCallDay } from './consults.ts';
import { missedOf, setMissed } from './missed-appointments.ts';
import { answerMoment, askNow, readSampling, setSamplingWeeks } from './sampling.ts';
import { readStaffWork } from './staff-work.ts';

const hourRow = z.object({
  weekday: z.number(),
  hour: z.number(),
  calls: z.number(),
  people: z.number().nullable(),
});

const HOURS = `
  with called as (
    select extract(isodow from started_at at time zone '${PRACTICE_TIME_ZONE}')::integer as weekday,
      extract(hour from started_at at time zone '${PRACTICE_TIME_ZONE}')::integer as hour, count(*)::integer as calls
    from calls where started_at >= $1 and started_at < $2 and from_number is distinct from '${TRIAL_CALLER}' group by 1, 2
  )
  select weekday, hour, coalesce(calls, 0) as calls, people
  from called full join desk_staffing using (weekday, hour) order by weekday, hour`;

/** What work there is, and what people were doing, in PostgreSQL. */
export function storeWorkload(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): WorkloadPorts {
  return {
    workload: (who, { from, to }, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const period = { from, to, today: localTime(now().epochMilliseconds).toPlainDate() };
        const hours = await readHours(session, period);
        const { sampled, ...sampling } = await readSampling(session);
        const weeks = await consultWeeks(session, period);
        const consultMinutes = consultMinutesOf(await readPractice(session, who.practice));
        const staffed = 60 * hours.reduce((sum, { people }) => sum + (people ?? 0), 0);
        return {
          hours,
          consults: (await allConsults(session)).map(({ week, consults }) => ({
            week: week.toString(),
            consults,
          })),
          ...sampling,
          net: [
            netOfDesk(sampled.before, sampled.after, staffed),
            netOfDoctors(weeks.before, weeks.now, consultMinutes),
          ],
          consultMinutes,
          listWork: await readListWork(session, period),
        };
      }),
    setStaffing: (who, staffing, signal) =>
      database.inPractice(who.practice, signal, (session) => setStaffing(session, who, staffing)),
    setConsults: (who, consults, signal) =>
      database.inPractice(who.practice, signal, (session) => setConsults(session, who, consults, now())),
    setSamplingWeeks: (who, weeks, signal) =>
      database.inPractice(who.practice, signal, (session) => setSamplingWeeks(session, who, weeks)),
    momentOf: (who, signal) =>
      database.inPractice(who.practice, signal, (session) => askNow(session, who, now())),
    missed: (who, appointment, signal) =>
      database.readInPractice(who.practice, signal, (session) => missedOf(session, appointment, now())),
    setMissed: (who, appointment, missed, signal) =>
      database.inPractice(who.practice, signal, (session) =>
        setMissed(session, who, { appointment, missed }, now()),
      ),
    answer: (who, answer, signal) =>
      database.inPractice(who.practice, signal, (session) => answerMoment(session, who, answer, now())),
  };
}

type DaysAsked = Readonly<Record<'from' | 'to' | 'today', Temporal.PlainDate>>;

/** Days before the first call are no quiet days, and days to come are none either. */
async function daysWithBalie(
  session: Session,
  { from, to, today }: DaysAsked,
): Promise<Readonly<Record<'begins' | 'ends', Temporal.PlainDate>>> {
  const firstCall = await firstCallDay(session);
  return {
    begins: firstCall === null ? from : later(from, firstCall),
    ends: later(today, to) === today ? to : today,
  };
}

async function readHours(session: Session, asked: DaysAsked): Promise<Workload['hours']> {
  const { from, to } = asked;
  const { begins, ends } = await daysWithBalie(session, asked);
  const daysOf = new Map<number, number>();
  for (let day = begins; Temporal.PlainDate.compare(day, ends) <= 0; day = day.add({ days: 1 }))
    daysOf.set(day.dayOfWeek, (daysOf.get(day.dayOfWeek) ?? 0) + 1);
  const rows = await session.rows(hourRow, HOURS, spanOf(from, to));
  return rows.map((row) => ({ ...row, days: daysOf.get(row.weekday) ?? 0 }));
}

const spanOf = (from: Temporal.PlainDate, to: Temporal.PlainDate): [from: string, until: string] => [
  from.toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString(),
  to.add({ days: 1 }).toZonedDateTime(PRACTICE_TIME_ZONE).toInstant().toString(),
];

/** A week of work with what Balie left for people, over the days that it took calls. */
async function readListWork(session: Session, asked: DaysAsked): Promise<Workload['listWork']> {
  const { begins, ends } = await daysWithBalie(session, asked);
  const days = begins.until(ends).days + 1;
  const { n, minutes } = await readStaffWork(session, spanOf(asked.from, asked.to));
  return { n, minutes: minutes === null || days < 1 ? null : Math.round((minutes * 7) / days) };
}

const DOCTORS = ['huisarts', 'tandarts', 'fysiotherapeut'];
/** What a consult of a GP takes where a practice plans none. */
const USUAL_CONSULT_MINUTES = 10;

/** The kind of appointment with a doctor that callers get without a word that points to another. */
function consultMinutesOf(practice: Practice | null): number {
  if (practice === null) return USUAL_CONSULT_MINUTES;
  const doctors = practice.practitioners.flatMap(({ id, role }) => (DOCTORS.includes(role) ? [id] : []));
  const types = practice.appointmentTypes.filter(({ practitioners }) =>
    practitioners.some((one) => doctors.includes(one)),
  );
  return (types.find(({ words }) => words.length === 0) ?? types[0])?.minutes ?? USUAL_CONSULT_MINUTES;
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a;

async function setStaffing(
  session: Session,
  who: Staff,
  { weekdays, fromHour, toHour, people }: Staffing,
): Promise<void> {
  await session.run(
    `insert into desk_staffing (practice_id, weekday, hour, people)
     select $1, weekday, hour, $5 from unnest($2::integer[]) as weekday, generate_series($3::integer, $4::integer - 1) as hour
     on conflict (practice_id, weekday, hour) do update set people = excluded.people`,
    [who.practice, [...new Set(weekdays)], fromHour, toHour, people],
  );
}

async function setConsults(
  session: Session,
  who: Staff,
  { day, consults }: ConsultsOfWeek,
  at: Temporal.Instant,
): Promise<void> {
  const date = Temporal.PlainDate.from(day);
  await session.run(
    `insert into doctor_weeks (practice_id, week, consults, entered_by, entered_at) values ($1, $2, $3, $4, $5)
     on conflict (practice_id, week) do update set consults = excluded.consults, entered_by = excluded.entered_by,
       entered_at = excluded.entered_at`,
    [who.practice, date.subtract({ days: date.dayOfWeek - 1 }).toString(), consults, who.name, at.toString()],
  );
}
