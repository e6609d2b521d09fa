/**
 * The voice: Dutch text -> telephone audio (16-bit linear PCM, mono, 8,000 samples a second). Adapters live in
 * `src/speech/`. Rejects with a coded error (VOICE_UNAVAILABLE, VOICE_TIMEOUT) when it cannot speak.
 */
export interface Synthesiser {
  readonly name: string;
  speak(text: string, signal: AbortSignal): Promise<Int16Array>;
  close(): Promise<void>;
}
