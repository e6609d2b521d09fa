import { expect, test } from 'vitest';
import { addCall, addItem, staffApp } from './staff-app.ts';

test('today tells when the practice closes, what was promised, who called last and what came in the night', async () => {
  const app = await staffApp();
  // Wednesday the 25th, ten o'clock; the practice opened at eight.
  const inTheNight = await addCall(app, { startedAt: '2026-11-25T02:00:00Z', outcome: 'callback' });
  await addCall(app, { startedAt: '2026-11-25T08:30:00Z', outcome: 'answered' });
  const last = '2026-11-25T14:00:00Z';
  await addItem(app, { call: inTheNight as never, promisedBefore: Temporal.Instant.from(last) });
  await addItem(app);
  const seen = (await (await app.signedIn('assistant')).get('/api/today')).json();
  expect(seen).toMatchObject({
    practiceOpen: true,
    lastCallAt: '2026-11-25T08:30:00Z',
    callbacks: { open: 1, last },
    waitingList: { waiting: 0, offered: 0 },
    night: { calls: 1, open: 1 },
  });
  expect(Temporal.Instant.from(seen.changesAt).toString()).toMatch(/^2026-11-25T1[1-6]:/);
  // Saturday: it does not open, and nobody was called in between.
  app.clock.now = Temporal.Instant.from('2026-11-28T10:00:00Z');
  const later = (await (await app.signedIn('manager')).get('/api/today')).json();
  expect(later).toMatchObject({ practiceOpen: false, night: null });
  expect(later.changesAt).toMatch(/^2026-11-30T/);
});
