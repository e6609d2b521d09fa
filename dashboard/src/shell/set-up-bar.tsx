import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SetUpState } from '../../../src/http/contract/set-up.ts';
import { ask } from '../api/ask.ts';
import { useMe } from '../api/session.tsx';
import { useWords } from '../language/words.tsx';
import classes from './shell.module.css';

/** As long as something of setting up is left, to who can do it. */
export function SetUpBar() {
  const words = useWords();
  const me = useMe();
  const { data } = useQuery({
    queryKey: ['set-up'],
    queryFn: () => ask<SetUpState>('GET', '/api/set-up'),
    enabled: me.role === 'manager',
  });
  if (me.role !== 'manager' || data === undefined || data.ready) return null;
  const left = data.steps.filter(({ state }) => state === 'to-do').length;
  return (
    <div className={classes['status']}>
      <Group gap="md">
        <span>{words.shell.setUpLeft(left)}</span>
        <Link to="/eerste-keer">{words.shell.setUpGo}</Link>
      </Group>
    </div>
  );
}
