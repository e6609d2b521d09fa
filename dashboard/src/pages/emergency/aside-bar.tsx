import type { RuleLine } from '../../../../src/http/contract/emergency.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import classes from '../../shell/shell.module.css';

/** As long as a rule counts in no call, on every tab of the screen: which, until when, and who answers for it. */
export function AsideBar({ rules, onOpen }: { rules: readonly RuleLine[]; onOpen: (id: string) => void }) {
  const { aside: words } = useWords();
  const off = rules.flatMap(({ id, title, own }) =>
    own.aside === null ? [] : [{ id, title, ...own.aside }],
  );
  if (off.length === 0) return null;
  return (
    <section className={classes['status']} aria-label={words.now(off.length)}>
      <strong>{words.now(off.length)}</strong>
      <ul>
        {off.map(({ id, title, until, by, reason }) => (
          <li key={id}>
            <OpenButton id={`aside-${id}`} onOpen={() => onOpen(id)}>
              {title}
            </OpenButton>{' '}
            {words.untilBy(dateWritten(until), by, reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}
