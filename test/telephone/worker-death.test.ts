import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { LineEvent } from '../../src/telephone/line-events.ts';
import { type MediaEvent, MediaPool } from '../../src/telephone/media/media-pool.ts';
import { packagedVoiceModel } from '../../src/telephone/media/voice-activity.ts';
import type { MediaAgreement } from '../../src/telephone/media/worker-messages.ts';
import type { TelephoneProblem } from '../../src/telephone/telephone.ts';
import { never, refuseAll, telephoneForTest, tone, type Watched, watch } from './open-telephone.ts';

/** What killed the worker is told to the next one again, because nobody knows what it was; there it ends. */
test('a line that kills its worker twice is told that it is lost, and new ones can be opened', async () => {
  const deaths: string[] = [];
  const pool = await MediaPool.open({
    host: '127.0.0.1',
    ports: null,
    workers: 1,
    mediaTimeoutMs: 10_000,
    voiceModelPath: null,
    onWorkerDeath: (which) => deaths.push(which),
  });
  onTestFinished(async () => await pool.close());
  const lost = Promise.withResolvers<MediaEvent>();
  const line = await pool.openLine((event) => {
    if (event.kind === 'lost') lost.resolve(event);
  });
  // An agreement that no signalling makes: the worker throws.
  line?.agree({ send: true, law: 'PCMA', remote: null } as unknown as MediaAgreement);
  expect(await lost.promise).toEqual({ kind: 'lost' });
  expect(deaths).toEqual(['media', 'media']);
  // What is still said to the dead line is said to nobody.
  line?.play('late', new Int16Array(10));
  line?.stopPlaying();
  await line?.sendKeys(['1']);
  await line?.close();
  expect((await pool.openLine(() => undefined))?.port).toBeGreaterThan(0);
});

/** The thread that was told to play first, which holds a line. */
function mediaThread(told: {
  readonly mock: { readonly calls: unknown[][]; readonly contexts: unknown[] };
}): Worker {
  const first = told.mock.calls.findIndex(([message]) => (message as { kind?: string }).kind === 'play');
  const worker = told.mock.contexts[first];
  if (!(worker instanceof Worker)) throw new Error('no media worker was told to play');
  return worker;
}

test('a call whose media worker dies goes on: what was being said is said again, keys arrive, and who was joined is joined again', async (ctx) => {
  const told = vi.spyOn(Worker.prototype, 'postMessage');
  ctx.onTestFinished(() => told.mockRestore());
  const problems: TelephoneProblem[] = [];
  const lines: Watched[] = [];
  const both = Promise.withResolvers<void>();
  const balie = await telephoneForTest(
    (call) =>
      void call.answer().then((line) => {
        lines.push(watch(line));
        if (lines.length === 2) both.resolve();
      }),
    {},
    problems,
  );
  const phone = await telephoneForTest(refuseAll);
  const calls = async () => {
    const result = await phone.dial(
      { target: `sip:receptie@127.0.0.1:${balie.port}`, onBehalfOf: null, ringForMs: 5_000 },
      never(),
    );
    if (result.kind !== 'answered') throw new Error(`not answered: ${result.status}`);
    return watch(result.line);
  };
  const [caller, human] = [await calls(), await calls()];
  await both.promise;
  const [atBalie, toHuman] = lines as [Watched, Watched];
  toHuman.line.play({ id: 'briefing', pcm: tone(2_000) });
  await human.until(isSound);
  atBalie.line.bridge(toHuman.line);

  const before = human.events.length;
  await mediaThread(told).terminate();
  await human.until((event) => human.events.indexOf(event) >= before && isSound(event));
  const { playedMs } = (await toHuman.until((event) => event.kind === 'played')) as { playedMs: number };
  // From its beginning: all of it was heard since.
  expect(playedMs).toBe(2_000);
  await human.line.sendKeys('1');
  await toHuman.until((event) => event.kind === 'key' && event.key === '1');
  human.line.play({ id: 'voice', pcm: tone(30_000) });
  await caller.until(isSound);
  expect(problems.map(({ code }) => code)).toEqual(['MEDIA_WORKER_DIED']);
  expect(lines.map(({ line }) => line.ended)).toEqual([false, false]);
  await Promise.all(lines.map(({ line }) => line.hangUp()));
});

/** Silero hears that a steady tone is nobody speaking; loudness alone takes it for speech. */
test('when the thread that judges voice dies no call ends: loudness judges until there is a new one', async (ctx) => {
  const told = vi.spyOn(Worker.prototype, 'postMessage');
  ctx.onTestFinished(() => told.mockRestore());
  const problems: TelephoneProblem[] = [];
  const answered = Promise.withResolvers<Watched>();
  const balie = await telephoneForTest(
    (call) => void call.answer().then((line) => answered.resolve(watch(line))),
    { voiceModelPath: packagedVoiceModel() },
    problems,
  );
  const phone = await telephoneForTest(refuseAll);
  const result = await phone.dial(
    { target: `sip:receptie@127.0.0.1:${balie.port}`, onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  if (result.kind !== 'answered') throw new Error(`not answered: ${result.status}`);
  result.line.play({ id: 'tone', pcm: tone(30_000) });
  const atBalie = await answered.promise;
  await atBalie.until(judgedAs('tone'));

  const before = atBalie.events.length;
  const since = (of: 'tone' | 'speech') => (event: LineEvent) =>
    atBalie.events.indexOf(event) >= before && judgedAs(of)(event);
  const voice = told.mock.contexts.find(
    (_, index) => told.mock.calls[index]?.[0]?.kind === 'source',
  ) as Worker;
  // A source that is no port: the thread throws.
  voice.postMessage({ kind: 'source', port: null });
  const byLoudness = await atBalie.until(since('speech'));
  const again = atBalie.events.indexOf(byLoudness);
  await atBalie.until((event) => atBalie.events.indexOf(event) > again && judgedAs('tone')(event));
  expect(problems.map(({ code }) => code)).toEqual(['VOICE_WORKER_DIED']);
  expect(atBalie.line.ended).toBe(false);
  await result.line.hangUp();
});

const isLoud = (pcm: Int16Array) => pcm.some((sample) => sample > 4_000);
const isSound = (event: LineEvent) => event.kind === 'audio' && isLoud(event.pcm);
const judgedAs = (what: 'tone' | 'speech') => (event: LineEvent) =>
  event.kind === 'audio' && isLoud(event.pcm) && event.speech > 0.9 === (what === 'speech');
