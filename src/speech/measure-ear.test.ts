import { describe, expect, test } from 'vitest';
import type { Recognition } from '../turn/1-hear/recogniser.ts';
import { MEASURED, type MeasuredQuestion } from './measure-cases.ts';
import { judge, measureEar } from './measure-ear.ts';
import { createScriptEar } from './script/script-ear.ts';

const heard = (text: string): Recognition => ({ kind: 'heard', text, words: [], alternatives: [] });
const NOTHING: Recognition = { kind: 'nothing-that-fits' };

describe('the verdict on what an ear heard', () => {
  test.each([
    ['ja', heard('ja'), 'right'],
    ['ja', heard('dat klopt'), 'right'],
    ['ja', heard('nee'), 'wrong'],
    ['ja', NOTHING, 'rejected'],
    ['ja', { kind: 'failed', code: 'EAR_TIMEOUT' } as const, 'rejected'],
    ['het is spoed', heard('spoed'), 'right'],
    ['het is spoed', heard('dat is goed'), 'wrong'],
    ['woensdag', heard('woensdag'), 'right'],
    ['woensdag', heard('donderdag'), 'wrong'],
    ['woensdag', heard('Woensdag'), 'right'],
  ])('"%s" heard as %j is %s', (said, recognition, verdict) => {
    expect(judge(said, recognition, false)).toBe(verdict);
  });

  test.each([
    [NOTHING, 'right'],
    [heard('mijn fiets is weg'), 'right'],
    [heard('ja'), 'wrong'],
    [heard('het is spoed'), 'wrong'],
  ])('off the list %j is %s', (recognition, verdict) => {
    expect(judge('mijn fiets is gestolen', recognition, true)).toBe(verdict);
  });
});

describe('measuring an ear', () => {
  const question: MeasuredQuestion = {
    group: 'yes-no',
    expectation: { kind: 'yes-no', phrases: ['ja', 'nee'], names: [] },
    said: ['ja', 'nee'],
  };
  const voices = [{ voice: 'nl', wordsPerMinute: 150, wordGapMs: 0, pitch: 50 }];

  test('counts right, rejected and wrong by group and voice, false alarms, and time', async () => {
    const ear = createScriptEar({ lines: () => [{ fromMs: 0, toMs: 100, text: 'ja' }] });
    const measured = await measureEar(ear, { voices, questions: [question] });
    const half = { n: 2, right: 1, rejected: 0, wrong: 1 };
    expect(measured).toMatchObject({ ear: 'script', byGroup: { 'yes-no': half }, byVoice: { nl: half } });
    expect(measured.falseAlarms).toEqual({ n: 2, whole: 0, partial: 0 });
    expect(measured.latencyMs.max).toBeGreaterThanOrEqual(measured.latencyMs.p50);
  });

  test('sees an ear that cries alarm', async () => {
    const ear = createScriptEar({ lines: () => [{ fromMs: 0, toMs: 1, text: 'spoed' }] });
    const { falseAlarms } = await measureEar(ear, { voices, questions: [question] });
    expect(falseAlarms).toEqual({ n: 2, whole: 2, partial: 2 });
  });

  test('has every group with sentences, and nothing twice', () => {
    const groups = MEASURED.map(({ group }) => group);
    expect(groups).toEqual(['yes-no', 'slot-choice', 'human', 'alarm', 'moment', 'off-list']);
    for (const { said } of MEASURED) {
      expect(said.length).toBeGreaterThan(5);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('says only what is on the list of its question, except off the list', () => {
    for (const { group, expectation, said } of MEASURED) {
      if (group === 'off-list')
        for (const sentence of said) expect(expectation.phrases).not.toContain(sentence);
      if (group === 'moment') for (const sentence of said) expect(expectation.phrases).toContain(sentence);
    }
  });
});
