import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { TelephoneProblem } from '../../src/telephone/telephone.ts';
import { Mutator } from './mutations.ts';
import { never, refuseAll, telephoneForTest, tone, type Watched, watch } from './open-telephone.ts';
import { RawPeer, rtpPacket } from './raw-peer.ts';

/** Anyone can send anything to a telephone port. Nothing of it may end the process or a call of someone else. */

const messages = 10_000;
const batch = 100;
/** Printed when it fails; a run with the same seed sends the same bytes. */
const seed = 20_261_125;

async function target() {
  const lines: Watched[] = [];
  const problems: TelephoneProblem[] = [];
  let calls = 0;
  const telephone = await telephoneForTest(
    (call) => {
      calls++;
      // Some are answered so that calls in progress are hit too; all would only test the port allocator.
      if (calls % 20 !== 1) call.reject(486);
      else void call.answer().then((line) => lines.push(watch(line)));
    },
    { maxCalls: 2_000 },
    problems,
  );
  const peer = await RawPeer.open(telephone.port);
  peer.leaving = true;
  onTestFinished(() => peer.close());
  return { telephone, lines, problems, peer };
}

/** The messages that are damaged: of every kind, some of a call in progress. */
function corpus(peer: RawPeer, toTag: string): (() => string)[] {
  const fresh = () => ({ branch: `z9hG4bK${crypto.randomUUID()}` });
  return [
    () => peer.request('INVITE', { ...fresh(), body: peer.sdp() }).replace(peer.callId, crypto.randomUUID()),
    () => peer.request('INVITE', fresh()).replace(peer.callId, crypto.randomUUID()),
    () => peer.request('INVITE', { toTag, body: peer.sdp(undefined, ['a=sendonly']) }),
    () => peer.request('OPTIONS', fresh()),
    () => peer.request('CANCEL', { branch: 'z9hG4bKnone' }),
    () => peer.request('ACK', { toTag }),
    () => peer.request('REGISTER', fresh()),
    () => peer.request('SUBSCRIBE', { ...fresh(), headers: ['Event: presence'] }),
    () => peer.request('MESSAGE', { ...fresh(), type: 'text/plain', body: 'hallo' }),
    () => peer.request('INFO', { toTag, type: 'application/dtmf-relay', body: 'Signal=5\r\nDuration=100' }),
    () =>
      peer.request('NOTIFY', {
        toTag,
        headers: ['Event: refer'],
        type: 'message/sipfrag',
        body: 'SIP/2.0 200 OK',
      }),
    () => peer.request('REFER', { toTag, headers: ['Refer-To: <sip:x@127.0.0.1>'] }),
    () => peer.request('UPDATE', { toTag, body: peer.sdp() }),
    () => answerTo(peer, '200 OK'),
    () => answerTo(peer, '180 Ringing'),
    () => answerTo(peer, '401 Unauthorized\r\nWWW-Authenticate: Digest realm="x", nonce="y", qop="auth"'),
  ];
}

function answerTo(peer: RawPeer, status: string): string {
  return peer.request('INVITE', { body: peer.sdp() }).replace(/^.*/, `SIP/2.0 ${status}`);
}

/** Sent whole after each batch: that it is answered shows that all before it has been read and survived. */
async function alive(peer: RawPeer): Promise<void> {
  const seen = peer.received.length;
  const branch = `z9hG4bKalive${crypto.randomUUID()}`;
  peer.send(peer.request('OPTIONS', { branch }));
  await peer.until((m) => m.status === 200 && m.header('Via').includes(branch), seen);
}

async function stillTakesACall(port: number): Promise<void> {
  // The hook answers the first of every twenty.
  const phone = await telephoneForTest(refuseAll);
  for (let attempt = 0; attempt < 20; attempt++) {
    const result = await phone.dial(
      { target: `sip:0100234567@127.0.0.1:${port}`, onBehalfOf: null, ringForMs: 5_000 },
      never(),
    );
    if (result.kind === 'not-answered') {
      expect(result.status).toBe(486);
      continue;
    }
    const line = watch(result.line);
    await line.of('audio');
    await result.line.hangUp();
    return;
  }
  throw new Error('no call was answered');
}

test('ten thousand damaged SIP messages over UDP', { timeout: 60_000 }, async () => {
  const { telephone, problems, peer } = await target();
  const { toTag } = await peer.call();
  const mutator = new Mutator(seed);
  const kinds = corpus(peer, toTag);
  const socket = createSocket('udp4');
  onTestFinished(() => {
    socket.close();
  });
  for (let sent = 0; sent < messages; ) {
    for (let i = 0; i < batch; i++, sent++)
      socket.send(mutator.text(mutator.pick(kinds)()), telephone.port, '127.0.0.1');
    await alive(peer);
  }
  const codes = new Set(problems.map(({ code }) => code));
  // Both ways of refusing were taken: what could not be read, and what sip.js stumbled over.
  expect([...codes].toSorted()).toEqual(['SIP_MESSAGE_FAILED', 'SIP_MESSAGE_REFUSED']);
  await stillTakesACall(telephone.port);
});

test('two thousand damaged SIP messages over TCP', { timeout: 60_000 }, async () => {
  const { telephone, peer } = await target();
  const { toTag } = await peer.call();
  const mutator = new Mutator(seed + 1);
  const kinds = corpus(peer, toTag);
  for (let sent = 0; sent < 2_000; sent += 50) {
    const socket = connect(telephone.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined);
    socket.resume();
    for (let i = 0; i < 50; i++) socket.write(mutator.text(mutator.pick(kinds)()));
    socket.end();
    await alive(peer);
    socket.destroy();
  }
  await stillTakesACall(telephone.port);
});

test('six hundred calls of ours that are answered with damage', { timeout: 60_000 }, async () => {
  const { telephone, peer } = await target();
  const mutator = new Mutator(seed + 3);
  const statuses = [
    '100 Trying',
    '180 Ringing',
    '183 Progress',
    '200 OK',
    '200 OK',
    '302 Moved',
    '407 Challenge',
    '486 Busy',
    '999 What',
  ];
  const challenge = 'Proxy-Authenticate: Digest realm="x", nonce="y", qop="auth"';
  const results = new Map<string, number>();
  peer.onRequest = (request) => {
    if (request.method !== 'INVITE') return;
    for (let i = 0; i < 3; i++) {
      const status = mutator.pick(statuses);
      const whole = peer.response(request, status, [challenge], status.startsWith('200') ? peer.sdp() : '');
      peer.send(mutator.number(4) === 0 ? whole : mutator.text(whole));
    }
  };
  for (let round = 0; round < 20; round++) {
    const dials = Array.from({ length: 30 }, () =>
      telephone.dial({ target: `sip:x@127.0.0.1:${peer.port}`, onBehalfOf: null, ringForMs: 150 }, never()),
    );
    for (const result of await Promise.all(dials)) {
      const name = result.kind === 'answered' ? 'answered' : result.reason;
      results.set(name, (results.get(name) ?? 0) + 1);
      if (result.kind === 'answered') await result.line.hangUp();
    }
    await alive(peer);
  }
  // Every way that a call can end was met.
  expect([...results.keys()].toSorted()).toEqual(['answered', 'busy', 'no-answer', 'refused', 'unreachable']);
  expect(await telephone.stats()).toMatchObject({ outgoing: 0 });
  peer.onRequest = null;
  await stillTakesACall(telephone.port);
});

test('ten thousand damaged RTP packets into a call in progress', { timeout: 60_000 }, async () => {
  const { telephone, lines, peer } = await target();
  const { media } = await peer.call();
  const mutator = new Mutator(seed + 2);
  const payload = new Uint8Array(160).fill(0x55);
  await peer.when(() => lines.length === 1);
  const counted = async () => {
    const { received, refused } = (await telephone.stats()).media;
    return received + refused;
  };
  for (let sent = 0; sent < messages; ) {
    for (let i = 0; i < batch; i++, sent++) {
      const type = mutator.pick([8, 0, 101, 13, 127]);
      const whole = rtpPacket(
        { sequence: sent, timestamp: sent * 160, type },
        type === 101 ? Uint8Array.of(mutator.number(20), 10, 0, 160) : payload,
      );
      peer.sendRtp(mutator.number(4) === 0 ? whole : mutator.bytes(whole), media);
    }
    const before = await counted();
    peer.sendRtp(rtpPacket({ sequence: sent, timestamp: sent * 160 }, payload), media);
    while ((await counted()) === before);
  }
  const line = lines[0] as Watched;
  expect(line.line.ended).toBe(false);
  // It still hears and speaks.
  line.line.play({ id: 'still here', pcm: tone(60) });
  await line.of('played');
  const heard = line.events.length;
  await line.until((event) => line.events.indexOf(event) >= heard && event.kind === 'audio');
  await stillTakesACall(telephone.port);
});
