import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../test/kits/understanding-context.ts';
import type { ExpectedKind } from '../../domain/expectation.ts';
import { explain, understand } from './understand.ts';

const slotsOf = (expecting: ExpectedKind, ...said: readonly string[]) =>
  understand(said, contextOf(expecting)).slots;

describe('the spine is understood', () => {
  test.each([
    ['Goedemorgen, ik wil graag een afspraak maken', 'book'],
    ['ik heb al weken last van mijn knie kan ik langskomen', 'book'],
    ['kan ik een medewerker spreken', 'human'],
    ['ik wil met een mens praten', 'human'],
    ['ik wil mijn afspraak afzeggen', 'cancel'],
    ['ik kom er donderdag niet uit met mijn werk', 'move'],
    ['mijn medicijnen zijn bijna op', 'repeat-prescription'],
    ['mijn man heeft pijn op de borst', 'urgent'],
    ['de lucht is blauw', 'none'],
    ['eh', 'none'],
    ['', 'none'],
    ['x'.repeat(60), 'none'],
    ['1'.repeat(5_000), 'none'],
    ['0 '.repeat(2_000), 'none'],
  ])('%s', (sentence, wish) => {
    expect(understand([sentence], contextOf('open')).wish).toBe(wish);
  });

  test.each([
    ['ik wil een afspraak, o nee wacht, ik wilde eigenlijk een herhaalrecept', 'repeat-prescription', null],
    ['ik bel voor een herhaalrecept nee sorry ik bedoel ik wil mijn afspraak verzetten', 'move', null],
    ['ik wil een afspraak en ik wil ook een herhaalrecept', 'book', 'repeat-prescription'],
    ['ik wil een afspraak maken en wacht ik wil ook een herhaalrecept', 'book', 'repeat-prescription'],
    ['een afspraak graag, en nee wacht, ik wil een herhaalrecept erbij', 'book', 'repeat-prescription'],
    ['ik heb pijn op de borst nee wacht ik wil een herhaalrecept', 'urgent', null],
    ['ik wil een mens spreken nee wacht ik wil een afspraak', 'human', null],
    ['ik heb een verwijzing voor fysiotherapie, kan ik een afspraak maken', 'book', null],
    ['ik wil een verwijzing voor de fysio en ook een afspraak bij de dokter', 'referral-or-letter', 'book'],
  ])('of two wishes the one that is taken back is none: %s', (sentence, wish, second) => {
    const meaning = understand([sentence], contextOf('open'));
    expect([meaning.wish, meaning.second]).toEqual([wish, second]);
  });

  test.each([
    [
      'ik wil mijn afspraak van morgen afzeggen en ik heb ook nog nieuwe losartan nodig',
      'cancel',
      'repeat-prescription',
    ],
    ['ik heb ook nog nieuwe losartan nodig', 'repeat-prescription', null],
    ['ik wil me inschrijven als patiënt en ik gebruik losartan', 'register-patient', null],
  ])('who names a medicine registers nobody, unless the words say so: %s', (sentence, wish, second) => {
    const meaning = understand([sentence], contextOf('open'));
    expect([meaning.wish, meaning.second]).toEqual([wish, second]);
  });

  test('while another question is open a request for a human or an emergency still counts', () => {
    expect(understand(['ik wil een medewerker spreken'], contextOf('date-of-birth')).wish).toBe('human');
    expect(understand(['mijn man krijgt geen lucht meer'], contextOf('name')).wish).toBe('urgent');
  });

  test.each([
    'Met alle respect, ik wil liever met iemand van jullie zelf praten',
    'geef me gewoon een medewerker',
    'ik wil niet met een computer praten',
    'zou ik even een mens kunnen spreken',
  ])('a person is asked for in so many words: %s', (sentence) => {
    expect(understand([sentence], contextOf('open')).wish).toBe('human');
  });

  test('a complaint that also asks for a person keeps both', () => {
    const { wish, second } = understand(
      ['ik wil een klacht indienen, geef me een medewerker'],
      contextOf('open'),
    );
    expect([wish, second]).toEqual(['complaint', 'human']);
  });

  test.each<[ExpectedKind, string]>([
    ['date-of-birth', 'veertien maart negentienachtenzestig'],
    ['name', 'mijn naam is Jansen'],
    ['yes-no', 'ja dat is goed'],
    ['reason', 'ik heb last van mijn knie'],
    ['day', 'donderdag kan ik niet'],
    ['slot-choice', 'geen van beide'],
    ['phone', 'nul zes nul nul elf tweeëntwintig drieëndertig'],
    ['postcode', 'twaalf vierendertig a b twaalf'],
  ])('an answer to %s is no wish: %s', (expecting, answer) => {
    expect(understand([answer], contextOf(expecting)).wish).toBe('none');
  });
});

describe('several values in one turn', () => {
  test('a whole request at once', () => {
    const { wish, slots } = understand(
      [
        'goedemorgen u spreekt met mevrouw de Boer ik wil voor mijn dochter donderdag om half tien een afspraak bij dokter Jansen',
      ],
      contextOf('open'),
    );
    expect(wish).toBe('book');
    expect(slots).toMatchObject({
      who: 'child',
      name: { last: 'de Boer' },
      date: '2026-11-26',
      time: '09:30',
      practitioner: 'dokter Jansen',
    });
  });

  test('a birth date and a telephone number are no moments', () => {
    const slots = slotsOf(
      'open',
      'ik ben geboren op 3 mei 1961 mijn nummer is 06 00 11 22 33 en ik wil vrijdag komen',
    );
    expect(slots).toMatchObject({ dateOfBirth: '1961-05-03', phone: '+31600112233', date: '2026-11-27' });
    expect(slots).not.toHaveProperty('time');
  });

  test('a medicine with its strength', () => {
    expect(slotsOf('open', 'ik wil een herhaalrecept voor metropolol vijftig milligram')).toMatchObject({
      medicine: ['metoprolol'],
      dose: '50 mg',
    });
  });

  test('nothing is found where nothing was said', () => {
    expect(slotsOf('open', 'ik wil graag een afspraak maken')).toEqual({});
  });
});

describe('practitioners are the practice’s own', () => {
  test.each([
    ['bij dokter Janse', 'dokter Jansen'],
    ['bij dokter de fries', 'dokter de Vries'],
    ['bij assistente fatima', 'assistente Fatima'],
    ['liefst bij Jansen', 'dokter Jansen'],
    ['bij dokter Peeters', undefined],
    ['bij de dokter', undefined],
  ])('%s', (words, practitioner) => {
    expect(slotsOf('open', `ik wil een afspraak ${words}`).practitioner).toBe(practitioner);
  });

  test('a caller may be called like one', () => {
    expect(slotsOf('name', 'Jansen')).toEqual({ name: { last: 'Jansen' } });
  });
});

describe('corrections', () => {
  test.each<[ExpectedKind, string, object]>([
    ['yes-no', 'nee donderdag bedoel ik', { yesNo: 'correct', date: '2026-11-26', correctionOf: 'date' }],
    ['yes-no', 'nee, om elf uur zei ik', { yesNo: 'correct', time: '11:00', correctionOf: 'time' }],
    ['yes-no', 'nee dat klopt niet, vrijdag', { yesNo: 'correct', date: '2026-11-27', correctionOf: 'date' }],
    ['name', 'dat is niet mijn geboortedatum', { yesNo: 'correct', correctionOf: 'dateOfBirth' }],
    ['open', "wacht, dat was mijn man z'n nummer", { yesNo: 'correct', correctionOf: 'phone' }],
    ['date-of-birth', 'dat klopt niet', { yesNo: 'correct', correctionOf: 'dateOfBirth' }],
  ])('%s: %s', (expecting, said, wanted) => {
    expect(slotsOf(expecting, said)).toMatchObject(wanted);
  });

  test.each<[ExpectedKind, string, object]>([
    ['day', 'dinsdag, nee wacht, woensdag', { date: '2026-12-02' }],
    ['date-of-birth', '14 maart 1968, nee sorry, 1969', { dateOfBirth: '1969-03-14' }],
    ['phone', '06 00 11 22 33 nee 34', { phone: '+31600112234' }],
    ['name', 'Bakker, nee sorry, Mulder', { name: { last: 'Mulder' } }],
  ])('a self-correction carries the final value and rejects nothing: %s %s', (expecting, said, wanted) => {
    const slots = slotsOf(expecting, said);
    expect(slots).toMatchObject(wanted);
    expect(slots).not.toHaveProperty('correctionOf');
  });

  test('a new wish for a moment is no correction', () => {
    const slots = slotsOf('yes-no', 'nee liever donderdag');
    expect(slots).toMatchObject({ yesNo: 'no', date: '2026-11-26' });
    expect(slots).not.toHaveProperty('correctionOf');
  });
});

describe('memory', () => {
  test('“zoals ik zei” takes the day from an earlier turn', () => {
    expect(
      slotsOf('day', 'ik wil volgende week donderdag een afspraak', 'mijn naam is Jansen', 'zoals ik al zei')
        .date,
    ).toBe('2026-12-03');
  });

  test('what is said now goes before what was said', () => {
    expect(slotsOf('day', 'ik wil donderdag een afspraak', 'vrijdag, dat zei ik toch').date).toBe(
      '2026-11-27',
    );
  });

  test('a name or number given before need not be given again', () => {
    expect(
      slotsOf('name', 'u spreekt met Kees Mulder ik wil een afspraak', 'die heb ik net al gezegd').name,
    ).toEqual({ first: 'Kees', last: 'Mulder' });
    expect(slotsOf('phone', 'mijn nummer is 06 00112233', 'dat heb ik al gegeven').phone).toBe(
      '+31600112233',
    );
  });

  test('without a reference earlier turns add nothing', () => {
    expect(slotsOf('time', 'ik wil donderdag een afspraak', 'om half tien')).toEqual({ time: '09:30' });
  });
});

describe('what was just offered', () => {
  const offered = ['2026-11-26T09:30', '2026-11-27T14:30'].map((start) => ({
    start: Temporal.PlainDateTime.from(start),
  }));
  test.each([
    ['die van half tien', 1],
    ['vrijdag is goed', 2],
    ['doe maar half drie', 2],
    ['donderdag graag', 1],
    ['de laatste', 2],
    ['geen van beide', 'none'],
    ['maandag', undefined],
  ])('%s', (said, choice) => {
    expect(understand([said], contextOf('slot-choice'), { offered }).slots.choice).toBe(choice);
  });
});

describe('the reasons', () => {
  test('name the phrase, the caller’s own words and what spoke for the wish', () => {
    const { meaning, phrases, features, words } = explain(
      ['Ik wil mijn afspraak verzetten'],
      contextOf('open'),
    );
    expect(meaning.wish).toBe('move');
    expect(words).toEqual(['ik', 'wil', 'mijn', 'afspraak', 'verzetten']);
    expect(phrases).toContainEqual(expect.objectContaining({ wish: 'move', words: 'verzetten' }));
    expect(features.map(({ feature }) => feature)).toContain('phrase move');
    expect(features.every(({ weight }) => weight > 0)).toBe(true);
  });

  test('an empty turn has none', () => {
    expect(explain([], contextOf('open'))).toMatchObject({
      meaning: { wish: 'none', slots: {} },
      words: [],
      phrases: [],
    });
  });
});

describe('a second question with a day of its own', () => {
  test.each([
    [
      'ik wil een afspraak voor mijn keel en ook weten of u zaterdag open bent',
      { reason: 'voor mijn keel' },
      { date: '2026-11-28' },
    ],
    [
      'een afspraak deze week graag voor mijn oor en bent u met kerst open',
      { date: '2026-11-25/2026-11-27', reason: 'voor mijn oor' },
      { date: '2026-12-25' },
    ],
    [
      'ik wil morgen om tien uur een afspraak en bent u met kerst open',
      { date: '2026-11-26', time: '10:00' },
      { date: '2026-12-25' },
    ],
  ])('%s', (said, slots, ofSecond) => {
    const meaning = understand([said], contextOf('open'));
    expect(meaning).toMatchObject({ wish: 'book', second: 'opening-hours' });
    expect(meaning.slots).toEqual(slots);
    expect(meaning.secondSaid?.slots).toMatchObject(ofSecond);
  });

  test('where words were taken back it is not certain which day is whose', () => {
    const said = 'ik wil maandag een afspraak of nee wacht dinsdag bedoel ik en bent u met kerst open';
    const meaning = understand([said], contextOf('open'));
    expect(meaning.second).toBe('opening-hours');
    expect(meaning.secondSaid).toBeUndefined();
  });

  test('two wishes for the same caller share what was said', () => {
    const meaning = understand(
      ['mijn recept graag en ik wil ook mijn afspraak verzetten'],
      contextOf('open'),
    );
    expect(meaning.second).toBe('move');
    expect(meaning.secondSaid).toBeUndefined();
  });
});
