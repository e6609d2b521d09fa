import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Reader, ReadingItem, readers } from '../../../../src/http/contract/worklist.ts';
import { ask } from '../../api/ask.ts';
import { useLive } from '../../api/live.tsx';
import { useMe } from '../../api/session.tsx';

/** Well within what the server waits for before it holds somebody for gone. */
const SAY_AGAIN_MS = 30_000;

/** Tells the others that this item is open here and what is done with it; gives who else has it open. */
export function useReaders(item: string, doing: NonNullable<ReadingItem['doing']>): readonly Reader[] {
  const me = useMe();
  const known = useLive().readers.get(item);
  const [answered, setAnswered] = useState<readonly Reader[]>([]);
  const { id, csrf } = me;
  const said = useRef<Promise<void>>(Promise.resolve());
  const say = useCallback(
    (what: ReadingItem['doing']) => {
      if (id === null) return;
      // One after the other: what was said last must come last. That others do not see it keeps nobody from their work.
      said.current = said.current
        .then(() =>
          ask<z.output<typeof readers>>('POST', `/api/worklist/${item}/readers`, {
            body: { doing: what },
            csrf,
          }),
        )
        .then(({ readers: here }) => setAnswered(here))
        .catch(() => undefined);
    },
    [item, id, csrf],
  );
  useEffect(() => {
    say(doing);
    const timer = setInterval(() => say(doing), SAY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [say, doing]);
  useEffect(() => () => say(null), [say]);
  return (known ?? answered).filter((one) => one.id !== id);
}
