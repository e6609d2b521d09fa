import { z } from 'zod';
import type { OwnSessions } from '../../http/ports/own-sessions.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import { SESSION_LASTS } from './accounts.ts';
import { noteEnded } from './own-security-log.ts';

const sessionRow = z.object({
  id: z.string(),
  device: z.string().nullable(),
  created_at: instant,
  last_seen_at: instant,
  is_this: z.boolean(),
});
const idRow = z.object({ id: z.string() });

/** Where somebody is signed in, in PostgreSQL. Whoever looks without an account is nowhere. */
export function storeOwnSessions(database: Pick<Database, 'inPractice' | 'readInPractice'>): OwnSessions {
  return {
    of: (who, now, signal) =>
      database.readInPractice(who.practice, signal, async (session) =>
        (
          await session.rows(
            sessionRow,
            `select s.id, s.device, s.created_at, s.last_seen_at, s.token_hash = $2 as is_this
             from staff_sessions s where s.staff_id = $1 and ${SESSION_LASTS('$3')}
             order by is_this desc, s.last_seen_at desc, s.id`,
            [who.id, who.tokenHash, now.toString()],
          )
        ).map((row) => ({
          id: row.id,
          device: row.device,
          since: row.created_at.toString(),
          lastUsedAt: row.last_seen_at.toString(),
          isThis: row.is_this,
        })),
      ),
    end: (who, one, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        const ended = await session.rows(
          idRow,
          `delete from staff_sessions
           where staff_id = $1 and token_hash <> $2 and ($3::uuid is null or id = $3) returning id`,
          [who.id, who.tokenHash, one],
        );
        await noteEnded(session, who, ended);
        return ended.length;
      }),
  };
}
