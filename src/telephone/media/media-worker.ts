import type { Socket } from 'node:dgram';
import { performance } from 'node:perf_hooks';
import { threadCpuUsage } from 'node:process';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { loudnessAsSpeech } from './loudness.ts';
import { MediaLeg, type MediaLegReport } from './media-leg.ts';
import { openMediaSocket, reopenMediaSocket } from './media-socket.ts';
import { Pacer, phases } from './pacer.ts';
import { goFirst, mediaNiceness } from './thread-priority.ts';
import {
  type FramesToJudge,
  type FromMediaWorker,
  frameSamples,
  heardSamples,
  type MediaWorkerSettings,
  type ToMediaWorker,
} from './worker-messages.ts';

/** A worker thread: the media of many lines. It does nothing else, so that no dialogue or database can delay a packet. */
interface Seat {
  readonly leg: MediaLeg;
  readonly socket: Socket;
  readonly phase: number;
  /** Samples waiting for a whole frame of 256. */
  readonly waiting: Int16Array;
  waitingSamples: number;
}

const settings = workerData as MediaWorkerSettings;
const main = parentPort as MessagePort;
const seats = new Map<number, Seat>();
const opening = new Set<number>();
const heard: { legs: number[]; atMs: number[]; pcm: Int16Array[] } = { legs: [], atMs: [], pcm: [] };
let closedLegs: number[] = [];
let nextPort = 0;
let voice: MessagePort | null = null;

goFirst(mediaNiceness);

new Pacer((phase, nowMs) => {
  for (const seat of seats.values()) if (seat.phase === phase) seat.leg.tick(nowMs);
  passOnHeard();
});

main.on('message', (message: ToMediaWorker) => {
  if (message.kind === 'open') void open(message.leg, message.port);
  else if (message.kind === 'stats') post({ kind: 'stats', id: message.id, stats: stats() });
  else if (message.kind === 'close') close(message.leg);
  else if (message.kind === 'voice') {
    voice?.close();
    voice = message.port;
  } else {
    const seat = seats.get(message.leg);
    if (seat !== undefined) toSeat(seat, message);
    else if (message.kind === 'bridge-port') message.port.close();
  }
});

function toSeat(
  seat: Seat,
  message: Exclude<ToMediaWorker, { kind: 'open' | 'stats' | 'close' | 'voice' }>,
): void {
  const { leg } = seat;
  switch (message.kind) {
    case 'agree':
      leg.agree(message.agreement, performance.now());
      return;
    case 'play':
      leg.play(message.clip, message.pcm);
      return;
    case 'stop-playing':
      leg.stopPlaying();
      return;
    case 'keys':
      leg.sendKeys(message.keys, () => post({ kind: 'keys-sent', leg: message.leg, id: message.id }));
      return;
    case 'bridge': {
      const other = seats.get(message.other)?.leg;
      if (other === undefined) return;
      leg.bridgeTo(other);
      other.bridgeTo(leg);
      return;
    }
    case 'bridge-port': {
      message.port.on('message', (pcm: Int16Array) => leg.hearFromBridge(pcm));
      leg.bridgeTo(message.port);
      return;
    }
    case 'unbridge':
      leg.unbridge();
      return;
  }
}

async function open(id: number, port?: number): Promise<void> {
  opening.add(id);
  nextPort++;
  const socket =
    port === undefined
      ? await openMediaSocket(settings.host, settings.ports, nextPort)
      : await reopenMediaSocket(settings.host, port);
  // Hung up while the port was being opened.
  if (!opening.delete(id)) {
    socket?.close();
    post({ kind: 'closed', leg: id, quality: null });
    return;
  }
  if (socket === null) {
    post({ kind: 'not-opened', leg: id });
    return;
  }
  const leg = new MediaLeg({
    mediaTimeoutMs: settings.mediaTimeoutMs,
    // A packet that cannot be sent is a lost packet: the next follows in 20 ms.
    send: (packet, to) => socket.send(packet, to.port, to.address, ignoreSendError),
    report: (event) => report(id, event),
    heard: (pcm, nowMs) => collect(id, pcm, nowMs),
  });
  socket.on('error', ignoreSendError);
  socket.on('message', (bytes, from) => leg.receive(bytes, from.address, from.port, performance.now()));
  seats.set(id, {
    leg,
    socket,
    phase: emptiestPhase(),
    waiting: new Int16Array(heardSamples),
    waitingSamples: 0,
  });
  post({ kind: 'opened', leg: id, port: socket.address().port });
}

function close(id: number): void {
  const seat = seats.get(id);
  if (seat === undefined) {
    if (!opening.delete(id)) post({ kind: 'closed', leg: id, quality: null });
    return;
  }
  seats.delete(id);
  seat.leg.unbridge();
  seat.leg.stopPlaying();
  closedLegs.push(id);
  const { received, lost, late, jitterMs } = seat.leg.stats();
  const quality = { received, lost, late, jitterMs };
  seat.socket.close(() => post({ kind: 'closed', leg: id, quality }));
}

/** 160 samples come every 20 ms; 256 are judged at once. */
function collect(id: number, pcm: Int16Array, nowMs: number): void {
  const seat = seats.get(id);
  if (seat === undefined) return;
  const room = heardSamples - seat.waitingSamples;
  const first = Math.min(room, frameSamples);
  seat.waiting.set(pcm.subarray(0, first), seat.waitingSamples);
  seat.waitingSamples += first;
  if (seat.waitingSamples < heardSamples) return;
  heard.legs.push(id);
  heard.atMs.push(performance.timeOrigin + nowMs);
  heard.pcm.push(seat.waiting.slice());
  seat.waiting.set(pcm.subarray(first));
  seat.waitingSamples = frameSamples - first;
}

/** One message for all lines of a phase: at 300 calls 200 messages a second instead of 9,375. */
function passOnHeard(): void {
  if (heard.legs.length === 0 && closedLegs.length === 0) return;
  const pcm = new Int16Array(heard.pcm.length * heardSamples);
  heard.pcm.forEach((frame, index) => {
    pcm.set(frame, index * heardSamples);
  });
  const { legs, atMs } = heard;
  if (voice !== null) {
    const frames: FramesToJudge = { legs, atMs, pcm, closed: closedLegs };
    voice.postMessage(frames, [pcm.buffer]);
  } else if (legs.length > 0) {
    post({ kind: 'heard', legs, atMs, pcm, speech: heard.pcm.map(loudnessAsSpeech) }, [pcm.buffer]);
  }
  heard.legs = [];
  heard.atMs = [];
  heard.pcm = [];
  closedLegs = [];
}

function report(leg: number, event: MediaLegReport): void {
  post({ ...event, leg, atMs: performance.timeOrigin + performance.now() });
}

function emptiestPhase(): number {
  const load = new Array<number>(phases).fill(0);
  for (const seat of seats.values()) load[seat.phase] = (load[seat.phase] ?? 0) + 1;
  return load.indexOf(Math.min(...load));
}

function stats() {
  let received = 0;
  let lost = 0;
  let late = 0;
  let concealed = 0;
  let refused = 0;
  for (const { leg } of seats.values()) {
    const of = leg.stats();
    received += of.received;
    lost += of.lost;
    late += of.late;
    concealed += of.concealedSamples;
    refused += leg.refused;
  }
  const { user, system } = threadCpuUsage();
  const cpuMs = (user + system) / 1_000;
  return { legs: seats.size, received, lost, late, concealedMs: Math.round(concealed / 8), refused, cpuMs };
}

function ignoreSendError(_error?: Error | null): void {
  // ECONNREFUSED of a far side that is gone: the time-out of its media or its BYE ends the line.
}

function post(message: FromMediaWorker, transfer: ArrayBuffer[] = []): void {
  main.postMessage(message, transfer);
}
