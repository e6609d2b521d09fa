import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLive } from '../api/live.tsx';
import { useMe } from '../api/session.tsx';
import { useWords } from '../language/words.tsx';
import { SoundState } from './alarm-sound.tsx';
import { OwnActions } from './own-actions.tsx';
import { PauseButton } from './pause-bar.tsx';
import { SearchEverything } from './search-everything.tsx';
import classes from './shell.module.css';

/** One row: where this is, the way to anything, who is on the line, and whether an alarm can be heard. The rest is in Meer on a telephone. */
export function Head({ isNarrow }: { isNarrow: boolean }) {
  const words = useWords();
  const me = useMe();
  const { calls } = useLive();
  return (
    <div className={classes['header']}>
      {!isNarrow && (
        <Text className={classes['where']}>
          {me.practice.name} · {me.name}
        </Text>
      )}
      <SearchEverything label={isNarrow ? words.frame.search : words.shell.searchKey} />
      {!isNarrow && me.rights['live'] !== undefined && (
        <Link to="/" className={classes['live']}>
          {words.frame.live(calls.length)}
        </Link>
      )}
      <SoundState />
      {!isNarrow && (
        <>
          <OwnActions />
          <PauseButton />
        </>
      )}
    </div>
  );
}
