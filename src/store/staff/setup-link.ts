import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import type { Database } from '../postgres/database.ts';

const TOKEN_BYTES = 32;
const VALID_HOURS = 24;

/**
 * A link by which the first account of a practice is made: null when it has one. What came before is void. The link is shown
 * once; the database knows its hash alone.
 */
export async function newSetupLink(
  database: Pick<Database, 'inPractice'>,
  practice: PracticeId,
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<string | null> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return database.inPractice(practice, signal, async (session) => {
    const staff = await session.row(z.object({ id: z.string() }), 'select id from staff limit 1');
    if (staff !== null) return null;
    await session.run('delete from setup_links');
    await session.run('insert into setup_links (token_hash, practice_id, expires_at) values ($1, $2, $3)', [
      createHash('sha256').update(token).digest('hex'),
      practice,
      now.add({ hours: VALID_HOURS }).toString(),
    ]);
    return token;
  });
}
