import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import type { Wish } from '../../../domain/meaning.ts';
import { understand } from '../understand.ts';

const wishOf = (said: string) => understand([said], contextOf('open')).wish;

describe('whether somebody or something is there', () => {
  test.each([
    'is mijn man al bij jullie aangekomen',
    'goedemorgen is mijn vrouw al binnen',
    'is mijn moeder al geweest',
    'zit mijn zoon nog bij jullie',
    'is mijn dochter daar al',
    'is mijn vader al aan de beurt geweest',
    'ik wilde weten of mijn man al bij jullie is',
    'is mijn man al klaar bij de dokter',
    'is mevrouw van dam al geweest',
  ])('is asked of the desk, who sees it: %s', (said) => {
    expect(wishOf(said)).toBe('human');
  });

  test.each([
    'is mijn auto al klaar',
    'is de fiets al gerepareerd',
    'kan ik mijn auto ophalen',
    'is mijn was al klaar',
    'wanneer is mijn wasmachine klaar',
    'staat mijn pakketje klaar',
  ])('is asked of another number: %s', (said) => {
    expect(wishOf(said)).toBe('wrong-number');
  });

  test.each<[string, Wish]>([
    ['is de uitslag van mijn man al binnen', 'test-results'],
    ['is mijn uitslag al binnen', 'test-results'],
    ['is mijn recept al klaar', 'repeat-prescription'],
    ['liggen mijn medicijnen klaar', 'repeat-prescription'],
    ['is mijn dochter al bij jullie ingeschreven', 'register-patient'],
    ['kan ik mijn man inschrijven bij jullie', 'register-patient'],
    ['is de brief van mijn man al binnen', 'referral-or-letter'],
  ])('stays what it was where it is a record or a medicine: %s', (said, wish) => {
    expect(wishOf(said)).toBe(wish);
  });
});
