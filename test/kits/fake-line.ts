import type { Clip, Line, LineEvent, LineQuality } from '../../src/turn/line.ts';

/** A line without a network: a test says what happens on it and sees what was done with it. */
export interface FakeLine extends Line {
  happens(event: LineEvent): void;
  readonly bridgedWith: string | null;
  readonly ended: boolean;
  readonly played: readonly Clip[];
  /** What it says of its sound when it has ended. */
  sound: LineQuality | null;
}

export function fakeLine(id: string, remoteNumber: string | null = '+31100000199'): FakeLine {
  let listener: (event: LineEvent) => void = () => undefined;
  let bridgedWith: string | null = null;
  let ended = false;
  const played: Clip[] = [];
  return {
    id,
    remoteNumber,
    dialled: 'receptie',
    listen(onEvent) {
      listener = onEvent;
    },
    play(clip) {
      played.push(clip);
      listener({ kind: 'play-started', clip: clip.id, atMs: 0 });
      listener({ kind: 'played', clip: clip.id, completed: true, playedMs: clip.pcm.length / 8, atMs: 0 });
    },
    stopPlaying: () => undefined,
    bridge(other) {
      bridgedWith = other.id;
    },
    unbridge() {
      bridgedWith = null;
    },
    refer: async () => ({ kind: 'accepted' }),
    async hangUp() {
      ended = true;
    },
    sound: null,
    async quality() {
      return this.sound;
    },
    happens: (event) => listener(event),
    get bridgedWith() {
      return bridgedWith;
    },
    get ended() {
      return ended;
    },
    played,
  };
}
