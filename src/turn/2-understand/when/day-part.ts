import type { DayPartName } from './found.ts';
import { courseOf, isText, type Line, type Match, textAt } from './line.ts';

/** A part of the day as said. `offset` is set when the words name the day too ("vanmiddag", "deze ochtend"). */
export interface DayPart {
  readonly name: DayPartName | 'lunch' | 'dinner';
  readonly edge: 'begin' | 'middle' | 'end' | 'early' | 'late' | null;
  readonly offset: number | null;
  /** Only a day was named ("eind van morgen"): that its last working hour is meant is a guess. */
  readonly guessed?: true;
}

/** Minutes from midnight; the end is exclusive and may lie on the next day ("nacht" ends at 30:00). */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** formats.md: ochtend 08:00-12:00, middag 12:00-17:00, avond 18:00-22:00, nacht 22:00-06:00. Meals are ours. */
const WINDOWS: Readonly<Record<DayPart['name'], Window>> = {
  morning: { from: 480, to: 720 },
  afternoon: { from: 720, to: 1020 },
  evening: { from: 1080, to: 1320 },
  night: { from: 1320, to: 1800 },
  lunch: { from: 720, to: 780 },
  dinner: { from: 1020, to: 1140 },
};

/**
 * "eind van de ochtend" is its last hour (formats.md); "vroeg" and "begin" are the first two hours, "laat" the last two, as
 * Recognizers-Text has it; "halverwege" is the middle hour.
 */
export function windowOf(part: DayPart): Window {
  const { from, to } = WINDOWS[part.name];
  switch (part.edge) {
    case 'begin':
    case 'early':
      return { from, to: Math.min(from + 120, to) };
    case 'late':
      return { from: Math.max(to - 120, from), to };
    case 'end':
      return { from: to - 60, to };
    case 'middle':
      return { from: (from + to) / 2 - 30, to: (from + to) / 2 + 30 };
    default:
      return { from, to };
  }
}

const EARLY: ReadonlySet<string> = new Set(['vroeg', 'vroege', 'vroeger']);
const LATE: ReadonlySet<string> = new Set(['laat', 'late', 'later']);
const S_WORDS: ReadonlyMap<string, DayPartName> = new Map([
  ['ochtends', 'morning'],
  ['morgens', 'morning'],
  ['voormiddags', 'morning'],
  ['middags', 'afternoon'],
  ['namiddags', 'afternoon'],
  ['avonds', 'evening'],
  ['nachts', 'night'],
]);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'op',
  'aan',
  'tijdens',
  'gedurende',
  'tegen',
  'van',
  'voor',
  'rond',
]);

/**
 * A day part: "'s ochtends", "sochtends", "in de vroege middag", "vroeg in de ochtend", "eind van de middag", "deze avond", "ochtend"
 * beside a day. `alone` says that no day or time stands beside it yet, so that a bare "morgen" is tomorrow and not the morning.
 */
export function dayPartAt(line: Line, at: number, alone: boolean): Match<DayPart> | null {
  const found = edgedAt(line, at) ?? plainPartAt(line, at, alone);
  return found === null ? null : withSuffix(line, found);
}

/** "'s ochtends", "in de ochtend", "deze ochtend", "ochtend". */
function plainPartAt(line: Line, at: number, alone: boolean): Match<DayPart> | null {
  // An idiom: the hour around noon.
  if (isText(line, at, 'tussen') && isText(line, at + 1, 'de') && isText(line, at + 2, 'middag'))
    return part('lunch', null, at + 3);
  return (
    courseOf(line, at, partAfterArticle) ??
    sPartAt(line, at) ??
    thisPartAt(line, at) ??
    prepositionPartAt(line, at) ??
    bareAt(line, at, alone)
  );
}

function sPartAt(line: Line, at: number): Match<DayPart> | null {
  const text = textAt(line, at);
  const glued = text.startsWith('s') ? S_WORDS.get(text.slice(1)) : undefined;
  if (glued !== undefined) return part(glued, null, at + 1);
  const word = text === "'s" || text === 's' ? at + 1 : at;
  const name = S_WORDS.get(textAt(line, word));
  return name === undefined ? null : part(name, null, word + 1);
}

/** "deze middag", "van middag" (a recogniser's split), "dezelfde avond"; "de laatste avond" is yesterday's. */
function thisPartAt(line: Line, at: number): Match<DayPart> | null {
  const article = isText(line, at, 'de') ? at + 1 : at;
  const name = line.lexemes[article + 1]?.part;
  if (name === undefined || line.lexemes[article + 1]?.weekday !== undefined) return null;
  const which = line.lexemes[article]?.which;
  if (which === 'this' || (isText(line, at, 'van') && article === at)) return part(name, 0, article + 2);
  if (which === 'last') return part(name, -1, article + 2);
  if (which === 'next' || which === 'coming') return part(name, which === 'next' ? 1 : 0, article + 2);
  return null;
}

/** "in de ochtend", "op de late middag", "de vroege avond". */
function prepositionPartAt(line: Line, at: number): Match<DayPart> | null {
  // "tegen de avond" is the evening; "tegen de middag" is noon, and "voor de middag" ends there.
  const towards = isText(line, at, 'tegen') && isText(line, at + 2, 'avond');
  const preposition = PREPOSITIONS.has(textAt(line, at)) && (towards || !isText(line, at, 'voor', 'tegen'));
  let index = preposition ? at + 1 : at;
  if (isText(line, index, 'de', 'het')) index += 1;
  else if (
    index > at &&
    !EARLY.has(textAt(line, index)) &&
    !LATE.has(textAt(line, index)) &&
    line.lexemes[index]?.part === undefined
  )
    return null;
  const edge = EARLY.has(textAt(line, index)) ? 'early' : LATE.has(textAt(line, index)) ? 'late' : null;
  if (edge !== null) index += 1;
  if (isText(line, index, 'hele', 'gehele')) index += 1;
  const lexeme = line.lexemes[index];
  if (
    lexeme?.part === undefined ||
    lexeme.weekday !== undefined ||
    (lexeme.offset !== undefined && !isText(line, index, 'morgen'))
  )
    return null;
  if (index === at) return null;
  // "van morgen" is of tomorrow; "in de morgen" has an article.
  if (isText(line, index, 'morgen') && !isText(line, index - 1, 'de', 'vroege', 'late', 'hele')) return null;
  return { value: { name: lexeme.part, edge, offset: null }, next: index + 1 };
}

/** "ochtend" by itself; "morgen" is tomorrow unless a day stands before it. */
function bareAt(line: Line, at: number, alone: boolean): Match<DayPart> | null {
  // "1 uur middernacht".
  if (!alone && isText(line, at, 'middernacht')) return part('night', null, at + 1);
  const lexeme = line.lexemes[at];
  if (lexeme?.part === undefined || lexeme.weekday !== undefined) return null;
  if (isText(line, at, 'morgen')) return alone ? null : part(lexeme.part, null, at + 1);
  if (lexeme.offset !== undefined) return null;
  // "middernacht" and greetings are other words; "nacht" and "avond" alone may be nouns of anything.
  if (alone && isText(line, at, 'nacht') && isText(line, at - 1, 'per', 'een')) return null;
  return part(lexeme.part, null, at + 1);
}

/** "vroeg in de ochtend", "laat op de avond", "eind van de middag", "aan het einde van de ochtend", "halverwege de middag", "vroeg deze avond". */
function edgedAt(line: Line, at: number): Match<DayPart> | null {
  let index = isText(line, at, 'aan', 'tegen', 'in', 'op') && isText(line, at + 1, 'het') ? at + 2 : at;
  if (index === at && isText(line, at, 'aan', 'het')) index = at + 1;
  const edge = edgeWord(line, index);
  if (edge === null) return null;
  let rest = index + 1;
  if (isText(line, rest, 'van', 'in', 'op', 'aan')) rest += 1;
  const found = thisPartAt(line, rest) ?? partAfterArticle(line, rest) ?? ofTheDayAt(line, rest, edge);
  return found === null ? null : { value: { ...found.value, edge }, next: found.next };
}

/** "de middag", "ochtend" (in "eind ochtend"), "op de dag" (in "vroeg op de dag": the morning). */
function partAfterArticle(line: Line, at: number): Match<DayPart> | null {
  const index = isText(line, at, 'de', 'het') ? at + 1 : at;
  const lexeme = line.lexemes[index];
  if (lexeme?.part === undefined || lexeme.weekday !== undefined) return null;
  if (lexeme.offset !== undefined && !(isText(line, index, 'morgen') && index > at)) return null;
  return part(lexeme.part, null, index + 1);
}

/** "vroeg op de dag" is the morning, "laat op de dag" the afternoon. */
function ofTheDayAt(line: Line, at: number, edge: DayPart['edge']): Match<DayPart> | null {
  if (!isText(line, at, 'de') || !isText(line, at + 1, 'dag') || line.lexemes[at - 1]?.edge === 'middle')
    return null;
  return part(edge === 'early' || edge === 'begin' ? 'morning' : 'afternoon', null, at + 2);
}

function edgeWord(line: Line, at: number): DayPart['edge'] {
  const text = textAt(line, at);
  if (EARLY.has(text)) return 'early';
  if (LATE.has(text)) return 'late';
  const edge = line.lexemes[at]?.edge ?? null;
  return edge === 'middle' && text === 'half' ? null : edge;
}

/** "'s ochtends vroeg", "dinsdagmiddag in het begin", "maandagochtend aan het einde". */
function withSuffix(line: Line, found: Match<DayPart>): Match<DayPart> {
  const suffix = edgeSuffixAt(line, found.next);
  if (suffix === null || found.value.edge !== null) return found;
  return { value: { ...found.value, edge: suffix.value }, next: suffix.next };
}

function edgeSuffixAt(line: Line, at: number): Match<NonNullable<DayPart['edge']>> | null {
  const text = textAt(line, at);
  if (EARLY.has(text) && text !== 'vroege') return { value: 'early', next: at + 1 };
  if (text === 'laat' || text === 'later') return { value: 'late', next: at + 1 };
  if (!isText(line, at, 'in', 'aan', 'op') || !isText(line, at + 1, 'het')) return null;
  const edge = line.lexemes[at + 2]?.edge;
  if (edge === undefined || edge === 'middle') return null;
  // "aan het einde van de week" belongs to the week.
  return isText(line, at + 3, 'van') ? null : { value: edge, next: at + 3 };
}

const part = (name: DayPart['name'], offset: number | null, next: number): Match<DayPart> => ({
  value: { name, edge: null, offset },
  next,
});
