import type { Wish } from '../../domain/meaning.ts';
import type { Decided, Dialogue, DialogueContext, DialogueInput } from './dialogue.ts';
import { promiseCallback, ringDesk } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { dialogueOf } from './wishes.ts';

/** Below this a wish is asked again instead of guessed; the calibration of stage 2 says what it means. */
const SURE_ENOUGH = 0.5;

/** An open question was asked ("waarmee kan ik u helpen?", "kan ik nog iets voor u doen?"): which wish is it? */
export function open(
  dialogue: Dialogue,
  input: Extract<DialogueInput, { kind: 'meant' }>,
  context: DialogueContext,
): Decided {
  const { wish, second, confidence, slots } = input.meaning;
  if (dialogue.step === 'anything-else') {
    // "Nee, toch niet" about what was just booked undoes it; "nee dank u" ends the call.
    if (dialogue.booked && (wish === 'cancel' || takesBack(input.text))) {
      return {
        say: [],
        next: { kind: 'act', action: { kind: 'undo-booking', appointment: dialogue.booked } },
        state: { ...dialogue, step: 'waiting-for-outcome' },
      };
    }
    if (wish === 'none' && slots.yesNo === 'no') return goodbye(dialogue);
    if (wish === 'none' && slots.yesNo === 'yes') return ask(dialogue, 'open', context);
  }
  if (wish === 'none' || confidence < SURE_ENOUGH) return afterMisunderstanding(dialogue, context);
  // Whether words are an alarm is judged by stage 3 alone, and it has let these pass: what is left of "I have a fever and want
  // an appointment" is the appointment. A wish that is urgent and nothing else is a person's.
  if (wish === 'urgent' && second !== null) return start({ ...dialogue, wish: second }, second, context);
  const later = second === null ? dialogue.later : [...dialogue.later, second];
  return start({ ...dialogue, wish, later }, wish, context);
}

/** The second wish of a turn, when the first is done: it is not asked for again. */
export function goOnWithLater(decided: Decided, context: DialogueContext): Decided {
  const [next, ...later] = decided.state.later;
  if (decided.state.step !== 'anything-else' || next === undefined) return decided;
  const begun = start({ ...decided.state, wish: next, later }, next, context);
  const told = decided.say.filter(({ phrase }) => phrase !== 'anything-else');
  return { ...begun, say: [...told, ...begun.say] };
}

function start(dialogue: Dialogue, wish: Wish, context: DialogueContext): Decided {
  const dialogueOfWish = dialogueOf(wish);
  if (wish === 'wrong-number') {
    return {
      say: [{ phrase: 'wrong-number', practice: context.practice.spokenName }],
      next: { kind: 'end' },
      state: { ...dialogue, step: 'ended', answered: true },
    };
  }
  if (wish === 'callback') return promiseCallback(dialogue, context, []);
  if (dialogueOfWish !== null) return dialogueOfWish.begin(dialogue, context);
  // Colleagues in care come through at once; for all else Balie says that a person helps.
  return ringDesk(dialogue, wish === 'professional-caller' ? 'asked' : 'cannot-do');
}

function goodbye(dialogue: Dialogue): Decided {
  return {
    say:
      dialogue.somethingDone || dialogue.answered
        ? [{ phrase: 'goodbye' }]
        : [{ phrase: 'nothing-was-done' }, { phrase: 'goodbye' }],
    next: { kind: 'end' },
    state: { ...dialogue, step: 'ended' },
  };
}

/** Words by which a caller takes back what was just done; the yes/no reading of stage 2 alone cannot tell "nee, dank u" from it. */
const TAKING_BACK = [
  'toch niet',
  'toch maar niet',
  'bedenk me',
  'bedenk mij',
  'doe maar niet',
  'laat maar zitten',
];
const takesBack = (text: string): boolean => TAKING_BACK.some((words) => text.toLowerCase().includes(words));
