import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import type { ExpectedKind } from '../../../domain/expectation.ts';
import type { Slots } from '../../../domain/meaning.ts';
import { understand } from '../understand.ts';

const slotsOf = (expecting: ExpectedKind, said: string) => understand([said], contextOf(expecting)).slots;
type Case = readonly [expecting: ExpectedKind, said: string, slots: Partial<Slots>];

describe('what is said in the place of something else, without a comma', () => {
  test.each<Case>([
    ['yes-no', 'ja maar niet om drie uur om vier uur', { time: '16:00' }],
    ['yes-no', 'ja maar niet om drie uur maar om vier uur', { time: '16:00' }],
    ['yes-no', 'ja maar niet op vrijdag op donderdag', { date: '2026-11-26' }],
    ['yes-no', 'u zei maandag maar ik zei vrijdag', { date: '2026-11-27' }],
    ['day', 'vrijdag nee dat gaat niet donderdag', { date: '2026-11-26' }],
    ['day', 'vrijdag wacht dat kan niet dan donderdag', { date: '2026-11-26' }],
    ['day', 'drie december nee vier', { date: '2026-12-04' }],
    ['day', 'dertig november of nee eenendertig december', { date: '2026-12-31' }],
    ['name', 'els de wit of eigenlijk de wit mulder', { name: { first: 'Els', last: 'de Wit Mulder' } }],
    ['postcode', '4411 a b nee d nummer drie', { postcode: '4411AD 3' }],
    ['date-of-birth', 'zes mei eh juni tweeënzestig', { dateOfBirth: '1962-06-06' }],
    ['date-of-birth', 'twaalf drie nee vier zevenenvijftig', { dateOfBirth: '1957-04-12' }],
    [
      'date-of-birth',
      'van mij drie mei zeventig van hem twaalf juli achtenzestig',
      { dateOfBirth: '1970-05-03' },
    ],
    ['date-of-birth', 'acht maart eh negen maart zevenenveertig', { dateOfBirth: '1947-03-09' }],
    ['date-of-birth', 'acht maart niet zevenenveertig maar achtenveertig', { dateOfBirth: '1948-03-08' }],
    ['phone', '0600445566 nee niet 66 maar 67', { phone: '+31600445567' }],
    ['postcode', '3311 ab zestien c nee d', { postcode: '3311AB 16D' }],
    ['name', 'u maakt er hoekstra van maar het is hoekman', { name: { last: 'Hoekman' } }],
    [
      'phone',
      'nul zes nul nul elf tweeëntwintig drieëndertig en anders nul twintig nul elf tweeëntwintig tien',
      { phone: '+31600112233' },
    ],
  ])('asked for %s: %s', (expecting, said, slots) => {
    expect(slotsOf(expecting, said)).toMatchObject(slots);
  });
});

describe('a read-back that is put right by the value alone', () => {
  test.each<Case>([
    [
      'yes-no',
      'nee het is drie april vierenvijftig',
      { dateOfBirth: '1954-04-03', correctionOf: 'dateOfBirth' },
    ],
    [
      'yes-no',
      'nee niet twee april vierenvijftig maar drie april vierenvijftig',
      { dateOfBirth: '1954-04-03' },
    ],
    [
      'yes-no',
      'nee goossens met een g',
      { name: { last: 'Goossens' }, yesNo: 'correct', correctionOf: 'name' },
    ],
    ['yes-no', 'nee goossens g o o s s e n s', { name: { last: 'Goossens' }, yesNo: 'correct' }],
    ['yes-no', 'nee losartan niet lisinopril', { medicine: ['losartan'], yesNo: 'correct' }],
    ['yes-no', 'het is goossens niet koossens', { name: { last: 'Goossens' }, yesNo: 'correct' }],
  ])('asked for %s: %s', (expecting, said, slots) => {
    expect(slotsOf(expecting, said)).toMatchObject(slots);
  });

  test.each([
    'nee drie december half tien',
    'nee het is zestien niet zeventien',
    'het is losartan niet valsartan',
    'nee met een vriend',
    'nee dat is dinsdag niet donderdag',
    'nee kerkstraat niet kerkweg',
  ])('%s gives no birth date and no name', (said) => {
    const { dateOfBirth, name } = slotsOf('yes-no', said);
    expect([dateOfBirth, name]).toEqual([undefined, undefined]);
  });
});

test.each([
  ['yes-no', 'nee goossens met een g', undefined],
  ['name', 'goossens met een g', undefined],
  ['medicine', 'paracetamol 1 g', '1 g'],
  ['medicine', 'paracetamol een gram', '1 g'],
] as const)('"een g" is a letter and no gram: asked for %s, %s', (expecting, said, dose) => {
  expect(slotsOf(expecting, said).dose).toBe(dose);
});

describe('a house number behind what is told of the town', () => {
  test.each([
    ['6711 bc dat is hier in ede op nummer 23', '6711BC 23'],
    ['1500 dk 8 zaandam', '1500DK 8'],
    ['3511 xk 8 utrecht', '3511XK 8'],
    ['5016 gh 11 dash 3', '5016GH 11-3'],
    ['1500 dk 8 z van zaandam', '1500DK 8Z'],
  ])('%s', (said, postcode) => {
    expect(slotsOf('postcode', said).postcode).toBe(postcode);
  });
});
