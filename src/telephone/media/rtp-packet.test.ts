import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRtp, rtpHeaderBytes, unwrap, writeRtpHeader } from './rtp-packet.ts';

const fields = fc.record({
  payloadType: fc.integer({ min: 0, max: 63 }),
  marker: fc.boolean(),
  sequence: fc.integer({ min: 0, max: 0xffff }),
  timestamp: fc.integer({ min: 0, max: 0xffffffff }),
  ssrc: fc.integer({ min: 0, max: 0xffffffff }),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fields, fc.uint8Array({ maxLength: 200 }), (header, payload) => {
      const packet = Buffer.alloc(rtpHeaderBytes + payload.length);
      writeRtpHeader(packet, header);
      packet.set(payload, rtpHeaderBytes);
      const read = parseRtp(packet);
      expect(read).toMatchObject(header);
      expect(Buffer.from(read?.payload ?? []).equals(Buffer.from(payload))).toBe(true);
    }),
  );
});

function packet(first: number, ...rest: number[]): Buffer {
  return Buffer.from([first, 8, 0, 1, 0, 0, 0, 1, 0, 0, 0, 7, ...rest]);
}

test.for<[string, Buffer, number[] | null]>([
  ['plain', packet(0x80, 1, 2, 3), [1, 2, 3]],
  ['two contributing sources', packet(0x82, 0, 0, 0, 1, 0, 0, 0, 2, 9), [9]],
  ['a header extension of one word', packet(0x90, 0xbe, 0xde, 0, 1, 5, 5, 5, 5, 9), [9]],
  ['padding', packet(0xa0, 9, 0, 0, 3), [9]],
  ['no payload', packet(0x80), []],
  ['another version', packet(0x40, 1), null],
  ['too short', Buffer.from([0x80, 8, 0, 1]), null],
  ['nothing', Buffer.alloc(0), null],
  ['sources that are not there', packet(0x8f, 1), null],
  ['an extension that is longer than the packet', packet(0x90, 0, 0, 0xff, 0xff, 1), null],
  ['padding of nothing', packet(0xa0, 1, 0), null],
  ['padding longer than the packet', packet(0xa0, 1, 200), null],
])('a packet with %s', ([, bytes, payload]) => {
  const read = parseRtp(bytes);
  expect(read === null ? null : [...read.payload]).toEqual(payload);
});

test('RTCP on the same port is no audio', () => {
  expect(parseRtp(Buffer.from([0x80, 200, 0, 6, ...new Array(24).fill(0)]))).toBeNull();
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const read = parseRtp(Buffer.from(bytes));
      expect(read === null || read.payload.length <= bytes.length).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.for<[number, number, 16 | 32, number]>([
  [5, 3, 16, 5],
  [2, 65_534, 16, 65_538],
  [65_534, 65_538, 16, 65_534],
  [65_535, 0, 16, -1],
  [10, 4_294_967_290, 32, 4_294_967_306],
  [4_294_967_290, 4_294_967_306, 32, 4_294_967_290],
])('%i seen near %i with %i bits is %i', ([value, near, bits, expected]) => {
  expect(unwrap(value, near, bits)).toBe(expected);
});
