import { Stack, Text, Title } from '@mantine/core';
import type { Figure, Insight } from '../../../../src/http/contract/insight.ts';
import type { Words } from '../../language/nl.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { ChartedShares, type NamedShare } from './charted-shares.tsx';
import { mostChanged, shareWritten } from './difference-written.ts';
import { doctorsWritten } from './doctors-section.tsx';
import { FigureTable } from './figure-table.tsx';
import { CountOf } from './open-calls.tsx';

const whole = new Intl.NumberFormat('nl-NL');
/** Every call attempt is in exactly one of these. */
const THE_FOUR = ['finishedByBalie', 'staffLater', 'humanAtOnce', 'lost'] as const;

/** The four numbers, beside those of another period when one was chosen. */
export function FiguresSection({ insight }: { insight: Insight }) {
  const words = useWords();
  const { figures } = words;
  const { compared } = insight;
  const named = (shareOf: (figure: Figure) => NamedShare['share'] | undefined): readonly NamedShare[] =>
    THE_FOUR.flatMap((figure) => {
      const share = shareOf(figure);
      return share === undefined ? [] : [{ name: words.insight.rows[figure], share }];
    });
  return (
    <section aria-labelledby="four">
      <Stack gap="sm">
        <Title order={2} id="four">
          {figures.four}
        </Title>
        <Text fw={600}>
          <CountOf
            text={figures.attempts(whole.format(insight.attempts))}
            x={insight.attempts}
            name={words.insight.all}
            of={{ figure: 'attempts' }}
          />
        </Text>
        {compared !== null && (
          <Text>
            {figures.attemptsThen(
              compared.attempts === 0 ? figures.notApplicable : whole.format(compared.attempts),
              dateWritten(compared.from),
              dateWritten(compared.to),
            )}
          </Text>
        )}
        <Text>{compared === null ? shareConcluded(insight, words) : conclusionOf(insight, words)}</Text>
        <ChartedShares
          shares={named((figure) => insight[figure])}
          label={compared === null ? words.insight.chart : figures.compared}
          {...(compared === null
            ? {}
            : {
                before: named((figure) => compared.figures.find((one) => one.figure === figure)?.before),
                names: { before: figures.before, after: figures.now },
              })}
        />
        <FigureTable figures={THE_FOUR} insight={insight} caption={figures.four} />
        <Text size="sm" maw="48rem">
          {figures.besideWhy}
        </Text>
        <Text>{doctorsWritten(insight.doctors, words)}</Text>
      </Stack>
    </section>
  );
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
  if (compared?.attempts === 0) return words.figures.noneThen;
  const most = mostChanged(compared?.figures ?? []);
  if (most === 'nothing-compared') return words.workload.nothingCompared;
  if (most === 'unchanged') return words.figures.unchanged;
  const { figure, before } = most;
  return words.figures.changed(
    words.insight.rows[figure],
    words.today.of(before.x, before.of),
    words.today.of(now[figure].x, now[figure].of),
  );
}

/** Who seemed helped and called again. */
export function AgainSection({ insight }: { insight: Insight }) {
  const words = useWords();
  return (
    <section aria-labelledby="again">
      <Stack gap="sm">
        <Title order={2} id="again">
          {words.figures.again}
        </Title>
        <Text maw="48rem">{words.figures.againWhy}</Text>
        <FigureTable figures={['calledAgain']} insight={insight} caption={words.figures.again} />
      </Stack>
    </section>
  );
}

/** Calls by the day. */
export function DaysSection({ days }: { days: Insight['days'] }) {
  const words = useWords();
  const allOf = (day: Insight['days'][number]): number =>
    THE_FOUR.reduce((sum, figure) => sum + day[figure], 0);
  return (
    <section aria-labelledby="days">
      <Stack gap="sm">
        <Title order={2} id="days">
          {words.insight.perDay}
        </Title>
        {days.length === 0 ? (
          <Text>{words.figures.noAttempts}</Text>
        ) : (
          <ListTable
            caption={words.insight.perDay}
            rows={days}
            nameOf={({ day }) => day}
            columns={[
              { head: words.insight.day, cell: ({ day }) => dateWritten(day) },
              {
                head: words.insight.all,
                cell: (day) => (
                  <CountOf
                    text={whole.format(allOf(day))}
                    x={allOf(day)}
                    name={`${words.insight.all}, ${dateWritten(day.day)}`}
                    of={{ figure: 'attempts' }}
                    period={{ from: day.day, to: day.day }}
                  />
                ),
              },
              ...THE_FOUR.map((figure) => ({
                head: words.insight.rows[figure],
                cell: (day: Insight['days'][number]) => (
                  <CountOf
                    text={words.today.of(day[figure], allOf(day))}
                    x={day[figure]}
                    name={`${words.insight.rows[figure]}, ${dateWritten(day.day)}`}
                    of={{ figure }}
                    period={{ from: day.day, to: day.day }}
                  />
                ),
              })),
            ]}
          />
        )}
      </Stack>
    </section>
  );
}
