import { FIRST_NAMES } from '../facts/first-names.ts';
import type { SaidTurn, Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { spelledFrom } from './letter-run.ts';
import { letterAt } from './letters.ts';
import { divide } from './name-division.ts';
import { isSpelledName, respelled, spelledAfter, spellsAgain } from './name-spelling.ts';
import { NAME_STOPS, NAMES_BEHIND_PREFIX, PREFIX_WORDS, PREPOSITIONS, TITLES } from './name-words.ts';
import { capital, HYPHENS, type SpokenName, written } from './name-writing.ts';

/** Words that announce a name; what kind is announced decides how the words after it are divided. */
const CUES: readonly (readonly [RegExp, 'full' | 'last' | 'first'])[] = [
  [
    / (mijn|mn|zijn|haar|de|der|hun|me|men) (achternaam|familienaam|geboortenaam|meisjesnaam|achternaan|achternam) (is|was|luidt|eh|dat is|wordt)? ?/gu,
    'last',
  ],
  [/ (achternaam|familienaam|geboortenaam|meisjesnaam|achternaan) (is|was|luidt|eh|dus|wordt)? ?/gu, 'last'],
  [/ (en )?van (achteren|achter) (heet ik|ben ik|is het|is)? ?/gu, 'last'],
  [/ van zichzelf (heet|is|ben)? ?(ze|zij|ik|het)? ?/gu, 'last'],
  [/ (vrouw|man|dochter|zoon|moeder|vader|weduwe|echtgenote|echtgenoot) van (?=[a-z]+ $)/gu, 'last'],
  [
    / (dochter|zoon|moeder|vader|oma|opa|ouder) van (?=[a-z]{2,} (van |de |der |den |el |al |ben )*[a-z]{3,} $)/gu,
    'full',
  ],
  [/ (mijn|mn|zijn|haar|de|me) (voornaam|roepnaam|voornaan) (is|was|luidt|eh)? ?/gu, 'first'],
  [/ (voornaam|roepnaam) (is|was|eh)? ?/gu, 'first'],
  [
    / (mijn|mn|zijn|haar|de|der|me|men|onze|hun) (volledige|hele)? ?(naam|naan|nam) (is|was|luidt|eh|dat is|isse|iz|wordt) /gu,
    'full',
  ],
  [/ (naam|op naam van|onder de naam|op de naam|de naam van|op naam) (is|van|eh)? ?/gu, 'full'],
  [
    / (sta|staan|staat|stond) (ingeschreven |bekend |geregistreerd )?(als|onder|op) (?!naam|de naam)/gu,
    'full',
  ],
  [/ (kijk|zoek|kijkt|zoekt) (u )?(maar |even )*(onder|bij|op) (?!naam|de naam)/gu, 'full'],
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
  const instead = asked ? saidInstead(turn) : undefined;
  if (instead !== undefined) return instead;
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
  if (found.last !== undefined) return spelledAfter(words, found) ?? { ...firstBefore(turn), ...found };
  // "Maas, voornaam Bart": the last name stood before the announcement.
  const cue = cuedPlaces(turn)[0]?.from ?? 0;
  const before = bareName(words.slice(0, cue).filter(({ text }) => !/naam$/.test(text)));
  return { ...found, ...(before?.last === undefined ? {} : { last: before.last }) };
}

/** "U zei Bolman maar het is Polman", "ik hoor Bolman, het moet Polman zijn". */
function saidInstead(turn: SaidTurn): SpokenName | undefined {
  const found = / (?:maar (?:het|dat|ik|die)(?: (?:is|ben|heet))?|(?:het|dat) moet) (?=[a-z])/u.exec(
    turn.plain,
  );
  const before = turn.plain.slice(0, found?.index ?? 0);
  return found !== null && / (?:zei|zegt|hoor|hoorde|verstond|schrijft|staat) /u.test(`${before} `)
    ? nameFrom(turn.words, countWords(before + found[0]), 'full', true)
    : undefined;
}

/** "Petra, achternaam Visser": the first name stood before the announcement of the last. */
function firstBefore(turn: SaidTurn): SpokenName {
  const [cue] = cuedPlaces(turn);
  if (cue?.kind !== 'last') return {};
  const before = turn.words.slice(0, cue.from).findLast(({ text }) => FIRST_NAMES.has(text));
  return before === undefined ? {} : { first: written([before]) };
}

const beginsName = (word: string): boolean =>
  FIRST_NAMES.has(word) || TITLES.has(word) || /^(van|de|der|den|ter|ten|el)$/.test(word);

/** "Ellen is mijn voornaam en Prins mijn achternaam": the announcement behind the name. */
function namedBehind(words: readonly Word[]): SpokenName | undefined {
  const plain = words.map(({ text }) => text).join(' ');
  const [, first] = /(?:^| )([a-z]{2,}) (?:is )?(?:mijn|mn|haar|zijn|de) voornaam(?: |$)/.exec(plain) ?? [];
  const [, last] =
    /(?:^| )((?:(?:van|de|der|den|ter|ten|te|el) ){0,2}[a-z]{2,}) (?:is )?(?:mijn|mn|haar|zijn|de) achternaam$/.exec(
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

const plainFrom = (words: readonly Word[], from: number): string =>
  words
    .slice(from)
    .map(({ text }) => text)
    .join(' ');

const countWords = (text: string): number => text.trim().split(' ').filter(Boolean).length;

const DENIES = /^(niet|geen)$/;

/** Asked for a name, people just say it: skip what is polite, keep what is left; the last correction counts. */
function bareName(words: readonly Word[]): SpokenName | undefined {
  // "Niet Bakker maar Bakkers".
  const instead = words.findLastIndex(({ text }) => text === 'maar');
  if (instead > 0 && words.slice(0, instead).some(({ text }) => DENIES.test(text))) {
    return nameFrom(words, skipStops(words, instead + 1), 'full', true);
  }
  // "Niet Smit, Smits".
  const denied = words.findIndex(({ text }) => DENIES.test(text));
  const anew = denied < 0 ? -1 : words.findIndex(({ afterBreak }, at) => at > denied + 1 && afterBreak);
  if (anew > 0) return nameFrom(words, skipStops(words, anew), 'full', true);
  // A recogniser gives no comma: "nee niet Smit Smits".
  const told = words.findIndex(({ text }, at) => at > denied && text === 'met');
  const end = told < 0 ? words.length : told;
  if (denied >= 0 && denied === end - 3 && words.slice(0, denied).every(({ text }) => NAME_STOPS.has(text)))
    return nameFrom(words, end - 1, 'last', true);
  for (let from = words.length - 1; from > 0; from--) {
    if (takesBack(words[from - 1]?.text ?? '')) {
      const corrected = nameFrom(words, skipStops(words, from), 'full', true);
      if (corrected) return corrected;
    }
  }
  const plainly = nameFrom(words, skipStops(words, 0), 'full', true);
  if (plainly !== undefined) return plainly;
  // "Ik ben de dochter van mevrouw Hoekstra": a title announces a name anywhere.
  const titled = words.findLastIndex(({ text }) => TITLES.has(text));
  return titled < 0 ? undefined : nameFrom(words, titled, 'full', true);
}

function skipStops(words: readonly Word[], from: number): number {
  // "Met dubbel t, de Witt".
  const doubling = /^ ?(?:met )?(?:een )?(?:dubbel|dubbele) [a-z] /u.exec(plainFrom(words, from))?.[0];
  let at = from + (doubling === undefined ? 0 : countWords(doubling));
  const isTitle = (place: number): boolean =>
    TITLES.has(words[place]?.text ?? '') && !NAME_STOPS.has(words[place + 1]?.text ?? '');
  while (
    at < words.length &&
    NAME_STOPS.has(words[at]?.text ?? '') &&
    !startsPrefix(words, at) &&
    !isTitle(at)
  )
    at += 1;
  return at;
}

/** "de" is a stop word, and the beginning of "de Vries". */
const startsPrefix = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.text ?? '';
  const next = words[at + 1]?.text;
  return (
    PREFIX_WORDS.has(word) &&
    next !== undefined &&
    // "Terpstra t e r p": a letter of the spelling.
    (next.length > 1 || PREFIX_WORDS.has(next)) &&
    // "Ik ben de dochter van": no "Ben".
    !(word === 'ben' && /^(ik|dan|zelf)$/.test(words[at - 1]?.text ?? '')) &&
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

/** "Op naam van mijn man, Piet Brouwer". */
const isOfFamily = (words: readonly Word[], at: number): boolean =>
  /^(mijn|mn)$/.test(words[at]?.text ?? '')
    ? FAMILY.test(words[at + 1]?.text ?? '')
    : FAMILY.test(words[at]?.text ?? '') && /^(mijn|mn)$/.test(words[at - 1]?.text ?? '');

const FAMILY =
  /^(man|vrouw|zoon|zoontje|dochter|dochtertje|moeder|vader|partner|baby|kind|kindje|kleinzoon|kleindochter|opa|oma|broer|zus)$/;

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
      /^(eh|uh|euh|ehm|is|gewoon|dus|ja|dat|nou|nu|inmiddels|zelf)$/.test(words[at]?.text ?? '') ||
      isOfFamily(words, at))
  ) {
    titled ||= TITLES.has(words[at]?.text ?? '');
    at += 1;
  }
  at = afterInitials(words, at);
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
    if (isSpelledAgain(words, at, parts) || (parts.length > 0 && beginsAddress(words, at))) break;
    // A comma ends a name unless the first name follows ("Jansen, Piet").
    if (word.afterBreak && parts.length > 0 && !FIRST_NAMES.has(word.text) && !isEcho(words, at, parts))
      break;
    parts.push(word);
    at += 1;
  }
  const name = divide(withoutEcho(parts), titled ? 'last' : kind, asked);
  if (name === undefined) return undefined;
  const first = name.first === undefined && kind === 'full' ? firstBehind(words, at, parts) : {};
  return { ...first, ...respelled(name, words, at) };
}

/** "Slot, Simon Lodewijk Otto Theodoor": the name in the telephone alphabet. */
const isSpelledAgain = (words: readonly Word[], at: number, parts: readonly Word[]): boolean =>
  parts.length > 0 &&
  spellsAgain(
    spelledFrom(words, at)
      .map(({ letters }) => letters)
      .join(''),
    parts.at(-1)?.text,
  );

/** "Van de Brinkstraat" behind a name says where somebody lives. */
const beginsAddress = (words: readonly Word[], at: number): boolean =>
  /^van (?:(?:de|het) )?[a-z]{4,}(?:straat|laan|weg|plein|kade|gracht|singel|hof)\b/u.test(
    plainFrom(words, at),
  );

/** "Koster dus, Truus", "Pieters is het, Annie Pieters", "Van der Veen voor Luca": the first name comes behind the last. */
function firstBehind(
  words: readonly Word[],
  at: number,
  parts: readonly Word[],
): { readonly first?: string } {
  const again =
    words.findIndex(({ text }, place) => place > at && text === parts.at(-1)?.text) - parts.length;
  const before = words[again]?.text ?? '';
  if (again >= at && FIRST_NAMES.has(before)) return { first: capital(before) };
  const [, first] =
    /^(?:(?:dus|hoor|ja|en|eh|is het|voornaam|voor|mijn|zoon|dochter|moeder|vader) )+([a-z]+)$/u.exec(
      plainFrom(words, at),
    ) ?? [];
  return first !== undefined && FIRST_NAMES.has(first) ? { first: capital(first) } : {};
}

/** "Dat is Zwan, van der Zwan", "van der Meulen, Geesje van der Meulen": the last name again, now whole. */
const isEcho = (words: readonly Word[], at: number, parts: readonly Word[]): boolean =>
  words.slice(at + 1, at + 6).some(({ text }) => text === parts.at(-1)?.text);

/** "A. van der Linden", "G P Koster": one to three letters before a name are its initials, which are not asked for; "'t Hart" is whole. */
function afterInitials(words: readonly Word[], at: number): number {
  let to = at;
  while (to < at + 3 && /^[a-ru-z]$/.test(words[to]?.text ?? '')) to += 1;
  const next = words[to]?.text ?? '';
  const isSpelling =
    /^(van|als|voor)$/.test(next) &&
    !PREFIX_WORDS.has(words[to + 1]?.text ?? '') &&
    !words[to]?.afterBreak &&
    // "A van Houten" likens nothing: the word does not begin with the letter, nor is it of the telephone alphabet.
    (letterAt(words, to + 1) !== null || words[to + 1]?.text.startsWith(words[to - 1]?.text ?? ' ') === true);
  return to > at && next.length > 2 && !isSpelling && canBeName(words, to, 0) && letterAt(words, to) === null
    ? to
    : at;
}

/** "Hendriks, Gerda Hendriks", "Annelies, Annelies Hoekstra": one name first and then the whole. */
const withoutEcho = (parts: readonly Word[]): readonly Word[] => {
  if (parts.length > 2 && parts[0]?.text === parts[1]?.text) return parts.slice(1);
  const text = (from: number, to?: number): string =>
    parts
      .slice(from, to)
      .map((part) => part.text)
      .join(' ');
  // "Teun de Haan, de Haan met twee a's".
  for (let length = Math.floor(parts.length / 2); length > 0; length--)
    if (text(parts.length - length) === text(parts.length - 2 * length, parts.length - length))
      return parts.slice(0, parts.length - length);
  // "De Boer, Wilma de Boer": what was said first comes again at the end.
  for (let length = parts.length - 2; length > 0; length--)
    if (parts.length >= 2 * length + 1 && text(0, length) === text(parts.length - length))
      return parts.slice(length);
  return parts;
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
  if (HYPHENS.test(word)) return already > 0 && canBeName(words, at + 1, already);
  if (already > 0 && isNameBehindPrefix(words, at)) return true;
  // "U spreekt met Wil Hoogeveen".
  if (word === 'wil' && /^(met|ben|heet|is)$/.test(words[at - 1]?.text ?? ''))
    return canBeName(words, at + 1, 1);
  if (NAME_STOPS.has(word) || TITLES.has(word) || takesBack(word)) return false;
  if (/[0-9+@]/.test(word)) return false;
  if (word.length > 1) return true;
  // "Tjon A Fat", "Lo A Njoe".
  const next = words[at + 1]?.text ?? '';
  return already > 0 && word === 'a' && next.length > 1 && !/^(van|als|voor)$/.test(next);
}
