import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import type { Patient, PatientDetails, PatientKept } from '../../../../src/http/contract/patients.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
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

/** Who a patient is and where they are reached, to write or to change; what a colleague changes meanwhile is not written over. */
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
  /** `was`: what stands now, all of which was chosen from; null: of somebody new. */
  onSave: (details: PatientDetails, was: PatientKept | null) => void;
  onCancel: () => void;
}) {
  const { patients: words } = useWords();
  const now = patient === null ? EMPTY : asGiven(patient);
  const form = useBesideOthers(now);
  const { shown: given, twice } = form;
  const field = (name: keyof Given) => ({
    label: words.fields[name],
    value: given[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      form.put({ [name]: currentTarget.value }),
  });
  const phone = given.phone.trim();
  const phoneWrong = phone !== '' && !PHONE.test(phone);
  const [postcode, house] = [given.postcode.trim(), given.houseNumber.trim()];
  const homeWrong = (postcode !== '' || house !== '') && !(POSTCODE.test(postcode) && HOUSE.test(house));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (phoneWrong || homeWrong || twice.length > 0) return;
    const details = {
      firstName: given.firstName.trim(),
      lastName: given.lastName.trim(),
      dateOfBirth: given.dateOfBirth,
      phone: phone || null,
      email: given.email.trim() || null,
      postcode: postcode === '' ? null : `${postcode} ${house}`,
      ownNumber: given.ownNumber.trim() || null,
    };
    onSave(details, patient === null ? null : keptOf(patient));
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
        <BothVersions form={form} nameOf={(name) => words.fields[name]} written={(_, value) => value} />
        <Group>
          <WriteButton type="submit" loading={saving} disabled={twice.length > 0}>
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

const keptOf = (patient: Patient): PatientKept => ({
  firstName: patient.firstName,
  lastName: patient.lastName,
  dateOfBirth: patient.dateOfBirth,
  phone: patient.phone,
  email: patient.email,
  postcode: patient.postcode,
  ownNumber: patient.ownNumber,
});

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
