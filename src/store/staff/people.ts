import { z } from 'zod';
import { asId, type PracticeId } from '../../domain/ids.ts';
import { isSetOtherwise } from '../../http/contract/is-same.ts';
import { ROLES } from '../../http/contract/role-names.ts';
import type { StaffChange } from '../../http/contract/settings.ts';
import type { People } from '../../http/ports/practice.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { deleteSecondStep } from './lost-second-step.ts';

const roles = z.array(z.enum(ROLES));
const staffRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  roles,
  second_step: z.boolean(),
  passkeys: z.number(),
  last_seen_at: instant.nullable(),
  locked_out: z.boolean(),
  rings_on: z.string().nullable(),
});
const invitedRow = z.object({
  name: z.string(),
  email: z.string(),
  roles,
  made_by: z.string(),
  expires_at: instant,
});
const usedRow = z.object({ name: z.string(), email: z.string(), roles });

/** Who works in a practice, and who has a link to come and work there. */
export function storePeople(
  database: Pick<Database, 'inPractice' | 'readInPractice' | 'withoutPractice'>,
  now: () => Temporal.Instant,
): People {
  return {
    all: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const staff = await session.rows(
          staffRow,
          `select s.id, s.name, s.email, s.role, coalesce(nullif(s.roles, '{}'), array[s.role]) as roles,
             s.totp_secret is not null as second_step, s.shut_out_at is not null as locked_out, s.rings_on,
             (select count(*)::integer from passkeys k where k.staff_id = s.id) as passkeys,
             (select max(v.last_seen_at) from staff_sessions v where v.staff_id = s.id) as last_seen_at
           from staff s order by s.name`,
        );
        const invited = await session.rows(
          invitedRow,
          `select name, email, roles, made_by, expires_at from staff_invitations
           where used_at is null and expires_at > $1 order by made_at desc`,
          [now().toString()],
        );
        return {
          staff: staff.map((row) => ({
            id: row.id,
            name: row.name,
            email: row.email,
            role: row.role,
            roles: row.roles,
            secondStep: row.second_step,
            passkeys: row.passkeys,
            lastSeenAt: row.last_seen_at?.toString() ?? null,
            lockedOut: row.locked_out,
            telephone: row.rings_on,
          })),
          invited: invited.map(({ made_by, expires_at, ...row }) => ({
            ...row,
            by: made_by,
            until: expires_at.toString(),
          })),
        };
      }),
    invite: (who, { name, email, roles: asked }, { tokenHash, until }, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const taken = await session.row(
          z.object({ id: z.string() }),
          'select id from staff where email = lower($1)',
          [email],
        );
        if (taken !== null) return 'email-taken';
        await session.run('delete from staff_invitations where email = lower($1)', [email]);
        await session.run(
          `insert into staff_invitations (practice_id, token_hash, name, email, roles, made_by, made_at, expires_at)
           values ($1, $2, $3, lower($4), $5, $6, $7, $8)`,
          [who.practice, tokenHash, name, email, asked, who.name, now().toString(), until.toString()],
        );
        await note(session, who, null);
        return 'invited';
      }),
    async accept({ tokenHash, now: at }, passwordHash, signal) {
      const found = await database.withoutPractice(signal, (session) =>
        session.row(
          z.object({ practice: z.string().nullable() }),
          'select practice_of_invitation($1) as practice',
          [tokenHash],
        ),
      );
      if (found === null || found.practice === null) return 'no-link';
      const practice = asId<PracticeId>(found.practice);
      return database.inPractice(practice, signal, async (session) => {
        const link = await session.row(
          usedRow,
          `update staff_invitations set used_at = $2
           where token_hash = $1 and used_at is null and expires_at > $2 returning name, email, roles`,
          [tokenHash, at.toString()],
        );
        if (link === null) return 'no-link';
        const made = await session.run(
          `insert into staff (practice_id, name, email, role, roles, password_hash)
           values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing`,
          [practice, link.name, link.email, link.roles[0] ?? 'assistant', link.roles, passwordHash],
        );
        return made === 1 ? 'made' : 'email-taken';
      });
    },
    change: (who, id, change, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if (await isOtherwise(session, id, change)) return 'changed-meanwhile';
        if (change.what === 'telephone') {
          if ((await session.run(SET_TELEPHONE, [id, change.telephone])) === 1) await note(session, who, id);
          return 'changed';
        }
        if (!(await writeChange(session, who, id, change))) return 'not-possible';
        // A session has the role that it began with: one that is no longer theirs ends here.
        await session.run('delete from staff_sessions where staff_id = $1', [id]);
        if (change.what === 'shut-out')
          await session.run('delete from push_devices where staff_id = $1', [id]);
        await note(
          session,
          who,
          id,
          change.what === 'no-second-step' ? 'second-step-removed' : 'staff-changed',
        );
        return 'changed';
      }),
  };
}

const SET_TELEPHONE = 'update staff set rings_on = $2 where id = $1 and rings_on is distinct from $2';
const SET_ACCESS = {
  'shut-out': 'update staff set shut_out_at = now() where id = $1 and shut_out_at is null and id <> $2',
  'let-in': 'update staff set shut_out_at = null where id = $1 and shut_out_at is not null and id <> $2',
} as const;

/** Of somebody else, never of who does it: false when there is nobody, or nothing to change. */
async function writeChange(
  session: Session,
  who: Staff,
  id: string,
  change: Exclude<StaffChange, { what: 'telephone' }>,
): Promise<boolean> {
  if (change.what === 'roles') {
    const values = [id, who.id, change.roles[0] ?? 'assistant', change.roles];
    const set = 'update staff set role = $3, roles = $4 where id = $1 and id <> $2';
    return (await session.run(set, values)) === 1;
  }
  if (change.what === 'no-second-step') return id !== who.id && deleteSecondStep(session, id);
  return (await session.run(SET_ACCESS[change.what], [id, who.id])) === 1;
}

const keptRow = z.object({ roles, rings_on: z.string().nullable() });

/** Whether a colleague set it otherwise since it was looked at. */
async function isOtherwise(session: Session, id: string, change: StaffChange): Promise<boolean> {
  if (change.what !== 'roles' && change.what !== 'telephone') return false;
  const kept = await session.row(
    keptRow,
    `select coalesce(nullif(roles, '{}'), array[role]) as roles, rings_on from staff where id = $1 for update`,
    [id],
  );
  if (kept === null) return false;
  return change.what === 'telephone'
    ? isSetOtherwise(kept.rings_on, { was: change.was, to: change.telephone })
    : isSetOtherwise(kept.roles, { was: change.was, to: change.roles });
}

const note = (
  session: Session,
  who: Staff,
  reference: string | null,
  event: 'staff-changed' | 'second-step-removed' = 'staff-changed',
): Promise<void> =>
  writeAudit(session, {
    practice: who.practice,
    call: null,
    patient: null,
    event,
    action: 'update',
    what: 'staff',
    ground: 'operation',
    result: 'done',
    reference,
    user: auditedAs(who),
  });
