import { WISHES, type Wish } from '../../src/domain/meaning.ts';
import { readCallersTable } from '../../test/kits/callers-table.ts';
import { seeded } from '../../test/kits/mishear.ts';
import type { Example } from './training-sentences.ts';

/** The same sentence by somebody else: what the training adds to its few hundred written sentences a wish. */
export interface Speakers {
  /** With the words and sounds of a region, about half of them. */
  readonly inDialect: (sentence: string, seed: number) => string;
  /** By somebody who learnt Dutch late: articles and small words left out, "mijn" and "u" kept. */
  readonly inSecondLanguage: (sentence: string, seed: number) => string;
  /** With what else a caller tells before and after it, without full stops. */
  readonly inStory: (sentence: string, seed: number) => string;
  /** Behind a greeting, and before a courtesy when `long`. */
  readonly wrapped: (sentence: string, seed: number, long: boolean) => string;
  /** Of every third sentence: the same turn with a second wish before or behind it. */
  readonly withAnother: (
    example: Example,
    among: readonly Example[],
  ) => { readonly sentence: string; readonly also: number } | null;
}

/** Half of the words, so that every sentence keeps words that the model knows. */
const IN_DIALECT = 0.5;
const SOUND_SHIFTS: readonly (readonly [RegExp, string])[] = [
  [/aa(?=[dtlnrk])/u, 'oa'],
  [/ij(?=[a-z])/u, 'ie'],
  [/ui(?=[a-z])/u, 'uu'],
  [/en$/u, "'n"],
  [/en$/u, 'e'],
];
const LEFT_OUT = new Set('de het een er te om even eens nog dan wel toch ook maar graag zou'.split(' '));

export function speakersOf(fragments: readonly string[]): Speakers {
  const dialect = new Map(
    readCallersTable<'said' | 'heard'>('wishes/dialect-words.tsv').map(({ said, heard }) => [
      said,
      heard.split('|'),
    ]),
  );
  const wrappers = readCallersTable<'place' | 'words'>('wishes/wrappers.tsv');
  const before = wrappers.filter(({ place }) => place === 'before').map(({ words }) => words);
  const after = wrappers.filter(({ place }) => place === 'after').map(({ words }) => words);

  return {
    inDialect: (sentence, seed) =>
      spoken(sentence, seed, (word, chance) => {
        if (chance() > IN_DIALECT) return word;
        const known = dialect.get(word);
        if (known) return pick(known, chance) ?? word;
        const shift = pick(
          SOUND_SHIFTS.filter(([from]) => from.test(word)),
          chance,
        );
        return shift && word.length > 4 ? word.replace(shift[0], shift[1]) : word;
      }),
    inSecondLanguage: (sentence, seed) =>
      spoken(sentence, seed, (word, chance) => (LEFT_OUT.has(word) && chance() < 0.8 ? '' : word)),
    inStory: (sentence, seed) => {
      const chance = chanceOf(sentence, seed);
      const told = Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(fragments, chance) ?? '');
      const at = 1 + Math.floor(chance() * told.length);
      const joint = (): string =>
        pick([' ', ', ', ' en ', ', en ', ' maar ', ', dus ', ' nou '], chance) ?? ' ';
      return [...told.slice(0, at), bare(sentence), ...told.slice(at)].reduce(
        (story, part) => story + joint() + part,
      );
    },
    wrapped: (sentence, seed, long) => {
      const chance = chanceOf(sentence, seed);
      const behind = `${pick(before, chance)} ${sentence}`;
      return long ? `${behind} ${pick(after, chance)}` : behind;
    },
    withAnother: ({ sentence, wish, group }, among) => {
      const chance = chanceOf(sentence, group);
      const other = pick(among, chance);
      if (chance() > ONE_IN_THREE || !other || other.wish === wish || !askedTogether(wish, other.wish))
        return null;
      const both = [bare(sentence), bare(other.sentence)];
      if (chance() < 0.5) both.reverse();
      return { sentence: both.join(pick(BETWEEN_WISHES, chance) ?? ' en '), also: other.wish };
    },
  };
}

const ONE_IN_THREE = 1 / 3;
const BETWEEN_WISHES = [
  ' en ',
  ', en ',
  ', ',
  ' en ook ',
  '. ',
  ' en dan ',
  ' en daarnaast ',
  ' en trouwens ',
];
const bare = (sentence: string): string => sentence.replace(/[.!?]+$/u, '');
const NEVER_TOGETHER: ReadonlySet<Wish> = new Set(['none', 'wrong-number', 'other-language']);
const askedTogether = (one: number, other: number): boolean =>
  [one, other].every((wish) => !NEVER_TOGETHER.has(WISHES[wish] ?? 'none'));

function spoken(sentence: string, seed: number, say: (word: string, chance: () => number) => string): string {
  const chance = chanceOf(sentence, seed);
  return sentence
    .split(' ')
    .map((word) => {
      const [, bare = '', end = ''] = /^(.*?)([.,!?]*)$/u.exec(word.toLowerCase()) ?? [];
      const said = say(bare, chance);
      return said === '' ? '' : said + end;
    })
    .filter(Boolean)
    .join(' ');
}

const chanceOf = (sentence: string, seed: number): (() => number) =>
  seeded(Math.imul(sentence.length * 131 + sentence.charCodeAt(sentence.length >> 1), 0x9e3779b1) ^ seed);

function pick<T>(from: readonly T[], chance: () => number): T | undefined {
  return from[Math.floor(chance() * from.length)];
}
