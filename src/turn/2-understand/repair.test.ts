import { describe, expect, test } from 'vitest';
import { editDistance, nearness, soundForm } from './nearness.ts';
import { repairAnswer } from './repair.ts';
import { readTurn } from './words.ts';

const repaired = (said: string): string => repairAnswer(readTurn(said)).plain.trim();

describe('a misheard answer is put right', () => {
  test.each([
    ['feertien mart achtenzestig', 'veertien maart achtenzestig'],
    ['veertien maar achtenzestig', 'veertien maart achtenzestig'],
    ['donderdach', 'donderdag'],
    ['zeven enzestig', 'zevenenzestig'],
    ['drie en zeventich', 'drie en zeventig'],
    ['eh veertien eh maart', 'veertien maart'],
    ['agtentwintig nofember', 'achtentwintig november'],
    ['eenendertig oktobe', 'eenendertig oktober'],
    ['chtig eenentwintig', 'tachtig eenentwintig'],
    ['zeventienjuli nul drie', 'zeventien juli nul drie'],
    ['maandagof dinsdag', 'maandag of dinsdag'],
    ['overtwee weken', 'over twee weken'],
    ['nul8 nul', 'nul 8 nul'],
    ['tweehonderd 30', '230'],
    ['helf negen', 'half negen'],
  ])('%s', (said, meant) => {
    expect(repaired(said)).toBe(meant);
  });

  test.each([
    'nee wacht vrijdag',
    'ik denk maar niet meer',
    'rond tienen',
    'drieduizend vijfhonderdelf',
    'twaalf de a van anton',
    '06 00112233',
    'mijn postcode is 1234 ab',
    'negentienzestig',
    'in het weekend',
    'voor kerst',
    'de 20ste',
    'rtig',
  ])('and what needs no repair stays: %s', (said) => {
    expect(repaired(said)).toBe(said);
  });
});

describe('what is put right depends on the question', () => {
  test.each([
    ['postcode', 'twaalf enton lodewijkk', 'twaalf anton lodewijk'],
    ['calendar', 'kan dinzdag ook dokter', 'kan dinsdag ook dokter'],
    ['calendar', 'niet dinsdag maar donderdag', 'niet dinsdag maar donderdag'],
    ['answers', 'dat heeft u goed verstan', 'dat heeft u goed verstaan'],
  ] as const)('%s: %s', (kind, said, meant) => {
    expect(repairAnswer(readTurn(said), kind).plain.trim()).toBe(meant);
  });
});

describe('words that sound alike', () => {
  test.each([
    ['metoprolol', 'metropolol', 0.7],
    ['jansen', 'janssen', 0.95],
    ['meijer', 'meier', 0.95],
    ['de vries', 'de fries', 0.95],
  ])('%s and %s are near', (one, other, least) => {
    expect(nearness(one, other)).toBeGreaterThanOrEqual(least);
    expect(nearness(one, other)).toBe(nearness(other, one));
  });

  test.each([
    ['jansen', 'bakker'],
    ['bos', 'prins'],
    ['a', 'metoprolol'],
  ])('%s and %s are not', (one, other) => {
    expect(nearness(one, other)).toBeLessThan(0.5);
  });

  test('a word is as near to itself as can be', () => {
    expect(nearness('jansen', 'jansen')).toBe(1);
  });

  test('counts the steps between two words', () => {
    expect(editDistance('kat', 'kat')).toBe(0);
    expect(editDistance('kat', 'kast')).toBe(1);
    expect(editDistance('kat', 'tak')).toBe(2);
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });

  test('gives one form to what a telephone line does not tell apart', () => {
    expect(soundForm('vries')).toBe(soundForm('fries'));
    expect(soundForm('cetirizine')).toBe(soundForm('setirisine'));
  });
});
