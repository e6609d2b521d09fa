import { textAt, type Word } from '../words.ts';
import { ALPHABET, LETTER_NAMES, PLURAL_LETTERS } from './letter-names.ts';

/** One spelled letter ("ij" and doubled letters are two) and the words it took. */
export interface Spelled {
  readonly letters: string;
  readonly from: number;
  readonly to: number;
  /** False for a telephone-alphabet name without "de a van": it could be a plain name ("Willem"). */
  readonly sure: boolean;
}

/** Spelled letters that begin at a word, or null. "De a van Anton", "a als aap", "dubbel s", "lange ij", "Anton". */
export function letterAt(words: readonly Word[], at: number): Spelled | null {
  const word = textAt(words, at);
  if (/^(dubbel|dubbele|twee|2|tweemaal|tweekeer)$/.test(word)) return doubled(words, at);
  if ((word === 'lange' || word === 'korte') && /^(ij|ei|y|ie)$/.test(textAt(words, at + 1))) {
    return {
      letters: word === 'lange' ? 'ij' : textAt(words, at + 1),
      from: at,
      to: at + 2,
      sure: true,
    };
  }
  if (/^(griekse|griekze|grieks)$/.test(word)) return { letters: 'y', from: at, to: at + 2, sure: true };
  if (
    (word === 'i' || word === 'ei' || word === 'y') &&
    /^(grec|grek|grecque)$/.test(textAt(words, at + 1))
  ) {
    return { letters: 'y', from: at, to: at + 2, sure: true };
  }
  return likened(words, at) ?? named(words, at);
}

/** "de a van anton", "a van anton", "de b als in boom", "a voor aap". The letter and the word must agree. */
function likened(words: readonly Word[], at: number): Spelled | null {
  const glued = gluedArticleAt(words, at);
  if (glued !== null) return glued;
  const article =
    textAt(words, at) === 'de' || textAt(words, at) === 'een' || textAt(words, at) === 'met' ? 1 : 0;
  const letter = letterOf(textAt(words, at + article));
  // "A Anton", "de r Rudolf": the "van" is left out, or was lost.
  const besides = textAt(words, at + article + 1);
  if (letter !== null && words[at + article]?.text.length === 1 && ALPHABET[besides] === letter)
    return { letters: letter, from: at, to: at + article + 2, sure: true };
  const link = textAt(words, at + article + 1);
  if (letter === null || !/^(van|als|voor|fan|vna)$/.test(link)) return null;
  const skip = /^(in|de|het|een)$/.test(textAt(words, at + article + 2)) ? 1 : 0;
  const likeness = words[at + article + 2 + skip]?.text;
  if (likeness === undefined) return null;
  const begins = ALPHABET[likeness] ?? likeness[0] ?? '';
  // A misheard letter ("de b van Dirk") is corrected by the word: it is the longer of the two.
  const said = begins === letter || likeness.startsWith(letter) ? letter : (ALPHABET[likeness] ?? letter);
  return { letters: said, from: at, to: at + article + 3 + skip, sure: true };
}

/** "Deh van Hendrik": the article was glued to the letter. */
function gluedArticleAt(words: readonly Word[], at: number): Spelled | null {
  const letter = /^de([a-z])$/.exec(textAt(words, at))?.[1];
  const begins =
    letter !== undefined && textAt(words, at + 1) === 'van' && words[at + 2]?.text.startsWith(letter);
  return begins ? { letters: letter, from: at, to: at + 3, sure: true } : null;
}

function named(words: readonly Word[], at: number): Spelled | null {
  const word = textAt(words, at);
  const letter = letterOf(word);
  if (letter !== null) return { letters: letter, from: at, to: at + 1, sure: word.length === 1 };
  const alphabet = ALPHABET[word];
  return alphabet === undefined ? null : { letters: alphabet, from: at, to: at + 1, sure: false };
}

/** "dubbel s", "twee s'en", "twee keer a". */
function doubled(words: readonly Word[], at: number): Spelled | null {
  const two = /^(twee|2)$/.test(textAt(words, at));
  const oneWord = /^twee(maal|keer)$/.test(textAt(words, at));
  if (oneWord || (two && /^(keer|maal)$/.test(textAt(words, at + 1)))) {
    const times = oneWord ? at + 1 : at + 2;
    const article = textAt(words, times) === 'de' || textAt(words, times) === 'een' ? 1 : 0;
    // "Twee keer de r van Rudolf".
    const one = likened(words, times) ?? likened(words, times + article);
    const letter = one?.letters ?? letterSaid(textAt(words, times + article));
    return letter === null
      ? null
      : { letters: letter + letter, from: at, to: one?.to ?? times + article + 1, sure: true };
  }
  const many = textAt(words, at + 1);
  const plural = /^([a-z])(s|tjes)$/.exec(many)?.[1] ?? PLURAL_LETTERS[many];
  const letter = plural ?? (two ? null : letterSaid(textAt(words, at + 1)));
  return letter === null || letter === undefined
    ? null
    : { letters: letter + letter, from: at, to: at + 2, sure: true };
}

/** "Dubbel e", "dubbel Eduard". */
const letterSaid = (word: string): string | null => letterOf(word) ?? ALPHABET[word] ?? null;

function letterOf(word: string): string | null {
  if (/^[a-z]$/.test(word)) return word;
  const named = LETTER_NAMES[word];
  return named === undefined || named === '' ? null : named;
}
