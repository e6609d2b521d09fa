import { PasswordInput } from '@mantine/core';

/** The contract's least: length is what counts, so there are no other rules (NIST SP 800-63B). */
const LEAST_CHARACTERS = 12;

const focusOn = (field: HTMLInputElement | null): void => field?.focus();

/** A password: the one that somebody has, or with `isNew` the one that they choose. */
export function PasswordField({
  label,
  value,
  onChange,
  isNew = false,
  hasFocus = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isNew?: boolean;
  /** Of a form that somebody just asked for. */
  hasFocus?: boolean;
}) {
  return (
    <PasswordInput
      label={label}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      {...(isNew ? { minLength: LEAST_CHARACTERS } : {})}
      required
      {...(hasFocus ? { ref: focusOn } : {})}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
