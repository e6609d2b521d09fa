import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FigureCalls, FigureOfCalls } from '../../../../src/http/contract/insight.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked } from '../../parts/states.tsx';
import type { Days } from './period-choice.tsx';

/** The calls that a figure counts; each opens where calls are read, and logged. */
export function FigureCallsPage({
  figure,
  period: { from, to },
  onClose,
}: {
  figure: FigureOfCalls;
  period: Days;
  onClose: () => void;
}) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['insight', 'calls', figure, from, to],
    queryFn: () => ask<FigureCalls>('GET', `/api/insight/calls?from=${from}&to=${to}&figure=${figure}`),
  });
  return (
    <SidePage title={words.insight.rows[figure]} from={`figure-${figure}`} onClose={onClose}>
      <Asked query={query}>
        {({ calls, count }) => (
          <Stack gap="sm">
            <Text>
              {calls.length === 0
                ? words.figures.noCalls
                : calls.length < count
                  ? words.figures.first(calls.length, count)
                  : words.figures.calls(count)}
            </Text>
            {calls.map(({ id, startedAt, outcome }) => (
              <Text key={id}>
                <Link to="/gesprekken" search={{ open: id }}>
                  {dayWritten(startedAt)} {timeWritten(startedAt)}
                </Link>
                {outcome !== null && ` · ${words.calls.outcomes[outcome] ?? outcome}`}
              </Text>
            ))}
          </Stack>
        )}
      </Asked>
    </SidePage>
  );
}
