import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CallDetail } from '../../../../src/http/contract/calls.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, secondWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked } from '../../parts/states.tsx';
import { Transcript } from '../../parts/transcript.tsx';

/** One call: what was said, which rules fired on which words, what it left in the record. */
export function CallPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['calls', id],
    queryFn: () => ask<CallDetail>('GET', `/api/calls/${id}`),
  });
  return (
    <SidePage title={words.calls.transcript} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>{(call) => <Call call={call} />}</Asked>
    </SidePage>
  );
}

function Call({ call }: { call: CallDetail }) {
  const words = useWords();
  return (
    <Stack>
      <Text>
        {dayWritten(call.startedAt)} {timeWritten(call.startedAt)} · {call.from ?? words.calls.withheld}
      </Text>
      {call.wordsDeleted ? (
        <Text>{words.calls.deleted}</Text>
      ) : (
        <>
          <Transcript turns={call.turns} marked={call.alarms.flatMap((alarm) => alarm.words)} />
          <Text size="sm" c="dimmed">
            {words.calls.until(dayWritten(call.wordsUntil))}
          </Text>
        </>
      )}
      <section aria-labelledby="done">
        <Title order={3} id="done">
          {words.calls.done}
        </Title>
        {call.done.length === 0 && <Text>{words.calls.none}</Text>}
        {call.done.map((one) => (
          <Text key={`${one.what} ${one.when}`}>
            {secondWritten(one.when)} {one.what}: {one.state}
          </Text>
        ))}
      </section>
      <section aria-labelledby="alarms">
        <Title order={3} id="alarms">
          {words.calls.alarms}
        </Title>
        {call.alarms.length === 0 && <Text>{words.calls.none}</Text>}
        {call.alarms.map((alarm) => (
          <Text key={`${alarm.rule} ${alarm.atMs}`}>
            {alarm.rule} ({alarm.level}){' '}
            <span lang="nl">{alarm.words.map((said) => `“${said}”`).join(', ')}</span>
          </Text>
        ))}
      </section>
      <section aria-labelledby="transfers">
        <Title order={3} id="transfers">
          {words.calls.transfers}
        </Title>
        {call.transfers.length === 0 && <Text>{words.calls.none}</Text>}
        {call.transfers.map((step) => (
          <Text key={`${step.at} ${step.step}`}>
            {secondWritten(step.at)} {step.rung}: {step.step} {step.reason ?? ''}
          </Text>
        ))}
      </section>
    </Stack>
  );
}
