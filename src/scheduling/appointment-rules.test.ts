import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppointmentTypeId, asId, type PracticeId, type PractitionerId } from '../domain/ids.ts';
import type { AppointmentType, Practice } from '../domain/practice.ts';
import { checkAppointment, earliestStart, horizonOf } from './appointment-rules.ts';
import { subtract } from './intervals.ts';
import { localTime, openWindows, PRACTICE_TIME_ZONE } from './opening-windows.ts';
import { placeStarts } from './slot-grid.ts';

const GP = asId<PractitionerId>('gp');
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(PRACTICE_TIME_ZONE);
const hours = (from: string, to: string) =>
  (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((weekday) => ({
    practitioner: null,
    weekday,
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
  }));

const consult: AppointmentType = {
  id: asId<AppointmentTypeId>('consult'),
  name: 'consult',
  spokenName: 'een afspraak bij de huisarts',
  minutes: 10,
  practitioners: [GP],
  bookableBy: 'balie',
  leadMinutes: 60,
  releasedAt: null,
  referralNeeded: false,
  maxPerDay: null,
  words: [],
  preparation: null,
};
const practice: Practice = {
  id: asId<PracticeId>('practice'),
  kind: 'huisarts',
  spokenName: 'huisartsenpraktijk De Linde',
  shortName: 'De Linde',
  dialledNumbers: [],
  recordsCalls: false,
  address: 'Lindelaan 1',
  practitioners: [{ id: GP, spokenName: 'dokter Jansen', role: 'huisarts' }],
  appointmentTypes: [consult],
  openingHours: [...hours('08:00', '12:00'), ...hours('13:00', '17:00')],
  closures: [
    {
      practitioner: null,
      from: Temporal.PlainDateTime.from('2026-12-03T00:00'),
      to: Temporal.PlainDateTime.from('2026-12-04T00:00'),
      reason: 'Studiedag',
    },
  ],
  ladder: [],
  desk: null,
  consultLine: null,
  registration: 'open',
  opened: [],
  answers: [],
};
const NOW = at('2026-11-26T09:00').toInstant();
const taken = [
  { from: at('2026-11-27T10:00').epochMilliseconds, to: at('2026-11-27T10:10').epochMilliseconds },
];

const check = (start: string, type: AppointmentType = consult, practitioner = GP) =>
  checkAppointment(practice, { type, practitioner, start: at(start) }, taken, NOW);

describe('whether an appointment may be made', () => {
  it.each([
    ['2026-11-26T10:00', 'the first moment after the lead time'],
    ['2026-11-26T11:50', 'the last before lunch'],
    ['2026-11-27T09:50', 'right before another'],
    ['2026-11-27T10:10', 'right after another'],
    ['2027-02-17T16:50', 'the last of the horizon'],
  ])('yes at %s: %s', (start) => {
    expect(check(start)).toEqual({ kind: 'allowed' });
  });

  it.each([
    ['2026-11-26T08:50', 'in-the-past', 'voorbij'],
    ['2026-11-26T09:55', 'too-soon', '60 minuten'],
    ['2027-02-18T08:00', 'beyond-horizon', '12 weken'],
    ['2026-11-27T09:52', 'off-grid', 'vijf minuten'],
    ['2026-11-27T09:50:30', 'off-grid', 'vijf minuten'],
    ['2026-12-25T10:00', 'holiday', 'Eerste Kerstdag'],
    ['2026-12-03T10:00', 'closure', 'er dan niet'],
    ['2026-11-27T12:00', 'outside-hours', 'werktijden'],
    ['2026-11-27T11:55', 'outside-hours', 'werktijden'],
    ['2026-11-28T10:00', 'outside-hours', 'werktijden'],
    ['2026-11-27T10:05', 'taken', 'bezet'],
    ['2026-11-27T09:55', 'taken', 'bezet'],
  ])('no at %s: %s, in words', (start, reason, words) => {
    expect(check(start)).toEqual({ kind: 'refused', reason, words: expect.stringContaining(words) });
  });

  it.each([
    ['not-bookable-by-balie', { ...consult, bookableBy: 'desk' as const }, GP],
    ['practitioner-does-not-do-this', consult, asId<PractitionerId>('somebody')],
  ])('no for the type, before anything else: %s', (reason, type, practitioner) => {
    expect(check('2026-11-26T08:50', type, practitioner)).toMatchObject({ kind: 'refused', reason });
  });

  it('is true of every place that the search for free places gives, and of no place it leaves out', () => {
    const today = localTime(NOW.epochMilliseconds).toPlainDate();
    const busy = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 7 * 24 * 12 }), fc.integer({ min: 1, max: 12 }))
        .map(([start, length]) => {
          const from = NOW.epochMilliseconds + start * 300_000;
          return { from, to: from + length * 300_000 };
        }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(busy, fc.constantFrom(5, 10, 20, 45), (held, minutes) => {
        const type = { ...consult, minutes };
        const free = subtract(openWindows(practice, GP, today, today.add({ days: 8 })), held);
        const starts = placeStarts(free, {
          minutes,
          earliest: earliestStart(type, NOW),
          latest: horizonOf(today).toZonedDateTime(PRACTICE_TIME_ZONE).epochMilliseconds,
          between: null,
          notWeekdays: [],
          limit: 1_000,
        });
        const allowed = (start: number) =>
          checkAppointment(practice, { type, practitioner: GP, start: localTime(start) }, held, NOW).kind ===
          'allowed';
        for (const start of starts) expect(allowed(start)).toBe(true);
        // Each allowed start overlaps a place that was given: there is no unused room.
        for (
          let start = NOW.epochMilliseconds;
          start < NOW.epochMilliseconds + 2 * 86_400_000;
          start += 300_000
        ) {
          if (!allowed(start)) continue;
          expect(starts.some((given) => Math.abs(given - start) < minutes * 60_000)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});
