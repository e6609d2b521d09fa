import { Stack, Title } from '@mantine/core';
import type { Insight } from '../../../../src/http/contract/insight.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { CountOf } from './open-calls.tsx';

const MEASURED = ['firstWord', 'reply'] as const;
const SLOWEST = { firstWord: 'firstWordSlow', reply: 'replySlow' } as const;
const tenths = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** How soon callers hear something. */
export function SpeedSection({ speed }: { speed: Insight['speed'] }) {
  const { figures } = useWords();
  const within = (ms: number | null): string =>
    ms === null ? figures.tooFewMeasured : figures.seconds(tenths.format(ms / 1_000));
  return (
    <section aria-labelledby="speed">
      <Stack gap="sm">
        <Title order={2} id="speed">
          {figures.speed}
        </Title>
        <ListTable
          caption={figures.speed}
          rows={MEASURED}
          nameOf={(what) => what}
          columns={[
            { head: figures.speedWhat, cell: (what) => figures.speeds[what] },
            {
              head: figures.measured,
              cell: (what) => (
                <CountOf
                  text={String(speed[what].n)}
                  x={speed[what].n}
                  name={figures.speeds[what]}
                  of={{ figure: what }}
                />
              ),
            },
            { head: figures.half, cell: (what) => within(speed[what].p50Ms) },
            {
              head: figures.most,
              cell: (what) => (
                <CountOf
                  text={within(speed[what].p95Ms)}
                  x={speed[what].p95Ms === null ? 0 : speed[what].n}
                  name={figures.slowest(figures.speeds[what])}
                  of={{ figure: SLOWEST[what] }}
                />
              ),
            },
          ]}
        />
      </Stack>
    </section>
  );
}
