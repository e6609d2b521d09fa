import { FIRST_NAMES } from '../facts/first-names.ts';
import type { SaidTurn, Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { letterAt, spelledFrom } from './letters.ts';
import { NAME_STOPS, NAMES_BEHIND_PREFIX, PREFIX_WORDS, PREPOSITIONS, TITLES } from './name-words.ts';

export interface SpokenName {
  readonly first?: string;
  readonly last?: string;
}

/** Words that announce a name; what kind is announced decides how the words after it are divided. */
const CUES: readonly (readonly [RegExp, 'full' | 'last' | 'first'])[] = [
  [
    / (mijn|mn|zijn|haar|de|der|hun|me|men) (achternaam|familienaam|geboortenaam|meisjesnaam|achternaan|achternam) (is|was|luidt|eh|dat is|wordt)? ?/gu,
    'last',
  ],
  [/ (achternaam|familienaam|geboortenaam|meisjesnaam|achternaan) (is|was|luidt|eh|dus|wordt)? ?/gu, 'last'],
  [/ (mijn|mn|zijn|haar|de|me) (voornaam|roepnaam|voornaan) (is|was|luidt|eh)? ?/gu, 'first'],
  [/ (voornaam|roepnaam) (is|was|eh)? ?/gu, 'first'],
  [
    / (mijn|mn|zijn|haar|de|der|me|men|onze|hun) (volledige|hele)? ?(naam|naan|nam) (is|was|luidt|eh|dat is|isse|iz|wordt) /gu,
    'full',
  ],
  [/ (naam|op naam van|onder de naam|op de naam|de naam van|op naam) (is|van|eh)? ?/gu, 'full'],
  [/ (ik|hij|ze|zij|die|hij|we) (heet|heette|eet|hete|noem|heten) /gu, 'full'],
  [
    / (u spreekt|je spreekt|spreekt|spreek|u spreek|ge spreekt|spreekt u|u sprak) (u|je)? ?(met|mee) /gu,
    'full',
  ],
  [/ (dit is|hier is|ik ben) (met)? ?/gu, 'full'],
  [
    /^ (ja|goedemorgen|goedemiddag|goedenavond|goedendag|hallo|dag|hoi|eh|goeiemorgen|goeiemiddag|morgen|middag|nou|hallo goedemorgen|ja goedemorgen|ja hallo|ja goedemiddag|dag mevrouw|dag meneer)? ?(met|hier) /gu,
    'full',
  ],
];

/** A spoken name has at most this many words with its prefixes ("Maria van der Heijden van den Berg"). */
const MOST_WORDS = 8;

/** The name in the turn. `asked`: the question was for a name, so bare words are one. Prefixes belong to the last name. */
export function findName(turn: SaidTurn, asked: boolean): SpokenName | undefined {
  const { words } = turn;
  if (words.length === 0) return undefined;
  let found: SpokenName | undefined;
  for (const { from, kind } of cuedPlaces(turn)) {
    // "Ik ben geholpen", "ik ben duizelig": unasked only what begins as a name is one.
    const iAm = words[from - 1]?.text === 'ben' && words[from - 2]?.text === 'ik';
    if (iAm && !asked && !beginsName(words[from]?.text ?? '')) continue;
    const name = nameFrom(words, from, kind, asked);
    if (name) found = { ...found, ...name };
  }
  if (!asked) return found;
  const behind = namedBehind(words);
  if (behind !== undefined) return { ...found, ...behind };
  if (found === undefined) return bareName(words);
  if (found.last !== undefined) return spelledAfter(words, found) ?? found;
  // "Maas, voornaam Bart": the last name stood before the announcement.
  const cue = cuedPlaces(turn)[0]?.from ?? 0;
  const before = bareName(words.slice(0, cue).filter(({ text }) => !/naam$/.test(text)));
  return { ...found, ...(before?.last === undefined ? {} : { last: before.last }) };
}

const beginsName = (word: string): boolean =>
  FIRST_NAMES.has(word) || TITLES.has(word) || /^(van|de|der|den|ter|ten|el)$/.test(word);

/** "Ellen is mijn voornaam en Prins mijn achternaam": the announcement behind the name. */
function namedBehind(words: readonly Word[]): SpokenName | undefined {
  const plain = words.map(({ text }) => text).join(' ');
  const [, first] = /(?:^| )([a-z]{2,}) (?:is )?(?:mijn|mn|haar|zijn) voornaam(?: |$)/.exec(plain) ?? [];
  const [, last] =
    /(?:^| )((?:(?:van|de|der|den|ter|ten|te|el) ){0,2}[a-z]{2,}) (?:is )?(?:mijn|mn|haar|zijn) achternaam$/.exec(
      plain,
    ) ?? [];
  const named = (said: string | undefined): readonly Word[] =>
    said === undefined ? [] : words.filter(({ text }) => said.split(' ').includes(text)).slice(0, 4);
  const [one, other] = [named(first), named(last)];
  if (one.length === 0 || other.length === 0) return undefined;
  return { first: written(one), last: written(other) };
}

function cuedPlaces(
  turn: SaidTurn,
): readonly { readonly from: number; readonly kind: 'full' | 'last' | 'first' }[] {
  const places: { from: number; kind: 'full' | 'last' | 'first' }[] = [];
  const taken = new Set<number>();
  for (const [cue, kind] of CUES) {
    for (const match of turn.plain.matchAll(cue)) {
      const end = match.index + match[0].length;
      // Counting the spaces before the place gives the number of words before it.
      const from = countWords(turn.plain.slice(0, end));
      if (taken.has(from)) continue;
      taken.add(from);
      places.push({ from, kind });
    }
  }
  return places.sort((one, other) => one.from - other.from);
}

const countWords = (text: string): number => text.trim().split(' ').filter(Boolean).length;

/** Asked for a name, people just say it: skip what is polite, keep what is left; the last correction counts. */
function bareName(words: readonly Word[]): SpokenName | undefined {
  // "Niet Bakker maar Bakkers".
  const instead = words.findLastIndex(({ text }) => text === 'maar');
  if (instead > 0 && words.slice(0, instead).some(({ text }) => text === 'niet')) {
    return nameFrom(words, skipStops(words, instead + 1), 'full', true);
  }
  // "Niet Smit, Smits".
  const denied = words.findIndex(({ text }) => text === 'niet');
  const anew = denied < 0 ? -1 : words.findIndex(({ afterBreak }, at) => at > denied + 1 && afterBreak);
  if (anew > 0) return nameFrom(words, skipStops(words, anew), 'full', true);
  for (let from = words.length - 1; from > 0; from--) {
    if (takesBack(words[from - 1]?.text ?? '')) {
      const corrected = nameFrom(words, skipStops(words, from), 'full', true);
      if (corrected) return corrected;
    }
  }
  return nameFrom(words, skipStops(words, 0), 'full', true);
}

function skipStops(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && NAME_STOPS.has(words[at]?.text ?? '') && !startsPrefix(words, at)) at += 1;
  return at;
}

/** "de" is a stop word, and the beginning of "de Vries". */
const startsPrefix = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.text ?? '';
  const next = words[at + 1]?.text;
  return (
    PREFIX_WORDS.has(word) &&
    next !== undefined &&
    // "Voor Julia de Wit" begins no name; "op de Laak" and "in 't Veld" do.
    (!PREPOSITIONS.has(word) || ARTICLE.test(next)) &&
    !TITLES.has(next) &&
    (!NAME_STOPS.has(next) || PREFIX_WORDS.has(next) || isNameBehindPrefix(words, at + 1)) &&
    !/^(naam|achternaam|voornaam)$/.test(next)
  );
};

const ARTICLE = /^(de|den|der|het|t|te|ten|ter)$/;

/** "Meer" in "van der Meer", "Laat" in "de Laat"; of the small prefixes "van" alone is none ("van heel lang geleden"). */
const isNameBehindPrefix = (words: readonly Word[], at: number): boolean =>
  NAMES_BEHIND_PREFIX.has(words[at]?.text ?? '') &&
  /^(der|den|de|het|t|ter|ten)$/.test(words[at - 1]?.text ?? '');

function nameFrom(
  words: readonly Word[],
  from: number,
  kind: 'full' | 'last' | 'first',
  asked: boolean,
): SpokenName | undefined {
  let at = from;
  let titled = false;
  while (
    at < words.length &&
    (TITLES.has(words[at]?.text ?? '') ||
      (words[at]?.text === 'de' && TITLES.has(words[at + 1]?.text ?? '')) ||
      /^(eh|uh|euh|ehm|is|gewoon|dus|ja|dat|nou|nu|inmiddels)$/.test(words[at]?.text ?? ''))
  ) {
    titled ||= TITLES.has(words[at]?.text ?? '');
    at += 1;
  }
  if (isInitial(words, at)) at += 1;
  const spelled = spelledFrom(words, at);
  if (isSpelledName(spelled, words)) {
    const text = spelled.map(({ letters }) => letters).join('');
    const rest = spelled.at(-1)?.to ?? at;
    // "J A N S E N": one word; with "voornaam" announced it is the first.
    return kind === 'first' ? { first: capital(text) } : { last: capital(text), ...firstAfter(words, rest) };
  }
  const parts: Word[] = [];
  while (at < words.length && parts.length < MOST_WORDS) {
    const word = words[at];
    if (!word || !canBeName(words, at, parts.length)) break;
    // A comma ends a name unless the first name follows ("Jansen, Piet").
    if (word.afterBreak && parts.length > 0 && !FIRST_NAMES.has(word.text)) break;
    parts.push(word);
    at += 1;
  }
  const name = divide(withoutEcho(parts), titled ? 'last' : kind, asked);
  return name && respelled(name, words, at);
}

/** "A. van der Linden": a letter with its full stop before a name. */
const isInitial = (words: readonly Word[], at: number): boolean =>
  words[at]?.text.length === 1 && words[at + 1]?.afterBreak === true && (words[at + 1]?.text.length ?? 0) > 1;

/** "Hendriks, Gerda Hendriks", "Annelies, Annelies Hoekstra": one name first and then the whole. */
const withoutEcho = (parts: readonly Word[]): readonly Word[] =>
  parts.length > 2 && (parts[0]?.text === parts.at(-1)?.text || parts[0]?.text === parts[1]?.text)
    ? parts.slice(1)
    : parts;

/** Three letters or more in a row, or two that were certainly letters. */
const isSpelledName = (spelled: ReturnType<typeof spelledFrom>, words: readonly Word[]): boolean => {
  if (spelled.length < 2) return false;
  const sure = spelled.filter((letter) => letter.sure).length;
  if (sure >= 2 && spelled.length >= 3) return true;
  if (sure === spelled.length) return true;
  // "Johan Anton Nico" spells, "Jan Willem" is a name.
  return spelled.length >= 4 && spelled.at(-1)?.to !== undefined && words.length >= 4;
};

function firstAfter(words: readonly Word[], at: number): { readonly first?: string } {
  const word = words[at]?.text ?? '';
  return FIRST_NAMES.has(word) ? { first: capital(word) } : {};
}

function canBeName(words: readonly Word[], at: number, already: number): boolean {
  const word = words[at]?.text ?? '';
  if (PREFIX_WORDS.has(word)) {
    // "Verbeek uit de Dorpsstraat" ends before "uit": only behind a first name does such a word go on.
    const goesOn = already === 0 || !PREPOSITIONS.has(word) || FIRST_NAMES.has(words[at - 1]?.text ?? '');
    return goesOn && at + 1 < words.length && startsPrefix(words, at);
  }
  if (word === 'streepje') return already > 0;
  if (already > 0 && isNameBehindPrefix(words, at)) return true;
  if (NAME_STOPS.has(word) || TITLES.has(word) || takesBack(word)) return false;
  if (/[0-9+@]/.test(word)) return false;
  if (already === 0 && word.length === 1) return false;
  return word.length > 1;
}

function divide(
  parts: readonly Word[],
  kind: 'full' | 'last' | 'first',
  asked: boolean,
): SpokenName | undefined {
  if (parts.length === 0) return undefined;
  const texts = parts.map(({ text }) => text);
  const split = (at: number): SpokenName => ({
    first: written(parts.slice(0, at)),
    last: written(parts.slice(at)),
  });
  if (kind === 'first') return { first: written(parts.slice(0, 3)) };
  // "Jean-Pierre Dubois": what a hyphen joins is one first name.
  if (parts.length === 3 && parts[1]?.afterHyphen && FIRST_NAMES.has(texts[0] ?? '')) return split(2);
  const firsts = leadingFirstNames(texts);
  const prefixAt = texts.findIndex((text) => PREFIX_WORDS.has(text));
  if (kind === 'last') return firsts > 0 && firsts === prefixAt ? split(firsts) : { last: written(parts) };
  if (prefixAt > 0 && firsts > 0) return split(Math.min(firsts, prefixAt));
  // "Aaliyah de Bruin": the list cannot hold every first name, but a prefix begins most last names.
  if (prefixAt === 1 && !LAST_ONLY.test(texts[0] ?? '')) return split(1);
  if (prefixAt >= 0) return { last: written(parts) };
  if (firsts > 0 && firsts < texts.length) return split(firsts);
  if (firsts === texts.length)
    return texts.length === 1 ? { first: written(parts) } : split(texts.length - 1);
  if (texts.length === 1) return { last: written(parts) };
  // "Jansen, Piet": the last name first.
  if (texts.length === 2 && FIRST_NAMES.has(texts[1] ?? ''))
    return { first: written(parts.slice(1)), last: written(parts.slice(0, 1)) };
  if (parts[1]?.afterHyphen || texts[1] === 'streepje') return { last: written(parts) };
  return !asked && texts.length > 4 ? undefined : split(1);
}

/** Last names that often stand before a married name: "Bakker de Wit", "Jansen van Dijk". */
const LAST_ONLY =
  /^(bakker|jansen|janssen|visser|smit|meijer|mulder|bos|vos|peters|hendriks|dekker|brouwer|dijkstra|smits|kuipers|kok|jacobs|vermeulen|schouten|willems|hoekstra|koster|prins|huisman|postma|kuiper|verhoeven|pietersen)$/;

function leadingFirstNames(texts: readonly string[]): number {
  let count = 0;
  // The last word of several stays for the last name: "Jan Peters", "Maria Willem".
  while (count < texts.length && count < 3 && FIRST_NAMES.has(texts[count] ?? '')) count += 1;
  return count;
}

/** "Jansen met dubbel s", "Meijer met lange ij", "Smit, s m i t": how it is written, said after the name. */
function respelled(name: SpokenName, words: readonly Word[], at: number): SpokenName {
  const { last } = name;
  if (last === undefined) return name;
  const spelled = spelledAfter(words, name, at);
  if (spelled) return spelled;
  const after = words
    .slice(at, at + 8)
    .map(({ text }) => text)
    .join(' ');
  const doubled = /^(?:eh )?met (?:een )?(?:dubbel|dubbele|twee|2) ([a-z])(?:s|en|tjes)?\b/u.exec(after)?.[1];
  if (doubled !== undefined) return { ...name, last: doubleLetter(last, doubled) };
  const changes: readonly (readonly [RegExp, RegExp, string])[] = [
    [/^met (een )?(d t|dt|dee tee)\b/u, /(t|d|dt)$/, 'dt'],
    [/^met (een )?(lange ij|ij)\b/u, /ij|y|(?<=e)i/, 'ij'],
    [/^met (een )?(griekse y|ypsilon|i grec|y)\b/u, /ij|y|(?<=e)i/, 'y'],
    [/^met (een )?(korte ei|e i|ei)\b/u, /e?ij|e?y/, 'ei'],
    [/^met (een )?(c|cee)\b/u, /k/i, 'c'],
    [/^met (een )?(k|ka|kaa)\b/u, /c/i, 'k'],
    [/^met (een )?(z|zet)\b/u, /s/i, 'z'],
    [/^met (een )?(k s|ks)\b/u, /(x|cks)/, 'ks'],
    [/^met (een )?(x|iks)\b/u, /(ks|cks)/, 'x'],
  ];
  for (const [said, from, to] of changes) {
    if (said.test(after)) return { ...name, last: capitalLast(last.toLowerCase().replace(from, to)) };
  }
  return name;
}

function doubleLetter(last: string, letter: string): string {
  const lower = last.toLowerCase();
  if (lower.includes(letter + letter)) return last;
  const at = lower.lastIndexOf(letter, lower.length - 2);
  const place = at > 0 ? at : lower.lastIndexOf(letter);
  return place < 0 ? last : last.slice(0, place) + letter + last.slice(place);
}

/** A spelling after a name ("Jansen, dat is J A N S E N") is how its last part is written. */
function spelledAfter(words: readonly Word[], name: SpokenName, from = 0): SpokenName | undefined {
  for (let at = from; at < words.length; at++) {
    if (letterAt(words, at) === null) continue;
    const spelled = spelledFrom(words, at);
    const text = spelled.map(({ letters }) => letters).join('');
    if (
      text.length >= 3 &&
      isSpelledName(spelled, words) &&
      spelled.filter(({ sure }) => sure).length * 2 >= spelled.length
    ) {
      const before =
        name.last
          ?.split(' ')
          .filter((part) => PREFIX_WORDS.has(part.toLowerCase()))
          .join(' ')
          .toLowerCase() ?? '';
      const prefix = before !== '' && !text.startsWith(before.replaceAll(' ', '')) ? `${before} ` : '';
      return { ...name, last: prefix + capital(text) };
    }
    at = Math.max(at, (spelled.at(-1)?.to ?? at + 1) - 1);
  }
  return undefined;
}

/** As written in a record: prefixes in lower case, the rest with capitals, accents and hyphens kept. */
function written(parts: readonly Word[]): string {
  let text = '';
  let hyphen = false;
  for (const word of parts) {
    if (word.text === 'streepje') {
      hyphen = true;
      continue;
    }
    const shown =
      word.text === 't' || word.text === 's'
        ? `'${word.text}`
        : word.raw.toLowerCase().replaceAll('\u2019', "'");
    const part = PREFIX_WORDS.has(word.text) ? shown : capital(shown);
    text += text === '' ? part : `${hyphen || word.afterHyphen ? '-' : ' '}${part}`;
    hyphen = false;
  }
  return text;
}

const capitalLast = (text: string): string =>
  text
    .split(' ')
    .map((part) => (PREFIX_WORDS.has(part) ? part : capital(part)))
    .join(' ');

function capital(text: string): string {
  return text
    .split('-')
    .map((part) =>
      part.startsWith('ij') ? `IJ${part.slice(2)}` : part.slice(0, 1).toUpperCase() + part.slice(1),
    )
    .join('-');
}
