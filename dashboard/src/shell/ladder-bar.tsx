import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LadderAhead } from '../../../src/http/contract/emergency.ts';
import { ask } from '../api/ask.ts';
import { useMe } from '../api/session.tsx';
import { useWords } from '../language/words.tsx';
import classes from './shell.module.css';

const EVERY_MS = 60_000;

/** On every screen of who sets the ladder, as long as nobody can be expected to answer an emergency. */
export function LadderBar() {
  const { emergency: words } = useWords();
  const isTheirs = useMe().rights['emergency'] === 'work';
  const { data } = useQuery({
    queryKey: ['ladder', 'ahead'],
    queryFn: () => ask<LadderAhead>('GET', '/api/ladder/ahead'),
    refetchInterval: EVERY_MS,
    enabled: isTheirs,
  });
  if (!isTheirs || data?.state !== 'none') return null;
  return (
    <div className={`${classes['status']} ${classes['broken']}`}>
      <Group gap="md">
        <strong>{words.noneWorks}</strong>
        <Link to="/spoed">{words.toLadder}</Link>
      </Group>
    </div>
  );
}
