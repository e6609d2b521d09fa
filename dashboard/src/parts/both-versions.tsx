import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.tsx';
import { ListTable } from './list-table.tsx';
import { WriteButton } from './write-button.tsx';

/** One field that two people changed: as it stands now, and as it stands in the form of who looks. */
export interface TwiceChanged {
  readonly field: string;
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
}

/** Never the last writer wins: both stand beside each other, and who looks chooses. Nothing that was typed is lost before that. */
export function BothVersions({
  fields,
  onTheirs,
  onMine,
}: {
  fields: readonly TwiceChanged[];
  onTheirs: () => void;
  onMine: () => void;
}) {
  const { versions: words } = useWords();
  return (
    <section aria-labelledby="both-versions">
      <Stack gap="sm" align="flex-start">
        <Title order={3} id="both-versions">
          {words.title}
        </Title>
        <Text role="alert">{words.why}</Text>
        <ListTable
          caption={words.title}
          rows={fields}
          nameOf={({ field }) => field}
          columns={[
            { head: words.field, cell: ({ field }) => field },
            { head: words.theirs, cell: ({ theirs }) => theirs },
            { head: words.mine, cell: ({ mine }) => mine },
          ]}
        />
        <Group>
          <WriteButton variant="default" onClick={onTheirs}>
            {words.keepTheirs}
          </WriteButton>
          <WriteButton variant="default" onClick={onMine}>
            {words.keepMine}
          </WriteButton>
        </Group>
      </Stack>
    </section>
  );
}
