import { FIRST_NAMES } from '../../../domain/first-names.ts';
import { editDistance, nearness } from '../nearness.ts';
import { plainBetween, textAt, type Word } from '../words.ts';
import { PLURAL_LETTERS } from './letter-names.ts';
import { spelledFrom } from './letter-run.ts';
import { letterAt, type Spelled } from './letters.ts';
import { PREFIX_WORDS } from './name-words.ts';
import { capital, capitalLast, type SpokenName } from './name-writing.ts';

/** Three letters or more in a row, or two that were certainly letters. */
export const isSpelledName = (spelled: ReturnType<typeof spelledFrom>, words: readonly Word[]): boolean => {
  if (spelled.length < 2) return false;
  const sure = spelled.filter((letter) => letter.sure).length;
  if (sure >= 2 && spelled.length >= 3) return true;
  if (sure === spelled.length) return true;
  // "Johan Anton Nico" spells, "Jan Willem" is a name.
  return spelled.length >= 4 && spelled.at(-1)?.to !== undefined && words.length >= 4;
};

/** "Jansen met dubbel s", "Meijer met lange ij", "Smit, s m i t": how it is written, said after the name. */
export function respelled(name: SpokenName, words: readonly Word[], at: number): SpokenName {
  const { last } = name;
  if (last === undefined) return firstRespelled(name, words, at);
  const spelled = spelledAfter(words, name, at);
  if (spelled) return spelled;
  const after = words
    .slice(at, at + 8)
    .map(({ text }) => text)
    .join(' ')
    .replace(/^((eh|nee|wacht|sorry|maar) )+/u, '');
  const atEnd = LETTER_AT_END.exec(after);
  if (atEnd !== null) return { ...name, last: withEnd(last, atEnd[2] ?? '', atEnd[1] === 'zonder') };
  const prefix = TOLD_PREFIX.exec(after)?.[1];
  if (prefix !== undefined && !last.startsWith(prefix)) return { ...name, last: `${prefix} ${last}` };
  const doubled = doubledLetters(words);
  if (doubled.length > 0) return { ...name, last: doubled.reduce(doubleLetter, last) };
  const changes: readonly (readonly [RegExp, RegExp, string])[] = [
    [/^met (een )?(d t|dt|dee tee)\b/u, /(t|d|dt)$/, 'dt'],
    [/^met (een )?(lange ij|ij)\b/u, /ei(?=[bcdfgklmnprst])/, 'ij'],
    [/^met (een )?(lange ij|ij)\b/u, /ij|y|(?<=e)i/, 'ij'],
    [/^met (een )?(lange ij|ij)\b/u, /(?<=u)i(?!j)/, 'ij'],
    [/^met (een )?g h\b/u, /g(?=$)/, 'gh'],
    [/^met (een )?t h\b/u, /t(?=$)/, 'th'],
    [/^met (een )?(e i j|e ij|eij)\b/u, /e?ij|e?y|ei/, 'eij'],
    [/^met (een )?(griekse y|ypsilon|i grec|y)\b/u, /ij|y|(?<=e)i/, 'y'],
    [/^met (een )?(korte ei|e i|ei)\b/u, /e?ij|e?y/, 'ei'],
    [/^met (een )?(c k|ck|cee kaa)\b/u, /(?<!c)k/i, 'ck'],
    [/^met (een )?(a u|au|aa uu)\b/u, /ou/i, 'au'],
    [/^met (een )?(o u|ou|oo uu)\b/u, /au/i, 'ou'],
    [/^met (een )?(c|cee)\b(?! k| h)/u, /k/i, 'c'],
    [/^met (een )?(k|ka|kaa)\b/u, /c/i, 'k'],
    [/^met (een )?(z|zet)\b/u, /s/i, 'z'],
    [/^met (een )?(k s|ks)\b/u, /(x|cks)/, 'ks'],
    [/^met (een )?(x|iks)\b/u, /(ks|cks)/, 'x'],
  ];
  for (const [said, from, to] of changes) {
    // "Karaca met een c" has it already.
    if (said.test(after) && from.test(last) && !(to.length === 1 && last.toLowerCase().includes(to)))
      return { ...name, last: capitalLast(last.toLowerCase().replace(from, to)) };
  }
  return name;
}

/** "Karin met een c", "Erik met een k". */
function firstRespelled(name: SpokenName, words: readonly Word[], at: number): SpokenName {
  const letter = /^met (?:een )?(c|cee|k|ka|kaa)$/u.exec(
    plainBetween(words, at, words.length).trim(),
  )?.[1]?.[0];
  const first = name.first?.toLowerCase();
  if (letter === undefined || first === undefined || first.includes(letter)) return name;
  return { first: capital(first.replace(letter === 'c' ? 'k' : 'c', letter)) };
}

/** "K e r k h o f f met dubbel f": what is told of a letter that was spelled is not spelled with it. */
export function spelledText(spelled: ReturnType<typeof spelledFrom>, words: readonly Word[]): string {
  const told = spelled.findIndex(
    ({ letters, from }, at) =>
      at > 1 &&
      letters.length === 2 &&
      letters[0] === letters[1] &&
      textAt(words, from - 1) === 'met' &&
      spelled.slice(0, at).some((before) => before.letters.includes(letters[0] ?? ' ')),
  );
  const text = (to?: number): string => lettersOf(spelled.slice(0, to));
  return told < 0
    ? text()
    : doubleLetter(text(told), spelled[told]?.letters[0] ?? '') + text().slice(text(told + 1).length);
}

/** "De Jong met een h erachter", "Pietersen zonder n op het eind". */
const LETTER_AT_END =
  /^(?:maar |dan |en |dus |gewoon )*(met|zonder) (?:een |de )?(?:letter )?([a-z]) (?:erachter|er achter|erachteraan|achteraan|op het eind|aan het eind|op het einde|aan het einde)\b/u;

const withEnd = (last: string, letter: string, without: boolean): string =>
  without ? last.replace(new RegExp(`${letter}$`, 'u'), '') : last.endsWith(letter) ? last : last + letter;

/** "Boer met de ervoor". */
const TOLD_PREFIX =
  /^met (?:een |nog )?((?:van|de|der|den|ten|ter|te|el)(?: (?:de|den|der|het))?) (?:ervoor|er voor|daarvoor|voorop)\b/u;

/** "Met dubbel a en dubbel s", "met twee keer s", "met twee effen", before or behind the name. */
function doubledLetters(words: readonly Word[]): readonly string[] {
  const plain = words.map(({ text }) => text).join(' ');
  if (!/\bmet (?:een )?(?:dubbel|dubbele|twee|2) /u.test(plain)) return [];
  return [...plain.matchAll(DOUBLED)].map(
    ([, letter = '', named = '']) => letter || PLURAL_LETTERS[named] || '',
  );
}

const DOUBLED =
  /\b(?:dubbel|dubbele|twee|2) (?:keer |maal )?(?:een |de )?(?:([a-z])(?:s|en|tjes)?|(effen|essen|ellen|emmen|ennen|tees))\b/gu;

const isDoubling = ({ letters }: { readonly letters: string }): boolean =>
  letters.length === 2 && letters[0] === letters[1];

function doubleLetter(last: string, letter: string): string {
  const lower = last.toLowerCase();
  if (lower.includes(letter + letter)) return last;
  const at = lower.lastIndexOf(letter, lower.length - 2);
  const place = at > 0 ? at : lower.lastIndexOf(letter);
  return place < 0 ? last : last.slice(0, place) + letter + last.slice(place);
}

/** "Hoekstra met dubbel o e": a few letters of the name are no spelling of it. */
const spellsTheName = (text: string, { last }: SpokenName): boolean =>
  last === undefined || text.length * 2 > (last.split(' ').at(-1) ?? '').length;

/** "Thijs Hartog, Thijs is t h ij s", "Emine, e m i n e, achternaam Kaplan": the first name is spelled. */
const spellsFirst = (
  text: string,
  { first, last }: SpokenName,
  words: readonly Word[],
  at: number,
): boolean => {
  const before = words.slice(Math.max(0, at - 4), at).findLast(({ text: word }) => word.length > 2)?.text;
  const isFirst = first !== undefined && spellsAgain(text, first.toLowerCase());
  const isOther = before !== undefined && FIRST_NAMES.has(before) && spellsAgain(text, before);
  return (isFirst || isOther) && !spellsAgain(text, last);
};

/** "Wagenaar met dubbel a, e n a a r": letters from halfway on, that the name ends in. */
const spellsItsEnd = (text: string, { last = '' }: SpokenName): boolean => {
  const said = last.toLowerCase().split(' ').at(-1) ?? '';
  return text[0] !== said[0] && text.length < said.length + 2 && said.endsWith(text.slice(-4));
};

/** "Slot, Simon Lodewijk Otto Theodoor": names that spell what was just said, but for a letter, are its letters. */
export const spellsAgain = (text: string, last: string | undefined): boolean => {
  const said = last?.toLowerCase().split(' ').at(-1) ?? '';
  return text.length >= 3 && text[0] === said[0] && editDistance(text, said) <= 1;
};

/** Whether that name is spelled from this word on: "Goossens, g o o s s e n s", "Slot, Simon Lodewijk Otto Theodoor". */
export const isSpelledFrom = (words: readonly Word[], at: number, name: string | undefined): boolean =>
  spellsAgain(lettersOf(spelledFrom(words, at)), name);

const lettersOf = (spelled: readonly Spelled[]): string => spelled.map(({ letters }) => letters).join('');

/** "Clarijs met een c, c l a r ij s": the letter that was told is not spelled twice. */
const withoutTold = (text: string, { last }: SpokenName, before: string): string => {
  const said = last?.toLowerCase().split(' ').at(-1) ?? '';
  const isTold = text[0] === text[1] && said[0] === text[0] && said[1] !== text[0];
  return isTold && (before === 'met' || before === 'een' || text.slice(1) === said) ? text.slice(1) : text;
};

/** "Chomsky, sjomski, c h o m s k y": what was taken for the first name is the last, which is said twice and then spelled. */
const saysLastTwice = (text: string, { first = '', last = '' }: SpokenName): boolean =>
  !FIRST_NAMES.has(first.toLowerCase()) &&
  [first, last].every((said) => nearness(said.toLowerCase(), text) >= TWICE);
const TWICE = 0.6;

/** Behind "met" or "met een" stands a letter or a few of the name. */
const isToldOf = (words: readonly Word[], at: number): boolean =>
  textAt(words, at - 1) === 'met' || (textAt(words, at - 1) === 'een' && textAt(words, at - 2) === 'met');

/** A spelling after a name ("Jansen, dat is J A N S E N") is how its last part is written. */
export function spelledAfter(words: readonly Word[], name: SpokenName, from = 0): SpokenName | undefined {
  for (let at = from; at < words.length; at++) {
    if (letterAt(words, at) === null) continue;
    const spelled = spelledFrom(words, at);
    const text = withoutTold(lettersOf(spelled), name, textAt(words, at - 1));
    if (
      text.length >= 3 &&
      isSpelledName(spelled, words) &&
      // "Klaassen met dubbel a en dubbel s" is no spelling.
      !spelled.every((letter) => isDoubling(letter) || !letter.sure) &&
      spellsTheName(text, name) &&
      (saysLastTwice(text, name) || !spellsFirst(text, name, words, at)) &&
      !spellsItsEnd(text, name) &&
      // "Schaap met s c h": the beginning.
      !(isToldOf(words, at) && text.length < (name.last ?? '').length) &&
      (spelled.filter(({ sure }) => sure).length * 2 >= spelled.length || spellsAgain(text, name.last))
    ) {
      const before =
        name.last
          ?.split(' ')
          .filter((part) => PREFIX_WORDS.has(part.toLowerCase()))
          .join(' ')
          .toLowerCase() ?? '';
      const prefix = before !== '' && !text.startsWith(before.replaceAll(' ', '')) ? `${before} ` : '';
      return { ...(saysLastTwice(text, name) ? {} : name), last: prefix + capital(text) };
    }
    at = Math.max(at, (spelled.at(-1)?.to ?? at + 1) - 1);
  }
  return undefined;
}
