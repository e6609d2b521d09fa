import { describe, expect, onTestFinished, test } from 'vitest';
import { type PushAnswer, standInPush } from '../../test/kits/stand-in-push.ts';
import { pushSender } from './send-push.ts';
import { newPushKey } from './vapid.ts';

const NOW = Temporal.Instant.from('2026-11-25T09:00:00Z');
const MESSAGE = { words: 'Spoed op lijn 1', url: '/werklijst' };
const KEY = newPushKey();
const never = new AbortController().signal;

async function withService() {
  const service = await standInPush();
  onTestFinished(() => service[Symbol.asyncDispose]());
  const sender = pushSender({ reach: 'anywhere', subject: 'https://balie.example', now: () => NOW });
  return { service, sender };
}

describe('sending a push', () => {
  test('brings the words to the device, signed by the practice for this service alone', async () => {
    const { service, sender } = await withService();
    const device = service.subscribe();
    expect(await sender.send(device, KEY, MESSAGE, never)).toEqual({ kind: 'accepted' });
    expect(service.faults).toEqual([]);
    expect(service.seen).toMatchObject([
      {
        message: MESSAGE,
        signedBy: KEY.publicKey,
        claims: {
          aud: service.origin,
          sub: 'https://balie.example',
          exp: NOW.add({ hours: 12 }).epochMilliseconds / 1_000,
        },
        headers: { ttl: '120', urgency: 'high', 'content-encoding': 'aes128gcm' },
      },
    ]);
  });

  test.for<readonly [PushAnswer, object]>([
    [200, { kind: 'accepted' }],
    [201, { kind: 'accepted' }],
    [404, { kind: 'gone' }],
    [410, { kind: 'gone' }],
    [429, { kind: 'busy', afterSeconds: null }],
    [
      { status: 429, retryAfter: '7' },
      { kind: 'busy', afterSeconds: 7 },
    ],
    [
      { status: 503, retryAfter: 'Wed, 25 Nov 2026 09:00:10 GMT' },
      { kind: 'busy', afterSeconds: null },
    ],
    [500, { kind: 'busy', afterSeconds: null }],
    [400, { kind: 'refused' }],
    [403, { kind: 'refused' }],
    [413, { kind: 'refused' }],
  ])('answered by %o is %o', async ([answer, result]) => {
    const { service, sender } = await withService();
    expect(await sender.send(service.subscribe(answer), KEY, MESSAGE, never)).toEqual(result);
    expect(service.seen).toHaveLength(1);
  });

  test('follows no redirect', async () => {
    const { service, sender } = await withService();
    expect(await sender.send(service.subscribe(302), KEY, MESSAGE, never)).toEqual({ kind: 'refused' });
    expect(service.seen).toHaveLength(1);
  });

  test('ends when there is no answer in time, or nobody there', async () => {
    const { service, sender } = await withService();
    const silent = service.subscribe('silence');
    expect(await sender.send(silent, KEY, MESSAGE, AbortSignal.timeout(200))).toEqual({
      kind: 'unreachable',
    });
    expect(service.seen).toHaveLength(1);
    await service[Symbol.asyncDispose]();
    expect(await sender.send(silent, KEY, MESSAGE, never)).toEqual({ kind: 'unreachable' });
  });

  test('goes nowhere but to the public internet, also when such an address was kept', async () => {
    const { service } = await withService();
    const device = service.subscribe();
    const sender = pushSender({ reach: 'internet', subject: null, now: () => NOW });
    expect(sender.accepts(device)).toBe(false);
    expect(await sender.send(device, KEY, MESSAGE, never)).toEqual({ kind: 'refused' });
    expect(service.seen).toEqual([]);
  });

  test('is not begun for keys of which no browser could read anything', async () => {
    const { service, sender } = await withService();
    const device = service.subscribe();
    expect(sender.accepts(device)).toBe(true);
    expect(sender.accepts({ ...device, p256dh: 'A'.repeat(87) })).toBe(false);
  });
});
