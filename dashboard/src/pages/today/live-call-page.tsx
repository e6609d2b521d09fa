import { Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useLive } from '../../api/live.tsx';
import { phoneWritten } from '../../language/phone-written.ts';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Transcript } from '../../parts/transcript.tsx';
import { doingWritten } from './doing-written.ts';

/** A call as it goes on: what is said, which words are an alarm, what Balie is doing. */
export function LiveCallPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const call = useLive().calls.find((one) => one.id === id);
  return (
    <SidePage title={words.live.title} from={rowId(id)} onClose={onClose}>
      {call === undefined ? (
        <Stack>
          <Text>{words.live.ended}</Text>
          <Link to="/gesprekken" search={{ open: id }}>
            {words.live.toCall}
          </Link>
        </Stack>
      ) : (
        <Stack>
          <Text>{call.from === null ? words.calls.withheld : phoneWritten(call.from)}</Text>
          {call.wish !== null && <Text>{words.today.wants(words.wishes[call.wish] ?? call.wish)}</Text>}
          {call.doing !== null && (
            <Text>
              {words.live.doing}: {doingWritten(call.doing, words)}
            </Text>
          )}
          <Title order={3}>{words.live.transcript}</Title>
          {call.lines.length === 0 ? (
            <Text>{words.live.nothing}</Text>
          ) : (
            <Transcript turns={call.lines} marked={call.alarmWords} live />
          )}
        </Stack>
      )}
    </SidePage>
  );
}
