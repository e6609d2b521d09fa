import { setImmediate as otherWork } from 'node:timers/promises';
import { z } from 'zod';
import type { PracticeKind } from '../../domain/meaning.ts';
import type { Practice } from '../../domain/practice.ts';
import { TRIAL_CALLER } from '../../domain/trial-call.ts';
import type { RuleEffect } from '../../http/contract/own-alarms.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { localTime } from '../../scheduling/opening-windows.ts';
import { allRules } from '../../turn/3-triage/balie-rules.ts';
import { type RulesInForce, rulesInForce } from '../../turn/3-triage/own-rules.ts';
import type { Rule } from '../../turn/3-triage/rule.ts';
import { judgeDanger } from '../../turn/judge-danger.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { readPractice } from '../queries/practices.ts';
import { noteSearch } from './call-list.ts';

/** Reading a sentence twice takes about a millisecond: a thousand is as long as somebody waits for. */
const MOST_SENTENCES = 1_000;
const HOURS = 30 * 24;
const MOST_EXAMPLES = 5;
/** Between so many sentences callers are served: the dialogue of every call runs on this thread. */
const AT_ONCE = 10;
/** S9: of the counter-examples at most 20% to a human and 5% to 112. */
const MOST_BROAD = { '112': 0.05, 'human-now': 0.2, today: 0.2 } as const;

interface Change {
  readonly rule: Rule;
  readonly change: { readonly words: string } | 'aside';
  readonly now: Temporal.Instant;
}

/** What the change would have done to what callers said, and to the sentences that Balie and the practice keep. */
export async function effectOfChange(
  database: Pick<Database, 'inPractice'>,
  who: Staff,
  { rule, change, now }: Change,
  signal: AbortSignal,
): Promise<RuleEffect> {
  const { practice, callers, rehearsed } = await database.inPractice(who.practice, signal, (session) =>
    sentencesOf(session, who, now),
  );
  const today = localTime(now.epochMilliseconds).toPlainDate();
  const before = rulesInForce(practice, today);
  const after = rulesInForce(changed(practice, rule, change, today), today);
  const known = change === 'aside' ? rule.fires : await harmless(practice.kind);
  const isOther = (text: string) => heightOf(text, before) !== heightOf(text, after);
  const inCalls = await those(callers, isOther);
  const inKnown = await those(known, isOther);
  return {
    callers: { x: inCalls.length, of: callers.length },
    examples: [...new Set(inCalls)].slice(0, MOST_EXAMPLES),
    rehearsed: { x: (await those(rehearsed, isOther)).length, of: rehearsed.length },
    known: { x: inKnown.length, of: known.length },
    alreadyHeard: change !== 'aside' && heightOf(change.words, before) >= HEIGHT[rule.level],
    tooBroad: change !== 'aside' && inKnown.length > MOST_BROAD[rule.level] * known.length,
  };
}

/** That words of callers were read is a line of the access log. */
async function sentencesOf(session: Session, who: Staff, now: Temporal.Instant) {
  const practice = await readPractice(session, who.practice);
  if (practice === null) throw new Error('the practice of a session is gone');
  const callers = await session.lists(
    `select t.text from turns t join calls c on c.practice_id = t.practice_id and c.id = t.call_id
     where t.who = 'caller' and c.started_at >= $1 and c.from_number is distinct from '${TRIAL_CALLER}' order by c.started_at desc, t.seq limit ${MOST_SENTENCES}`,
    [now.subtract({ hours: HOURS }).toString()],
  );
  const rehearsed = await session.row(
    z.object({ openings: z.array(z.string()) }),
    `select coalesce(array_agg(scenario #>> '{facts,opening}') filter (where scenario #>> '{facts,opening}' is not null), '{}')
       as openings from rehearsal_callers`,
  );
  await noteSearch(session, who, callers.length > 0, 'operation');
  return { practice, callers: callers.map(([text]) => String(text)), rehearsed: rehearsed?.openings ?? [] };
}

function changed(
  practice: Practice,
  { id }: Rule,
  change: Change['change'],
  today: Temporal.PlainDate,
): Practice {
  const { added, aside } = practice.alarms ?? { added: [], aside: [] };
  const unsigned = { rule: id, by: '', registerNumber: '', on: today };
  return {
    ...practice,
    alarms:
      change === 'aside'
        ? { added, aside: [...aside, { ...unsigned, reason: '', until: today }] }
        : { added: [...added, { ...unsigned, words: change.words }], aside },
  };
}

/** Every sentence that some rule must not fire at, of those that fire none. */
const harmless = (practice: PracticeKind): Promise<readonly string[]> =>
  those(
    [...new Set(allRules.flatMap(({ counterExamples }) => counterExamples))],
    (text) => heightOf(text, { practice }) === HEIGHT.none,
  );

const HEIGHT = { none: 0, today: 1, doubt: 2, 'human-now': 3, '112': 4 } as const;

function heightOf(text: string, rules: RulesInForce): number {
  const verdict = judgeDanger([{ text }], rules);
  if (verdict.kind === 'human-now') return HEIGHT[verdict.because.level];
  if (verdict.confirm !== null) return HEIGHT.doubt;
  return verdict.today.length > 0 ? HEIGHT.today : HEIGHT.none;
}

async function those(texts: readonly string[], are: (text: string) => boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [nth, text] of texts.entries()) {
    if (nth % AT_ONCE === 0) await otherWork();
    if (are(text)) found.push(text);
  }
  return found;
}
