import type { Token } from '../numbers/tokens.ts';
import type { Expecting } from './found.ts';
import { COMPOUNDS, LEXICON, type Lexeme } from './lexicon.ts';

/** What the grammar reads: tokens with what each may be, and the moment of the call. */
export interface Line {
  readonly tokens: readonly Token[];
  /** Beside each token; a word that time does not know is undefined. */
  readonly lexemes: readonly (Lexeme | undefined)[];
  readonly now: Temporal.PlainDateTime;
  readonly today: Temporal.PlainDate;
  readonly expecting: Expecting;
  /** The day found last: "vrijdag of de maandag erna" counts from it. */
  readonly before: Temporal.PlainDate | null;
  /** Where the last word stands that can join the ends of a range; -1 when none does. */
  readonly lastJoint: number;
  /** What remembered rules answered: of each token a place for each of them. */
  readonly memory: (Match<unknown> | null | undefined)[];
}

/** A rule's answer: what it read, and the index of the first token after it. */
export interface Match<T> {
  readonly value: T;
  readonly next: number;
}

/** A rule reads at a token index and answers null when its words do not stand there. No rule looks further than some forty tokens. */
export type Rule<T> = (line: Line, at: number) => Match<T> | null;

export function makeLine(read: readonly Token[], now: Temporal.PlainDateTime, expecting: Expecting): Line {
  const tokens = splitCompounds(read);
  return {
    tokens,
    lexemes: tokens.map((token) => (token.kind === 'word' ? LEXICON.get(token.text) : undefined)),
    now,
    today: now.toPlainDate(),
    expecting,
    before: null,
    lastJoint: tokens.findLastIndex(({ text }) => RANGE_JOINTS.has(text)),
    memory: [],
  };
}

/** "van 3 tot 5", "t/m", "9 - 11", "tussen 3 en 5": without one of these no words are a range, and most sentences have none. */
const RANGE_JOINTS: ReadonlySet<string> = new Set(['tot', 't', 'tm', '-', 'en']);

/** "dinsdagmiddag" becomes two tokens, so that every rule about weekdays and about day parts holds for it. */
function splitCompounds(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => COMPOUNDS.has(text))) return tokens;
  return tokens.flatMap((token) => {
    const words = COMPOUNDS.get(token.text);
    if (words === undefined) return [token];
    const middle = token.end - words[1].length;
    return [
      { ...token, text: words[0], end: middle },
      { ...token, text: words[1], start: middle, spaced: true },
    ];
  });
}

export const textAt = (line: Line, at: number): string => line.tokens[at]?.text ?? '';

/** Whether one of these words stands here. Written out, because a rest parameter makes an array at each of its many calls. */
export function isText(
  line: Line,
  at: number,
  a: string,
  b?: string,
  c?: string,
  d?: string,
  e?: string,
  f?: string,
  g?: string,
  h?: string,
): boolean {
  const text = line.tokens[at]?.text;
  if (text === undefined) return false;
  if (text === a || text === b || text === c || text === d) return true;
  return text === e || text === f || text === g || text === h;
}

/** The index after the word when it stands there, else the same index: an optional word. */
export const skip = (line: Line, at: number, words: ReadonlySet<string>): number =>
  words.has(textAt(line, at)) ? at + 1 : at;

/** What a rule reads after "in de loop van". */
export const courseOf = <T>(line: Line, at: number, rule: Rule<T>): Match<T> | null =>
  isText(line, at, 'in') &&
  isText(line, at + 1, 'de') &&
  isText(line, at + 2, 'loop') &&
  isText(line, at + 3, 'van')
    ? rule(line, at + 4)
    : null;

/** Whether a mark stands here without white space before it. */
export const isGlued = (line: Line, at: number, text: string): boolean => {
  const token = line.tokens[at];
  return token?.text === text && !token.spaced;
};

/** The rules that remember; the place in this list is their place in the memory of a token. */
const REMEMBERING = [
  'day',
  'basic-day',
  'calendar-day',
  'weekday',
  'holiday',
  'period',
  'clock-phrase',
  'clock-span',
  'length',
] as const;

/**
 * A rule that reads each place once, however many rules ask for it (a packrat parser): this is what keeps the time linear when words
 * could begin many things.
 */
export function remembered<T>(name: (typeof REMEMBERING)[number], rule: Rule<T>): Rule<T> {
  const own = REMEMBERING.indexOf(name);
  return (line, at) => {
    const place = at * REMEMBERING.length + own;
    const known = line.memory[place] as Match<T> | null | undefined;
    if (known !== undefined) return known;
    const answer = rule(line, at);
    line.memory[place] = answer;
    return answer;
  };
}

/** The answer that reads furthest; of equals the first. */
export function longestOf<T>(line: Line, at: number, rules: readonly Rule<T>[]): Match<T> | null {
  let best: Match<T> | null = null;
  for (const rule of rules) {
    const match = rule(line, at);
    if (match !== null && (best === null || match.next > best.next)) best = match;
  }
  return best;
}
