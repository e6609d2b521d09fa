import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import type { z } from 'zod';
import type { FoundPatient, patientList } from '../../../../src/http/contract/patients.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { Failed } from '../../parts/states.tsx';

/** Two of three before anyone is found, so that nobody walks through the file. */
export function PatientSearchForm({ children }: { children: (found: readonly FoundPatient[]) => ReactNode }) {
  const words = useWords();
  const me = useMe();
  const field = useRef<HTMLInputElement>(null);
  useLetterKeys({ '/': { does: words.patients.keySearch, act: () => field.current?.focus() } });
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
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    search.mutate();
  };
  return (
    <>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            ref={field}
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
      {search.data?.patients.length === 0 && <Text role="status">{words.patients.none}</Text>}
      {search.data !== undefined && search.data.patients.length > 0 && children(search.data.patients)}
    </>
  );
}
