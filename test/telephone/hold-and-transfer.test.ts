import { afterAll, expect, onTestFinished, test } from 'vitest';
import { answeringTelephone, never } from './open-telephone.ts';
import { RawPeer } from './raw-peer.ts';

/** Hold, transfer and keys of a call in progress, message by message. */

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

test.for(['sendonly', 'inactive'])(
  '%s holds the line: nothing is sent until it is resumed',
  async (direction) => {
    const { first, peer } = await answered();
    const { toTag } = await peer.call();
    const { of } = await first;
    await peer.when(() => peer.rtp.length > 2);
    let seen = peer.received.length;
    peer.send(peer.request('INVITE', { toTag, body: peer.sdp(undefined, [`a=${direction}`]) }));
    const held = await peer.until((m) => m.status === 200, seen);
    expect(held.body).toContain(direction === 'sendonly' ? 'a=recvonly' : 'a=inactive');
    peer.send(peer.request('ACK', { toTag }));
    await of('held');
    seen = peer.received.length;
    peer.send(peer.request('INVITE', { toTag, body: peer.sdp() }));
    const resumed = await peer.until((m) => m.status === 200, seen);
    expect(resumed.body).toContain('a=sendrecv');
    peer.send(peer.request('ACK', { toTag }));
    await of('resumed');
    const count = peer.rtp.length;
    await peer.when(() => peer.rtp.length > count + 2);
  },
);

test('a re-INVITE that we cannot speak is refused and the call goes on', async () => {
  const { first, peer } = await answered();
  const { toTag } = await peer.call();
  const seen = peer.received.length;
  peer.send(peer.request('INVITE', { toTag, branch: 'z9hG4bKre', body: peer.sdp('m=audio 4000 RTP/AVP 9') }));
  expect((await peer.until((m) => m.status >= 200, seen)).status).toBe(488);
  peer.send(peer.request('ACK', { toTag, branch: 'z9hG4bKre' }));
  expect((await first).events.some((event) => event.kind === 'hung-up')).toBe(false);
  const count = peer.rtp.length;
  await peer.when(() => peer.rtp.length > count + 2);
});

test('a re-INVITE without an offer gets what was agreed', async () => {
  const { peer } = await answered();
  const { toTag } = await peer.call();
  const seen = peer.received.length;
  peer.send(peer.request('INVITE', { toTag }));
  const ok = await peer.until((m) => m.status === 200, seen);
  expect(ok.body).toMatch(/^m=audio \d+ RTP\/AVP 8 101\r$/m);
  peer.send(peer.request('ACK', { toTag, body: peer.sdp() }));
});

test('keys by SIP INFO are heard', async () => {
  const { first, peer } = await answered();
  const { toTag } = await peer.call();
  peer.send(
    peer.request('INFO', { toTag, type: 'application/dtmf-relay', body: 'Signal=7\r\nDuration=160\r\n' }),
  );
  const { until, keys } = await first;
  await until((event) => event.kind === 'key');
  peer.send(peer.request('INFO', { toTag, type: 'application/dtmf', body: '#' }));
  await until((event) => event.kind === 'key' && event.key === '#');
  expect(keys()).toBe('7#');
});

test('the other side may not make us call: its REFER is declined', async () => {
  const { peer } = await answered();
  const { toTag } = await peer.call();
  peer.send(peer.request('REFER', { toTag, headers: ['Refer-To: <sip:0201111111@127.0.0.1>'] }));
  expect((await peer.until((m) => m.header('CSeq').endsWith('REFER'))).status).toBe(603);
});

test.for<[string, string, object]>([
  ['reached', 'SIP/2.0 200 OK', { kind: 'accepted' }],
  ['busy', 'SIP/2.0 486 Busy Here', { kind: 'refused', status: 486 }],
])('a transfer whose target is %s', async ([, sipfrag, expected]) => {
  const { first, peer } = await answered();
  const { toTag } = await peer.call();
  const { line } = await first;
  const result = line.refer('sip:arts@127.0.0.1:5999', never());
  const refer = await peer.until((m) => m.method === 'REFER');
  expect(refer.header('Refer-To')).toBe('<sip:arts@127.0.0.1:5999>');
  peer.respond(refer, '202 Accepted');
  const notify = (body: string, state: string) =>
    peer.request('NOTIFY', {
      toTag,
      type: 'message/sipfrag',
      body,
      headers: ['Event: refer', `Subscription-State: ${state}`],
    });
  peer.send(notify('SIP/2.0 100 Trying\r\n', 'active'));
  peer.send(notify(`${sipfrag}\r\n`, 'terminated;reason=noresource'));
  if (sipfrag.includes('200')) peer.respond(await peer.until((m) => m.method === 'BYE'), '200 OK');
  expect(await result).toEqual(expected);
});

test('a transfer that the other side declines', async () => {
  const { first, peer } = await answered();
  await peer.call();
  const result = (await first).line.refer('sip:arts@127.0.0.1:5999', never());
  peer.respond(await peer.until((m) => m.method === 'REFER'), '603 Decline');
  expect(await result).toEqual({ kind: 'refused', status: 603 });
});

test('a transfer after which the other side just leaves', async () => {
  const { first, peer } = await answered();
  const { toTag } = await peer.call();
  const { line, of } = await first;
  const result = line.refer('sip:arts@127.0.0.1:5999', never());
  peer.respond(await peer.until((m) => m.method === 'REFER'), '202 Accepted');
  peer.send(peer.request('BYE', { toTag }));
  expect(await result).toEqual({ kind: 'accepted' });
  expect(await of('hung-up')).toMatchObject({ why: 'remote' });
});

test('a transfer that nobody answers ends with its signal and leaves the call', async () => {
  const { first, peer } = await answered();
  await peer.call();
  const stop = new AbortController();
  const { line, events } = await first;
  const result = line.refer('sip:arts@127.0.0.1:5999', stop.signal);
  peer.respond(await peer.until((m) => m.method === 'REFER'), '202 Accepted');
  stop.abort();
  expect(await result).toEqual({ kind: 'no-answer' });
  expect(events.some((event) => event.kind === 'hung-up')).toBe(false);
});

test('a line on which nothing is heard hangs up, but not while it is held', async () => {
  const { telephone, lines, first, peer } = await answered({ mediaTimeoutMs: 300 });
  const { toTag } = await peer.call(peer.sdp(undefined, ['a=inactive']));
  const held = await first;
  await held.of('held');
  // A second call that begins later and is not held tells when the time-out has passed for the first one.
  const other = await peerOf(telephone.port);
  other.leaving = true;
  await other.call();
  await peer.when(() => lines.length === 2);
  expect(await lines[1]?.of('hung-up')).toMatchObject({ why: 'media-timeout' });
  expect(held.events.some((event) => event.kind === 'hung-up')).toBe(false);
  const seen = peer.received.length;
  peer.send(peer.request('INVITE', { toTag, body: peer.sdp() }));
  await peer.until((m) => m.status === 200, seen);
  peer.send(peer.request('ACK', { toTag }));
  expect(await held.of('hung-up')).toMatchObject({ why: 'media-timeout' });
});
