import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { nl } from '../../language/nl.ts';
import { doingWritten, knownWritten, nowWritten } from './doing-written.ts';

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

test.each([
  [null, null, null],
  ['greeting', null, 'begroet de beller'],
  ['ask-date-of-birth', { step: 'date-of-birth', attempt: 1 }, 'vraagt de geboortedatum'],
  ['not-understood', { step: 'date-of-birth', attempt: 2 }, 'vraagt de geboortedatum, poging 2'],
  ['ringing doctor', { step: 'date-of-birth', attempt: 1 }, 'Arts: gaat over'],
  ['ask-test', { step: 'which-test', attempt: 1 }, 'stelt een vraag'],
])('of %s while %j is open it is said that Balie %s', (doing, asks, written) => {
  expect(nowWritten({ doing, asks }, nl)).toBe(written);
});

test.each([
  ['date-of-birth', '1954-03-12', '12\u00A0mrt\u00A01954 (72\u00A0jaar)'],
  ['date', '2026-11-26', 'do\u00A026\u00A0nov\u00A02026'],
  ['date', '2026-11-26/2026-11-27', 'do\u00A026\u00A0nov\u00A02026 – vr\u00A027\u00A0nov\u00A02026'],
  ['time', '16:00/23:59', '16:00/23:59'],
  ['name', 'van den Berg', 'van den Berg'],
] as const)('%s heard as %s is written "%s"', (slot, value, written) => {
  expect(knownWritten({ slot, value }, '2026-11-25T10:00:00Z')).toBe(written);
});
