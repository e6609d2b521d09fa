import type { Expectation } from '../../domain/expectation.ts';
import type { HeardWord } from '../../domain/utterance.ts';

/** Telephone audio: 16-bit linear PCM, mono, 8,000 samples a second. `fromMs` is its place in the call. */
export interface TelephoneAudio {
  readonly pcm: Int16Array;
  readonly fromMs: number;
}

/**
 * What a recogniser made of the audio. "Nothing that fits" is a value, not an error: a score far below free decoding is
 * refused, never forced into the nearest phrase.
 */
export type Recognition =
  | {
      readonly kind: 'heard';
      readonly words: readonly HeardWord[];
      readonly text: string;
      /** Other readings, best first, without `text`. */
      readonly alternatives: readonly string[];
      /** True: believable if the caller stops here, but too little to go by while they speak on; the next reading decides. */
      readonly onlyAsWhole?: true;
    }
  | { readonly kind: 'nothing-that-fits' }
  /** The recogniser could not do its work before the deadline or at all; the caller gets keys and then a human. */
  | { readonly kind: 'failed'; readonly code: RecogniserFailure };

export type RecogniserFailure = 'EAR_TIMEOUT' | 'EAR_CRASHED' | 'EAR_UNREACHABLE' | 'EAR_REFUSED';

export type RecogniserName = 'whisper' | 'sherpa' | 'openai' | 'script' | 'none';

/**
 * The ear: a port that knows what was asked. Adapters live in `src/speech/` and pass `test/kits/recogniser-contract.ts`.
 * `recognise` never rejects: what can happen is a value. It resolves soon after `signal` aborts, with EAR_TIMEOUT.
 */
export interface Recogniser {
  readonly name: RecogniserName;
  /** One Dutch sentence for the operator: what this ear is good for and what not. */
  readonly goodFor: string;
  recognise(audio: TelephoneAudio, expectation: Expectation, signal: AbortSignal): Promise<Recognition>;
  close(): Promise<void>;
}
