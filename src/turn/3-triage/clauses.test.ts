import { describe, expect, it } from 'vitest';
import { clausesOf, startsMainClause } from './clauses.ts';
import { readWords } from './words.ts';

/** The words of each clause. */
function clauses(text: string): string[] {
  const words = readWords(text, 0);
  const numbers = clausesOf(words);
  return [...new Set(numbers)].map((clause) =>
    words
      .filter((_, at) => numbers[at] === clause)
      .map(({ plain }) => plain)
      .join(' '),
  );
}

describe('a clause of its own', () => {
  it.each([
    ['begins with a sentence', 'ik heb pijn. het is mijn rug', ['ik heb pijn', 'het is mijn rug']],
    ['begins with maar', 'dat was toen maar nu pijn', ['dat was toen', 'maar nu pijn']],
    [
      'begins with en and its own subject and verb',
      'een recept en ik ben benauwd',
      ['een recept', 'en ik ben benauwd'],
    ],
    ['also when the verb is of the past', 'een recept en ik was weg', ['een recept', 'en ik was weg']],
    [
      'also with the verb first',
      'vorig jaar een val en zie ik nu dubbel',
      ['vorig jaar een val', 'en zie ik nu dubbel'],
    ],
    ['also with "er"', 'in 2010 een infarct en er zit nu druk', ['in 2010 een infarct', 'en er zit nu druk']],
    [
      'also with a subject of two',
      'een recept en mijn lippen en tong worden dik',
      ['een recept', 'en mijn lippen en tong worden dik'],
    ],
    ['also with what one wants', 'een recept en ik wil niet meer', ['een recept', 'en ik wil niet meer']],
    ['also with a noun', 'een recept en mijn keel gaat dicht', ['een recept', 'en mijn keel gaat dicht']],
  ])('%s: %s', (_, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it.each([
    ['a list of two things', 'ik heb koorts en hoofdpijn'],
    ['a list of three with an article', 'ik heb pijn en mijn nek en rug doen zeer'],
    ['a list with an article', 'een infarct en een stent gehad'],
    ['what is supposed goes on with the verb behind', 'als ik val en hij benauwd wordt'],
    ['en as the last word', 'ik heb pijn en'],
    ['a comma', 'ik heb pijn, veel pijn'],
    ['a noun with nothing after it', 'pijn en mijn keel'],
    ['"er" with nothing after it', 'pijn en er'],
  ])('is not: %s', (_, text) => {
    expect(clauses(text)).toEqual([
      readWords(text, 0)
        .map(({ plain }) => plain)
        .join(' '),
    ]);
  });

  it('does not join with what another sentence says', () => {
    expect(startsMainClause(readWords('pijn en. ik ben', 0), 1)).toBe(false);
  });
});
