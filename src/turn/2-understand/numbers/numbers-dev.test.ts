import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedOf, isRight, oursFor, readNumberCases } from '../../../../test/kits/number-cases.ts';

const CASES = readNumberCases(join(import.meta.dirname, '../../../../test/data/numbers-dev.jsonl'));

describe('numbers in the cases of Recognizers-Text and Duckling', () => {
  it('at least 97% of numbers, ordinals, ages, doses and answers are read as they expect', () => {
    const wrong = CASES.filter((sentence) => !isRight(sentence));
    const told = wrong.map((each) => `${each.kind} | ${each.text} | ${oursFor(each)} | ${expectedOf(each)}`);
    expect(CASES.length).toBe(198);
    expect(100 * (1 - wrong.length / CASES.length), told.join('\n')).toBeGreaterThanOrEqual(97);
  });
});
