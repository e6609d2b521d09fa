import type { HeldSlot, Slot } from '../../src/domain/appointment.ts';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { Patient } from '../../src/domain/patient.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { Store } from '../../src/store/store.ts';
import type { BookingRequest, BookingResult } from '../../src/turn/5-act/agenda.ts';
import { soon } from './database.ts';
import { deLindeWithPatients } from './practice-builders.ts';

export const aCall = (): CallId => asId<CallId>(crypto.randomUUID());

/** One of De Linde's patients, by first name. */
export function patientNamed(firstName: string): Patient {
  const found = deLindeWithPatients().patients.find((patient) => patient.firstName === firstName);
  if (found === undefined) throw new Error('nobody of the demo practice is called that');
  return found;
}

/** Short ways to what most tests of the store begin with, at one practice of a store. */
export function bookingAt(store: Pick<Store, 'agenda'>, practice: Practice) {
  const [gp] = practice.practitioners;
  const [type] = practice.appointmentTypes;
  if (gp === undefined || type === undefined) throw new Error('the practice has no practitioner or type');

  async function freeSlots(from: Temporal.ZonedDateTime, limit = 500): Promise<readonly Slot[]> {
    const found = await store.agenda.freeSlots(
      {
        practice: practice.id,
        type: type?.id ?? asId(''),
        practitioner: gp?.id ?? null,
        from,
        to: from.add({ weeks: 11 }),
        between: null,
        notWeekdays: [],
        limit,
      },
      soon(),
    );
    if (found.kind !== 'slots') throw new Error('the agenda is away');
    return found.slots;
  }
  const hold = (call: CallId, slot: Slot) =>
    store.agenda.hold({ practice: practice.id, call, type: type.id, slot, forSeconds: 300 }, soon());
  async function held(call: CallId, slot: Slot): Promise<HeldSlot> {
    const result = await hold(call, slot);
    if (result.kind !== 'held') throw new Error(`not held: ${result.kind}`);
    return result.slot;
  }
  const book = (
    call: CallId,
    slot: HeldSlot,
    otherwise: Partial<BookingRequest> = {},
    signal = soon(),
  ): Promise<BookingResult> =>
    store.agenda.book(
      {
        practice: practice.id,
        call,
        hold: slot.hold,
        patient: patientNamed('Maria').id,
        type: type.id,
        reason: null,
        idempotencyKey: `book:${slot.hold}`,
        confirmation: null,
        ...otherwise,
      },
      signal,
    );
  return { practice, type, gp, freeSlots, hold, held, book };
}
