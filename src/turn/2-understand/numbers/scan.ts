import { type Token, tokenise } from './tokens.ts';

/** Where something was read in a text: UTF-16 offsets, the end exclusive. */
export interface Placed {
  readonly start: number;
  readonly end: number;
}

/** What a reader found at a token; `next` is the index of the first token after it. */
export interface ReadHere {
  readonly next: number;
}

/** Everything that a reader finds in a text, from left to right; what was read is passed over. Linear when the reader looks ahead a few tokens. */
export function scan<Read extends ReadHere>(
  text: string,
  readAt: (tokens: readonly Token[], at: number) => Read | null,
): readonly (Placed & Read)[] {
  const tokens = tokenise(text);
  const found: (Placed & Read)[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = readAt(tokens, at);
    if (read !== null)
      found.push({ ...read, start: tokens[at]?.start ?? 0, end: tokens[read.next - 1]?.end ?? 0 });
    at = read?.next ?? at + 1;
  }
  return found;
}
