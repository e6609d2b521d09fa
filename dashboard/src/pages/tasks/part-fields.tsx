import { NativeSelect, NumberInput } from '@mantine/core';
import type { UseCaseState } from '../../../../src/http/contract/use-cases.ts';
import { useWords } from '../../language/words.tsx';

export type Part = NonNullable<UseCaseState['part']>;
const WHENS = ['always', 'opening-hours', 'out-of-hours'] as const;

/** For which calls a use case is opened: at what hours, and for how many of a hundred. */
export function PartFields({ part, onChange }: { part: Part; onChange: (part: Partial<Part>) => void }) {
  const { tasks } = useWords();
  return (
    <>
      <NativeSelect
        label={tasks.when}
        data={WHENS.map((value) => ({ value, label: tasks.whens[value] }))}
        value={part.when}
        onChange={({ currentTarget }) => {
          const when = WHENS.find((one) => one === currentTarget.value);
          if (when !== undefined) onChange({ when });
        }}
      />
      <NumberInput
        label={tasks.percent}
        required
        min={1}
        max={100}
        allowDecimal={false}
        value={part.percent}
        onChange={(value) => {
          if (typeof value === 'number') onChange({ percent: value });
        }}
      />
    </>
  );
}
