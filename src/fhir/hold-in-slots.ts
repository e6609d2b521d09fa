import type { AppointmentTypeId, CallId, HoldId } from '../domain/ids.ts';
import {
  CALL_SYSTEM,
  HOLD_EXPIRES,
  HOLD_SYSTEM,
  identified,
  type SlotResource,
  TYPE_SYSTEM,
} from './fhir-shapes.ts';

// A hold in an outside agenda: the slot is busy-tentative and says in our own identifiers for whom, and until when.

export interface SlotHold {
  readonly hold: HoldId;
  readonly call: CallId;
  readonly type: AppointmentTypeId;
  readonly expires: Temporal.Instant;
}

export const heldBy = (slot: SlotResource, { hold, call, type, expires }: SlotHold): SlotResource => {
  const free = released(slot);
  return {
    ...free,
    status: 'busy-tentative',
    identifier: [
      ...(free.identifier ?? []),
      { system: HOLD_SYSTEM, value: hold },
      { system: CALL_SYSTEM, value: call },
    ],
    appointmentType: { coding: [{ system: TYPE_SYSTEM, code: type }] },
    extension: [...(free.extension ?? []), { url: HOLD_EXPIRES, valueInstant: expires.toString() }],
  };
};

/** Booked: the hold keeps its name and does not expire any more. */
export const takenFor = (slot: SlotResource): SlotResource => ({
  ...withoutExpiry(slot),
  status: 'busy',
});

/** As it was before it was held, whatever else the outside system wrote in it. */
export function released(slot: SlotResource): SlotResource {
  const { identifier, appointmentType, ...rest } = withoutExpiry(slot);
  const others = (identifier ?? []).filter(({ system }) => system !== HOLD_SYSTEM && system !== CALL_SYSTEM);
  const ours = appointmentType?.coding?.some(({ system }) => system === TYPE_SYSTEM) ?? false;
  return {
    ...rest,
    status: 'free',
    ...(others.length === 0 ? {} : { identifier: others }),
    ...(ours || appointmentType === undefined ? {} : { appointmentType }),
  };
}

/** Who holds it; null when it is held by nobody of ours. */
export function holdOf(
  slot: SlotResource | undefined,
): { readonly hold: string; readonly call: string } | null {
  if (slot === undefined) return null;
  const [hold, call] = [identified(slot, HOLD_SYSTEM), identified(slot, CALL_SYSTEM)];
  return hold === null || call === null ? null : { hold, call };
}

/** FHIR has no empty lists. */
function withoutExpiry(slot: SlotResource): SlotResource {
  const { extension, ...rest } = slot;
  const others = (extension ?? []).filter(({ url }) => url !== HOLD_EXPIRES);
  return others.length === 0 ? (rest as SlotResource) : { ...rest, extension: others };
}
