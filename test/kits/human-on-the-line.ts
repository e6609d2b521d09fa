import type { Recogniser } from '../../src/turn/1-hear/recogniser.ts';

/**
 * For a test in which people speak as well. A human who was rung is asked yes or no, and what they are heard to say is the last
 * that `says` told; a caller's words come from the ear around which this one is put.
 */
export function humansOnTheLine() {
  let words: string | null = null;
  return {
    says(next: string): void {
      words = next;
    },
    around: (ofCaller: Recogniser): Recogniser => ({
      ...ofCaller,
      recognise(audio, asked, signal) {
        if (!asked.phrases.includes('ja ik neem over')) return ofCaller.recognise(audio, asked, signal);
        const toMs = audio.fromMs + audio.pcm.length / 8;
        return Promise.resolve(
          words === null
            ? { kind: 'nothing-that-fits' }
            : {
                kind: 'heard',
                text: words,
                words: [{ text: words, fromMs: audio.fromMs, toMs, doubt: 0 }],
                alternatives: [],
              },
        );
      },
    }),
  };
}
