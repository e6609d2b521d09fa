import { TextInput } from '@mantine/core';
import type { StaffMember } from '../../../../src/http/contract/settings.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { TARGET } from './line-fields.tsx';
import { MemberForm } from './member-form.tsx';

/** On which telephone a colleague is rung when they take a call over; empty: that of the desk. */
export function TelephoneForm({ member, onDone }: { member: StaffMember; onDone: () => void }) {
  const words = useWords();
  const form = useBesideOthers({ number: member.telephone ?? '' });
  const { number } = form.shown;
  const isWrong = number !== '' && !TARGET.test(number);
  return (
    <MemberForm
      member={member}
      change={
        isWrong
          ? null
          : { what: 'telephone', telephone: number === '' ? null : number, was: member.telephone }
      }
      form={form}
      nameOf={() => words.takeOver.telephone}
      written={(_, value) => value || words.takeOver.ofDesk}
      submit={words.takeOver.save}
      onDone={onDone}
    >
      <TextInput
        label={words.settings.ofPerson(words.takeOver.telephone, member.name)}
        description={words.takeOver.telephoneWhy}
        error={isWrong ? words.settings.numberWrong : null}
        inputMode="tel"
        value={number}
        onChange={({ currentTarget }) => form.put({ number: currentTarget.value.replace(/[\s-]/g, '') })}
      />
    </MemberForm>
  );
}
