import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../test/kits/understanding-context.ts';
import type { ExpectedKind } from '../../domain/expectation.ts';
import { understand } from './understand.ts';

const slotsOf = (expecting: ExpectedKind, ...said: readonly string[]) =>
  understand(said, contextOf(expecting)).slots;

describe('a correction of an earlier answer is applied to that answer', () => {
  test.each([
    ['12 maart 1968', 'nee 1969', { dateOfBirth: '1969-03-12' }],
    ['12 maart 1968', 'o wacht, 13 maart', { dateOfBirth: '1968-03-13' }],
    ['06 00 11 22 33', 'nee op het eind 44', { phone: '+31600112244' }],
    ['3511 xk 7', 'nee huisnummer 9', { postcode: '3511XK 9' }],
    ['mijn naam is Jansen', 'nee met dubbel s', { name: { last: 'Janssen' } }],
  ] as const)('"%s", then to the read-back "%s"', (before, now, value) => {
    expect(slotsOf('yes-no', before, now)).toMatchObject({
      ...value,
      yesNo: 'correct',
      correctionOf: Object.keys(value)[0],
    });
  });

  test('also when the same question is asked again', () => {
    expect(slotsOf('date-of-birth', '12 maart 1968', 'nee 1969').dateOfBirth).toBe('1969-03-12');
    expect(slotsOf('phone', '06 00 11 22 33', 'nee de laatste twee zijn 44').phone).toBe('+31600112244');
  });

  test.each([
    ['nothing is taken back', 'yes-no', '12 maart 1968', 'ja 1969'],
    ['the turn before answered something else', 'phone', '12 maart 1968', 'nee 1969'],
    ['nothing new is said', 'yes-no', '12 maart 1968', 'nee'],
    ['the turn is a story', 'yes-no', '12 maart 1968', `nee ${'en toen kwam ik thuis en '.repeat(3)} 1969`],
    ['there was no turn before', 'date-of-birth', 'nee 1969'],
  ] as const)('not when %s', (_why, expecting, ...said) => {
    expect(slotsOf(expecting, ...said).dateOfBirth).toBeUndefined();
  });

  test.each([
    [
      'reason',
      ['12 maart 1968', 'Jansen', 'wacht, mijn geboortejaar is 1969'],
      { dateOfBirth: '1969-03-12' },
    ],
    ['day', ['3511 xk 7', 'sorry, huisnummer 9'], { postcode: '3511XK 9' }],
    ['reason', ['06 00 11 22 33', 'Jansen', 'wacht, mijn nummer eindigt op 44'], { phone: '+31600112244' }],
  ] as const)('while the question is %s: "%s"', (expecting, said, value) => {
    expect(slotsOf(expecting, ...said)).toEqual({
      ...value,
      yesNo: 'correct',
      correctionOf: Object.keys(value)[0],
    });
  });

  test.each([
    ['nothing of the kind was said', ['ik heb last van mijn knie', 'wacht, mijn geboortejaar is 1969']],
    ['nothing else is said', ['12 maart 1968', 'wacht, mijn geboortejaar klopt niet']],
  ] as const)('an answer that is named stays when %s', (_why, said) => {
    expect(slotsOf('reason', ...said).dateOfBirth).toBeUndefined();
  });

  test('a whole value under its name stands too', () => {
    expect(slotsOf('reason', '12 maart 1968', 'wacht, mijn geboortedatum is 3 mei 1970')).toMatchObject({
      dateOfBirth: '1970-05-03',
    });
  });

  test('for whom it is, whatever Balie asked', () => {
    const said = ['ik bel voor mijn zoon', 'nee het is voor mijzelf'];
    expect(slotsOf('slot-choice', ...said)).toEqual({ who: 'self', yesNo: 'correct', correctionOf: 'who' });
  });

  test('a whole value of its own stands', () => {
    expect(slotsOf('date-of-birth', '12 maart 1968', 'nee 3 mei 1970').dateOfBirth).toBe('1970-05-03');
  });
});

describe('a weekday after a week', () => {
  test.each([
    ['ik wil volgende week een afspraak', 'donderdag', '2026-12-03'],
    ['volgende week graag', 'vrijdagmiddag', '2026-12-04'],
    ['ik wil volgende week een afspraak', 'maandag', '2026-11-30'],
    ['ik wil volgende week een afspraak', 'aanstaande donderdag', '2026-11-26'],
    ['ik wil in december een afspraak', 'donderdag', '2026-11-26'],
    ['ik wil morgen een afspraak', 'vrijdag', '2026-11-27'],
    ['ik wil graag een afspraak', 'donderdag', '2026-11-26'],
  ] as const)('"%s", then "%s" is %s', (before, now, date) => {
    expect(slotsOf('day', before, now).date).toBe(date);
  });

  test('the week said last counts', () => {
    expect(slotsOf('day', 'volgende week', 'of nee, morgen', 'donderdag').date).toBe('2026-11-26');
  });

  test('several days stay as they were said', () => {
    expect(slotsOf('day', 'volgende week', 'donderdag of vrijdag').date).toBe('2026-11-26/2026-11-27');
  });
});

describe('what was said is named with what takes its place', () => {
  test.each([
    [
      'postcode',
      ['28 mei 1934', 'Kok', 'o wacht ik zei 1934 maar het moet 1943 zijn'],
      { dateOfBirth: '1943-05-28' },
    ],
    ['postcode', ['28 mei 1943', 'Jansma', 'ik zei Jansma maar het is Blom'], { name: { last: 'Blom' } }],
    ['reason', ['06 00 11 22 33', 'ik zei 33 maar het moet 44 zijn'], { phone: '+31600112244' }],
  ] as const)('while the question is %s', (expecting, said, value) => {
    expect(slotsOf(expecting, ...said)).toEqual({
      ...value,
      yesNo: 'correct',
      correctionOf: Object.keys(value)[0],
    });
  });

  test('to the same question it is the answer', () => {
    expect(slotsOf('name', 'Jansma', 'ik zei Jansma maar het is Blom')).toEqual({ name: { last: 'Blom' } });
  });

  test('a day or time that was said is no value beside the one that takes its place', () => {
    const said = 'ik zei donderdag maar het moet vrijdag zijn en het is voor mijn knie';
    expect(slotsOf('reason', 'ik wil donderdag komen', said).date).toBe('2026-11-27');
  });

  test.each([
    ['what is named was never said', 'postcode', '28 mei 1934', 'ik zei 1950 maar het moet 1943 zijn'],
    ['the same is said again', 'postcode', '28 mei 1934', 'ik zei 1934 maar het moet 1934 zijn'],
    ['a story has such words', 'reason', 'hallo', 'ik zei tegen mijn man ga maar naar huis'],
  ] as const)('not when %s', (_why, expecting, before, now) => {
    expect(slotsOf(expecting, before, now).dateOfBirth).toBeUndefined();
  });
});

describe('what was said before is put right while digits or a name are asked', () => {
  test.each([
    [
      'ik wil donderdag langskomen',
      'o wacht, niet donderdag maar vrijdag graag',
      { date: '2026-11-27' },
      'date',
    ],
    ['kan ik morgen om tien uur komen', 'ik zei tien uur maar elf uur is beter', { time: '11:00' }, 'time'],
    [
      'ik wil simvastatine bestellen',
      'niet simvastatine maar atorvastatine',
      { medicine: ['atorvastatine'] },
      'medicine',
    ],
    ['ik wil een afspraak', 'nee wacht het is voor mijn dochter', { who: 'child' }, 'who'],
  ] as const)('"%s", then "%s"', (before, now, value, correctionOf) => {
    expect(slotsOf('name', before, '28 mei 1944', now)).toEqual({ ...value, yesNo: 'correct', correctionOf });
  });

  test('for whom it is also when a time was offered', () => {
    expect(slotsOf('slot-choice', 'ik wil een afspraak', 'nee wacht, het is voor mijn dochter')).toEqual({
      who: 'child',
      yesNo: 'correct',
      correctionOf: 'who',
    });
  });

  test.each([
    ['nothing is taken back', 'ik wil donderdag komen', 'vrijdag'],
    ['nothing of the kind was said before', 'ik wil komen', 'nee wacht, Vrijdag'],
    ['it is the name that is said', 'ik wil donderdag komen', 'nee wacht, Jansen'],
  ] as const)('not when %s', (_why, before, now) => {
    expect(slotsOf('name', before, now).correctionOf).toBeUndefined();
  });
});

describe('a day of the week belongs to the week that was named', () => {
  test.each(['day', 'slot-choice', 'yes-no'] as const)('in answer to a question for a %s', (expecting) => {
    const said = ['ik wil volgende week komen', '28 mei 1943', 'Kok', 'donderdag graag'];
    expect(slotsOf(expecting, ...said).date).toBe('2026-12-03');
  });
});
