import { beforeAll, describe, expect, it } from 'vitest';
import { replay } from '../kits/generated-calls.ts';
import { type CallState, statesOfCalls } from '../kits/states-of-calls.ts';

/** Calls from which the states are gathered; new dialogues are reached through the wishes of test/callers by themselves. */
const CALLS = 300;
/** Calls reach at least so many different questions and announcements; fewer means that the generator has stopped working. */
const FEWEST_STATES = 30;

/** Twenty dangers, also inside an answer to another question. */
const ALARMS = [
  'ik heb pijn op de borst',
  'hij ademt niet meer',
  'mijn man praat ineens wartaal en zijn mond hangt scheef',
  'ik krijg geen lucht',
  'ze ligt te schokken op de grond',
  'het bloed spuit eruit en stopt niet',
  'mijn baby van zes weken heeft koorts',
  'ik wil niet meer leven',
  'mijn man slaat me',
  'mijn kind heeft een batterij ingeslikt',
  'zij is zwanger en verliest veel bloed',
  'ineens de ergste hoofdpijn ooit',
  'hij is heel suf en niet wakker te krijgen',
  'ik heb een hele strip paracetamol geslikt',
  'ik zie opeens niets meer met één oog',
  'twaalf maart negentienvierenvijftig en ik heb nu druk op mijn borst',
  'de eerste graag, o help mijn vader zakt in elkaar',
  'ja dat klopt maar mijn moeder krijgt geen lucht meer',
  'metoprolol, en ik ben net gevallen op mijn hoofd en ik slik bloedverdunners',
  'dit is spoed',
] as const;

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

  it.each(ALARMS)('"%s" rings the ladder from each of them', async (alarm) => {
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
});
