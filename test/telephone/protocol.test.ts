import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { IncomingCall } from '../../src/telephone/incoming-call.ts';
import { answeringTelephone, never, refuseAll, telephoneForTest } from './open-telephone.ts';
import { RawPeer, rtpPacket, tagOf } from './raw-peer.ts';

/** RFC 3261 as a peer sees it, message by message. */

const peers: RawPeer[] = [];
afterAll(() => {
  for (const peer of peers) peer.close();
});

async function peerOf(port: number): Promise<RawPeer> {
  const peer = await RawPeer.open(port);
  peers.push(peer);
  onTestFinished(() => {
    peer.leaving = true;
  });
  return peer;
}

async function answered(changes: Parameters<typeof answeringTelephone>[0] = {}) {
  const setup = await answeringTelephone(changes);
  const peer = await peerOf(setup.telephone.port);
  return { ...setup, peer };
}

test('OPTIONS is answered with what we can do, and with 503 while we drain', async () => {
  const telephone = await telephoneForTest(refuseAll);
  const peer = await peerOf(telephone.port);
  peer.send(peer.request('OPTIONS', { uri: `sip:127.0.0.1:${telephone.port}` }));
  const fit = await peer.until((m) => m.status === 200);
  expect(fit.header('Allow')).toMatch(/INVITE.*REFER/);
  expect(fit.header('Accept')).toContain('application/sdp');
  expect(fit.header('Via')).toContain(`rport=${peer.port}`);
  expect(fit.header('Via')).toContain('received=127.0.0.1');
  expect(fit.text).not.toContain('balie-flow');

  await telephone.drain();
  peer.send(peer.request('OPTIONS'));
  const draining = await peer.until((m) => m.status === 503);
  expect(Number(draining.header('Retry-After'))).toBeGreaterThan(0);
});

test('compact names, folded lines and two Vias on one line are read', async () => {
  const { telephone, calls, peer } = await answered();
  const sdp = peer.sdp();
  peer.send(
    [
      `INVITE sip:0100234567@127.0.0.1:${telephone.port} SIP/2.0`,
      `v: SIP/2.0/UDP 127.0.0.1:${peer.port};branch=z9hG4bKtwo;rport, SIP/2.0/UDP far.example;branch=z9hG4bKfar`,
      'f: "Mevrouw, J."',
      '  <sip:0201234567@example.nl>;tag=compact',
      't: <sip:0100234567@example.nl>',
      `i: ${peer.callId}`,
      'CSeq: 1 INVITE',
      `m: <sip:raw@127.0.0.1:${peer.port}>`,
      'k: replaces',
      'c: application/sdp',
      `l: ${sdp.length}`,
      '',
      sdp,
    ].join('\r\n'),
  );
  const ok = await peer.until((m) => m.status === 200);
  expect(ok.headers('Via')).toHaveLength(2);
  expect(ok.headers('Via')[1]).toBe('SIP/2.0/UDP far.example;branch=z9hG4bKfar');
  expect(calls[0]?.from).toBe('+31201234567');
});

test('an INVITE that is repeated is one call and gets the same answer', async () => {
  const { calls, peer } = await answered();
  const invite = peer.request('INVITE', { body: peer.sdp() });
  peer.send(invite);
  const first = await peer.until((m) => m.status === 200);
  const seen = peer.received.length;
  peer.send(invite);
  const again = await peer.until((m) => m.status === 200, seen);
  expect(again.text).toBe(first.text);
  expect(calls).toHaveLength(1);
});

test('a refusal is repeated until its ACK comes', async () => {
  const telephone = await telephoneForTest((call) => call.reject(486));
  const peer = await peerOf(telephone.port);
  peer.send(peer.request('INVITE', { body: peer.sdp(), branch: 'z9hG4bKbusy' }));
  const first = await peer.until((m) => m.status === 486);
  const seen = peer.received.length;
  await peer.until((m) => m.status === 486, seen);
  peer.send(peer.request('ACK', { branch: 'z9hG4bKbusy', toTag: tagOf(first.header('To')) }));
  // What follows over the same socket shows that the ACK has been read.
  peer.send(peer.request('OPTIONS'));
  await peer.until((m) => m.status === 200);
  const count = peer.received.length;
  peer.send(peer.request('OPTIONS'));
  await peer.until((m) => m.status === 200, count);
  expect(peer.received.slice(count).filter((m) => m.status === 486)).toEqual([]);
});

test('a BYE whose answer was lost is answered again', async () => {
  const { first, peer } = await answered();
  const { toTag } = await peer.call();
  const bye = peer.request('BYE', { toTag });
  peer.send(bye);
  const once = await peer.until((m) => m.header('CSeq').endsWith('BYE'));
  expect(once.status).toBe(200);
  const seen = peer.received.length;
  peer.send(bye);
  const twice = await peer.until((m) => m.header('CSeq').endsWith('BYE'), seen);
  expect(twice.status).toBe(200);
  expect(await (await first).of('hung-up')).toMatchObject({ why: 'remote' });
});

test('our BYE is repeated until it is answered', async () => {
  const { first, peer } = await answered();
  await peer.call();
  const hangUp = (await first).line.hangUp();
  const bye = await peer.until((m) => m.method === 'BYE');
  const seen = peer.received.length;
  const again = await peer.until((m) => m.method === 'BYE', seen);
  expect(again.text).toBe(bye.text);
  peer.respond(again, '200 OK');
  await hangUp;
});

test('hanging up before the ACK waits with BYE until it comes', async () => {
  const { first, peer } = await answered();
  peer.send(peer.request('INVITE', { body: peer.sdp() }));
  const ok = await peer.until((m) => m.status === 200);
  const { line, of } = await first;
  const hangUp = line.hangUp();
  expect(await of('hung-up')).toMatchObject({ why: 'local' });
  expect(peer.received.some((m) => m.method === 'BYE')).toBe(false);
  peer.send(peer.request('ACK', { toTag: tagOf(ok.header('To')) }));
  peer.respond(await peer.until((m) => m.method === 'BYE'), '200 OK');
  await hangUp;
});

test.for<[string, number, (peer: RawPeer) => Parameters<RawPeer['request']>[1]]>([
  ['an unknown codec', 488, (p) => ({ body: p.sdp(`m=audio ${p.mediaPort} RTP/AVP 9 18`) })],
  [
    'a named codec of another rate',
    488,
    (p) => ({ body: p.sdp(`m=audio ${p.mediaPort} RTP/AVP 96`, ['a=rtpmap:96 PCMA/16000']) }),
  ],
  ['encrypted media only', 488, (p) => ({ body: p.sdp(`m=audio ${p.mediaPort} RTP/SAVP 8`) })],
  ['video only', 488, (p) => ({ body: p.sdp('m=video 4000 RTP/AVP 31') })],
  [
    'an address of the other family',
    488,
    (p) => ({ body: p.sdp().replace('IN IP4 127.0.0.1\r\nt=', 'IN IP6 ::1\r\nt=') }),
  ],
  ['no session description at all', 400, () => ({ body: 'geen sdp' })],
  ['an extension that we lack', 420, (p) => ({ body: p.sdp(), headers: ['Require: 100rel'] })],
  [
    'a session that expires too soon',
    422,
    (p) => ({ body: p.sdp(), headers: ['Supported: timer', 'Session-Expires: 30'] }),
  ],
  ['another kind of address', 416, (p) => ({ body: p.sdp(), uri: 'http://balie.example/' })],
  ['an unreadable address', 400, (p) => ({ body: p.sdp(), uri: 'sip:' })],
])('%s is refused with %i', async ([, status, options]) => {
  const { calls, peer } = await answered();
  peer.send(peer.request('INVITE', options(peer)));
  const refusal = await peer.until((m) => m.status >= 300);
  expect(refusal.status).toBe(status);
  expect(calls).toEqual([]);
});

test('a telephone number as address is a call to that number', async () => {
  const { calls, peer } = await answered();
  peer.send(peer.request('INVITE', { body: peer.sdp(), uri: 'tel:+31100234567' }));
  await peer.until((m) => m.status === 200);
  expect(calls[0]?.dialled).toBe('+31100234567');
});

test('of several streams the audio is taken and the others are refused', async () => {
  const { peer } = await answered();
  const body = `${peer.sdp('m=video 4000 RTP/AVP 31')}m=audio ${peer.mediaPort} RTP/AVP 9 0\r\n`;
  const { ok } = await peer.call(body);
  expect(ok.body).toMatch(/^m=video 0 RTP\/AVP 31\r$/m);
  expect(ok.body).toMatch(/^m=audio [1-9]\d* RTP\/AVP 0\r$/m);
});

test('an INVITE without an offer gets ours, and the ACK answers it', async () => {
  const { peer } = await answered();
  peer.send(peer.request('INVITE'));
  const ok = await peer.until((m) => m.status === 200);
  expect(ok.body).toMatch(/^m=audio \d+ RTP\/AVP 8 0 101\r$/m);
  expect(peer.rtp).toEqual([]);
  peer.send(peer.request('ACK', { toTag: tagOf(ok.header('To')), body: peer.sdp() }));
  await peer.when(() => peer.rtp.length > 0);
});

test('a session timer is agreed and the refreshing INVITE accepted', async () => {
  const { peer } = await answered();
  const headers = ['Supported: timer', 'Session-Expires: 1800;refresher=uac'];
  const { toTag, ok } = await peer.call(peer.sdp(), headers);
  expect(ok.header('Session-Expires')).toBe('1800;refresher=uac');
  expect(ok.header('Require')).toBe('timer');
  const seen = peer.received.length;
  peer.send(peer.request('INVITE', { toTag, body: peer.sdp(), headers }));
  const refreshed = await peer.until((m) => m.status === 200, seen);
  expect(refreshed.header('Session-Expires')).toBe('1800;refresher=uac');
  peer.send(peer.request('ACK', { toTag }));
});

test('a caller who hangs up before the answer gets 487, and the call knows', async () => {
  const waiting = Promise.withResolvers<IncomingCall>();
  const telephone = await telephoneForTest(waiting.resolve);
  const peer = await peerOf(telephone.port);
  peer.send(peer.request('INVITE', { body: peer.sdp(), branch: 'z9hG4bKgone' }));
  const call = await waiting.promise;
  peer.send(peer.request('CANCEL', { branch: 'z9hG4bKgone', sequence: 1 }));
  const refused = await peer.until((m) => m.status === 487);
  peer.send(peer.request('ACK', { branch: 'z9hG4bKgone', toTag: tagOf(refused.header('To')), sequence: 1 }));
  expect(call.gone.aborted).toBe(true);
  const line = await call.answer();
  expect(line.ended).toBe(true);
  expect(await telephone.stats()).toMatchObject({ waiting: 0, incoming: 0 });
});

test('an answer that crosses our CANCEL is acknowledged and ended', async () => {
  const telephone = await telephoneForTest(refuseAll);
  const peer = await peerOf(telephone.port);
  const stop = new AbortController();
  const result = telephone.dial(
    {
      target: `sip:arts@127.0.0.1:${peer.port}`,
      onBehalfOf: null,
      ringForMs: 9_000,
      onRinging: () => stop.abort(),
    },
    stop.signal,
  );
  const invite = await peer.until((m) => m.method === 'INVITE');
  peer.respond(invite, '180 Ringing');
  expect(await result).toMatchObject({ kind: 'not-answered', reason: 'no-answer' });
  await peer.until((m) => m.method === 'CANCEL');
  peer.respond(invite, '200 OK', [], peer.sdp());
  await peer.until((m) => m.method === 'ACK');
  peer.respond(await peer.until((m) => m.method === 'BYE'), '200 OK');
});

test('a refusal that is repeated because our ACK was lost is acknowledged again', async () => {
  const telephone = await telephoneForTest(refuseAll);
  const peer = await peerOf(telephone.port);
  const result = telephone.dial(
    { target: `sip:arts@127.0.0.1:${peer.port}`, onBehalfOf: null, ringForMs: 9_000 },
    never(),
  );
  const invite = await peer.until((m) => m.method === 'INVITE');
  peer.respond(invite, '486 Busy Here');
  await peer.until((m) => m.method === 'ACK');
  const seen = peer.received.length;
  peer.respond(invite, '486 Busy Here');
  await peer.until((m) => m.method === 'ACK', seen);
  expect(await result).toEqual({ kind: 'not-answered', reason: 'busy', status: 486 });
});

test('our INVITE is repeated until something answers, and ringing without a tag or Contact is ringing', async () => {
  const telephone = await telephoneForTest(refuseAll);
  const peer = await peerOf(telephone.port);
  const rang = Promise.withResolvers<void>();
  const result = telephone.dial(
    {
      target: `sip:arts@127.0.0.1:${peer.port}`,
      onBehalfOf: null,
      ringForMs: 9_000,
      onRinging: rang.resolve,
    },
    never(),
  );
  const invite = await peer.until((m) => m.method === 'INVITE');
  const again = await peer.until((m) => m.method === 'INVITE', peer.received.indexOf(invite) + 1);
  expect(again.text).toBe(invite.text);
  peer.send(
    [
      'SIP/2.0 180 Ringing',
      ...['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => `${name}: ${invite.header(name)}`),
      'Content-Length: 0',
      '',
      '',
    ].join('\r\n'),
  );
  await rang.promise;
  peer.respond(invite, '200 OK', [], peer.sdp());
  const answer = await result;
  expect(answer.kind).toBe('answered');
  await peer.when(() => peer.rtp.length > 0);
  if (answer.kind === 'answered') {
    const hangUp = answer.line.hangUp();
    peer.respond(await peer.until((m) => m.method === 'BYE'), '200 OK');
    await hangUp;
  }
});

test('media of a stranger is not heard', async () => {
  const { telephone, peer } = await answered();
  const { media } = await peer.call();
  const stranger = await peerOf(telephone.port);
  const silence = new Uint8Array(160).fill(0xd5);
  const counted = async () => (await telephone.stats()).media;
  peer.sendRtp(rtpPacket({ sequence: 1, timestamp: 160 }, silence), media);
  while ((await counted()).received === 0);
  stranger.sendRtp(rtpPacket({ sequence: 9, timestamp: 999, ssrc: 5 }, silence), media);
  while ((await counted()).refused === 0);
  expect(await counted()).toMatchObject({ received: 1, refused: 1 });
});
