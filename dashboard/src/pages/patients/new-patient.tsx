import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { PatientDetails, patientAdded } from '../../../../src/http/contract/patients.ts';
import { AskFailed } from '../../api/ask.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { SidePage } from '../../parts/side-page.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { DetailsForm } from './details-form.tsx';

export const ADD_BUTTON = 'add-patient';

/** Adding somebody by hand. Of a name and birth date that is there already, only when whoever adds says that it is another. */
export function NewPatient({ onAdded, onClose }: { onAdded: (id: string) => void; onClose: () => void }) {
  const { patients: words } = useWords();
  const add = useWrite<z.output<typeof patientAdded>>(['patients']);
  const [last, setLast] = useState<PatientDetails | null>(null);
  const save = (details: PatientDetails, isAnother: boolean) => {
    setLast(details);
    add.mutate(
      { path: '/api/patients', body: { ...details, isAnother } },
      { onSuccess: ({ id }) => onAdded(id) },
    );
  };
  const isKnown = add.error instanceof AskFailed && add.error.code === 'PATIENT_KNOWN';
  return (
    <SidePage title={words.add} from={ADD_BUTTON} onClose={onClose}>
      <Stack>
        {add.isError && <Failed error={add.error} />}
        {isKnown && last !== null && (
          <WriteButton variant="default" loading={add.isPending} onClick={() => save(last, true)}>
            {words.addAnother}
          </WriteButton>
        )}
        <DetailsForm
          patient={null}
          saving={add.isPending}
          submit={words.addNow}
          onSave={(details) => save(details, false)}
          onCancel={onClose}
        />
      </Stack>
    </SidePage>
  );
}
