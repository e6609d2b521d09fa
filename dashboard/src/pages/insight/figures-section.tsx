import { Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import {
  FIGURES,
  FIGURES_OF_CALLS,
  type Figure,
  type FigureOfCalls,
  type Insight,
} from '../../../../src/http/contract/insight.ts';
import { useMe } from '../../api/session.tsx';
import type { Words } from '../../language/nl.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { ChartedShares, type NamedShare } from './charted-shares.tsx';
import { differenceWritten, points } from './difference-written.ts';
import { doctorsWritten } from './doctors-section.tsx';
import { FigureCallsPage } from './figure-calls-page.tsx';

const whole = new Intl.NumberFormat('nl-NL');
const isOfCalls = (figure: Figure): figure is FigureOfCalls => FIGURES_OF_CALLS.some((one) => one === figure);

/** The four numbers and what goes with them, beside those of another period when one was chosen. */
export function FiguresSection({ insight }: { insight: Insight }) {
  const words = useWords();
  const { figures } = words;
  const [open, setOpen] = useState<FigureOfCalls | null>(null);
  const { role } = useMe();
  const mayReadCalls = role === 'assistant' || role === 'practitioner';
  const { compared } = insight;
  const named = (shareOf: (figure: Figure) => NamedShare['share'] | undefined): readonly NamedShare[] =>
    FIGURES.flatMap((figure) => {
      const share = shareOf(figure);
      return share === undefined ? [] : [{ name: words.insight.rows[figure], share }];
    });
  const then = (figure: Figure) => compared?.figures.find((one) => one.figure === figure);
  return (
    <>
      <Title order={2}>{figures.attempts(whole.format(insight.attempts))}</Title>
      {compared !== null && (
        <>
          <Text>
            {figures.attemptsThen(
              whole.format(compared.attempts),
              dateWritten(compared.from),
              dateWritten(compared.to),
            )}
          </Text>
          <Text>{conclusionOf(insight, words)}</Text>
        </>
      )}
      <ChartedShares
        shares={named((figure) => insight[figure])}
        label={compared === null ? words.insight.chart : figures.compared}
        {...(compared === null
          ? {}
          : {
              before: named((figure) => then(figure)?.before),
              names: { before: figures.before, after: figures.now },
            })}
      />
      <ListTable
        caption={words.insight.title}
        rows={FIGURES}
        nameOf={(figure) => figure}
        columns={[
          { head: words.insight.figure, cell: (figure) => words.insight.rows[figure] },
          {
            head: words.insight.count,
            cell: (figure) => (
              <Count
                text={words.today.of(insight[figure].x, insight[figure].of)}
                figure={figure}
                onOpen={mayReadCalls && isOfCalls(figure) && insight[figure].x > 0 ? setOpen : null}
              />
            ),
          },
          {
            head: words.insight.interval,
            cell: (figure) => {
              const { interval } = insight[figure];
              return interval === null
                ? words.insight.few
                : words.insight.percent(points(interval.from), points(interval.to));
            },
          },
          ...(compared === null
            ? []
            : [
                {
                  head: figures.before,
                  cell: (figure: Figure) => {
                    const before = then(figure)?.before;
                    return before === undefined ? (
                      ''
                    ) : (
                      <Unbroken>{words.today.of(before.x, before.of)}</Unbroken>
                    );
                  },
                },
                {
                  head: words.workload.difference,
                  cell: (figure: Figure) => differenceWritten(then(figure)?.difference ?? null, words),
                },
              ]),
        ]}
      />
      <Text>{doctorsWritten(insight.doctors, words)}</Text>
      {open !== null && (
        <FigureCallsPage
          figure={open}
          period={{ from: insight.from, to: insight.to }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** A count and its denominator are read together. */
const Unbroken = ({ children }: { children: string }) => (
  <span style={{ whiteSpace: 'nowrap' }}>{children}</span>
);

function Count({
  text,
  figure,
  onOpen,
}: {
  text: string;
  figure: Figure;
  onOpen: ((figure: FigureOfCalls) => void) | null;
}) {
  const words = useWords();
  if (onOpen === null || !isOfCalls(figure)) return <Unbroken>{text}</Unbroken>;
  return (
    <UnstyledButton
      id={`figure-${figure}`}
      td="underline"
      style={{ whiteSpace: 'nowrap' }}
      c="var(--mantine-color-anchor)"
      aria-label={`${text}. ${words.figures.open(words.insight.rows[figure])}`}
      onClick={() => onOpen(figure)}
    >
      {text}
    </UnstyledButton>
  );
}

/** The largest difference that chance alone does not make. */
function conclusionOf({ compared, ...now }: Insight, words: Words): string {
  const [most] = (compared?.figures ?? [])
    .flatMap((one) =>
      one.difference === null || one.difference.withinChance ? [] : [{ ...one, by: one.difference }],
    )
    .toSorted((a, b) => Math.abs(b.by.difference) - Math.abs(a.by.difference));
  if (most === undefined) return words.figures.unchanged;
  const { figure, before } = most;
  return words.figures.changed(
    words.insight.rows[figure],
    words.today.of(before.x, before.of),
    words.today.of(now[figure].x, now[figure].of),
  );
}

/** Calls by the day. */
export function DaysSection({ days }: { days: Insight['days'] }) {
  const words = useWords();
  return (
    <>
      <Title order={2}>{words.insight.perDay}</Title>
      <ListTable
        caption={words.insight.perDay}
        rows={days}
        nameOf={({ day }) => day}
        columns={[
          { head: words.insight.day, cell: ({ day }) => dateWritten(day) },
          ...(['finishedByBalie', 'staffLater', 'humanAtOnce', 'lost'] as const).map((figure) => ({
            head: words.insight.rows[figure],
            cell: (day: Insight['days'][number]) => day[figure],
          })),
        ]}
      />
    </>
  );
}
