import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import type { ExpectedKind } from '../../../domain/expectation.ts';
import type { Slots } from '../../../domain/meaning.ts';
import { understand } from '../understand.ts';

const slotsOf = (said: string, expecting: ExpectedKind): Slots =>
  understand([said], contextOf(expecting)).slots;

describe('digits that are counted', () => {
  test.each([
    ['drie zessen en dan een zeven, b d, huisnummer twaalf', '6667BD 12'],
    ['tweemaal de vier en tweemaal de twee, a b, acht', '4422AB 8'],
    ['vier keer een vijf, c d, negentien', '5555CD 19'],
    ['allemaal vijven c d negentien', '5555CD 19'],
    ['tweeëntwintig nul een je el veertien', '2201JL 14'],
    ['vierenveertig negentien tweemaal r zes', '4419RR 6'],
    ['7311 gh 23 en daarachter de letter b', '7311GH 23B'],
    ['7311 gh 23 slash 12', '7311GH 23-12'],
    ['2201 jl veertien of nee wacht zestien bedoel ik', '2201JL 16'],
    ['drie en dan drie nullen a b 5', '3000AB 5'],
    ['de letters zijn d z, de cijfers 2987 en het huisnummer is acht', '2987DZ 8'],
    ['2987 huisnummer acht en de letters zijn d z', '2987DZ 8'],
    ['2987 eh even kijken hoe was het ook alweer d z nummer acht', '2987DZ 8'],
    ['mijn huisnummer dat is 44 en de postcode is 2987 d z', '2987DZ 44'],
    ['nummer twaalf, nee eenentwintig, postcode 2987 d z', '2987DZ 21'],
    ['2987 dz niet 8 maar 18', '2987DZ 18'],
    ['2987 de zet acht', '2987DZ 8'],
    ['2987 dz, op nummer 8 boven de bakker', '2987DZ 8'],
    ['2987 dz 8 boven', '2987DZ 8-bv'],
    ['2987 ij l 8', '2987YL 8'],
  ])('%s is %s', (said, postcode) => {
    expect(slotsOf(said, 'postcode').postcode).toBe(postcode);
  });

  test('"een zeven" without a word between may be a one and a seven: it is asked again', () => {
    expect(slotsOf('drie zessen een zeven n m nummer tien', 'postcode').postcode).toBeUndefined();
  });

  test.each([
    ['nul zes nul nul driedubbel drie driedubbel een', '+31600333111'],
    ['nul zes twee keer nul twee keer een twee keer twee twee keer drie', '+31600112233'],
    ['nul zes nul nul zeventig tachtig en de laatste twee zijn negentig', '+31600708090'],
    ['nul zes drie keer een nul en dan een twee drie vier vijf', '+31600012345'],
    ['nul zes nul nul driemaal de een, tweemaal de twee en dan een drie', '+31600111223'],
    ['nul zes nul nul twee keer achter elkaar zevenenzeventig zesenvijftig', '+31600777756'],
    ['nul zes nul nul nog een nul dan een twee drie vier vijf', '+31600012345'],
    ['nul zes nul nul twaalf drieëndertig zesenzestig o nee zesenvijftig aan het eind', '+31600123356'],
    ['het eindigt op zesenvijftig en het begint met nul zes nul nul twaalf drieëndertig', '+31600123356'],
    ['zes nul nul twaalf drieëndertig zesenvijftig, nul zes dus vooraan', '+31600123356'],
  ])('%s is the number %s', (said, phone) => {
    expect(slotsOf(said, 'phone').phone).toBe(phone);
  });
});

test('who doubts the last digits of a number is asked again', () => {
  const said = 'nul zes nul nul twaalf drieëndertig zesenvijftig of was het zesenzestig';
  expect(slotsOf(said, 'phone').phone).toBeUndefined();
});

describe('for whom the caller calls', () => {
  test.each([
    ['niet voor mezelf, voor mijn zoontje', 'child'],
    ['voor allebei de kinderen', 'child'],
    ['u spreekt met de zoon van meneer Bakker', 'parent'],
    ['het betreft vader', 'parent'],
    ['voor nijn vrouw', 'partner'],
    ['ik dus', 'self'],
  ])('%s: %s', (said, who) => {
    expect(slotsOf(said, 'open').who).toBe(who);
  });

  test.each([
    'ik woon bij mijn dochter',
    'op aanraden van mijn moeder',
    'mijn man zit in de auto te wachten',
    'mijn moeder had dat ook',
  ])('%s: only mentioned', (said) => {
    expect(slotsOf(said, 'open').who).toBeUndefined();
  });

  test('a correction that ends in "bedoel ik" makes nobody the patient', () => {
    expect(slotsOf('ik wil iemand spreken, nee, een afspraak bedoel ik', 'open').who).toBeUndefined();
  });
});

describe('a day on which who drives the caller is busy', () => {
  test.each([
    'maandag moet mijn man werken en hij moet mij brengen',
    'maandag werkt mijn man en die moet me rijden',
  ])('%s: refused', (said) => {
    const { date, notWeekday } = slotsOf(said, 'day');
    expect([date, notWeekday]).toEqual([undefined, ['monday']]);
  });

  test('is wanted when they are free', () => {
    const { date, notWeekday } = slotsOf('maandag is mijn dochter vrij en die brengt me', 'day');
    expect([date, notWeekday]).toEqual(['2026-11-30', undefined]);
  });

  test('working days that are summed up are refused', () => {
    expect(slotsOf('mijn vaste werkdagen zijn maandag en dinsdag', 'day').notWeekday).toEqual([
      'monday',
      'tuesday',
    ]);
  });
});

describe('what is said anew', () => {
  test.each<readonly [ExpectedKind, string, Slots]>([
    ['day', 'vier november nee december', { date: '2026-12-04' }],
    ['day', 'ik werk tot drie uur dus daarna', { time: '15:00/17:00' }],
    ['day', 'murn vroog', { date: '2026-11-26', time: '08:00/10:00' }],
    ['name', 'Anneke de Boer, nee de Bruin', { name: { first: 'Anneke', last: 'de Bruin' } }],
    [
      'name',
      'Anja Mulder, dat is mijn meisjesnaam, Anja Peters',
      { name: { first: 'Anja', last: 'Peters' } },
    ],
    ['date-of-birth', '6 mei 2010, eh 2011', { dateOfBirth: '2011-05-06' }],
    ['date-of-birth', 'zes mei tweeduizend tien, eh elf', { dateOfBirth: '2011-05-06' }],
    ['date-of-birth', 'zes mei tweeduizend, eh, tien', { dateOfBirth: '2010-05-06' }],
    ['date-of-birth', 'acht mei tweeduizend vijf, nee vier', { dateOfBirth: '2004-05-08' }],
    ['date-of-birth', 'acht mei negentienzeventig, nee negen', { dateOfBirth: '1970-05-09' }],
    ['date-of-birth', 'acht mei vijfenzestig of liever gezegd zesenzestig', { dateOfBirth: '1966-05-08' }],
    [
      'phone',
      'nul zes nul nul twaalf vierendertig zesenvijftig, eh achtenvijftig',
      { phone: '+31600123458' },
    ],
    ['phone', 'nul zes nul nul acht vijf, eh acht zes, dertien negenentwintig', { phone: '+31600861329' }],
    [
      'phone',
      'nul zes nul nul een een nee drie enen dus een een een twee drie vier',
      { phone: '+31600111234' },
    ],
    ['postcode', '2987 dz 24, eh 26', { postcode: '2987DZ 26' }],
    ['postcode', '2987 dz een twee, eh drie', { postcode: '2987DZ 123' }],
    ['day', 'drie december, eh vier december', { date: '2026-12-04' }],
    ['day', 'donderdag, eh, vrijdag kan allebei', { date: '2026-11-26/2026-11-27' }],
    ['day', 'maandag, is dat morgen? dan liever vrijdag', { date: '2026-11-27' }],
    ['time', 'tien uur, nee dat red ik niet, elf uur', { time: '11:00' }],
    ['name', 'Ton, eh Anton de Boer', { name: { first: 'Anton', last: 'de Boer' } }],
    ['name', 'Jan eh Jansen', { name: { first: 'Jan', last: 'Jansen' } }],
    ['name', 'mijn achternaam is Bolman, eh Polman', { name: { last: 'Polman' } }],
    ['name', 'nee doe Bart Smeets', { name: { first: 'Bart', last: 'Smeets' } }],
    ['name', 'Riet, nee dat is mijn roepnaam, Maria Maas', { name: { first: 'Maria', last: 'Maas' } }],
    [
      'name',
      'met Ria Kok, maar de afspraak is voor mijn man, Piet Kok',
      { name: { first: 'Piet', last: 'Kok' } },
    ],
    ['yes-no', 'ja, of eigenlijk nee', { yesNo: 'no' }],
    ['yes-no', 'nee hoor, of nee wacht, jawel', { yesNo: 'yes' }],
    ['medicine', 'omeprazol twintig milligram, sorry, veertig', { medicine: ['omeprazol'], dose: '40 mg' }],
  ])('%s: %s', (expecting, said, wanted) => {
    expect(slotsOf(said, expecting)).toMatchObject(wanted);
  });

  test('"niet ... maar ..." to a read-back objects', () => {
    expect(slotsOf('niet metformine maar metoprolol', 'yes-no')).toMatchObject({
      yesNo: 'correct',
      correctionOf: 'medicine',
    });
  });
});
