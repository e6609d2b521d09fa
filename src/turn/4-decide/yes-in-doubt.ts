import type { Slot } from '../../domain/appointment.ts';
import type { Slots } from '../../domain/meaning.ts';
import { matchOffered } from './wanted-slot.ts';

/** Whether the turn names a day, a time or a practitioner that is not that of the slot which is asked about: then it is no yes to that slot. */
export const namesAnother = (slot: Slot, { date, time, practitioner }: Slots): boolean =>
  (practitioner !== undefined && practitioner.toLowerCase() !== slot.practitionerName.toLowerCase()) ||
  ((date !== undefined || time !== undefined) &&
    matchOffered([slot], {
      ...(date === undefined ? {} : { date }),
      ...(time === undefined ? {} : { time }),
    }) === null);

/** Whether the moment that is said is that of everything offered, with nothing refused or wanted besides. */
export function saysOfferedDay(offered: readonly Slot[], slots: Slots): boolean {
  const { date, time, notWeekday, practitioner, choice, yesNo } = slots;
  if (date === undefined && time === undefined) return false;
  const asksBesides = (notWeekday ?? practitioner ?? choice) !== undefined;
  const refuses = yesNo === 'no' || yesNo === 'correct';
  return !asksBesides && !refuses && offered.every((slot) => !namesAnother(slot, slots));
}
