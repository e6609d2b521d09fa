import { describe, expect, it, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';
import { readTurn } from '../words.ts';
import { findYesNo } from './find-yes-no.ts';
import { contrasts, gistOf, mayObject, partsOf } from './polarity.ts';

const heard = (said: string) => understand([said], contextOf('yes-no')).slots.yesNo;

describe('a no that comes first', () => {
  it.each([
    'nee wacht, doe toch maar dinsdag',
    'nee wacht, laat toch maar staan',
    'wacht even dat klopt niet',
    'stop',
    'ja maar niet dinsdag, donderdag',
    'da klopt ni',
    'det is het neet',
    't is nait',
  ])('"%s" is no yes', (said) => {
    expect(heard(said)).not.toBe('yes');
  });

  it.each([
    'nou nee',
    'niet doen',
    'nee',
    'dat zou ik niet doen',
    'ja nee',
    'liever niet',
    'hoeft niet hoor',
    'mwah',
    'toch maar niet',
  ])('"%s" refuses', (said) => {
    expect(heard(said)).toBe('no');
  });

  it.each([
    'jawel hoor',
    'nee hoor dat klopt',
    'nee hoor dat is goed',
    'nee prima',
    'niet verkeerd, doe maar',
    'dat is niet verkeerd',
    'nee, geen bezwaar',
    'als het moet',
    'prima',
    'ja',
  ])('"%s" agrees', (said) => {
    expect(heard(said)).toBe('yes');
  });

  it.each([
    'klopt niet',
    'nee donderdag bedoel ik',
    'nee wacht, doe toch maar dinsdag',
    'geen dinsdag maar woensdag',
    'vijftig, niet vijftien',
  ])('"%s" objects', (said) => {
    expect(heard(said)).toBe('correct');
  });
});

describe('what the words of an answer do', () => {
  test.each([
    ['dat is niet verkeerd', ['not-act', 'not-fault'], 'nothing', 'not-fault'],
    ['nee dat zou ik niet doen', ['refuse', 'not-act', 'not-act'], 'refuse', 'not-act'],
    ['ja maar het is niet handig', ['agree', 'not-act', 'not-favour'], 'agree', 'not-favour'],
    ['hoe bedoelt u', ['ask', 'told'], 'ask', 'told'],
    ['zwaluwen', [], 'nothing', 'nothing'],
  ])('in "%s"', (said, roles, opens, holds) => {
    const found = partsOf(readTurn(said)).flatMap(({ role }) => role ?? []);
    expect(found).toEqual(roles);
    expect(gistOf(found)).toEqual({ opens, holds });
  });

  test('a niet reaches no further than its clause', () => {
    const [, , fine] = partsOf(readTurn('niet morgen, prima'));
    expect(fine).toEqual({ role: 'favour', denied: false });
  });
});

test.each([
  ['geen dinsdag maar woensdag', true],
  ['niet de vierde maar de veertiende', true],
  ['nee drie uur en niet twee uur', true],
  ['niet lekker maar wel beter', false],
  ['dinsdag', false],
])('that "%s" sets one value against another is %s', (said, expected) => {
  expect(contrasts(readTurn(said))).toBe(expected);
});

test.each([
  ['dat is fout', true],
  ['mijn achternaam', true],
  ['vijftien', true],
  ['nou dan werk ik', false],
])('that "%s" may object is %s', (said, expected) => {
  const turn = readTurn(said);
  expect(mayObject(turn, partsOf(turn))).toBe(expected);
});

describe('beside another question', () => {
  it('a short answer is heard, a long turn that opens with yes is not', () => {
    expect(findYesNo(readTurn('ja graag'), 'day')).toBe('yes');
    expect(
      findYesNo(readTurn('ja goedemorgen ik wil graag een afspraak bij de dokter'), 'day'),
    ).toBeUndefined();
    expect(findYesNo(readTurn('dinsdag'), 'day')).toBeUndefined();
  });

  it('an objection is heard in any turn', () => {
    expect(findYesNo(readTurn('dat klopt niet'), 'day')).toBe('correct');
  });

  it.each([
    ['👍', 'yes'],
    ['❌', 'no'],
    ['…', undefined],
  ])('a written sign %s is %s', (said, expected) => {
    expect(findYesNo(readTurn(said), 'yes-no')).toBe(expected);
  });
});
