import { expect, test } from 'vitest';
import { startBaresip } from './baresip.ts';
import { answeringTelephone, never, refuseAll, telephoneForTest, tone, watch } from './open-telephone.ts';

/** baresip is the telephone of the practice's human and of a caller. */

const loud = (event: { kind: string; speech?: number }) => event.kind === 'audio' && event.speech === 1;

test('a caller with a real telephone is heard, holds, resumes, presses keys and hangs up', async (ctx) => {
  const { telephone, first, calls } = await answeringTelephone();
  const caller = await startBaresip(ctx, { user: '0201234567', answer: 'manual' });
  await caller.command('dial', `sip:0100234567@127.0.0.1:${telephone.port}`);
  const line = await first;
  expect(calls[0]).toMatchObject({ from: '+31201234567', dialled: '0100234567' });
  await line.until(loud);
  line.line.play({ id: 'prompt', pcm: tone(200) });
  expect(await line.of('played')).toMatchObject({ completed: true });
  await caller.command('hold');
  await line.of('held');
  await caller.command('resume');
  await line.of('resumed');
  for (const key of '259#') await caller.command('sndcode', key);
  await line.until((event) => event.kind === 'key' && event.key === '#');
  expect(line.keys()).toBe('259#');
  await caller.command('hangup');
  expect(await line.of('hung-up')).toMatchObject({ why: 'remote' });
});

test('a human is called, confirms by a key, and is hung up', async (ctx) => {
  const telephone = await telephoneForTest(refuseAll);
  const human = await startBaresip(ctx, { user: 'arts', answer: 'auto' });
  const result = await telephone.dial(
    { target: human.uri, onBehalfOf: '+31201234567', ringForMs: 5_000 },
    never(),
  );
  if (result.kind !== 'answered') throw new Error(`not answered: ${result.reason} ${result.status}`);
  const line = watch(result.line);
  await line.until(loud);
  await human.command('sndcode', '1');
  expect(await line.of('key')).toMatchObject({ key: '1' });
  await result.line.hangUp();
  await human.event('CALL_CLOSED');
});

test('a human who does not pick up rings, and stops ringing', async (ctx) => {
  const telephone = await telephoneForTest(refuseAll);
  const human = await startBaresip(ctx, { user: 'arts', answer: 'manual' });
  let rang = 0;
  const result = await telephone.dial(
    { target: human.uri, onBehalfOf: null, ringForMs: 600, onRinging: () => rang++ },
    never(),
  );
  expect(result).toEqual({ kind: 'not-answered', reason: 'no-answer', status: null });
  expect(rang).toBe(1);
  await human.event('CALL_CLOSED');
});

test('a human who declines is busy or refuses, and Balie knows at once', async (ctx) => {
  const telephone = await telephoneForTest(refuseAll);
  const human = await startBaresip(ctx, { user: 'arts', answer: 'manual' });
  const result = await telephone.dial(
    {
      target: human.uri,
      onBehalfOf: null,
      ringForMs: 5_000,
      onRinging: () => void human.event('CALL_INCOMING').then(() => human.command('hangup')),
    },
    never(),
  );
  expect(result.kind === 'not-answered' && ['busy', 'refused'].includes(result.reason)).toBe(true);
});

test('a caller is transferred to a human by REFER and Balie leaves', async (ctx) => {
  const { telephone, first } = await answeringTelephone();
  const caller = await startBaresip(ctx, { user: '0201234567', answer: 'manual' });
  const human = await startBaresip(ctx, { user: 'arts', answer: 'auto' });
  await caller.command('dial', `sip:0100234567@127.0.0.1:${telephone.port}`);
  const line = await first;
  await line.until(loud);
  expect(await line.line.refer(human.uri, never())).toEqual({ kind: 'accepted' });
  await line.of('hung-up');
  await human.event('CALL_ESTABLISHED');
  expect(await telephone.stats()).toMatchObject({ incoming: 0 });
});
