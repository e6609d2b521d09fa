import { List, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ListeningScreens } from '../../../../src/http/contract/screens.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
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
          {words.today.hears(name, words.roles[role] ?? role, words.today.sounds[sound], timeWritten(seenAt))}
        </Text>
      ))}
      {screens.isSuccess && <Devices devices={screens.data.pushes} />}
      {first !== undefined && (
        <Text>
          {words.today.line}: {first.name}, {testedWritten(first, now, words)}
        </Text>
      )}
    </Paper>
  );
}

/** Which devices get a message, and how the last one fared: a push service that is away is seen here. */
function Devices({ devices }: { devices: ListeningScreens['pushes'] }) {
  const { notices: words } = useWords();
  if (devices.length === 0) return <Text>{words.noneOfPractice}</Text>;
  return (
    <List listStyleType="none" aria-label={words.ofPractice}>
      {devices.map(({ name, device, onDuty, last }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two devices of somebody may have one name, and none has a state
        <List.Item key={`${name} ${nth}`}>
          {words.ofColleague(name, device ?? words.unknown, onDuty ? words.duty : words.noDuty)}
          {last !== null && ` · ${words.last[last.result](`${dayWritten(last.at)} ${timeWritten(last.at)}`)}`}
        </List.Item>
      ))}
    </List>
  );
}
