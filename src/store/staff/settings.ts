import { z } from 'zod';
import { ROLES } from '../../http/contract/session.ts';
import type { PracticeSettings } from '../../http/ports/practice.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { readPractice } from '../queries/practices.ts';
import { wordsKeptDays } from '../queries/retention.ts';
import { changeSettings } from './setting-values.ts';

const jobRow = z.object({ job: z.string(), ran_at: instant, rows: z.number() });
const staffRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  second_step: z.boolean(),
  last_seen_at: instant.nullable(),
  locked_out: z.boolean(),
});

/** The settings of a practice and who works there. */
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
        return {
          practice: {
            name: practice.spokenName,
            shortName: practice.shortName,
            kind: practice.kind,
            address: practice.address,
            recordsCalls: practice.recordsCalls,
            registration: practice.registration,
            opened: [...practice.opened],
            dialled: [...practice.dialledNumbers],
          },
          wordsKeptDays: await wordsKeptDays(session),
          jobs: jobs.map(({ job, ran_at, rows }) => ({ job, ranAt: ran_at.toString(), rows })),
        };
      }),
    change: (who, change, signal) =>
      database.inPractice(who.practice, signal, (session) => changeSettings(session, who, change, now())),
    staff: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) =>
        (
          await session.rows(
            staffRow,
            `select s.id, s.name, s.email, s.role, s.totp_secret is not null as second_step,
               s.shut_out_at is not null as locked_out,
               (select max(v.last_seen_at) from staff_sessions v where v.staff_id = s.id) as last_seen_at
             from staff s order by s.name`,
          )
        ).map((row) => ({
          id: row.id,
          name: row.name,
          email: row.email,
          role: row.role,
          secondStep: row.second_step,
          lastSeenAt: row.last_seen_at?.toString() ?? null,
          lockedOut: row.locked_out,
        })),
      ),
    addStaff: (who, member, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const added = await session.run(
          `insert into staff (practice_id, name, email, role, password_hash)
           values ($1, $2, lower($3), $4, $5) on conflict (email) do nothing`,
          [who.practice, member.name, member.email, member.role, member.passwordHash],
        );
        return added === 1 ? 'added' : 'email-taken';
      }),
    changeStaff: (who, id, what, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const changed = await session.run(
          what === 'shut-out'
            ? 'update staff set shut_out_at = now() where id = $1 and shut_out_at is null and id <> $2'
            : 'update staff set shut_out_at = null where id = $1 and shut_out_at is not null and id <> $2',
          [id, who.id],
        );
        if (changed === 1) await session.run('delete from staff_sessions where staff_id = $1', [id]);
        return changed === 1;
      }),
  };
}
