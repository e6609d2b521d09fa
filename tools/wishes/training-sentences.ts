import { WISHES } from '../../src/domain/meaning.ts';
import { readCallersTable } from '../../test/kits/callers-table.ts';
import { readLists, sentencesOf } from './sentence-patterns.ts';

/** One sentence with the wish it holds. Sentences of one pattern share a group, so that no fold is judged on its own pattern. */
export interface Example {
  /** Its place in `WISHES`. */
  readonly wish: number;
  readonly sentence: string;
  readonly group: number;
}

/** Sentences taken of each pattern: more repeated the pattern, fewer lost the words of its lists (tried: 3, 5, 8). */
const OF_A_PATTERN = 5;

/** All sentences of `train-*.tsv` and of each pattern of `patterns-*.tsv` a few, always the same ones. */
export function readTrainingSentences(): readonly Example[] {
  const lists = readLists('wishes/lists.tsv');
  let group = 0;
  return WISHES.flatMap((wish) => {
    const place = WISHES.indexOf(wish);
    const written = readCallersTable<'sentence'>(`wishes/train-${wish}.tsv`).map(({ sentence }) => [
      sentence,
    ]);
    const made = readCallersTable<'pattern'>(`wishes/patterns-${wish}.tsv`).map(({ pattern }) =>
      sentencesOf(pattern, OF_A_PATTERN, lists),
    );
    return [...written, ...made].flatMap((sentences) => {
      group++;
      return sentences.map((sentence) => ({ wish: place, sentence, group }));
    });
  });
}

/** What callers tell besides their wish, to wrap a wish in a story. */
export function readStoryFragments(): readonly string[] {
  const lists = readLists('wishes/lists.tsv');
  return readCallersTable<'pattern'>('wishes/story-fragments.tsv').flatMap(({ pattern }) =>
    sentencesOf(pattern, 2, lists),
  );
}
