import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import type { ExpectedKind } from '../../../domain/expectation.ts';
import { FIRST_NAMES } from '../../../domain/first-names.ts';
import type { Slots } from '../../../domain/meaning.ts';
import { sayName } from '../../6-speak/dutch/names.ts';
import { sayNumber } from '../../6-speak/dutch/numbers.ts';
import { sayPhone } from '../../6-speak/dutch/phone-numbers.ts';
import { sayPostcode } from '../../6-speak/dutch/postcodes.ts';
import { sayLetters } from '../../6-speak/dutch/spelling.ts';
import { readNumber } from '../numbers/number.ts';
import { understand } from '../understand.ts';

const heard = (said: string, expecting: ExpectedKind): Slots =>
  understand([said], contextOf(expecting)).slots;

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Numbers that no operator hands out: 06-00..., 010-0..., 020-1... and 030-9.... */
const PHONES = fc.oneof(
  digits(6).map((rest) => `+31600${rest}`),
  digits(6).map((rest) => `+31100${rest}`),
  digits(6).map((rest) => `+31201${rest}`),
  digits(6).map((rest) => `+31309${rest}`),
);

const LETTERS = fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXZ');
const POSTCODES = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    LETTERS,
    LETTERS,
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom('', 'A', 'C', 'K'),
  )
  .map(([number, one, other, house, addition]) => `${number}${one}${other} ${house}${addition}`);

const LAST_NAMES = fc.constantFrom(
  ...'Jansen Bakker Visser Smit Meijer Mulder Dekker Brouwer Dijkstra Vermeulen Kuipers Schouten Postma Yilmaz Nguyen Kowalski Öztürk'.split(
    ' ',
  ),
);
const PREFIXES = fc.constantFrom(
  '',
  'de ',
  'van ',
  'van der ',
  'van den ',
  'van de ',
  'ten ',
  "in 't ",
  'el ',
);
const NAMES = fc.record({
  first: fc.constantFrom('Anna', 'Pieter', 'Fatima', 'Johanna', 'Mohammed', 'Willem', 'Sanne'),
  last: fc.tuple(PREFIXES, LAST_NAMES).map(([prefix, name]) => `${prefix}${name}`),
});

const property = <T>(values: fc.Arbitrary<T>, check: (value: T) => void): void =>
  fc.assert(fc.property(values, check), { numRuns: 400, seed: 20261125 });

describe('what Balie says back is what Balie understands', () => {
  test('every telephone number', () => {
    property(PHONES, (phone) => {
      expect(heard(sayPhone(phone), 'phone').phone, sayPhone(phone)).toBe(phone);
    });
  });

  test('every postcode with its house number and addition', () => {
    property(POSTCODES, (postcode) => {
      expect(heard(sayPostcode(postcode), 'postcode').postcode, sayPostcode(postcode)).toBe(postcode);
    });
  });

  test('every name, as it is said', () => {
    property(NAMES, (name) => {
      expect(FIRST_NAMES.has(name.first.toLowerCase())).toBe(true);
      expect(heard(sayName(name), 'name').name, sayName(name)).toEqual(name);
    });
  });

  test('every last name, as it is spelled with the telephone alphabet', () => {
    property(
      LAST_NAMES.filter((name) => /^[A-Za-z]+$/.test(name)),
      (last) => {
        expect(heard(sayLetters(last), 'name').name?.last, sayLetters(last)).toBe(last);
      },
    );
  });

  test('whole numbers by chance, up to a thousand million', () => {
    property(
      fc.oneof(fc.integer({ min: 2, max: 9_999 }), fc.integer({ min: 2, max: 999_999_999 })),
      (value) => {
        expect(readNumber(sayNumber(value)), sayNumber(value)).toBe(value);
      },
    );
  });
});
