import type { MayContinue } from '../../src/domain/alarm.ts';
import type { BookedAppointment, CancelledAppointment, HeldSlot } from '../../src/domain/appointment.ts';
import {
  type AppointmentId,
  type AppointmentTypeId,
  asId,
  type HoldId,
  type WaitingEntryId,
} from '../../src/domain/ids.ts';
import type { Meaning, Slots, Wish } from '../../src/domain/meaning.ts';
import type { AnswerTopic, ApprovedAnswer } from '../../src/domain/practice.ts';
import { readBackAsBooked, readBackAsCancelled, readBackAsWaiting } from '../../src/domain/read-back.ts';
import type { StandsOnWaitingList, WaitingPerson } from '../../src/domain/waiting.ts';
import { decide } from '../../src/turn/4-decide/decide.ts';
import {
  type Decided,
  type DialogueContext,
  type DialogueInput,
  newDialogue,
} from '../../src/turn/4-decide/dialogue.ts';
import { spokenMoment } from '../../src/turn/6-speak/spoken-moment.ts';
import { aPatient, aPractice, at } from './practice-builders.ts';

export const CALM: MayContinue = { kind: 'may-continue', today: [], confirm: null };

export const aContext = (otherwise: Partial<DialogueContext> = {}): DialogueContext => ({
  practice: aPractice(),
  now: at('2026-11-25T10:00'),
  lastNames: ['van den Berg', 'de Vries'],
  callBackNumber: '+31100000199',
  sayMoment: spokenMoment,
  ...otherwise,
});

/** An answer that a practice approved. */
export const anAnswer = (
  topic: AnswerTopic,
  words: readonly string[],
  text: string,
  validUntil: string | null = null,
): ApprovedAnswer => ({
  topic,
  words,
  text,
  approvedBy: 'dokter Jansen',
  approvedOn: Temporal.PlainDate.from('2026-11-02'),
  validUntil: validUntil === null ? null : Temporal.PlainDate.from(validUntil),
});

/** The same with the caller's own words, from which a dialogue reads what a wish is about. */
export const says = (
  text: string,
  wish: Meaning['wish'] = 'none',
  slots: Slots = {},
  otherwise: Partial<Meaning> = {},
): DialogueInput => ({
  kind: 'meant',
  text,
  meaning: { wish, second: null, confidence: 0.95, slots, ...otherwise },
});

/** A meaning in a few words: `meant({ yesNo: 'yes' })`, `meant({}, 'book')`. */
export const meant = (
  slots: Slots,
  wish: Meaning['wish'] = 'none',
  otherwise: Partial<Meaning> = {},
): DialogueInput => ({
  kind: 'meant',
  text: '',
  meaning: { wish, second: null, confidence: 0.95, slots, ...otherwise },
});

export function aHeldSlot(start: string, otherwise: Partial<HeldSlot> = {}): HeldSlot {
  const [practitioner] = aPractice().practitioners;
  if (!practitioner) throw new Error('the demo practice has no practitioners');
  const from = at(start);
  return {
    practitioner: practitioner.id,
    practitionerName: practitioner.spokenName,
    start: from,
    end: from.add({ minutes: 10 }),
    hold: asId<HoldId>(`hold ${start}`),
    expires: from.toInstant(),
    ...otherwise,
  };
}

const appointment = (start: string) => ({
  ...aHeldSlot(start),
  id: asId<AppointmentId>(`appointment ${start}`),
  patient: aPatient().id,
  type: aPractice().appointmentTypes[0]?.id ?? asId<AppointmentTypeId>(''),
  typeName: 'een afspraak bij de huisarts',
  reason: null,
});
export const aBooked = (start: string): BookedAppointment => readBackAsBooked(appointment(start));
/** The caller waits for an appointment at the doctor, from the 25th to the 27th. */
export const aWaiting = (otherwise: Partial<WaitingPerson> = {}): StandsOnWaitingList =>
  readBackAsWaiting({
    entry: asId<WaitingEntryId>('entry'),
    typeName: 'een afspraak bij de huisarts',
    practitionerName: null,
    wanted: {
      type: aPractice().appointmentTypes[0]?.id ?? asId<AppointmentTypeId>(''),
      practitioner: null,
      days: { from: Temporal.PlainDate.from('2026-11-25'), to: Temporal.PlainDate.from('2026-11-27') },
      between: null,
      notWeekdays: [],
    },
    channel: 'email',
    ...otherwise,
  });
export const aCancelled = (start: string): CancelledAppointment => readBackAsCancelled(appointment(start));

/** A dialogue that goes from input to input, as a call does: `talk.with(meant({}, 'book'))` gives what was decided. */
export function aDialogue(context: DialogueContext = aContext(), start = newDialogue) {
  let state = start;
  return {
    with(...inputs: readonly DialogueInput[]): Decided {
      let decided: Decided | null = null;
      for (const input of inputs) {
        decided = decide(state, CALM, input, context);
        state = decided.state;
      }
      if (decided === null) throw new Error('nothing was put in');
      return decided;
    },
    state: () => state,
  };
}

export const done = (outcome: Extract<DialogueInput, { kind: 'done' }>['outcome']): DialogueInput => ({
  kind: 'done',
  outcome,
});
export const phrases = (decided: Decided): readonly string[] => decided.say.map(({ phrase }) => phrase);
export const action = (decided: Decided) => (decided.next.kind === 'act' ? decided.next.action : null);

/** Maria van den Berg's birth date: who is asked for in most dialogues. */
export const BORN = '1954-03-12';
export const identified = done({ kind: 'identified', patient: aPatient() });
export const offered = done({
  kind: 'slots-held',
  slots: [aHeldSlot('2026-11-26T09:30'), aHeldSlot('2026-11-27T11:00')],
});
/** A booking up to the two slots that are offered. */
export const untilOffer: readonly DialogueInput[] = [
  meant({}, 'book'),
  meant({ dateOfBirth: BORN }),
  meant({ name: { last: 'van den Berg' } }),
  identified,
  meant({ reason: 'knie' }),
  offered,
];
/** Who calls, as said after the question for it: Maria van den Berg. */
export const whoCalls: readonly DialogueInput[] = [
  meant({ dateOfBirth: BORN }),
  meant({ name: { last: 'van den Berg' } }),
  identified,
];
/** A request is on the worklist, with a time before which somebody calls back or without one. */
export const noted = (wish: Wish, before: string | null = '2026-11-25T12:00'): DialogueInput =>
  done({ kind: 'request-noted', wish, before: before === null ? null : at(before) });
