import { NumberInput, Stack, Text } from '@mantine/core';
import type { UseCaseState } from '../../../../src/http/contract/use-cases.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';

type Thresholds = UseCaseState['thresholds'];
/** The bounds of the contract: a form that takes what the server refuses makes people type twice. */
const BOUNDS = {
  heard: [10, 1_000],
  checked: [5, 200],
  rehearsed: [10, 1_000],
  handled: [10, 1_000],
  wrongPercent: [0, 20],
} as const satisfies Record<keyof Thresholds, readonly [number, number]>;
const FIELDS = Object.keys(BOUNDS) as (keyof Thresholds)[];

/** How much the gates of one use case ask. */
export function ThresholdsForm({
  thresholds,
  busy,
  onSave,
}: {
  thresholds: Thresholds;
  busy: boolean;
  onSave: (thresholds: Thresholds, onSaved: () => void) => void;
}) {
  const { tasks } = useWords();
  const form = useBesideOthers(thresholds);
  return (
    <details>
      <summary>{tasks.thresholds}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (form.twice.length === 0) onSave(form.shown, form.saved);
        }}
      >
        <Stack gap="sm" mt="sm" align="flex-start">
          <Text size="sm">{tasks.thresholdsWhy}</Text>
          {FIELDS.map((field) => (
            <NumberInput
              key={field}
              label={tasks.threshold[field]}
              required
              min={BOUNDS[field][0]}
              max={BOUNDS[field][1]}
              allowDecimal={false}
              value={form.shown[field]}
              onChange={(value) => {
                if (typeof value === 'number') form.put({ [field]: value });
              }}
            />
          ))}
          {!busy && (
            <BothVersions
              form={form}
              nameOf={(field) => tasks.threshold[field]}
              written={(_, value) => value}
            />
          )}
          <WriteButton type="submit" variant="default" loading={busy} disabled={form.twice.length > 0}>
            {tasks.saveThresholds}
          </WriteButton>
        </Stack>
      </form>
    </details>
  );
}
