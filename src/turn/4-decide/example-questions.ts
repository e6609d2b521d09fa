import { TELLS_NOTHING } from './reason-said.ts';
import { isWord, wordsOf } from './said-words.ts';

/** So many other words may stand between those of an example: "mijn bloeddruk en dan ook meteen mijn suiker". */
const GAP = 3;
/** One word that tells is too little: an example with "schouder" would take everybody with a shoulder. */
const LEAST = 2;

/** Beside `TELLS_NOTHING`: how a wish is asked and how a call begins. */
const ASKS = new Set(
  `kan kunt kunnen kun wil wilt willen wou zou moet moeten mag hebben heb hebt heeft hallo goedemorgen goedemiddag goedendag hoi meneer
  mevrouw alstublieft dank bedankt last doen gaan worden wanneer waar hoe welke waarom hoeveel jullie zoek vinden inplannen boeken
  regelen`.split(/\s+/u),
);

/**
 * How much of an example question stands in what was said, in letters: all of its words that tell, in any order, near each other. 0: they do
 * not, or it has fewer than two. Compared with the length of words of other types, as more words that tell are meant more.
 */
export function exampleSaid(said: string, examples: readonly string[]): number {
  if (examples.length === 0) return 0;
  const spoken = wordsOf(said);
  return Math.max(...examples.map((example) => lengthSaid(spoken, example)));
}

function lengthSaid(spoken: readonly string[], example: string): number {
  const all = wordsOf(example);
  const telling = tellingIn(all);
  if (telling.length < LEAST) return 0;
  const span = all.length + GAP;
  const stands = spoken.some((_, from) => {
    const near = spoken.slice(from, from + span);
    return telling.every((word) => near.some((one) => isWord(one, word)));
  });
  return stands ? telling.join(' ').length : 0;
}

/** Whether an example has enough words that tell to point to a type at all. */
export const tellsEnough = (example: string): boolean => tellingIn(wordsOf(example)).length >= LEAST;

const tellingIn = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word) => word.length > 2 && !TELLS_NOTHING.has(word) && !ASKS.has(word))),
];
