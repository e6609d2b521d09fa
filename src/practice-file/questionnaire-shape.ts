import { z } from 'zod';
import { asId, type RuleId } from '../domain/ids.ts';
import type {
  AnsweredDanger,
  AnswerKind,
  OwnQuestionnaire,
  Question,
  Texts,
} from '../domain/questionnaire.ts';
import { allRules } from '../turn/3-triage/balie-rules.ts';
import { callersWords, words } from './words-shape.ts';

/** A word that stays when texts change; answers are kept under it. */
const key = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, {
  error: 'moet uit kleine letters, cijfers en streepjes bestaan, zoals "sinds-wanneer"',
});
/** Asked in one breath. */
const sentence = words(160);

const asked = {
  id: key.max(40),
  text: words(240),
  textEn: words(240).optional(),
  /** As asked by telephone; left out: the same as on the page. */
  spoken: sentence.optional(),
  afterYesTo: key.optional(),
};
const option = z.strictObject({
  id: key.max(40),
  text: words(60),
  textEn: words(60).optional(),
  /** Left out: the text itself. */
  words: callersWords.min(1).optional(),
});
const ANSWERS = ['text', 'yes-no', 'choice', 'scale', 'date'] as const;

const question = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({ ...asked, answer: z.literal('text') }),
    z.strictObject({ ...asked, answer: z.literal('date') }),
    z.strictObject({
      ...asked,
      answer: z.literal('yes-no'),
      alarm: z.strictObject({ rule: z.string(), words: words(120) }).optional(),
    }),
    // By keypad the first choice has key 2, because 1 is a human.
    z.strictObject({ ...asked, answer: z.literal('choice'), options: z.array(option).min(2).max(8) }),
    z.strictObject({
      ...asked,
      answer: z.literal('scale'),
      low: words(40),
      lowEn: words(40).optional(),
      high: words(40),
      highEn: words(40).optional(),
    }),
  ],
  { error: `moet een van deze zijn: ${ANSWERS.join(', ')}` },
);

/** A questionnaire of the practice itself, as its file and its row hold it. */
export const questionnaireShape = z.strictObject({
  name: key.max(40),
  title: words(80),
  titleEn: words(80).optional(),
  /** Who answers for what is asked; Balie says the practice's own sentences only when a person approved them. */
  approvedBy: words(80),
  questions: z.array(question).min(1).max(40),
});
type Shape = z.output<typeof questionnaireShape>;
type QuestionShape = Shape['questions'][number];

export const asQuestionnaire = (shape: Shape): OwnQuestionnaire => ({
  name: shape.name,
  approvedBy: shape.approvedBy,
  title: texts(shape.title, shape.titleEn),
  questions: shape.questions.map(asQuestion),
});

const asQuestion = (shape: QuestionShape): Question => ({
  id: shape.id,
  text: texts(shape.text, shape.textEn),
  spoken: shape.spoken ?? shape.text,
  answer: asAnswerKind(shape),
  afterYesTo: shape.afterYesTo ?? null,
  danger: shape.answer === 'yes-no' && shape.alarm !== undefined ? asDanger(shape.alarm) : null,
});

/** A rule that this Balie does not have any more was one of danger: a human, as with all doubt. */
function asDanger({ rule, words }: { readonly rule: string; readonly words: string }): AnsweredDanger {
  const { level, action } = allRules.find(({ id }) => id === rule) ?? UNKNOWN_RULE;
  return { rule: asId<RuleId>(rule), level, action, words };
}
const UNKNOWN_RULE = { level: 'human-now', action: 'SPOED' } as const;

function asAnswerKind(shape: QuestionShape): AnswerKind {
  switch (shape.answer) {
    case 'choice':
      return {
        kind: 'choice',
        options: shape.options.map((one) => ({
          id: one.id,
          text: texts(one.text, one.textEn),
          words: one.words ?? [one.text.toLowerCase()],
        })),
      };
    case 'scale':
      return {
        kind: 'scale',
        low: texts(shape.low, shape.lowEn),
        high: texts(shape.high, shape.highEn),
      };
    default:
      return { kind: shape.answer };
  }
}

/** Who chose English reads Dutch where the practice wrote no English. */
const texts = (nl: string, en: string | undefined): Texts => ({ nl, en: en ?? nl });

/** The other way round: what says the same as its default is left out. */
export const questionnaireWritten = ({ name, title, approvedBy, questions }: OwnQuestionnaire): Shape => ({
  name,
  title: title.nl,
  ...english('titleEn', title),
  approvedBy: approvedBy ?? '',
  questions: questions.map(questionWritten),
});

function questionWritten({ id, text, spoken, answer, afterYesTo, danger }: Question): QuestionShape {
  const same = {
    id,
    text: text.nl,
    ...english('textEn', text),
    ...(spoken === text.nl ? {} : { spoken }),
    ...(afterYesTo === null ? {} : { afterYesTo }),
  };
  switch (answer.kind) {
    case 'yes-no':
      return {
        ...same,
        answer: 'yes-no',
        ...(danger === null ? {} : { alarm: { rule: danger.rule, words: danger.words } }),
      };
    case 'choice':
      return {
        ...same,
        answer: 'choice',
        options: answer.options.map((one) => ({
          id: one.id,
          text: one.text.nl,
          ...english('textEn', one.text),
          ...(one.words.join('\n') === one.text.nl.toLowerCase() ? {} : { words: [...one.words] }),
        })),
      };
    case 'scale':
      return {
        ...same,
        answer: 'scale',
        low: answer.low.nl,
        ...english('lowEn', answer.low),
        high: answer.high.nl,
        ...english('highEn', answer.high),
      };
    default:
      return { ...same, answer: answer.kind };
  }
}

const english = <Key extends string>(name: Key, { nl, en }: Texts): { readonly [K in Key]?: string } =>
  nl === en ? {} : ({ [name]: en } as { readonly [K in Key]?: string });
