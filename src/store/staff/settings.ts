import { z } from 'zod';
import { MESSAGE_CHANNELS } from '../../domain/patient.ts';
import type { Practice } from '../../domain/practice.ts';
import { isSetOtherwise } from '../../http/contract/is-same.ts';
import { settingsChange } from '../../http/contract/settings.ts';
import type { PracticeSettings } from '../../http/ports/practice.ts';
import { callbacksWritten, remindersWritten } from '../../practice-file/desk-times-shape.ts';
import { rungWritten } from '../../practice-file/ladder-shape.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { lockPractice } from '../queries/lock-practice.ts';
import { readPractice } from '../queries/practices.ts';
import { wordsKeptDays } from '../queries/retention.ts';
import { lastToChange } from '../queries/setting-changes.ts';
import { relationMonths } from '../queries/treatment-relation.ts';
import { changeSettings, nameOfSetting, ownClosures, ownHours } from './setting-values.ts';

const sentRow = z.object({
  channel: z.enum(MESSAGE_CHANNELS),
  last_sent_at: instant.nullable(),
  last_failed_at: instant.nullable(),
  last_fault: z.string().nullable(),
});
const SENT = `
  select channel, max(sent_at) filter (where status = 'sent') as last_sent_at,
    max(created_at) filter (where status = 'dead') as last_failed_at,
    (array_agg(last_fault order by created_at desc) filter (where status = 'dead'))[1] as last_fault
  from outbox group by channel order by channel`;

const jobRow = z.object({ job: z.string(), ran_at: instant, rows: z.number() });
/** The settings of a practice. */
export function storeSettings(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): PracticeSettings {
  return {
    read: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const practice = await readPractice(session, who.practice);
        if (practice === null) throw new Error('the practice of a session is gone');
        const jobs = await session.rows(jobRow, 'select job, ran_at, rows from job_runs order by job');
        const sent = await session.rows(sentRow, SENT);
        return {
          sent: sent.map((row) => ({
            channel: row.channel,
            lastSentAt: row.last_sent_at?.toString() ?? null,
            lastFailedAt: row.last_failed_at?.toString() ?? null,
            lastFault: row.last_fault,
          })),
          practice: {
            ...settable(practice),
            recordsCalls: practice.recordsCalls,
            opened: [...practice.opened],
            dialled: [...practice.dialledNumbers],
          },
          wordsKeptDays: await wordsKeptDays(session),
          relationMonths: await relationMonths(session),
          jobs: jobs.map(({ job, ran_at, rows }) => ({ job, ranAt: ran_at.toString(), rows })),
        };
      }),
    change: (who, change, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        await lockPractice(session, who.practice);
        const practice = await readPractice(session, who.practice);
        if (practice === null) throw new Error('the practice of a session is gone');
        const present = {
          ...settable(practice),
          wordsKeptDays: await wordsKeptDays(session),
          relationMonths: await relationMonths(session),
        };
        const field = SETTABLE.find(
          (one) =>
            one in change.to && isSetOtherwise(present[one], { was: change.was[one], to: change.to[one] }),
        );
        if (field !== undefined) {
          return { kind: 'changed-meanwhile', by: await lastToChange(session, nameOfSetting(field)) };
        }
        await changeSettings(session, who, change.to, now());
        return { kind: 'changed' };
      }),
  };
}

const SETTABLE = settingsChange.keyof().options;

/** What people may set, as the contract has it. */
const settable = (practice: Practice) => ({
  name: practice.spokenName,
  shortName: practice.shortName,
  kind: practice.kind,
  address: practice.address,
  registration: practice.registration,
  openingHours: ownHours(practice),
  closures: ownClosures(practice),
  callbacks: callbacksWritten(practice.callbacks),
  reminders: remindersWritten(practice.reminders),
  desk: practice.desk,
  consultLine: practice.consultLine,
  ladder: practice.ladder.map(rungWritten),
});
