import { editDistance } from '../nearness.ts';
import { textAt, type Word } from '../words.ts';
import { ALPHABET } from './letter-names.ts';
import { letterAt, type Spelled } from './letters.ts';
import { NAME_STOPS } from './name-words.ts';

const BETWEEN = new Set('de en dan eh uh euh nog komma met daarna'.split(' '));

/** Letters spelled one after the other from a word on; stops at the first word that spells nothing. */
export function spelledFrom(words: readonly Word[], from: number, most = 30): readonly Spelled[] {
  const spelled: Spelled[] = [];
  let at = from;
  while (at < words.length && spelled.length < most) {
    const space = spelled.length > 0 ? spaceAt(words, at) : null;
    if (space !== null) {
      spelled.push(space);
      at = space.to;
      continue;
    }
    if (joins(words, at, spelled.at(-1))) {
      at += 1;
      continue;
    }
    const letter = letterAt(words, at) ?? unclearLetterAt(words, at, spelled.at(-1));
    if (letter) {
      spelled.push(letter);
      at = letter.to;
      continue;
    }
    if (spelled.length === 0 || !BETWEEN.has(textAt(words, at)) || letterAt(words, at + 1) === null) break;
    at += 1;
  }
  return spelled;
}

/** "T e r, spatie, h o r s t", "nieuw woord". */
function spaceAt(words: readonly Word[], at: number): Spelled | null {
  const said = /^(?:spatie|(?:nieuw|nieuwe|los|volgend|apart) woord)\b/u.exec(
    `${textAt(words, at)} ${textAt(words, at + 1)}`,
  );
  if (said === null) return null;
  const to = at + (said[0] === 'spatie' ? 1 : 2);
  return letterAt(words, to) === null ? null : { letters: ' ', from: at, to, sure: true };
}

const isLikened = (letter: Spelled | null | undefined): boolean =>
  letter != null && letter.to - letter.from >= 3;

/** "O van Otto en de t van Theodoor": between likened letters, and before a doubled one or what is told
 * next ("en dat is Krol"), "en" is no n. */
const joins = (words: readonly Word[], at: number, before: Spelled | undefined): boolean =>
  textAt(words, at) === 'en' &&
  ((isLikened(before) && isLikened(letterAt(words, at + 1))) ||
    (before !== undefined && /^(dubbele?|dat|dan|met|mijn|voornaam|het|ik)$/.test(textAt(words, at + 1))));

/** What is a letter only between letters. */
function unclearLetterAt(words: readonly Word[], at: number, before: Spelled | undefined): Spelled | null {
  const word = textAt(words, at);
  const after = letterAt(words, at + 1);
  // "B a kh u i s": two letters in one word.
  if (CONSONANTS.test(word) && (before?.sure || after?.sure))
    return { letters: word, from: at, to: at + 1, sure: true };
  // "Y i l m az": behind two letters or more, at the end of the turn.
  if (
    at === words.length - 1 &&
    /^[a-z]{2}$/.test(word) &&
    before?.sure &&
    !BETWEEN.has(word) &&
    !NAME_STOPS.has(word) &&
    !/^(is|he|ja|zo)$/.test(word) &&
    /^[a-z]$/.test(textAt(words, at - 2))
  )
    return { letters: word, from: at, to: at + 1, sure: true };
  // "H van huis, van uil": the letter itself was lost.
  const likeness = textAt(words, at + 1);
  if (word === 'van' && isLikened(before) && /^[a-z]{3}/.test(likeness))
    return { letters: likeness.slice(0, 1), from: at, to: at + 2, sure: true };
  // "De van Dirk": only with a word of the telephone alphabet, for "de van Dijk" is a name.
  const spells = ALPHABET[textAt(words, at + 2)];
  if (word === 'de' && likeness === 'van' && isLikened(before) && spells !== undefined)
    return { letters: spells, from: at, to: at + 3, sure: true };
  if (before === undefined && after === null) return null;
  const meant = misheardAlphabet(word);
  return meant === undefined ? null : { letters: meant, from: at, to: at + 1, sure: false };
}

const CONSONANTS = /^[bcdfghjklmnpqrstvwxz]{2,3}$/;
/** Shorter words differ by one letter from too many names. */
const SHORTEST = 4;
const LONGEST = 12;

/** "Isaa", "ndrik", "unifolm": a word of the telephone alphabet with a letter or its first syllable lost. */
function misheardAlphabet(word: string): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined;
  const meant = Object.keys(ALPHABET).find(
    (known) =>
      known.length > SHORTEST &&
      (editDistance(known, word) === 1 || known.replace(/^[^aeiou]*[aeiou]+/u, '') === word),
  );
  return meant === undefined ? undefined : ALPHABET[meant];
}
