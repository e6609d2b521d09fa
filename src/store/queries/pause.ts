import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

/** Since when Balie is paused, and who did that. */
export interface Pause {
  readonly since: Temporal.Instant;
  readonly by: string;
}

const row = z.object({ paused_at: instant, paused_by: z.string() });

/** Null: Balie answers. */
export async function readPause(session: Session, practice: PracticeId): Promise<Pause | null> {
  const found = await session.row(
    row,
    'select paused_at, paused_by from practices where id = $1 and paused_at is not null',
    [practice],
  );
  return found && { since: found.paused_at, by: found.paused_by };
}

/** Pauses, or with null goes on; false: it was so already. */
export async function writePause(
  session: Session,
  practice: PracticeId,
  pause: Pause | null,
): Promise<boolean> {
  const written = await session.run(
    `update practices set paused_at = $2, paused_by = $3 where id = $1 and (paused_at is null) = ($2::timestamptz is not null)`,
    [practice, pause?.since.toString() ?? null, pause?.by ?? null],
  );
  return written === 1;
}
