import { describe, expect, test } from 'vitest';
import { isOwnTurn } from './own-turn.ts';

const DOCTOR = { rungs: ['doctor'], name: 'dr. Jansen' };

/** "emergency-line failed" -> a line of the ladder. */
const written = (lines: readonly string[]) =>
  lines.map((line) => {
    const [rung = '', step = ''] = line.split(' ');
    return { rung, step, since: '2026-11-25T09:00:00Z', reason: null };
  });

describe('an alarm is for somebody', () => {
  test.for<readonly [string, readonly string[], string | null, boolean]>([
    ['nobody is rung yet', [], null, false],
    ['another number rings', ['emergency-line ringing'], null, false],
    ['their number is dialled', ['emergency-line failed', 'doctor dialled'], null, true],
    ['their number rings', ['emergency-line failed', 'doctor ringing'], null, true],
    ['they answered and did not confirm', ['doctor answered'], null, true],
    ['their number gave no answer', ['doctor failed', 'out-of-hours-post ringing'], null, false],
    ['their number rings again', ['doctor failed', 'emergency-line failed', 'doctor dialled'], null, true],
    [
      'their number rings while a colleague takes it over',
      ['doctor dialled', 'colleague ringing'],
      'Fatima',
      true,
    ],
    [
      'what was rung beside it ended theirs',
      ['doctor dialled', 'colleague dialled', 'doctor failed'],
      'Fatima',
      false,
    ],
    ['they take it over', ['emergency-line ringing', 'colleague dialled'], 'dr. Jansen', true],
    ['a colleague takes it over', ['emergency-line ringing', 'colleague dialled'], 'Fatima', false],
    ['they had taken it over, and it failed', ['colleague failed'], 'dr. Jansen', false],
  ])('when %s', ([, rungs, taker, isTheirs]) => {
    expect(isOwnTurn({ rungs: written(rungs), taker }, DOCTOR)).toBe(isTheirs);
  });
});
