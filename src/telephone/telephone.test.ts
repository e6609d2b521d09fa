import { afterEach, expect, test } from 'vitest';
import type { IncomingCall } from './incoming-call.ts';
import type { Leg } from './leg.ts';
import type { LineEvent } from './line-events.ts';
import { packagedVoiceModel } from './media/voice-activity.ts';
import { openTelephone, type Telephone, type TelephoneConfig } from './telephone.ts';

/** Two telephones of ours on loopback: what one does the other must understand, with real sockets and threads. */

const closing: Telephone[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((telephone) => telephone.close()));
});

async function open(
  onCall: (call: IncomingCall) => void,
  changes: Partial<TelephoneConfig> = {},
): Promise<Telephone> {
  const telephone = await openTelephone(
    {
      host: '127.0.0.1',
      port: 0,
      transports: ['udp', 'tcp'],
      publicAddress: null,
      rtpPortRange: null,
      maxCalls: 10,
      workers: 1,
      voiceModelPath: null,
      ...changes,
    },
    { onCall },
  );
  closing.push(telephone);
  return telephone;
}

const refuseAll = (call: IncomingCall) => call.reject(480);

/** Collects a line's events and waits for one that fits. */
function watch(line: Leg) {
  const events: LineEvent[] = [];
  const waiting = new Set<() => void>();
  line.listen((event) => {
    events.push(event);
    for (const check of waiting) check();
  });
  const until = async <E extends LineEvent>(fits: (event: LineEvent) => event is E): Promise<E> => {
    const { promise, resolve } = Promise.withResolvers<E>();
    const check = () => {
      const found = events.find(fits);
      if (found !== undefined) resolve(found);
    };
    waiting.add(check);
    check();
    const found = await promise;
    waiting.delete(check);
    return found;
  };
  const of = <K extends LineEvent['kind']>(kind: K) =>
    until((event): event is Extract<LineEvent, { kind: K }> => event.kind === kind);
  return { events, until, of };
}

function tone(ms: number, hertz = 440, amplitude = 8_000): Int16Array {
  return Int16Array.from(
    { length: ms * 8 },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / 8_000),
  );
}

/** Connects a caller to a called line. */
async function connect(changes: Partial<TelephoneConfig> = {}, transport = 'udp') {
  const answered = Promise.withResolvers<Leg>();
  const calls: IncomingCall[] = [];
  const called = await open((call) => {
    calls.push(call);
    call.ring();
    call.answer().then(answered.resolve, answered.reject);
  }, changes);
  const caller = await open(refuseAll);
  const rang = { times: 0 };
  const result = await caller.dial(
    {
      target: `sip:0100234567@127.0.0.1:${called.port};transport=${transport}`,
      onBehalfOf: '+31201234567',
      onRinging: () => rang.times++,
      ringForMs: 5_000,
    },
    new AbortController().signal,
  );
  if (result.kind !== 'answered') throw new Error(`not answered: ${result.reason} ${result.status}`);
  return {
    called,
    caller,
    there: await answered.promise,
    here: result.line,
    call: calls[0] as IncomingCall,
    rang,
  };
}

test.for(['udp', 'tcp'])(
  'a call over %s is answered, heard, keyed and hung up by the caller',
  async (transport) => {
    const { there, here, call, rang, called } = await connect({}, transport);
    expect(call.from).toBe('+31201234567');
    expect(call.dialled).toBe('0100234567');
    expect(there.remoteNumber).toBe('+31201234567');
    expect(rang.times).toBe(1);
    const atThere = watch(there);
    const atHere = watch(here);

    here.play({ id: 'hello', pcm: tone(200) });
    const heard = await atThere.until(
      (e): e is Extract<LineEvent, { kind: 'audio' }> => e.kind === 'audio' && e.speech > 0.5,
    );
    expect(heard.pcm).toHaveLength(256);
    expect(await atHere.of('play-started')).toMatchObject({ clip: 'hello' });
    expect(await atHere.of('played')).toMatchObject({ clip: 'hello', completed: true, playedMs: 200 });

    await here.sendKeys('19#');
    await atThere.until((e): e is Extract<LineEvent, { kind: 'key' }> => e.kind === 'key' && e.key === '#');
    expect(atThere.events.filter((e) => e.kind === 'key').map((e) => e.kind === 'key' && e.key)).toEqual([
      '1',
      '9',
      '#',
    ]);

    await here.hangUp();
    expect(await atThere.of('hung-up')).toMatchObject({ why: 'remote' });
    expect(await atHere.of('hung-up')).toMatchObject({ why: 'local' });
    expect(await called.stats()).toMatchObject({ incoming: 0, answered: 1 });
    // How the sound came in, on whichever side it was hung up; on this machine nothing is lost.
    for (const line of [here, there]) {
      const quality = await line.quality();
      expect(quality).toMatchObject({ received: expect.any(Number), lost: 0 });
      expect(quality?.received).toBeGreaterThan(10);
    }
  },
);

test('a prompt that is interrupted says how far it came, and those behind it that they were not heard', async () => {
  const { there, here } = await connect();
  const events = watch(there);
  there.play({ id: 'long', pcm: tone(2_000) });
  there.play({ id: 'next', pcm: tone(500) });
  const there2 = watch(here);
  await there2.until((e): e is Extract<LineEvent, { kind: 'audio' }> => e.kind === 'audio' && e.speech > 0.5);
  there.stopPlaying();
  const stopped = await events.until(
    (e): e is Extract<LineEvent, { kind: 'played' }> => e.kind === 'played' && e.clip === 'next',
  );
  expect(stopped).toMatchObject({ completed: false, playedMs: 0 });
  const long = events.events.find((e) => e.kind === 'played' && e.clip === 'long');
  expect(long).toMatchObject({ completed: false });
  expect(long?.kind === 'played' && long.playedMs > 0 && long.playedMs < 2_000).toBe(true);
});

test('the called side hangs up', async () => {
  const { there, here } = await connect();
  const events = watch(here);
  await there.hangUp();
  expect(await events.of('hung-up')).toMatchObject({ why: 'remote' });
});

test.for([
  [486, 'busy'],
  [600, 'busy'],
  [603, 'refused'],
  [403, 'refused'],
  [480, 'no-answer'],
  [404, 'unreachable'],
  [500, 'unreachable'],
] as const)('an answer of %i is %s', async ([status, reason]) => {
  const called = await open((call) => call.reject(status));
  const caller = await open(refuseAll);
  const result = await caller.dial(
    { target: `sip:arts@127.0.0.1:${called.port}`, onBehalfOf: null, ringForMs: 5_000 },
    new AbortController().signal,
  );
  expect(result).toEqual({ kind: 'not-answered', reason, status });
});

test('a telephone that rings too long is given up and stops ringing', async () => {
  const gone = Promise.withResolvers<void>();
  const called = await open((call) => {
    call.ring();
    call.gone.addEventListener('abort', () => gone.resolve());
  });
  const caller = await open(refuseAll);
  const result = await caller.dial(
    { target: `sip:arts@127.0.0.1:${called.port}`, onBehalfOf: null, ringForMs: 300 },
    new AbortController().signal,
  );
  expect(result).toEqual({ kind: 'not-answered', reason: 'no-answer', status: null });
  await gone.promise;
  expect(await caller.stats()).toMatchObject({ outgoing: 0 });
});

test('aborting a dial cancels it', async () => {
  const gone = Promise.withResolvers<void>();
  const stop = new AbortController();
  const called = await open((call) => {
    call.gone.addEventListener('abort', () => gone.resolve());
    call.ring();
  });
  const caller = await open(refuseAll);
  const result = await caller.dial(
    {
      target: `sip:arts@127.0.0.1:${called.port}`,
      onBehalfOf: null,
      ringForMs: 5_000,
      onRinging: () => stop.abort(),
    },
    stop.signal,
  );
  expect(result).toMatchObject({ kind: 'not-answered', reason: 'no-answer' });
  await gone.promise;
});

test('nobody there is unreachable', async () => {
  const caller = await open(refuseAll);
  const result = await caller.dial(
    { target: 'sip:arts@127.0.0.1:9', onBehalfOf: null, ringForMs: 300 },
    new AbortController().signal,
  );
  expect(result).toEqual({ kind: 'not-answered', reason: 'unreachable', status: null });
});

test('Silero tells silence from nothing: a tone is no speech', async () => {
  const { there, here } = await connect({ voiceModelPath: packagedVoiceModel() });
  const events = watch(there);
  here.play({ id: 'tone', pcm: tone(300) });
  await events.until((e): e is Extract<LineEvent, { kind: 'audio' }> => e.kind === 'audio' && e.atMs > 600);
  const audio = events.events.filter((e) => e.kind === 'audio');
  expect(audio.length).toBeGreaterThan(10);
  expect(audio.some((e) => e.kind === 'audio' && e.pcm.some((sample) => Math.abs(sample) > 4_000))).toBe(
    true,
  );
  expect(audio.every((e) => e.kind === 'audio' && e.speech >= 0 && e.speech < 0.5)).toBe(true);
});
