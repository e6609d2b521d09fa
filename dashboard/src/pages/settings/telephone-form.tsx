import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StaffMember } from '../../../../src/http/contract/settings.ts';
import { useWords } from '../../language/words.tsx';
import { TARGET } from './line-fields.tsx';
import { MemberForm } from './member-form.tsx';

/** On which telephone a colleague is rung when they take a call over; empty: that of the desk. */
export function TelephoneForm({ member, onDone }: { member: StaffMember; onDone: () => void }) {
  const words = useWords();
  const [number, setNumber] = useState(member.telephone ?? '');
  const isWrong = number !== '' && !TARGET.test(number);
  return (
    <MemberForm
      member={member}
      change={isWrong ? null : { what: 'telephone', telephone: number === '' ? null : number }}
      submit={words.takeOver.save}
      onDone={onDone}
    >
      <TextInput
        label={words.settings.ofPerson(words.takeOver.telephone, member.name)}
        description={words.takeOver.telephoneWhy}
        error={isWrong ? words.settings.numberWrong : null}
        inputMode="tel"
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value.replace(/[\s-]/g, ''))}
      />
    </MemberForm>
  );
}
