import { wordsNumberAt } from './cardinal.ts';
import { numeralAtoms } from './numeral-words.ts';
import { quantityAt } from './quantity.ts';
import { type Placed, scan } from './scan.ts';
import type { Token } from './tokens.ts';

export type AgeUnit = 'year' | 'month' | 'week' | 'day';

export interface FoundAge extends Placed {
  readonly value: number;
  readonly unit: AgeUnit;
}

const UNITS: ReadonlyMap<string, AgeUnit> = new Map([
  ['jaar', 'year'],
  ['jaren', 'year'],
  ['jaartje', 'year'],
  ['jaartjes', 'year'],
  ['maand', 'month'],
  ['maanden', 'month'],
  ['maandjes', 'month'],
  ['week', 'week'],
  ['weken', 'week'],
  ['weekjes', 'week'],
  ['dag', 'day'],
  ['dagen', 'day'],
  ['dagjes', 'day'],
]);
/** Nobody is older; "800 jaar" is a building. */
const OLDEST = 130;

/** The first age of a text, or null: "vijf jaar oud", "anderhalf", "een 6-jarige", "driejarig dochtertje". */
export const readAge = (text: string): Pick<FoundAge, 'value' | 'unit'> | null => findAges(text)[0] ?? null;

export const findAges = (text: string): readonly FoundAge[] =>
  scan(text, (tokens, at) => yearOldAt(tokens, at) ?? countedAt(tokens, at)).map(
    ({ start, end, value, unit }) => ({ start, end, value, unit }),
  );

interface Read {
  readonly value: number;
  readonly unit: AgeUnit;
  readonly next: number;
}

function countedAt(tokens: readonly Token[], at: number): Read | null {
  const count = quantityAt(tokens, at);
  if (count === null || count.value > OLDEST) return null;
  const unit = UNITS.get(tokens[count.next]?.text ?? '');
  if (unit === undefined) return null;
  const old = tokens[count.next + 1]?.text === 'oud' || tokens[count.next + 1]?.text === 'jong';
  return { value: count.value, unit, next: count.next + (old ? 2 : 1) };
}

/** "6-jarige leeftijd", "zesjarige", "6 jarig". */
function yearOldAt(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const glued = /^(.+?)(jarige?|maandige?|maands)$/.exec(token.text);
  const atoms = glued?.[1] === undefined ? null : numeralAtoms(glued[1]);
  if (glued !== null && atoms !== null) {
    const words = wordsNumberAt([{ ...token, atoms }], 0);
    if (words !== null)
      return {
        value: words.value,
        unit: glued[2]?.startsWith('jarig') ? 'year' : 'month',
        next: withAge(tokens, at + 1),
      };
  }
  const count = quantityAt(tokens, at);
  if (count === null || count.value > OLDEST) return null;
  const dash = tokens[count.next]?.text === '-' ? count.next + 1 : count.next;
  return /^jarige?$/.test(tokens[dash]?.text ?? '')
    ? { value: count.value, unit: 'year', next: withAge(tokens, dash + 1) }
    : null;
}

const withAge = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === 'leeftijd' ? at + 1 : at;
