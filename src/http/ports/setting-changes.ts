import type { SettingChange } from '../contract/setting-changes.ts';
import type { Staff } from '../staff-ports.ts';

/** What people set otherwise, newest first. Rejects with DATABASE_UNREACHABLE. */
export interface SettingChanges {
  latest(who: Staff, signal: AbortSignal): Promise<readonly SettingChange[]>;
  /** Sets one back; false: it is no longer as that change left it, or it cannot be. `own`: only what they set of a kind of appointment. */
  undo(who: Staff, change: number, which: 'all' | 'own', signal: AbortSignal): Promise<boolean>;
  /** Says why, afterwards, by who did it. */
  explain(who: Staff, change: number, reason: string, signal: AbortSignal): Promise<boolean>;
}
