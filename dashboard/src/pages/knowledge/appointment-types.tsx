import { Stack, Text } from '@mantine/core';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OwnWords } from '../../parts/own-words.tsx';

const MINUTES_IN_HOUR = 60;

/** What can be booked: how long it takes, who does it, who books it, how early, and what Balie says with it. */
export function AppointmentTypes({ types, practitioners }: Pick<Knowledge, 'types' | 'practitioners'>) {
  const words = useWords();
  const nameOf = (id: string) => practitioners.find((one) => one.id === id)?.name ?? '';
  return (
    <Stack gap="md">
      <ListTable
        caption={words.knowledge.types}
        rows={types}
        nameOf={({ id }) => id}
        columns={[
          { head: words.facts.types, cell: ({ name }) => name },
          { head: words.facts.length, cell: ({ minutes }) => words.knowledge.minutes(minutes) },
          { head: words.facts.by, cell: ({ practitioners: by }) => by.map(nameOf).join(', ') },
          {
            head: words.facts.bookable,
            cell: ({ bookableBy, referralNeeded }) =>
              [
                words.knowledge.bookableBy[bookableBy],
                ...(referralNeeded ? [words.facts.referral] : []),
              ].join(', '),
          },
          {
            head: words.facts.lead,
            cell: ({ leadMinutes }) =>
              leadMinutes === 0
                ? words.facts.noLead
                : words.facts.leadHours(Math.round(leadMinutes / MINUTES_IN_HOUR)),
          },
          {
            head: words.facts.preparation,
            cell: ({ preparation }) => (preparation === null ? null : <OwnWords text={preparation} />),
          },
        ]}
      />
      <Text size="sm" maw="48rem">
        {words.facts.inPracticeFile}
      </Text>
    </Stack>
  );
}
