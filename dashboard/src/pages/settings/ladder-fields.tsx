import { Button, Group, NativeSelect, Paper, Stack } from '@mantine/core';
import type { Settings } from '../../../../src/http/contract/settings.ts';
import { useWords } from '../../language/words.tsx';
import { LineFields } from './line-fields.tsx';
import { OnlyThenFields } from './only-then-fields.tsx';

type Rung = Settings['practice']['ladder'][number];
const RUNGS = ['emergency-line', 'second-number', 'doctor', 'out-of-hours-post', 'duty-dentist'] as const;
const WHENS = ['always', 'opening-hours', 'out-of-hours'] as const;
/** The contract's most. */
const MOST_RUNGS = 8;
/** Keys in the order of the server's answer: what was saved must compare as the same. */
const ONE_MORE: Rung = { target: '', spokenName: '', rung: 'second-number', when: 'always' };

/** The ladder as a list whose order can be changed without a mouse. */
export function LadderFields({
  rungs,
  onChange,
}: {
  rungs: readonly Rung[];
  onChange: (rungs: Rung[]) => void;
}) {
  const words = useWords();
  const put = (place: number, rung: Rung) => onChange(rungs.map((one, at) => (at === place ? rung : one)));
  const swap = (place: number, other: number) => {
    const [one, two] = [rungs[place], rungs[other]];
    if (one === undefined || two === undefined) return;
    onChange(rungs.map((rung, at) => (at === place ? two : at === other ? one : rung)));
  };
  return (
    <Stack gap="sm">
      {rungs.map((rung, place) => {
        const name = `${place + 1} ${rung.spokenName}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place, and its fields live outside it
          <Paper key={place} withBorder p="sm" role="group" aria-label={name}>
            <Stack gap="sm">
              <Group align="flex-start">
                <NativeSelect
                  label={words.settings.rung}
                  data={RUNGS.map((value) => ({ value, label: words.emergency.rungs[value] }))}
                  value={rung.rung}
                  onChange={({ currentTarget }) => {
                    const chosen = RUNGS.find((one) => one === currentTarget.value);
                    if (chosen !== undefined) put(place, { ...rung, rung: chosen });
                  }}
                />
                <NativeSelect
                  label={words.settings.when}
                  data={WHENS.map((value) => ({ value, label: words.emergency.whens[value] }))}
                  value={rung.when}
                  onChange={({ currentTarget }) => {
                    const chosen = WHENS.find((one) => one === currentTarget.value);
                    if (chosen !== undefined) put(place, { ...rung, when: chosen });
                  }}
                />
              </Group>
              <LineFields of={name} line={rung} onChange={(line) => put(place, { ...rung, ...line })} />
              <OnlyThenFields rung={rung} onChange={(next) => put(place, next)} />
              <Group>
                <Button
                  variant="default"
                  disabled={place === 0}
                  aria-label={words.settings.moveOf(words.settings.up, name)}
                  onClick={() => swap(place, place - 1)}
                >
                  {words.settings.up}
                </Button>
                <Button
                  variant="default"
                  disabled={place === rungs.length - 1}
                  aria-label={words.settings.moveOf(words.settings.down, name)}
                  onClick={() => swap(place, place + 1)}
                >
                  {words.settings.down}
                </Button>
                <Button
                  variant="default"
                  disabled={rungs.length === 1}
                  aria-label={words.settings.removeOf(name)}
                  onClick={() => onChange(rungs.filter((_, at) => at !== place))}
                >
                  {words.settings.remove}
                </Button>
              </Group>
            </Stack>
          </Paper>
        );
      })}
      {rungs.length < MOST_RUNGS && (
        <Group>
          <Button variant="default" onClick={() => onChange([...rungs, ONE_MORE])}>
            {words.settings.addRung}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
