import { Stack, Switch, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LiveCall } from '../../../../src/http/contract/today.ts';
import { useLive } from '../../api/live.tsx';
import { useNow } from '../../api/now.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { useWords } from '../../language/words.tsx';
import { pressBeside, useLetterKeys } from '../../parts/letter-keys.ts';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { TakeOver } from '../../parts/take-over.tsx';
import { Transcript } from '../../parts/transcript.tsx';
import { knownWritten, nowWritten } from './doing-written.ts';
import { ladderWritten } from './ladder-written.ts';
import { useLadder } from './use-ladder.ts';

/** A call as it goes on: what is said, which words are an alarm, what Balie is doing and what it has heard so far. */
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
        <Following call={call} />
      )}
    </SidePage>
  );
}

function Following({ call }: { call: LiveCall }) {
  const words = useWords();
  const now = useNow();
  const ladder = useLadder();
  useLetterKeys({ n: { does: words.takeOver.key, act: () => pressBeside('[data-keys]', 'take-over') } });
  const [readsAloud, setReadsAloud] = useState(false);
  const doing = nowWritten(call, words);
  const rings =
    call.alarm === null && call.taker === null ? null : ladderWritten(call, ladder.data, now, words);
  return (
    <Stack>
      <Text>
        {call.trial
          ? words.calls.isTrial
          : call.from === null
            ? words.calls.withheld
            : phoneWritten(call.from)}{' '}
        · {call.recognised ? words.today.recognised : words.today.notRecognised}
      </Text>
      {call.wish !== null && <Text>{words.today.wants(words.wishes[call.wish] ?? call.wish)}</Text>}
      {(rings ?? doing) !== null && (
        <Text>
          {words.live.doing}: {rings ?? doing}
        </Text>
      )}
      <TakeOver call={call} />
      <section aria-labelledby="known">
        <Title order={3} id="known">
          {words.live.known}
        </Title>
        {call.known.length === 0 ? (
          <Text>{words.live.nothingKnown}</Text>
        ) : (
          call.known.map(({ slot, value }) => (
            <Text key={slot}>
              {words.live.slots[slot]}: <span lang="nl">{knownWritten({ slot, value }, now)}</span>
            </Text>
          ))
        )}
      </section>
      <Title order={3}>{words.live.transcript}</Title>
      <Switch
        label={words.live.readAloud}
        checked={readsAloud}
        onChange={({ currentTarget }) => setReadsAloud(currentTarget.checked)}
      />
      {call.lines.length === 0 && call.partial === null ? (
        <Text>{words.live.nothing}</Text>
      ) : (
        <Transcript
          turns={call.lines}
          marked={call.alarmWords}
          live={readsAloud ? 'polite' : 'off'}
          partial={call.partial}
        />
      )}
    </Stack>
  );
}
