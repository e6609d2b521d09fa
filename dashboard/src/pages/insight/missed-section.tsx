import { Stack, Text, Title } from '@mantine/core';
import type { Insight } from '../../../../src/http/contract/insight.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { shareWritten } from './difference-written.ts';

const MADE_BY = ['byBalie', 'byDesk'] as const;

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
            { head: words.missed.count, cell: (by) => shareWritten(missed[by], words) },
          ]}
        />
      </Stack>
    </section>
  );
}
