import type { Alarm, AlarmReason, MayContinue, SpokenAt, Triage } from '../../domain/alarm.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import { aboutWhom } from './about.ts';
import { balieRules } from './balie-rules.ts';
import type { CompiledRules } from './compile-rules.ts';
import { type Found, judgeRule, LEVEL_ORDER, lastTurn, wordsThatMade } from './judge.ts';
import type { RulesInForce } from './own-rules.ts';
import { Reading, type Span, type SpokenTurn } from './reading.ts';
import type { Rule } from './rule.ts';
import { readScopes } from './scope.ts';
import { spokenAt } from './spoken-at.ts';
import type { Word } from './words.ts';
import { isClearNo } from './yes-no.ts';

export type { SpokenTurn } from './reading.ts';

/** A confirmation that was asked earlier in this call; `turn` is the 0-based turn that holds the caller's answer. */
export interface AskedConfirmation {
  readonly rule: RuleId;
  readonly turn: number;
}

export interface TriageContext extends RulesInForce {
  /** Every confirmation asked in this call, also after it was answered: without it the same question comes again. */
  readonly asked?: AskedConfirmation | readonly AskedConfirmation[] | null;
}

/**
 * Reads the raw words of the whole call so far, a partial last turn included, and says whether a human must come now.
 * Deterministic; time grows linearly with the words. Rules can only raise: what one rule excuses never silences another,
 * and words of an earlier turn keep counting. Give every caller turn, in order, on every call of this function.
 */
export function triage(
  said: readonly SpokenTurn[],
  context: TriageContext,
  compiled: CompiledRules = balieRules,
): Triage {
  const own = context.own?.added ?? null;
  const heard = [compiled, ...(own === null ? [] : [own])].map((rules) => hear(said, context, rules));
  const reasons = heard.flatMap(({ firm }) => firm);
  // Highest level first; within a level the order of the rules, and each rule once though words of the practice fire it as well.
  reasons.sort((a, b) => LEVEL_ORDER[b.level] - LEVEL_ORDER[a.level]);
  const firm = reasons.filter(({ rule }, at) => reasons.findIndex((one) => one.rule === rule) === at);
  const [first, ...others] = firm;
  if (first && first.level !== 'today') {
    const because: Alarm = { level: first.level, because: [first, ...others] };
    return { kind: 'human-now', because };
  }
  return {
    kind: 'may-continue',
    today: firm,
    confirm: heard.find(({ confirm }) => confirm)?.confirm ?? null,
  };
}

/** What these rules hear: reasons in the order of the rules, and the first that is in doubt. */
function hear(
  said: readonly SpokenTurn[],
  context: TriageContext,
  compiled: CompiledRules,
): { readonly firm: readonly AlarmReason[]; readonly confirm: MayContinue['confirm'] } {
  const reading = new Reading(said, compiled.vocabulary, compiled.matchers);
  const scopes = readScopes(reading, compiled.scope);
  const asked = asList(context.asked);
  const answers = new Map(asked.map((each) => [each.rule as string, answerTo(each, said)]));
  const firm: AlarmReason[] = [];
  let confirm: MayContinue['confirm'] = null;
  for (const compiledRule of compiled.rules) {
    const { rule } = compiledRule;
    const isOfThisKind = rule.practices.includes(context.practice);
    if (!isOfThisKind && reading.answers.size === 0) continue;
    const found = judgeRule(compiledRule, reading, scopes);
    if (found && !isOfThisKind && !reading.answers.has(lastTurn(found.spans, reading))) continue;
    // A sign of 112 counts whatever was put aside.
    if (!found || (found.level !== '112' && context.own?.aside.has(rule.id))) continue;
    if (found.standing === 2 || found.level === 'today') firm.push(reasonOf(rule, found, reading, said));
    else if (answers.get(rule.id) === 'no') continue;
    else if (asked.length > 0 && answers.get(rule.id) !== 'open')
      firm.push(reasonOf(rule, found, reading, said));
    else confirm ??= { rule: asId<RuleId>(rule.id), question: rule.question };
  }
  return { firm, confirm };
}

function asList(asked: TriageContext['asked']): readonly AskedConfirmation[] {
  if (!asked) return [];
  return 'rule' in asked ? [asked] : asked;
}

/** `open`: the caller has not answered yet. */
function answerTo(asked: AskedConfirmation, said: readonly SpokenTurn[]): 'no' | 'not-no' | 'open' {
  const answer = said[asked.turn];
  if (!answer) return 'open';
  return isClearNo(answer.text) ? 'no' : 'not-no';
}

function reasonOf(rule: Rule, found: Found, reading: Reading, said: readonly SpokenTurn[]): AlarmReason {
  const words = wordsThatMade(found.spans, reading);
  const spoken = timesOf(words, said);
  const about = aboutWhom(reading, (found.spans[0] as Span).from);
  return {
    rule: asId<RuleId>(rule.id),
    level: found.level,
    action: rule.action,
    words: words.map(({ literal }) => literal),
    ...(spoken ? { spoken } : {}),
    turn: lastTurn(found.spans, reading),
    ...(about ? { about } : {}),
  };
}

/** Null when one of the words was said in a turn of which no time is known. */
function timesOf(words: readonly Word[], said: readonly SpokenTurn[]): SpokenAt[] | null {
  const times: SpokenAt[] = [];
  for (const { turn, offset } of words) {
    const { text, fromMs, toMs, words: timed = [] } = said[turn] as SpokenTurn;
    if (fromMs === undefined || toMs === undefined) return null;
    times.push(spokenAt(text, offset, { fromMs, toMs, words: timed }));
  }
  return times;
}
