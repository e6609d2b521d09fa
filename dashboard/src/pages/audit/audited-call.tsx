import { Stack, Text, Title } from '@mantine/core';
import dayjs from 'dayjs';
import type { AuditedCall as Call } from '../../../../src/http/contract/audited-record.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Transcript } from '../../parts/transcript.tsx';
import { AlarmsOfCall, RecordOfCall, TransfersOfCall } from '../calls/record-of-call.tsx';

/** One call of the patient, as the record has it: what was said, what it left, which rules fired and who was rung. */
export function AuditedCall({ call }: { call: Call }) {
  const { calls: words } = useWords();
  const { startedAt, endedAt, from } = call;
  return (
    <Stack>
      <Title order={3}>
        {words.titleOf(
          `${dayWritten(startedAt)} ${timeWritten(startedAt)}`,
          endedAt === null ? words.goesOn : durationWritten(dayjs(endedAt).diff(dayjs(startedAt), 'second')),
        )}
      </Title>
      <Text>{from === null ? words.withheld : phoneWritten(from)}</Text>
      {call.wordsDeleted ? (
        <Text>{words.deleted}</Text>
      ) : (
        <>
          <Transcript turns={call.turns} marked={call.alarms.flatMap((alarm) => alarm.words)} />
          <Text size="sm">{words.until(dayWritten(call.wordsUntil))}</Text>
        </>
      )}
      <section>
        <Title order={4}>{words.record}</Title>
        <RecordOfCall done={call.done} />
      </section>
      <section>
        <Title order={4}>{words.alarms}</Title>
        <AlarmsOfCall alarms={call.alarms} />
      </section>
      <section>
        <Title order={4}>{words.transfers}</Title>
        <TransfersOfCall transfers={call.transfers} />
      </section>
    </Stack>
  );
}
