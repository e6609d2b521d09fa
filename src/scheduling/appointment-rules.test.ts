import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppointmentTypeId, asId, type PracticeId, type PractitionerId } from '../domain/ids.ts';
import type { AppointmentType, OpeningHours, Practice } from '../domain/practice.ts';
import { type RefusalReason, type WantedAppointment, whyNot } from './appointment-rules.ts';
import { bookableSpan } from './bookable-span.ts';
import { covers, subtract } from './intervals.ts';
import { localTime, openWindows, PRACTICE_TIME_ZONE } from './opening-windows.ts';
import { placeStarts } from './slot-grid.ts';

const GP = asId<PractitionerId>('gp');
const POH = asId<PractitionerId>('poh');
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
  questionnaire: null,
  exampleQuestions: [],
  words: [],
  preparation: null,
};
const closureOf = (practitioner: PractitionerId, from: string, to: string, reason: string) => ({
  practitioner,
  from: Temporal.PlainDateTime.from(from),
  to: Temporal.PlainDateTime.from(to),
  reason,
});
const saturday: OpeningHours = {
  practitioner: null,
  weekday: 'saturday',
  from: Temporal.PlainTime.from('08:00'),
  to: Temporal.PlainTime.from('12:00'),
};
const practice: Practice = {
  id: asId<PracticeId>('practice'),
  kind: 'huisarts',
  spokenName: 'huisartsenpraktijk De Linde',
  shortName: 'De Linde',
  dialledNumbers: [],
  recordsCalls: false,
  address: 'Lindelaan 1',
  practitioners: [
    { id: GP, spokenName: 'dokter Jansen', role: 'huisarts' },
    { id: POH, spokenName: 'POH Sanne', role: 'poh' },
  ],
  appointmentTypes: [consult],
  questionnaires: [],
  openingHours: [...hours('08:00', '12:00'), ...hours('13:00', '17:00')],
  closures: [
    {
      practitioner: null,
      from: Temporal.PlainDateTime.from('2026-12-03T00:00'),
      to: Temporal.PlainDateTime.from('2026-12-04T00:00'),
      reason: 'Studiedag',
    },
    closureOf(GP, '2026-12-08T00:00', '2026-12-08T13:05', 'vakantie'),
    closureOf(GP, '2026-12-08T13:05', '2026-12-09T00:00', 'nascholing'),
    closureOf(POH, '2026-11-27T00:00', '2026-11-28T00:00', 'verlof'),
  ],
  ladder: [],
  desk: null,
  consultLine: null,
  registration: 'open',
  opened: [],
  openedPartly: [],
  waitingList: null,
  callbacks: { perHour: 6, parts: [] },
  reminders: {
    hoursBefore: [],
    from: at('2026-11-26T08:00').toPlainTime(),
    to: at('2026-11-26T21:00').toPlainTime(),
    inEnglish: true,
  },
  answers: [],
};
const NOW = at('2026-11-26T09:00').toInstant();
const taken = [
  { from: at('2026-11-27T10:00').epochMilliseconds, to: at('2026-11-27T10:10').epochMilliseconds },
];
const wanted = (start: string, otherwise: Partial<WantedAppointment> = {}): WantedAppointment => ({
  type: consult,
  practitioner: GP,
  start: at(start),
  by: 'balie',
  hasReferral: false,
  ...otherwise,
});
const check = (start: string, otherwise: Partial<WantedAppointment> = {}, sameType = 0) =>
  whyNot(practice, wanted(start, otherwise), { taken, sameType }, NOW);
const typed = (otherwise: Partial<AppointmentType>) => ({ type: { ...consult, ...otherwise } });

describe('whether an appointment may be made', () => {
  it.each([
    ['2026-11-26T10:00', 'the first moment after the lead time'],
    ['2026-11-26T11:50', 'the last before lunch'],
    ['2026-11-27T09:50', 'right before another'],
    ['2026-11-27T10:10', 'right after another'],
    ['2027-02-17T16:50', 'the last of the horizon'],
  ])('yes at %s: %s', (start) => {
    expect(check(start)).toBeNull();
  });

  it.each([
    ['2026-11-26T08:50', 'in-the-past', 'dit moment is al voorbij'],
    ['2026-11-26T09:55', 'too-soon', 'pas na 60 minuten'],
    ['2027-02-18T08:00', 'beyond-horizon', 'de agenda is tot 12 weken vooruit open'],
    ['2026-11-27T09:52', 'off-grid', 'afspraken beginnen op hele 5 minuten'],
    ['2026-11-27T09:50:30', 'off-grid', 'afspraken beginnen op hele 5 minuten'],
    ['2026-12-25T10:00', 'holiday', 'gesloten: Eerste Kerstdag'],
    ['2026-12-03T10:00', 'closure', 'gesloten: Studiedag'],
    ['2026-12-08T10:00', 'closure', 'dokter Jansen is er niet: vakantie'],
    ['2026-12-08T13:00', 'closure', 'dokter Jansen is er niet: vakantie en nascholing'],
    ['2026-11-27T12:00', 'break', 'pauze van 12:00 tot 13:00'],
    ['2026-11-27T11:55', 'does-not-fit', 'past niet meer voor 12:00'],
    ['2026-11-27T17:00', 'outside-hours', 'buiten de werktijden van dokter Jansen'],
    ['2026-11-27T07:55', 'outside-hours', 'buiten de werktijden van dokter Jansen'],
    ['2026-11-28T10:00', 'outside-hours', 'buiten de werktijden van dokter Jansen'],
    ['2026-11-27T10:05', 'taken', 'dubbel: dit moment is al bezet'],
    ['2026-11-27T09:55', 'taken', 'dubbel: dit moment is al bezet'],
  ])('no at %s: %s, in words', (start, reason, words) => {
    expect(check(start)).toEqual({ reason, words });
  });

  it('closes on King’s Day, which is the Saturday when 27 April is a Sunday', () => {
    const now = at('2026-04-20T09:00').toInstant();
    const open = { ...practice, openingHours: [...practice.openingHours, saturday] };
    const on = (start: string, at_ = now) => whyNot(open, wanted(start), { taken: [], sameType: 0 }, at_);
    expect(on('2026-04-27T10:00')).toEqual({ reason: 'holiday', words: 'gesloten: Koningsdag' });
    const in2031 = at('2031-04-21T09:00').toInstant();
    expect(on('2031-04-26T10:00', in2031)).toEqual({ reason: 'holiday', words: 'gesloten: Koningsdag' });
    expect(on('2031-05-03T10:00', in2031)).toBeNull();
  });

  it.each<[RefusalReason, Partial<WantedAppointment>, string]>([
    ['not-bookable-by-you', typed({ bookableBy: 'desk' }), 'alleen de praktijk zelf plant consult in'],
    ['not-bookable-by-you', typed({ bookableBy: 'doctor' }), 'alleen een behandelaar plant consult in'],
    [
      'not-bookable-by-you',
      { ...typed({ bookableBy: 'doctor' }), by: 'desk' },
      'alleen een behandelaar plant consult in',
    ],
    ['practitioner-does-not-do-this', { practitioner: POH }, 'POH Sanne doet geen consult'],
    [
      'practitioner-does-not-do-this',
      { practitioner: asId<PractitionerId>('somebody') },
      'deze behandelaar doet geen consult',
    ],
    ['referral-needed', typed({ referralNeeded: true }), 'consult kan alleen met een verwijzing'],
  ])('no for the type, before anything else: %s', (reason, otherwise, words) => {
    expect(check('2026-11-26T08:50', otherwise)).toEqual({ reason, words });
  });

  it.each([
    ['the desk what the desk may', { ...typed({ bookableBy: 'desk' }), by: 'desk' as const }],
    ['the doctor what the desk may', { ...typed({ bookableBy: 'desk' }), by: 'doctor' as const }],
    ['the doctor what the doctor may', { ...typed({ bookableBy: 'doctor' }), by: 'doctor' as const }],
    ['who has a referral', { ...typed({ referralNeeded: true }), hasReferral: true }],
  ])('yes for %s', (_who, otherwise) => {
    expect(check('2026-11-27T09:00', otherwise)).toBeNull();
  });

  it.each([
    [2_880, '2026-11-28T08:55', 'pas na 48 uur'],
    [120, '2026-11-26T10:55', 'pas na 2 uur'],
    [150, '2026-11-26T11:25', 'pas na 150 minuten'],
  ])('says a lead time of %i minutes in hours where it can', (leadMinutes, start, words) => {
    expect(check(start, typed({ leadMinutes }))).toEqual({ reason: 'too-soon', words });
  });

  describe('for places of the day itself, released at eight', () => {
    const sameDay = typed({ releasedAt: Temporal.PlainTime.from('08:00'), leadMinutes: 0 });
    const from = (now: string, start: string) =>
      whyNot(practice, wanted(start, sameDay), { taken: [], sameType: 0 }, at(now).toInstant());
    const notYet = { reason: 'not-released', words: 'pas op de dag zelf, vanaf 08:00' };

    it.each([
      ['2026-11-27T07:59', '2026-11-27T09:00', notYet],
      ['2026-11-27T08:00', '2026-11-27T09:00', null],
      ['2026-11-27T08:00', '2026-11-30T09:00', notYet],
      // The days on which the clock changes are Sundays; 08:00 is wall time there too.
      ['2027-03-28T07:59', '2027-03-28T09:00', notYet],
      ['2027-03-28T08:00', '2027-03-28T09:00', { reason: 'holiday', words: 'gesloten: Eerste Paasdag' }],
    ])('asked at %s for %s', (now, start, expected) => {
      expect(from(now, start)).toEqual(expected);
    });
  });

  it('makes no more of a type in a day than the practice allows', () => {
    const limited = typed({ maxPerDay: 3 });
    expect(check('2026-11-27T09:00', limited, 2)).toBeNull();
    expect(check('2026-11-27T09:00', limited, 3)).toEqual({
      reason: 'day-full',
      words: 'consult kan 3 keer op een dag, en dat zit vol',
    });
    expect(check('2026-11-27T09:00', {}, 300)).toBeNull();
  });
});

describe('an agenda that is filled by whatever is asked and not refused', () => {
  // Friday to Tuesday around both changes of the clock, of which one is Easter; from seven to six by the clock on the wall.
  const aroundClockChanges = fc
    .tuple(
      fc.constantFrom('2027-03-26', '2027-10-29'),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 7 * 12, max: 18 * 12 }),
    )
    .map(([friday, days, step]) =>
      Temporal.PlainDate.from(friday)
        .add({ days })
        .toPlainDateTime(Temporal.PlainTime.from('00:00').add({ minutes: 5 * step }))
        .toZonedDateTime(PRACTICE_TIME_ZONE),
    );
  const request = fc.record({
    start: aroundClockChanges,
    minutes: fc.constantFrom(5, 10, 25, 45),
    maxPerDay: fc.constantFrom(null, null, null, 3, 8),
    by: fc.constantFrom('balie' as const, 'desk' as const, 'doctor' as const),
    bookableBy: fc.constantFrom('balie' as const, 'desk' as const, 'doctor' as const),
  });
  const everyDay: Practice = {
    ...practice,
    openingHours: [...practice.openingHours, saturday, { ...saturday, weekday: 'sunday' }],
  };
  const ways: readonly Practice[] = [practice, everyDay];

  it('holds no overlap and nothing outside hours, closures and holidays, and every refusal has a reason in words', () => {
    let booked = 0;
    fc.assert(
      fc.property(
        fc.array(request, { minLength: 20, maxLength: 60 }),
        fc.constantFrom(...ways),
        (requests, own) => {
          const agenda: { from: number; to: number; start: Temporal.ZonedDateTime }[] = [];
          for (const { start, minutes, maxPerDay, by, bookableBy } of requests) {
            const sameDay = agenda.filter((one) => one.start.toPlainDate().equals(start.toPlainDate()));
            const refusal = whyNot(
              own,
              {
                type: { ...consult, minutes, maxPerDay, bookableBy },
                practitioner: GP,
                start,
                by,
                hasReferral: false,
              },
              { taken: agenda, sameType: sameDay.length },
              start.subtract({ hours: 3 }).toInstant(),
            );
            if (refusal !== null) {
              expect(refusal.words).toMatch(/^[a-z].{8,}/iu);
              continue;
            }
            booked += 1;
            expect(maxPerDay === null || sameDay.length < maxPerDay).toBe(true);
            const from = start.epochMilliseconds;
            const to = from + minutes * 60_000;
            expect(agenda.every((other) => other.to <= from || to <= other.from)).toBe(true);
            const date = start.toPlainDate();
            expect(covers(openWindows(own, GP, date, date.add({ days: 1 })), { from, to })).toBe(true);
            // By the clock on the wall, also where an hour is missing or comes twice.
            const clock = start.toPlainTime().toString({ smallestUnit: 'minute' });
            expect((clock >= '08:00' && clock < '12:00') || (clock >= '13:00' && clock < '17:00')).toBe(true);
            agenda.push({ from, to, start });
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(booked).toBeGreaterThan(500);
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
          earliest: bookableSpan(type, NOW).from,
          latest: bookableSpan(type, NOW).to,
          between: null,
          notWeekdays: [],
          fullDays: new Set(),
          limit: 1_000,
        });
        const allowed = (start: number) =>
          whyNot(
            practice,
            { type, practitioner: GP, start: localTime(start), by: 'balie', hasReferral: false },
            { taken: held, sameType: 0 },
            NOW,
          ) === null;
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
