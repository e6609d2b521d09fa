/** Keys as RFC 4733 telephone events: codes 0-9, 10 is `*`, 11 is `#`. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

const keys: readonly Key[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

export function isKey(text: string): text is Key {
  return (keys as readonly string[]).includes(text);
}

/**
 * Tells new key presses from the many packets of one press. A press is known by its timestamp (all its packets carry the
 * same), so it is reported at the first packet that arrives, whichever of them was lost, and end packets (sent three
 * times) or late ones say nothing twice.
 */
export class KeyReceiver {
  // The last eight presses: a packet that is later than that belongs to no conversation.
  readonly #seen: number[] = [];
  #current: { code: number; timestamp: number; duration: number; ended: boolean } | null = null;

  receive(timestamp: number, payload: Uint8Array): Key | null {
    if (payload.length < 4) return null;
    const code = payload[0] as number;
    const ended = ((payload[1] as number) & 0x80) !== 0;
    const duration = ((payload[2] as number) << 8) | (payload[3] as number);
    const key = keys[code];
    if (key === undefined) return null;
    if (this.#seen.includes(timestamp)) {
      if (this.#current?.timestamp === timestamp) {
        this.#current.duration = Math.max(this.#current.duration, duration);
        this.#current.ended ||= ended;
      }
      return null;
    }
    // A key held over 8 seconds goes on in a new segment (RFC 4733 section 2.5.1.3): the same press.
    const goesOn =
      this.#current !== null &&
      !this.#current.ended &&
      this.#current.code === code &&
      this.#current.duration >= 0xff00 &&
      timestamp === (this.#current.timestamp + this.#current.duration) >>> 0;
    this.#seen.push(timestamp);
    if (this.#seen.length > 8) this.#seen.shift();
    this.#current = { code, timestamp, duration, ended };
    return goesOn ? null : key;
  }
}

/** 100 ms of tone and 100 ms of silence: twice the minimum that exchanges must accept (ITU-T Q.24: 40 ms each). */
const toneFrames = 5;
const silentFrames = 5;
const samplesPerFrame = 160;
/** RFC 4733 section 2.5.1.4: the end is sent three times. */
const endRepeats = 3;

export interface EventFrame {
  readonly payload: Uint8Array;
  readonly marker: boolean;
  /** How far back the timestamp of the press lies, in samples from the current frame. */
  readonly back: number;
}

/** Turns a row of keys into what leaves in each 20 ms frame. */
export class KeySender {
  readonly #queue: { key: Key; done: (() => void) | null }[] = [];
  #frame = 0;

  push(pressed: readonly Key[], done: () => void): void {
    if (pressed.length === 0) done();
    pressed.forEach((key, index) => {
      this.#queue.push({ key, done: index === pressed.length - 1 ? done : null });
    });
  }

  /** The packets that replace audio in this frame; null when no key is being sent, empty in the pause after one. */
  next(): readonly EventFrame[] | null {
    const press = this.#queue[0];
    if (press === undefined) return null;
    const frame = this.#frame++;
    if (frame < toneFrames) {
      return [
        {
          payload: eventPayload(press.key, false, (frame + 1) * samplesPerFrame),
          marker: frame === 0,
          back: frame * samplesPerFrame,
        },
      ];
    }
    if (frame === toneFrames) {
      const end = {
        payload: eventPayload(press.key, true, toneFrames * samplesPerFrame),
        marker: false,
        back: frame * samplesPerFrame,
      };
      return Array.from({ length: endRepeats }, () => end);
    }
    if (frame >= toneFrames + silentFrames) {
      this.#queue.shift();
      this.#frame = 0;
      press.done?.();
    }
    return [];
  }
}

/** Volume 10 (-10 dBm0): what telephones send; receivers ignore it (RFC 4733 section 2.3.4). */
function eventPayload(key: Key, end: boolean, duration: number): Uint8Array {
  return Uint8Array.of(keys.indexOf(key), (end ? 0x80 : 0) | 10, duration >> 8, duration & 0xff);
}
