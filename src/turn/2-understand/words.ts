/** One word as stage 2 compares it, with its place in the judged text. */
export interface Word {
  /** Lower case, without accents or apostrophes: "zo'n" is "zon", "één" is "een". */
  readonly text: string;
  /** As it stood in the text. */
  readonly raw: string;
  /** Offsets in `SaidTurn.judged`; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** A full stop, comma, question mark or line end stood before this word. Recognisers mostly give none. */
  readonly afterBreak: boolean;
  /** A hyphen joined it to the word before: "Jansen-de Vries". */
  readonly afterHyphen: boolean;
}

export interface SaidTurn {
  /** The part of the turn that is judged. */
  readonly judged: string;
  readonly words: readonly Word[];
  /** The words' texts between single spaces, with a space at both ends, so that " nee " finds the whole word. */
  readonly plain: string;
}

/**
 * A spoken minute is some 900 characters, and no turn on the telephone lasts five: what is longer is no speech. Of a longer
 * text the first part (where a caller says why they call) and the last part (where the answer is) are judged.
 */
export const JUDGED_HEAD = 1_500;
export const JUDGED_TAIL = 3_000;

const WORD = /[\p{L}\p{M}\p{N}+][\p{L}\p{M}\p{N}'’`´@]*/gu;
const BREAK = /[.,;:!?\n\r…]/u;
const ACCENTS = /\p{M}+/gu;
const APOSTROPHES = /['’`´]/g;

/** Cuts a turn into comparable words; linear, and bounded by the judged length whatever its size. */
export function readTurn(text: string): SaidTurn {
  const judged = judgedPart(text);
  const words: Word[] = [];
  let previousEnd = 0;
  for (const found of judged.matchAll(WORD)) {
    const raw = found[0];
    const start = found.index;
    const between = judged.slice(previousEnd, start);
    words.push({
      text: plainWord(raw),
      raw,
      start,
      end: start + raw.length,
      afterBreak: BREAK.test(between),
      afterHyphen: between === '-',
    });
    previousEnd = start + raw.length;
  }
  return { judged, words, plain: ` ${words.map(({ text: word }) => word).join(' ')} ` };
}

/** The form in which words are compared. */
export const plainWord = (raw: string): string =>
  raw.normalize('NFKD').replace(ACCENTS, '').replace(APOSTROPHES, '').toLowerCase();

/** The word at a place as it is compared, or an empty text outside the turn. */
export const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** The words from a place to another (exclusive) as they are compared, between single spaces and with one at both ends. */
export const plainBetween = (words: readonly Word[], from: number, to: number): string =>
  ` ${words
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join(' ')} `;

export function judgedPart(text: string): string {
  if (text.length <= JUDGED_HEAD + JUDGED_TAIL) return text;
  return `${text.slice(0, JUDGED_HEAD)}\n${text.slice(-JUDGED_TAIL)}`;
}

/** The turn from a word on (or up to `to`, exclusive), as a turn of its own; offsets start anew. */
export function partOf(turn: SaidTurn, from: number, to: number = turn.words.length): SaidTurn {
  const first = turn.words[from];
  const last = turn.words[to - 1];
  if (!first || !last || to <= from) return { judged: '', words: [], plain: ' ' };
  return readTurn(turn.judged.slice(first.start, last.end));
}
