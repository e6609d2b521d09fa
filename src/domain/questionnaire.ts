import type { AlarmReason } from './alarm.ts';
import type { IntakeId } from './ids.ts';

/** The questionnaires that Balie has itself; a practice may have its own beside them. */
export const BUILT_IN_QUESTIONNAIRES = ['physio-intake'] as const;

/** The same for whoever reads: Dutch first, English for who chose it. */
export interface Texts {
  readonly nl: string;
  readonly en: string;
}

/** One definition, asked by telephone and on a page. A change of what is asked is another `version`. */
export interface Questionnaire {
  readonly name: string;
  readonly version: number;
  /** The clinician who signed it; null: a draft by laymen, and the screens say so. */
  readonly approvedBy: string | null;
  readonly title: Texts;
  readonly questions: readonly Question[];
}

/** A practice's own; which version it is follows from what was asked before. */
export type OwnQuestionnaire = Omit<Questionnaire, 'version'>;

export interface Question {
  /** Stays the same over versions, so that an answer keeps its question. */
  readonly id: string;
  readonly text: Texts;
  /** As asked by telephone: short, and with at most two examples. */
  readonly spoken: string;
  readonly answer: AnswerKind;
  /** Asked only after a yes to this question. */
  readonly afterYesTo: string | null;
  /** What a yes means for safety, whatever else is said; null: nothing. */
  readonly danger: AnsweredDanger | null;
}

/** A yes that people must hear of: now, or today. Named after the alarm rule of the same danger. */
export type AnsweredDanger = Pick<AlarmReason, 'rule' | 'level' | 'action'> & {
  /** What was answered, for the human who takes over: "ja, gevoelloos tussen de benen". */
  readonly words: string;
};

export type AnswerKind =
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  | { readonly kind: 'yes-no' }
  /** Whole numbers from 0 to 10. */
  | { readonly kind: 'scale'; readonly low: Texts; readonly high: Texts }
  /** A day that has passed. */
  | { readonly kind: 'date' }
  | { readonly kind: 'text' };

export interface ChoiceOption {
  readonly id: string;
  readonly text: Texts;
  /** Words by which callers choose it, lower case. */
  readonly words: readonly string[];
}

export type Answer =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'scale'; readonly value: number }
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate }
  /** Literal words of the patient. */
  | { readonly kind: 'text'; readonly text: string }
  /** "Dat weet ik niet." */
  | { readonly kind: 'unknown' };

export interface Answered {
  readonly question: string;
  readonly answer: Answer;
}

/** A questionnaire that somebody is filling in. */
export interface OpenIntake {
  readonly id: IntakeId;
  readonly questionnaire: Questionnaire;
  /** In the order of the questions. */
  readonly answers: readonly Answered[];
}

/** The questions that this patient gets, given the answers so far; a condition that is not answered yet holds its question back. */
export const questionsFor = (
  { questions }: Pick<Questionnaire, 'questions'>,
  answers: readonly Answered[],
): readonly Question[] =>
  questions.filter(({ afterYesTo }) => afterYesTo === null || saidYes(answerTo(answers, afterYesTo)));

/** The first question without an answer; null: all are answered. */
export const nextQuestion = (questionnaire: Questionnaire, answers: readonly Answered[]): Question | null =>
  questionsFor(questionnaire, answers).find(({ id }) => answerTo(answers, id) === null) ?? null;

export const answerTo = (answers: readonly Answered[], question: string): Answer | null =>
  answers.find((one) => one.question === question)?.answer ?? null;

/** The answers with this one in place of an earlier one; answers to questions that are no longer asked are dropped. */
export function withAnswer(
  questionnaire: Questionnaire,
  answers: readonly Answered[],
  answered: Answered,
): readonly Answered[] {
  const all = [...answers.filter(({ question }) => question !== answered.question), answered];
  return questionsFor(questionnaire, all).flatMap(({ id }) => all.filter(({ question }) => question === id));
}

/** The reason for people that this answer is; null: it is none. */
export const dangerOf = ({ danger }: Question, answer: Answer): AlarmReason | null =>
  danger === null || !saidYes(answer)
    ? null
    : { rule: danger.rule, level: danger.level, action: danger.action, words: [danger.words], turn: 0 };

const saidYes = (answer: Answer | null): boolean => answer?.kind === 'yes-no' && answer.yes;
