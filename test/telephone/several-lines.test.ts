import { expect, test } from 'vitest';
import type { IncomingCall } from '../../src/telephone/incoming-call.ts';
import type { Leg } from '../../src/telephone/leg.ts';
import type { LineEvent } from '../../src/telephone/line-events.ts';
import type { Telephone } from '../../src/telephone/telephone.ts';
import { isOfPitch } from '../kits/pitch.ts';
import { answeringTelephone, never, refuseAll, telephoneForTest, tone, watch } from './open-telephone.ts';

/** Several calls of one telephone: joined, too many, or ending. */

const loud = (event: LineEvent) => event.kind === 'audio' && event.speech > 0.5;

async function dial(from: Telephone, to: Telephone): Promise<Leg> {
  const result = await from.dial(
    { target: `sip:0100234567@127.0.0.1:${to.port}`, onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  if (result.kind !== 'answered') throw new Error(`not answered: ${result.status}`);
  return result.line;
}

test.for([1, 2])('with %i media workers a caller and a human are joined and parted', async (workers) => {
  const balie = await answeringTelephone({ workers });
  const human = await answeringTelephone();
  const phone = await telephoneForTest(refuseAll);
  const caller = watch(await dial(phone, balie.telephone));
  const callerSide = await balie.first;
  const humanSide = watch(await dial(balie.telephone, human.telephone));
  const atHuman = await human.first;

  callerSide.line.bridge(humanSide.line);
  caller.line.play({ id: 'words', pcm: tone(600) });
  await atHuman.until(loud);
  // Balie goes on hearing, and is heard by both.
  await callerSide.until(loud);
  atHuman.line.play({ id: 'answer', pcm: tone(600) });
  await caller.until(loud);
  await atHuman.line.sendKeys('1');
  await humanSide.of('key');

  callerSide.line.unbridge();
  // What was on its way when they were parted comes out first.
  const partedAt = atHuman.events.length;
  await atHuman.until(
    (event) => event.kind === 'audio' && !loud(event) && atHuman.events.indexOf(event) > partedAt,
  );
  const quietAt = atHuman.events.length;
  caller.line.play({ id: 'alone', pcm: tone(300) });
  await caller.until((event) => event.kind === 'played' && event.clip === 'alone');
  expect(atHuman.events.slice(quietAt).filter(loud)).toEqual([]);

  callerSide.line.bridge(humanSide.line);
  await atHuman.line.hangUp();
  expect(await humanSide.of('hung-up')).toMatchObject({ why: 'remote' });
  expect(callerSide.line.ended).toBe(false);
  await caller.line.hangUp();
  expect(await callerSide.of('hung-up')).toMatchObject({ why: 'remote' });
});

test.for([1, 2])(
  'with %i media workers a caller whose human is gone can be spoken to and joined to the next',
  async (workers) => {
    const balie = await answeringTelephone({ workers });
    const [gone, next] = [await answeringTelephone(), await answeringTelephone()];
    const phone = await telephoneForTest(refuseAll);
    const caller = watch(await dial(phone, balie.telephone));
    const callerSide = await balie.first;
    const toGone = watch(await dial(balie.telephone, gone.telephone));
    callerSide.line.bridge(toGone.line);
    await (await gone.first).line.hangUp();
    await toGone.of('hung-up');
    callerSide.line.unbridge();

    const heardBefore = caller.events.length;
    callerSide.line.play({ id: 'the next number is rung', pcm: tone(300) });
    await callerSide.until((event) => event.kind === 'played' && event.completed);
    await caller.until((event) => loud(event) && caller.events.indexOf(event) >= heardBefore);

    const toNext = await dial(balie.telephone, next.telephone);
    callerSide.line.bridge(toNext);
    caller.line.play({ id: 'words', pcm: tone(600) });
    await (await next.first).until(loud);
    (await next.first).line.play({ id: 'answer', pcm: tone(600, 880) });
    await caller.until((event) => event.kind === 'audio' && isOfPitch(880, event.pcm));
  },
);

test('a full house sends the next caller away but still calls a human', async () => {
  const balie = await answeringTelephone({ maxCalls: 1 });
  const human = await answeringTelephone();
  const phone = await telephoneForTest(refuseAll);
  const caller = await dial(phone, balie.telephone);
  const second = await phone.dial(
    { target: `sip:0100234567@127.0.0.1:${balie.telephone.port}`, onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  expect(second).toEqual({ kind: 'not-answered', reason: 'unreachable', status: 503 });
  const toHuman = await dial(balie.telephone, human.telephone);
  expect(await balie.telephone.stats()).toMatchObject({ incoming: 1, outgoing: 1, refusedFull: 1 });
  await toHuman.hangUp();
  await caller.hangUp();
  await (await balie.first).of('hung-up');
  await dial(phone, balie.telephone);
});

test('a telephone that drains finishes its calls and takes no new ones', async () => {
  const balie = await answeringTelephone();
  const phone = await telephoneForTest(refuseAll);
  const caller = watch(await dial(phone, balie.telephone));
  let drained = false;
  const draining = balie.telephone.drain().then(() => {
    drained = true;
  });
  const refused = await phone.dial(
    { target: `sip:0100234567@127.0.0.1:${balie.telephone.port}`, onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  expect(refused).toMatchObject({ kind: 'not-answered', status: 503 });
  (await balie.first).line.play({ id: 'still here', pcm: tone(200) });
  await caller.until(loud);
  expect(drained).toBe(false);
  await caller.line.hangUp();
  await draining;
  expect(await balie.telephone.stats()).toMatchObject({ incoming: 0, refusedDraining: 1, draining: true });
});

test('a call that is thrown at us while its hook breaks is refused, and the next one is not', async () => {
  let calls = 0;
  const problems: { code: string }[] = [];
  const balie = await telephoneForTest(
    (call: IncomingCall) => {
      calls++;
      if (calls === 1) throw new Error('a bug above');
      void call.answer();
    },
    {},
    problems as never,
  );
  const phone = await telephoneForTest(refuseAll);
  const broken = await phone.dial(
    { target: `sip:x@127.0.0.1:${balie.port}`, onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  expect(broken).toMatchObject({ kind: 'not-answered', status: 500 });
  expect(problems.map(({ code }) => code)).toEqual(['CALL_HOOK_FAILED']);
  await dial(phone, balie);
});

test('closing hangs up what still runs', async () => {
  const balie = await answeringTelephone();
  const phone = await telephoneForTest(refuseAll);
  const caller = watch(await dial(phone, balie.telephone));
  await balie.first;
  await balie.telephone.close();
  expect(await caller.of('hung-up')).toMatchObject({ why: 'remote' });
});

test('closing gives up a call that still rings, and the dial says so', async () => {
  const rings = Promise.withResolvers<IncomingCall>();
  const human = await telephoneForTest((call) => {
    call.ring();
    rings.resolve(call);
  });
  const balie = await telephoneForTest(refuseAll);
  const result = balie.dial(
    { target: `sip:arts@127.0.0.1:${human.port}`, onBehalfOf: null, ringForMs: 10_000 },
    never(),
  );
  const call = await rings.promise;
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  call.gone.addEventListener('abort', () => resolve());
  await balie.close();
  expect(await result).toMatchObject({ kind: 'not-answered', reason: 'no-answer' });
  await gone;
});

test('a port that another program has is said so by code', async () => {
  const balie = await answeringTelephone();
  await expect(telephoneForTest(refuseAll, { port: balie.telephone.port })).rejects.toMatchObject({
    code: 'SIP_PORT_TAKEN',
    fields: { port: balie.telephone.port },
  });
});

test('an address that is not ours is said so by code', async () => {
  await expect(telephoneForTest(refuseAll, { host: '192.0.2.1' })).rejects.toMatchObject({
    code: 'SIP_ADDRESS_UNUSABLE',
  });
});

test('a voice model that is no model is said so by code', async () => {
  await expect(telephoneForTest(refuseAll, { voiceModelPath: import.meta.filename })).rejects.toMatchObject({
    code: 'VOICE_MODEL_UNUSABLE',
  });
});

test('without a free media port the caller is refused and nothing is left behind', async () => {
  const balie = await answeringTelephone({ rtpPortRange: { first: 41_001, last: 41_001 } });
  const phone = await telephoneForTest(refuseAll);
  const result = await phone.dial(
    { target: `sip:x@127.0.0.1:${balie.telephone.port}`, onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  expect(result).toMatchObject({ kind: 'not-answered', status: 500 });
  expect(await balie.telephone.stats()).toMatchObject({ incoming: 0, waiting: 0 });
});
