import { expect, it } from 'vitest';
import { aConversation } from '../../test/kits/conversation.ts';

const AT_NIGHT = { now: '2026-11-25T21:00:00+01:00[Europe/Amsterdam]' };

it.each([
  ['ik bel voor mijn moeder', 'parent'],
  ['ik bel voor mijn dochter', 'child'],
  ['ik bel voor de buurvrouw', 'other'],
  ['ik bel voor mezelf', 'self'],
  ['goedenavond', undefined],
])('an item keeps for whom the caller said to call: %s', async (said, about) => {
  const call = aConversation(AT_NIGHT);
  await call.says(said);
  await call.says('ik wil een medewerker spreken');
  expect(call.worklist.items.map((item) => [item.kind, item.about])).toEqual([['callback', about]]);
});

it('and an item of an alarm for whom its words were', async () => {
  const call = aConversation({ humans: () => 'busy' });
  await call.says('mijn man heeft pijn op zijn borst');
  expect(call.worklist.items).toMatchObject([{ kind: 'failed-transfer', about: 'partner' }]);
});
