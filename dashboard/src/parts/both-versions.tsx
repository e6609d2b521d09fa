import { Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useWords } from '../language/words.tsx';
import { ListTable } from './list-table.tsx';
import type { BesideOthers } from './use-beside-others.ts';
import { WriteButton } from './write-button.tsx';

const WHOSE = ['theirs', 'mine'] as const;

/**
 * Never the last writer wins: each field that two people changed as it stands now and as it stands in the form of who looks, who chooses,
 * field by field or all at once. Nothing that was typed is lost before that. Nothing, while nobody else changed what was changed here.
 */
export function BothVersions<Fields extends object>({
  form: { twice, now, shown, choose },
  nameOf,
  written,
  onChosen,
}: {
  form: Pick<BesideOthers<Fields>, 'twice' | 'now' | 'shown' | 'choose'>;
  nameOf: (field: keyof Fields) => string;
  written: <Field extends keyof Fields>(field: Field, value: Fields[Field]) => ReactNode;
  onChosen?: () => void;
}) {
  const { versions: words } = useWords();
  const id = useId();
  if (twice.length === 0) return null;
  const press = (whose: (typeof WHOSE)[number], fields: readonly (keyof Fields)[]) => () => {
    choose(whose, fields);
    onChosen?.();
  };
  return (
    <section aria-labelledby={id}>
      <Stack gap="sm" align="flex-start">
        {/* No heading: forms of every depth have it. */}
        <Text fw={600} id={id}>
          {words.title}
        </Text>
        <Text role="alert">{words.why}</Text>
        <ListTable
          caption={words.title}
          rows={twice}
          nameOf={nameOf}
          columns={[
            { head: words.field, cell: nameOf },
            { head: words.theirs, cell: (field) => written(field, now[field]) },
            { head: words.mine, cell: (field) => written(field, shown[field]) },
            ...(twice.length > 1
              ? [
                  {
                    head: words.choice,
                    cell: (field: keyof Fields) => (
                      <Group gap="xs">
                        {WHOSE.map((whose) => (
                          <WriteButton
                            key={whose}
                            variant="default"
                            aria-label={`${words.keepOne[whose]}: ${nameOf(field)}`}
                            onClick={press(whose, [field])}
                          >
                            {words.keepOne[whose]}
                          </WriteButton>
                        ))}
                      </Group>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Group>
          {WHOSE.map((whose) => (
            <WriteButton key={whose} variant="default" onClick={press(whose, twice)}>
              {words.keep[whose]}
            </WriteButton>
          ))}
        </Group>
      </Stack>
    </section>
  );
}
