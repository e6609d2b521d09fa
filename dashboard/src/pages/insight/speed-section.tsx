import { Stack, Title } from '@mantine/core';
import type { Insight } from '../../../../src/http/contract/insight.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';

const MEASURED = ['firstWord', 'reply'] as const;
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
            { head: figures.measured, cell: (what) => speed[what].n },
            { head: figures.half, cell: (what) => within(speed[what].p50Ms) },
            { head: figures.most, cell: (what) => within(speed[what].p95Ms) },
          ]}
        />
      </Stack>
    </section>
  );
}
