import type { AlarmLevel } from '../../domain/alarm.ts';
import type { CompiledRule, CompiledSign } from './compile-rules.ts';
import { findIn, type Matcher } from './matcher.ts';
import type { Reading, Span } from './reading.ts';
import type { Scopes } from './scope.ts';
import { weigh } from './weighed/weigh.ts';
import type { Word } from './words.ts';

export type Level = Exclude<AlarmLevel, 'none'>;

/** How a sign stands after the words around it are weighed: fires, looks like a counter-example, is one. */
export type Standing = 2 | 1 | 0;
const STANDS: Standing = 2;
const DOUBTFUL: Standing = 1;
const SILENT: Standing = 0;

export interface Found {
  readonly level: Level;
  readonly standing: Standing;
  readonly spans: readonly Span[];
}

export const LEVEL_ORDER: Readonly<Record<Level, number>> = { '112': 3, 'human-now': 2, today: 1 };

/** The strongest sign of a rule in the call: first by whether it stands, then by its level. Null: none, or clear counter-examples only. */
export function judgeRule(compiled: CompiledRule, reading: Reading, scopes: Scopes): Found | null {
  if (compiled.unlessInCall.some((matcher) => findIn(matcher, reading).length > 0)) return null;
  let best: Found | null = null;
  for (const sign of compiled.signs) {
    if (best && best.standing === STANDS && LEVEL_ORDER[best.level] >= LEVEL_ORDER[sign.level]) continue;
    const found = judgeSign(sign, compiled, reading, scopes);
    if (found && (!best || stronger(found, best))) best = found;
  }
  return best;
}

function stronger(a: Found, b: Found): boolean {
  if (a.standing !== b.standing) return a.standing > b.standing;
  return LEVEL_ORDER[a.level] > LEVEL_ORDER[b.level];
}

function judgeSign(
  sign: CompiledSign,
  compiled: CompiledRule,
  reading: Reading,
  scopes: Scopes,
): Found | null {
  if (sign.weighed) {
    const span = weigh(sign.weighed, reading, scopes);
    return span && { level: sign.level, standing: STANDS, spans: [span] };
  }
  let standing: Standing = STANDS;
  const spans: Span[] = [];
  for (const part of sign.parts) {
    const best = bestSpan(findIn(part, reading), (span) => judgeSpan(span, sign, compiled, reading, scopes));
    if (!best || best.standing === SILENT) return null;
    if (best.standing < standing) standing = best.standing;
    spans.push(best.span);
  }
  return { level: sign.level, standing, spans };
}

function bestSpan(
  spans: readonly Span[],
  judge: (span: Span) => Standing,
): { readonly span: Span; readonly standing: Standing } | null {
  let best: { readonly span: Span; readonly standing: Standing } | null = null;
  for (const span of spans) {
    const standing = judge(span);
    if (!best || standing > best.standing) best = { span, standing };
    if (standing === STANDS) break;
  }
  return best;
}

function judgeSpan(
  span: Span,
  sign: CompiledSign,
  compiled: CompiledRule,
  reading: Reading,
  scopes: Scopes,
): Standing {
  let standing: Standing = STANDS;
  for (const at of span.words) {
    const weighed = weighWord(at, span, sign, compiled, scopes);
    if (weighed === SILENT) return SILENT;
    if (weighed < standing) standing = weighed;
  }
  const excuses = sign.unless ? [...compiled.unless, ...sign.unless] : compiled.unless;
  if (excuses.some((matcher) => reading.clauseHolds(matcher, span))) return SILENT;
  if (standing === STANDS && inSameTurn([...excuses, ...compiled.doubtIf], span, reading)) return DOUBTFUL;
  return standing;
}

/** How one word of a sign stands: an idiom or a mere topic is silent, and of no, before and if the weakest counts. */
function weighWord(
  at: number,
  span: Span,
  sign: CompiledSign,
  compiled: CompiledRule,
  scopes: Scopes,
): Standing {
  if (scopes.idiom[at] || (sign.named && scopes.topic[at])) return SILENT;
  if (compiled.rule.colleague === 'silences' && scopes.colleague[at]) return SILENT;
  if (compiled.rule.chronic === 'silences' && scopes.chronic[at]) return SILENT;
  return Math.min(
    weighDenial(at, span, scopes),
    weighPast(at, sign, compiled, scopes),
    weighSupposition(at, sign, scopes),
  ) as Standing;
}

/** A "geen" that the sign itself asks for ("krijgt geen lucht") denies nothing. */
function weighDenial(at: number, span: Span, scopes: Scopes): Standing {
  const denier = scopes.deniedBy[at] as number;
  if (denier < 0 || span.words.includes(denier)) return STANDS;
  return scopes.deniedNow[at] ? DOUBTFUL : SILENT;
}

function weighPast(at: number, sign: CompiledSign, compiled: CompiledRule, scopes: Scopes): Standing {
  if (scopes.past[at] === 0 || compiled.rule.past === 'fires') return STANDS;
  if (scopes.past[at] === 2) return SILENT;
  if (compiled.rule.past === 'recent-fires') return STANDS;
  return sign.named ? SILENT : DOUBTFUL;
}

function weighSupposition(at: number, sign: CompiledSign, scopes: Scopes): Standing {
  if (!scopes.hypothetical[at]) return STANDS;
  return sign.named ? SILENT : DOUBTFUL;
}

function inSameTurn(matchers: readonly Matcher[], span: Span, reading: Reading): boolean {
  return matchers.some((matcher) => reading.turnHolds(matcher, span.from));
}

/** The caller's words that made the sign, in the order said, each once though two spans may share it. */
export function wordsThatMade(spans: readonly Span[], reading: Reading): Word[] {
  return reading.words.filter((_, at) => spans.some(({ from, to }) => from <= at && at < to));
}

export function lastTurn(spans: readonly Span[], reading: Reading): number {
  return Math.max(...spans.map((span) => (reading.words[span.to - 1] as Word).turn));
}
