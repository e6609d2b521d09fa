import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Trouble } from '../../../src/http/contract/trouble.ts';
import { AskFailed, ask } from '../api/ask.ts';
import { useNow } from '../api/now.ts';
import { useMe } from '../api/session.tsx';
import { dayWritten, practiceDay, timeWritten } from '../language/when-written.ts';
import { useWords } from '../language/words.tsx';
import { PAGES_OF } from './pages.ts';
import classes from './shell.module.css';

const EVERY_MS = 30_000;

/** On every screen of the practice, as long as a part of Balie is away or messages wait: since when, what works still, and what callers are told. */
export function TroubleBar() {
  const words = useWords();
  const me = useMe();
  const now = useNow();
  const isTheirs = me.rights['today'] !== undefined;
  const { data, error } = useQuery({
    queryKey: ['trouble'],
    queryFn: () => ask<Trouble>('GET', '/api/trouble'),
    refetchInterval: EVERY_MS,
    enabled: isTheirs,
  });
  if (!isTheirs) return null;
  const at = (moment: string) =>
    practiceDay(moment) === practiceDay(now)
      ? timeWritten(moment)
      : `${dayWritten(moment)} ${timeWritten(moment)}`;
  const isDatabaseAway = error instanceof AskFailed && error.code === 'DATABASE_UNREACHABLE';
  const messages = isDatabaseAway ? null : (data?.messages ?? null);
  const lines = isDatabaseAway
    ? [words.trouble.database]
    : (data?.away ?? []).map(({ part, since }) =>
        words.trouble.away[part](since === null ? null : at(since)),
      );
  return (
    // There from the start, so that what comes into it is read aloud.
    <div role="status">
      {lines.map((line) => (
        <div key={line} className={classes['status']}>
          {line}
        </div>
      ))}
      {messages !== null && (
        <div className={classes['status']}>
          {words.messages.waiting(messages.count, at(messages.since))}.{' '}
          {messages.remindBefore !== null && words.messages.remindBefore(at(messages.remindBefore))}{' '}
          {PAGES_OF[me.role].includes('messages') && <Link to="/berichten">{words.trouble.toMessages}</Link>}
        </div>
      )}
    </div>
  );
}
