import { Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { FoundPatient } from '../../../../src/http/contract/patients.ts';
import { useNow } from '../../api/now.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { birthWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { useBegins } from '../../parts/plan-for.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import { ADD_BUTTON, NewPatient } from './new-patient.tsx';
import { PatientPage } from './patient-page.tsx';
import { PatientSearchForm } from './patient-search-form.tsx';

/** Looking somebody up, adding somebody, and one patient beside what was found. */
export function PatientsPage() {
  const words = useWords();
  const { open } = useSearch({ from: '/in/patienten' });
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
  useBegins(() => setAdding(true));
  const show = (id: string | undefined) =>
    void navigate({ to: '/patienten', search: id === undefined ? {} : { open: id } });
  return (
    <Stack gap="md" data-keys="">
      <Group justify="space-between">
        <Title order={1}>{words.patients.title}</Title>
        <WriteButton
          id={ADD_BUTTON}
          variant="default"
          onClick={() => {
            show(undefined);
            setAdding(true);
          }}
        >
          {words.patients.add}
        </WriteButton>
      </Group>
      <Text>
        {words.patients.hint} {words.patients.logged}
      </Text>
      <PatientSearchForm>{(found) => <Found patients={found} onOpen={show} />}</PatientSearchForm>
      {isAdding && open === undefined && (
        <NewPatient
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            show(id);
          }}
        />
      )}
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
        { head: words.patients.phoneShort, cell: ({ phone }) => (phone === null ? '' : phoneWritten(phone)) },
      ]}
    />
  );
}
