import { Stack, Text, Title } from '@mantine/core';
import type { Insight } from '../../../../src/http/contract/insight.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { shareWritten } from './difference-written.ts';
import { CountOf } from './open-calls.tsx';

const MADE_BY = ['byBalie', 'byDesk'] as const;
const FIGURES = { byBalie: 'missedByBalie', byDesk: 'missedByDesk' } as const;

/** Appointments to which nobody came, by who had made them. */
export function MissedSection({ missed }: { missed: Insight['missed'] }) {
  const words = useWords();
  return (
    <section aria-labelledby="missed">
      <Stack gap="sm">
        <Title order={2} id="missed">
          {words.missed.title}
        </Title>
        <Text maw="48rem">{words.missed.why}</Text>
        <ListTable
          caption={words.missed.title}
          rows={MADE_BY}
          nameOf={(by) => by}
          columns={[
            { head: words.missed.made, cell: (by) => words.missed.by[by] },
            {
              head: words.missed.count,
              cell: (by) => (
                <CountOf
                  text={shareWritten(missed[by], words)}
                  x={missed[by].x}
                  name={`${words.missed.title}, ${words.missed.by[by]}`}
                  of={{ figure: FIGURES[by] }}
                />
              ),
            },
          ]}
        />
      </Stack>
    </section>
  );
}
