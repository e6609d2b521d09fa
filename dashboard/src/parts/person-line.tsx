import type { Person } from '../../../src/http/contract/worklist.ts';
import { birthWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { initialsOf, useOnlookers } from './onlookers.ts';

/**
 * Who it is about, the same everywhere. Never a citizen service number. `isListed`: among others, where a device on which patients can
 * read along shows initials and the year of birth until it is opened.
 */
export function PersonLine({
  who,
  now,
  isListed = false,
}: {
  who: Person | null;
  now: string;
  isListed?: boolean;
}) {
  const words = useWords();
  const isCovered = useOnlookers() && isListed;
  if (who === null) return <span>{words.worklist.unknown}</span>;
  const { name, dateOfBirth } = who;
  return (
    <span>
      {isCovered
        ? `${initialsOf(name)}\u00a0· ${dateOfBirth.slice(0, 4)}`
        : `${name}\u00a0· ${birthWritten(dateOfBirth, now)}`}
    </span>
  );
}
