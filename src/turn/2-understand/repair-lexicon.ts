import { editDistance, nearnessOfSounds, soundForm } from './nearness.ts';

/** The words that answer a kind of question. */
export class Lexicon {
  readonly known: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly { readonly word: string; readonly sound: string }[]>;
  /** By what is left when the first syllable was lost: "chtig" is "tachtig", "rtig" may be two. */
  readonly byRest: ReadonlyMap<string, readonly string[]>;
  /** By what is left when the last letter was lost: "negenti" is "negentig", "negentie" is "negentien". */
  readonly byBeginning: ReadonlyMap<string, readonly string[]>;
  readonly near: readonly [short: number, long: number];
  /** Whether one letter may differ; answers are too much like other words ("heeft", "hoeft"). */
  readonly bySpelling: boolean;

  /** Whether numbers are what is asked for. */
  readonly numeric: boolean;

  constructor(words: readonly string[], near: readonly [short: number, long: number], bySpelling = true) {
    this.bySpelling = bySpelling;
    this.numeric = words.includes('nul');
    this.known = new Set(words);
    this.byLength = Map.groupBy(
      [...new Set(words)].map((word) => ({ word, sound: soundForm(word) })),
      ({ word }) => word.length,
    );
    this.byBeginning = Map.groupBy(this.known, (word) => word.slice(0, -1));
    this.byRest = Map.groupBy(words, (word) => word.replace(/^[^aeiou]*[aeiou]+/u, ''));
    this.near = near;
  }
}

/** The known word that this one sounds or is spelled most like, when it is near enough. */
export function nearestWord(word: string, { byLength, near, bySpelling }: Lexicon): string | null {
  let best: { readonly word: string; readonly score: number } | null = null;
  const sound = soundForm(word);
  const enough = word.length < 7 ? near[0] : near[1];
  for (let length = word.length - 2; length <= word.length + 3; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      const spelling = bySpelling ? spellingNearness(word, candidate.word) : 0;
      const score = Math.max(nearnessOfSounds(sound, candidate.sound, enough), spelling);
      if (score > (best?.score ?? 0)) best = { word: candidate.word, score };
    }
  }
  return best !== null && best.score >= enough ? best.word : null;
}

/** One letter lost, added or changed in a word of five or more that begins as it should: "oktobe", "apri", "dinsda". */
function spellingNearness(word: string, candidate: string): number {
  if (word[0] !== candidate[0] || candidate.length < 5 || Math.abs(word.length - candidate.length) > 1)
    return 0;
  return editDistance(word, candidate, 1) <= 1 ? 1 - 1 / candidate.length : 0;
}
