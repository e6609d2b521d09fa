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
    if (!word.afterBreak && isParticle(turn, place)) continue;
    const last = cuts.at(-1) ?? 0;
    if (place - last < 2) {
      // A full stop is surer than a word: "haar dokter zit daar ook. Maar dat is ...".
      if (word.afterBreak && last > 0 && !turn.words[last]?.afterBreak) cuts[cuts.length - 1] = place;
      continue;
    }
    if (!word.afterBreak && GOES_ON.has(word.text) && place - (cuts.at(-1) ?? -SOON) < SOON) continue;
    cuts.push(place);
  }
  return cuts;
}

const BEFORE_PARTICLE = new Set('dus dan toch alleen nog mij me'.split(' '));
const BEHIND_PARTICLE = new Set('eens weer even gewoon uit over door af weg meteen vast zitten'.split(' '));
const BEHIND_ONLY = new Set('maar om nog'.split(' '));

/** "Die moet er dus maar uit", "geeft u mij maar iemand", "het is alleen om ...": a small word within a thought, which begins none. */
function isParticle({ words }: SaidTurn, place: number): boolean {
  const behind = textAt(words, place + 1);
  const word = textAt(words, place);
  if (word === 'alleen') return BEHIND_ONLY.has(behind);
  return word === 'maar' && (BEFORE_PARTICLE.has(textAt(words, place - 1)) || BEHIND_PARTICLE.has(behind));
}
