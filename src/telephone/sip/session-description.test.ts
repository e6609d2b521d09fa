import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerDirection, OwnDescription, readSessionDescription } from './session-description.ts';

function sdp(...media: string[]): string {
  return ['v=0', 'o=x 1 1 IN IP4 192.0.2.1', 's=-', 'c=IN IP4 192.0.2.1', 't=0 0', ...media, ''].join('\r\n');
}

test.for<[string, string, object]>([
  [
    'static A-law',
    sdp('m=audio 4000 RTP/AVP 8'),
    { law: 'PCMA', payloadType: 8, eventType: null, direction: 'sendrecv' },
  ],
  ['static mu-law first', sdp('m=audio 4000 RTP/AVP 0 8'), { law: 'PCMU', payloadType: 0 }],
  ['the first that we speak', sdp('m=audio 4000 RTP/AVP 9 18 8 0'), { law: 'PCMA', payloadType: 8 }],
  [
    'a dynamic number',
    sdp('m=audio 4000 RTP/AVP 97', 'a=rtpmap:97 pcma/8000'),
    { law: 'PCMA', payloadType: 97 },
  ],
  [
    'a static number with another meaning',
    sdp('m=audio 4000 RTP/AVP 8 0', 'a=rtpmap:8 iLBC/8000'),
    { law: 'PCMU' },
  ],
  ['events', sdp('m=audio 4000 RTP/AVP 8 96', 'a=rtpmap:96 telephone-event/8000'), { eventType: 96 }],
  [
    'events of another clock',
    sdp('m=audio 4000 RTP/AVP 8 96', 'a=rtpmap:96 telephone-event/16000'),
    { eventType: null },
  ],
  [
    'an address of its own',
    sdp('m=audio 4000 RTP/AVP 8', 'c=IN IP4 192.0.2.9'),
    { remote: { address: '192.0.2.9', port: 4_000 } },
  ],
  ['hold', sdp('m=audio 4000 RTP/AVP 8', 'a=sendonly'), { direction: 'sendonly' }],
  [
    'hold of the session',
    sdp('m=audio 4000 RTP/AVP 8').replace('t=0 0', 't=0 0\r\na=inactive'),
    { direction: 'inactive' },
  ],
  ['hold as it was in 1999', sdp('m=audio 4000 RTP/AVP 8', 'c=IN IP4 0.0.0.0'), { direction: 'inactive' }],
  ['feedback', sdp('m=audio 4000 RTP/AVPF 8'), { law: 'PCMA' }],
])('an offer with %s', ([, text, expected]) => {
  const read = readSessionDescription(text);
  expect(read.kind === 'acceptable' && read.media).toMatchObject(expected);
});

test.for<[string, string, string]>([
  ['other codecs only', sdp('m=audio 4000 RTP/AVP 9 18'), 'no-common-codec'],
  ['stereo', sdp('m=audio 4000 RTP/AVP 97', 'a=rtpmap:97 PCMA/8000/2'), 'no-common-codec'],
  ['a refused stream', sdp('m=audio 0 RTP/AVP 8'), 'no-common-codec'],
  ['encryption', sdp('m=audio 4000 RTP/SAVP 8'), 'no-common-codec'],
  ['a port that is none', sdp('m=audio 99999 RTP/AVP 8'), 'no-common-codec'],
  [
    'a name for an address',
    sdp('m=audio 4000 RTP/AVP 8').replace('c=IN IP4 192.0.2.1', 'c=IN IP4 host.example'),
    'no-common-codec',
  ],
  ['no stream', sdp(), 'unreadable'],
  ['nothing', '', 'unreadable'],
  ['words', 'geen sdp', 'unreadable'],
])('an offer with %s is not taken', ([, text, kind]) => {
  expect(readSessionDescription(text).kind).toBe(kind);
});

test.for([
  ['sendrecv', 'sendrecv'],
  ['sendonly', 'recvonly'],
  ['recvonly', 'sendonly'],
  ['inactive', 'inactive'],
] as const)('%s is answered with %s', ([theirs, ours]) => {
  expect(answerDirection(theirs)).toBe(ours);
});

test('our offer can be answered by ourselves, and the answer read', () => {
  const offer = new OwnDescription('192.0.2.1', 4_000).offer();
  const read = readSessionDescription(offer);
  if (read.kind !== 'acceptable') throw new Error(read.kind);
  expect(read.media).toMatchObject({
    law: 'PCMA',
    eventType: 101,
    remote: { address: '192.0.2.1', port: 4_000 },
  });
  const answer = new OwnDescription('192.0.2.2', 5_000).answer(offer, read.media, read.stream);
  const back = readSessionDescription(answer);
  expect(back.kind === 'acceptable' && back.media).toMatchObject({
    law: 'PCMA',
    eventType: 101,
    remote: { address: '192.0.2.2', port: 5_000 },
  });
});

test('an answer has a line for every stream of the offer, in their order, and one codec', () => {
  const offer = sdp('m=video 4000 RTP/AVP 31', 'm=audio 4002 RTP/AVP 0 8', 'm=audio 4004 RTP/AVP 8');
  const read = readSessionDescription(offer);
  if (read.kind !== 'acceptable') throw new Error(read.kind);
  const answer = new OwnDescription('192.0.2.2', 5_000).answer(offer, read.media, read.stream);
  expect(answer.match(/^m=.*$/gm)).toEqual([
    'm=video 0 RTP/AVP 31',
    'm=audio 5000 RTP/AVP 0',
    'm=audio 0 RTP/AVP 8',
  ]);
});

test('every change of ours has a higher version of the same session', () => {
  const own = new OwnDescription('192.0.2.1', 4_000);
  const origins = [own.offer(), own.offer()].map((text) => /^o=balie (\d+) (\d+)/m.exec(text));
  expect(origins[0]?.[1]).toBe(origins[1]?.[1]);
  expect(Number(origins[1]?.[2])).toBe(Number(origins[0]?.[2]) + 1);
});

test('no text makes it throw', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      'm=audio 4000 RTP/AVP 8',
      'm=audio',
      'a=rtpmap:',
      'a=rtpmap:8 PCMA',
      'c=IN IP4',
      'a=sendonly',
      'm=audio x RTP/AVP y',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = sdp(...lines);
      const read = readSessionDescription(text);
      if (read.kind === 'acceptable') {
        const answer = new OwnDescription('192.0.2.2', 5_000).answer(text, read.media, read.stream);
        expect(answer).toMatch(/^m=audio 5000 RTP\/AVP/m);
      }
    }),
    { numRuns: 1_000 },
  );
});
