import { WISHES } from '../../src/domain/meaning.ts';
import { readCallersTable } from '../../test/kits/callers-table.ts';
import { seeded } from '../../test/kits/mishear.ts';

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
  const lists = readLists();
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
  const lists = readLists();
  return readCallersTable<'pattern'>('wishes/story-fragments.tsv').flatMap(({ pattern }) =>
    sentencesOf(pattern, 2, lists),
  );
}

type Lists = ReadonlyMap<string, readonly string[]>;

const readLists = (): Lists =>
  new Map(
    readCallersTable<'list' | 'words'>('wishes/lists.tsv').map(({ list, words }) => [list, words.split('|')]),
  );

/** At most `count` different sentences of a pattern: `(a|b|)` is a choice, `{list}` a word of that list. */
function sentencesOf(pattern: string, count: number, lists: Lists): readonly string[] {
  const sentences = new Set<string>();
  for (let turn = 0; turn < count * 3 && sentences.size < count; turn++)
    sentences.add(filled(pattern, seeded(turn * 7919 + pattern.length * 31 + letterSum(pattern)), lists));
  return [...sentences];
}

function filled(pattern: string, chance: () => number, lists: Lists): string {
  let text = pattern;
  const innermost = /\(([^()]*)\)/u;
  for (let group = innermost.exec(text); group; group = innermost.exec(text))
    text = text.replace(innermost, pick((group[1] ?? '').split('|'), chance));
  return text
    .replace(/\{(\w+)\}/gu, (_, list: string) => {
      const words = lists.get(list);
      if (!words) throw new Error(`no list is called ${list}`);
      return pick(words, chance);
    })
    .replace(/\s+/gu, ' ')
    .trim();
}

const pick = (from: readonly string[], chance: () => number): string =>
  from[Math.floor(chance() * from.length)] ?? '';

const letterSum = (text: string): number => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
