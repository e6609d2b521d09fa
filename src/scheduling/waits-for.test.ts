import { describe, expect, it } from 'vitest';
import type { Slot } from '../domain/appointment.ts';
import type { WantedSlot } from '../domain/decision.ts';
import { type AppointmentTypeId, asId, type PractitionerId } from '../domain/ids.ts';
import { waitsFor } from './waits-for.ts';

const BRAM = asId<PractitionerId>('bram');
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Amsterdam');
/** Thursday 26 November 2026, half an hour from half past nine. */
const place: Slot = {
  practitioner: BRAM,
  practitionerName: 'fysiotherapeut Bram',
  start: at('2026-11-26T09:30'),
  end: at('2026-11-26T10:00'),
};
const anything: Omit<WantedSlot, 'notStarts'> = {
  type: asId<AppointmentTypeId>('treatment'),
  practitioner: null,
  days: null,
  between: null,
  notWeekdays: [],
};
const days = (from: string, to: string) => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
});
const between = (from: string, to: string) => ({
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});

describe('a place that became free is for somebody who waits', () => {
  it.each<[string, boolean, Partial<typeof anything>, number]>([
    ['for anything', true, {}, 25],
    ['for exactly its length', true, {}, 30],
    ['for a longer appointment', false, {}, 35],
    ['for this practitioner', true, { practitioner: BRAM }, 25],
    ['for another practitioner', false, { practitioner: asId<PractitionerId>('leila') }, 25],
    ['but not on Thursdays', false, { notWeekdays: [4] }, 25],
    ['but not on Fridays', true, { notWeekdays: [5] }, 25],
    ['from its day on', true, { days: days('2026-11-26', '2026-11-30') }, 25],
    ['up to its day', true, { days: days('2026-11-20', '2026-11-26') }, 25],
    ['from the day after', false, { days: days('2026-11-27', '2026-11-30') }, 25],
    ['up to the day before', false, { days: days('2026-11-20', '2026-11-25') }, 25],
    ['from its time on', true, { between: between('09:30', '12:00') }, 25],
    ['before its time', false, { between: between('08:00', '09:30') }, 25],
    ['after its time', false, { between: between('09:31', '12:00') }, 25],
  ])('who waits %s: %s', (_who, expected, otherwise, minutes) => {
    expect(waitsFor({ ...anything, ...otherwise }, minutes, place)).toBe(expected);
  });
});
