import fc from 'fast-check';
import type { RuleId } from '../../src/domain/ids.ts';
import type { AnswerKind, OwnQuestionnaire, Question, Texts } from '../../src/domain/questionnaire.ts';
import { allRules } from '../../src/turn/3-triage/balie-rules.ts';

/** A rule that every kind of practice has. */
const RULE = allRules.find(({ id }) => id === 'chest-pain');

/** Any questionnaire without faults that a practice could write. */
export function anyQuestionnaire(): fc.Arbitrary<OwnQuestionnaire> {
  const sentence = fc.stringMatching(/^[A-Z][a-z"\\é’]{0,20}( [a-z]{1,9}){0,6}\?$/u);
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8})?$/u);
  const inBoth = (one: fc.Arbitrary<string>): fc.Arbitrary<Texts> =>
    fc.oneof(
      fc.record({ nl: one, en: one }),
      one.map((nl) => ({ nl, en: nl })),
    );
  const texts = inBoth(sentence);
  /** Beside a button or at the end of a scale. */
  const label = inBoth(fc.stringMatching(/^[A-Zé][a-z"]{0,20}$/u));
  const option = fc
    .record({
      id,
      text: label,
      words: fc.option(fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1, maxLength: 3 }), {
        nil: null,
      }),
    })
    .map(({ words, ...one }) => ({ ...one, words: words ?? [one.text.nl.toLowerCase()] }));
  const answer: fc.Arbitrary<AnswerKind> = fc.oneof(
    fc.constantFrom<AnswerKind>({ kind: 'text' }, { kind: 'date' }, { kind: 'yes-no' }),
    fc.record({ kind: fc.constant('scale' as const), low: label, high: label }),
    fc.record({
      kind: fc.constant('choice' as const),
      options: fc.uniqueArray(option, { minLength: 2, maxLength: 3, selector: ({ id: own }) => own }),
    }),
  );
  const question = fc
    .record({
      id,
      text: texts,
      spoken: fc.option(sentence, { nil: null }),
      answer,
      afterYes: fc.boolean(),
      isDanger: fc.boolean(),
      words: sentence,
    })
    .map(({ spoken, afterYes, isDanger, words, ...one }) => ({
      afterYes,
      question: {
        ...one,
        spoken: spoken ?? one.text.nl,
        afterYesTo: null,
        danger:
          isDanger && one.answer.kind === 'yes-no' && RULE !== undefined
            ? { rule: RULE.id as RuleId, level: RULE.level, action: RULE.action, words }
            : null,
      } satisfies Question,
    }));
  return fc.record({
    name: id.map((own) => `own-${own}`),
    title: texts,
    approvedBy: sentence,
    questions: fc
      .uniqueArray(question, { minLength: 1, maxLength: 3, selector: ({ question: { id: own } }) => own })
      .map((all) =>
        all.map(({ question: one, afterYes }, place): Question => {
          const earlier = all.slice(0, place).find(({ question: before }) => before.answer.kind === 'yes-no');
          return { ...one, afterYesTo: afterYes ? (earlier?.question.id ?? null) : null };
        }),
      ),
  });
}
