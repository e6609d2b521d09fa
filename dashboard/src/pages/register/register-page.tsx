import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { register } from '../../../../src/http/contract/register.ts';
import { ask } from '../../api/ask.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked } from '../../parts/states.tsx';

/** Every automatic function by itself (S18). */
export function RegisterPage() {
  const words = useWords();
  const query = useQuery({
    queryKey: ['register'],
    queryFn: () => ask<z.output<typeof register>>('GET', '/api/register'),
  });
  return (
    <Stack gap="md">
      <Title order={1}>{words.register.title}</Title>
      <Text>{words.register.intro}</Text>
      <Asked query={query}>
        {({ functions }) => (
          <ListTable
            rows={functions}
            nameOf={({ id }) => id}
            columns={[
              { head: words.register.name, cell: ({ name }) => name },
              { head: words.register.purpose, cell: ({ purpose }) => purpose },
              { head: words.register.law, cell: ({ law }) => law },
              { head: words.register.data, cell: ({ dataFlow }) => dataFlow },
              { head: words.register.owner, cell: ({ owner }) => owner ?? words.register.noOwner },
              { head: words.register.test, cell: ({ lastTest }) => lastTest },
              {
                head: words.register.state,
                cell: ({ on, whenOff }) => (
                  <>
                    {on ? words.register.on : words.register.off}
                    {whenOff !== null && <Text size="sm">{words.register.whenOff(whenOff)}</Text>}
                  </>
                ),
              },
            ]}
          />
        )}
      </Asked>
    </Stack>
  );
}
