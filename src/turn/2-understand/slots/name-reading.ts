import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { textAt, type Word } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { spelledFrom } from './letter-run.ts';
import { letterAt } from './letters.ts';
import { beginsAddress } from './name-address.ts';
import { isSmallAmongCapitals } from './name-capitals.ts';
import { countWords, plainFrom } from './name-cues.ts';
import { divide } from './name-division.ts';
import { isSpelledFrom, isSpelledName, respelled, spelledText, spellsAgain } from './name-spelling.ts';
import {
  LAST_TOO,
  NAME_STOPS,
  NAMES_BEHIND_PREFIX,
  PREFIX_WORDS,
  PREPOSITIONS,
  TITLES,
} from './name-words.ts';
import { capital, capitalLast, HYPHENS, type SpokenName, written } from './name-writing.ts';

/** A spoken name has at most this many words with its prefixes ("Maria van der Heijden van den Berg"). */
const MOST_WORDS = 8;

/** "de" is a stop word, and the beginning of "de Vries". */
export const startsPrefix = (words: readonly Word[], at: number): boolean => {
  const word = textAt(words, at);
  const next = words[at + 1]?.text;
  return (
    PREFIX_WORDS.has(word) &&
    next !== undefined &&
    // "Terpstra t e r p": a letter of the spelling.
    (next.length > 1 || PREFIX_WORDS.has(next)) &&
    // "Ik ben de dochter van": no "Ben".
    !(word === 'ben' && (/^(ik|dan|zelf)$/.test(textAt(words, at - 1)) || saysIAm(words, at))) &&
    // "Voor Julia de Wit" begins no name, nor does "onder de meisjesnaam"; "op de Laak" and "in 't Veld" do.
    (!PREPOSITIONS.has(word) || (ARTICLE.test(next) && !isOrdinary(words, at + 2))) &&
    !TITLES.has(next) &&
    !isArticle(words, at) &&
    // "Met de man van Anja".
    !(FAMILY.test(next) && textAt(words, at + 2) === 'van') &&
    // "Die heb ik daarnet al opgegeven", "ik heb het al honderd keer gezegd".
    !(/^(al|het)$/.test(word) && TELLS.test(textAt(words, at - 1))) &&
    // "Ik ben het, Bertus Wever".
    !(
      word === 'het' &&
      (words[at + 1]?.afterBreak || (textAt(words, at - 1) === 'ben' && FIRST_NAMES.has(next)))
    ) &&
    !isDictated(words, at) &&
    (!NAME_STOPS.has(next) || PREFIX_WORDS.has(next) || isNameBehindPrefix(words, at + 1)) &&
    // "Hogenboom van mezelf", "van voren": which of the names it is.
    !/^(naam|achternaam|voornaam|mezelf|mijzelf|zichzelf|voren|achteren)$/.test(next)
  );
};

/** "De s de t de e": each letter with its article. */
const isDictated = (words: readonly Word[], at: number): boolean =>
  /^de [a-z] de [a-z](?: |$)/u.test(plainFrom(words.slice(0, at + 4), at));

const isOrdinary = (words: readonly Word[], at: number): boolean =>
  NAME_STOPS.has(textAt(words, at)) && !PREFIX_WORDS.has(textAt(words, at)) && !isNameBehindPrefix(words, at);

const TELLS = /^(ik|heb|had|het|dat|die|u|toch|daarnet|net|ook|nu|zonet|eerder|zei|zeg|staat|dit)$/;

/** "Ik ben den Driek Verhagen", "met de Annie Bos": an article before a first name, as the south has it. */
const isArticle = (words: readonly Word[], at: number): boolean =>
  /^(de|den|der|d)$/.test(textAt(words, at)) &&
  /^(ben|bin|met|mit|mee|is)$/.test(textAt(words, at - 1)) &&
  FIRST_NAMES.has(textAt(words, at + 1)) &&
  at + 2 < words.length &&
  !NAME_STOPS.has(textAt(words, at + 2));

/** "Ben Peter Willems": without the "ik"; "ben Ali" and "ben Moussa" are last names. */
const saysIAm = (words: readonly Word[], at: number): boolean =>
  at + 2 < words.length &&
  FIRST_NAMES.has(textAt(words, at + 1)) &&
  words.slice(0, at).every(({ text }) => NAME_STOPS.has(text));

const ARTICLE = /^(de|den|der|het|t|te|ten|ter)$/;

/** "Meer" in "van der Meer", "Laat" in "de Laat"; of the small prefixes "van" alone is none ("van heel lang geleden"). */
const isNameBehindPrefix = (words: readonly Word[], at: number): boolean => {
  const before = textAt(words, at - 1);
  return NAMES_BEHIND_PREFIX.has(textAt(words, at))
    ? /^(der|den|de|het|t|ter|ten)$/.test(before)
    : // "Van der Ligt", "ten Have": only names have these.
      /^(der|den|ten|ter)$/.test(before) && /^(van|in|op|uit|aan)$/.test(textAt(words, at - 2));
};

/** "Op naam van mijn man, Piet Brouwer". */
const isOfFamily = (words: readonly Word[], at: number): boolean =>
  /^(mijn|mn)$/.test(textAt(words, at))
    ? FAMILY.test(textAt(words, at + 1))
    : FAMILY.test(textAt(words, at)) && /^(mijn|mn)$/.test(textAt(words, at - 1));

const FAMILY =
  /^(man|vrouw|zoon|zoontje|dochter|dochtertje|moeder|vader|partner|baby|kind|kindje|kleinzoon|kleindochter|opa|oma|broer|zus)$/;

/** The name that begins at a word, read as it was announced. `asked`: the question was for a name. */
export function nameFrom(
  words: readonly Word[],
  from: number,
  kind: 'full' | 'last' | 'first',
  asked: boolean,
): SpokenName | undefined {
  let at = from;
  let titled = false;
  while (
    at < words.length &&
    (TITLES.has(textAt(words, at)) ||
      (textAt(words, at) === 'de' && TITLES.has(textAt(words, at + 1))) ||
      BEFORE_NAME.test(textAt(words, at)) ||
      isArticle(words, at) ||
      isOfFamily(words, at))
  ) {
    titled ||= TITLES.has(textAt(words, at));
    at += 1;
  }
  at = afterInitials(words, at);
  const spelled = spelledFrom(words, at);
  if (isSpelledName(spelled, words)) {
    const text = spelledText(spelled, words);
    const rest = spelled.at(-1)?.to ?? at;
    // "J A N S E N": one word; with "voornaam" announced it is the first.
    return kind === 'first'
      ? { first: capital(text) }
      : { last: text.includes(' ') ? capitalLast(text) : capital(text), ...firstAfter(words, rest) };
  }
  const parts: Word[] = [];
  while (at < words.length && parts.length < MOST_WORDS) {
    // "Terpstra en dan streepje de Haan".
    if (parts.length > 0) at += wordsBeforeHyphen(words, at);
    const word = words[at];
    if (!word || !canBeName(words, at, parts.length)) break;
    // "Eric van der Wal, Erik met een c".
    const firstAgain =
      parts.length > 1 && textAt(words, at + 1) === 'met' && spellsAgain(word.text, parts[0]?.text);
    if (
      firstAgain ||
      isSpelledAgain(words, at, parts) ||
      (parts.length > 0 && beginsAddress(words, at, parts.length))
    )
      break;
    // A comma ends a name unless the first name follows ("Jansen, Piet").
    if (word.afterBreak && parts.length > 0 && !FIRST_NAMES.has(word.text) && !isEcho(words, at, parts))
      break;
    parts.push(word);
    at += 1;
  }
  // "Straten van der": what is left of the turn is prefixes alone.
  while (parts.length > 1 && PREFIX_WORDS.has(parts.at(-1)?.text ?? '') && !parts.at(-1)?.afterHyphen) {
    if (prefixesLeft(words, at - 1).length === 0) break;
    parts.pop();
    at -= 1;
  }
  const behind = parts.length === 1 ? prefixesLeft(words, at) : [];
  const register = asInRegister(parts, prefixesLeft(words, at));
  if (register !== undefined) return register;
  const name = divide(
    withPrefixInFront([...withoutEcho(parts), ...behind], at + behind.length === words.length),
    titled ? 'titled' : kind,
    asked,
  );
  if (name === undefined) return undefined;
  const whole = kind === 'full' ? lastBehindLetters(name, words, at, asked) : undefined;
  if (whole !== undefined) return whole;
  const first = name.first === undefined && kind === 'full' ? firstBehind(words, at, parts) : {};
  return { ...first, ...respelled(name, words, at) };
}

/** What is said between the announcement of a name and the name: "mijn achternaam is een beetje lastig: Klaassens". */
const BEFORE_NAME =
  /^(eh|uh|euh|ehm|is|gewoon|dus|ja|dat|nou|nu|inmiddels|zelf|een|nogal|best|beetje|lastig|lastige|moeilijk|moeilijke|raar|rare|aparte|simpel|simpele|makkelijk|makkelijke|officieel|voluit|eigenlijk)$/;

/** "Kees met een k van Vugt", "Carlijn, c a r l i j n, Stroet": behind how the first name is written comes the last. */
function lastBehindLetters(
  { first, last }: SpokenName,
  words: readonly Word[],
  at: number,
  asked: boolean,
): SpokenName | undefined {
  if (first === undefined) return undefined;
  // "Sjoukje en dan Terwisscha", "Jaap Jan en dan Vermeer".
  const joined = wordsBetween(words, at);
  if (last !== undefined) {
    const rest =
      joined > at && FIRST_NAMES.has(last.toLowerCase()) ? nameFrom(words, joined, 'last', asked) : undefined;
    return rest?.last !== undefined && rest.first === undefined
      ? { first: `${first} ${last}`, last: rest.last }
      : undefined;
  }
  if (joined > at && letterAt(words, joined) === null) {
    const behind = nameFrom(words, joined, 'last', asked);
    if (behind?.last !== undefined && behind.first === undefined) return { first, last: behind.last };
  }
  const spelled = textAt(words, at) === 'met' ? [] : spelledFrom(words, at);
  const text = isSpelledName(spelled, words) ? spelledText(spelled, words) : '';
  // "Wouter, h u i s m a n".
  if (text !== '' && !spellsAgain(text, first)) return { first, last: capitalLast(text) };
  const from = text === '' ? behindToldLetter(words, at) : (spelled.at(-1)?.to ?? at);
  if (from === at) return undefined;
  const behind = nameFrom(words, wordsBetween(words, from), 'full', asked);
  const sameFirst = behind?.first === undefined || behind.first === first;
  return behind?.last !== undefined && sameFirst ? { first, last: behind.last } : undefined;
}

/** Behind "en dan", "en daarna", "en de achternaam is": the place where the next part of the name begins. */
function wordsBetween(words: readonly Word[], at: number): number {
  const said =
    /^(?:en (?:dan |daarna |verder |vervolgens |daarachter |(?:de |mijn |mn |als )?achternaam (?:is )?)+|(?:de |mijn |mn )?achternaam (?:is )?)/u.exec(
      plainFrom(words.slice(0, at + 6), at),
    );
  return said === null ? at : at + countWords(said[0]);
}

function behindToldLetter(words: readonly Word[], at: number): number {
  if (textAt(words, at) !== 'met') return at;
  let to = at + (textAt(words, at + 1) === 'een' ? 2 : 1);
  const from = to;
  // "Sjoerd met s j".
  while (to < from + 3 && /^(?:[a-z]|th|ck|ph|ij|cee|kaa|zet)$/.test(textAt(words, to))) to += 1;
  return to > from ? to : at;
}

const wordsBeforeHyphen = (words: readonly Word[], at: number): number => {
  const said = /^(?:(?:en|dan|met|een|dat|is) ){1,3}(?=streepje|koppelteken|verbindingsstreepje)/u.exec(
    plainFrom(words.slice(0, at + 4), at),
  );
  return said === null ? 0 : countWords(said[0]);
};

/** "Slot, Simon Lodewijk Otto Theodoor": the name in the telephone alphabet. */
const isSpelledAgain = (words: readonly Word[], at: number, parts: readonly Word[]): boolean =>
  parts.length > 0 && isSpelledFrom(words, at, parts.at(-1)?.text);

/** "Koster dus, Truus", "Pieters is het, Annie Pieters", "Van der Veen voor Luca": the first name comes behind the last. */
function firstBehind(
  words: readonly Word[],
  at: number,
  parts: readonly Word[],
): { readonly first?: string } {
  const again =
    words.findIndex(({ text }, place) => place > at && text === parts.at(-1)?.text) - parts.length;
  const before = textAt(words, again);
  if (again >= at && FIRST_NAMES.has(before)) return { first: capital(before) };
  const [, first] =
    /^(?:(?:dus|hoor|he|ja|en|eh|is het|voornaam|voor|mijn|zoon|dochter|moeder|vader|met (?:een |dubbele? |lange |korte |twee )*[a-z]{1,2}) )+([a-z]+)$/u.exec(
      plainFrom(words, at),
    ) ?? [];
  return first !== undefined && FIRST_NAMES.has(first) ? { first: capital(first) } : {};
}

/** "Dat is Zwan, van der Zwan", "van der Meulen, Geesje van der Meulen", "Marian, Marian Postma": the name again, now whole. */
const isEcho = (words: readonly Word[], at: number, parts: readonly Word[]): boolean =>
  words.slice(at, at + 6).some(({ text }) => text === parts.at(-1)?.text);

/** "A. van der Linden", "G P Koster": one to three letters before a name are its initials, which are not asked for; "'t Hart" is whole. */
function afterInitials(words: readonly Word[], at: number): number {
  let to = at;
  while (to < at + 3 && /^(?:[a-ru-z]|th|ch|ph|chr|fr|joh)$/.test(textAt(words, to))) to += 1;
  const next = textAt(words, to);
  const isSpelling =
    /^(van|als|voor)$/.test(next) &&
    !PREFIX_WORDS.has(textAt(words, to + 1)) &&
    !words[to]?.afterBreak &&
    // "A van Houten" likens nothing: the word does not begin with the letter, nor is it of the telephone alphabet.
    (letterAt(words, to + 1) !== null || words[to + 1]?.text.startsWith(words[to - 1]?.text ?? ' ') === true);
  return to > at &&
    (next.length > 2 || PREFIX_WORDS.has(next)) &&
    !isSpelling &&
    canBeName(words, to, 0) &&
    letterAt(words, to) === null
    ? to
    : at;
}

/** "Hendriks, Gerda Hendriks", "Annelies, Annelies Hoekstra": one name first and then the whole. */
const withoutEcho = (parts: readonly Word[]): readonly Word[] => {
  if (parts.length > 2 && parts[0]?.text === parts[1]?.text) return withoutEcho(parts.slice(1));
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

/** "Jong, Bas de": last name, first name and the prefix behind it. */
function asInRegister(parts: readonly Word[], prefixes: readonly Word[]): SpokenName | undefined {
  const [last, first] = parts;
  if (last === undefined || first === undefined || parts.length !== 2 || prefixes.length === 0)
    return undefined;
  return FIRST_NAMES.has(first.text) && !FIRST_NAMES.has(last.text)
    ? { first: written([first]), last: written([...prefixes, last]) }
    : undefined;
}

/** The prefixes with which the turn ends. */
function prefixesLeft(words: readonly Word[], at: number): readonly Word[] {
  const left = words.slice(at);
  return left.length <= 2 && left.every(({ text }) => /^(van|de|der|den|ter|ten|te|el|vd)$/.test(text))
    ? left
    : [];
}

/** "Hoek, van der" as a register has it; before something else a prefix without a name is none ("Vink van de thuiszorg"). */
function withPrefixInFront(parts: readonly Word[], endsTurn: boolean): readonly Word[] {
  const named = parts.findLastIndex(({ text }) => !PREFIX_WORDS.has(text)) + 1;
  if (named === 0 || named === parts.length) return parts;
  const name = parts.slice(0, named);
  return endsTurn && named === 1 ? [...parts.slice(named), ...name] : name;
}

function firstAfter(words: readonly Word[], at: number): { readonly first?: string } {
  const word = textAt(words, at);
  return FIRST_NAMES.has(word) ? { first: capital(word) } : {};
}

function canBeName(words: readonly Word[], at: number, already: number): boolean {
  const word = textAt(words, at);
  if (already > 0 && LAST_TOO.has(word) && at + 1 === words.length && FIRST_NAMES.has(textAt(words, at - 1)))
    return true;
  if (PREFIX_WORDS.has(word)) {
    // "Verbeek uit de Dorpsstraat" ends before "uit": only behind a first name does such a word go on.
    const goesOn =
      already === 0 ||
      !PREPOSITIONS.has(word) ||
      FIRST_NAMES.has(textAt(words, at - 1)) ||
      // "Ymkje op den Kamp": no street or town has these; "Ger op de Beek": one word and then nothing.
      /^(den|ten|ter|t)$/.test(textAt(words, at + 1)) ||
      (already === 1 && at + 3 === words.length && !beginsAddress(words, at, 2));
    return goesOn && at + 1 < words.length && startsPrefix(words, at);
  }
  if (HYPHENS.test(word)) return already > 0 && canBeName(words, at + 1, already);
  if (already > 0 && isNameBehindPrefix(words, at)) return true;
  // "U spreekt met Wil Hoogeveen".
  if (word === 'wil' && /^(met|ben|heet|is)$/.test(textAt(words, at - 1))) return canBeName(words, at + 1, 1);
  if (NAME_STOPS.has(word) || TITLES.has(word) || takesBack(word)) return false;
  if (isSmallAmongCapitals(words, at)) return false;
  if (/[0-9+@]|en(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig$/.test(word)) return false;
  if (word.length > 1) return true;
  // "Tjon A Fat", "Lo A Njoe".
  const next = textAt(words, at + 1);
  return already > 0 && word === 'a' && next.length > 1 && !/^(van|als|voor)$/.test(next);
}
