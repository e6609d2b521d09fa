/** A program for `killed-twenty-times.test.ts`: books, cancels, sends and does every job as fast as it can until it is killed. */
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { smsCarrier } from '../../src/messaging/sms-carrier.ts';
import { openStore } from '../../src/store/store.ts';
import { aCall, bookingAt, patientNamed } from './booking.ts';
import { accept, allJobs, answerFirst, answers, calls, requests, wait } from './jobs-until-killed.ts';
import { at, NO_LINES } from './practice-builders.ts';

const [, , databaseUrl = '', dataDir = '', networkUrl = '', from = ''] = process.argv;
const signal = AbortSignal.timeout(120_000);
/** Longer than a night's reminders ahead, so that what is booked here is reminded of as well. */
const NOW = Temporal.Instant.from('2026-11-25T09:15:00Z');
const CALLERS = 4;

// Everything is loaded: the test says when to begin, so that the next process loads while this one works.
await once(process.stdin, 'data');
process.stdin.unref();
const carrier = smsCarrier({
  url: networkUrl,
  productToken: 'a-product-token',
  from: 'De Linde',
  webhookSecret: null,
});
const store = await openStore(
  {
    databaseUrl,
    dataDir,
    node: 'killed',
    now: () => NOW,
    log: () => undefined,
    demo: NO_LINES,
    carriers: { sms: carrier },
    pageUrl: 'https://patient.example',
  },
  signal,
);
const practice = await store.practices.load('receptie', signal);
if (practice === null) throw new Error('the demo practice is missing');
await store.database.owner.query(`update appointment_types set questionnaire = 'physio-intake'`);
await store.database.owner.query(`update opt_ins set channel = 'sms' where channel = 'email'`);
const booking = bookingAt(store, practice);
const slots = await booking.freeSlots(at(from), 400);
const maria = patientNamed('Maria');
const tell = (line: object) => appendFileSync(1, `${JSON.stringify(line)}\n`);
const parts = { store, practice, now: NOW, signal, tell };

let next = 0;
async function caller(): Promise<void> {
  for (let nth = next++; nth < slots.length; nth = next++) {
    const slot = slots[nth];
    if (slot === undefined) return;
    const call = aCall();
    const held = await booking.hold(call, slot);
    if (held.kind !== 'held') continue;
    const result = await booking.book(call, held.slot, {
      confirmation: { channel: 'sms', to: maria.phone ?? '' },
    });
    if (result.kind !== 'booked') continue;
    tell({ booked: result.appointment.id });
    // Every fourth is taken back again, every third answers a question first.
    if (nth % 3 === 0) await answerFirst(parts, result.appointment);
    if (nth % 4 !== 3 || practice === null) continue;
    const cancelled = await store.agenda.cancel(
      {
        practice: practice.id,
        call,
        appointment: result.appointment.id,
        by: maria.id,
        idempotencyKey: `undo:${result.appointment.id}`,
      },
      signal,
    );
    if (cancelled.kind === 'cancelled') tell({ cancelled: result.appointment.id });
  }
}

await Promise.all([
  ...Array.from({ length: CALLERS }, caller),
  allJobs(parts),
  accept(parts),
  wait(parts),
  requests(parts),
  calls(parts),
  answers(parts),
]);
