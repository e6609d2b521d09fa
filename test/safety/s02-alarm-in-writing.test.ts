import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../../src/domain/questionnaire.ts';
import { alarmsInAnswers } from '../../src/intake/alarms-in-answers.ts';
import { itemFor } from '../../src/jobs/reply-item.ts';
import { TWENTY_ALARMS } from '../kits/twenty-alarms.ts';

/** What a patient types is read by the rules of a call: an answer to a message, and to questions before an appointment. */
describe('S2: an alarm in writing', () => {
  it.each(TWENTY_ALARMS)('"%s" as an answer to a message is an urgent item', (text) => {
    const { urgency, alarms } = itemFor({ text }, { practice: 'huisarts' });
    expect(['112', 'urgent']).toContain(urgency);
    expect(alarms.length).toBeGreaterThan(0);
  });

  it.each(TWENTY_ALARMS)(
    '"%s" as an answer to a question before an appointment is found, with its question',
    (text) => {
      const found = alarmsInAnswers(
        NO_QUESTIONS,
        [
          { question: 'reden', answer: { kind: 'text', text: 'ik kom voor mijn knie' } },
          { question: 'verder', answer: { kind: 'text', text } },
        ],
        { practice: 'huisarts' },
      );
      expect(found.filter(({ level }) => level !== 'today').map(({ question }) => question)).toContain(
        'verder',
      );
    },
  );

  it('an ordinary answer is neither', () => {
    expect(itemFor({ text: 'dank u, tot donderdag' }, { practice: 'huisarts' })).toEqual({
      urgency: 'normal',
      alarms: [],
    });
    expect(
      alarmsInAnswers(NO_QUESTIONS, [{ question: 'reden', answer: { kind: 'text', text: 'mijn knie' } }], {
        practice: 'huisarts',
      }),
    ).toEqual([]);
  });
});

const NO_QUESTIONS: Pick<Questionnaire, 'questions'> = { questions: [] };
