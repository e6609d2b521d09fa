import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { leadWritten } from '../../parts/lead-written.ts';
import { pressBeside, useLetterKeys } from '../../parts/letter-keys.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { OwnWords } from '../../parts/own-words.tsx';
import type { AppointmentType } from './type-fields.ts';
import { TypeForm } from './type-form.tsx';

/** What can be booked: how long it takes, who does it, who books it, how early, and what Balie says with it. */
export function AppointmentTypes({ types, practitioners }: Pick<Knowledge, 'types' | 'practitioners'>) {
  const words = useWords();
  const me = useMe();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const mayChange = me.role === 'practitioner' || me.role === 'manager';
  const changed = types.find(({ id }) => id === chosen);
  useLetterKeys(
    mayChange ? { e: { does: words.typeForm.change, act: () => pressBeside('tr', 'edit') } } : {},
  );
  const nameOf = (id: string) => practitioners.find((one) => one.id === id)?.name ?? '';
  return (
    <Stack gap="md">
      <ListTable
        caption={words.knowledge.types}
        rows={types}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.facts.types,
            cell: ({ name, exampleQuestions }) => (
              <>
                {name}
                {exampleQuestions.map((question) => (
                  <Text key={question} size="sm" lang="nl">
                    “{question}”
                  </Text>
                ))}
              </>
            ),
          },
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
            cell: ({ leadMinutes }) => leadWritten(leadMinutes, words),
          },
          {
            head: words.facts.preparation,
            cell: ({ preparation }) => (preparation === null ? null : <OwnWords text={preparation} />),
          },
          ...(mayChange
            ? [
                {
                  head: words.messages.action,
                  cell: ({ id, name }: AppointmentType) => (
                    <Button
                      variant="default"
                      data-does="edit"
                      aria-label={words.typeForm.changeOf(name)}
                      onClick={() => {
                        setSaved(false);
                        setChosen(id);
                      }}
                    >
                      {words.typeForm.change}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Text role="status">{isSaved && words.typeForm.saved}</Text>
      {changed !== undefined && (
        <TypeForm
          key={changed.id}
          type={changed}
          practitioners={practitioners}
          onDone={(saved) => {
            setSaved(saved);
            setChosen(null);
          }}
        />
      )}
      <Text size="sm" maw="48rem">
        {words.facts.inPracticeFile}
      </Text>
    </Stack>
  );
}
