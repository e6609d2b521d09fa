import type { Reply } from '../../domain/reply.ts';

export interface TellPorts {
  readonly say: (replies: readonly Reply[]) => void;
  readonly isSpeaking: () => boolean;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A caller who waits for a human hears this often that Balie is still there; silence sounds like a line that is dead. */
const TELL_EVERY_MS = 9_000;

/** Says this again and again to a caller who waits, until the function that comes back is called. */
export function keepTelling(reply: Reply, { after, say, isSpeaking }: TellPorts): () => void {
  let cancel: () => void;
  const tellLater = (): void => {
    cancel = after(TELL_EVERY_MS, () => {
      if (!isSpeaking()) say([reply]);
      tellLater();
    });
  };
  tellLater();
  return () => cancel();
}
