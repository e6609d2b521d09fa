import { List, Stack, Text, Title } from '@mantine/core';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { useWords } from '../../language/words.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { LadderFields } from './ladder-fields.tsx';
import { isListable, LineFields } from './line-fields.tsx';
import { Lines } from './lines.tsx';
import { isOnlyThen } from './only-then-fields.tsx';
import { SaveForm } from './save-form.tsx';
import { valueWritten } from './value-written.ts';

const NONE = { target: '', spokenName: '' };

/** Whom Balie may ring, and on which numbers it answers. Ladder and lines are saved apart: one refused must not hold the other. */
export function LinesForm({ settings: { practice } }: { settings: Settings }) {
  const words = useWords();
  return (
    <Stack gap="xl">
      <section aria-labelledby="ladder">
        <Title order={2} id="ladder" mb="md">
          {words.settings.ladder}
        </Title>
        <LadderForm ladder={practice.ladder} />
      </section>
      <DeskForm desk={practice.desk} consultLine={practice.consultLine} />
      <section aria-labelledby="dialled">
        <Title order={2} id="dialled">
          {words.settings.dialled}
        </Title>
        {practice.dialled.length === 0 ? (
          <Text>{words.settings.noDialled}</Text>
        ) : (
          <List>
            {practice.dialled.map((number) => (
              <List.Item key={number}>{number}</List.Item>
            ))}
          </List>
        )}
        <Text size="sm">{words.settings.dialledWhy}</Text>
      </section>
    </Stack>
  );
}

/** The numbers that are rung in an emergency; whoever shows it names it, because the first run has it under the name of its step. */
export function LadderForm({ ladder }: Pick<Settings['practice'], 'ladder'>) {
  const words = useWords();
  const form = useBesideOthers({ ladder });
  const rungs = form.shown.ladder;
  return (
    <SaveForm
      form={form}
      nameOf={() => words.settings.ladder}
      written={(_, all) => (
        <Lines
          of={all}
          written={(one, place) =>
            `${place + 1} ${words.emergency.rungs[one.rung]}: ${valueWritten('ladder', one, words)}, ${words.emergency.whens[one.when]}`
          }
        />
      )}
      change={{ ladder: rungs }}
      present={{ ladder }}
      isWrong={rungs.length === 0 || !rungs.every((rung) => isListable(rung) && isOnlyThen(rung))}
    >
      <Text>{words.settings.ladderWhy}</Text>
      <LadderFields rungs={rungs} onChange={(ladder) => form.put({ ladder })} />
    </SaveForm>
  );
}

function DeskForm({ desk, consultLine }: Pick<Settings['practice'], 'desk' | 'consultLine'>) {
  const words = useWords();
  const form = useBesideOthers({ desk: desk ?? NONE, consultLine: consultLine ?? NONE });
  const given = form.shown;
  const asked = { desk: orNull(given.desk), consultLine: orNull(given.consultLine) };
  return (
    <SaveForm
      form={form}
      nameOf={(field) => words.settings[field]}
      written={(field, line) => valueWritten(field, orNull(line), words)}
      change={asked}
      present={{ desk, consultLine }}
      isWrong={[asked.desk, asked.consultLine].some((line) => line !== null && !isListable(line))}
    >
      <Title order={2}>{words.settings.desk}</Title>
      <Text>{words.settings.deskWhy}</Text>
      <LineFields of={words.settings.desk} line={given.desk} onChange={(line) => form.put({ desk: line })} />
      <Title order={2}>{words.settings.consultLine}</Title>
      <Text>{words.settings.consultLineWhy}</Text>
      <LineFields
        of={words.settings.consultLine}
        line={given.consultLine}
        onChange={(line) => form.put({ consultLine: line })}
      />
    </SaveForm>
  );
}

const orNull = (line: typeof NONE) =>
  line.target.trim() === '' && line.spokenName.trim() === '' ? null : line;
