import { z } from 'zod';
import type { ReceptionDesk } from '../../http/ports/desk.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';
import { readPause, writePause } from '../queries/pause.ts';

/** Pausing Balie and going on. Read by each call, so it counts for the next one. */
export function storeReceptionDesk(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): ReceptionDesk {
  return {
    state: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const pause = await readPause(session, who.practice);
        return {
          paused: pause && { since: pause.since.toString(), by: pause.by },
          desk: await nameOfDesk(session),
        };
      }),
    set: (who, what, signal) =>
      database.inPractice(who.practice, signal, async (session) => {
        if (what === 'pause' && (await nameOfDesk(session)) === null) return 'no-desk';
        const pause = what === 'pause' ? { since: now(), by: who.name } : null;
        if (!(await writePause(session, who.practice, pause))) return 'unchanged';
        await writeAudit(session, {
          practice: who.practice,
          call: null,
          patient: null,
          event: what === 'pause' ? 'balie-paused' : 'balie-resumed',
          action: 'update',
          what: 'setting',
          ground: 'operation',
          result: 'done',
          reference: null,
          user: auditedAs(who),
        });
        return 'changed';
      }),
  };
}

async function nameOfDesk(session: Session): Promise<string | null> {
  const row = await session.row(
    z.object({ name: z.string().nullable() }),
    `select desk->>'spokenName' as name from practices where id = app_practice()`,
  );
  return row?.name ?? null;
}
