import { createHash } from 'node:crypto';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { RegistrationState } from '../../src/telephone/registration.ts';
import { openTelephone } from '../../src/telephone/telephone.ts';
import { never, refuseAll } from './open-telephone.ts';
import { type RawMessage, RawPeer, tagOf } from './raw-peer.ts';

/** Accounts with an exchange, message by message: passwords, refusals, and what calls through them say. */

const peers: RawPeer[] = [];
afterAll(() => {
  for (const peer of peers) peer.close();
});

async function withAccount(changes: { expiresSeconds?: number; outboundProxy?: string } = {}) {
  const exchange = await RawPeer.open(0);
  peers.push(exchange);
  const states: RegistrationState[] = [];
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
      registrations: [
        {
          uri: 'sip:0100234567@trunk.example',
          registrar: `sip:127.0.0.1:${exchange.port}`,
          user: 'practice-7',
          password: 'geheim',
          expiresSeconds: changes.expiresSeconds ?? 600,
        },
      ],
    },
    { onCall: refuseAll, onRegistration: (state) => states.push(state) },
  );
  exchange.target = telephone.port;
  onTestFinished(async () => {
    exchange.leaving = true;
    await telephone.close();
  });
  return { exchange, telephone, states };
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const parameter = (header: string, name: string) =>
  new RegExp(`${name}="?([^",]+)"?`).exec(header)?.[1] ?? '';

/** What RFC 7616 says the answer to a challenge is. */
function expectedResponse(message: RawMessage, header: string): string {
  const part = (name: string) => parameter(header, name);
  const secret = md5(`practice-7:${part('realm')}:geheim`);
  const what = md5(`${message.method}:${part('uri')}`);
  return part('qop') === ''
    ? md5(`${secret}:${part('nonce')}:${what}`)
    : md5(`${secret}:${part('nonce')}:${part('nc')}:${part('cnonce')}:${part('qop')}:${what}`);
}

async function registerOf(exchange: RawPeer, after = 0): Promise<RawMessage> {
  return await exchange.until((m) => m.method === 'REGISTER', after);
}

test.for<[string, string[]]>([
  ['without quality', ['WWW-Authenticate: Digest realm="trunk", nonce="n1"']],
  ['with quality', ['WWW-Authenticate: Digest realm="trunk", nonce="n1", qop="auth", algorithm=MD5']],
  [
    'beside one that we do not know',
    [
      'WWW-Authenticate: Digest realm="trunk", nonce="n1", qop="auth", algorithm=MD5',
      'WWW-Authenticate: Digest realm="trunk", nonce="n2", qop="auth", algorithm=SHA-256',
    ],
  ],
])('a challenge %s is answered', async ([, challenges]) => {
  const { exchange, telephone, states } = await withAccount();
  const first = await registerOf(exchange);
  expect(first.header('To')).toBe('<sip:0100234567@trunk.example>');
  expect(first.header('Contact')).toMatch(/^<sip:0100234567@127\.0\.0\.1:\d+>;expires=600$/);
  expect(first.header('Authorization')).toBe('');
  exchange.respond(first, '401 Unauthorized', challenges);
  const second = await registerOf(exchange, exchange.received.indexOf(first) + 1);
  const authorization = second.header('Authorization');
  expect(parameter(authorization, 'username')).toBe('practice-7');
  expect(parameter(authorization, 'nonce')).toBe('n1');
  expect(parameter(authorization, 'response')).toBe(expectedResponse(second, authorization));
  expect(second.text).not.toContain('geheim');
  exchange.respond(second, '200 OK', ['Expires: 600']);
  while ((await telephone.stats()).registrations[0]?.state !== 'registered');
  expect(states.map(({ state }) => state)).toEqual(['registered']);
});

/** Registers and returns when that is done. */
async function register(setup: Awaited<ReturnType<typeof withAccount>>): Promise<void> {
  setup.exchange.respond(await registerOf(setup.exchange), '200 OK', ['Expires: 600']);
  while ((await setup.telephone.stats()).registrations[0]?.state !== 'registered');
}

test('a number is called through the account, under its name, with the caller asserted', async () => {
  const setup = await withAccount();
  await register(setup);
  const { exchange, telephone } = setup;
  const result = telephone.dial(
    { target: '020-123 45 67', onBehalfOf: '+31309234567', ringForMs: 5_000 },
    never(),
  );
  const first = await exchange.until((m) => m.method === 'INVITE');
  expect(first.firstLine).toBe('INVITE sip:+31201234567@trunk.example SIP/2.0');
  expect(first.header('From')).toMatch(/^<sip:0100234567@trunk\.example>;tag=/);
  expect(first.header('P-Asserted-Identity')).toMatch(/^<sip:\+31309234567@/);
  expect(first.header('Route')).toBe(`<sip:127.0.0.1:${exchange.port};lr>`);
  exchange.respond(first, '407 Proxy Authentication Required', [
    'Proxy-Authenticate: Digest realm="trunk", nonce="n3", qop="auth"',
  ]);
  await exchange.until((m) => m.method === 'ACK');
  const second = await exchange.until((m) => m.method === 'INVITE' && m.header('Proxy-Authorization') !== '');
  const authorization = second.header('Proxy-Authorization');
  expect(parameter(authorization, 'response')).toBe(expectedResponse(second, authorization));
  exchange.respond(second, '200 OK', [], exchange.sdp());
  const answered = await result;
  expect(answered.kind).toBe('answered');
  exchange.leaving = true;
  if (answered.kind === 'answered') await answered.line.hangUp();
  // The BYE is of the same dialog and takes the same way.
  const bye = await exchange.until((m) => m.method === 'BYE');
  expect(tagOf(bye.header('To'))).toBe('answer');
});

test('a wrong password in a call is a refusal, not a loop', async () => {
  const setup = await withAccount();
  await register(setup);
  const { exchange, telephone } = setup;
  const result = telephone.dial({ target: '+31201234567', onBehalfOf: null, ringForMs: 5_000 }, never());
  const challenge = ['Proxy-Authenticate: Digest realm="trunk", nonce="n3"'];
  const first = await exchange.until((m) => m.method === 'INVITE');
  exchange.respond(first, '407 Proxy Authentication Required', challenge);
  const second = await exchange.until((m) => m.header('Proxy-Authorization') !== '');
  exchange.respond(second, '407 Proxy Authentication Required', challenge);
  expect(await result).toEqual({ kind: 'not-answered', reason: 'refused', status: 407 });
});

test('once registered, the way in is kept open with bytes that mean nothing', async () => {
  const setup = await withAccount();
  await register(setup);
  const ping = await setup.exchange.until((m) => m.text.trim() === '');
  expect(ping.text).toBe('\r\n\r\n');
});

test('a registrar that wants longer gets longer', async () => {
  const { exchange } = await withAccount({ expiresSeconds: 60 });
  const first = await registerOf(exchange);
  exchange.respond(first, '423 Interval Too Brief', ['Min-Expires: 300']);
  const second = await registerOf(exchange, exchange.received.indexOf(first) + 1);
  expect(second.header('Expires')).toBe('300');
  expect(second.header('Call-ID')).toBe(first.header('Call-ID'));
  expect(Number.parseInt(second.header('CSeq'), 10)).toBeGreaterThan(
    Number.parseInt(first.header('CSeq'), 10),
  );
});

test('a registrar that refuses is told of and asked again', async () => {
  const { exchange, states } = await withAccount();
  const first = await registerOf(exchange);
  exchange.respond(first, '403 Forbidden');
  await registerOf(exchange, exchange.received.indexOf(first) + 1);
  expect(states).toEqual([{ uri: 'sip:0100234567@trunk.example', state: 'refused', status: 403 }]);
});

test('draining takes the registration away', async () => {
  const setup = await withAccount();
  await register(setup);
  const { exchange, telephone } = setup;
  const seen = exchange.received.length;
  const drained = telephone.drain();
  const last = await registerOf(exchange, seen);
  expect(last.header('Expires')).toBe('0');
  exchange.respond(last, '200 OK');
  await drained;
  expect((await telephone.stats()).registrations).toEqual([
    { uri: 'sip:0100234567@trunk.example', state: 'ended', status: null },
  ]);
});

test.for([
  ['uri', { uri: 'no address' }],
  ['registrar', { registrar: '' }],
])('an account whose %s is no address stops the start by code', async ([, changes]) => {
  const account = {
    uri: 'sip:a@b.example',
    registrar: 'sip:b.example',
    user: 'a',
    password: 'x',
    expiresSeconds: 600,
    ...(changes as object),
  };
  const opening = openTelephone(
    {
      host: '127.0.0.1',
      port: 0,
      transports: ['udp'],
      publicAddress: null,
      rtpPortRange: null,
      maxCalls: 1,
      workers: 1,
      voiceModelPath: null,
      registrations: [account],
    },
    { onCall: refuseAll },
  );
  await expect(opening).rejects.toMatchObject({ code: 'SIP_ACCOUNT_INVALID' });
});

test('a number without any account has no way out', async () => {
  const telephone = await openTelephone(
    {
      host: '127.0.0.1',
      port: 0,
      transports: ['udp'],
      publicAddress: null,
      rtpPortRange: null,
      maxCalls: 1,
      workers: 1,
      voiceModelPath: null,
    },
    { onCall: refuseAll },
  );
  onTestFinished(async () => await telephone.close());
  const result = await telephone.dial(
    { target: '+31201234567', onBehalfOf: null, ringForMs: 5_000 },
    never(),
  );
  expect(result).toEqual({ kind: 'not-answered', reason: 'unreachable', status: null });
});
