import { MessageChannel, type Transferable, Worker } from 'node:worker_threads';
import type { LineQuality } from '../../turn/line.ts';
import { type LineEvent, steadyEpochMs } from '../line-events.ts';
import { type MediaSeat, type MediaThread, mayMove, newSeat, part } from './media-seat.ts';
import { shareOfPorts } from './share-of-ports.ts';
import type { Key } from './telephone-event.ts';
import type { FromVoiceWorker, ToVoiceWorker } from './voice-worker.ts';
import {
  type FromMediaWorker,
  type HeardFrames,
  heardSamples,
  type MediaAgreement,
  type MediaStats,
  type MediaWorkerSettings,
  type ToMediaWorker,
} from './worker-messages.ts';

/** What the media of one line reports. Times are milliseconds since the Unix epoch. */
export type MediaEvent =
  | Extract<LineEvent, { kind: 'audio' | 'key' | 'play-started' | 'played' }>
  /** Nothing came in for the whole time-out. */
  | { readonly kind: 'silent'; readonly atMs: number }
  /** The worker that held the line died, and no other could go on with it. */
  | { readonly kind: 'lost' };

export interface MediaPoolOptions {
  readonly host: string;
  readonly ports: { readonly first: number; readonly last: number } | null;
  readonly workers: number;
  readonly mediaTimeoutMs: number;
  /** ONNX file of Silero v6; null: loudness instead. */
  readonly voiceModelPath: string | null;
  readonly onWorkerDeath: (which: 'media' | 'voice', cause: unknown) => void;
}

/** The media of one line, as the main thread holds it. */
export interface MediaLine {
  readonly port: number;
  readonly agree: (agreement: MediaAgreement) => void;
  readonly play: (clip: string, pcm: Int16Array) => void;
  readonly stopPlaying: () => void;
  /** Resolves when the last key has been sent. */
  readonly sendKeys: (keys: readonly Key[]) => Promise<void>;
  readonly bridge: (other: MediaLine) => void;
  readonly unbridge: () => void;
  /** How its sound came in; null: nobody knows. */
  readonly close: () => Promise<LineQuality | null>;
}

/** A worker has this long to answer: it has nothing else to do, so silence means that it hangs. */
const workerAnswersWithinMs = 2_000;

/** A model that kills its thread more often than this is a broken machine: loading it again and again would only slow the calls. */
const mostVoiceDeaths = 3;

/** Opens media lines in worker threads, and the thread that judges voice. */
export class MediaPool {
  readonly #options: MediaPoolOptions;
  readonly #threads: MediaThread[] = [];
  readonly #seats = new Map<number, MediaSeat>();
  readonly #seatOf = new WeakMap<MediaLine, MediaSeat>();
  readonly #stats = new Map<number, (stats: MediaStats) => void>();
  /** Lines that were closed and of which the worker has yet to tell how their sound was. */
  readonly #closing = new Map<number, (quality: LineQuality | null) => void>();
  #voice: Worker | null = null;
  #nextId = 1;
  #closed = false;
  #voiceDeaths = 0;

  private constructor(options: MediaPoolOptions) {
    this.#options = options;
  }

  /** Resolves when the voice model is loaded and every worker can take a line. */
  static async open(options: MediaPoolOptions): Promise<MediaPool> {
    const pool = new MediaPool(options);
    if (options.voiceModelPath !== null) await pool.#startVoice(options.voiceModelPath);
    for (let i = 0; i < options.workers; i++) pool.#startThread(i);
    return pool;
  }

  /** Null when no port is free. The emptiest worker takes it, so two lines of one call may live apart. */
  async openLine(onEvent: (event: MediaEvent) => void): Promise<MediaLine | null> {
    const worker = this.#threads.toSorted((a, b) => a.legs.size - b.legs.size)[0];
    if (worker === undefined) return null;
    const leg = this.#nextId++;
    const seat = newSeat(leg, worker, onEvent);
    this.#seats.set(leg, seat);
    if (!(await this.#open(seat))) {
      void this.#close(seat);
      return null;
    }
    const line = this.#line(seat);
    this.#seatOf.set(line, seat);
    return line;
  }

  async stats(): Promise<MediaStats & { readonly voiceCpuMs: number }> {
    const voice = await this.#voice?.cpuUsage();
    const all = await Promise.all(this.#threads.map((thread) => this.#statsOf(thread)));
    const sum = (of: (stats: MediaStats) => number) => all.reduce((total, stats) => total + of(stats), 0);
    return {
      legs: sum((s) => s.legs),
      received: sum((s) => s.received),
      lost: sum((s) => s.lost),
      late: sum((s) => s.late),
      concealedMs: sum((s) => s.concealedMs),
      refused: sum((s) => s.refused),
      cpuMs: sum((s) => s.cpuMs),
      voiceCpuMs: voice === undefined ? 0 : (voice.user + voice.system) / 1_000,
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map(({ thread }) => thread.terminate()));
    if (this.#voice !== null) await endVoice(this.#voice);
    for (const resolve of this.#closing.values()) resolve(null);
    this.#threads.length = 0;
    this.#seats.clear();
  }

  /** Opens a port in the worker of the seat: the one that it had, if it had one. */
  async #open(seat: MediaSeat): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<number | null>();
    seat.opened = resolve;
    const { leg, port } = seat;
    seat.worker.legs.add(leg);
    this.#tell(seat, port === 0 ? { kind: 'open', leg } : { kind: 'open', leg, port });
    const timer = setTimeout(() => resolve(null), workerAnswersWithinMs);
    seat.port = (await promise) ?? 0;
    clearTimeout(timer);
    seat.opened = null;
    return seat.port !== 0;
  }

  #line(seat: MediaSeat): MediaLine {
    const { leg } = seat;
    return {
      port: seat.port,
      agree: (agreement) => {
        seat.agreement = agreement;
        if (!seat.moving) this.#tell(seat, { kind: 'agree', leg, agreement });
      },
      play: (clip, pcm) => {
        if (!this.#seats.has(leg)) return;
        seat.clips.set(clip, pcm);
        if (!seat.moving) this.#play(seat, clip, pcm);
      },
      stopPlaying: () => {
        for (const clip of seat.clips.keys()) seat.clips.set(clip, null);
        if (!seat.moving) this.#tell(seat, { kind: 'stop-playing', leg });
      },
      sendKeys: async (keys) => {
        if (!this.#seats.has(leg)) return;
        const id = this.#nextId++;
        const { promise, resolve } = Promise.withResolvers<void>();
        seat.keys.set(id, { keys, sent: resolve });
        if (!seat.moving) this.#tell(seat, { kind: 'keys', leg, id, keys });
        await promise;
      },
      bridge: (other) => this.#bridge(seat, this.#seatOf.get(other)),
      unbridge: () => {
        part(seat);
        if (!seat.moving) this.#tell(seat, { kind: 'unbridge', leg });
      },
      close: () => this.#close(seat),
    };
  }

  #play(seat: MediaSeat, clip: string, pcm: Int16Array): void {
    // A copy, given away: the caller's prompt stays usable and the worker never sees it change.
    const copy = pcm.slice();
    this.#tell(seat, { kind: 'play', leg: seat.leg, clip, pcm: copy }, [copy.buffer]);
  }

  #bridge(seat: MediaSeat, other: MediaSeat | undefined): void {
    if (other === undefined || !this.#seats.has(other.leg) || !this.#seats.has(seat.leg)) return;
    part(seat);
    part(other);
    seat.joined = other;
    other.joined = seat;
    this.#join(seat, other);
  }

  /** Lines of one worker are joined inside it; else their frames cross by a channel that knows nothing of this thread. */
  #join(seat: MediaSeat, other: MediaSeat): void {
    if (seat.moving || other.moving) return;
    if (seat.worker === other.worker) {
      this.#tell(seat, { kind: 'bridge', leg: seat.leg, other: other.leg });
      return;
    }
    const { port1, port2 } = new MessageChannel();
    this.#tell(seat, { kind: 'bridge-port', leg: seat.leg, port: port1 }, [port1]);
    this.#tell(other, { kind: 'bridge-port', leg: other.leg, port: port2 }, [port2]);
  }

  /** Ends the line, and says how its sound came in; null: nobody knows, as of a worker that died. */
  async #close(seat: MediaSeat): Promise<LineQuality | null> {
    if (!this.#seats.delete(seat.leg)) return null;
    seat.worker.legs.delete(seat.leg);
    part(seat);
    for (const { sent } of seat.keys.values()) sent();
    const { promise, resolve } = Promise.withResolvers<LineQuality | null>();
    this.#closing.set(seat.leg, resolve);
    this.#tell(seat, { kind: 'close', leg: seat.leg });
    const timer = setTimeout(() => resolve(null), workerAnswersWithinMs);
    const quality = await promise;
    clearTimeout(timer);
    this.#closing.delete(seat.leg);
    return quality;
  }

  #tell(seat: MediaSeat, message: ToMediaWorker, transfer: Transferable[] = []): void {
    tell(seat.worker.thread, message, transfer);
  }

  async #statsOf({ thread }: MediaThread): Promise<MediaStats> {
    const id = this.#nextId++;
    const { promise, resolve } = Promise.withResolvers<MediaStats>();
    this.#stats.set(id, resolve);
    thread.postMessage({ kind: 'stats', id } satisfies ToMediaWorker);
    const none = { legs: 0, received: 0, lost: 0, late: 0, concealedMs: 0, refused: 0, cpuMs: 0 };
    const timer = setTimeout(() => resolve(none), workerAnswersWithinMs);
    const stats = await promise;
    clearTimeout(timer);
    this.#stats.delete(id);
    return stats;
  }

  #startThread(index: number): void {
    const { host, ports, workers, mediaTimeoutMs } = this.#options;
    const workerData: MediaWorkerSettings = {
      host,
      ports: ports === null ? null : shareOfPorts(ports, index, workers),
      mediaTimeoutMs,
    };
    const thread = new Worker(new URL('./media-worker.ts', import.meta.url), {
      workerData,
      name: `media ${index}`,
    });
    const entry: MediaThread = { thread, legs: new Set() };
    this.#threads[index] = entry;
    if (this.#voice !== null) this.#connect(entry, this.#voice);
    thread.on('message', (message: FromMediaWorker) => this.#receive(message));
    let cause: unknown = null;
    thread.on('error', (error) => {
      cause = error;
    });
    // Its ports are free only now.
    thread.on('exit', (code) => {
      if (this.#closed) return;
      this.#options.onWorkerDeath('media', cause ?? code);
      const lines = [...entry.legs].flatMap((leg) => this.#seats.get(leg) ?? []);
      for (const seat of lines) seat.moving = true;
      this.#startThread(index);
      for (const seat of lines) void this.#move(seat, this.#threads[index] as MediaThread);
    });
  }

  async #startVoice(modelPath: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const voice = new Worker(new URL('./voice-worker.ts', import.meta.url), {
      workerData: { modelPath },
      name: 'voice activity',
    });
    voice.on('message', (message: FromVoiceWorker) => {
      if (message.kind === 'ready') resolve();
      else this.#hear(message);
    });
    let ready = false;
    const died = once((cause: unknown) => {
      if (this.#closed) return;
      if (!ready) {
        reject(cause);
        return;
      }
      this.#options.onWorkerDeath('voice', cause);
      this.#voice = null;
      // No call ends for it: until there is a new one, and for good when it goes on dying, lines are judged by loudness.
      for (const { thread } of this.#threads) tell(thread, { kind: 'voice', port: null });
      this.#voiceDeaths++;
      if (this.#voiceDeaths > mostVoiceDeaths) return;
      void this.#startVoice(modelPath).catch((again: unknown) => this.#options.onWorkerDeath('voice', again));
    });
    voice.on('error', died);
    voice.on('exit', died);
    await promise;
    ready = true;
    if (this.#closed) {
      await endVoice(voice);
      return;
    }
    this.#voice = voice;
    for (const entry of this.#threads) this.#connect(entry, voice);
  }

  /** What this thread hears is judged by that one from now on. */
  #connect({ thread }: MediaThread, voice: Worker): void {
    const { port1, port2 } = new MessageChannel();
    tell(thread, { kind: 'voice', port: port1 }, [port1]);
    voice.postMessage({ kind: 'source', port: port2 } satisfies ToVoiceWorker, [port2]);
  }

  /**
   * Another worker goes on with the line, on the port that the far side sends to: what was being said is said again from its
   * beginning, and who was joined is joined again. A caller in danger hears half a second of silence, and not the end of the call.
   */
  async #move(seat: MediaSeat, worker: MediaThread): Promise<void> {
    const nowMs = steadyEpochMs();
    for (const { sent } of seat.keys.values()) sent();
    seat.keys.clear();
    const may = mayMove(seat, nowMs);
    seat.opened?.(null);
    seat.movedAtMs = nowMs;
    seat.worker = worker;
    if (!may || !(await this.#open(seat))) {
      this.#lose(seat);
      return;
    }
    if (!this.#seats.has(seat.leg)) return;
    seat.moving = false;
    const { leg, agreement } = seat;
    if (agreement !== null) this.#tell(seat, { kind: 'agree', leg, agreement });
    for (const [clip, pcm] of [...seat.clips]) {
      if (pcm === null) this.#receive(unheard(leg, clip));
      else this.#play(seat, clip, pcm);
    }
    for (const [id, { keys }] of seat.keys) this.#tell(seat, { kind: 'keys', leg, id, keys });
    if (seat.joined !== null) this.#join(seat, seat.joined);
  }

  #lose(seat: MediaSeat): void {
    if (!this.#seats.has(seat.leg)) return;
    void this.#close(seat);
    seat.onEvent({ kind: 'lost' });
  }

  #receive(message: FromMediaWorker): void {
    if (message.kind === 'heard') this.#hear(message);
    else if (message.kind === 'stats') this.#stats.get(message.id)?.(message.stats);
    else if (message.kind === 'closed') this.#closing.get(message.leg)?.(message.quality);
    else {
      const seat = this.#seats.get(message.leg);
      if (message.kind === 'opened') seat?.opened?.(message.port);
      else if (message.kind === 'not-opened') seat?.opened?.(null);
      else if (message.kind === 'keys-sent') {
        seat?.keys.get(message.id)?.sent();
        seat?.keys.delete(message.id);
      } else {
        if (message.kind === 'played') seat?.clips.delete(message.clip);
        seat?.onEvent(message);
      }
    }
  }

  #hear(heard: HeardFrames): void {
    heard.legs.forEach((leg, i) => {
      this.#seats.get(leg)?.onEvent({
        kind: 'audio',
        pcm: heard.pcm.slice(i * heardSamples, (i + 1) * heardSamples),
        speech: heard.speech[i] as number,
        atMs: heard.atMs[i] as number,
      });
    });
  }
}

const unheard = (leg: number, clip: string): FromMediaWorker => ({
  kind: 'played',
  leg,
  clip,
  completed: false,
  playedMs: 0,
  atMs: steadyEpochMs(),
});

const tell = (thread: Worker, message: ToMediaWorker, transfer: Transferable[] = []): void =>
  thread.postMessage(message, transfer);

/** Asks first: ending a thread in which the model runs aborts the process (seen 1 time in 8). */
async function endVoice(voice: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  voice.once('exit', () => resolve());
  voice.postMessage({ kind: 'stop' } satisfies ToVoiceWorker);
  const timer = setTimeout(resolve, workerAnswersWithinMs);
  await promise;
  clearTimeout(timer);
  await voice.terminate();
}

function once(run: (cause: unknown) => void): (cause: unknown) => void {
  let done = false;
  return (cause) => {
    if (done) return;
    done = true;
    run(cause);
  };
}
