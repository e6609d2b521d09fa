import { plainBetween, type SaidTurn, textAt } from '../words.ts';

/** Words that begin another thought; a recogniser gives no full stops. */
const BEGINS_CLAUSE = new Set(
  'en maar want dus oh o daarnaast verder trouwens verders ook plus omdat alleen eigenlijk nou of'.split(' '),
);

/** "En ook weten of u zaterdag open bent" is one thought. */
const ASKS_WHETHER = new Set('weten weet vragen vraag horen hoor kijken kijk nagaan benieuwd'.split(' '));

/** "Wanneer is de griepprik en moet ik een afspraak maken" asks about the jab, and makes none. */
const ASKS_IF_NEEDED =
  /^ (?:en |of )?(?:dan )?(?:moet|moeten|hoef|hoeven|dien) (?:ik|we|wij|je) (?:(?:daarvoor|hiervoor|dan|daar|ook|eerst|nog|voor|van|tevoren|wel|niet|per se) )*(?:een |n )?afspraak /u;

/** "En ik heb ook nog een herhaalrecept" is one thought: "ook" begins none so soon behind the word that did. */
const GOES_ON = new Set('ook nou eigenlijk'.split(' '));
const SOON = 5;

/** Places in the words where a new clause may begin, at least two words from both ends and from each other. */
export function clauseCuts(turn: SaidTurn): readonly number[] {
  const cuts: number[] = [];
  for (const [place, word] of turn.words.entries()) {
    if (place < 2 || place > turn.words.length - 2) continue;
    if (!word.afterBreak && !BEGINS_CLAUSE.has(word.text)) continue;
    if (ASKS_IF_NEEDED.test(plainBetween(turn.words, place, place + 10))) continue;
    if (word.text === 'of' && ASKS_WHETHER.has(textAt(turn.words, place - 1))) continue;
    if (place - (cuts.at(-1) ?? 0) < 2) continue;
    if (!word.afterBreak && GOES_ON.has(word.text) && place - (cuts.at(-1) ?? -SOON) < SOON) continue;
    cuts.push(place);
  }
  return cuts;
}
