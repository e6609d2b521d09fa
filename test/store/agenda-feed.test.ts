import { expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { agendaFeed } from '../../src/icalendar/agenda-feed.ts';
import { feedEvents } from '../../src/store/queries/agenda-feed.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, TEST_NOW, testStore } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

it('a practitioner’s agenda as a feed has what is booked and what was cancelled, and nothing of who comes or why', async () => {
  await using store = await testStore();
  const practice = (await store.practices.load('receptie', soon())) as Practice;
  const booking = bookingAt(store, practice);
  const call = aCall();
  const [first, second, third] = await booking.freeSlots(at('2026-11-30T08:00'), 3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('no slots');
  const kept = await booking.book(call, await booking.held(call, first), { reason: 'hoesten' });
  const gone = await booking.book(call, await booking.held(call, second));
  await booking.held(call, third);
  if (kept.kind !== 'booked' || gone.kind !== 'booked') throw new Error('not booked');
  await store.agenda.cancel(
    {
      practice: practice.id,
      call,
      appointment: gone.appointment.id,
      by: gone.appointment.patient,
      idempotencyKey: 'k',
    },
    soon(),
  );
  const events = await store.database.readInPractice(practice.id, soon(), (session) =>
    feedEvents(session, booking.gp.id, TEST_NOW),
  );
  expect(events).toMatchObject([
    { id: kept.appointment.id, status: 'booked', title: 'consult' },
    { id: gone.appointment.id, status: 'cancelled', title: 'consult' },
  ]);
  expect(events[0]?.start.epochMilliseconds).toBe(first.start.epochMilliseconds);
  const text = agendaFeed({ name: 'dokter Jansen', address: practice.address, events });
  expect(text).not.toMatch(/hoesten|Maria|Berg/u);
  expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(2);
});
