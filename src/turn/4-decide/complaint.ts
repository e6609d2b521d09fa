import type { Decided, Dialogue, DialogueContext } from './dialogue.ts';
import { unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import { isStory } from './story.ts';
import type { WishDialogue } from './wish-dialogue.ts';

const begin = (dialogue: Dialogue, context: DialogueContext): Decided =>
  isStory(dialogue.asked) ? heard(dialogue, context) : ask(dialogue, 'complaint', context);

const heard = (dialogue: Dialogue, context: DialogueContext): Decided =>
  ask(dialogue, 'more-to-complain', context);

/**
 * A complaint is listened to and written down as it was said, for the practice's manager. Nothing is excused or explained, and
 * nobody has to say who they are to complain.
 */
export const complaint: WishDialogue = {
  begin,
  identified: begin,
  answer(dialogue, { text, meaning }, context) {
    switch (dialogue.step) {
      case 'complaint':
        return heard({ ...dialogue, asked: together(dialogue.asked, text) }, context);
      case 'more-to-complain': {
        const words = meaning.slots.yesNo === 'no' ? dialogue.asked : together(dialogue.asked, text);
        return noteRequest(
          { ...dialogue, asked: words },
          callBackAbout('complaint', words.split('\n')),
          context,
        );
      }
      default:
        return afterMisunderstanding(dialogue, context);
    }
  },
  after: (dialogue, outcome, context) =>
    afterRequest(dialogue, outcome, context) ?? unreachable(dialogue, outcome, context),
};

const together = (earlier: string, text: string): string =>
  [earlier, text].filter((said) => said !== '').join('\n');
