import { typeNamedIn } from './appointment-type.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { aboutSomebodyElse } from './person-meant.ts';
import { ask } from './questions.ts';
import { withReasonSaid } from './reason-said.ts';
import { matchOffered } from './wanted-slot.ts';

/** Words by which one more is asked for. */
const ONE_MORE =
  /\b(?:nog|ook|andere?|anders|tweede|extra|daarnaast|daarna|vervolg\p{L}*|volgende|eerdere?|another|second|also)\b/u;

/**
 * Who has just been booked and asks for "een afspraak" once more is told of the one that there is: they got a second one the same day, without
 * a word about the first. Asked yet again, or for something else, it is booked. Null: it is no such turn.
 */
export function toldOfBooked(
  dialogue: Dialogue,
  { text, meaning: { wish, slots } }: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided | null {
  const { booked, step, isToldOfBooked } = dialogue;
  if (step !== 'anything-else' || wish !== 'book' || booked === null || isToldOfBooked) return null;
  const said = text.toLowerCase();
  const named = typeNamedIn(context.practice, said);
  const isOther =
    ONE_MORE.test(said) ||
    aboutSomebodyElse(dialogue, slots.who) !== null ||
    (named !== null && named.id !== booked.type) ||
    slots.practitioner !== undefined ||
    ((slots.date !== undefined || slots.time !== undefined) && matchOffered([booked], slots) === null) ||
    (named === null && tellsOtherReason(dialogue, slots.reason, said));
  return isOther
    ? null
    : ask({ ...dialogue, isToldOfBooked: true }, 'anything-else', context, [
        { phrase: 'booked-already', appointment: booked },
      ]);
}

function tellsOtherReason(dialogue: Dialogue, reason: string | undefined, said: string): boolean {
  const { reason: _before, ...known } = dialogue.known;
  const told = reason ?? withReasonSaid({ ...dialogue, known, asked: said }).known.reason;
  return told !== undefined && told.toLowerCase() !== dialogue.booked?.reason?.toLowerCase();
}
