import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PracticeKind, Slots } from '../../src/domain/meaning.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { Together } from '../../src/turn/4-decide/dialogue.ts';
import { aConversation } from '../kits/conversation.ts';
import { aPatient, TEST_LINES } from '../kits/practice-builders.ts';
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

const begin = vi.hoisted(() => ({ step: 'open', more: {} }));

// A call begins in the step that is tried, because no caller of a test comes in each of them.
vi.mock('../../src/turn/4-decide/dialogue.ts', async (original) => {
  const real = await original<typeof import('../../src/turn/4-decide/dialogue.ts')>();
  return {
    ...real,
    get newDialogue() {
      return { ...real.newDialogue, step: begin.step, known: ANSWERED, ...begin.more };
    },
  };
});

/** Which of these do not ring the emergency line first. */
async function lost(alarms: readonly string[], practice: Partial<Practice> = {}): Promise<string[]> {
  const unheard: string[] = [];
  for (const alarm of alarms) {
    const call = aConversation({ practice });
    await call.says(alarm);
    const heard = call.events.some(({ kind }) => kind === 'alarm');
    if (!heard || call.rung[0] !== TEST_LINES.emergencyLine) unheard.push(alarm);
    await call.happens({ kind: 'caller-hung-up' });
  }
  return unheard;
}

const IN_ENGLISH = [
  'I have chest pain',
  'he is not breathing',
  'my wife has a stroke',
  'this is an emergency',
];

it('S2: the steps are those of all dialogues', () => {
  expect(STEPS.length).toBeGreaterThanOrEqual(35);
  expect(STEPS).toEqual(
    expect.arrayContaining([
      'open',
      'confirm-slot',
      'join-waiting-list',
      'book-meanwhile',
      'series-weeks',
      'confirm-together',
      'new-phone',
      'ask-consent',
      'offer-intake',
      'intake-question',
      'ended',
    ]),
  );
  expect(new Set(STEPS).size).toBe(STEPS.length);
});

describe.each(STEPS)('S2: an alarm in the step %s', (step) => {
  beforeEach(() => {
    begin.step = step;
    begin.more = {};
  });

  it('rings the emergency line, whichever of twenty it is', async () => {
    expect(await lost(TWENTY_ALARMS)).toEqual([]);
  });

  it('rings it for a caller who is spoken to in English', async () => {
    begin.more = { inEnglish: true };
    expect(await lost(IN_ENGLISH)).toEqual([]);
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

describe.each(STEPS)('S4: a human in the step %s', (step) => {
  beforeEach(() => {
    begin.step = step;
    begin.more = {};
  });

  it.each(['ik wil een medewerker spreken', 'mag ik een mens', 'verbind me door met de assistente'])(
    'is the desk at the first "%s"',
    async (words) => {
      const call = aConversation();
      await call.says(words);
      expect(call.rung).toEqual([TEST_LINES.desk]);
      await call.happens({ kind: 'caller-hung-up' });
    },
  );

  it.each([
    ['"spoed"', (call: ReturnType<typeof aConversation>) => call.says('spoed')],
    ['key 1', (call: ReturnType<typeof aConversation>) => call.presses('1')],
  ])('is the emergency line at %s', async (_, ask) => {
    const call = aConversation();
    await ask(call);
    await call.time.advance(4_000);
    expect(call.rung).toEqual([TEST_LINES.emergencyLine]);
    await call.happens({ kind: 'caller-hung-up' });
  });

  it('is the desk after two turns in a row that were not understood', async () => {
    const call = aConversation();
    for (const _ of [1, 2]) {
      await call.fallSilent();
      await call.mumbles();
    }
    expect(call.rung).toEqual([TEST_LINES.desk]);
    await call.happens({ kind: 'caller-hung-up' });
  });
});

// A partial is read as the whole turn is: else its first words would ring before the answer is over.
describe('S2: a fall in answer to a questionnaire', () => {
  it.each([
    ['intake-question', false],
    ['open', true],
  ])('in the step %s rings a human: %s', async (step, isRung) => {
    begin.step = step;
    begin.more = {};
    const call = aConversation({ practice: { kind: 'fysio' } });
    await call.happens({ kind: 'caller-started', atMs: 0 });
    await call.happens({
      kind: 'partial',
      text: 'na een val van de fiets',
      alternatives: [],
      wordsEndMs: 900,
    });
    await call.time.advance(600);
    expect(call.events.some(({ kind }) => kind === 'alarm')).toBe(isRung);
    await call.happens({ kind: 'caller-hung-up' });
  });
});

/** Several appointments at once keep more than a step in mind. */
const TOGETHER: readonly (readonly [string, Together, PracticeKind])[] = [
  [
    'a series of which the weeks are asked',
    { kind: 'series', rhythm: { kind: 'every-weeks', weeks: 1 }, times: null },
    'fysio',
  ],
  [
    'a series of six, twice a week',
    { kind: 'series', rhythm: { kind: 'per-week', times: 2, weekdays: [] }, times: 6 },
    'fysio',
  ],
  ['a family of whom the first is sought', { kind: 'family', first: null, second: 'self' }, 'huisarts'],
  ['a family of whom the first is known', { kind: 'family', first: aPatient(), second: 'self' }, 'huisarts'],
];

describe.each(TOGETHER)('S2: an alarm while planning %s', (_, together, kind) => {
  it.each(['date-of-birth', 'last-name', 'reason', 'series-weeks', 'day', 'choose-slot', 'confirm-together'])(
    'rings the emergency line from the step %s',
    async (step) => {
      begin.step = step;
      begin.more = { together };
      expect(await lost(TWENTY_ALARMS, { kind })).toEqual([]);
    },
  );
});
