import { z } from 'zod';
import type { Emergency } from '../../http/ports/practice.ts';
import type { Database } from '../postgres/database.ts';
import { readPractice } from '../queries/practices.ts';
import { type RungAttempt, rungAttempts } from '../transfer-evidence.ts';
import { answeredInTime } from './figures.ts';

const EVIDENCE_HOURS = 30 * 24;

/** The ladder of a practice, and what was rung by it in the last 30 days. */
export function storeEmergency(
  database: Pick<Database, 'readInPractice'>,
  now: () => Temporal.Instant,
): Emergency {
  const since = () => now().subtract({ hours: EVIDENCE_HOURS });
  return {
    ladder: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const practice = await readPractice(session, who.practice);
        if (practice === null) throw new Error('the practice of a session is gone');
        const rung = await rungAttempts(session, who.practice, {
          practice: null,
          from: since(),
          until: now(),
        });
        const forAlarms = rung.filter(({ rules }) => rules.length > 0);
        return {
          rungs: practice.ladder.map(({ spokenName, ...step }) => ({ ...step, name: spokenName })),
          desk: practice.desk && { name: practice.desk.spokenName, target: practice.desk.target },
          evidence: rung.map(asRinging).toReversed(),
          within30s: { x: forAlarms.filter(answeredInTime).length, of: forAlarms.length },
        };
      }),
    fired: (who, signal) =>
      database.readInPractice(who.practice, signal, async (session) => {
        const rows = await session.rows(
          z.object({ rule: z.string(), calls: z.number() }),
          `select reason->>'rule' as rule, count(distinct a.call_id)::integer as calls
           from alarms a, jsonb_array_elements(a.reasons) reason where a.at >= $1 group by rule`,
          [since().toString()],
        );
        return new Map(rows.map(({ rule, calls }) => [rule, calls]));
      }),
  };
}

const asRinging = (attempt: RungAttempt) => ({
  at: attempt.callStarted.toString(),
  rung: attempt.rung,
  rules: [...attempt.rules],
  answeredAfterMs: after(attempt, attempt.answeredMs),
  confirmedAfterMs: after(attempt, attempt.confirmedMs),
  reason: attempt.reason,
});

const after = ({ signalMs }: RungAttempt, ms: number | null): number | null =>
  ms === null ? null : Math.round(ms - signalMs);
