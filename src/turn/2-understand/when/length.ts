import { quantityAt } from '../numbers/quantity.ts';
import { type Length, type Part, rank, sum } from './length-sum.ts';
import type { Unit } from './lexicon.ts';
import { isText, type Line, type Match, type Rule, remembered, skip } from './line.ts';

const ABOUT: ReadonlySet<string> = new Set([
  'ongeveer',
  'circa',
  'ca',
  'zowat',
  'bijna',
  'ruim',
  'plusminus',
  'zeker',
  'minstens',
  'hoogstens',
  'maximaal',
  'minimaal',
  'nog',
  'zo',
  "zo'n",
  'zon',
]);

const MORE_OR_LESS: ReadonlySet<string> = new Set(['meer', 'minder', 'langer', 'korter']);

const WHOLE: ReadonlySet<string> = new Set(['hele', 'gehele', 'volle', 'heel', 'ganse', 'volledige']);

const ARTICLE: ReadonlySet<string> = new Set(['een', 'de', 'het', "'n", 'n']);

/** A handful: "een paar" is taken as three, as Recognizers-Text does, and marked vague. */
const FEW = 3;

const LONGEST_LENGTH_PARTS = 5;

/** Beyond these no calendar can follow, and nobody means them. */
const MOST = 10_000;

const MOST_DECADES = 100;

/** "3 dagen", "een uur en drie kwartier", "anderhalf uur", "een paar weken", "een week of twee", "de hele dag", "2,5 uur". */
export const lengthAt: Rule<Length> = remembered('length', (line, at) => {
  const start = afterAbout(line, at);
  const first = partAt(line, start);
  if (first === null) return null;
  const parts = [first.value];
  let { next } = first;
  while (parts.length < LONGEST_LENGTH_PARTS) {
    const more = partAt(line, isText(line, next, 'en', ',') ? next + 1 : next);
    if (more === null || rank(more.value.unit) >= rank(parts[parts.length - 1]?.unit ?? 'second')) break;
    parts.push(more.value);
    next = more.next;
  }
  return { value: sum(parts, start > at && MORE_OR_LESS.has(line.tokens[at]?.text ?? '')), next };
});

/** "meer dan een uur", "minder dan een aantal dagen", "nog een maand". */
function afterAbout(line: Line, at: number): number {
  if (MORE_OR_LESS.has(line.tokens[at]?.text ?? '') && isText(line, at + 1, 'dan')) return at + 2;
  return skip(line, at, ABOUT);
}

function partAt(line: Line, at: number): Match<Part> | null {
  return marksPart(line, at) ?? wholePart(line, at) ?? countedPart(line, at) ?? gluedPart(line, at);
}

/** `2'` is two minutes, `1"` one second. */
function marksPart(line: Line, at: number): Match<Part> | null {
  if (isTail(line, at)) return null;
  const mark = line.tokens[at + 1];
  if (line.tokens[at]?.kind !== 'digits' || mark === undefined || mark.spaced) return null;
  if (mark.text !== "'" && mark.text !== '"') return null;
  const after = line.tokens[at + 2];
  if (after !== undefined && !after.spaced) return null;
  const unit = mark.text === '"' ? 'second' : 'minute';
  return {
    value: { amount: Number(line.tokens[at]?.text), unit, vague: false, surelyLength: true },
    next: at + 2,
  };
}

/** "de hele week", "het gehele jaar", "gehele dag". */
function wholePart(line: Line, at: number): Match<Part> | null {
  const word = isText(line, at, 'de', 'het', 'een') ? at + 1 : at;
  if (!WHOLE.has(line.tokens[word]?.text ?? '')) return null;
  const unit = line.lexemes[word + 1]?.unit;
  if (unit === undefined) return null;
  return { value: { amount: 1, unit, vague: false, surelyLength: true }, next: word + 2 };
}

/** Digits glued to letters before them are the end of a code. */
const isTail = (line: Line, at: number): boolean =>
  line.tokens[at]?.kind === 'digits' &&
  line.tokens[at]?.spaced === false &&
  line.tokens[at - 1]?.kind === 'word';

function countedPart(line: Line, at: number): Match<Part> | null {
  if (isTail(line, at)) return null;
  const few = fewAt(line, at);
  const count = few ?? quantityAt(line.tokens, at);
  if (count === null) return null;
  const lexeme = line.lexemes[count.next];
  const token = line.tokens[count.next];
  if (lexeme?.unit === undefined || token === undefined) return null;
  // "10 w" and "7 u" are written so; "een u" is no length ("wat wilt u").
  if (token.text.length === 1 && line.tokens[at]?.kind !== 'digits') return null;
  if (lexeme.small === true && count.value > 10) return null;
  // "12.30 uur" is a clock time.
  if (lexeme.unit === 'hour' && isText(line, at + 1, '.') && line.tokens[at + 2]?.text.length === 2)
    return null;
  if (count.value > (rank(lexeme.unit) >= rank('decade') ? MOST_DECADES : MOST)) return null;
  const plural = token.text === 'uren' || lexeme.small === true;
  const fraction = !Number.isInteger(count.value);
  const base: Part = {
    amount: count.value,
    unit: lexeme.unit,
    vague: few !== null,
    surelyLength: plural || fraction || few !== null || count.value > 24 || lexeme.unit !== 'hour',
  };
  return (
    orSo(line, count.next + 1, base) ??
    halfAfter(line, count.next + 1, base) ?? { value: base, next: count.next + 1 }
  );
}

/** "een paar", "een aantal", "enkele", "een stuk of vier". */
function fewAt(line: Line, at: number): { readonly value: number; readonly next: number } | null {
  const word = ARTICLE.has(line.tokens[at]?.text ?? '') ? at + 1 : at;
  if (isText(line, word, 'stuk') && isText(line, word + 1, 'of')) return quantityAt(line.tokens, word + 2);
  if (isText(line, word, 'paar', 'aantal', 'enkele', 'enige', 'paartal'))
    return { value: FEW, next: word + 1 };
  if (isText(line, word, 'paar') && isText(line, word + 1, 'van')) return { value: FEW, next: word + 2 };
  return null;
}

/** "een week of twee", "een dag of tien", "een uur of drie": about that many. */
function orSo(line: Line, at: number, part: Part): Match<Part> | null {
  if (part.amount !== 1 || !isText(line, at, 'of')) return null;
  const count = quantityAt(line.tokens, at + 1);
  if (count === null || count.value < 2) return null;
  return { value: { ...part, amount: count.value, vague: true }, next: count.next };
}

/** "een jaar en een half", "een uur en een kwartier" is another part; "een uurtje of wat" is not counted. */
function halfAfter(line: Line, at: number, part: Part): Match<Part> | null {
  if (!isText(line, at, 'en') || !isText(line, at + 1, 'een') || !isText(line, at + 2, 'half', 'halve'))
    return null;
  if (line.lexemes[at + 3]?.unit !== undefined) return null;
  return { value: { ...part, amount: part.amount + 0.5, surelyLength: true }, next: at + 3 };
}

/** "halfuur", "halfuurtje", "kwartiertje" after "een" is counted; "halfjaar". */
function gluedPart(line: Line, at: number): Match<Part> | null {
  const word = ARTICLE.has(line.tokens[at]?.text ?? '') ? at + 1 : at;
  const unit = GLUED_HALVES.get(line.tokens[word]?.text ?? '');
  return unit === undefined
    ? null
    : { value: { amount: 0.5, unit, vague: false, surelyLength: true }, next: word + 1 };
}

const GLUED_HALVES: ReadonlyMap<string, Unit> = new Map([
  ['halfuur', 'hour'],
  ['halfuurtje', 'hour'],
  ['halfjaar', 'year'],
  ['halfjaartje', 'year'],
]);
