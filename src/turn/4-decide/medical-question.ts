import { book } from './book.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { afterGettingWorse } from './getting-worse.ts';
import { ringDesk, unreachable } from './human.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import { isStory } from './story.ts';
import type { WishDialogue } from './wish-dialogue.ts';

/** "Ik heb kiespijn" tells what there is and asks nothing: an appointment is the answer, and no refusal of one. */
const TELLS =
  /^(?:ja |nou |hallo |dag |goede\p{L}+ )*(?:ik (?:heb|ben|voel|zit)|(?:mijn|m['’]n) \p{L}+ (?:doet|doen|zit|is)) (?!.*\b(?:vraag|advies|mag|moet|kan|hoe|wat|of)\b)/iu;

/** Whether only a complaint was told: "ik heb hoofdpijn", "mijn rug doet zeer". */
export const tellsComplaint = (said: string): boolean => TELLS.test(`${said} `);

/** "Hoeveel paracetamol mag ik per dag" is short and yet the question itself; "mag ik iets vragen" only says that there is one. */
const ASKS = /^(?:hoeveel|hoe|wat|welke|wanneer|mag|moet|kan|is|zijn|helpt)(?: \p{L}+){3,}/iu;
const ONLY_ANNOUNCES = /\b(?:vraag|vraagje|vragen|iets|advies|dokter|assistente)\b/iu;

const isAsked = (said: string): boolean => isStory(said) || (ASKS.test(said) && !ONLY_ANNOUNCES.test(said));

function begin(dialogue: Dialogue, context: DialogueContext): Decided {
  if (tellsComplaint(dialogue.asked)) return offer(dialogue, context);
  return isAsked(dialogue.asked)
    ? after([{ phrase: 'medical-question-not-by-me' }], offer(dialogue, context))
    : ask(dialogue, 'question', context);
}

/** Where Balie may not book, nobody is offered an appointment that then needs a person; nor is who has just made one. */
const offer = (dialogue: Dialogue, context: DialogueContext): Decided =>
  ask(
    dialogue,
    context.practice.opened.includes('book') && dialogue.booked === null
      ? 'offer-appointment'
      : 'getting-worse',
    context,
  );

/**
 * No medical question is answered. The words have gone through triage; what is left is an appointment, or a call back, and before
 * that is promised one question: whether it is getting worse. Yes, or no clear answer, is a person now.
 */
export const medicalQuestion: WishDialogue = {
  begin,
  identified: begin,
  answer(dialogue, { text, meaning: { slots } }, context) {
    switch (dialogue.step) {
      case 'question':
        return after(
          [{ phrase: 'medical-question-not-by-me' }],
          offer({ ...dialogue, asked: `${dialogue.asked}\n${text}` }, context),
        );
      case 'offer-appointment':
        if (slots.yesNo === 'yes') {
          const known = { ...dialogue.known, reason: dialogue.known.reason ?? lastLine(dialogue.asked) };
          return book.begin({ ...dialogue, wish: 'book', known }, context);
        }
        return slots.yesNo === undefined
          ? afterMisunderstanding(dialogue, context)
          : ask(dialogue, 'getting-worse', context);
      case 'getting-worse':
        return afterGettingWorse(dialogue, slots, context, (calm) =>
          noteRequest(calm, callBackAbout('medical-question', calm.asked.split('\n')), context),
        );
      default:
        return ringDesk(dialogue, 'not-understood');
    }
  },
  after: (dialogue, outcome, context) =>
    afterRequest(dialogue, outcome, context) ?? unreachable(dialogue, outcome, context),
};

const lastLine = (lines: string): string => lines.slice(lines.lastIndexOf('\n') + 1);
