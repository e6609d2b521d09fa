import { randomInt } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { decodeG711, encodeG711, type Law, silenceByte } from './g711.ts';
import { JitterBuffer } from './jitter-buffer.ts';
import { Playout, type PlayoutReport } from './playout.ts';
import { parseRtp, rtpHeaderBytes, writeRtpHeader } from './rtp-packet.ts';
import { type Endpoint, SourceLatch } from './source-latch.ts';
import { type EventFrame, type Key, KeyReceiver, KeySender } from './telephone-event.ts';
import { frameSamples, type MediaAgreement } from './worker-messages.ts';

export type MediaLegReport =
  | PlayoutReport
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'silent' };

export interface MediaLegOptions {
  readonly send: (packet: Buffer, to: Endpoint) => void;
  readonly report: (event: MediaLegReport) => void;
  /** Every 20 ms: what was heard, to be judged and passed on. Only valid during the call. */
  readonly heard: (pcm: Int16Array, nowMs: number) => void;
  readonly mediaTimeoutMs: number;
}

/** Three frames of the other line may wait: 60 ms, the largest phase difference plus one late tick. */
const bridgeFrames = 3;

/** The media of one line: packets in and out, without sockets or timers. `tick` is called every 20 ms. */
export class MediaLeg {
  readonly #options: MediaLegOptions;
  readonly #jitter = new JitterBuffer();
  readonly #playout = new Playout();
  readonly #keysIn = new KeyReceiver();
  readonly #keysOut = new KeySender();
  readonly #heard = new Int16Array(frameSamples);
  readonly #out = new Int16Array(frameSamples);
  readonly #decoded = new Int16Array(2_048);
  readonly #fromBridge: Int16Array[] = [];
  #toBridge: MediaLeg | MessagePort | null = null;
  #agreement: MediaAgreement | null = null;
  #latch: SourceLatch | null = null;
  #sequence = randomInt(0x10000);
  #timestamp = randomInt(0x7fffffff);
  readonly #ssrc = randomInt(0x7fffffff);
  #marker = true;
  #lastHeardMs = 0;
  #silentReported = false;
  refused = 0;

  constructor(options: MediaLegOptions) {
    this.#options = options;
  }

  stats() {
    return this.#jitter.stats();
  }

  agree(agreement: MediaAgreement, nowMs: number): void {
    if (this.#latch === null) this.#latch = new SourceLatch(agreement.remote, agreement.trustedAddresses);
    else this.#latch.announce(agreement.remote, agreement.trustedAddresses);
    if (this.#agreement?.held !== agreement.held) {
      this.#lastHeardMs = nowMs;
      this.#silentReported = false;
    }
    this.#agreement = agreement;
  }

  play(clip: string, pcm: Int16Array): void {
    this.#playout.add(clip, pcm);
  }

  stopPlaying(): void {
    this.#playout.stop(this.#options.report);
  }

  sendKeys(keys: readonly Key[], done: () => void): void {
    this.#keysOut.push(keys, done);
  }

  bridgeTo(other: MediaLeg | MessagePort): void {
    this.unbridge();
    this.#toBridge = other;
  }

  unbridge(): void {
    const other = this.#toBridge;
    this.#toBridge = null;
    this.#fromBridge.length = 0;
    if (other === null) return;
    if (other instanceof MediaLeg) {
      if (other.#toBridge === this) other.unbridge();
    } else other.close();
  }

  hearFromBridge(pcm: Int16Array): void {
    this.#fromBridge.push(pcm);
    if (this.#fromBridge.length > bridgeFrames) this.#fromBridge.shift();
  }

  receive(bytes: Buffer, address: string, port: number, nowMs: number): void {
    const agreement = this.#agreement;
    const packet = parseRtp(bytes);
    if (agreement === null || packet === null || !this.#latch?.accept(address, port, nowMs)) {
      this.refused++;
      return;
    }
    this.#lastHeardMs = nowMs;
    this.#silentReported = false;
    if (packet.payloadType === agreement.eventType) {
      this.#jitter.count(packet);
      const key = this.#keysIn.receive(packet.timestamp, packet.payload);
      if (key !== null) this.#options.report({ kind: 'key', key });
      return;
    }
    const law = lawOf(packet.payloadType, agreement);
    if (law === null) {
      this.#jitter.count(packet);
      this.refused++;
      return;
    }
    const samples = decodeG711(law, packet.payload, this.#decoded);
    this.#jitter.push(packet, this.#decoded.subarray(0, samples), nowMs);
  }

  tick(nowMs: number): void {
    const agreement = this.#agreement;
    if (agreement === null) return;
    this.#hear(agreement, nowMs);
    this.#timestamp = (this.#timestamp + frameSamples) >>> 0;
    // On hold nothing is sent (RFC 3264 section 8.4), and clips wait: the greeting goes on when the caller is back.
    if (!agreement.send) {
      this.#marker = true;
      return;
    }
    const events = this.#keysOut.next();
    if (events !== null && events.length > 0 && agreement.eventType !== null) {
      for (const event of events) this.#sendEvent(event, agreement.eventType);
      return;
    }
    this.#sendAudio(agreement);
  }

  #hear(agreement: MediaAgreement, nowMs: number): void {
    this.#jitter.pull(this.#heard, nowMs);
    const other = this.#toBridge;
    if (other instanceof MediaLeg) other.hearFromBridge(this.#heard.slice());
    else if (other !== null) other.postMessage(this.#heard.slice());
    if (agreement.held) return;
    this.#options.heard(this.#heard, nowMs);
    if (!this.#silentReported && nowMs - this.#lastHeardMs > this.#options.mediaTimeoutMs) {
      this.#silentReported = true;
      this.#options.report({ kind: 'silent' });
    }
  }

  #sendAudio(agreement: MediaAgreement): void {
    const bridged = this.#fromBridge.shift();
    // A fresh one each time: when the socket is full the system reads it later.
    const packet = Buffer.allocUnsafe(rtpHeaderBytes + frameSamples);
    if (bridged === undefined && !this.#playout.playing) {
      packet.fill(silenceByte[agreement.law], rtpHeaderBytes);
    } else {
      if (bridged === undefined) this.#out.fill(0);
      else this.#out.set(bridged);
      this.#playout.mixInto(this.#out, this.#options.report);
      encodeG711(agreement.law, this.#out, packet, rtpHeaderBytes);
    }
    this.#header(packet, agreement.payloadType, this.#marker, this.#timestamp);
    this.#marker = false;
    this.#options.send(packet, (this.#latch as SourceLatch).target);
  }

  #sendEvent(event: EventFrame, eventType: number): void {
    const packet = Buffer.alloc(rtpHeaderBytes + event.payload.length);
    packet.set(event.payload, rtpHeaderBytes);
    this.#header(packet, eventType, event.marker, (this.#timestamp - event.back) >>> 0);
    this.#options.send(packet, (this.#latch as SourceLatch).target);
  }

  #header(packet: Buffer, payloadType: number, marker: boolean, timestamp: number): void {
    this.#sequence = (this.#sequence + 1) & 0xffff;
    writeRtpHeader(packet, { payloadType, marker, sequence: this.#sequence, timestamp, ssrc: this.#ssrc });
  }
}

/** Some exchanges change between the two laws without saying so; both are always understood (RFC 3551: 0 and 8). */
function lawOf(payloadType: number, agreement: MediaAgreement): Law | null {
  if (payloadType === agreement.payloadType) return agreement.law;
  return payloadType === 8 ? 'PCMA' : payloadType === 0 ? 'PCMU' : null;
}
