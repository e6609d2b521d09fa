import { Group, NativeSelect, Text } from '@mantine/core';
import { durationWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import type { Question } from './placing.ts';
import { useTypes } from './use-types.ts';

/** Whose rules the grid shows: who may book it, how long before, and for each place why Balie does not offer it. */
export function RulesChoice({
  question,
  onChoose,
}: {
  question: Question;
  onChoose: (question: Question) => void;
}) {
  const words = useWords();
  const types = useTypes();
  const type = types?.find(({ id }) => id === question.type);
  return (
    <Group align="flex-end">
      <NativeSelect
        label={words.agenda.rulesType}
        description={words.agenda.rulesOf}
        value={question.type}
        onChange={({ currentTarget }) => onChoose({ ...question, type: currentTarget.value })}
        data={[
          { value: '', label: '' },
          ...(types ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {type !== undefined && (
        <Text>
          {words.agenda.ruleLine(
            words.agenda.mayBook[type.bookableBy],
            type.leadMinutes === 0
              ? words.agenda.noLead
              : words.agenda.lead(durationWritten(type.leadMinutes * 60)),
          )}
        </Text>
      )}
    </Group>
  );
}
