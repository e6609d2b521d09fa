import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { auditedPatients } from '../../../../src/http/contract/audited-record.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { birthWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import { Failed } from '../../parts/states.tsx';

interface Finding {
  readonly onOpen: (id: string) => void;
}

/** Whose record a request is about. Behind a button: an auditor is here for the log. */
export function FindPatient({ onOpen }: Finding) {
  const { audited: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="sm" align="flex-start">
      <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.find}
      </Button>
      {isOpen && <FindForm onOpen={onOpen} />}
    </Stack>
  );
}

/** By name and birth date, both, so that nobody walks through the file. */
function FindForm({ onOpen }: Finding) {
  const { audited: words, patients } = useWords();
  const me = useMe();
  const now = useNow();
  const [name, setName] = useState('');
  const [dateOfBirth, setDateOfBirth] = useState('');
  const search = useMutation({
    mutationFn: () =>
      ask<z.output<typeof auditedPatients>>('POST', '/api/audit/patients', {
        body: { name, dateOfBirth },
        csrf: me.csrf,
      }),
  });
  return (
    <section aria-label={words.find}>
      <Stack gap="sm">
        <Text>{words.findWhy}</Text>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            search.mutate();
          }}
        >
          <Group align="flex-end">
            <TextInput
              label={patients.name}
              value={name}
              autoComplete="off"
              maxLength={100}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <TextInput
              type="date"
              label={patients.born}
              value={dateOfBirth}
              onChange={({ currentTarget }) => setDateOfBirth(currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              disabled={name.trim().length < 2 || dateOfBirth === ''}
              loading={search.isPending}
            >
              {patients.search}
            </Button>
          </Group>
        </form>
        {search.isError && <Failed error={search.error} />}
        {search.data?.patients.length === 0 && <Text role="status">{patients.none}</Text>}
        {search.data?.patients.map(({ id, name: found, dateOfBirth: born }) => (
          <Group key={id}>
            <Button variant="default" id={rowId(id)} onClick={() => onOpen(id)}>
              {words.look(`${found}, ${birthWritten(born, now)}`)}
            </Button>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
