import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StreamFraming } from './stream-framing.ts';

const message = (body: string) =>
  `MESSAGE sip:a@b SIP/2.0\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

test('a stream cut anywhere gives the same messages', () => {
  const bodies = ['', 'één', 'two\r\n\r\nwith a blank line', 'x'.repeat(500)];
  const stream = Buffer.from(bodies.map(message).join('\r\n'));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (sizes) => {
      const framing = new StreamFraming();
      const pieces = [];
      for (let at = 0, i = 0; at < stream.length; i++) {
        const size = sizes[i % sizes.length] as number;
        pieces.push(...framing.receive(stream.subarray(at, at + size)));
        at += size;
      }
      expect(pieces).toEqual(bodies.map((body) => ({ kind: 'message', text: message(body) })));
    }),
  );
});

test('a double line end is a ping, a single one nothing', () => {
  const framing = new StreamFraming();
  expect(framing.receive(Buffer.from('\r\n\r\n'))).toEqual([{ kind: 'ping' }]);
  expect(framing.receive(Buffer.from('\r\n'))).toEqual([]);
  expect(framing.receive(Buffer.from(message('a')))).toEqual([{ kind: 'message', text: message('a') }]);
});

test('the compact name of the length is known', () => {
  const text = 'MESSAGE sip:a@b SIP/2.0\r\nl: 2\r\n\r\nhi';
  expect(new StreamFraming().receive(Buffer.from(text))).toEqual([{ kind: 'message', text }]);
});

test.for([
  ['a message without a length', 'MESSAGE sip:a@b SIP/2.0\r\n\r\n'],
  ['a length that is too much', 'MESSAGE sip:a@b SIP/2.0\r\nContent-Length: 99999999\r\n\r\n'],
  ['a head that never ends', 'x'.repeat(70_000)],
])('%s breaks the stream', ([, text]) => {
  expect(new StreamFraming().receive(Buffer.from(text as string)).at(-1)).toEqual({ kind: 'broken' });
});
