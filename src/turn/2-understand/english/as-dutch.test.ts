import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDutch, isEnglish, isOnlyName, nameAsDutch } from './as-dutch.ts';

describe('English as a Dutch caller would say it', () => {
  it.each([
    // Wishes
    ['Hello, I would like to make an appointment', 'hallo ik wil een afspraak maken'],
    ['I need to see the doctor tomorrow morning', 'ik wil een afspraak maken morgenochtend'],
    [
      'can I move my appointment to next week please',
      'ik wil mijn afspraak verzetten naar volgende week graag',
    ],
    ['I want to cancel my appointment', 'ik wil mijn afspraak afzeggen'],
    ['when is my appointment', 'wanneer is mijn afspraak'],
    ['I’d like to speak to a real person', 'ik wil een medewerker spreken'],
    // Birth dates
    ['the twelfth of March nineteen fifty-four', '12 maart 1954'],
    ['March 12th, 1954', '12 maart 1954'],
    ['23rd of July two thousand and sixteen', '23 juli 2016'],
    ['May the first, two thousand', '1 mei 2000'],
    ['5 June nineteen oh five', '5 juni 1905'],
    ['thirty first of August twenty sixteen', '31 augustus 2016'],
    ['the thirtieth of January nineteen eighty', '30 januari 1980'],
    // Moments
    ['at half past nine', 'om half 10'],
    ['at half past twelve', 'om half 1'],
    ['quarter to three', 'kwart voor 3'],
    ['ten past eleven', '10 over 11'],
    ['nine thirty', '9:30'],
    ['at 2:30 p.m.', "om 2:30 's middags"],
    ['3 pm', "om 3 uur 's middags"],
    ['at nine in the morning', "om 9 uur 's ochtends"],
    ["nine o'clock", '9 uur'],
    ['Friday morning before ten', 'vrijdagochtend voor 10 uur'],
    ["not on Tuesdays, after four o'clock", 'niet op dinsdag na 4 uur'],
    ['next Monday', 'komende maandag'],
    // Answers
    ["yes that's right", 'ja dat klopt'],
    ["no that's not correct", 'nee dat klopt niet'],
    ['the first one please', 'de eerste graag'],
    ['the second', 'de tweede'],
    ['the one at eleven', 'die om 11 uur'],
    ['neither of them', 'geen van beide'],
    ["it doesn't matter", 'maakt niet uit'],
    ['for my daughter', 'voor mijn kind'],
    ['twenty', '20'],
    ['nineteen oh what', '19 0 what'],
    // Dutch in between stays
    ['ja graag, 12 maart 1954', 'ja graag 12 maart 1954'],
    ['', ''],
  ])('"%s" is "%s"', (english, dutch) => {
    expect(asDutch(english)).toBe(dutch);
  });

  it('reads any text without falling over, to something no more than a few times as long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(asDutch(text).length).toBeLessThanOrEqual(10 * text.length + 40);
      }),
    );
  });
});

describe('whether a caller speaks English', () => {
  it.each([
    'hello do you speak english',
    'hi I need to see the doctor tomorrow',
    'I would like to make an appointment',
    'can I cancel my appointment please',
  ])('"%s" is English', (text) => {
    expect(isEnglish(text)).toBe(true);
  });

  it.each([
    'ik wil graag een afspraak maken',
    'ik wil een check-up please',
    'yes',
    'sorry my dutch is niet zo goed ik wil een afspraak maken voor mijn kind',
    'is dat de baby van doctor Jansen',
    '',
  ])('"%s" is not', (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe('a name said in English', () => {
  it.each([
    ['My last name is May', true, 'mijn naam is May'],
    ['it’s van den Berg', true, 'mijn naam is van den Berg'],
    ['Jones', true, 'Jones'],
  ])('"%s" is a name, and no word of it is put in Dutch', (text, only, read) => {
    expect(isOnlyName(text)).toBe(only);
    expect(nameAsDutch(text)).toBe(read);
  });

  it.each(['no, the thirteenth of March', 'can I talk to a person', '13 March 1954'])(
    '"%s" is no name',
    (text) => {
      expect(isOnlyName(text)).toBe(false);
    },
  );
});
