import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayNumber } from '../../6-speak/dutch/numbers.ts';
import { findAges, readAge } from './age.ts';
import { yearWordsAt } from './cardinal.ts';
import { findDoses, readDose } from './dose.ts';
import { findNumbers, readNumber } from './number.ts';
import { readOrdinal } from './ordinal.ts';
import { quantityAt } from './quantity.ts';
import { tokenise } from './tokens.ts';

describe('numbers', () => {
  it.each([
    ['tweehonderd drieënvijftig', 253],
    ['tweehonderddrieënvijftig', 253],
    ['vier en twintig', 24],
    ['dertien honderd', 1300],
    ['tweeëntwintighonderd', 2200],
    ['tweeduizend en vier', 2004],
    ['duizend negenhonderd achtenzestig', 1968],
    ['anderhalf', 1.5],
    ['twee en een half', 2.5],
    ['tweeënhalf', 2.5],
    ['twee komma vijf', 2.5],
    ['drie kwart', 0.75],
    ['½', 0.5],
    ['1 ½', 1.5],
    ['3 miljoen en een half', 3_500_000],
    ['drie miljoen en een half', 3_500_000],
    ['min vijf', -5],
    ['- 10', -10],
    ['drie dozijn', 36],
    ['een gros', 144],
    ['een op de twintig', 0.05],
    ['40 000', 40_000],
    ['1.234,5', 1234.5],
    ['honderdduizend', 100_000],
    ['achtien', 18],
    ['zevenenzeventig', 77],
    ['negenennegentig', 99],
  ] as const)('"%s" is %d', (text, value) => {
    expect(readNumber(text)).toBeCloseTo(value, 10);
  });

  it.each(['de vierde', 'een afspraak', 'morgen', '25ml', 'en', 'de', 'duizenden', 'achten', ''])(
    '"%s" has none',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('are found in order, with their place', () => {
    const text = 'twee tabletten van vijfhonderd, en 3 dagen';
    expect(findNumbers(text).map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
      ['twee', 2],
      ['vijfhonderd', 500],
      ['3', 3],
    ]);
  });

  it('a list is not added up', () => {
    expect(findNumbers('veertien drie achtenzestig').map(({ value }) => value)).toEqual([14, 3, 68]);
    expect(findNumbers('twintig vier honderd').map(({ value }) => value)).toEqual([20, 400]);
  });

  it('survive being said, up to a million', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(readNumber(sayNumber(value))).toBe(value);
        expect(readNumber(sayNumber(value).replaceAll(' ', ''))).toBe(value);
      }),
      { numRuns: 2000 },
    );
    for (let value = 0; value <= 1100; value += 1)
      expect(readNumber(sayNumber(value)), sayNumber(value)).toBe(value);
  });
});

describe('ordinals', () => {
  it.each([
    ['de eerste', { from: 'begin', value: 1 }],
    ['derde', { from: 'begin', value: 3 }],
    ['4e', { from: 'begin', value: 4 }],
    ['20ste', { from: 'begin', value: 20 }],
    ['achtste', { from: 'begin', value: 8 }],
    ['vierentwintigste', { from: 'begin', value: 24 }],
    ['honderdeerste', { from: 'begin', value: 101 }],
    ['laatste', { from: 'end', offset: 0 }],
    ['een na laatste', { from: 'end', offset: -1 }],
    ['op twee na de laatste', { from: 'end', offset: -2 }],
    ['volgende', { from: 'current', offset: 1 }],
    ['vorige', { from: 'current', offset: -1 }],
  ] as const)('"%s" is a place', (text, place) => {
    expect(readOrdinal(text)).toEqual(place);
  });

  it.each(['vier', '4', 'en', 'de', '4ever'])('"%s" is none', (text) => {
    expect(readOrdinal(text)).toBeNull();
  });
});

describe('ages', () => {
  it.each([
    ['ze is vijf jaar oud', 5, 'year'],
    ['anderhalf jaar', 1.5, 'year'],
    ['mijn zesjarige dochter', 6, 'year'],
    ['een 6-jarige', 6, 'year'],
    ['drie maanden', 3, 'month'],
    ['tien dagen oud', 10, 'day'],
    ['zes weken', 6, 'week'],
  ] as const)('"%s" is %d %s', (text, value, unit) => {
    expect(readAge(text)).toMatchObject({ value, unit });
  });

  it.each(['800 jaar', 'vijf euro', 'jaren'])('"%s" is none', (text) => {
    expect(readAge(text)).toBeNull();
  });

  it('have their place', () => {
    const text = 'mijn man van zestig en mijn zoon van 4 jaar oud';
    expect(findAges(text).map(({ start, end }) => text.slice(start, end))).toEqual(['4 jaar oud']);
  });
});

describe('doses', () => {
  it.each([
    ['500 mg', 500, 'milligram'],
    ['75ml', 75, 'milliliter'],
    ['twee tabletten', 2, 'tablet'],
    ['een halve pil', 0.5, 'pill'],
    ['anderhalf tablet', 1.5, 'tablet'],
    ['vijfhonderd milligram', 500, 'milligram'],
    ['0,5 ml', 0.5, 'milliliter'],
    ['een tablet', 1, 'tablet'],
    ['1/2 tablet', 0.5, 'tablet'],
    ['twee pufjes', 2, 'puff'],
    ['20 µg', 20, 'microgram'],
    ['12 eenheden', 12, 'unit'],
    ['30 km per uur', 30, 'kilometer per hour'],
    ['6 m2', 6, 'square meter'],
    ['3 kubieke meter', 3, 'cubic meter'],
  ] as const)('"%s" is %d %s', (text, value, unit) => {
    expect(readDose(text)).toMatchObject({ value, unit });
  });

  it.each(['tabletten', 'twee keer', '500', 'vijf m', 'ik heb grote voeten'])('"%s" is none', (text) => {
    expect(readDose(text)).toBeNull();
  });

  it('stand beside each other', () => {
    expect(
      findDoses('drie tabletten van 500 mg en 10 ml').map(({ value, unit }) => `${value} ${unit}`),
    ).toEqual(['3 tablet', '500 milligram', '10 milliliter']);
  });
});

describe('tokens', () => {
  it('keep their place in the text, whatever the signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ["Foto's om 's middags", ["foto's", 'om', "'s", 'middags']],
    ['15e-9:30', ['15', 'e', '-', '9', ':', '30']],
    ['één – twee', ['een', '-', 'twee']],
    ['ma\u0301andag', ['maandag']],
    ['a\u0000b\u200bc', ['a', 'b', 'c']],
    ['😀😀 ja', ['\ud83d', 'ja']],
  ] as const)('"%s" is cut', (text, tokens) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(tokens);
  });

  it('do not look inside a word that no Dutch word can be', () => {
    const [token] = tokenise('een'.repeat(1000));
    expect(token).toMatchObject({ start: 0, end: 3000, atoms: null });
  });
});

describe('years and quantities for other rules', () => {
  it.each([
    ['negentienachtenzestig', 1968],
    ['negentien achtenzestig', 1968],
    ['negentien nul vijf', 1905],
    ['twintig zesentwintig', 2026],
    ['twintig twintig', 2020],
  ] as const)('the year "%s" is %d', (text, year) => {
    expect(yearWordsAt(tokenise(text), 0)).toMatchObject({ value: year });
  });

  it.each(['negentien vijf', 'achttien zestig', 'twintig'])('"%s" is no year', (text) => {
    expect(yearWordsAt(tokenise(text), 0)).toBeNull();
  });

  it('an ordinal or a mark is no quantity', () => {
    expect(quantityAt(tokenise('vierde'), 0)).toBeNull();
    expect(quantityAt(tokenise('-'), 0)).toBeNull();
    expect(quantityAt([], 0)).toBeNull();
  });
});
