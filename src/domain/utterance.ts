/** One word as the recogniser heard it, with its place in the call. Milliseconds count from the answer of the call. */
export interface HeardWord {
  readonly text: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** 0 is certain, 1 is a guess. Shown on screen as "onzeker gehoord", never as a percentage. */
  readonly doubt: number;
}

/** What a caller said or pressed in one go. Stage 1 makes it, stages 2 and 3 read it. */
export type Utterance =
  | {
      readonly kind: 'speech';
      readonly words: readonly HeardWord[];
      /** The words joined by spaces, exactly as heard: triage reads this raw text. */
      readonly text: string;
      /** Other readings the recogniser thought possible, best first; triage reads these as well. */
      readonly alternatives: readonly string[];
      readonly fromMs: number;
      readonly toMs: number;
    }
  | { readonly kind: 'keys'; readonly keys: string; readonly fromMs: number; readonly toMs: number }
  /** There was speech, but nothing that fits what was asked: asked again once, then keys or a human. */
  | { readonly kind: 'not-understood'; readonly fromMs: number; readonly toMs: number };
