const SAMPLES_PER_MS = 8;

/** Both sides of a call as they sounded at the caller's ear: 16-bit, 8,000 samples a second, the caller left, the far side right. */
export interface Recording {
  caller(pcm: Int16Array, atMs: number): void;
  farSide(pcm: Int16Array, atMs: number): void;
  /** A stereo WAV file. */
  wav(): Uint8Array<ArrayBuffer>;
}

interface Piece {
  readonly pcm: Int16Array;
  readonly atMs: number;
}

export function createRecording(): Recording {
  const left: Piece[] = [];
  const right: Piece[] = [];
  return {
    caller: (pcm, atMs) => void left.push({ pcm, atMs }),
    farSide: (pcm, atMs) => void right.push({ pcm, atMs }),
    wav: () => stereoWav(laidOut(left), laidOut(right)),
  };
}

/** Pieces at their places; what overlaps is heard over what was there. */
function laidOut(pieces: readonly Piece[]): Int16Array {
  const end = pieces.reduce((latest, { pcm, atMs }) => Math.max(latest, start(atMs) + pcm.length), 0);
  const whole = new Int16Array(end);
  for (const { pcm, atMs } of pieces) whole.set(pcm, start(atMs));
  return whole;
}

const start = (atMs: number): number => Math.max(0, Math.round(atMs * SAMPLES_PER_MS));

/** RIFF, format 1 (linear PCM), two channels, interleaved. */
function stereoWav(left: Int16Array, right: Int16Array): Uint8Array<ArrayBuffer> {
  const frames = Math.max(left.length, right.length);
  const bytes = new Uint8Array(44 + frames * 4);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string) => bytes.set(new TextEncoder().encode(value), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + frames * 4, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, 8_000, true);
  view.setUint32(28, 8_000 * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, frames * 4, true);
  for (let frame = 0; frame < frames; frame += 1) {
    view.setInt16(44 + frame * 4, left[frame] ?? 0, true);
    view.setInt16(46 + frame * 4, right[frame] ?? 0, true);
  }
  return bytes;
}
