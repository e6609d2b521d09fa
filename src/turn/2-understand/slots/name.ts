import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { nearness } from '../nearness.ts';
import { type SaidTurn, textAt, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { spelledFrom } from './letter-run.ts';
import { knownFirstWithLast } from './name-anchor.ts';
import { isSmallAmongCapitals } from './name-capitals.ts';
import { countWords, cuedPlaces, plainFrom } from './name-cues.ts';
import { isOnlyMedicine } from './name-or-medicine.ts';
import { nameFrom, startsPrefix } from './name-reading.ts';
import { ALIKE } from './name-said-anew.ts';
import { spelledAfter } from './name-spelling.ts';
import { NAME_STOPS, PREFIX_WORDS, TITLES } from './name-words.ts';
import { type SpokenName, written } from './name-writing.ts';

/** The name in the turn. `asked`: the question was for a name, so bare words are one. Prefixes belong to the last name. */
export function findName(turn: SaidTurn, asked: boolean): SpokenName | undefined {
  const name = nameIn(turn, asked);
  return name === undefined || isOnlyMedicine(name) ? undefined : name;
}

function nameIn(turn: SaidTurn, asked: boolean): SpokenName | undefined {
  const { words } = turn;
  if (words.length === 0) return undefined;
  const instead = (asked ? saidInstead(turn) : undefined) ?? notButThis(turn);
  if (instead !== undefined) return instead;
  const found = announcedName(turn, asked);
  return asked ? answered(turn, found) : found;
}

/** Behind "met", "mijn naam is", "achternaam": of several announcements the last counts. */
function announcedName(turn: SaidTurn, asked: boolean): SpokenName | undefined {
  const { words } = turn;
  let found: SpokenName | undefined;
  for (const { at, from, kind, ofFamily } of cuedPlaces(turn)) {
    // "Met Esther Lammers, de vrouw van Joop", "Esther Lammers, de vrouw van Joop".
    if (ofFamily && found?.last !== undefined) continue;
    const ownName = ofFamily && asked ? bareName(words.slice(0, at)) : undefined;
    if (ownName?.last !== undefined) {
      found = ownName;
      continue;
    }
    if (!asked && onlySaysHow(words, from)) continue;
    const name = nameFrom(words, from, kind, asked);
    if (name) found = { ...found, ...(kind === 'last' ? withWholeFirst(words, at, found, name) : name) };
  }
  return found;
}

/** "Ik ben geholpen", "dit is vreselijk vervelend gedoe", "this is an emergency": unasked only what begins as a name is one. */
function onlySaysHow(words: readonly Word[], from: number): boolean {
  const [said, word] = [`${textAt(words, from - 2)} ${textAt(words, from - 1)}`, textAt(words, from)];
  if (!CLAIMS.test(said)) return false;
  const isWritten = /^(?:dit|hier) is$/u.test(said) && /^\p{Lu}/u.test(words[from]?.raw ?? '');
  return !isWritten && (!beginsName(word) || (/^(?:i|this) .*$/u.test(said) && word === 'an'));
}
const CLAIMS = /^(?:ik|ick|k) (?:ben|bin|bun|sin)$|^(?:dit|hier|this) is$|^i (?:am|m)$|(?:^| )ikke$/u;

/** "Ik ben Mei Ling, achternaam Cheung": what was taken for the last name is the end of the first. */
function withWholeFirst(
  words: readonly Word[],
  cue: number,
  before: SpokenName | undefined,
  name: SpokenName,
): SpokenName {
  const end = before?.last?.toLowerCase();
  if (name.first !== undefined || end === undefined || before?.first === undefined) return name;
  return FIRST_NAMES.has(end) && textAt(words, cue - 1) === end
    ? { ...name, first: `${before.first} ${before.last}` }
    : name;
}

/** The same in answer to the question for a name; `found` is what was announced. */
function answered(turn: SaidTurn, found: SpokenName | undefined): SpokenName | undefined {
  const { words } = turn;
  const behind = namedBehind(words, found);
  if (behind !== undefined) return { ...found, ...behind };
  if (found === undefined) {
    const bare = bareName(words);
    const isWhole = bare?.last !== undefined && FIRST_NAMES.has(plainFirst(bare));
    return isWhole ? bare : (knownFirstWithLast(words) ?? bare);
  }
  if (found.last !== undefined) {
    const anew = saidAnewBehind(turn, found) ?? found;
    return { ...firstBefore(turn), ...firstInFront(turn), ...(spelledAfter(words, anew) ?? anew) };
  }
  // "De zoon van meneer Hoekman, hij heet Arend".
  const titled = words.findLastIndex(({ text }) => TITLES.has(text));
  const ofTitled = titled < 0 ? undefined : nameFrom(words, titled, 'full', true);
  if (ofTitled?.last !== undefined && ofTitled.first === undefined) return { ...found, last: ofTitled.last };
  // "Maas, voornaam Bart": the last name stood before the announcement.
  const cue = cuedPlaces(turn)[0]?.from ?? 0;
  const before = bareName(words.slice(0, cue).filter(({ text }) => !/naam$/.test(text)));
  if (before?.last !== undefined) return { ...found, last: before.last };
  const whole = knownFirstWithLast(words);
  return whole ?? { ...found, ...lastBeforeFirst(turn, found) };
}

/** "Peter is mijn achternaam en mijn voornaam is Hans", "Tesfay, mijn voornaam is Selam": a first name that was said before the one that is called so is the last. */
function lastBeforeFirst(turn: SaidTurn, { first }: SpokenName): SpokenName {
  const cue = cuedPlaces(turn).findLast(({ kind }) => kind === 'first');
  if (cue === undefined) return {};
  const before = bareName(turn.words.slice(0, cue.at).filter(({ text }) => !/naam$/.test(text)));
  const said = before?.last ?? before?.first;
  return said === undefined || said === first ? {} : { last: said };
}

/** "Met Pol, nee dat is mijn meisjesnaam, Bergsma": a few words behind a taking back, and they are a name. */
function saidAnewBehind(turn: SaidTurn, { first }: SpokenName): SpokenName | undefined {
  const { words } = turn;
  const cue = cuedPlaces(turn).at(-1)?.from ?? 0;
  // "Sorry", "pardon" and "wacht" are said of the hearing or the dog as well.
  const taken = words.findLastIndex(
    ({ text }, at) => at > cue && /^(nee|neen|fout|foutje|correctie)$/.test(text),
  );
  if (taken < 0 || words.length - taken - 1 > MOST_ANEW) return undefined;
  // "Nee niet Rijk maar Rijke".
  const instead = words.findLastIndex(({ text }, at) => at > taken + 1 && text === 'maar');
  const denied = instead > 0 && DENIES.test(textAt(words, taken + 1));
  const anew = nameFrom(words, skipStops(words, (denied ? instead : taken) + 1), 'full', true);
  if (anew?.last === undefined) return undefined;
  return denied && first !== undefined ? { first, ...anew } : anew;
}
const MOST_ANEW = 5;

const plainFirst = ({ first = '' }: SpokenName): string => first.toLowerCase().split(/[ -]/)[0] ?? '';

/** "U zei Bolman maar het is Polman", "ik hoor Bolman, het moet Polman zijn". */
function saidInstead(turn: SaidTurn): SpokenName | undefined {
  const found =
    / (?:maar (?:het|dat|ik|die)(?: (?:is|ben|heet|zei|zeg|bedoel)(?: toch| duidelijk| net)?)?|(?:het|dat) moet) (?=[a-z])/u.exec(
      turn.plain,
    );
  const before = turn.plain.slice(0, found?.index ?? 0);
  return found !== null &&
    / (?:zei|zegt|hoor|hoorde|verstond|schrijft|staat|maakt|maakte|noemt|zegde) /u.test(`${before} `)
    ? nameFrom(turn.words, countWords(before + found[0]), 'full', true)
    : undefined;
}

/** "Mijn naam is niet Jansen maar Hansen", whatever was asked. */
function notButThis({ plain, words }: SaidTurn): SpokenName | undefined {
  const found = / (?:naam is|naam|heet|heten) (?:niet|geen) (?:[a-z]{1,20} ){1,4}maar (?=[a-z])/u.exec(plain);
  return found === null
    ? undefined
    : nameFrom(words, countWords(plain.slice(0, found.index) + found[0]), 'full', true);
}

/** "Petra, achternaam Visser": the first name stood before the announcement of the last. */
function firstBefore(turn: SaidTurn): SpokenName {
  const [cue] = cuedPlaces(turn);
  if (cue?.kind !== 'last') return {};
  const before = turn.words.slice(0, cue.at);
  const end = before.findLastIndex(({ text }) => FIRST_NAMES.has(text)) + 1;
  if (end === 0) return unknownFirst(before, turn);
  let start = end - 1;
  // "Mei Ling, achternaam Cheung".
  while (FIRST_NAMES.has(textAt(before, start - 1))) start -= 1;
  return { first: written(before.slice(start, end)) };
}

/** "Xuan, achternaam Pham": one word that may be a name before that announcement, and no other. */
function unknownFirst(before: readonly Word[], { plain }: SaidTurn): SpokenName {
  if (!/ (?:achternaam|familienaam|van achteren) /u.test(plain)) return {};
  const names = before.filter(
    ({ text }) => text.length > 2 && !NAME_STOPS.has(text) && !PREFIX_WORDS.has(text),
  );
  return names.length === 1 && !TITLES.has(names[0]?.text ?? '') ? { first: written(names) } : {};
}

const beginsName = (word: string): boolean =>
  FIRST_NAMES.has(word) || TITLES.has(word) || /^(van|de|der|den|ter|ten|el)$/.test(word);

/** "Ellen is mijn voornaam en Prins mijn achternaam", "Kamphuis en dan Tessa als voornaam": the announcement behind the name. */
function namedBehind(words: readonly Word[], found: SpokenName | undefined): SpokenName | undefined {
  const plain = words.map(({ text }) => text).join(' ');
  const [, first] = FIRST_NAMED_BEHIND.exec(plain) ?? [];
  const [, last] = LAST_NAMED_BEHIND.exec(plain) ?? [];
  const named = (said: string | undefined): readonly Word[] =>
    said === undefined ? [] : words.filter(({ text }) => said.split(' ').includes(text)).slice(0, 4);
  const [one, other] = [named(first), named(last)];
  if (one.length === 0 || NAME_STOPS.has(first ?? '')) return undefined;
  if (other.length > 0) return { first: written(one), last: written(other) };
  // "Kamphuis en dan Tessa als voornaam": the last name stood before, unannounced.
  const before = bareName(words.slice(0, words.indexOf(one[0] as Word)));
  if (before?.last !== undefined) return { first: written(one), last: before.last };
  return found?.last === undefined ? undefined : { first: written(one) };
}
const FIRST_NAMED_BEHIND =
  /(?:^| )([a-z]{2,}) (?:(?:dat |die )?(?:(?:is|als) (?:(?:mijn|mn|haar|zijn|de) )?|(?:mijn|mn|haar|zijn|de) )(?:voornaam|roepnaam)(?= en | en$|$| [a-z ]+ achternaam)|(?:is |heet ik )?van voren(?: |$))/;
const LAST_NAMED_BEHIND =
  /(?:^| )((?:(?:van|de|der|den|ter|ten|te|el) ){0,2}[a-z]{2,}) (?:(?:is|als) (?:(?:mijn|mn|haar|zijn|de) )?|(?:mijn|mn|haar|zijn|de) )?(?:achternaam(?= en |$| [a-z]+ (?:is|als) )|van achteren$)/;

/** "Kuipers en dan Geert van voren". */
function firstInFront({ plain, words }: SaidTurn): SpokenName {
  const first = / ([a-z]{2,}) (?:is |heet ik )?van (?:voren|voor) $/u.exec(plain)?.[1];
  return first === undefined || NAME_STOPS.has(first)
    ? {}
    : { first: written(words.filter(({ text }) => text === first).slice(0, 1)) };
}

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
    if (takesBack(textAt(words, from - 1))) {
      const corrected = nameFrom(words, skipStops(words, from), 'full', true);
      if (corrected) return withRestOf(words, from, corrected);
    }
  }
  const plainly = nameFrom(words, skipStops(words, 0), 'full', true);
  if (plainly !== undefined) return plainly;
  // "Ik ben de dochter van mevrouw Hoekstra": a title announces a name anywhere.
  const titled = words.findLastIndex(({ text }) => TITLES.has(text));
  return titled < 0 ? undefined : nameFrom(words, titled, 'full', true);
}

/** "Anneke de Boer, nee, de Bruin", "Karin de Groot, nee Carin met een c": only the last name is said anew, or only the first. */
function withRestOf(words: readonly Word[], to: number, corrected: SpokenName): SpokenName {
  if (corrected.first !== undefined && corrected.last !== undefined) return corrected;
  const before = words.slice(0, to - 1);
  const whole = nameFrom(before, skipStops(before, 0), 'full', true);
  if (whole?.first === undefined || whole.last === undefined) return corrected;
  const { first, last } = corrected;
  if (last !== undefined) return { first: whole.first, last };
  return first !== undefined && nearness(first.toLowerCase(), whole.first.toLowerCase()) >= ALIKE
    ? { first, last: whole.last }
    : corrected;
}

function skipStops(words: readonly Word[], from: number): number {
  // "Met dubbel t, de Witt".
  const doubling = /^ ?(?:met )?(?:een )?(?:dubbel|dubbele) [a-z] /u.exec(plainFrom(words, from))?.[0];
  let at = from + (doubling === undefined ? 0 : countWords(doubling));
  const isTitle = (place: number): boolean =>
    TITLES.has(textAt(words, place)) && !NAME_STOPS.has(textAt(words, place + 1));
  while (
    at < words.length &&
    !spellsDoubled(words, at) &&
    isBeside(words, at) &&
    !startsPrefix(words, at) &&
    !isTitle(at)
  )
    at += 1;
  return at;
}

/** "Twee keer de o van Otto, de m van Maria": the spelling begins with a letter that is said once. */
const spellsDoubled = (words: readonly Word[], at: number): boolean => {
  if (!/^(?:twee|tweemaal|tweekeer|dubbele?)$/.test(textAt(words, at))) return false;
  const spelled = spelledFrom(words, at);
  return spelled.length > 1 && spelled.every(({ sure }) => sure);
};

/** No name begins here: "'t is met", "o ja". */
const isBeside = (words: readonly Word[], at: number): boolean => {
  const word = textAt(words, at);
  return (
    NAME_STOPS.has(word) ||
    isSmallAmongCapitals(words, at) ||
    // A prefix without a name behind it; "s l o t" is spelled.
    (PREFIX_WORDS.has(word) && textAt(words, at + 1).length > 1) ||
    (/^[oa]$/.test(word) && textAt(words, at + 1).length > 1 && NAME_STOPS.has(textAt(words, at + 1)))
  );
};
