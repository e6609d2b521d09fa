import { z } from 'zod';
import type { PracticeId } from '../../domain/ids.ts';
import { ownAlarmsShape } from '../../practice-file/own-alarms-shape.ts';
import { type RulesInForce, withWords } from '../../turn/3-triage/own-rules.ts';
import type { Session } from '../postgres/session.ts';

const row = z.object({ kind: z.enum(['huisarts', 'tandarts', 'fysio']), alarms: ownAlarmsShape });

/**
 * The rules that written words to this practice are read by; null when there is no such practice. A rule that was put aside was so for
 * calls: nobody is rung for a message, so it may as well be looked at.
 */
export async function rulesForWriting(session: Session, practice: PracticeId): Promise<RulesInForce | null> {
  const found = await session.row(row, 'select kind, alarms from practices where id = $1', [practice]);
  return (
    found && {
      practice: found.kind,
      own: { added: withWords(found.alarms.added), aside: new Set() },
    }
  );
}
