import type { SaidTurn } from '../words.ts';

/** Words that begin another thought; a recogniser gives no full stops. */
const BEGINS_CLAUSE = new Set(
  'en maar want dus oh o daarnaast verder trouwens verders ook plus omdat alleen eigenlijk nou of'.split(' '),
);

/** Places in the words where a new clause may begin, at least two words from both ends and from each other. */
export function clauseCuts(turn: SaidTurn): readonly number[] {
  const cuts: number[] = [];
  for (const [place, word] of turn.words.entries()) {
    if (place < 2 || place > turn.words.length - 2) continue;
    if (!word.afterBreak && !BEGINS_CLAUSE.has(word.text)) continue;
    if (place - (cuts.at(-1) ?? 0) < 2) continue;
    cuts.push(place);
  }
  return cuts;
}
