import type { RequestForPeople } from '../../domain/decision.ts';
import type { Wish } from '../../domain/meaning.ts';
import type { AnswerTopic } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import { approvedAnswer, pointedAt } from './approved-answer.ts';
import { asksIfArrived } from './asks-if-arrived.nl.ts';
import { after, type Dialogue, type DialogueContext, type RequestStep } from './dialogue.ts';
import { unreachable } from './human.ts';
import { identify } from './identify.ts';
import { ask } from './questions.ts';
import { afterRequest, callBackAbout, noteRequest } from './request.ts';
import { holdsAny } from './said-words.ts';
import { type Answer, told } from './telling.ts';
import type { WishDialogue } from './wish-dialogue.ts';

interface AboutAskedRequest {
  /** Said when the practice has no answer on the topic. */
  readonly withoutAnswer: readonly Reply[];
  /** What must be said for an answer of the practice that has no words of its own. */
  readonly answerMeant: RegExp;
  /** Words that make it a question about the rules ("heb ik een verwijzing nodig"): then the answer is all. */
  readonly answeredByWords: readonly string[];
  /** What tells in the first words already what it is about: then that is not asked. */
  readonly toldBy: RegExp;
}

/** Words by which somebody asks for one more of what was noted before. */
const ANOTHER = ['nog een', 'een andere', 'ander onderzoek', 'ook voor', 'ook van', 'ook de', 'en ook'];

/** "Voor uitslagen kunt u na half drie bellen": then nobody is promised a call as well, before eleven. */
const TELLS_TO_RING = /\b(?:kunt|mag|moet) u\b[^.!?]*\bbellen\b|(?:^|[.!?] )belt? (?:u|ons)\b/iu;

type Told = Extract<Reply, { readonly phrase: 'approved-answer' }>;

/**
 * A request about what is in somebody's record: what the practice says about such requests, who the caller is, what it is
 * about in their own words, and an item with the time before which somebody calls back. Nothing of the record is told.
 */
export function askedRequest(
  wish: Wish,
  topic: AnswerTopic,
  step: RequestStep,
  { withoutAnswer, answerMeant, answeredByWords, toldBy }: AboutAskedRequest,
): WishDialogue & { readonly answerFor: Answer } {
  const answerTo = ({ asked }: Dialogue, { practice, now }: DialogueContext): readonly Told[] | null => {
    // What the practice says of referrals is no answer to whether one has come.
    if (asksIfArrived(asked)) return null;
    const find = answerMeant.test(asked.toLowerCase()) ? approvedAnswer : pointedAt;
    const answer = find(practice, [topic], asked, now.toPlainDate());
    return answer === null ? null : [{ phrase: 'approved-answer', answer }];
  };
  const request = (
    dialogue: Dialogue,
    details: readonly string[],
    context: DialogueContext,
  ): RequestForPeople => {
    const tellsToRing =
      answerTo(dialogue, context)?.some(({ answer }) => TELLS_TO_RING.test(answer.text)) === true;
    return { ...callBackAbout(wish, details), ...(tellsToRing ? { reply: 'none' } : {}) };
  };
  const identified: WishDialogue['identified'] = (dialogue, context) =>
    toldBy.test(dialogue.asked.toLowerCase()) || asksIfArrived(dialogue.asked)
      ? noteRequest(dialogue, request(dialogue, [dialogue.asked], context), context)
      : ask(dialogue, step, context);
  return {
    // A request is noted with what the practice says of such requests; a question about the rules is answered by it.
    answerFor: (dialogue, context) =>
      holdsAny(dialogue.asked, answeredByWords) ? answerTo(dialogue, context) : null,
    begin(dialogue, context) {
      const answer = answerTo(dialogue, context);
      if (answer !== null && holdsAny(dialogue.asked, answeredByWords))
        return told(dialogue, context, answer);
      // "Zeg nou gewoon of het goed was": it is noted, and one item is enough.
      const said = answer ?? withoutAnswer;
      if (dialogue.noted.includes(wish) && said.length > 0 && !holdsAny(dialogue.asked, ANOTHER))
        return told(dialogue, context, said);
      return after(
        said,
        dialogue.identification.patient === null
          ? identify.begin(dialogue, context)
          : identified(dialogue, context),
      );
    },
    identified,
    answer: (dialogue, { text }, context) =>
      noteRequest(dialogue, request(dialogue, [dialogue.asked, text], context), context),
    after: (dialogue, outcome, context) =>
      afterRequest(dialogue, outcome, context) ?? unreachable(dialogue, outcome, context),
  };
}
