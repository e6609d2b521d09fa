import type { LineEvent } from './line.ts';

type Audio = Pick<Extract<LineEvent, { kind: 'audio' }>, 'pcm' | 'speech'>;

const FRAME = 256;
const FRAME_MS = 32;
const RATE = 8_000;
const HZ_PER_BIN = RATE / FRAME;
/** Beeps of answering machines lie between the dial tone (425 Hz in the Netherlands) and 2 kHz; below it voices hum. */
const LOWEST_BIN = Math.round(400 / HZ_PER_BIN);
const HIGHEST_BIN = Math.round(2_000 / HZ_PER_BIN);
/** A Hann window keeps at least 98% of a pure tone in three bins, wherever it falls; vowels, and keys with two tones, stay far below. */
const TONE_SHARE = 0.9;
/** Quieter than this is noise of the line. */
const LEAST_LOUDNESS = 200;
/** Silero's own threshold. */
const SPEECH = 0.5;

/** What a machine says before its beep; who only says a name and a "hallo" is shorter. */
const GREETING_FRAMES = Math.round(1_000 / FRAME_MS);
/** A beep of 200 ms, the shortest that we count, has five whole frames wherever it begins. */
const BEEP_FRAMES = 5;
/** What goes on longer is a tone of the network or music. */
const LONGEST_BEEP_FRAMES = Math.round(3_000 / FRAME_MS);
/** After the beep a machine only listens. A person who heard a beep on the line goes on talking. */
const THEN_SILENT_FRAMES = Math.round(1_000 / FRAME_MS);

/**
 * Listens to whoever answered for what an answering machine sounds like: a greeting, one steady tone of a single pitch, and
 * then nothing. Calls `suspected` once. Kept this simple on purpose: who is taken for a machine costs the caller one number, and a
 * machine that is not recognised is left when its time is up.
 */
export function createVoicemailWatch(suspected: () => void): { audio(frame: Audio): void } {
  let greeted = 0;
  let tone: { readonly bin: number; frames: number } | null = null;
  let silentAfterBeep: number | null = null;
  let isTold = false;

  return {
    audio({ pcm, speech }) {
      if (isTold) return;
      const bin = pitchOf(pcm);
      if (bin !== null && tone !== null && Math.abs(bin - tone.bin) <= 1) {
        tone.frames += 1;
        return;
      }
      if (tone !== null && isBeep(tone.frames) && greeted >= GREETING_FRAMES) silentAfterBeep = 0;
      tone = bin === null ? null : { bin, frames: 1 };
      if (tone !== null) return;
      if (speech >= SPEECH) {
        greeted += 1;
        silentAfterBeep = null;
      } else if (silentAfterBeep !== null) {
        silentAfterBeep += 1;
        isTold = silentAfterBeep >= THEN_SILENT_FRAMES;
        if (isTold) suspected();
      }
    },
  };
}

const isBeep = (frames: number): boolean => frames >= BEEP_FRAMES && frames <= LONGEST_BEEP_FRAMES;

const HANN = Float64Array.from({ length: FRAME }, (_, n) => Math.sin((Math.PI * n) / FRAME) ** 2);

/** The bin of the one tone that these samples are; null when they are anything else. */
function pitchOf(pcm: Int16Array): number | null {
  const windowed = Float64Array.from(pcm, (sample, n) => sample * (HANN[n] ?? 0));
  const energy = windowed.reduce((sum, sample) => sum + sample * sample, 0);
  if (energy < LEAST_LOUDNESS ** 2 * FRAME * MEAN_OF_HANN_SQUARED) return null;
  const power = Array.from({ length: HIGHEST_BIN - LOWEST_BIN + 1 }, (_, i) =>
    powerAt(LOWEST_BIN + i, windowed),
  );
  const best = power.indexOf(Math.max(...power));
  const around = (power[best - 1] ?? 0) + (power[best] ?? 0) + (power[best + 1] ?? 0);
  // Parseval: both halves of the spectrum together are the energy times the number of samples.
  return (2 * around) / (energy * FRAME) >= TONE_SHARE ? best : null;
}

const MEAN_OF_HANN_SQUARED = 3 / 8;

/** Goertzel: the power of one bin of the spectrum. */
function powerAt(bin: number, samples: Float64Array): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * bin) / FRAME);
  let [last, beforeLast] = [0, 0];
  for (const sample of samples) [last, beforeLast] = [sample + coefficient * last - beforeLast, last];
  return last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
}
