import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slots } from '../../src/domain/meaning.ts';
import { aConversation } from '../kits/conversation.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';
import { TWENTY_ALARMS } from '../kits/twenty-alarms.ts';

/** Read from the source, so that a step that is added is tried here without anybody thinking of it. */
const source = readFileSync('src/turn/4-decide/dialogue.ts', 'utf8');
const STEPS = [...source.matchAll(/^export type \w*Step =([^;]+);/gmu)].flatMap(([, union = '']) =>
  [...union.matchAll(/'([a-z-]+)'/gu)].map(([, step = '']) => step),
);

/** What a registration has asked when it is read back; a question about nothing cannot be. */
const ANSWERED: Slots = {
  name: { last: 'van den Berg' },
  dateOfBirth: '1954-03-12',
  postcode: '1234AB 12',
  phone: '+31201000123',
};

const begin = vi.hoisted(() => ({ step: 'open' }));

// A call begins in the step that is tried, because no caller of a test comes in each of them.
vi.mock('../../src/turn/4-decide/dialogue.ts', async (original) => {
  const real = await original<typeof import('../../src/turn/4-decide/dialogue.ts')>();
  return {
    ...real,
    get newDialogue() {
      return { ...real.newDialogue, step: begin.step, known: ANSWERED };
    },
  };
});

it('S2: the steps are those of all dialogues', () => {
  expect(STEPS.length).toBeGreaterThanOrEqual(35);
  expect(STEPS).toEqual(
    expect.arrayContaining(['open', 'confirm-slot', 'new-phone', 'intake-question', 'ended']),
  );
  expect(new Set(STEPS).size).toBe(STEPS.length);
});

describe.each(STEPS)('S2: an alarm in the step %s', (step) => {
  beforeEach(() => {
    begin.step = step;
  });

  it('rings the emergency line, whichever of twenty it is', async () => {
    const lost: string[] = [];
    for (const alarm of TWENTY_ALARMS) {
      const call = aConversation();
      await call.says(alarm);
      const heard = call.events.some(({ kind }) => kind === 'alarm');
      if (!heard || call.rung[0] !== TEST_LINES.emergencyLine) lost.push(alarm);
      await call.happens({ kind: 'caller-hung-up' });
    }
    expect(lost).toEqual([]);
  });

  it('rings it for words that are still being said, once they stand', async () => {
    const call = aConversation();
    await call.happens({ kind: 'caller-started', atMs: 0 });
    await call.happens({
      kind: 'partial',
      text: 'ik krijg geen lucht',
      alternatives: [],
      wordsEndMs: 900,
    });
    await call.time.advance(600);
    expect(call.rung[0]).toBe(TEST_LINES.emergencyLine);
    await call.happens({ kind: 'caller-hung-up' });
  });
});
