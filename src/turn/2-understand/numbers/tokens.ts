import { type Atom, numeralAtoms } from './numeral-words.ts';

/** A word, a run of digits, or a mark. "22-2" is digits, mark, digits; "15e" is digits, word; "'s" is one word. */
export interface Token {
  /** Lower case, without accents; curly apostrophes are straight and dashes are "-". */
  readonly text: string;
  /** UTF-16 offsets in the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'digits' | 'mark';
  /** White space (or the begin of the text) stands before it. */
  readonly spaced: boolean;
  /** It carried an accent: "vóór" is before, "voor" may be for. */
  readonly accented: boolean;
  /** What it counts, when it is written in number words: "vierentwintig" is four, and, twenty. */
  readonly atoms: readonly Atom[] | null;
}

/** No Dutch number or calendar word is longer; a longer word is kept as an unknown word without looking inside. */
const LONGEST_WORD = 64;

/**
 * Cuts a text into tokens from `from` on, at most `limit` of them, so that a text of any size is read in pieces. Linear; control
 * characters count as white space and runs of other signs (emoji, other scripts) as one mark.
 */
export function tokenise(text: string, from = 0, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let spaced = true;
  while (at < text.length && tokens.length < limit) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at += 1;
      continue;
    }
    const end = endOfToken(text, at, code);
    tokens.push(makeToken(text, at, end, code, spaced));
    spaced = false;
    at = end;
  }
  return tokens;
}

function endOfToken(text: string, at: number, code: number): number {
  if (isDigit(code)) return endWhile(text, at + 1, isDigit);
  if (isLetter(code)) return endOfWord(text, at + 1);
  if (isApostrophe(code) && isLoneS(text, at + 1)) return at + 2;
  if (code > 127 && !isKnownSign(code))
    return endWhile(
      text,
      at + 1,
      (next) => next > 127 && !isKnownSign(next) && !isLetter(next) && !isSpace(next),
    );
  return at + 1;
}

/** "zo'n" and "foto's" are one word. */
function endOfWord(text: string, at: number): number {
  const end = endWhile(text, at, isLetter);
  const inner = isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1));
  return inner ? endWhile(text, end + 2, isLetter) : end;
}

function endWhile(text: string, at: number, belongs: (code: number) => boolean): number {
  let end = at;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
}

function makeToken(text: string, start: number, end: number, code: number, spaced: boolean): Token {
  if (isDigit(code)) {
    return { text: text.slice(start, end), start, end, kind: 'digits', spaced, accented: false, atoms: null };
  }
  if (isLetter(code) || (isApostrophe(code) && end - start === 2)) {
    const raw = text.slice(start, Math.min(end, start + LONGEST_WORD + 1));
    const folded = fold(raw);
    const atoms = raw.length > LONGEST_WORD ? null : numeralAtoms(folded.text);
    return { text: folded.text, start, end, kind: 'word', spaced, accented: folded.accented, atoms };
  }
  return { text: markOf(text, start, code), start, end, kind: 'mark', spaced, accented: false, atoms: null };
}

function fold(raw: string): { readonly text: string; readonly accented: boolean } {
  for (let at = 0; at < raw.length; at += 1) {
    if (raw.charCodeAt(at) > 127) {
      const bare = raw
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[\u2018\u2019\u00b4]/g, "'")
        .replace('\u03bc', '\u00b5');
      return { text: bare.toLowerCase(), accented: /[^\u2018\u2019\u00b4\p{ASCII}]/u.test(raw) };
    }
  }
  return { text: raw.toLowerCase(), accented: false };
}

function markOf(text: string, at: number, code: number): string {
  if (isApostrophe(code)) return "'";
  if (code === 0x2010 || code === 0x2011 || code === 0x2012 || code === 0x2013 || code === 0x2014) return '-';
  return text.charAt(at);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Latin letters with or without accents, and the combining accents that some keyboards send apart. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x300 && code <= 0x36f) ||
  // The micro sign and the Greek letter, in "µg".
  code === 0xb5 ||
  code === 0x3bc;

const isSpace = (code: number): boolean =>
  code <= 32 ||
  (code >= 127 && code <= 0xa0) ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x3000 ||
  code === 0xfeff;

/** Straight, curly and grave: keyboards differ. */
const isApostrophe = (code: number): boolean =>
  code === 39 || code === 0x2018 || code === 0x2019 || code === 96 || code === 0xb4;

/** Signs above ASCII that the grammar reads one by one: apostrophes, dashes, fractions, squares. */
const isKnownSign = (code: number): boolean =>
  isApostrophe(code) ||
  (code >= 0x2010 && code <= 0x2014) ||
  (code >= 0xbc && code <= 0xbe) ||
  (code >= 0x2150 && code <= 0x215e) ||
  code === 0xb2 ||
  code === 0xb3;

const isLoneS = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code === 115 || code === 83) && !isLetter(text.charCodeAt(at + 1));
};
