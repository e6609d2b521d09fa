import { Stack, Text } from '@mantine/core';
import type { CallDetail } from '../../../../src/http/contract/calls.ts';
import { useWords } from '../../language/words.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { clockOfCall } from '../../parts/transcript.tsx';

const STATES = { agrees: 'done', 'under-way': 'today', 'not-done': 'urgent' } as const;

/** Each sentence by which Balie said that something was done, beside whether the record bears it out. */
export function SaidAndDone({ call: { receipts, turns } }: { call: Pick<CallDetail, 'receipts' | 'turns'> }) {
  const { calls } = useWords();
  if (receipts.length === 0) return <Text>{calls.saidNothingDone}</Text>;
  return (
    <Stack gap="xs">
      {receipts.map(({ claim, sentence, state }) => {
        const said = turns.find(({ who, text }) => who === 'balie' && text.includes(sentence));
        return (
          <div key={`${claim} ${sentence}`}>
            <StateBadge state={STATES[state]} word={calls.receiptStates[state]} />{' '}
            {said !== undefined && `${clockOfCall(said.atMs)} `}
            <span lang="nl">“{sentence}”</span>
          </div>
        );
      })}
    </Stack>
  );
}
