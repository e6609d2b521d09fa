import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import type { Session } from '../postgres/session.ts';

export interface IdempotencyKey {
  readonly practice: PracticeId;
  readonly key: string;
  readonly action: 'book' | 'cancel';
}

/**
 * Claims a key for what this transaction does, with the result to give to a repeat. Null: claimed. Otherwise the result of the
 * first time. A repeat that comes while the first is still busy waits for its commit or rollback.
 */
export async function claimKey<Result extends z.ZodType>(
  session: Session,
  { practice, key, action }: IdempotencyKey,
  shape: Result,
  result: z.input<Result>,
): Promise<z.output<Result> | null> {
  const written = await session.run(
    `insert into idempotency_keys (practice_id, key, action, result) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [practice, key, action, JSON.stringify(result)],
  );
  if (written === 1) return null;
  const row = await session.row(
    z.object({ result: z.unknown() }),
    'select result from idempotency_keys where key = $1 and action = $2',
    [key, action],
  );
  if (row === null) throw new Error('an idempotency key was used for two different actions');
  return shape.parse(row.result);
}
