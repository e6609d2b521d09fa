import { Text } from '@mantine/core';
import type { AgendaDay, Appointment } from '../../../../src/http/contract/agenda.ts';
import { timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { useListedName, useListedText } from '../../parts/onlookers.ts';
import { OpenButton } from '../../parts/open-button.tsx';

/** The same appointments as a list, which is what fits on a telephone; of one practitioner nobody has to read on each row whose it is. */
export function AgendaList({
  days,
  practitioner,
  onOpen,
}: {
  days: readonly AgendaDay[];
  practitioner: string | null;
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  const listedName = useListedName();
  const listedText = useListedText();
  const rows = days
    .flatMap(({ appointments }) => appointments)
    .filter((one) => practitioner === null || one.practitioner === practitioner);
  const nameOf = (id: string) => days[0]?.practitioners.find((one) => one.id === id)?.name ?? '';
  if (rows.length === 0) return <Text>{words.agenda.emptyList}</Text>;
  return (
    <ListTable
      rows={rows}
      nameOf={({ id }) => id}
      columns={[
        {
          head: words.agenda.time,
          cell: ({ id, from, to, status }) => {
            const length = words.agenda.length(timeWritten(from), timeWritten(to));
            if (status === 'held') return length;
            return (
              <OpenButton id={id} onOpen={() => onOpen(id)}>
                {length}
              </OpenButton>
            );
          },
        },
        {
          head: words.agenda.who,
          cell: ({ who, status, heldUntil, outside }) =>
            status === 'held'
              ? words.agenda.held(heldUntil === null ? '' : timeWritten(heldUntil))
              : who === null
                ? listedText(outside?.name)
                : listedName(who),
        },
        { head: words.agenda.type, cell: ({ type }) => type },
        ...(practitioner === null
          ? [{ head: words.agenda.practitioner, cell: (one: Appointment) => nameOf(one.practitioner) }]
          : []),
        {
          head: words.agenda.madeBy,
          cell: ({ call, outside }) =>
            outside !== undefined
              ? words.agenda.his
              : call === null
                ? words.agenda.byPractice
                : `☎ ${words.agenda.balie}`,
        },
      ]}
    />
  );
}
