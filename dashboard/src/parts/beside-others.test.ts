import { expect, test } from 'vitest';
import { besideOthers } from './beside-others.ts';

const was = { phone: '1', email: 'a', home: 'x' };

test.each([
  ['what nobody else changed stays as it is typed', { ...was, phone: '2' }, was, { ...was, phone: '2' }, []],
  [
    'what only another changed is theirs',
    { ...was, phone: '2' },
    { ...was, home: 'y' },
    { phone: '2', email: 'a', home: 'y' },
    [],
  ],
  [
    'what both changed is to be chosen',
    { ...was, phone: '2' },
    { ...was, phone: '3' },
    { ...was, phone: '2' },
    ['phone'],
  ],
  [
    'what both changed alike is no choice',
    { ...was, phone: '2' },
    { ...was, phone: '2' },
    { ...was, phone: '2' },
    [],
  ],
  [
    'what was put back is untouched',
    was,
    { ...was, phone: '3', email: 'b' },
    { phone: '3', email: 'b', home: 'x' },
    [],
  ],
])('%s', (_what, typed, now, shown, twice) => {
  expect(besideOthers(typed, was, now)).toEqual({ shown, twice });
});
