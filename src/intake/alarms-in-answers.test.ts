import { describe, expect, it } from 'vitest';
import type { Answer, Answered } from '../domain/questionnaire.ts';
import { alarmsInAnswers } from './alarms-in-answers.ts';
import { physioIntake } from './physio-intake.ts';

const answered = (question: string, answer: Answer): Answered => ({ question, answer });
const text = (question: string, words: string) => answered(question, { kind: 'text', text: words });
const alarms = (...answers: readonly Answered[]) =>
  alarmsInAnswers(physioIntake, answers, { practice: 'fysio' }).map(({ question, level }) => [
    question,
    level,
  ]);

describe('alarms in the answers to a questionnaire', () => {
  it('finds none in ordinary answers, a no, and no answer', () => {
    expect(
      alarms(
        text('reason', 'mijn knie doet zeer bij het buigen'),
        answered('chest', { kind: 'yes-no', yes: false }),
        answered('calf', { kind: 'unknown' }),
        answered('pain', { kind: 'scale', value: 10 }),
      ),
    ).toEqual([]);
    expect(alarms()).toEqual([]);
  });

  it('finds a yes to danger, each by its own level', () => {
    expect(
      alarms(
        answered('fever', { kind: 'yes-no', yes: true }),
        answered('chest', { kind: 'yes-no', yes: true }),
        answered('numb-saddle', { kind: 'yes-no', yes: true }),
        // A yes that is no danger.
        answered('accident', { kind: 'yes-no', yes: true }),
      ),
    ).toEqual([
      ['fever', 'today'],
      ['chest', '112'],
      ['numb-saddle', 'human-now'],
    ]);
  });

  it('finds danger in words, with the answer that holds them and the words themselves', () => {
    const found = alarmsInAnswers(
      physioIntake,
      [text('reason', 'mijn schouder'), text('limits', 'ik heb nu pijn op de borst en krijg geen lucht')],
      { practice: 'fysio' },
    );
    expect(found.map(({ question }) => question)).toContain('limits');
    expect(found.every(({ question }) => question === 'limits')).toBe(true);
    expect(found[0]?.words.join(' ')).toMatch(/borst|lucht/u);
  });

  it('says one rule once for one answer, however it was found', () => {
    const found = alarmsInAnswers(
      physioIntake,
      [text('reason', 'ik heb pijn op de borst'), text('cause', 'ik heb pijn op de borst')],
      { practice: 'fysio' },
    );
    const keys = found.map(({ question, rule }) => `${question} ${rule}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(found.map(({ question }) => question))).toEqual(new Set(['reason', 'cause']));
  });

  it('leaves out a yes to a question that the questionnaire does not have any more', () => {
    expect(alarms(answered('gone', { kind: 'yes-no', yes: true }))).toEqual([]);
  });
});
