import { z } from 'zod';
import type { RuleTested } from '../../http/contract/emergency.ts';
import { instant } from '../postgres/column-types.ts';
import type { Session } from '../postgres/session.ts';

const row = z.object({
  rule: z.string(),
  run: z.string(),
  at: instant,
  set_name: z.string(),
  passed: z.boolean(),
});

/** Of each alarm rule the last rehearsal in which it went off; of several callers of one rehearsal, the wrong one counts. */
export async function rehearsedRules(session: Session): Promise<ReadonlyMap<string, RuleTested>> {
  const rows = await session.rows(
    row,
    `select distinct on (rule) rule, r.id as run, r.started_at as at, r.set_name, c.passed
     from rehearsal_runs r
     join rehearsal_calls c on c.practice_id = r.practice_id and c.run_id = r.id
     cross join lateral jsonb_array_elements_text(c.call->'rules') rule
     order by rule, r.started_at desc, c.passed`,
  );
  return new Map(
    rows.map(({ rule, run, at, set_name, passed }) => [
      rule,
      { run, at: at.toString(), set: set_name, passed },
    ]),
  );
}
