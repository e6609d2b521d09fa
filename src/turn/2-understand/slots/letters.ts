import type { Word } from '../words.ts';

/** One spelled letter ("ij" and doubled letters are two) and the words it took. */
export interface Spelled {
  readonly letters: string;
  readonly from: number;
  readonly to: number;
  /** False for a telephone-alphabet name without "de a van": it could be a plain name ("Willem"). */
  readonly sure: boolean;
}

/** How the letters' own names are written down by recognisers. "en" (n) and "een" are too common to be sure of. */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  aa: 'a',
  ah: 'a',
  bee: 'b',
  be: 'b',
  cee: 'c',
  see: 'c',
  ce: 'c',
  dee: 'd',
  ee: 'e',
  ef: 'f',
  eff: 'f',
  gee: 'g',
  ge: 'g',
  ghe: 'g',
  haa: 'h',
  ha: 'h',
  ie: 'i',
  jee: 'j',
  jay: 'j',
  kaa: 'k',
  ka: 'k',
  el: 'l',
  ell: 'l',
  em: 'm',
  emm: 'm',
  en: 'n',
  enn: 'n',
  oo: 'o',
  oh: 'o',
  pee: 'p',
  pe: 'p',
  kuu: 'q',
  qu: 'q',
  ku: 'q',
  er: 'r',
  err: 'r',
  es: 's',
  ess: 's',
  tee: 't',
  te: 't',
  thee: 't',
  uu: 'u',
  vee: 'v',
  ve: 'v',
  wee: 'w',
  we: 'w',
  iks: 'x',
  ix: 'x',
  ypsilon: 'y',
  ygrec: 'y',
  zet: 'z',
  zed: 'z',
  zett: 'z',
  ij: 'ij',
  lange: '',
};

/** The Dutch telephone alphabet with its common variants, and the NATO one. */
const ALPHABET: Readonly<Record<string, string>> = {
  anton: 'a',
  anna: 'a',
  bernard: 'b',
  bernhard: 'b',
  cornelis: 'c',
  dirk: 'd',
  eduard: 'e',
  edward: 'e',
  ferdinand: 'f',
  frederik: 'f',
  gerard: 'g',
  hendrik: 'h',
  henk: 'h',
  izaak: 'i',
  isaac: 'i',
  isaak: 'i',
  johan: 'j',
  jan: 'j',
  jacob: 'j',
  karel: 'k',
  kees: 'k',
  lodewijk: 'l',
  leo: 'l',
  maria: 'm',
  marie: 'm',
  nico: 'n',
  nicolaas: 'n',
  otto: 'o',
  pieter: 'p',
  piet: 'p',
  quirinus: 'q',
  quotient: 'q',
  richard: 'r',
  rudolf: 'r',
  simon: 's',
  sam: 's',
  teunis: 't',
  theodoor: 't',
  tinus: 't',
  utrecht: 'u',
  victor: 'v',
  viktor: 'v',
  willem: 'w',
  xantippe: 'x',
  xavier: 'x',
  ypsilon: 'y',
  ijmuiden: 'ij',
  ijsbrand: 'ij',
  zaandam: 'z',
  zacharias: 'z',
  alfa: 'a',
  alpha: 'a',
  bravo: 'b',
  charlie: 'c',
  charley: 'c',
  delta: 'd',
  echo: 'e',
  foxtrot: 'f',
  golf: 'g',
  hotel: 'h',
  india: 'i',
  juliet: 'j',
  juliett: 'j',
  kilo: 'k',
  lima: 'l',
  mike: 'm',
  november: 'n',
  oscar: 'o',
  papa: 'p',
  quebec: 'q',
  romeo: 'r',
  sierra: 's',
  tango: 't',
  uniform: 'u',
  whiskey: 'w',
  whisky: 'w',
  xray: 'x',
  yankee: 'y',
  zulu: 'z',
};

/** Spelled letters that begin at a word, or null. "De a van Anton", "a als aap", "dubbel s", "lange ij", "Anton". */
export function letterAt(words: readonly Word[], at: number): Spelled | null {
  const word = words[at]?.text ?? '';
  if (word === 'dubbel' || word === 'dubbele' || word === 'twee') return doubled(words, at);
  if ((word === 'lange' || word === 'korte') && /^(ij|ei|y|ie)$/.test(words[at + 1]?.text ?? '')) {
    return {
      letters: word === 'lange' ? 'ij' : (words[at + 1]?.text ?? ''),
      from: at,
      to: at + 2,
      sure: true,
    };
  }
  if (/^(griekse|griekze|grieks)$/.test(word)) return { letters: 'y', from: at, to: at + 2, sure: true };
  if (
    (word === 'i' || word === 'ei' || word === 'y') &&
    /^(grec|grek|grecque)$/.test(words[at + 1]?.text ?? '')
  ) {
    return { letters: 'y', from: at, to: at + 2, sure: true };
  }
  return likened(words, at) ?? named(words, at);
}

/** "de a van anton", "a van anton", "de b als in boom", "a voor aap". The letter and the word must agree. */
function likened(words: readonly Word[], at: number): Spelled | null {
  const article = words[at]?.text === 'de' || words[at]?.text === 'een' || words[at]?.text === 'met' ? 1 : 0;
  const letter = letterOf(words[at + article]?.text ?? '');
  const link = words[at + article + 1]?.text ?? '';
  if (letter === null || !/^(van|als|voor|fan|vna)$/.test(link)) return null;
  const skip = /^(in|de|het|een)$/.test(words[at + article + 2]?.text ?? '') ? 1 : 0;
  const likeness = words[at + article + 2 + skip]?.text;
  if (likeness === undefined) return null;
  const begins = ALPHABET[likeness] ?? likeness[0] ?? '';
  // A misheard letter ("de b van Dirk") is corrected by the word: it is the longer of the two.
  const said = begins === letter || likeness.startsWith(letter) ? letter : (ALPHABET[likeness] ?? letter);
  return { letters: said, from: at, to: at + article + 3 + skip, sure: true };
}

function named(words: readonly Word[], at: number): Spelled | null {
  const word = words[at]?.text ?? '';
  const letter = letterOf(word);
  if (letter !== null) return { letters: letter, from: at, to: at + 1, sure: word.length === 1 };
  const alphabet = ALPHABET[word];
  return alphabet === undefined ? null : { letters: alphabet, from: at, to: at + 1, sure: false };
}

/** "dubbel s", "twee s'en", "twee keer a". */
function doubled(words: readonly Word[], at: number): Spelled | null {
  if (words[at]?.text === 'twee' && /^(keer|maal)$/.test(words[at + 1]?.text ?? '')) {
    const article = words[at + 2]?.text === 'de' || words[at + 2]?.text === 'een' ? 1 : 0;
    const letter = letterOf(words[at + 2 + article]?.text ?? '');
    return letter === null ? null : { letters: letter + letter, from: at, to: at + 3 + article, sure: true };
  }
  const plural = /^([a-z])(s|tjes)$/.exec(words[at + 1]?.text ?? '')?.[1];
  const letter = plural ?? (words[at]?.text === 'twee' ? null : letterSaid(words[at + 1]?.text ?? ''));
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

const BETWEEN = new Set('de en dan eh uh euh nog komma met daarna'.split(' '));

/** Letters spelled one after the other from a word on; stops at the first word that spells nothing. */
export function spelledFrom(words: readonly Word[], from: number, most = 30): readonly Spelled[] {
  const spelled: Spelled[] = [];
  let at = from;
  while (at < words.length && spelled.length < most) {
    const letter = letterAt(words, at);
    if (letter) {
      spelled.push(letter);
      at = letter.to;
      continue;
    }
    if (spelled.length === 0 || !BETWEEN.has(words[at]?.text ?? '') || letterAt(words, at + 1) === null)
      break;
    at += 1;
  }
  return spelled;
}
