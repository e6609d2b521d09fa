import type { Alarm, AlarmReason } from '../../domain/alarm.ts';

/** What was said beside the alarm words makes them a sentence; more than this takes a human longer to hear than to ask. */
const WORDS_AROUND = 2;
const MOST_WORDS = 25;
/** A turn as short as this is heard whole: "de wond van mijn" left out whose it is, and "bij het" what happened. */
const WHOLE_TURN = 15;

/**
 * The caller's own words in which the danger was heard, as they were said, one piece for each turn (S6): a list of single words says
 * neither who nor what. `turns`: the caller's turns so far. What was never a turn, as a key or words that were not over, is given by rule.
 */
export function wordsForHuman({ because }: Alarm, turns: readonly string[]): readonly string[] {
  const byTurn = [...Map.groupBy(because, ({ turn }) => turn)].sort(([a], [b]) => a - b);
  const pieces = byTurn.flatMap(([turn, reasons]) => {
    const piece = pieceOf(turns[turn] ?? '', reasons);
    return piece === null ? reasons.map(({ words }) => words.join(' ')) : [piece];
  });
  return [...new Set(pieces)];
}

/** A short turn whole, else from its first alarm word to the last, with what stands beside them; null: it holds none. */
function pieceOf(text: string, reasons: readonly AlarmReason[]): string | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const heard = new Set(reasons.flatMap(({ words: of }) => of.flatMap((one) => one.split(/\s+/u).map(bare))));
  const at = words.flatMap((word, index) => (heard.has(bare(word)) ? [index] : []));
  const [first] = at;
  const last = at.at(-1);
  if (first === undefined || last === undefined) return null;
  if (words.length <= WHOLE_TURN) return words.join(' ');
  const from = Math.max(0, first - WORDS_AROUND);
  return words.slice(from, Math.min(last + 1 + WORDS_AROUND, from + MOST_WORDS)).join(' ');
}

/**
 * What a caller who is put through has said: first, where they said what they want now (`asked`, when that is known), and last. Empty
 * when they said nothing.
 */
export function whyTheyRing(turns: readonly string[], asked = ''): readonly string[] {
  const ends = [turns[0] ?? '', ...asked.split('\n'), turns.at(-1) ?? ''].map((turn) =>
    turn.trim().split(/\s+/u).slice(0, MOST_WORDS).join(' '),
  );
  return [...new Set(ends)].filter((piece) => piece !== '');
}

const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
