import type { Figure, FigureOfCalls, Insight } from '../../../../src/http/contract/insight.ts';
import type { Words } from '../../language/nl.ts';
import { durationWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { differenceWritten, percentageWritten, shareWritten } from './difference-written.ts';
import { CountOf, SeeAll } from './open-calls.tsx';

/** What opens beside each figure; of numbers that were rung the calls with an alarm in which that was. */
const CALLS_OF: Readonly<Record<Figure, FigureOfCalls>> = {
  finishedByBalie: 'finishedByBalie',
  staffLater: 'staffLater',
  humanAtOnce: 'humanAtOnce',
  lost: 'lost',
  calledAgain: 'calledAgain',
  promisesKept: 'promisesKept',
  alarmsWithin30s: 'alarms',
};

/** Figures with their count, percentage and interval, and beside them those of another period when one was chosen. */
export function FigureTable({
  figures: shown,
  insight,
  caption,
}: {
  figures: readonly Figure[];
  insight: Insight;
  caption: string;
}) {
  const words = useWords();
  const { figures } = words;
  const { compared } = insight;
  const then = (figure: Figure) => compared?.figures.find((one) => one.figure === figure);
  const hasBeside = shown.some((figure) => figure === 'staffLater');
  return (
    <ListTable
      caption={caption}
      rows={shown}
      nameOf={(figure) => figure}
      columns={[
        { head: words.insight.figure, cell: (figure) => words.insight.rows[figure] },
        { head: words.insight.count, cell: (figure) => <Count figure={figure} insight={insight} /> },
        {
          head: words.insight.interval,
          cell: (figure) => percentageWritten(insight[figure], words) ?? words.insight.few,
        },
        ...(hasBeside
          ? [
              {
                head: figures.beside,
                cell: (figure: Figure) =>
                  figure === 'lost' ? (
                    <SeeAll x={insight.lost.x} name={words.insight.rows.lost} of={{ figure: 'lost' }} />
                  ) : (
                    besideWritten(figure, insight, words)
                  ),
              },
            ]
          : []),
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
  );
}

/** The lost calls have a button of their own. */
function Count({ figure, insight }: { figure: Figure; insight: Insight }) {
  const words = useWords();
  const { x, of } = insight[figure];
  return (
    <CountOf
      text={words.today.of(x, of)}
      x={figure === 'lost' ? 0 : x}
      name={words.insight.rows[figure]}
      of={{ figure: CALLS_OF[figure] }}
    />
  );
}

const whole = new Intl.NumberFormat('nl-NL');

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
