import { Link } from '@tanstack/react-router';
import type { RuleLine } from '../../../../src/http/contract/emergency.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';

/** The last rehearsal in which a rule went off, which can be read; or that there was none. */
export function RuleTested({ of: { title, tested } }: { of: Pick<RuleLine, 'title' | 'tested'> }) {
  const { emergency, rehearsals } = useWords();
  if (tested === null) return emergency.ruleNotTested;
  const set = (rehearsals.sets as Readonly<Record<string, string>>)[tested.set] ?? tested.set;
  const written = emergency.ruleTested(dayWritten(tested.at), set, tested.passed);
  return (
    <Link
      to="/proefbellen"
      search={{ open: tested.run }}
      aria-label={`${written} (${emergency.readRehearsal(title)})`}
    >
      {tested.passed ? written : <strong>{written}</strong>}
    </Link>
  );
}
