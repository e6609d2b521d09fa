import { expect, test } from 'vitest';
import { at } from '../../test/kits/practice-builders.ts';
import { asId, type PractitionerId } from '../domain/ids.ts';
import { freePlaces, type Taken } from './free-places.ts';
import type { Hours } from './opening-windows.ts';

const JANSEN = asId<PractitionerId>('4f7f3f0e-0000-4000-8000-000000000001');
const DE_BOER = asId<PractitionerId>('4f7f3f0e-0000-4000-8000-000000000002');
const open = (practitioner: PractitionerId, from: string, to: string) => ({
  practitioner,
  weekday: 'thursday' as const,
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});
const HOURS: Hours = {
  openingHours: [open(JANSEN, '08:00', '09:00'), open(DE_BOER, '08:30', '09:00')],
  closures: [],
};
const taken = (practitioner: PractitionerId, from: string, to: string): Taken => ({
  practitioner,
  from: at(`2026-11-26T${from}`).epochMilliseconds,
  to: at(`2026-11-26T${to}`).epochMilliseconds,
});

test.each<[string, string, number, readonly Taken[], number]>([
  ['everything that is open', '2026-11-26T07:00', 10, [], 9],
  ['only who makes such an appointment, and what is still to come', '2026-11-26T08:40', 10, [], 4],
  ['what stands already is not free', '2026-11-26T07:00', 10, [taken(JANSEN, '08:00', '08:30')], 6],
  ['a gap that is too short is none', '2026-11-26T07:00', 20, [taken(JANSEN, '08:10', '08:50')], 1],
  ['nothing on a day without hours', '2026-11-27T07:00', 10, [], 0],
])('free places: %s', (_what, now, minutes, stands, places) => {
  const type = { minutes, practitioners: [JANSEN, DE_BOER] };
  expect(freePlaces(HOURS, type, stands, at(now).toInstant())).toBe(places);
});

test('a place of another practitioner does not take one', () => {
  const type = { minutes: 10, practitioners: [JANSEN] };
  const now = at('2026-11-26T07:00').toInstant();
  expect(freePlaces(HOURS, type, [taken(DE_BOER, '08:30', '09:00')], now)).toBe(6);
});
