import { describe, expect, test } from 'vitest';
import { phrasePattern } from './phrase-pattern.ts';
import { readTurn } from './words.ts';

const found = (phrase: string, said: string): string | null => phrasePattern(phrase).find(readTurn(said));

describe('a phrase as a nurse writes it', () => {
  test.each([
    ['herhaalrecept', 'Ik wil een herhaalrecept.', 'herhaalrecept'],
    ['afspra~', 'die afspraken van mij', 'afspraken'],
    ['~recept', 'een herhaalrecept graag', 'herhaalrecept'],
    ['~haal~', 'een herhaalrecept graag', 'herhaalrecept'],
    ['(bel|belt) (mij|me) terug', 'belt u? bel me terug', 'bel me terug'],
    ['wil (graag)? komen', 'ik wil komen', 'wil komen'],
    ['wil (graag)? komen', 'ik wil graag komen', 'wil graag komen'],
    [
      'afspraak * verzetten',
      'mijn afspraak van morgen graag verzetten',
      'afspraak van morgen graag verzetten',
    ],
    ['^ nee', 'nee hoor', 'nee'],
    ['niet $', 'ik kom niet', 'niet'],
    ['(bijna op|op) $', 'ze zijn bijna op', 'bijna op'],
    ['is zeven (jaar|$)', 'hij is zeven', 'is zeven'],
    ['is zeven (jaar|$)', 'hij is zeven jaar oud', 'is zeven jaar'],
  ])('%j stands in %j', (phrase, said, words) => {
    expect(found(phrase, said)).toBe(words);
  });

  test.each([
    ['recept', 'herhaalrecept'],
    ['afspraak * verzetten', 'afspraak een twee drie vier vijf verzetten'],
    ['^ nee', 'ja nee'],
    ['niet $', 'niet komen'],
    ['is zeven (jaar|$)', 'hij is zeven weken'],
    ['a.b', 'axb'],
  ])('%j does not stand in %j', (phrase, said) => {
    expect(found(phrase, said)).toBeNull();
  });

  test('a phrase of many gaps stays quick on a text that almost fits', () => {
    const { find } = phrasePattern('a * a * a * a * b');
    const start = performance.now();
    expect(find(readTurn('a '.repeat(2_000)))).toBeNull();
    // Each gap is four words at most, so a place costs 5^4 steps at worst: far under a second.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
