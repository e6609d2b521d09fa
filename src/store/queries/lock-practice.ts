import type { PracticeId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';

/** Of two transactions that change this practice the second waits here, and sees what the first wrote. */
export const lockPractice = (session: Session, practice: PracticeId): Promise<number> =>
  session.run('select from practices where id = $1 for update', [practice]);
