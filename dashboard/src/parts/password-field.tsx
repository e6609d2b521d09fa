import { PasswordInput } from '@mantine/core';

/** The contract's least: length is what counts, so there are no other rules (NIST SP 800-63B). */
const LEAST_CHARACTERS = 12;

/** A password: the one that somebody has, or with `isNew` the one that they choose. */
export function PasswordField({
  label,
  value,
  onChange,
  isNew = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isNew?: boolean;
}) {
  return (
    <PasswordInput
      label={label}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      {...(isNew ? { minLength: LEAST_CHARACTERS } : {})}
      required
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
