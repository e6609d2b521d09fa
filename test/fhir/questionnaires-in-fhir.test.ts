import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answered, Question, Questionnaire } from '../../src/domain/questionnaire.ts';
import { answersIn, asFhirQuestionnaire, asFhirResponse } from '../../src/intake/fhir-questionnaire.ts';
import { builtInQuestionnaires } from '../../src/intake/questionnaires.ts';
import { anyQuestionnaire } from '../kits/any-questionnaire.ts';
import { fhirFaults } from '../kits/fhir-faults.ts';

const PATIENT = '00000000-0000-4000-8000-0000a3000001';
const AUTHORED = Temporal.Instant.from('2026-11-25T09:15:00Z');

/** Any answer that a page or a call would take for this question; null: not asked yet. */
function anyAnswer({ id, answer, danger }: Question): fc.Arbitrary<Answered | null> {
  const given: fc.Arbitrary<Answered['answer']> = {
    choice: () =>
      fc
        .constantFrom(...(answer.kind === 'choice' ? answer.options : []))
        .map(({ id: option }) => ({ kind: 'choice' as const, option })),
    'yes-no': () => fc.boolean().map((yes) => ({ kind: 'yes-no' as const, yes })),
    scale: () => fc.integer({ min: 0, max: 10 }).map((value) => ({ kind: 'scale' as const, value })),
    date: () =>
      fc.integer({ min: 0, max: 40_000 }).map((days) => ({
        kind: 'date' as const,
        date: Temporal.PlainDate.from('1920-01-01').add({ days }),
      })),
    text: () =>
      fc
        .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
        .map((text) => ({ kind: 'text' as const, text: text.trim() || 'pijn' })),
  }[answer.kind]();
  const unknown = fc.constant({ kind: 'unknown' as const });
  return fc
    .option(danger === null ? fc.oneof(given, unknown) : given)
    .map((one) => (one === null ? null : { question: id, answer: one }));
}

const anyFilledIn = (questionnaire: fc.Arbitrary<Questionnaire>) =>
  questionnaire.chain((one) =>
    fc
      .tuple(...one.questions.map(anyAnswer))
      .map((answers) => ({ questionnaire: one, answers: answers.filter((given) => given !== null) })),
  );

const own = fc
  .tuple(anyQuestionnaire(), fc.integer({ min: 1, max: 30 }), fc.boolean())
  .map(([one, version, signed]) => ({ ...one, version, approvedBy: signed ? one.approvedBy : null }));

describe('questionnaires and answers in FHIR R4', () => {
  it.each(builtInQuestionnaires)('$name is a valid Questionnaire, as a draft and signed', (questionnaire) => {
    expect(fhirFaults(asFhirQuestionnaire(questionnaire))).toEqual([]);
    expect(fhirFaults(asFhirQuestionnaire({ ...questionnaire, approvedBy: 'een arts' }))).toEqual([]);
  });

  it('whatever a practice asks is a valid Questionnaire, and whatever is answered a valid QuestionnaireResponse', () => {
    fc.assert(
      fc.property(
        anyFilledIn(fc.oneof(fc.constantFrom(...builtInQuestionnaires), own)),
        fc.constantFrom('in-progress' as const, 'completed' as const),
        ({ questionnaire, answers }, status) => {
          expect(fhirFaults(asFhirQuestionnaire(questionnaire))).toEqual([]);
          const response = asFhirResponse(questionnaire, answers, {
            patient: PATIENT,
            authored: AUTHORED,
            status,
          });
          expect(fhirFaults(response)).toEqual([]);
          expect(answersIn(questionnaire, response).map(({ question }) => question)).toEqual(
            answers.map(({ question }) => question),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  // A validator that takes anything would make the two above hold.
  it.each<[string, (valid: ReturnType<typeof asFhirQuestionnaire>) => unknown]>([
    ['without a status', ({ status: _status, ...rest }) => rest],
    ['with a status that R4 does not know', (valid) => ({ ...valid, status: 'signed' })],
    ['with an element that R4 does not know', (valid) => ({ ...valid, approvedBy: 'een arts' })],
    ['with no items in its list', (valid) => ({ ...valid, item: [] })],
    [
      'with a type of question that R4 does not know',
      (valid) => ({ ...valid, item: valid.item.map((item) => ({ ...item, type: 'scale' })) }),
    ],
    [
      'with a question without an id',
      (valid) => ({ ...valid, item: valid.item.map(({ linkId: _id, ...item }) => item) }),
    ],
    [
      'with two questions of one id',
      (valid) => ({ ...valid, item: [...valid.item, ...valid.item.slice(0, 1)] }),
    ],
    ['with a name in words', (valid) => ({ ...valid, url: 17 })],
  ])('a Questionnaire %s is not valid', (_what, spoilt) => {
    const [questionnaire] = builtInQuestionnaires;
    if (questionnaire === undefined) throw new Error('there is no questionnaire');
    expect(fhirFaults(spoilt(asFhirQuestionnaire(questionnaire)))).not.toEqual([]);
  });
});
