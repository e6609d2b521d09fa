import { describe, expect, test } from 'vitest';
import { WISHES } from './meaning.ts';
import { type OpenedPart, openedNow, USE_CASES } from './use-case.ts';

/** Answered whatever a practice opened. */
const NEVER_A_CHOICE = ['human', 'urgent', 'professional-caller', 'other-language', 'wrong-number', 'none'];

test('every wish is a use case or is never a choice', () => {
  expect([...USE_CASES, ...NEVER_A_CHOICE].toSorted()).toEqual([...WISHES].toSorted());
});

describe('an opened use case', () => {
  const opened = (part: Partial<OpenedPart> | null, call: { open: boolean; draw: number }) =>
    openedNow(
      {
        opened: ['book', 'move'],
        openedPartly: part === null ? [] : [{ wish: 'move', when: 'always', percent: 100, ...part }],
      },
      call,
    );

  test.each([
    ['without limits is in every call', null, { open: false, draw: 99 }, true],
    ['of a quarter is in a call below it', { percent: 25 }, { open: true, draw: 24 }, true],
    ['of a quarter is not in a call at it', { percent: 25 }, { open: true, draw: 25 }, false],
    ['of all calls is in the last one', { percent: 100 }, { open: true, draw: 99 }, true],
    ['of opening hours is in a call by day', { when: 'opening-hours' }, { open: true, draw: 0 }, true],
    ['of opening hours is not in one at night', { when: 'opening-hours' }, { open: false, draw: 0 }, false],
    ['of the night is in a call at night', { when: 'out-of-hours' }, { open: false, draw: 0 }, true],
    ['of the night is not in one by day', { when: 'out-of-hours' }, { open: true, draw: 0 }, false],
    [
      'of a part of the night is limited by both',
      { when: 'out-of-hours', percent: 10 },
      { open: false, draw: 10 },
      false,
    ],
  ] as const)('%s', (_what, part, call, isIn) => {
    expect(opened(part, call)).toEqual(isIn ? ['book', 'move'] : ['book']);
  });

  test('that is closed again is in no call, whatever its limits were', () => {
    const closed = {
      opened: ['book'],
      openedPartly: [{ wish: 'move', when: 'always', percent: 100 }],
    } as const;
    expect(openedNow(closed, { open: true, draw: 0 })).toEqual(['book']);
  });
});
