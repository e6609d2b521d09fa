import type { BookedAppointment } from '../../domain/appointment.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { IntakeAction } from '../../domain/intake-action.ts';
import {
  type Answer,
  dangerOf,
  nextQuestion,
  type OpenIntake,
  type Question,
} from '../../domain/questionnaire.ts';
import type { Reply } from '../../domain/reply.ts';
import { after, type Decided, type Dialogue, type DialogueContext, type DialogueInput } from './dialogue.ts';
import { objectsToReadBack, readAnswer, wantsToStop } from './intake-answer.ts';
import { questionNow } from './intake-questions.ts';
import { afterMisunderstanding } from './misunderstanding.ts';
import { ask } from './questions.ts';
import { holdsAny } from './said-words.ts';

type Meant = Extract<DialogueInput, { kind: 'meant' }>;

const BY_LINK = ['link', 'bericht', 'mailen', 'mailtje', 'per mail', 'appen', 'sms'];
const NOT_NOW = ['later', 'niet nu', 'geen tijd', 'andere keer', 'ander moment', 'straks'];
/** Words that may take back the booking itself: that is for the open question. */
const TAKES_BACK = ['toch niet', 'toch maar niet', 'bedenk', 'doe maar niet', 'laat maar'];

/** Whether the practice has questions before an appointment of this type. */
export const hasQuestionnaire = ({ type }: BookedAppointment, { practice }: DialogueContext): boolean =>
  practice.appointmentTypes.some(({ id, questionnaire }) => id === type && questionnaire !== null);

/** What was done, and then: questions now, or by a link? */
export const offerIntake = (
  dialogue: Dialogue,
  appointment: BookedAppointment,
  context: DialogueContext,
  before: readonly Reply[],
): Decided =>
  ask(
    { ...dialogue, intake: { appointment, open: null, again: null, last: null } },
    'offer-intake',
    context,
    before,
  );

/** The answer to the offer; null: it is about something else, which the open question takes. */
export function takeOffer(
  dialogue: Dialogue,
  { meaning, text }: Meant,
  context: DialogueContext,
): Decided | null {
  const { yesNo } = meaning.slots;
  const { appointment } = talkOf(dialogue);
  if (holdsAny(text, BY_LINK)) return act(dialogue, { kind: 'send-intake-link', appointment });
  if (holdsAny(text, TAKES_BACK)) return null;
  if (yesNo === 'yes' && !holdsAny(text, NOT_NOW))
    return act(dialogue, { kind: 'begin-intake', appointment });
  if (yesNo === 'no' || holdsAny(text, NOT_NOW)) {
    return isAboutTheQuestions(meaning, text) ? over(dialogue, context, [{ phrase: 'intake-later' }]) : null;
  }
  return meaning.wish === 'none' ? afterMisunderstanding(dialogue, context) : null;
}

/** "Nee, liever een andere keer" puts the questions off; it sounds like moving the appointment, which is named by who means that. */
const isAboutTheQuestions = ({ wish, slots }: Meant['meaning'], text: string): boolean =>
  wish === 'none' ||
  (wish === 'move' && slots.date === undefined && slots.time === undefined && !holdsAny(text, ['afspra']));

/** The answer to a question of the questionnaire. */
export function takeAnswer(dialogue: Dialogue, { meaning, text }: Meant, context: DialogueContext): Decided {
  const talk = talkOf(dialogue);
  const question = questionNow(talk);
  if (question === null) throw new Error('an answer came without a question');
  if (wantsToStop(text)) return act(dialogue, { kind: 'send-intake-link', appointment: talk.appointment });
  const today = context.now.toPlainDate();
  const said = { text, slots: meaning.slots };
  const earlier = talk.last?.question ?? null;
  if (earlier !== null && objectsToReadBack(text)) {
    return ask({ ...dialogue, intake: { ...talk, again: earlier, last: null } }, 'intake-question', context);
  }
  const answer = readAnswer(question, said, today);
  if (earlier !== null && mends(question, text)) {
    const mended = readAnswer(earlier, said, today);
    if (mended !== null) return keep(dialogue, earlier, mended);
  }
  return answer === null ? afterMisunderstanding(dialogue, context) : keep(dialogue, question, answer);
}

/** "Nee, een acht": begins by objecting, where the question that is open takes no yes or no. */
const mends = (question: Question, text: string): boolean =>
  question.answer.kind !== 'yes-no' && /^nee\b/iu.test(text.trim());

/** What an action of a questionnaire brought; null when the outcome is about something else. */
export function afterIntake(dialogue: Dialogue, outcome: Outcome, context: DialogueContext): Decided | null {
  switch (outcome.kind) {
    case 'intake-begun': {
      const { answers } = outcome.intake;
      return goOn(dialogue, outcome.intake, context, [
        { phrase: answers.length === 0 ? 'intake-begins' : 'intake-goes-on' },
      ]);
    }
    case 'answer-kept': {
      const { last } = talkOf(dialogue);
      const heard: readonly Reply[] =
        last !== null && isSaidBack(last.question, last.answer) ? [{ phrase: 'intake-heard', ...last }] : [];
      return goOn({ ...dialogue, somethingDone: true }, outcome.intake, context, heard);
    }
    case 'intake-finished':
      return over({ ...dialogue, somethingDone: true }, context, [{ phrase: 'intake-done' }]);
    case 'intake-done-before':
      return over(dialogue, context, [{ phrase: 'intake-done-before' }]);
    case 'intake-not-kept':
      return over(dialogue, context, [{ phrase: 'intake-not-kept' }]);
    case 'intake-link-queued':
      return over({ ...dialogue, somethingDone: true }, context, [
        ...keptSoFar(dialogue),
        { phrase: 'intake-link-sent' },
      ]);
    case 'intake-link-not-queued':
      return over(dialogue, context, [...keptSoFar(dialogue), { phrase: 'intake-link-not-sent' }]);
    default:
      return null;
  }
}

const keptSoFar = ({ intake }: Dialogue): readonly Reply[] =>
  (intake?.open?.answers.length ?? 0) > 0 ? [{ phrase: 'intake-stopped' }] : [];

/** What could be misheard is said back; the caller's own words are not repeated (S7). */
const isSaidBack = ({ danger }: Question, { kind }: Answer): boolean =>
  kind === 'scale' || kind === 'choice' || kind === 'date' || (kind === 'yes-no' && danger !== null);

function goOn(
  dialogue: Dialogue,
  open: OpenIntake,
  context: DialogueContext,
  before: readonly Reply[],
): Decided {
  const talk = { ...talkOf(dialogue), open, again: null };
  const state = { ...dialogue, intake: talk };
  return nextQuestion(open.questionnaire, open.answers) === null
    ? after(before, act(state, { kind: 'finish-intake', intake: open.id }))
    : ask(state, 'intake-question', context, before);
}

/** A yes to danger is people's at once; all else is kept before the next question is asked. */
function keep(dialogue: Dialogue, question: Question, answer: Answer): Decided {
  const talk = talkOf(dialogue);
  if (talk.open === null) throw new Error('an answer came before the questionnaire was begun');
  const danger = dangerOf(question, answer);
  if (danger !== null && danger.level !== 'today') {
    const { level } = danger;
    return {
      say: [],
      next: { kind: 'hand-over', because: { level, because: [danger] } },
      state: { ...dialogue, misunderstood: 0 },
    };
  }
  return act(
    { ...dialogue, misunderstood: 0, intake: { ...talk, last: { question, answer } } },
    {
      kind: 'keep-answer',
      intake: talk.open.id,
      answered: { question: question.id, answer },
      forToday: danger === null ? [] : danger.words,
    },
  );
}

const over = (dialogue: Dialogue, context: DialogueContext, said: readonly Reply[]): Decided =>
  ask({ ...dialogue, intake: null }, 'anything-else', context, said);

type WithoutPatient = IntakeAction extends infer One
  ? One extends IntakeAction
    ? Omit<One, 'patient'>
    : never
  : never;

function act(dialogue: Dialogue, action: WithoutPatient): Decided {
  const { patient } = dialogue.identification;
  if (patient === null) throw new Error('a questionnaire was reached without an identified caller');
  return {
    say: [],
    next: { kind: 'act', action: { ...action, patient } as IntakeAction },
    state: { ...dialogue, step: 'waiting-for-outcome' },
  };
}

function talkOf({ intake }: Dialogue) {
  if (intake === null) throw new Error('there is no questionnaire in this dialogue');
  return intake;
}
