import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import type { z } from 'zod';
import type { FoundPatient, patientList } from '../../../../src/http/contract/patients.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { birthWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { Failed } from '../../parts/states.tsx';
import { PatientPage } from './patient-page.tsx';

/** Two of three before anyone is found, so that nobody walks through the file. */
export function PatientsPage() {
  const words = useWords();
  const me = useMe();
  const { open } = useSearch({ from: '/in/patienten' });
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [dateOfBirth, setDateOfBirth] = useState('');
  const [phone, setPhone] = useState('');
  const given = Object.entries({ name, dateOfBirth, phone }).filter(([, value]) => value.trim() !== '');
  const search = useMutation({
    mutationFn: () =>
      ask<z.output<typeof patientList>>('POST', '/api/patients/search', {
        body: Object.fromEntries(given),
        csrf: me.csrf,
      }),
  });
  const show = (id: string | undefined) =>
    void navigate({ to: '/patienten', search: id === undefined ? {} : { open: id } });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search.mutate();
  };
  return (
    <Stack gap="md">
      <Title order={1}>{words.patients.title}</Title>
      <Text>
        {words.patients.hint} {words.patients.logged}
      </Text>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={words.patients.name}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            type="date"
            label={words.patients.born}
            value={dateOfBirth}
            onChange={({ currentTarget }) => setDateOfBirth(currentTarget.value)}
          />
          <TextInput
            inputMode="tel"
            label={words.patients.phone}
            value={phone}
            onChange={({ currentTarget }) => setPhone(currentTarget.value)}
          />
          <Button type="submit" disabled={given.length < 2} loading={search.isPending}>
            {words.patients.search}
          </Button>
        </Group>
      </form>
      {search.isError && <Failed error={search.error} />}
      {search.data !== undefined &&
        (search.data.patients.length === 0 ? (
          <Text role="status">{words.patients.none}</Text>
        ) : (
          <Found patients={search.data.patients} onOpen={show} />
        ))}
      {open !== undefined && <PatientPage id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

function Found({ patients, onOpen }: { patients: readonly FoundPatient[]; onOpen: (id: string) => void }) {
  const words = useWords();
  const now = useNow();
  return (
    <ListTable
      rows={patients}
      nameOf={({ id }) => id}
      columns={[
        {
          head: words.patients.name,
          cell: ({ id, name }) => (
            <OpenButton id={id} onOpen={() => onOpen(id)}>
              {name}
            </OpenButton>
          ),
        },
        { head: words.patients.born, cell: ({ dateOfBirth }) => birthWritten(dateOfBirth, now) },
        { head: words.calls.from, cell: ({ phone }) => phone ?? '' },
      ]}
    />
  );
}
