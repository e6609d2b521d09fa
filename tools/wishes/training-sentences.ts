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

/** Of what is told besides a wish; more made "no wish" of what is only named. */
const OF_A_TOLD_PATTERN = 2;

/**
 * All sentences of `train-*.tsv` and of each pattern of `patterns-*.tsv` and `stories.tsv` a few, always the same ones. What callers only
 * tell asks for nothing: without it "mijn man ligt in het ziekenhuis" in a story was worth a wish.
 */
export function readTrainingSentences(): readonly Example[] {
  const lists = readLists('wishes/lists.tsv');
  const stories = Map.groupBy(readCallersTable<'wish' | 'pattern'>('wishes/stories.tsv'), ({ wish }) => wish);
  const told = readCallersTable<'pattern'>('wishes/told-besides.tsv').map(({ pattern }) =>
    sentencesOf(pattern, OF_A_TOLD_PATTERN, lists),
  );
  const heard = Map.groupBy(readWholeOpenings(), ({ wish }) => wish);
  let group = 0;
  return WISHES.flatMap((wish) => {
    const place = WISHES.indexOf(wish);
    const written = readCallersTable<'sentence'>(`wishes/train-${wish}.tsv`).map(({ sentence }) => [
      sentence,
    ]);
    const made = readCallersTable<'pattern'>(`wishes/patterns-${wish}.tsv`).map(({ pattern }) =>
      sentencesOf(pattern, OF_A_PATTERN, lists),
    );
    const madeStories = (stories.get(wish) ?? []).map(({ pattern }) =>
      sentencesOf(pattern, OF_A_PATTERN, lists),
    );
    return [
      ...written,
      ...(heard.get(wish) ?? []).map(({ sentence }) => [sentence]),
      ...made,
      ...madeStories,
      ...(wish === 'none' ? told : []),
    ].flatMap((sentences) => {
      group++;
      return sentences.map((sentence) => ({ wish: place, sentence, group }));
    });
  });
}

/** Whole openings in all voices of which the other half is kept apart. A turn with two wishes is no example of one. */
const readWholeOpenings = (): readonly { readonly wish: string; readonly sentence: string }[] =>
  ['openings-own', 'openings-strangers'].flatMap((table) =>
    readCallersTable<'wish' | 'second' | 'sentence'>(`wishes/${table}.tsv`).filter(
      ({ second }) => second === '',
    ),
  );

/** What callers tell besides their wish, to wrap a wish in a story. */
export function readStoryFragments(): readonly string[] {
  const lists = readLists('wishes/lists.tsv');
  return ['story-fragments', 'told-besides'].flatMap((table) =>
    readCallersTable<'pattern'>(`wishes/${table}.tsv`).flatMap(({ pattern }) =>
      sentencesOf(pattern, 2, lists),
    ),
  );
}
