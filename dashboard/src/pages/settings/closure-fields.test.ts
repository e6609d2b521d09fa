import { expect, test } from 'vitest';
import { closureOf, fieldsOf } from './closure-fields.ts';

const DAY = { fromDay: '2026-12-24', fromTime: '', toDay: '2026-12-24', toTime: '', reason: 'studiedag' };

test.each([
  [DAY, { from: '2026-12-24T00:00', to: '2026-12-25T00:00', reason: 'studiedag' }],
  [
    { ...DAY, fromTime: '12:00' },
    { from: '2026-12-24T12:00', to: '2026-12-25T00:00', reason: 'studiedag' },
  ],
  [
    { ...DAY, fromTime: '12:00', toTime: '13:30' },
    { from: '2026-12-24T12:00', to: '2026-12-24T13:30', reason: 'studiedag' },
  ],
  [
    { ...DAY, toDay: '2026-12-31', reason: 'vakantie' },
    { from: '2026-12-24T00:00', to: '2027-01-01T00:00', reason: 'vakantie' },
  ],
  // The night in which the clock is put forward lies between.
  [
    { ...DAY, fromDay: '2027-03-27', toDay: '2027-03-28' },
    { from: '2027-03-27T00:00', to: '2027-03-29T00:00', reason: 'studiedag' },
  ],
])('%j is kept as %j, and read back as it was typed', (fields, closure) => {
  expect(closureOf(fields)).toEqual(closure);
  expect(fieldsOf(closure)).toEqual(fields);
});

test.each([
  ['without a day', { ...DAY, fromDay: '' }],
  ['without a reason', { ...DAY, reason: ' ' }],
  ['with half a time', { ...DAY, fromTime: '12' }],
  ['with a time that is none', { ...DAY, toTime: '24:00' }],
  ['that ends before it begins', { ...DAY, toDay: '2026-12-23' }],
  ['that ends when it begins', { ...DAY, fromTime: '12:00', toTime: '12:00' }],
])('a closure %s is none', (_, fields) => {
  expect(closureOf(fields)).toBeNull();
});
