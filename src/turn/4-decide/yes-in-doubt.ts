import type { Slot } from '../../domain/appointment.ts';
import type { Slots } from '../../domain/meaning.ts';
import type { DialogueInput } from './dialogue.ts';
import { matchOffered } from './wanted-slot.ts';

const BEGINS_WITH_NO = /^\s*(?:nee|nou nee|wacht|ho|stop|niet)\b/iu;
const SAYS_YES = /\b(?:ja|jawel|klopt|goed|prima|akkoord|oke|oké|ok|inderdaad|juist|precies|graag)\b/iu;

/**
 * "Nee wacht, doe toch maar dinsdag" was once read as a yes, and Monday was booked. A yes that begins with a no and holds no word of
 * agreement is an objection, whatever the reading of stage 2: what is done by mistake costs more than asking again.
 */
export function withoutDoubtfulYes<Input extends Extract<DialogueInput, { kind: 'meant' }>>(
  input: Input,
): Input {
  const { text, meaning } = input;
  if (meaning.slots.yesNo !== 'yes' || !BEGINS_WITH_NO.test(text) || SAYS_YES.test(text)) return input;
  return { ...input, meaning: { ...meaning, slots: { ...meaning.slots, yesNo: 'correct' } } };
}

/** Whether the turn names a day or time that is not that of the slot which is asked about: then it is no yes to that slot. */
export const namesAnother = (slot: Slot, { date, time }: Slots): boolean =>
  (date !== undefined || time !== undefined) &&
  matchOffered([slot], {
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
  }) === null;
