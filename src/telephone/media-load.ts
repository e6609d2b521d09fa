import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FromLoadPeer, ToLoadPeer } from './media/load-peer.ts';
import { type MediaLine, MediaPool } from './media/media-pool.ts';

export interface MediaLoadOptions {
  /** Lines at once, all in one media worker. */
  readonly calls: number;
  readonly seconds: number;
  /** ONNX file of Silero v6 (`packagedVoiceModel()`), or null to measure without it. */
  readonly voiceModelPath: string | null;
}

export interface MediaLoad {
  readonly calls: number;
  readonly seconds: number;
  /** How many such calls one core carries, by the processor time of the media worker and the voice thread. */
  readonly callsPerCore: number;
  /** The same by the media worker alone: what one worker thread can hold. */
  readonly callsPerWorker: number;
  /** |time between two packets of a line - 20 ms|, measured by the receiver in another thread. */
  readonly wireP50Ms: number;
  readonly wireP99Ms: number;
  readonly wireMaxMs: number;
  readonly packets: number;
  /** Packets lost in either direction. */
  readonly lost: number;
  readonly mediaCore: number;
  readonly voiceCore: number;
}

/** Jitter buffers and the compiler settle in this time; what is measured is a call's middle, not its first second. */
const settleMs = 1_500;

/** Runs `calls` lines with media both ways on loopback for `seconds`; every line plays a prompt and hears a voice. */
export async function measureMedia(options: MediaLoadOptions): Promise<MediaLoad> {
  const pool = await MediaPool.open({
    host: '127.0.0.1',
    ports: null,
    workers: 1,
    mediaTimeoutMs: 60_000,
    voiceModelPath: options.voiceModelPath,
    onWorkerDeath: () => undefined,
  });
  const peer = new Worker(new URL('./media/load-peer.ts', import.meta.url), { name: 'load peer' });
  try {
    return await measure(pool, peer, options);
  } finally {
    await peer.terminate();
    await pool.close();
  }
}

async function measure(
  pool: MediaPool,
  peer: Worker,
  { calls, seconds }: MediaLoadOptions,
): Promise<MediaLoad> {
  const [ready] = (await once(peer, 'message')) as [FromLoadPeer];
  if (ready.kind !== 'ready') throw new Error('the load peer did not start');
  const lines = await openLines(pool, calls, ready.port);
  const tell = (message: ToLoadPeer) => peer.postMessage(message);
  tell({ kind: 'speak', ports: lines.map(({ port }) => port) });
  const prompt = Int16Array.from({ length: (seconds + 4) * 8_000 }, (_, i) => 6_000 * Math.sin(i / 5));
  for (const line of lines) line.play('prompt', prompt);
  await wait(settleMs);

  tell({ kind: 'measure' });
  const [before, startedMs] = [await pool.stats(), performance.now()];
  await wait(seconds * 1_000);
  const [after, endedMs] = [await pool.stats(), performance.now()];
  tell({ kind: 'report' });
  const [measured] = (await once(peer, 'message')) as [FromLoadPeer];
  if (measured.kind !== 'measured') throw new Error('the load peer did not report');

  const elapsedMs = endedMs - startedMs;
  const mediaCore = (after.cpuMs - before.cpuMs) / elapsedMs;
  const voiceCore = (after.voiceCpuMs - before.voiceCpuMs) / elapsedMs;
  const deviations = measured.deviationsMs.toSorted();
  const at = (share: number) => round(deviations[Math.floor((deviations.length - 1) * share)] ?? Number.NaN);
  const packets = measured.received + after.received - before.received;
  // What was really carried, 50 packets a second each way: a machine too busy to do all must not look the better for it.
  const carried = packets / ((elapsedMs / 1_000) * 100);
  return {
    calls: lines.length,
    seconds,
    callsPerCore: Math.floor(carried / (mediaCore + voiceCore)),
    callsPerWorker: Math.floor(carried / mediaCore),
    wireP50Ms: at(0.5),
    wireP99Ms: at(0.99),
    wireMaxMs: at(1),
    packets,
    // A packet counted lost that comes late after all is taken back by the worker.
    lost: Math.max(0, measured.lost + after.lost - before.lost),
    mediaCore: round(mediaCore),
    voiceCore: round(voiceCore),
  };
}

async function openLines(pool: MediaPool, calls: number, peerPort: number): Promise<MediaLine[]> {
  const lines: MediaLine[] = [];
  for (let i = 0; i < calls; i++) {
    const line = await pool.openLine(() => undefined);
    if (line === null) throw new Error('no media port is free');
    line.agree({
      law: 'PCMA',
      payloadType: 8,
      eventType: 101,
      remote: { address: '127.0.0.1', port: peerPort },
      trustedAddresses: [],
      send: true,
      held: false,
    });
    lines.push(line);
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
