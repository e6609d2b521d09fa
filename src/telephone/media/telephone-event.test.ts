import { expect, test } from 'vitest';
import { isKey, type Key, KeyReceiver, KeySender } from './telephone-event.ts';

function event(code: number, duration: number, end = false): Uint8Array {
  return Uint8Array.of(code, (end ? 0x80 : 0) | 10, duration >> 8, duration & 0xff);
}

/** All packets of one press as a telephone sends them. */
function press(code: number, timestamp: number): [number, Uint8Array][] {
  return [
    ...[160, 320, 480, 640, 800].map((d): [number, Uint8Array] => [timestamp, event(code, d)]),
    ...[1, 2, 3].map((): [number, Uint8Array] => [timestamp, event(code, 800, true)]),
  ];
}

function received(packets: readonly [number, Uint8Array][]): string {
  const receiver = new KeyReceiver();
  return packets.map(([timestamp, payload]) => receiver.receive(timestamp, payload) ?? '').join('');
}

test('one press is one key, however many packets it has', () => {
  expect(received(press(5, 1_000))).toBe('5');
});

test.for([0, 1, 4, 7])('a press of which only packet %i arrived is a key', (index) => {
  expect(received([press(5, 1_000)[index] as [number, Uint8Array]])).toBe('5');
});

test('the same key twice is two keys', () => {
  expect(received([...press(1, 1_000), ...press(1, 2_600)])).toBe('11');
});

test('end packets that come after the next press began say nothing', () => {
  const first = press(1, 1_000);
  const second = press(2, 2_600);
  expect(received([...first.slice(0, 5), ...second.slice(0, 2), ...first.slice(5), ...second.slice(2)])).toBe(
    '12',
  );
});

test('a key held over eight seconds is one press', () => {
  expect(
    received([
      [1_000, event(3, 0xffff)],
      [(1_000 + 0xffff) >>> 0, event(3, 160)],
    ]),
  ).toBe('3');
});

test('a key that follows at once after an end is a press of its own', () => {
  expect(
    received([
      [1_000, event(3, 0xffff, true)],
      [1_000 + 0xffff, event(3, 160)],
    ]),
  ).toBe('33');
});

test.for<[string, Uint8Array]>([
  ['a flash', event(16, 160)],
  ['the letter A', event(12, 160)],
  ['a cut packet', Uint8Array.of(1, 10)],
  ['nothing', new Uint8Array(0)],
])('%s is no key', ([, payload]) => {
  expect(new KeyReceiver().receive(1, payload)).toBeNull();
});

test('what is sent is received, in order, with the end three times', () => {
  const sender = new KeySender();
  const keys: Key[] = ['0', '9', '*', '#', '9'];
  let done = 0;
  sender.push(keys, () => done++);
  const receiver = new KeyReceiver();
  let heard = '';
  let ends = 0;
  let markers = 0;
  let frames = 0;
  for (let timestamp = 160; ; timestamp += 160) {
    const packets = sender.next();
    if (packets === null) break;
    frames++;
    for (const { payload, marker, back } of packets) {
      heard += receiver.receive(timestamp - back, payload) ?? '';
      if ((payload[1] as number) & 0x80) ends++;
      if (marker) markers++;
    }
  }
  expect(heard).toBe('09*#9');
  expect(ends).toBe(15);
  expect(markers).toBe(5);
  expect(done).toBe(1);
  // 100 ms of tone and 100 ms of rest each, counted in frames of 20 ms; the end leaves in the first frame of rest.
  expect(frames).toBe(5 * 11);
});

test('no keys are sent at once', () => {
  let done = false;
  const sender = new KeySender();
  sender.push([], () => {
    done = true;
  });
  expect(done).toBe(true);
  expect(sender.next()).toBeNull();
});

test.for<[string, boolean]>([
  ['1', true],
  ['#', true],
  ['A', false],
  ['', false],
  ['12', false],
])('%s as a key: %s', ([text, expected]) => {
  expect(isKey(text)).toBe(expected);
});
