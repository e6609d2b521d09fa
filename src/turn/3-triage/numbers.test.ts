import { describe, expect, it } from 'vitest';
import { numberValue } from './numbers.ts';

describe('one number of a caller', () => {
  it.each([
    ['38', 38],
    ['38,5', 38.5],
    ['39.1', 39.1],
    ['een', 1],
    ['twaalf', 12],
    ['veertig', 40],
    ['achtendertig', 38],
    ['negenendertig', 39],
    ['honderd', 100],
    ['honderdzeventig', 170],
    ['honderdentien', 110],
    ['honderdvijfentwintig', 125],
    ['vierhonderd', 400],
    ['vierhonderdtwintig', 420],
    ['tweehonderdvijfendertig', 235],
  ])('%s is %d', (word, value) => {
    expect(numberValue(word)).toBe(value);
  });

  it.each([
    'koorts',
    'tienendertig',
    'nulendertig',
    'honderdkoorts',
    '1234567',
    '3a',
    'jaarenveertig',
    'koortshonderd',
    'tienveelhonderd',
  ])('%s is none', (word) => {
    expect(numberValue(word)).toBeNull();
  });
});
