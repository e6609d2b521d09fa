import { z } from 'zod';
import type { Answer, Answered, AnswerKind, Question, Questionnaire } from '../domain/questionnaire.ts';

/** Ours, as a URI: two systems that exchange answers must mean the same questions. */
const canonical = ({ name }: Pick<Questionnaire, 'name'>): string => `urn:balie:questionnaire:${name}`;
const OPTIONS = 'urn:balie:questionnaire:option';
/** FHIR R4: why there is no answer; "asked-unknown": asked, and the patient does not know. */
const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

/** The definition as a FHIR R4 Questionnaire, `draft` until a clinician signed it. */
export const asFhirQuestionnaire = (questionnaire: Questionnaire) => ({
  resourceType: 'Questionnaire' as const,
  url: canonical(questionnaire),
  version: String(questionnaire.version),
  name: questionnaire.name.replaceAll(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
  title: questionnaire.title.nl,
  status: questionnaire.approvedBy === null ? ('draft' as const) : ('active' as const),
  subjectType: ['Patient'],
  language: 'nl',
  item: questionnaire.questions.map(asItem),
});

const TYPES: Readonly<Record<AnswerKind['kind'], string>> = {
  choice: 'choice',
  'yes-no': 'boolean',
  scale: 'integer',
  date: 'date',
  text: 'text',
};

function asItem({ id, text, answer, afterYesTo, danger }: Question) {
  return {
    linkId: id,
    text: text.nl,
    _text: {
      extension: [
        {
          url: TRANSLATION,
          extension: [
            { url: 'lang', valueCode: 'en' },
            { url: 'content', valueString: text.en },
          ],
        },
      ],
    },
    type: TYPES[answer.kind],
    // A question about danger is answered, with yes or with no.
    required: danger !== null,
    ...(afterYesTo === null
      ? {}
      : { enableWhen: [{ question: afterYesTo, operator: '=', answerBoolean: true }] }),
    ...(answer.kind === 'choice'
      ? {
          answerOption: answer.options.map((option) => ({
            valueCoding: { system: OPTIONS, code: option.id, display: option.text.nl },
          })),
        }
      : {}),
    ...(answer.kind === 'scale'
      ? {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
            { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
          ],
        }
      : {}),
  };
}

const value = z.union([
  z.strictObject({
    valueCoding: z.strictObject({ system: z.literal(OPTIONS), code: z.string(), display: z.string() }),
  }),
  z.strictObject({ valueBoolean: z.boolean() }),
  z.strictObject({ valueInteger: z.int().min(0).max(10) }),
  z.strictObject({ valueDate: z.iso.date() }),
  z.strictObject({ valueString: z.string().min(1) }),
]);

/** A QuestionnaireResponse as we write it; what is read from a row is checked against it. */
export const questionnaireResponse = z.strictObject({
  resourceType: z.literal('QuestionnaireResponse'),
  questionnaire: z.string(),
  status: z.enum(['in-progress', 'completed']),
  subject: z.strictObject({ reference: z.string() }),
  authored: z.iso.datetime({ offset: true }),
  item: z
    .array(
      z.strictObject({
        linkId: z.string(),
        text: z.string(),
        answer: z.array(value).min(1).max(1).exactOptional(),
        extension: z
          .array(z.strictObject({ url: z.literal(ABSENT), valueCode: z.literal('asked-unknown') }))
          .exactOptional(),
      }),
    )
    .exactOptional(),
});
export type QuestionnaireResponse = z.output<typeof questionnaireResponse>;
/** A question in it, with its answer or why there is none. */
export type AnsweredItem = NonNullable<QuestionnaireResponse['item']>[number];

/** The answers as a FHIR R4 QuestionnaireResponse of this version of the questionnaire. */
export const asFhirResponse = (
  questionnaire: Questionnaire,
  answers: readonly Answered[],
  about: {
    readonly patient: string;
    readonly authored: Temporal.Instant;
    readonly status: QuestionnaireResponse['status'];
  },
): QuestionnaireResponse => {
  const item = answers.flatMap(({ question, answer }): AnsweredItem[] => {
    const asked = questionnaire.questions.find(({ id }) => id === question);
    if (asked === undefined) return [];
    const of = { linkId: asked.id, text: asked.text.nl };
    return answer.kind === 'unknown'
      ? [{ ...of, extension: [{ url: ABSENT, valueCode: 'asked-unknown' }] }]
      : [{ ...of, answer: [asValue(asked, answer)] }];
  });
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${canonical(questionnaire)}|${questionnaire.version}`,
    status: about.status,
    subject: { reference: `Patient/${about.patient}` },
    authored: about.authored.toString(),
    // FHIR's JSON has no empty lists: before the first answer there is no item.
    ...(item.length === 0 ? {} : { item }),
  };
};

function asValue(question: Question, answer: Exclude<Answer, { kind: 'unknown' }>): z.output<typeof value> {
  switch (answer.kind) {
    case 'choice': {
      const options = question.answer.kind === 'choice' ? question.answer.options : [];
      const chosen = options.find(({ id }) => id === answer.option);
      return {
        valueCoding: { system: OPTIONS, code: answer.option, display: chosen?.text.nl ?? answer.option },
      };
    }
    case 'yes-no':
      return { valueBoolean: answer.yes };
    case 'scale':
      return { valueInteger: answer.value };
    case 'date':
      return { valueDate: answer.date.toString() };
    case 'text':
      return { valueString: answer.text };
  }
}

/** The answers in a response, also one of an earlier version: what no longer fits its question is left out. */
export function answersIn(
  questionnaire: Pick<Questionnaire, 'questions'>,
  response: QuestionnaireResponse,
): readonly Answered[] {
  return questionnaire.questions.flatMap((question) => {
    const item = response.item?.find(({ linkId }) => linkId === question.id);
    if (item === undefined) return [];
    const answer = item.answer?.[0] === undefined ? ({ kind: 'unknown' } as const) : asAnswer(item.answer[0]);
    const fits = answer.kind === 'unknown' ? question.danger === null : fitsKind(question.answer, answer);
    return fits ? [{ question: question.id, answer }] : [];
  });
}

function asAnswer(written: z.output<typeof value>): Answer {
  if ('valueCoding' in written) return { kind: 'choice', option: written.valueCoding.code };
  if ('valueBoolean' in written) return { kind: 'yes-no', yes: written.valueBoolean };
  if ('valueInteger' in written) return { kind: 'scale', value: written.valueInteger };
  if ('valueDate' in written) return { kind: 'date', date: Temporal.PlainDate.from(written.valueDate) };
  return { kind: 'text', text: written.valueString };
}

const fitsKind = (asked: AnswerKind, answer: Answer): boolean =>
  asked.kind === answer.kind &&
  (asked.kind !== 'choice' ||
    answer.kind !== 'choice' ||
    asked.options.some(({ id }) => id === answer.option));
