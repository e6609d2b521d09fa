import type { Person } from '../../../src/http/contract/worklist.ts';
import { birthWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';

/** Who it is about, the same everywhere. Never a citizen service number. */
export function PersonLine({ who, now }: { who: Person | null; now: string }) {
  const words = useWords();
  return (
    <span>
      {who === null ? words.worklist.unknown : `${who.name} · ${birthWritten(who.dateOfBirth, now)}`}
    </span>
  );
}
