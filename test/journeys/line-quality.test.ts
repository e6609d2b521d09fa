import { expect, onTestFinished, test } from 'vitest';
import { newDatabase, withClient } from '../kits/database.ts';
import { liveBalie } from '../kits/live-balie.ts';

test('how the sound of a caller came in is in the journal of a call over SIP and RTP', async () => {
  const databaseUrl = await newDatabase();
  const world = await liveBalie({ databaseUrl });
  onTestFinished(() => world.stop());
  const caller = await world.calls();
  if (caller.kind !== 'answered') throw new Error(`the call was refused: ${caller.status}`);
  await world.times(1, 'balie-said', (event) => event.phrase === 'greeting');
  await caller.presses('7');
  await caller.hangUp();
  const kinds = () =>
    withClient(
      databaseUrl,
      async (client) => (await client.query('select kind, event from call_events order by seq')).rows,
    );
  await expect.poll(async () => (await kinds()).at(-1)?.kind, { timeout: 15_000 }).toBe('line-quality');
  const { event } = (await kinds()).at(-1) ?? {};
  // Fifty packets a second, none of which is lost on this machine; those of the key are not either.
  expect(event).toMatchObject({ lost: 0, jitterMs: expect.any(Number) });
  expect(event.received).toBeGreaterThan(5);
}, 60_000);
