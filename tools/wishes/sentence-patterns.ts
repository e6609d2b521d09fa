import { readCallersTable } from '../../test/kits/callers-table.ts';
import { seeded } from '../../test/kits/mishear.ts';

export type Lists = ReadonlyMap<string, readonly string[]>;

/** The words that a `{list}` of a pattern stands for. */
export const readLists = (table: string): Lists =>
  new Map(readCallersTable<'list' | 'words'>(table).map(({ list, words }) => [list, words.split('|')]));

/** At most `count` different sentences of a pattern: `(a|b|)` is a choice, `{list}` a word of that list. */
export function sentencesOf(pattern: string, count: number, lists: Lists): readonly string[] {
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
