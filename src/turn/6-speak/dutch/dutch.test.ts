import { describe, expect, it } from 'vitest';
import { sayDate, sayDateOfBirth, sayMonth, sayWeekday } from './dates.ts';
import { sayName } from './names.ts';
import { sayDigitPairs, sayNumber, sayYear } from './numbers.ts';
import { sayPhone } from './phone-numbers.ts';
import { sayPostcode } from './postcodes.ts';
import { sayLetters } from './spelling.ts';
import { sayDateTime, sayDayPartOf, sayTime } from './times.ts';

describe('numbers', () => {
  it.each([
    [0, 'nul'],
    [1, 'één'],
    [8, 'acht'],
    [14, 'veertien'],
    [20, 'twintig'],
    [21, 'eenentwintig'],
    [22, 'tweeëntwintig'],
    [33, 'drieëndertig'],
    [88, 'achtentachtig'],
    [100, 'honderd'],
    [101, 'honderd één'],
    [253, 'tweehonderd drieënvijftig'],
    [1000, 'duizend'],
    [1968, 'duizend negenhonderd achtenzestig'],
    [2004, 'tweeduizend vier'],
    [12_000, 'twaalfduizend'],
    [253_000, 'tweehonderd drieënvijftig duizend'],
    [1_500_000, 'één miljoen vijfhonderdduizend'],
    [-5, 'min vijf'],
    [2.5, '2,5'],
    [1e12, '1000000000000'],
  ] as const)('%d is "%s"', (value, words) => {
    expect(sayNumber(value)).toBe(words);
  });

  it.each([
    [1968, 'negentien achtenzestig'],
    [1905, 'negentienhonderd vijf'],
    [1900, 'negentienhonderd'],
    [1910, 'negentien tien'],
    [2000, 'tweeduizend'],
    [2004, 'tweeduizend vier'],
    [2026, 'tweeduizend zesentwintig'],
  ] as const)('the year %d is "%s"', (year, words) => {
    expect(sayYear(year)).toBe(words);
  });

  it.each([
    ['0612', 'nul zes, twaalf'],
    ['112', 'één één twee'],
    ['12345', 'twaalf, drie vier vijf'],
    ['7', 'zeven'],
    ['', ''],
  ] as const)('the digits "%s" are "%s"', (digits, words) => {
    expect(sayDigitPairs(digits)).toBe(words);
  });
});

describe('dates', () => {
  const date = Temporal.PlainDate.from('2026-11-26');

  it('have their weekday, and their year only when asked', () => {
    expect(sayDate(date)).toBe('donderdag 26 november');
    expect(sayDate(date, { withYear: true })).toBe('donderdag 26 november tweeduizend zesentwintig');
  });

  it('of birth have their year and no weekday', () => {
    expect(sayDateOfBirth(Temporal.PlainDate.from('1968-03-14'))).toBe('14 maart negentien achtenzestig');
  });

  it('use names that exist', () => {
    expect([1, 12].map(sayMonth)).toEqual(['januari', 'december']);
    expect([1, 7].map(sayWeekday)).toEqual(['maandag', 'zondag']);
    expect([sayMonth(13), sayWeekday(0)]).toEqual(['', '']);
  });
});

describe('times', () => {
  it.each([
    ['08:00', 'acht uur'],
    ['09:30', 'half tien'],
    ['10:15', 'kwart over tien'],
    ['14:45', 'kwart voor drie'],
    ['14:20', 'tien voor half drie'],
    ['14:37', 'zeven over half drie'],
    ['16:05', 'vijf over vier'],
    ['11:58', 'twee voor twaalf'],
    ['12:30', 'half één'],
    ['13:00', 'één uur'],
    ['18:00', "zes uur 's avonds"],
    ['07:30', "half acht 's ochtends"],
    ['02:30', "half drie 's nachts"],
    ['00:00', "twaalf uur 's nachts"],
    ['23:45', "kwart voor twaalf 's avonds"],
  ] as const)('%s is "%s"', (time, words) => {
    expect(sayTime(Temporal.PlainTime.from(time))).toBe(words);
  });

  it('name the day part when asked to', () => {
    expect(sayTime(Temporal.PlainTime.from('09:30'), { dayPart: 'always' })).toBe("half tien 's ochtends");
    expect(
      ['05:59', '06:00', '12:00', '18:00'].map((time) => sayDayPartOf(Temporal.PlainTime.from(time))),
    ).toEqual(["'s nachts", "'s ochtends", "'s middags", "'s avonds"]);
  });

  it('follow their date', () => {
    expect(sayDateTime(Temporal.PlainDateTime.from('2026-11-26T09:30'))).toBe(
      'donderdag 26 november om half tien',
    );
  });
});

describe('telephone numbers, postcodes, letters and names', () => {
  it.each([
    ['+31201234567', 'nul twee, nul één, drieëntwintig, vijfenveertig, zevenenzestig'],
    ['+31100123456', 'nul één, nul nul, twaalf, vierendertig, zesenvijftig'],
    ['+3221234567', 'plus tweeëndertig, eenentwintig, drieëntwintig, vijfenveertig, zevenenzestig'],
    ['112', 'één één twee'],
  ] as const)('the number %s is "%s"', (number, words) => {
    expect(sayPhone(number)).toBe(words);
  });

  it.each([
    ['1234AB 12', 'twaalf, vierendertig, A van Anton, B van Bernard, huisnummer 12'],
    ['1234 ab', 'twaalf, vierendertig, A van Anton, B van Bernard'],
    ['1000IJ 3 bis', 'tien, nul nul, I van Izaak, J van Johan, huisnummer 3 bis'],
    ['onbekend', 'onbekend'],
  ] as const)('the postcode %s is "%s"', (postcode, words) => {
    expect(sayPostcode(postcode)).toBe(words);
  });

  it.each([
    ['Jan', 'J van Johan, A van Anton, N van Nico'],
    ['Dijk', 'D van Dirk, IJ van IJmuiden, K van Karel'],
    ['Noël', 'N van Nico, O van Otto, E van Eduard, L van Lodewijk'],
    ["d'Or-2", 'D van Dirk, apostrof, O van Otto, R van Richard, streepje, 2'],
  ] as const)('%s is spelled "%s"', (word, words) => {
    expect(sayLetters(word)).toBe(words);
  });

  it.each([
    [{ first: 'jan', last: 'VAN DER BERG' }, 'Jan van der Berg'],
    [{ first: null, last: 'jansen-de vries' }, 'Jansen-de Vries'],
    [{ first: 'Ali', last: 'el Amrani' }, 'Ali el Amrani'],
    [{ first: 'ijsbrand', last: 'IJSSELSTEIN' }, 'IJsbrand IJsselstein'],
    [{ first: 'Mc', last: 'McDonald' }, 'Mc McDonald'],
    [{}, ''],
  ] as const)('the name %o is "%s"', (name, words) => {
    expect(sayName(name)).toBe(words);
  });
});
