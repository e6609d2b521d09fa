import { Button, Text, Title, UnstyledButton } from '@mantine/core';
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
import { dateWritten, durationWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { ChartedShares, type NamedShare } from './charted-shares.tsx';
import { differenceWritten, percentageWritten, shareWritten } from './difference-written.ts';
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
  // The calls that were lost have a button of their own.
  const mayOpen = (figure: Figure): boolean =>
    mayReadCalls && isOfCalls(figure) && figure !== 'lost' && insight[figure].x > 0;
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
        </>
      )}
      <Text>{compared === null ? shareConcluded(insight, words) : conclusionOf(insight, words)}</Text>
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
                onOpen={mayOpen(figure) ? setOpen : null}
              />
            ),
          },
          {
            head: words.insight.interval,
            cell: (figure) => percentageWritten(insight[figure], words) ?? words.insight.few,
          },
          {
            head: figures.beside,
            cell: (figure) =>
              figure === 'lost' && mayReadCalls && insight.lost.x > 0 ? (
                <Button id="figure-lost" variant="default" onClick={() => setOpen('lost')}>
                  {figures.seeAll(insight.lost.x)}
                </Button>
              ) : (
                besideWritten(figure, insight, words)
              ),
          },
          ...(compared === null
            ? []
            : [
                {
                  head: figures.before,
                  cell: (figure: Figure) => {
                    const before = then(figure)?.before;
                    if (before === undefined) return '';
                    // Nobody could call Balie then: 0 van 0 would read as a result.
                    return before.of === 0 ? figures.notApplicable : shareWritten(before, words);
                  },
                },
                {
                  head: words.workload.difference,
                  cell: (figure: Figure) => differenceWritten(then(figure)?.difference ?? null, words),
                },
              ]),
        ]}
      />
      <Text size="sm" maw="48rem">
        {figures.besideWhy}
      </Text>
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

/** "1.310 min werk, gemeten bij 402", "mediaan 11 s, gemeten bij 312"; nothing beside the other figures. */
function besideWritten(figure: Figure, { staffWork, humanWait }: Insight, { figures }: Words): string {
  if (figure === 'staffLater')
    return staffWork.minutes === null
      ? figures.tooFewMeasured
      : figures.minutes(whole.format(staffWork.minutes), staffWork.n);
  if (figure === 'humanAtOnce')
    return humanWait.p50Ms === null
      ? figures.tooFewMeasured
      : figures.median(durationWritten(humanWait.p50Ms / 1_000), humanWait.n);
  return '';
}

/** What the four numbers come to, without another period beside them. */
function shareConcluded({ attempts, finishedByBalie }: Insight, words: Words): string {
  if (attempts === 0) return words.figures.noAttempts;
  return finishedByBalie.interval === null
    ? words.figures.concludedFew(words.today.of(finishedByBalie.x, finishedByBalie.of))
    : words.figures.concluded(shareWritten(finishedByBalie, words));
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
          {
            head: words.insight.all,
            cell: ({ finishedByBalie, staffLater, humanAtOnce, lost }) =>
              finishedByBalie + staffLater + humanAtOnce + lost,
          },
          ...(['finishedByBalie', 'staffLater', 'humanAtOnce', 'lost'] as const).map((figure) => ({
            head: words.insight.rows[figure],
            cell: (day: Insight['days'][number]) => day[figure],
          })),
        ]}
      />
    </>
  );
}
