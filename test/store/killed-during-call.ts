/** A program for `lost-call.test.ts`: does what a call does up to a booking and an alarm, says so, and waits to be killed. */
import { asId, type CallId, type RuleId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/store.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { NO_LINES } from '../kits/practice-builders.ts';

const [, , databaseUrl = '', dataDir = ''] = process.argv;
const signal = AbortSignal.timeout(60_000);
const now = Temporal.Instant.from('2026-11-25T09:15:00Z');
const store = await openStore(
  {
    databaseUrl,
    dataDir,
    node: 'killed',
    now: () => now,
    log: () => undefined,
    demo: NO_LINES,
    carriers: null,
  },
  signal,
);
const practice = await store.practices.load('receptie', signal);
const [type] = practice?.appointmentTypes ?? [];
if (practice === null || type === undefined) throw new Error('the demo practice is missing');
const call = asId<CallId>(crypto.randomUUID());
const write = (event: CallEvent) =>
  store.journal.write({ call, practice: practice.id, at: now, atMs: 0, event });

write({ kind: 'answered', from: '+31100000101', dialled: 'receptie', ear: 'script' });
write({ kind: 'caller-said', text: 'ik wil een afspraak', asked: 'open' });
write({ kind: 'understood', wish: 'book', confidence: 0.9 });
const who = await store.patients.identify(
  {
    practice: practice.id,
    call,
    dateOfBirth: Temporal.PlainDate.from('1954-03-12'),
    lastName: 'van den Berg',
    firstName: null,
    postcode: null,
  },
  signal,
);
const from = now.toZonedDateTimeISO('Europe/Amsterdam');
const found = await store.agenda.freeSlots(
  {
    practice: practice.id,
    type: type.id,
    practitioner: null,
    from,
    to: from.add({ days: 7 }),
    between: null,
    notWeekdays: [],
    limit: 1,
  },
  signal,
);
if (who.kind !== 'identified' || found.kind !== 'slots' || found.slots[0] === undefined)
  throw new Error('no');
const held = await store.agenda.hold(
  { practice: practice.id, call, type: type.id, slot: found.slots[0], forSeconds: 300 },
  signal,
);
if (held.kind !== 'held') throw new Error('not held');
const booked = await store.agenda.book(
  {
    practice: practice.id,
    call,
    hold: held.slot.hold,
    patient: who.patient.id,
    type: type.id,
    reason: null,
    idempotencyKey: call,
    confirmation: null,
  },
  signal,
);
if (booked.kind !== 'booked') throw new Error('not booked');
write({ kind: 'caller-said', text: 'en ik heb druk op de borst', asked: 'yes-no' });
write({
  kind: 'alarm',
  wordsEndMs: 0,
  reasons: [
    { rule: asId<RuleId>('chest-pain'), level: '112', action: 'A112', words: ['druk op de borst'], turn: 1 },
  ],
});
await store.journal.settled(call, signal);
process.stdout.write(
  `${JSON.stringify({ call, practice: practice.id, appointment: booked.appointment.id })}\n`,
);
setInterval(() => undefined, 1_000);
