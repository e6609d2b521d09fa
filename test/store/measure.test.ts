import { expect, it } from 'vitest';
import { measureBooking } from '../../src/store/bench/measure-booking.ts';
import { measureReminders } from '../../src/store/bench/measure-reminders.ts';
import { measureSlots } from '../../src/store/bench/measure-slots.ts';
import { TEST_NOW, testStore } from '../kits/database.ts';

it('the bench measures slots and bookings on a real database', async () => {
  await using store = await testStore({ demo: null });
  const slots = await measureSlots(store, TEST_NOW, 10);
  expect(slots.n).toBe(10);
  expect(slots.firstFreeP50Ms).toBeGreaterThan(0);
  expect(slots.firstFreeP50Ms).toBeLessThan(slots.fortyAgendasP50Ms);
  // Forty agendas of eight weeks, a fifth of each free, holidays and the day of today apart.
  expect(slots.places).toBeGreaterThan(10_000);
  expect(slots.fortyAgendasBestMs).toBeLessThanOrEqual(slots.fortyAgendasP50Ms);
  expect(slots.plainFirstFreeP50Ms).toBeGreaterThan(0);
  expect(slots.plainFortyAgendasBestMs).toBeLessThanOrEqual(slots.plainFortyAgendasP50Ms);
  const booking = await measureBooking(store, TEST_NOW, 20);
  expect(booking.p50Ms).toBeLessThanOrEqual(booking.p99Ms);
  expect(booking.perSecond).toBeGreaterThan(0);
  expect(booking.withHoldPerSecond).toBeGreaterThan(0);
  expect(booking.plainP50Ms).toBeLessThanOrEqual(booking.plainP99Ms);
  expect(booking.plainPostgresPerSecond).toBeGreaterThan(0);
  expect(booking.plainInsertsPerSecond).toBeGreaterThan(0);
  // A hundred thousand appointments are made first; beside the other suites of a run that took half a minute.
}, 120_000);

it('the bench measures reminders that come due at once, each sent', async () => {
  await using store = await testStore({ demo: null });
  const measured = await measureReminders(store, Temporal.PlainDate.from('2026-11-25'), 40);
  expect(measured.n).toBe(40);
  expect(measured.queuedPerSecond).toBeGreaterThanOrEqual(measured.perSecond);
  expect(measured.perSecond).toBeGreaterThan(0);
  expect(measured.plainPostgresPerSecond).toBeGreaterThan(0);
}, 60_000);
