import type { Reply } from '../../domain/reply.ts';
import { asLocal, openWindows } from '../../scheduling/opening-windows.ts';
import type { Dialogue, DialogueContext } from './dialogue.ts';
import { unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import type { WishDialogue } from './wish-dialogue.ts';

/** A question with an answer that is the same for everyone, from the practice's own settings. */
const information = (answer: (dialogue: Dialogue, context: DialogueContext) => Reply): WishDialogue => {
  const tell: WishDialogue['begin'] = (dialogue, context) =>
    ask({ ...dialogue, answered: true }, 'anything-else', context, [answer(dialogue, context)]);
  return {
    begin: tell,
    identified: tell,
    answer: (dialogue, _input, context) => afterMisunderstanding(dialogue, context),
    after: unreachable,
  };
};

/** Of the day that was asked about, else of today; the same windows that the agenda is made of. */
export const openingHours = information(({ known }, { practice, now }) => {
  const today = now.toPlainDate();
  const day =
    known.date === undefined ? today : Temporal.PlainDate.from(known.date.slice(0, 'YYYY-MM-DD'.length));
  const parts = openWindows(practice, null, day, day.add({ days: 1 })).map((window) => {
    const { from, to } = asLocal(window);
    return { from: from.toPlainTime(), to: to.toPlainTime() };
  });
  return { phrase: 'opening-hours', day, isToday: day.equals(today), parts };
});

export const location = information((_dialogue, { practice }) => ({
  phrase: 'address',
  address: practice.address,
}));
