/** Where the sound of speech begins and ends in a clip, in samples of 8 kHz. */
export interface SpeechBounds {
  readonly from: number;
  readonly to: number;
}

/** 10 ms. */
const FRAME = 80;
/** Root mean square below which a frame is line noise: -50 dB of full scale, 20 dB under the softest speech let through by a telephone. */
const LINE_NOISE = 100;
/** A frame of speech is at most this far below the clip's loudest one (30 dB). */
const BELOW_LOUDEST = 10 ** (-30 / 20);
/** Less sound than this is a click: the shortest "ja" of 60 measured was 140 ms. */
const LEAST_FRAMES = 6;

/** Finds the stretch from the first to the last frame that sounds, or undefined when next to nothing does. */
export function findSpeech(pcm: Int16Array): SpeechBounds | undefined {
  const levels = Array.from({ length: Math.floor(pcm.length / FRAME) }, (_, i) =>
    Math.sqrt(
      pcm.subarray(i * FRAME, (i + 1) * FRAME).reduce((sum, sample) => sum + sample * sample, 0) / FRAME,
    ),
  );
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0);
  const sounds = (level: number) => level >= LINE_NOISE && level >= loudest * BELOW_LOUDEST;
  if (levels.filter(sounds).length < LEAST_FRAMES) return undefined;
  return { from: levels.findIndex(sounds) * FRAME, to: (levels.findLastIndex(sounds) + 1) * FRAME };
}
