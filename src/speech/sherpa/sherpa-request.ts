/** How the ear's process is opened. */
export interface SherpaSettings {
  readonly directory: string;
  readonly threads: number;
}

/** What it is asked: a clip of 8 kHz audio, and what is likely to be said in it. */
export interface SherpaRequest {
  readonly pcm: Int16Array;
  readonly phrases: readonly string[];
}
