import type { ExpectedKind } from '../../domain/expectation.ts';
import type { Utterance } from '../../domain/utterance.ts';
import type { Key } from '../line.ts';

/** How many digits the answer to a question has; other questions take one key. */
const DIGITS: Readonly<Partial<Record<ExpectedKind, number>>> = {
  'date-of-birth': 8,
  phone: 10,
  scale: 2,
};
/** Between two keys of one number; older callers look for each key. After it a lone 1 is a request for a human. */
const BETWEEN_KEYS_MS = 3_000;

export interface KeyCollector {
  add(key: Key, atMs: number, asked: ExpectedKind): void;
  close(): void;
}

/** Keys -> one utterance: at once for a single-key question, together for a number. `#` ends a number, `*` starts it again. */
export function collectKeys(
  after: (ms: number, run: () => void) => () => void,
  done: (pressed: Extract<Utterance, { kind: 'keys' }>) => void,
): KeyCollector {
  let keys = '';
  let fromMs = 0;
  let toMs = 0;
  let cancel: () => void = () => undefined;

  function flush(): void {
    cancel();
    const pressed = keys;
    keys = '';
    if (pressed !== '') done({ kind: 'keys', keys: pressed, fromMs, toMs });
  }

  return {
    add(key, atMs, asked) {
      cancel();
      if (keys === '') fromMs = atMs;
      toMs = atMs;
      if (key === '#') return flush();
      if (key === '*') {
        keys = '';
        return;
      }
      keys += key;
      if (keys.length >= (DIGITS[asked] ?? 1)) return flush();
      cancel = after(BETWEEN_KEYS_MS, flush);
    },
    close() {
      cancel();
      keys = '';
    },
  };
}
