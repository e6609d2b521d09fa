import type { Pattern, Sign } from './pattern.ts';
import type { Rule } from './rule.ts';

/** What is signed of a rule, in the order of the text: another order would be another text, and undo every signature. */
const MEANING = [
  'id',
  'level',
  'action',
  'practices',
  'signs',
  'unless',
  'unlessInCall',
  'doubtIf',
  'chronic',
  'colleague',
  'past',
  'question',
] as const satisfies readonly (keyof Rule)[];

/**
 * All that a rule means, as one text that is the same whenever the meaning is: its own lines and every word group of the lexicon that
 * they name, also through other groups. A clinician signs this, so nothing that changes what the rule hears may be left out; who
 * signed, and what is only said about the rule (titles, sources, version), is. A learned rule names every group.
 */
export function ruleContent(rule: Rule, lexicon: Readonly<Record<string, readonly Pattern[]>>): string {
  const groups = groupsNamedBy(rule, lexicon);
  return JSON.stringify({ ...Object.fromEntries(MEANING.map((part) => [part, rule[part]])), groups });
}

/** The word groups that a rule hears, by name and in order: what stands behind each `<name>` in its lines. A learned rule hears all. */
export function groupsNamedBy(
  { signs, unless, unlessInCall, doubtIf }: Rule,
  lexicon: Readonly<Record<string, readonly Pattern[]>>,
): Readonly<Record<string, readonly Pattern[]>> {
  const lines = patternsIn([signs, unless, unlessInCall, doubtIf]);
  const names = signs.some(isWeighed) ? Object.keys(lexicon) : [...groupsOf(lines, lexicon)];
  return Object.fromEntries(names.sort().flatMap((name) => (lexicon[name] ? [[name, lexicon[name]]] : [])));
}

const isWeighed = (sign: Sign): boolean => typeof sign === 'object' && sign.kind === 'weighed';

/** Every text within signs: patterns, and words that no pattern reads as a group. */
function patternsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(patternsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

function groupsOf(
  lines: readonly Pattern[],
  lexicon: Readonly<Record<string, readonly Pattern[]>>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (text: Pattern): void => {
    for (const [, name = ''] of text.matchAll(/<([a-z-]+)>/g)) {
      if (found.has(name)) continue;
      found.add(name);
      for (const line of lexicon[name] ?? []) look(line);
    }
  };
  lines.forEach(look);
  return found;
}
