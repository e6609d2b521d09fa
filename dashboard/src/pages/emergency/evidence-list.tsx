import { Stack, Text } from '@mantine/core';
import type { Ladder } from '../../../../src/http/contract/emergency.ts';
import { dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useRuleName } from '../../parts/alarm-rules.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { AnswerDots } from './answer-dots.tsx';

/** What was rung in the last 30 days, for callers and as tests, with the norm of 30 seconds. */
export function EvidenceList({ ladder }: { ladder: Ladder }) {
  const words = useWords();
  const ruleName = useRuleName();
  const written = (ms: number | null) => (ms === null ? '' : durationWritten(ms / 1_000));
  if (ladder.evidence.length === 0) return <Text>{words.emergency.noEvidence}</Text>;
  return (
    <Stack gap="sm">
      <Text>{words.emergency.within(ladder.within30s.x, ladder.within30s.of)}</Text>
      <AnswerDots evidence={ladder.evidence} />
      <a href="/api/ladder.csv" download>
        {words.emergency.csv}
      </a>
      <ListTable
        caption={words.emergency.evidence}
        rows={ladder.evidence.map((ringing, place) => ({ ...ringing, place }))}
        nameOf={({ place }) => String(place)}
        columns={[
          { head: words.calls.when, cell: ({ at }) => `${dayWritten(at)} ${timeWritten(at)}` },
          { head: words.emergency.kind, cell: ({ kind }) => words.emergency.kinds[kind] },
          { head: words.emergency.name, cell: ({ rung }) => words.emergency.rungs[rung] },
          { head: words.emergency.alarm, cell: ({ rules }) => rules.slice(0, 1).map(ruleName).join() },
          { head: words.emergency.answeredAfter, cell: ({ answeredAfterMs }) => written(answeredAfterMs) },
          { head: words.emergency.confirmedAfter, cell: ({ confirmedAfterMs }) => written(confirmedAfterMs) },
          {
            head: words.emergency.reason,
            cell: ({ reason }) => (reason === null ? '' : words.emergency.whyNot[reason]),
          },
        ]}
      />
    </Stack>
  );
}
