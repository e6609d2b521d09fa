import { Group, TextInput } from '@mantine/core';
import { useWords } from '../../language/words.tsx';

export interface Line {
  readonly target: string;
  readonly spokenName: string;
}

/** As the contract has it: short numbers cannot be listed, and so are never rung. */
export const TARGET = /^(?:\+[1-9]\d{7,14}|sips?:[^\s@;?]+@[^\s@;?]+)$/u;
export const isListable = ({ target, spokenName }: Line): boolean =>
  TARGET.test(target) && spokenName.trim() !== '';

/** A number and what Balie calls who is behind it. */
export function LineFields({
  of,
  line,
  onChange,
}: {
  of: string;
  line: Line;
  onChange: (line: { target: string; spokenName: string }) => void;
}) {
  const words = useWords();
  const isWrong = line.target !== '' && !TARGET.test(line.target);
  return (
    <Group align="flex-start" role="group" aria-label={of}>
      <TextInput
        label={words.settings.number}
        description={words.settings.numberHelp}
        error={isWrong ? words.settings.numberWrong : null}
        inputMode="tel"
        value={line.target}
        onChange={({ currentTarget }) =>
          onChange({ ...line, target: currentTarget.value.replace(/[\s-]/g, '') })
        }
      />
      <TextInput
        label={words.settings.spokenName}
        description={'\u00A0'}
        maxLength={60}
        value={line.spokenName}
        onChange={({ currentTarget }) => onChange({ ...line, spokenName: currentTarget.value })}
      />
    </Group>
  );
}
