import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { Patient, PatientDetails } from '../../../../src/http/contract/patients.ts';
import { useWords } from '../../language/words.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

type Given = Readonly<Record<keyof PatientDetails | 'houseNumber', string>>;
const EMPTY: Given = {
  firstName: '',
  lastName: '',
  dateOfBirth: '',
  phone: '',
  email: '',
  postcode: '',
  houseNumber: '',
  ownNumber: '',
};
/** As the server reads them. */
const PHONE = /^(?:0[1-7](?:[\s-]*\d){8}|(?:\+|00)[1-9](?:[\s-]*\d){7,14})$/;
const POSTCODE = /^[1-9]\d{3}\s?[A-Za-z]{2}$/;
const HOUSE = /^\d{1,5}.{0,10}$/;

/** Who a patient is and where they are reached, to write or to change. */
export function DetailsForm({
  patient,
  saving,
  submit,
  onSave,
  onCancel,
}: {
  patient: Patient | null;
  saving: boolean;
  submit: string;
  onSave: (details: PatientDetails) => void;
  onCancel: () => void;
}) {
  const { patients: words } = useWords();
  const [given, setGiven] = useState<Given>(patient === null ? EMPTY : asGiven(patient));
  const field = (name: keyof Given) => ({
    label: words.fields[name],
    value: given[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setGiven({ ...given, [name]: currentTarget.value }),
  });
  const phone = given.phone.trim();
  const phoneWrong = phone !== '' && !PHONE.test(phone);
  const [postcode, house] = [given.postcode.trim(), given.houseNumber.trim()];
  const homeWrong = (postcode !== '' || house !== '') && !(POSTCODE.test(postcode) && HOUSE.test(house));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (phoneWrong || homeWrong) return;
    onSave({
      firstName: given.firstName.trim(),
      lastName: given.lastName.trim(),
      dateOfBirth: given.dateOfBirth,
      phone: phone || null,
      email: given.email.trim() || null,
      postcode: postcode === '' ? null : `${postcode} ${house}`,
      ownNumber: given.ownNumber.trim() || null,
    });
  };
  return (
    <form onSubmit={save}>
      <Stack gap="sm" maw="32rem">
        <TextInput {...field('firstName')} required maxLength={100} autoComplete="off" />
        <TextInput {...field('lastName')} required maxLength={100} autoComplete="off" />
        <TextInput {...field('dateOfBirth')} required type="date" />
        <TextInput
          {...field('phone')}
          inputMode="tel"
          autoComplete="off"
          error={phoneWrong ? words.phoneWrong : null}
        />
        <TextInput {...field('email')} type="email" maxLength={254} autoComplete="off" />
        <Group align="flex-start" grow>
          <TextInput {...field('postcode')} error={homeWrong ? words.homeWrong : null} />
          <TextInput {...field('houseNumber')} />
        </Group>
        <TextInput
          {...field('ownNumber')}
          description={words.ownNumberWhy}
          maxLength={40}
          pattern="[A-Za-z0-9][A-Za-z0-9.\/_\-]*"
          autoComplete="off"
        />
        <Group>
          <WriteButton type="submit" loading={saving}>
            {submit}
          </WriteButton>
          <Button variant="default" onClick={onCancel}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function asGiven(patient: Patient): Given {
  const [, postcode = '', houseNumber = ''] = /^(\S+) (.*)$/.exec(patient.postcode ?? '') ?? [];
  return {
    firstName: patient.firstName,
    lastName: patient.lastName,
    dateOfBirth: patient.dateOfBirth,
    phone: patient.phone ?? '',
    email: patient.email ?? '',
    postcode,
    houseNumber,
    ownNumber: patient.ownNumber ?? '',
  };
}
