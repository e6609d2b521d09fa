import { expect, test } from 'vitest';
import { warnOfExpiringAnswers } from '../../src/jobs/expiring-answers.ts';
import { soon, TEST_NOW, testStore, withClient } from '../kits/database.ts';

test('an answer that runs out within two weeks is an item once, and anew when it is made to run out later', async () => {
  await using store = await testStore();
  const practice = await store.practices.load('receptie', soon());
  const rows = (text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);
  await rows('delete from approved_answers');
  const answer = (text: string, until: string | null) =>
    rows(
      `insert into approved_answers (practice_id, topic, text, approved_by, approved_on, valid_until, position)
       values ($1, 'parking', $2, 'dr. Jansen', '2026-01-01', $3, 1)`,
      [practice?.id, text, until],
    );
  // It is Wednesday 25 November 2026.
  await answer('Parkeren kan op het plein.', '2026-12-08');
  await answer('Parkeren kost niets.', '2026-12-09');
  await answer('De griepprik is in november.', '2026-11-20');
  await answer('Wij hebben een lift.', null);
  let now = TEST_NOW;
  const run = () => warnOfExpiringAnswers({ database: store.database, now: () => now }, soon());
  const items = () =>
    rows(
      `select words, urgency, status from worklist where kind = 'answer-expires' order by created_at, words::text`,
    );
  expect([await run(), await run()]).toEqual([2, 2]);
  const open = { urgency: 'normal', status: 'open' };
  expect(await items()).toEqual([
    { words: ['De griepprik is in november.'], ...open },
    { words: ['Parkeren kan op het plein.'], ...open },
  ]);
  now = TEST_NOW.add({ hours: 24 });
  expect(await run()).toBe(3);
  expect(await items()).toHaveLength(3);
  await rows(`update approved_answers set valid_until = '2026-12-07' where text = 'Parkeren kost niets.'`);
  await run();
  expect(await items()).toHaveLength(4);
  expect(await rows(`select job, rows from job_runs where job = 'expiring-answers' and rows > 0`)).toEqual([
    { job: 'expiring-answers', rows: 3 },
  ]);
});
