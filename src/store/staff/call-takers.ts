import { z } from 'zod';
import { LADDER_RUNGS } from '../../http/contract/emergency.ts';
import type { CallTakers } from '../../http/ports/take-over.ts';
import type { Database } from '../postgres/database.ts';
import { auditedAs, writeAudit } from '../queries/audit.ts';

/** Where somebody of the practice is rung for a call that they take over. */
export const storeCallTakers = (database: Pick<Database, 'inPractice' | 'readInPractice'>): CallTakers => ({
  telephoneOf: (who, signal) =>
    database.readInPractice(who.practice, signal, async (session) => {
      const row = await session.row(
        z.object({ own: z.string().nullable(), desk: z.string().nullable() }),
        `select (select rings_on from staff where id = $1) as own, desk->>'target' as desk
         from practices where id = app_practice()`,
        [who.id],
      );
      if (row === null) return null;
      if (row.own !== null) return { target: row.own, rings: 'own' };
      return row.desk === null ? null : { target: row.desk, rings: 'desk' };
    }),
  rungsOf: (who, signal) =>
    database.readInPractice(who.practice, signal, async (session) =>
      (
        await session.rows(
          z.object({ rung: z.enum(LADDER_RUNGS) }),
          `select distinct line->>'rung' as rung from practices p cross join jsonb_array_elements(p.ladder) line
           join staff s on s.practice_id = p.id and s.id = $1 and s.rings_on = line->>'target'
           where p.id = app_practice()`,
          [who.id],
        )
      ).map(({ rung }) => rung),
    ),
  noteAsked: (who, call, result, signal) =>
    database.inPractice(who.practice, signal, (session) =>
      writeAudit(session, {
        practice: who.practice,
        call,
        patient: null,
        event: 'call-taken-over',
        action: 'execute',
        what: 'call',
        ground: 'treatment',
        result,
        reference: null,
        user: auditedAs(who),
      }),
    ),
});
