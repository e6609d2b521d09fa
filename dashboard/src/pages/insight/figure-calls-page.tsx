import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CallsOfNumber, FigureCalls } from '../../../../src/http/contract/insight.ts';
import { ask } from '../../api/ask.ts';
import { dayWritten, practiceDay, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked } from '../../parts/states.tsx';
import type { Days } from './period-choice.tsx';

export interface CallsAsked {
  /** Of the element that opens them. */
  readonly id: string;
  readonly name: string;
  readonly of: CallsOfNumber;
  /** Of other days than those of the page. */
  readonly period?: Days;
}

/** The calls that a number counts; each opens where calls are read, and logged. */
export function FigureCallsPage({
  asked,
  period,
  onClose,
}: {
  asked: CallsAsked;
  period: Days;
  onClose: () => void;
}) {
  const words = useWords();
  const { from, to } = asked.period ?? period;
  const { figure, by, group } = asked.of;
  const sought = new URLSearchParams({
    from,
    to,
    figure,
    ...(by === undefined || group === undefined ? {} : { by, group }),
  }).toString();
  const query = useQuery({
    queryKey: ['insight', 'calls', sought],
    queryFn: () => ask<FigureCalls>('GET', `/api/insight/calls?${sought}`),
  });
  return (
    <SidePage title={asked.name} from={asked.id} onClose={onClose}>
      <Asked query={query}>
        {({ calls, appointments, count }) => (
          <Stack gap="sm">
            <Text>
              {appointments.length > 0
                ? words.figures.appointments(count, appointments.length)
                : calls.length === 0
                  ? words.figures.noCalls
                  : calls.length < count
                    ? words.figures.first(calls.length, count)
                    : words.figures.calls(count)}
            </Text>
            {appointments.map(({ id, startsAt }) => (
              <Text key={id}>
                <Link to="/agenda" search={{ day: practiceDay(startsAt), open: id }}>
                  {dayWritten(startsAt)} {timeWritten(startsAt)}
                </Link>
              </Text>
            ))}
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
