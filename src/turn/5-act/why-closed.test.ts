import { describe, expect, it } from 'vitest';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import { whyClosed } from './why-closed.ts';

const days = (from: string, to = from) => ({
  days: { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) },
});
const local = Temporal.PlainDateTime.from;
const practice = aPractice({
  closures: [
    {
      practitioner: null,
      from: local('2026-12-10T00:00'),
      to: local('2026-12-12T00:00'),
      reason: 'nascholing',
    },
  ],
});

describe('why there is no place on a day', () => {
  it.each([
    ['a holiday', days('2027-04-27'), 'Koningsdag'],
    ['a closure', days('2026-12-11'), 'nascholing'],
    ['a Sunday', days('2026-11-29'), null],
  ])('%s has its reason', (_what, wanted, reason) => {
    expect(whyClosed(practice, wanted)).toEqual({ day: wanted.days.from, reason });
  });

  it.each([
    ['an open day', days('2026-11-26')],
    ['the day after a closure', days('2026-12-14')],
    ['more than one day', days('2026-11-28', '2026-11-29')],
    ['no day at all', { days: null }],
  ])('%s has none', (_what, wanted) => {
    expect(whyClosed(practice, wanted)).toBeNull();
  });
});
