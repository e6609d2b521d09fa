import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';

const momentOf = (said: string) => {
  const { date, time, notWeekday } = understand([said], contextOf('day')).slots;
  return [date, time, notWeekday?.join()];
};

describe('a day is ruled out by more than a plain "niet" beside it', () => {
  test.each([
    ['maandag nee, dinsdag ja', '2026-12-01', 'monday'],
    ['dinsdag nee dat gaat niet', undefined, 'tuesday'],
    ['dinsdag zou ik niet kunnen', undefined, 'tuesday'],
    ['woensdagen vallen af', undefined, 'wednesday'],
    ['vrijdag is een slechte dag voor mij', undefined, 'friday'],
    ['in geen geval op vrijdag', undefined, 'friday'],
    ['maandag is een studiedag dus dan zijn de kinderen thuis', undefined, 'monday'],
    ['dinsdag staat de auto in de garage', undefined, 'tuesday'],
    ['maandag lukt niet dinsdag ook niet', undefined, 'monday,tuesday'],
    ['maandag niet dinsdag niet woensdag wel', '2026-12-02', 'monday,tuesday'],
    ['op woensdag heb ik altijd biljarten dus dat gaat niet', undefined, 'wednesday'],
    ['woensdag werk ik tot vijf uur dus dan niet', undefined, 'wednesday'],
    ['op donderdag na kan ik alle dagen', undefined, 'thursday'],
    ['met uitzondering van donderdag', undefined, 'thursday'],
    ['ik niet kan op maandag', undefined, 'monday'],
    ['dinsdag en donderdag moet ik dialyseren', undefined, 'tuesday,thursday'],
    ['dinsdag heb ik al wat', undefined, 'tuesday'],
    ['niet deze week maar volgende', '2026-11-30/2026-12-04', undefined],
    ['vrijdag is de enige dag dat het niet gaat', undefined, 'friday'],
    ['maandag zit ik bij de fysio dus die niet', undefined, 'monday'],
    ['liever een andere dag dan woensdag', undefined, 'wednesday'],
    ['nie op nen donderdag', undefined, 'thursday'],
    ['ikke niet kan dinsdag werken', undefined, 'tuesday'],
    ['ik heb op maandag les dus maandag valt af', undefined, 'monday'],
    ['volgende week alleen niet op vrijdag', '2026-11-30/2026-12-04', 'friday'],
    ['alles behalve morgen', undefined, 'thursday'],
    ['morgen kan ik niet maar overmorgen wel', '2026-11-27', undefined],
    ['vrijdag doe ik boodschappen', undefined, 'friday'],
    ['maandag doe ik altijd de administratie', undefined, 'monday'],
    ['ik heb liever niet dat het op maandag is', undefined, 'monday'],
    ['ik werk maandag en dinsdag dus vrijdag graag', '2026-11-27', 'monday,tuesday'],
    ['ik zou graag op vrijdag komen maandag kan ik niet', '2026-11-27', 'monday'],
    ['maandag kan niet wantdan pas ik op', undefined, 'monday'],
    ['maandag lijkt me niks', undefined, 'monday'],
    ['donderdag of vrijdag maandag kan ik niet', '2026-11-26/2026-11-27', 'monday'],
    ['maandag liever dan dinsdag', '2026-11-30', undefined],
    ['maandag en vrijdag ben ikaan het werk', undefined, 'monday,friday'],
  ])('%s', (said, date, notWeekday) => {
    expect(momentOf(said)).toEqual([date, undefined, notWeekday]);
  });

  test.each([
    ['donderdag moet ik toch in de stad zijn', '2026-11-26'],
    ['vrijdag heb ik vrij', '2026-11-27'],
    ['dinsdag heb ik de hele dag tijd', '2026-12-01'],
    ['maandag, nee dinsdag', '2026-12-01'],
    ['dinsdag niet maandag', '2026-12-01'],
    ['vrijdag doe ik graag', '2026-11-27'],
    ['maandag ben ik er', '2026-11-30'],
    ['op maandag werk ik nooit', '2026-11-30'],
    ['maandag hoef ik nergens heen', '2026-11-30'],
    ['maandag heb ik niets te doen', '2026-11-30'],
    ['maandag heb ik vervoer', '2026-11-30'],
  ])('and is not by what only sounds so: %s', (said, date) => {
    expect(momentOf(said)[0]).toBe(date);
  });
});

test('the morning of a day is refused and its afternoon wanted: no day is refused', () => {
  expect(momentOf('donderdagochtend moet ik werken donderdagmiddag kan wel')).toEqual([
    '2026-11-26',
    '12:00/17:00',
    undefined,
  ]);
});

test.each([
  ['ik wil graag een afspraak op woensdag dinsdag kan ik niet', '2026-12-02', 'tuesday'],
  ['kan ik volgende week komen dinsdag kan ik niet', '2026-11-30/2026-12-04', 'tuesday'],
])('of two days of which one is wanted the other is refused: %s', (said, date, notWeekday) => {
  const { slots } = understand([said], contextOf('open'));
  expect([slots.date, slots.notWeekday?.join(), slots.fromDate]).toEqual([date, notWeekday, undefined]);
});

describe('a day that was asked for is refused by what fills it or what it is called', () => {
  test.each([
    ['woensdag komt de loodgieter', 'wednesday'],
    ['donderdag krijg ik een nieuwe keuken', 'thursday'],
    ['mijn zoontje heeft zwemles op woensdag', 'wednesday'],
    ['ik moet vrijdag werken', 'friday'],
    ['dinsdag ik werk', 'tuesday'],
    ['donderdag moet dochter naar school', 'thursday'],
    ['nou de dinsdag dat is een probleem', 'tuesday'],
    ['overmorgen is mijn man jarig', 'friday'],
    ['maandag tot en met woensdag werk ik', 'monday,tuesday,wednesday'],
    ['woensdag en donderdag kunt u overslaan', 'wednesday,thursday'],
    ['dinsdag is mijn man naar de dialyse en die moet ik brengen', 'tuesday'],
    ['dinsdag heb ik helaas al een afspraak staan', 'tuesday'],
    ['woensdag dan zijn de kinderen vrij dus dat wordt niks', 'wednesday'],
  ])('%s', (said, notWeekday) => {
    expect(momentOf(said)).toEqual([undefined, undefined, notWeekday]);
  });

  test.each([
    ['ik moet maandag komen', '2026-11-30'],
    ['ik ben alleen vrijdag vrij', '2026-11-27'],
    ['dinsdag is geen bezwaar', '2026-12-01'],
    ['op vrijdag werk ik niet dus vrijdag graag', '2026-11-27'],
    ['dinsdag moet ik er om drie uur weer weg', '2026-12-01'],
    ['op maandag is mijn man thuis', '2026-11-30'],
    ['dinsdag rijdt mijn buurman me', '2026-12-01'],
    ['dinsdag graag want dan hoef ik niet te werken', '2026-12-01'],
  ])('and is not by %s', (said, date) => {
    expect(momentOf(said)[0]).toBe(date);
  });
});

test('"ik kom vrijdag niet" takes back the appointment of that day, and refuses no Fridays', () => {
  const { date, notWeekday } = understand(
    ['ik kom vrijdag niet naar de afspraak van tien uur'],
    contextOf('open'),
  ).slots;
  expect([date, notWeekday]).toEqual(['2026-11-27', undefined]);
});

describe('what a caller or a recogniser leaves out of a moment is filled in', () => {
  test.each([
    ['drie weken van nu', '2026-12-16', undefined],
    ['de eerste van de maand', '2026-12-01', undefined],
    ['maandagna drie uur', '2026-11-30', '15:00/17:00'],
    ['vrijdag tussen negen elf', '2026-11-27', '09:00/11:00'],
    ['begin van week', '2026-11-30/2026-12-01', undefined],
    ['dinsdag tussen middag', '2026-12-01', '12:00/13:00'],
    ['overeen week', '2026-12-02', undefined],
    ['maandag na de noen', '2026-11-30', '12:00/17:00'],
    ['dinsdag in de achternoen', '2026-12-01', '12:00/17:00'],
    ["vrijdag 's namiddags", '2026-11-27', '12:00/17:00'],
    ['vrijdag om en bij half twee', '2026-11-27', '13:00/14:00'],
    ['dinsdag tussen 14 00 en 16 00', '2026-12-01', '14:00/16:00'],
  ])('%s', (said, date, time) => {
    expect(momentOf(said).slice(0, 2)).toEqual([date, time]);
  });
});

describe('a word of the clock is known by the words around it', () => {
  test.each([
    ['vrijdag om harf tien', '2026-11-27', '09:30'],
    ['dinsdag kwart ovel negen', '2026-12-01', '09:15'],
    ['dinsdag vijf foor half een', '2026-12-01', '12:25'],
    ['dinsdag kwalt voor negen', '2026-12-01', '08:45'],
    ['vrijdag tussen megen en tien', '2026-11-27', '09:00/10:00'],
    ['vrijdag rond tiemen', '2026-11-27', '09:30/10:30'],
    ['volgende veek donderdag', '2026-12-03', undefined],
    ['dize week nog', '2026-11-25/2026-11-27', undefined],
    ['donderdagniddag', '2026-11-26', '12:00/17:00'],
  ])('%s', (said, date, time) => {
    expect(momentOf(said).slice(0, 2)).toEqual([date, time]);
  });

  test('"miet" beside a day is "niet"', () => {
    expect(momentOf('woensdag kan ik miet')).toEqual([undefined, undefined, 'wednesday']);
  });
});

describe('days that are named apart', () => {
  const slotsOf = (said: string) => understand([said], contextOf('day')).slots;

  test.each([
    ['dinsdag of donderdag', ['2026-11-26', '2026-12-01']],
    ['volgende week ergens dinsdag of donderdag', ['2026-12-01', '2026-12-03']],
  ])('%s', (said, onlyDays) => expect(slotsOf(said)).toMatchObject({ onlyDays }));

  test.each(['dinsdag of woensdag', 'van maandag tot donderdag', 'donderdag', 'volgende week'])(
    '%s leaves no day out',
    (said) => expect(slotsOf(said).onlyDays).toBeUndefined(),
  );

  test('a refused today leaves tomorrow and no weekday out', () => {
    expect(slotsOf('vandaag niet')).toEqual({ date: '2026-11-26/2026-11-27' });
  });
});

test('a day said once more, at the offer, is not refused by "zoals ik zei"', () => {
  const { date, notWeekday } = understand(
    ['volgende week donderdag', 'volgende week donderdag, zoals ik zei'],
    contextOf('slot-choice'),
  ).slots;
  expect({ date, notWeekday }).toEqual({ date: '2026-12-03', notWeekday: undefined });
});

describe('a day is ruled out by what is done on it, wherever that is said', () => {
  test.each([
    ['dan werk ik, op dinsdag', undefined, 'tuesday'],
    ['ja dan ben ik weg, woensdag', undefined, 'wednesday'],
    ['we werken op maandag dinsdag en vrijdag', undefined, 'monday,tuesday,friday'],
    ['dinsdag sporten wij altijd dus graag een andere dag', undefined, 'tuesday'],
    ['maandag oppassen, niet kan', undefined, 'monday'],
    ['vrijdag moet ik thuis blijven voor de monteur', undefined, 'friday'],
    ['dinsdag nee hoor dan heb ik examen, doe maar vrijdag', '2026-11-27', 'tuesday'],
    ['vrijdag de vierde, nee dan kan ik niet, maandag de zevende', '2026-12-07', 'friday'],
    ['donderdag is mijn zus jarig, vrijdag dan maar', '2026-11-27', 'thursday'],
    ['dinsdag heb ik de kleinkinderen dus dan wordt het niks', undefined, 'tuesday'],
    ['dinsdag hoeft u niet te proberen dan zit ik in de trein', undefined, 'tuesday'],
    ['slaat u de woensdag maar over', undefined, 'wednesday'],
    ['maandag nee dinsdag ook niet', undefined, 'monday,tuesday'],
  ])('%s', (said, date, notWeekday) => {
    expect(momentOf(said)).toEqual([date, undefined, notWeekday]);
  });

  test.each([
    ['moandag kan’k nich', undefined, 'monday'],
    ['freed kin ik net', undefined, 'friday'],
    ['moondag kank neet', undefined, 'monday'],
    ['as ’t mar gien dunsdag is', undefined, 'tuesday'],
    ['vriedag is good', '2026-11-27', undefined],
    ['maandag kannie', undefined, 'monday'],
  ])('as regions say it: %s', (said, date, notWeekday) => {
    expect(momentOf(said)).toEqual([date, undefined, notWeekday]);
  });

  test.each([
    ['dinsdag of eigenlijk liever woensdag', '2026-12-02'],
    ['volgende week maandag of weet u wat doe er donderdag van', '2026-12-03'],
    ['dinsdag zei ik maar ik bedoel vrijdag', '2026-11-27'],
    ['ik kan dinsdag, dan ben ik vrij', '2026-12-01'],
    ['met dinsdag heb ik geen enkel bezwaar', '2026-12-01'],
    ['maandag zou kunnen maar doe toch maar dinsdag', '2026-12-01'],
    ['niet overmorgen maar morgen', '2026-11-26'],
    ['dan maar op dinsdag', '2026-12-01'],
    ['dan kan ik wel, dinsdag', '2026-12-01'],
  ])('is wanted: %s', (said, date) => {
    expect(momentOf(said)).toEqual([date, undefined, undefined]);
  });
});
