import { expect, it } from 'vitest';
import { measureBooking, measureSlots } from '../../src/store/measure.ts';
import { measureReminders } from '../../src/store/measure-reminders.ts';
import { TEST_NOW, testStore } from '../kits/database.ts';

it('the bench measures slots and bookings on a real database', async () => {
  await using store = await testStore({ demo: null });
  const slots = await measureSlots(store, TEST_NOW, 10);
  expect(slots.n).toBe(10);
  expect(slots.firstFreeP50Ms).toBeGreaterThan(0);
  expect(slots.firstFreeP50Ms).toBeLessThan(slots.fortyAgendasP50Ms);
  const booking = await measureBooking(store, TEST_NOW, 20);
  expect(booking.p50Ms).toBeLessThanOrEqual(booking.p99Ms);
  expect(booking.perSecond).toBeGreaterThan(0);
  expect(booking.withHoldPerSecond).toBeGreaterThan(0);
  expect(booking.plainPostgresPerSecond).toBeGreaterThan(0);
}, 60_000);

it('the bench measures reminders that come due at once, each sent', async () => {
  await using store = await testStore({ demo: null });
  const measured = await measureReminders(store, Temporal.PlainDate.from('2026-11-25'), 40);
  expect(measured.n).toBe(40);
  expect(measured.queuedPerSecond).toBeGreaterThanOrEqual(measured.perSecond);
  expect(measured.perSecond).toBeGreaterThan(0);
  expect(measured.plainPostgresPerSecond).toBeGreaterThan(0);
}, 60_000);
