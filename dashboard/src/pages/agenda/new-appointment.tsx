import { Button, Checkbox, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { FoundPatient } from '../../../../src/http/contract/patients.ts';
import { useNow } from '../../api/now.ts';
import { birthWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PatientSearchForm } from '../patients/patient-search-form.tsx';
import type { Wanted } from './placing.ts';
import { useTypes } from './use-types.ts';

/** For whom and what; where it goes is chosen in the agenda itself. */
export function NewAppointment({
  patient: given = null,
  onClose,
  onPlace,
}: {
  patient?: FoundPatient | null;
  onClose: () => void;
  onPlace: (wanted: Extract<Wanted, { kind: 'book' }>) => void;
}) {
  const words = useWords();
  const now = useNow();
  const types = useTypes() ?? [];
  const [patient, setPatient] = useState<FoundPatient | null>(given);
  const [type, setType] = useState('');
  const [reason, setReason] = useState('');
  const [hasReferral, setHasReferral] = useState(false);
  const chosen = types.find(({ id }) => id === type) ?? types[0];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (patient !== null && chosen !== undefined) {
      onPlace({ kind: 'book', patient, type: chosen.id, reason, hasReferral });
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.agenda.bookTitle}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {patient === null ? (
        <Stack>
          <Text>{words.agenda.findPatient}</Text>
          <PatientSearchForm>
            {(found) =>
              found.map((one) => (
                <Button key={one.id} variant="default" onClick={() => setPatient(one)}>
                  {one.name}, {birthWritten(one.dateOfBirth, now)}
                </Button>
              ))
            }
          </PatientSearchForm>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Text fw={600}>
              {patient.name}, {birthWritten(patient.dateOfBirth, now)}
            </Text>
            <NativeSelect
              label={words.agenda.type}
              value={chosen?.id ?? ''}
              onChange={({ currentTarget }) => setType(currentTarget.value)}
              data={types.map(({ id, name, minutes }) => ({ value: id, label: `${name} (${minutes} min)` }))}
            />
            <TextInput
              label={words.agenda.reason}
              value={reason}
              maxLength={300}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            {chosen?.referralNeeded === true && (
              <Checkbox
                label={words.agenda.referral}
                checked={hasReferral}
                onChange={({ currentTarget }) => setHasReferral(currentTarget.checked)}
              />
            )}
            <Button type="submit" disabled={chosen === undefined}>
              {words.agenda.choosePlace}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
