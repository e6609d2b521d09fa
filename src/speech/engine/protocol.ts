/** What the server says to an engine's process. */
export type ToEngine =
  | { readonly kind: 'open'; readonly settings: unknown }
  | { readonly kind: 'ask'; readonly id: number; readonly request: unknown }
  /** Nobody waits for this answer any more; the engine may drop it, and says `done` all the same. */
  | { readonly kind: 'stop'; readonly id: number };

/** What an engine's process says to the server. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'cannot-open'; readonly code: string; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  /** This question ended without an answer: it was stopped, or the engine threw. */
  | { readonly kind: 'no-answer'; readonly id: number };
