import type { Staff } from '../../http/staff-ports.ts';
import type { Session } from '../postgres/session.ts';
import { type AuditEntry, auditedAs, writeAudit } from '../queries/audit.ts';

/** What people change in how they prove who they are. */
type OwnSecurity =
  | 'passkey-added'
  | 'passkey-removed'
  | 'sign-in-code-on'
  | 'sign-in-code-off'
  | 'password-changed';

const ACTIONS: Readonly<Record<OwnSecurity, AuditEntry['action']>> = {
  'passkey-added': 'create',
  'passkey-removed': 'delete',
  'sign-in-code-on': 'create',
  'sign-in-code-off': 'delete',
  'password-changed': 'update',
};

/** A line of the access log about one's own account: a thief who made a way in leaves it there too (OWASP ASVS 5, 16.3.3). */
export const noteOwnSecurity = (session: Session, who: Staff, event: OwnSecurity): Promise<void> =>
  writeAudit(session, aboutStaff(who, event, ACTIONS[event], who.id));

/** A line for each session that `who` ended without being in it. */
export async function noteEnded(
  session: Session,
  who: Staff,
  ended: readonly { readonly id: string }[],
): Promise<void> {
  for (const { id } of ended) await writeAudit(session, aboutStaff(who, 'session-ended', 'execute', id));
}

const aboutStaff = (
  who: Staff,
  event: AuditEntry['event'],
  action: AuditEntry['action'],
  reference: string | null,
): AuditEntry => ({
  practice: who.practice,
  call: null,
  patient: null,
  event,
  action,
  what: 'staff',
  ground: 'operation',
  result: 'done',
  reference,
  user: auditedAs(who),
});
