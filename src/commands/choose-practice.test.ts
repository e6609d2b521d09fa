import { describe, expect, test } from 'vitest';
import type { PracticeId } from '../domain/ids.ts';
import type { Practice } from '../domain/practice.ts';
import { choosePractice } from './choose-practice.ts';

const practices = [
  { id: 'id-linde', spokenName: 'huisartsenpraktijk De Linde', dialledNumbers: ['receptie', '+31100000001'] },
  { id: 'id-linden', spokenName: 'De Linde Oost', dialledNumbers: ['oost'] },
  { id: 'id-kies', spokenName: 'tandartspraktijk De Kies', dialledNumbers: ['tandarts'] },
] as unknown as readonly Practice[];

/** A database of these practices: the queries are asked by id, one session each. */
const databaseOf = (known: readonly Practice[]) => ({
  withoutPractice: async () => known.map(({ id }) => id) as never,
  readInPractice: async (id: PracticeId) => (known.find((one) => one.id === id) ?? null) as never,
});
const choose = (name: string | null, known = practices) =>
  choosePractice(name, { database: databaseOf(known), signal: AbortSignal.timeout(5_000) });

describe('the practice that a command is about', () => {
  test.each([
    ['a part of its name', 'de kies', 'id-kies'],
    ['its id', 'id-kies', 'id-kies'],
    ['a number of it', '+31100000001', 'id-linde'],
    // "De Linde Oost" is the whole name of one, and a part of none other.
    ['its whole name', 'de linde oost', 'id-linden'],
  ])('is known by %s', async (_how, name, id) => {
    expect((await choose(name)).id).toBe(id);
  });

  test('is the only one when none is named', async () => {
    expect((await choose(null, practices.slice(2))).id).toBe('id-kies');
  });

  test.each([
    [
      'none is named',
      null,
      /^Er zijn meer praktijken\. Noem er een:\n {2}id-linde {2}.*\n {2}id-linden {2}.*\n {2}id-kies/u,
    ],
    [
      'two are called so',
      'linde',
      /^Meer praktijken heten zo\. Kies er een:\n {2}id-linde .*\n {2}id-linden .*Oost$/u,
    ],
    [
      'none is called so',
      'berk',
      /^Zo heet geen praktijk\. Deze zijn er:\n {2}id-linde .*\n.*\n {2}id-kies/u,
    ],
  ])('is not guessed when %s: those there are get named', async (_when, name, message) => {
    await expect(choose(name)).rejects.toMatchObject({
      code: 'PRACTICE_NOT_CHOSEN',
      message: expect.stringMatching(message),
    });
  });

  test('is told to be made when there is none', async () => {
    await expect(choose(null, [])).rejects.toMatchObject({
      code: 'PRACTICE_NOT_CHOSEN',
      message: expect.stringContaining('./balie practice import'),
    });
  });
});
