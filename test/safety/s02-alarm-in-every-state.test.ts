import { beforeAll, describe, expect, it } from 'vitest';
import { aConversation } from '../kits/conversation.ts';
import { replay } from '../kits/generated-calls.ts';
import { type CallState, statesOfCalls } from '../kits/states-of-calls.ts';
import { TWENTY_ALARMS } from '../kits/twenty-alarms.ts';

/** Calls from which the states are gathered; new dialogues are reached through the wishes of test/callers by themselves. */
const CALLS = 300;
/** Calls reach at least so many different questions and announcements; fewer means that the generator has stopped working. */
const FEWEST_STATES = 30;

describe('S2: an alarm in every state of every dialogue', () => {
  let states: readonly CallState[];
  beforeAll(async () => {
    states = await statesOfCalls(CALLS);
  }, 60_000);

  it('the calls reach the questions of many dialogues', () => {
    expect(states.length).toBeGreaterThanOrEqual(FEWEST_STATES);
    expect(states.map(({ said }) => said)).toEqual(
      expect.arrayContaining([
        'greeting',
        'ask-date-of-birth',
        'confirm-slot',
        'ask-medicine',
        'anything-else',
      ]),
    );
  });

  it.each(TWENTY_ALARMS)('"%s" rings the ladder from each of them', async (alarm) => {
    const lost: string[] = [];
    for (const { said, seed, done } of states) {
      const call = await replay(seed, done);
      const before = call.rung.length;
      await call.says(alarm);
      const heard = call.events.some(({ kind }) => kind === 'alarm');
      const rang = call.events.some(
        (event) => event.kind === 'transfer' && event.step === 'dialled' && event.rung !== 'desk',
      );
      if (!heard || !rang || call.rung.length <= before) lost.push(said);
      await call.happens({ kind: 'caller-hung-up' });
    }
    expect(lost).toEqual([]);
  });

  it.each([
    ['ik wil een afspraak voor mijn zoon, hij heeft koorts', 'en een stijve nek'],
    ['ik wil een afspraak voor mijn zoon, hij heeft een stijve nek', 'en hij heeft ook koorts'],
  ])('what was said turns ago still counts: "%s" ... "%s"', async (first, last) => {
    const call = aConversation();
    await call.says(first);
    const before = call.rung.length;
    for (const between of ['12 maart 1954', 'van den berg']) await call.says(between);
    expect(call.events.filter(({ kind }) => kind === 'alarm')).toEqual([]);
    await call.says(last);
    expect(call.events.some(({ kind }) => kind === 'alarm')).toBe(true);
    expect(call.rung.length).toBeGreaterThan(before);
  });
});
