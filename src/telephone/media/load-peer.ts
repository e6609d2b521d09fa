import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { encodeG711 } from './g711.ts';
import { Pacer } from './pacer.ts';
import { parseRtp, rtpHeaderBytes, writeRtpHeader } from './rtp-packet.ts';
import { goFirst, mediaNiceness } from './thread-priority.ts';
import { frameSamples } from './worker-messages.ts';

/** The far side of a media load: a thread that speaks to many lines and times what comes back. */
export type ToLoadPeer =
  | { readonly kind: 'speak'; readonly ports: readonly number[] }
  /** Forget what was measured so far: the lines have started. */
  | { readonly kind: 'measure' }
  | { readonly kind: 'report' };

export type FromLoadPeer =
  | { readonly kind: 'ready'; readonly port: number }
  | {
      readonly kind: 'measured';
      /** |time since the packet before - 20 ms| of every packet. */
      readonly deviationsMs: Float32Array;
      readonly received: number;
      readonly lost: number;
    };

interface Flow {
  atMs: number;
  sequence: number;
}

// A receiver that is kept waiting would measure itself.
goFirst(mediaNiceness);

const main = parentPort as MessagePort;
const socket = createSocket({
  type: 'udp4',
  lookup: (address, _options, done) => done(null, address, 4),
  recvBufferSize: 4_194_304,
});
/** Smaller bursts than a worker's: while this thread sends it does not see what comes in. */
const phases = 10;
const flows = new Map<number, Flow>();
let deviations: number[] = [];
let received = 0;
let lost = 0;
let ports: readonly number[] = [];
let frame = 0;

// Listened for first: with an address that needs no look-up the socket is open before `bind` returns.
const listening = once(socket, 'listening');
socket.bind(0, '127.0.0.1');
await listening;
socket.on('message', (bytes, from) => {
  const now = performance.now();
  const packet = parseRtp(bytes);
  if (packet === null) return;
  received++;
  const before = flows.get(from.port);
  if (before !== undefined) {
    deviations.push(Math.abs(now - before.atMs - 20));
    lost += Math.max(0, ((packet.sequence - before.sequence) & 0xffff) - 1);
  }
  flows.set(from.port, { atMs: now, sequence: packet.sequence });
});

main.on('message', (message: ToLoadPeer) => {
  if (message.kind === 'speak') ports = message.ports;
  else if (message.kind === 'measure') {
    flows.clear();
    deviations = [];
    received = 0;
    lost = 0;
  } else {
    const deviationsMs = Float32Array.from(deviations);
    main.postMessage({ kind: 'measured', deviationsMs, received, lost } satisfies FromLoadPeer);
  }
});

const voice = new Uint8Array(frameSamples);
encodeG711(
  'PCMA',
  Int16Array.from({ length: frameSamples }, (_, i) => 6_000 * Math.sin(i / 4)),
  voice,
);

new Pacer((phase) => {
  if (phase === 0) frame++;
  for (let i = phase; i < ports.length; i += phases) {
    const packet = Buffer.allocUnsafe(rtpHeaderBytes + frameSamples);
    writeRtpHeader(packet, {
      payloadType: 8,
      marker: false,
      sequence: frame & 0xffff,
      timestamp: (frame * frameSamples) >>> 0,
      ssrc: i + 1,
    });
    packet.set(voice, rtpHeaderBytes);
    socket.send(packet, ports[i] as number, '127.0.0.1', ignoreSendError);
  }
}, phases);

function ignoreSendError(): void {
  // A line that is being closed.
}

main.postMessage({ kind: 'ready', port: socket.address().port } satisfies FromLoadPeer);
