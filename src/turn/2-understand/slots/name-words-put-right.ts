import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { LAST_NAMES } from '../../../domain/last-names.ts';
import { wholeSoundForm } from '../nearness.ts';
import { readTurn, type SaidTurn, textAt, type Word } from '../words.ts';
import { NAME_STOPS, PREFIX_WORDS, TITLES } from './name-words.ts';
import { HYPHENS } from './name-writing.ts';
import { isKnownName, nearestName } from './nearest-name.ts';

/**
 * The words of a turn in which a name was asked for, cut where a name has its joints: a recogniser glues them ("vandeberg", "liesvan den
 * Bosch", "heetvan") and cuts them ("jan sen", "ter pstra"), and what stands around a name is heard wrongly too ("mijm achternaam"). A word
 * changes only when it is no name and no word that is known here, and what comes of it is one.
 */
export function withNameWordsPutRight(turn: SaidTurn): SaidTurn {
  if (isDictated(turn)) return turn;
  const hyphened = turn.judged.replace(LOOSE_HYPHEN, '-');
  const joined = eachWord(hyphened === turn.judged ? turn : readTurn(hyphened), joinedAt);
  return eachWord(eachWord(joined, apartAt), chatterAt);
}
/** "Polman -Ket". */
const LOOSE_HYPHEN = /(?<=\p{L}{3}) -(?=\p{L}{2})/gu;

/** Letters are read as letters. */
const isDictated = ({ words }: SaidTurn): boolean =>
  words.filter(({ text }) => text.length === 1).length >= 3;

interface Put {
  readonly text: string;
  /** The first word behind what is replaced. */
  readonly to: number;
}

function eachWord(turn: SaidTurn, put: (words: readonly Word[], at: number) => Put | null): SaidTurn {
  const { words, judged } = turn;
  const parts: string[] = [];
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const found = put(words, at);
    if (found === null) continue;
    parts.push(judged.slice(end, words[at]?.start), found.text);
    end = words[found.to - 1]?.end ?? end;
    at = found.to - 1;
  }
  return parts.length === 0 ? turn : readTurn(parts.join('') + judged.slice(end));
}

const isKnown = (word: string): boolean =>
  isKnownName(word) ||
  NAME_STOPS.has(word) ||
  PREFIX_WORDS.has(word) ||
  TITLES.has(word) ||
  HYPHENS.test(word);

/** "Ter pstra", "jan sen", "scho lten", "ingesch reven": two words of which one is nothing, that together are a name or a word of the answer. */
function joinedAt(words: readonly Word[], at: number): Put | null {
  const [one, other] = [textAt(words, at), textAt(words, at + 1)];
  if (one.length < 2 || other.length < 2 || words[at + 1]?.afterBreak || words[at + 1]?.afterHyphen)
    return null;
  // "Vanden Broeck", "de Smedt": as it is written.
  if (/^(?:van|de|vande|vanden|vander)$/.test(one)) return null;
  const whole = one + other;
  if (whole.length < SHORTEST_JOINED || (isKnown(one) && isKnown(other))) return null;
  const text = isKnown(whole)
    ? whole
    : isKnown(one) || isKnown(other)
      ? null
      : nearestName(whole, 'any', false);
  return text === null ? null : { text, to: at + 2 };
}
const SHORTEST_JOINED = 6;

/** "Vandermeer", "liesvan den Bosch", "isbart", "heetvan", "getrouwdheet". */
function apartAt(words: readonly Word[], at: number): Put | null {
  const word = textAt(words, at);
  if (word.length < 5 || word.length > LONGEST || isKnown(word) || !/^[a-z]+$/.test(word)) return null;
  const next = textAt(words, at + 1);
  const text = prefixApart(word) ?? firstApart(word, next) ?? wordApart(word, next);
  return text === null ? null : { text, to: at + 1 };
}
const LONGEST = 24;

/** "Vandermeer", "deboer", "denbroek"; "Vandamme" is a name as it is. */
function prefixApart(word: string): string | null {
  const [, prefix = '', name = ''] = GLUED_PREFIX.exec(word) ?? [];
  const parts = prefix.replace(/^van(?=.)/, 'van ');
  if (LAST_NAMES.has(name) && name.length > 2) return `${parts} ${name}`;
  // "Vander ploeg", "vanden broek".
  return name === '' && GLUED_ALONE.test(word) ? word.replace(/^van/, 'van ') : null;
}
const GLUED_PREFIX = /^(van(?:der|den|de|het)?|der|den|de|ter|ten|el|da|dos)([a-z]{3,})$/;
const GLUED_ALONE = /^van(?:der|den|de)$/;

/** "Liesvan den bosch", "bertde jong", "corneliastam": a first name and what comes behind it. */
function firstApart(word: string, next: string): string | null {
  for (let cut = word.length - 2; cut >= 3; cut--) {
    const [first, rest] = [word.slice(0, cut), word.slice(cut)];
    if (!FIRST_NAMES.has(first)) continue;
    const beginsLast = /^(?:van|de|den|der|ter|ten|el)$/.test(rest) && next.length > 1;
    if (beginsLast || (next === '' && rest.length > 3 && first.length > 3 && LAST_NAMES.has(rest)))
      return `${first} ${rest}`;
  }
  return null;
}

/** "Isbart", "ehbos", "heetvan Dijk", "tochnet". */
function wordApart(word: string, next: string): string | null {
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [one, other] = [word.slice(0, cut), word.slice(cut)];
    if (ANNOUNCES.test(one) && isKnownName(other) && other.length > 2) return `${one} ${other}`;
    if (NAME_STOPS.has(one) && one.length > 2 && PREFIX_WORDS.has(other) && LAST_NAMES.has(next))
      return `${one} ${other}`;
    if (one.length > 2 && NAME_STOPS.has(one) && NAME_STOPS.has(other) && !ENDS_A_NAME.test(other))
      return `${one} ${other}`;
  }
  return null;
}
const ANNOUNCES = /^(?:eh|ja|is|heet|met|voor|naam|ik|nee|en)$/;
/** Ends that last names have and sentences rarely do: "Zonderman", "Overweg". */
const ENDS_A_NAME =
  /^(?:man|weg|meer|straat|woon|heer|laat|en|er|ers|is|heel|last|lijn|slecht|wit|vier|drie|zes|hal)$/;

/** "Mijm achternaam", "zegge ze hier": a word that sounds like one of those around a name, where something else is the name. */
function chatterAt(words: readonly Word[], at: number): Put | null {
  const word = textAt(words, at);
  if (word.length < 3 || isKnown(word) || !/^[a-z]+$/.test(word)) return null;
  const text = CHATTER_BY_SOUND.get(wholeSoundForm(word)) ?? nearestAnnouncement(word);
  if (text === undefined || !words.some((other, place) => place !== at && mayBeName(other, words, place)))
    return null;
  // "Heit" is nearer to nothing else; "kog" is Kok.
  return nearestName(word, 'any', false) === null ? { text, to: at + 1 } : null;
}

const mayBeName = ({ text }: Word, words: readonly Word[], at: number): boolean =>
  isKnownName(text) || (PREFIX_WORDS.has(text) && textAt(words, at + 1).length > 3);

/** The words that announce a name or end it, which one letter is enough to hide. */
const ANNOUNCEMENTS =
  'mijn naam achternaam voornaam familienaam meisjesnaam roepnaam heet heten spreekt mevrouw meneer familie dokter maar zegge zegt zonder sorry ingeschreven officieel waarom mezelf geschreven dochter moeder vader vrouw hier met twee hoor eigenlijk genoemd'.split(
    ' ',
  );
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  m: ['n'],
  n: ['m'],
  l: ['r'],
  r: ['l'],
  a: ['e'],
  e: ['i', 'a'],
  i: ['e'],
  o: ['oe'],
};
const NEAR_ANNOUNCEMENTS: ReadonlyMap<string, string> = new Map(
  ANNOUNCEMENTS.flatMap((word) =>
    [word.slice(0, -1), ...replacedOnce(word)].map((heard): [string, string] => [heard, word]),
  ),
);
const nearestAnnouncement = (word: string): string | undefined => NEAR_ANNOUNCEMENTS.get(word);

/** The word with one sound heard as its neighbour. */
function replacedOnce(word: string): readonly string[] {
  return Array.from(word, (letter, at) =>
    (NEIGHBOURS[letter] ?? []).map((other) => word.slice(0, at) + other + word.slice(at + 1)),
  ).flat();
}
const CHATTER_BY_SOUND: ReadonlyMap<string, string> = new Map(
  Array.from(NAME_STOPS)
    .filter((word) => word.length > 3)
    .map((word): [string, string] => [wholeSoundForm(word), word]),
);
