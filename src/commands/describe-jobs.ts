import { PRACTICE_TIME_ZONE } from '../platform/practice-time-zone.ts';
import { jobsStandingStill } from '../store/queries/job-runs.ts';

const written = (at: Temporal.Instant): string =>
  at
    .toZonedDateTimeISO(PRACTICE_TIME_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** The database's line of the doctor, with what Balie did by itself last; jobs that stand still while Balie runs are named. */
export function describeJobs(
  where: string,
  ran: ReadonlyMap<string, Temporal.Instant>,
  isRunning: boolean,
  now: Temporal.Instant = Temporal.Now.instant(),
): { readonly says: string; readonly todo: string | null } {
  const oldest = [...ran.values()].toSorted(Temporal.Instant.compare)[0];
  if (oldest === undefined) return { says: `${where}; nog geen achtergrondtaak gedaan`, todo: null };
  const late = isRunning ? jobsStandingStill(ran, now) : [];
  return late.length === 0
    ? { says: `${where}; achtergrondtaken gedaan tot ten minste ${written(oldest)}`, todo: null }
    : {
        says: `${where}; achtergrondtaken die stilstaan: ${late.map((job) => `${job} (${written(ran.get(job) ?? oldest)})`).join(', ')}`,
        todo: 'Kijk in het logboek waarom; herstart Balie als het blijft.',
      };
}
