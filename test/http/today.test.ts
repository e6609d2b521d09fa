import { expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import { TRIAL_CALLER } from '../../src/domain/trial-call.ts';
import { storeCallbackPromises } from '../../src/store/callback-promises.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { addCall, addItem, type StaffApp, staffApp } from './staff-app.ts';

/** A caller of the night whom the out-of-hours post took over. */
async function toThePost({ store, practice }: StaffApp): Promise<void> {
  const call = asId<CallId>(crypto.randomUUID());
  const events: readonly CallEvent[] = [
    { kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'script' },
    { kind: 'transfer', rung: 'out-of-hours-post', step: 'dialled', reason: null, confirmedBy: null },
    { kind: 'transfer', rung: 'out-of-hours-post', step: 'confirmed', reason: null, confirmedBy: 'key' },
    { kind: 'ended', by: 'transfer', outcome: 'transferred' },
  ];
  const at = Temporal.Instant.from('2026-11-25T03:00:00Z');
  for (const [nth, event] of events.entries())
    store.journal.write({ call, practice: practice.id, at, atMs: nth * 1_000, event });
  await store.journal.settled(call, AbortSignal.timeout(5_000));
}

test('today tells when the practice closes, what was promised, who called last and what came in the night', async () => {
  const app = await staffApp();
  // Wednesday the 25th, ten o'clock; the practice opened at eight.
  const inTheNight = await addCall(app, { startedAt: '2026-11-25T02:00:00Z', outcome: 'callback' });
  await addCall(app, { startedAt: '2026-11-25T08:30:00Z', outcome: 'answered' });
  const last = '2026-11-25T14:00:00Z';
  await addItem(app, { call: inTheNight as never, promisedBefore: Temporal.Instant.from(last) });
  // Promised for before noon, as one of those that there is room for.
  await addItem(app, { promisedBefore: Temporal.Instant.from('2026-11-25T10:00:00Z') });
  await addItem(app);
  await toThePost(app);
  // Who tries Balie out, in the night and by day, is no caller; what came of it waits for nobody and takes nobody's room.
  const tried = await addCall(app, {
    startedAt: '2026-11-25T02:30:00Z',
    outcome: 'callback',
    from: TRIAL_CALLER,
  });
  await addCall(app, { startedAt: '2026-11-25T08:45:00Z', outcome: 'answered', from: TRIAL_CALLER });
  await addItem(app, {
    call: tried as never,
    urgency: '112',
    promisedBefore: Temporal.Instant.from('2026-11-25T10:00:00Z'),
  });
  const seen = (await (await app.signedIn('assistant')).get('/api/today')).json();
  expect(seen).toMatchObject({
    practiceOpen: true,
    lastCallAt: '2026-11-25T08:30:00Z',
    openToday: [
      { from: '2026-11-25T07:00:00Z', to: '2026-11-25T11:00:00Z' },
      { from: '2026-11-25T12:00:00Z', to: '2026-11-25T16:00:00Z' },
    ],
    callbacks: { open: 2, until: { at: '2026-11-25T11:00:00Z', promised: 1 } },
    worklist: { '112': 0, urgent: 0, today: 0, normal: 3, late: 0 },
    attempts: { all: 3 },
    waitingList: { waiting: 0, offered: 0 },
    night: { since: '2026-11-24T16:00:00Z', calls: 2, toPost: 1, open: 1 },
    free: { type: 'consult' },
  });
  // What Balie goes on to promise before noon is what the page says there is room for.
  const promises = storeCallbackPromises(app.store.database);
  const given = async () => {
    const found = await promises.nextWindow(
      { practice: app.practice.id, call: aCall(), now: app.clock.now.toZonedDateTimeISO('Europe/Amsterdam') },
      AbortSignal.timeout(5_000),
    );
    return found?.before.toInstant() ?? null;
  };
  const { at: noon, room } = seen.callbacks.until;
  expect(room).toBeGreaterThan(0);
  for (let nth = 0; nth < room; nth += 1) {
    const before = await given();
    expect(before !== null && before.epochMilliseconds <= Temporal.Instant.from(noon).epochMilliseconds).toBe(
      true,
    );
    await addItem(app, { promisedBefore: before });
  }
  expect((await given())?.epochMilliseconds).toBeGreaterThan(Temporal.Instant.from(noon).epochMilliseconds);
  // A place is held: one fewer is free.
  const places = async () => (await (await app.signedIn('assistant')).get('/api/today')).json().free.places;
  const before = await places();
  const booking = bookingAt(app.store, app.practice);
  const [slot] = await booking.freeSlots(app.clock.now.toZonedDateTimeISO('Europe/Amsterdam'), 1);
  if (slot === undefined) throw new Error('no slot');
  await booking.held(aCall(), slot);
  expect([before > 0, await places()]).toEqual([true, before - 1]);
  expect(Temporal.Instant.from(seen.changesAt).toString()).toMatch(/^2026-11-25T1[1-6]:/);
  // Saturday: it does not open, and nobody was called in between.
  app.clock.now = Temporal.Instant.from('2026-11-28T10:00:00Z');
  const later = (await (await app.signedIn('manager')).get('/api/today')).json();
  expect(later).toMatchObject({ practiceOpen: false, night: null });
  expect(later.changesAt).toMatch(/^2026-11-30T/);
});
