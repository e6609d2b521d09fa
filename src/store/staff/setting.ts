import type { Staff } from '../../http/staff-ports.ts';
import type { Session } from '../postgres/session.ts';

/** A setting that a person may change in the screens: how it is read and written, as the value that the contract has. */
export interface Setting {
  readonly name: string;
  read(session: Session, who: Staff): Promise<unknown>;
  write(session: Session, who: Staff, value: never, now: Temporal.Instant): Promise<unknown>;
}
