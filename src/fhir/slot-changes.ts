import type { FhirClient } from './fhir-client.ts';
import { type SlotResource, slotResource } from './fhir-shapes.ts';
import { type OutsideSlot, outsideSlots } from './outside-slots.ts';

/** So many a page: a week of five-minute slots. */
const PAGE = '500';

/** Slots of one schedule that start between two moments; null when the system is away. */
export async function slotsBetween(
  client: FhirClient,
  schedule: string,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
  signal: AbortSignal,
): Promise<readonly OutsideSlot[] | null> {
  const found = await client.search(
    'Slot',
    [
      ['schedule', schedule],
      ['start', `ge${from.toInstant()}`],
      ['start', `lt${to.toInstant()}`],
      ['_sort', 'start'],
      ['_count', PAGE],
    ],
    slotResource,
    signal,
  );
  return found.kind === 'ok' ? outsideSlots(found.value) : null;
}

/** Slots with this identifier of ours, in order of time; null when the system is away. */
export async function slotsWith(
  client: FhirClient,
  system: string,
  value: string,
  signal: AbortSignal,
): Promise<readonly OutsideSlot[] | null> {
  const found = await client.search('Slot', [['identifier', `${system}|${value}`]], slotResource, signal);
  return found.kind === 'ok' ? outsideSlots(found.value) : null;
}

/**
 * Changes all of them or none: when one was changed by somebody else meanwhile, those that were done are put back. An answer
 * that does not come leaves a hold that ends by itself.
 */
export async function changeAll(
  client: FhirClient,
  slots: readonly OutsideSlot[],
  change: (slot: SlotResource) => SlotResource,
  signal: AbortSignal,
): Promise<'changed' | 'conflict' | 'away'> {
  const done: { readonly before: SlotResource; readonly after: SlotResource }[] = [];
  for (const { resource } of slots) {
    const answer = await client.update(change(resource), slotResource, signal);
    if (answer.kind === 'ok') {
      done.push({ before: resource, after: answer.value });
      continue;
    }
    for (const { before, after } of done) {
      await client.update({ ...before, meta: after.meta }, slotResource, signal);
    }
    return answer.kind === 'away' ? 'away' : 'conflict';
  }
  return 'changed';
}
