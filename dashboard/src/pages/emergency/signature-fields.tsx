import { PasswordInput, TextInput } from '@mantine/core';
import { useWords } from '../../language/words.tsx';

/** The number in the BIG register of who signs, and their password once more. */
interface Signature {
  readonly registerNumber: string;
  readonly password: string;
}

export const UNSIGNED: Signature = { registerNumber: '', password: '' };

/** With what somebody who gives care signs, whatever it is under. */
export function SignatureFields({
  of,
  onChange,
}: {
  of: Signature;
  onChange: (signature: Signature) => void;
}) {
  const { emergency: words } = useWords();
  return (
    <>
      <TextInput
        required
        label={words.registerNumber}
        inputMode="numeric"
        pattern="[0-9]{11}"
        maxLength={11}
        value={of.registerNumber}
        onChange={({ currentTarget }) => onChange({ ...of, registerNumber: currentTarget.value })}
      />
      <PasswordInput
        required
        w="100%"
        maw="20rem"
        label={words.passwordAgain}
        autoComplete="current-password"
        value={of.password}
        onChange={({ currentTarget }) => onChange({ ...of, password: currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
      />
    </>
  );
}
