import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';

describe('a turn of nothing but an answer', () => {
  test.each([
    ['liever niet', 'yes-no'],
    ['nou liever niet hoor', 'yes-no'],
    ['dat hoeft niet', 'yes-no'],
    ['nee dat hoeft voor mij niet', 'yes-no'],
    ['vandaag niet', 'slot-choice'],
    ['liever niet op dinsdag', 'slot-choice'],
    ['nee, liever vrijdag', 'yes-no'],
    ['doe die eerste maar', 'slot-choice'],
    ['de laatste graag', 'slot-choice'],
  ] as const)('is no wish: %s', (said, expecting) => {
    expect(understand([said], contextOf(expecting)).wish).toBe('none');
  });

  test.each([
    ['nee ik wil een mens spreken', 'yes-no', 'human'],
    ['liever een mens', 'yes-no', 'human'],
    ['zeg de afspraak maar af', 'yes-no', 'cancel'],
    ['dat hoeft niet', 'open', 'cancel'],
  ] as const)('%s, asked %s, is still a wish', (said, expecting, wish) => {
    expect(understand([said], contextOf(expecting)).wish).toBe(wish);
  });
});
