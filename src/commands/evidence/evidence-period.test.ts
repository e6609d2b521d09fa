import { describe, expect, it } from 'vitest';
import { evidencePeriod } from './evidence-period.ts';

const today = Temporal.PlainDate.from('2026-11-25');

describe('the period of the evidence', () => {
  it('is the last thirty days with today, in the practice time zone', () => {
    const period = evidencePeriod({}, today);
    expect(String(period?.from)).toBe('2026-10-25T23:00:00Z');
    expect(String(period?.until)).toBe('2026-11-25T23:00:00Z');
  });

  it('holds both days that are named', () => {
    const period = evidencePeriod({ from: '2026-03-29', to: '2026-03-29' }, today);
    // The day on which the clock goes forward has 23 hours.
    expect(period?.from.until(period.until).total('hours')).toBe(23);
  });

  it.each([{ from: 'gisteren' }, { to: '2026-13-01' }, { from: '2026-11-25', to: '2026-11-24' }])(
    'is not %j',
    (asked) => {
      expect(evidencePeriod(asked, today)).toBeNull();
    },
  );
});
