import { Paper, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '../../../../src/http/contract/settings.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { TARGET } from './line-fields.tsx';

/** On which telephone a colleague is rung when they take a call over; empty: that of the desk. */
export function TelephoneForm({ member, onDone }: { member: StaffMember; onDone: () => void }) {
  const words = useWords();
  const [number, setNumber] = useState(member.telephone ?? '');
  const change = useWrite(['staff']);
  const isWrong = number !== '' && !TARGET.test(number);
  return (
    <Paper withBorder p="md" mt="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isWrong) return;
          const telephone = number === '' ? null : number;
          change.mutate(
            { path: `/api/staff/${member.id}`, body: { what: 'telephone', telephone } },
            { onSuccess: onDone },
          );
        }}
      >
        <Stack gap="sm" align="flex-start">
          <TextInput
            label={words.settings.ofPerson(words.takeOver.telephone, member.name)}
            description={words.takeOver.telephoneWhy}
            error={isWrong ? words.settings.numberWrong : null}
            inputMode="tel"
            value={number}
            onChange={({ currentTarget }) => setNumber(currentTarget.value.replace(/[\s-]/g, ''))}
          />
          <WriteButton type="submit" loading={change.isPending}>
            {words.takeOver.save}
          </WriteButton>
          {change.isError && <Failed error={change.error} />}
        </Stack>
      </form>
    </Paper>
  );
}
