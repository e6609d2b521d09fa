import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { nl } from '../../language/nl.ts';
import { doingWritten } from './doing-written.ts';

test.each([
  ['ringing doctor', 'Arts: gaat over'],
  ['failed emergency-line', 'Spoedlijn: niet gelukt'],
  ['confirmed someone-new', 'someone-new: heeft de beller'],
  ['greeting', 'begroet de beller'],
  ['ask-date-of-birth', 'vraagt de geboortedatum'],
  ['ask-something-new', 'stelt een vraag'],
  ['offer-slots', 'praat met de beller'],
])('%s is "%s"', (doing, written) => {
  expect(doingWritten(doing, nl)).toBe(written);
});

test('every code that has Dutch words has English ones', () => {
  expect(Object.keys(en.today.doing).toSorted()).toEqual(Object.keys(nl.today.doing).toSorted());
});
