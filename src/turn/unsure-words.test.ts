import { expect, test } from 'vitest';
import { aConversation } from '../../test/kits/conversation.ts';
import { unsureWords } from './unsure-words.ts';

const heard = (...doubts: number[]) =>
  doubts.map((doubt, nth) => ({ text: `woord${nth}`, fromMs: nth * 100, toMs: nth * 100 + 90, doubt }));

test.each([
  ['nothing in doubt', 'de hond van de buren', heard(0, 0.2, 0.1, 0, 0.49), []],
  ['one word', 'de hond van de buren', heard(0, 0, 0, 0, 0.5), [4]],
  ['all of a guess', 'mijn rug', heard(0.7, 0.7), [0, 1]],
  ['typed text, which has no words', 'de hond', [], []],
  ['words that are not those of the text', 'de hond', heard(0.9), []],
])('of a turn with %s', (_what, text, words, unsure) => {
  expect(unsureWords({ text, words })).toEqual(unsure);
});

test('the journal holds the places of words in doubt, and nothing when there are none', async () => {
  const call = aConversation();
  const say = (doubt: number) =>
    call.happens({
      kind: 'utterance',
      utterance: {
        kind: 'speech',
        text: 'de buren',
        words: heard(0, doubt),
        alternatives: [],
        fromMs: 0,
        toMs: 900,
      },
      timing: { callerSilentAtMs: 0, turnEndedAtMs: 0, recognisedInMs: 0 },
    });
  await say(0.8);
  await say(0);
  const said = call.events.filter((event) => event.kind === 'caller-said');
  expect(said).toMatchObject([{ unsure: [1] }, {}]);
  expect(said[1]).not.toHaveProperty('unsure');
});
