import { Concealment } from './concealment.ts';
import { unwrap } from './rtp-packet.ts';

/**
 * Orders what arrives by timestamp and gives it out at a steady pace. Samples, not packets, are stored, so any packet
 * length (10, 20, 30 ms), duplicates and reordering need no special case. The delay follows the network between 20 and
 * 120 ms: late packets lengthen it at once, two quiet seconds shorten it.
 */
export interface JitterBufferStats {
  readonly received: number;
  /** Packets that the sender counted and that never came in time to be counted here. */
  readonly lost: number;
  /** Packets whose samples were needed before they came. */
  readonly late: number;
  readonly concealedSamples: number;
  /** How unevenly packets came, by RFC 3550 (6.4.1): the mean of its running estimate, because the last one is of the goodbye alone. */
  readonly jitterMs: number;
}

/** 1.02 s at 8,000 samples a second: far more than the longest delay. A power of two, so that a mask indexes it. */
const ringLength = 8_192;
const mask = ringLength - 1;
const samplesPerMs = 8;
const startDelayMs = 40;
const leastDelayMs = 20;
const mostDelayMs = 120;
/** 100 packets are 2 s: long enough that one burst of jitter a second is still seen. */
const windowPackets = 100;
/** Six stretches of 20 ms are the longest delay there is: later than that is another clock, not a slow network. */
const lateBeforeRestart = 7;
const shrinkSamples = 80;
/** RFC 3550, A.8: "a good noise reduction ratio while maintaining a reasonable rate of convergence". */
const jitterGain = 1 / 16;

export class JitterBuffer {
  readonly #ring = new Int16Array(ringLength);
  readonly #present = new Uint8Array(ringLength);
  readonly #concealment = new Concealment();
  readonly #frameMs: number;
  #ssrc: number | null = null;
  /** Extended timestamp of the next sample to give out; null until the first packet. */
  #playhead: number | null = null;
  #newest = 0;
  #lastPullMs: number | null = null;
  #started = false;
  #firstSequence = 0;
  #highestSequence = 0;
  #received = 0;
  #receivedOfSource = 0;
  #lostEarlier = 0;
  #late = 0;
  #lateInARow = 0;
  #concealed = 0;
  #windowCount = 0;
  #windowLeastSlackMs = Number.POSITIVE_INFINITY;
  #excessMs = 0;
  #stretch = false;
  /** Arrival less timestamp of the packet before, in samples; null: there is none to compare with. */
  #transit: number | null = null;
  #jitter = 0;
  #jitterSum = 0;
  #jitterCount = 0;

  /** `frameMs`: how often `pull` is called. */
  constructor(frameMs = 20) {
    this.#frameMs = frameMs;
  }

  stats(): JitterBufferStats {
    return {
      received: this.#received,
      lost: this.#lostEarlier + this.#lostOfSource(),
      late: this.#late,
      concealedSamples: this.#concealed,
      jitterMs: this.#jitterCount === 0 ? 0 : this.#jitterSum / this.#jitterCount / samplesPerMs,
    };
  }

  /** Takes decoded samples of one packet. `nowMs` is any steady clock, the same as in `pull`. */
  push(
    packet: { readonly ssrc: number; readonly sequence: number; readonly timestamp: number },
    pcm: Int16Array,
    nowMs: number,
  ): void {
    if (pcm.length === 0 || pcm.length > ringLength / 4) return;
    this.count(packet);
    let timestamp = unwrap(packet.timestamp, this.#newest, 32);
    // Over half the ring from where we are: the sender restarted its clock (music on hold, a new leg behind a proxy).
    // Many late in a row: its clock stood still in a pause. Both times, begin again.
    if (
      this.#playhead === null ||
      this.#lateInARow >= lateBeforeRestart ||
      Math.abs(timestamp - this.#playhead) > ringLength / 2
    ) {
      timestamp = packet.timestamp;
      this.#restart(timestamp, nowMs);
    }
    this.#watchJitter(nowMs * samplesPerMs - timestamp);
    const playhead = this.#playhead as number;
    this.#newest = Math.max(this.#newest, timestamp);
    const end = timestamp + pcm.length;
    if (this.#lastPullMs !== null) this.#watchDelay(timestamp, playhead, nowMs);
    if (end <= playhead) return;
    for (let i = Math.max(0, playhead - timestamp); i < pcm.length; i++) {
      const at = (timestamp + i) & mask;
      this.#ring[at] = pcm[i] as number;
      this.#present[at] = 1;
    }
  }

  /** A packet of this source without speech, as of a key that is pressed: it has its number among the others, and was not lost. */
  count(packet: { readonly ssrc: number; readonly sequence: number }): void {
    if (this.#ssrc !== packet.ssrc) this.#newSource(packet);
    const sequence = unwrap(packet.sequence, this.#highestSequence, 16);
    this.#highestSequence = Math.max(this.#highestSequence, sequence);
    this.#received++;
    this.#receivedOfSource++;
  }

  /** Gives out the next `into.length` samples: real, concealed, or silence before the first packet. */
  pull(into: Int16Array, nowMs: number): void {
    this.#lastPullMs = nowMs;
    if (this.#playhead === null) {
      into.fill(0);
      return;
    }
    if (this.#stretch) {
      this.#stretch = false;
      this.#made(into);
      return;
    }
    if (this.#excessMs >= shrinkSamples / samplesPerMs) this.#shrink(into.length);
    let done = 0;
    while (done < into.length) {
      const real = this.#isPresent(done);
      let run = 1;
      while (done + run < into.length && this.#isPresent(done + run) === real) run++;
      const part = into.subarray(done, done + run);
      if (real) {
        this.#take(part, (this.#playhead as number) + done);
        this.#concealment.real(part);
        this.#started = true;
      } else this.#made(part);
      done += run;
    }
    this.#playhead += into.length;
  }

  #made(into: Int16Array): void {
    if (!this.#started) {
      into.fill(0);
      return;
    }
    this.#concealment.conceal(into);
    this.#concealed += into.length;
  }

  #isPresent(ahead: number): boolean {
    return this.#present[((this.#playhead as number) + ahead) & mask] === 1;
  }

  #take(into: Int16Array, from: number): void {
    for (let i = 0; i < into.length; i++) {
      const at = (from + i) & mask;
      into[i] = this.#ring[at] as number;
      this.#present[at] = 0;
    }
  }

  /** Slack: how long before its samples are needed a packet came. Its least value is what the delay is steered by. */
  #watchDelay(timestamp: number, playhead: number, nowMs: number): void {
    // A sample is needed when the frame that holds it is pulled, not when it would sound within that frame.
    const framesAhead = Math.floor((timestamp - playhead) / (this.#frameMs * samplesPerMs));
    const neededAtMs = (this.#lastPullMs as number) + this.#frameMs * (1 + framesAhead);
    const slackMs = neededAtMs - nowMs;
    if (slackMs < 0) {
      this.#late++;
      this.#lateInARow++;
      if (slackMs > -mostDelayMs) this.#stretch = true;
      this.#excessMs = 0;
      this.#startWindow();
      return;
    }
    this.#lateInARow = 0;
    if (slackMs > mostDelayMs + this.#frameMs)
      this.#excessMs = Math.max(this.#excessMs, slackMs - mostDelayMs);
    this.#windowLeastSlackMs = Math.min(this.#windowLeastSlackMs, slackMs);
    this.#windowCount++;
    if (this.#windowCount < windowPackets) return;
    this.#excessMs = Math.max(this.#excessMs, this.#windowLeastSlackMs - leastDelayMs);
    this.#startWindow();
  }

  #watchJitter(transit: number): void {
    if (this.#transit !== null) {
      this.#jitter += (Math.abs(transit - this.#transit) - this.#jitter) * jitterGain;
      this.#jitterSum += this.#jitter;
      this.#jitterCount++;
    }
    this.#transit = transit;
  }

  #startWindow(): void {
    this.#windowCount = 0;
    this.#windowLeastSlackMs = Number.POSITIVE_INFINITY;
  }

  /** Skips 10 ms where nothing is lost by it: in silence, or blended when the excess is large. */
  #shrink(frameLength: number): void {
    const playhead = this.#playhead as number;
    let loudest = 0;
    for (let i = 0; i < frameLength + shrinkSamples; i++) {
      if (this.#present[(playhead + i) & mask] !== 1) return;
      loudest = Math.max(loudest, Math.abs(this.#ring[(playhead + i) & mask] as number));
    }
    // -36 dBFS: below speech, above the noise of a line. 40 ms too much is worth an audible blend.
    if (loudest > 500 && this.#excessMs < 40) return;
    for (let i = 0; i < shrinkSamples; i++) {
      const share = (i + 1) / (shrinkSamples + 1);
      const kept = (playhead + shrinkSamples + i) & mask;
      const skipped = (playhead + i) & mask;
      this.#ring[kept] = Math.round(
        (this.#ring[kept] as number) * share + (this.#ring[skipped] as number) * (1 - share),
      );
      this.#present[skipped] = 0;
    }
    this.#playhead = playhead + shrinkSamples;
    this.#excessMs -= shrinkSamples / samplesPerMs;
  }

  #newSource(packet: { readonly ssrc: number; readonly sequence: number }): void {
    this.#lostEarlier += this.#lostOfSource();
    this.#ssrc = packet.ssrc;
    this.#firstSequence = packet.sequence;
    this.#highestSequence = packet.sequence;
    this.#receivedOfSource = 0;
    this.#playhead = null;
  }

  #restart(timestamp: number, nowMs: number): void {
    this.#present.fill(0);
    const untilPullMs = this.#lastPullMs === null ? 0 : Math.max(0, this.#lastPullMs + this.#frameMs - nowMs);
    this.#playhead = timestamp - Math.round((startDelayMs - untilPullMs) * samplesPerMs);
    this.#lateInARow = 0;
    // Another clock: what it says cannot be compared with the one before.
    this.#transit = null;
    this.#newest = timestamp;
    this.#excessMs = 0;
    this.#stretch = false;
    this.#startWindow();
  }

  #lostOfSource(): number {
    if (this.#ssrc === null || this.#receivedOfSource === 0) return 0;
    return Math.max(0, this.#highestSequence - this.#firstSequence + 1 - this.#receivedOfSource);
  }
}
