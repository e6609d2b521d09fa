import * as z from 'zod';

/** What the ear's process is asked: a clip of 8 kHz audio and the phrases to score against it. */
export interface WhisperRequest {
  readonly pcm: Int16Array;
  readonly phrases: readonly string[];
}

/** What it says to a clip. */
export const LISTENING = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-speech') }),
  z.object({
    kind: z.literal('speech'),
    /** Where in the clip, in samples of 8 kHz. */
    from: z.number(),
    to: z.number(),
    /** All phrases, best first: how much likelier the audio makes each than noise does. */
    scored: z.array(z.object({ phrase: z.string(), score: z.number() })),
    free: z.object({ text: z.string(), meanLogp: z.number(), loops: z.boolean() }),
    /** Milliseconds of encoding, free decoding and scoring. */
    ms: z.object({ encode: z.number(), free: z.number(), score: z.number() }),
  }),
]);
export type Listening = z.infer<typeof LISTENING>;
