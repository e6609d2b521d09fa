import type { HeldSlot } from '../../domain/appointment.ts';
import type { Action, Outcome } from '../../domain/decision.ts';
import type { ActContext, ActPorts } from './act.ts';
import { confirmationFor } from './book-appointment.ts';
import { holdSeries, holdSideBySide, type SeveralHeld } from './book-several.ts';
import { channelToAsk } from './consents.ts';
import { searchSpan } from './search-span.ts';

type Ports = Pick<ActPorts, 'agenda' | 'together' | 'channels' | 'consents'>;

/** Holds the places of a series that begins with this one. The hold of the first is given back: it is held again with the rest. */
export async function holdPlacesOfSeries(
  { type, first, wanted }: Extract<Action, { kind: 'hold-series' }>,
  { agenda, together }: Ports,
  context: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<Outcome> {
  if (together === undefined) return { kind: 'agenda-unreachable' };
  await agenda.releaseHolds(context.practice.id, context.call, signal);
  return heldOrNot(await holdSeries({ type, first, wanted }, agenda, context, signal));
}

/** Holds places one after the other, the soonest that fit. */
export async function holdPlacesSideBySide(
  { wanted, people }: Extract<Action, { kind: 'hold-side-by-side' }>,
  { agenda, together }: Ports,
  { practice, call, now }: Pick<ActContext, 'practice' | 'call' | 'now'>,
  signal: AbortSignal,
): Promise<Outcome> {
  if (together === undefined) return { kind: 'agenda-unreachable' };
  await agenda.releaseHolds(practice.id, call, signal);
  const span = searchSpan(wanted.days, now());
  if (span === null) return { kind: 'no-slots' };
  return heldOrNot(
    await holdSideBySide(
      {
        type: wanted.type,
        practitioner: wanted.practitioner,
        people,
        ...span,
        between: wanted.between,
        notWeekdays: wanted.notWeekdays,
        notStarts: wanted.notStarts,
      },
      agenda,
      { practice, call },
      signal,
    ),
  );
}

/** All in one transaction or none; each is read back. Gives `slot-taken` when one of the holds was lost. */
export async function bookTogether(
  { bookings, type, reason }: Extract<Action, { kind: 'book-together' }>,
  { together, channels, consents }: Ports,
  { practice, call }: Pick<ActContext, 'practice' | 'call'>,
  signal: AbortSignal,
): Promise<Outcome> {
  const result = await together?.bookTogether(
    bookings.map(({ slot, patient }) => ({
      practice: practice.id,
      call,
      hold: slot.hold,
      patient: patient.id,
      type,
      reason,
      idempotencyKey: `book:${call}:${slot.hold}`,
      confirmation: confirmationFor(patient, channels),
    })),
    signal,
  );
  switch (result?.kind) {
    case 'booked': {
      // The caller comes last; somebody whom they booked for gets a message of their own.
      const caller = bookings.at(-1)?.patient;
      const [first, ...others] = result.appointments;
      if (first === undefined || caller === undefined) return { kind: 'slot-taken' };
      const confirmation = confirmationFor(caller, channels);
      const mayAsk = channelToAsk(caller, confirmation, { channels, consents });
      return {
        kind: 'booked-together',
        appointments: [first, ...others],
        confirmation: result.confirmed.includes(caller.id) ? (confirmation?.channel ?? null) : null,
        ...(mayAsk === undefined ? {} : { mayAsk }),
      };
    }
    case 'hold-expired':
      return { kind: 'slot-taken' };
    default:
      return { kind: 'agenda-unreachable' };
  }
}

function heldOrNot(held: SeveralHeld): Outcome {
  if (held.kind !== 'held') return held;
  const slots: readonly HeldSlot[] = held.slots.toSorted((a, b) =>
    Temporal.ZonedDateTime.compare(a.start, b.start),
  );
  return {
    kind: 'together-held',
    slots,
    missing: held.missing,
  };
}
