import { beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/domain/reply.ts';
import { sentences } from '../../src/turn/6-speak/phrases.nl.ts';
import { aConversation, MARIA } from '../kits/conversation.ts';
import { seeded } from '../kits/mishear.ts';

const CALLS = 1_000;
const MOST_TURNS = 10;

/** As `FORBIDDEN` of the Dutch check. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    'a diagnosis',
    /\b(you have|he has|she has|this is|that is|it is) (a |an )?(heart attack|stroke|infection|fracture|migraine|allergy|virus|flu|pneumonia|concussion)\b/iu,
  ],
  ['a likelihood', /\b(probably|likely|maybe|perhaps|chance of|looks like|sounds like|percent)\b/iu],
  [
    'advice',
    /\b(take (a |an |some |your )?(painkiller|paracetamol|medicine|pill|rest)|drink|lie down|wait and see|you had better|i advise|don't worry|do not worry)\b/iu,
  ],
  ['a dose', /\b\d+ ?(mg|ml|tablets?|pills?|drops)\b|\b(times a day|twice daily)\b/iu],
  ['an urgency level', /\b(u[0-5]|not urgent|not serious|can wait|life-threatening|code red)\b/iu],
];

const OPENINGS = [
  'hello, do you speak English? I would like to make an appointment',
  'hi, I would like to move my appointment, do you speak English',
  'good morning, I want to cancel my appointment please',
  'hello, when is my appointment? I only speak English',
];
const ANSWERS = [
  ...MARIA,
  ...MARIA,
  'yes please',
  'no thank you',
  'the first one',
  'the second one',
  'I have a rash on my arm',
  'thursday morning',
  'next week',
  'what do you mean',
  'I would like to speak to somebody',
];
const ALARMS = ['I have chest pain and I cannot breathe', 'my mother is not breathing'];

async function playInEnglish(seed: number): Promise<readonly Reply[]> {
  const chance = seeded(seed);
  const pick = <Of>(from: readonly Of[]): Of => from[Math.floor(chance() * from.length)] as Of;
  const call = aConversation({ humans: () => pick(['confirms-by-key', 'no-answer', 'busy'] as const) });
  let over = false;
  void call.ended.then(() => {
    over = true;
  });
  await call.says(pick(OPENINGS));
  for (let turn = 0; turn < MOST_TURNS && !over; turn += 1)
    await call.says(chance() < 0.04 ? pick(ALARMS) : pick(ANSWERS));
  await call.happens({ kind: 'caller-hung-up' });
  return call.said;
}

describe(`S7: over ${CALLS} generated calls in English`, () => {
  let spoken: readonly string[] = [];

  beforeAll(async () => {
    const replies: Reply[] = [];
    for (let seed = 1; seed <= CALLS; seed += 1) replies.push(...(await playInEnglish(seed)));
    spoken = replies.filter(({ inEnglish }) => inEnglish === true).flatMap(sentences);
  }, 120_000);

  it('much is said in English, of many kinds', () => {
    expect(new Set(spoken).size).toBeGreaterThan(20);
  });

  it.each(FORBIDDEN)('none is %s', (_, pattern) => {
    expect(spoken.filter((sentence) => pattern.test(sentence))).toEqual([]);
  });

  it.each([
    ['a diagnosis', 'You have a migraine.'],
    ['a likelihood', 'That is probably nothing.'],
    ['advice', 'Take a painkiller and lie down.'],
    ['a dose', 'Two times a day 500 mg.'],
    ['an urgency level', 'This is not urgent.'],
  ])('the check would hear %s', (what, sentence) => {
    expect(FORBIDDEN.find(([name]) => name === what)?.[1].test(sentence)).toBe(true);
  });
});
