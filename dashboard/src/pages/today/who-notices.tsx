import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ListeningScreens } from '../../../../src/http/contract/screens.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useWords } from '../../language/words.tsx';
import { testedWritten } from '../emergency/tested-written.tsx';
import { useLadder } from './use-ladder.ts';

/** A screen says every half minute that it is there. */
const LOOK_AGAIN_MS = 30_000;

/** Which screens would sound, and whether the emergency line answered its last test. */
export function WhoNotices() {
  const words = useWords();
  const now = useNow();
  const screens = useQuery({
    queryKey: ['screens'],
    queryFn: () => ask<ListeningScreens>('GET', '/api/screens'),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const ladder = useLadder();
  const first = ladder.data?.rungs[0];
  const heard = screens.data?.screens ?? [];
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="hearing">
      <Title order={2} id="hearing">
        {words.today.hearing}
      </Title>
      {screens.isSuccess && !heard.some(({ sound }) => sound === 'on') && (
        <Text fw={600}>{words.today.nobodyHears}</Text>
      )}
      {heard.map(({ name, role, sound, seenAt }) => (
        <Text key={`${name} ${seenAt}`}>
          {words.today.hears(name, words.roles[role] ?? role, words.today.sounds[sound])}
        </Text>
      ))}
      {first !== undefined && (
        <Text>
          {words.today.line}: {first.name}, {testedWritten(first, now, words)}
        </Text>
      )}
    </Paper>
  );
}
