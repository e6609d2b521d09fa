import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookableSpan, horizonOf } from './bookable-span.ts';
import { localTime } from './opening-windows.ts';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam');
const span = (now: string, leadMinutes: number, releasedAt: string | null = null) => {
  const { from, to } = bookableSpan(
    { leadMinutes, releasedAt: releasedAt === null ? null : Temporal.PlainTime.from(releasedAt) },
    at(now).toInstant(),
  );
  return [localTime(from), localTime(to)].map((moment) => moment.toPlainDateTime().toString());
};

describe('between which moments an appointment may start', () => {
  it('is from the lead time to the horizon of twelve weeks', () => {
    expect(span('2026-11-26T09:00', 60)).toEqual(['2026-11-26T10:00:00', '2027-02-18T00:00:00']);
    expect(horizonOf(Temporal.PlainDate.from('2026-11-26')).toString()).toBe('2027-02-18');
  });

  it('counts a lead time in hours that pass, also over a night in which the clock changes', () => {
    expect(span('2026-10-24T09:00', 2_880)[0]).toBe('2026-10-26T08:00:00');
    expect(span('2027-03-27T09:00', 2_880)[0]).toBe('2027-03-29T10:00:00');
  });

  it('is the rest of today for places of the day itself, once they are released', () => {
    expect(span('2026-11-26T08:00', 30, '08:00')).toEqual(['2026-11-26T08:30:00', '2026-11-27T00:00:00']);
    expect(span('2026-10-25T23:30', 0, '08:00')).toEqual(['2026-10-25T23:30:00', '2026-10-26T00:00:00']);
  });

  it('is empty before they are released, at any moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * 24 * 60 }),
        fc.integer({ min: 0, max: 2_880 }),
        (minute, lead) => {
          const now = at('2026-10-01T00:00').add({ minutes: minute });
          const { from, to } = bookableSpan(
            { leadMinutes: lead, releasedAt: Temporal.PlainTime.from('08:00') },
            now.toInstant(),
          );
          if (now.hour < 8) expect(to).toBeLessThanOrEqual(from);
          else
            expect(
              localTime(to)
                .toPlainDate()
                .equals(now.toPlainDate().add({ days: 1 })),
            ).toBe(true);
        },
      ),
    );
  });
});
