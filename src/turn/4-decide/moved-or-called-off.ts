import type { Decided, Dialogue, DialogueContext, DialogueInput, Step } from './dialogue.ts';
import { ringDesk } from './human.ts';
import { keepsIt } from './keeps-it.ts';
import { toAnotherMoment } from './move.ts';
import { asksToMove, callsOff, speaksOfAnother } from './moved-or-called-off.nl.ts';
import { nextWish } from './open.ts';
import { forLater } from './question-between.ts';
import { ask } from './questions.ts';
import { matchOffered, withoutMoment } from './wanted-slot.ts';

type Meant = Extract<DialogueInput, { kind: 'meant' }>;

/** While a question is open a wish must be this sure; the words must say it as well. */
const SURE = 0.7;

/** What is chosen or confirmed of an appointment that is to be made or moved. */
const OF_A_PLACE: ReadonlySet<Step> = new Set([
  'day',
  'choose-slot',
  'confirm-slot',
  'join-waiting-list',
  'book-meanwhile',
  'series-weeks',
  'confirm-together',
]);

/**
 * "Verzet hem toch maar naar dinsdag" to "wilt u de afspraak afzeggen?", "zeg hem maar helemaal af" to the read-back of a move: it stays
 * the same appointment, and nothing is done before the caller has confirmed it. Both sound like a yes. Null: neither.
 */
export function movedOrCalledOff(dialogue: Dialogue, input: Meant, context: DialogueContext): Decided | null {
  const { step, wish, about } = dialogue;
  if (step === 'confirm-cancel' && about !== null)
    return wantsItMoved(dialogue, input)
      ? (unlessOpened(dialogue, 'move', context) ?? moveInstead(dialogue, input, context))
      : null;
  if (!OF_A_PLACE.has(step) || !isCalledOff(input)) return null;
  if (wish === 'move' && about !== null)
    return (
      unlessOpened(dialogue, 'cancel', context) ??
      ask(
        {
          ...dialogue,
          wish: 'cancel',
          asked: input.text,
          offered: [],
          chosen: null,
          seeking: null,
          waits: false,
        },
        'confirm-cancel',
        context,
      )
    );
  if (wish !== 'book' || speaksOfAnother(input.text)) return null;
  const left: Dialogue = { ...nextWish(dialogue, {}), together: null, seeking: null };
  return ask(left, 'anything-else', context, [{ phrase: 'left-as-it-is' }]);
}

/** What the practice has not opened is a person's, and neither the yes nor the no that it sounds like. */
const unlessOpened = (
  dialogue: Dialogue,
  wish: 'move' | 'cancel',
  { practice }: DialogueContext,
): Decided | null => (practice.opened.includes(wish) ? null : ringDesk({ ...dialogue, wish }, 'cannot-do'));

const isCalledOff = ({ text, meaning }: Meant): boolean =>
  meaning.wish === 'cancel' && meaning.confidence >= SURE && callsOff(text) && !keepsIt(text);

/** "Nee, die van dinsdag" names another appointment, where there is one on that day; "nee, liever dinsdag" another day for this one. */
function wantsItMoved({ appointments }: Dialogue, { text, meaning }: Meant): boolean {
  const { wish, confidence, slots } = meaning;
  if (keepsIt(text) || !asksToMove(text)) return false;
  if (wish === 'move' && confidence >= SURE) return true;
  const named = slots.date !== undefined || slots.time !== undefined;
  return wish === 'none' && named && matchOffered(appointments, momentIn(meaning.slots)) === null;
}

const momentIn = ({ date, time }: Meant['meaning']['slots']) => ({
  ...(date === undefined ? {} : { date }),
  ...(time === undefined ? {} : { time }),
});

/** The day that was said before was that of the appointment. Others that were to be called off with it are asked after again. */
function moveInstead(dialogue: Dialogue, input: Meant, context: DialogueContext): Decided {
  const { about, cancelsToo, known } = dialogue;
  if (about === null) throw new Error('no appointment is being called off');
  const { fromDate: _from, fromTime: _at, ...others } = withoutMoment(known);
  const { practitioner, notWeekday } = input.meaning.slots;
  const rest =
    cancelsToo.length === 0
      ? dialogue
      : forLater(dialogue, { ...input, meaning: { ...input.meaning, wish: 'cancel' } });
  const moving: Dialogue = {
    ...rest,
    wish: 'move',
    asked: input.text,
    cancelsToo: [],
    known: {
      ...others,
      ...momentIn(input.meaning.slots),
      ...(practitioner === undefined ? {} : { practitioner }),
      ...(notWeekday === undefined ? {} : { notWeekday }),
    },
    misunderstood: 0,
  };
  return toAnotherMoment(context)(moving, about);
}
