/** A program for `killed-twenty-times.test.ts`: books, cancels, sends and reminds as fast as it can until it is killed. */
import { appendFileSync } from 'node:fs';
import { MESSAGE_CHANNELS } from '../../src/domain/patient.ts';
import { remind } from '../../src/jobs/reminders.ts';
import type { MessageCarrier } from '../../src/messaging/carrier.ts';
import { openStore } from '../../src/store/store.ts';
import { aCall, bookingAt, patientNamed } from './booking.ts';
import { at, NO_LINES } from './practice-builders.ts';

const [, , databaseUrl = '', dataDir = '', sentFile = '', from = ''] = process.argv;
const signal = AbortSignal.timeout(120_000);
/** Longer than a night's reminders ahead, so that what is booked here is reminded of as well. */
const NOW = Temporal.Instant.from('2026-11-25T09:15:00Z');
const CALLERS = 4;

const carrier: MessageCarrier = {
  name: 'test',
  async send({ id }) {
    // A line that is written is a message that a patient got, whatever becomes of this process.
    appendFileSync(sentFile, `${id}\n`);
    return { kind: 'sent', reference: null };
  },
  close: async () => undefined,
};
const store = await openStore(
  {
    databaseUrl,
    dataDir,
    node: 'killed',
    now: () => NOW,
    log: () => undefined,
    demo: NO_LINES,
    carriers: { email: carrier },
  },
  signal,
);
const practice = await store.practices.load('receptie', signal);
if (practice === null) throw new Error('the demo practice is missing');
const booking = bookingAt(store, practice);
const slots = await booking.freeSlots(at(from), 400);
const maria = patientNamed('Maria');
const tell = (line: object) => appendFileSync(1, `${JSON.stringify(line)}\n`);

let next = 0;
async function caller(): Promise<void> {
  for (let slot = slots[next++]; slot !== undefined; slot = slots[next++]) {
    const call = aCall();
    const held = await booking.hold(call, slot);
    if (held.kind !== 'held') continue;
    const result = await booking.book(call, held.slot, {
      confirmation: { channel: 'email', to: maria.email ?? '' },
    });
    if (result.kind !== 'booked') continue;
    tell({ booked: result.appointment.id });
    // Every fourth is taken back again.
    if (next % 4 !== 0 || practice === null) continue;
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

async function reminders(): Promise<void> {
  for (;;) {
    await remind(
      {
        database: store.database,
        channels: MESSAGE_CHANNELS.filter((channel) => channel === 'email'),
        now: () => NOW.add({ hours: 47 }),
        announce: async () => undefined,
      },
      signal,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

await Promise.all([...Array.from({ length: CALLERS }, caller), reminders()]);
