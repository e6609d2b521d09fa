import { expect, test } from 'vitest';
import { initialsOf } from './onlookers.ts';

test.each([
  ['Maria van den Berg', 'M. B.'],
  ['Jan-Willem de Vries', 'J. W. V.'],
  ['Élodie Öztürk', 'É. Ö.'],
  ['Fatima El Amrani', 'F. E. A.'],
])('%s is %s where patients can read along', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
