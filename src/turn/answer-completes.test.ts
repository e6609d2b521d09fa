import { describe, expect, it } from 'vitest';
import type { ExpectedKind } from '../domain/expectation.ts';
import type { Meaning } from '../domain/meaning.ts';
import type { Completeness } from './1-hear/end-of-turn.ts';
import { answerCompletes } from './answer-completes.ts';

const meaning = (otherwise: Partial<Meaning>): Meaning => ({
  wish: 'none',
  second: null,
  confidence: 0.9,
  slots: {},
  ...otherwise,
});

describe('how much of an answer the words so far are', () => {
  it.each([
    ['yes-no', { slots: { yesNo: 'yes' } }, 'whole'],
    ['yes-no', {}, 'partly'],
    ['slot-choice', { slots: { choice: 1 } }, 'whole'],
    ['slot-choice', { slots: { time: '09:30' } }, 'whole'],
    ['slot-choice', { slots: { date: '2026-11-26' } }, 'partly'],
    ['day', { slots: { date: '2026-11-26' } }, 'whole'],
    ['time', { slots: { time: '09:30' } }, 'whole'],
    ['day', {}, 'partly'],
    ['date-of-birth', { slots: { dateOfBirth: '1954-03-12' } }, 'whole'],
    ['date-of-birth', {}, 'partly'],
    ['postcode', { slots: { postcode: '1234AB 12' } }, 'whole'],
    ['postcode', { slots: { postcode: '1234AB' } }, 'partly'],
    ['postcode', {}, 'partly'],
    ['phone', { slots: { phone: '+31100000199' } }, 'whole'],
    ['medicine', { slots: { medicine: ['metoprolol'] } }, 'whole'],
    ['medicine', {}, 'partly'],
    ['open', { wish: 'book', confidence: 0.9 }, 'whole'],
    ['open', { wish: 'book', confidence: 0.6 }, 'partly'],
    ['open', { slots: { yesNo: 'no' } }, 'whole'],
    ['name', { slots: { name: { last: 'Van den Berg' } } }, 'whole'],
    ['name', { slots: { name: { last: 'Nergens' } } }, 'likely'],
    ['name', {}, 'partly'],
    ['reason', { slots: { reason: 'knie' } }, 'partly'],
  ] satisfies readonly [ExpectedKind, Partial<Meaning>, Completeness][])(
    'asked for %s, %j is %s',
    (asked, said, expected) => {
      expect(answerCompletes(meaning(said), asked, ['van den Berg'])).toBe(expected);
    },
  );
});
