import { Button, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { AgendaDay } from '../../../../src/http/contract/agenda.ts';
import { useToday } from '../../api/use-today.ts';
import { useWords } from '../../language/words.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import type { View } from './agenda-page.tsx';

/** As often as the page of today asks. */
const FRESH_MS = 60_000;
const VIEWS = ['day', 'week', 'list'] as const satisfies readonly View[];

/** Which days, of whom, and shown how; and what can be begun. */
export function AgendaToolbar({
  day,
  today,
  view,
  isNarrow,
  isOutside,
  practitioners,
  practitioner,
  rulesOn,
  paneOn,
  go,
  turn,
  onBook,
  onRules,
  onPane,
}: {
  day: string;
  today: string;
  view: View;
  isNarrow: boolean;
  /** The practice plans in another system: nothing is made or offered here. */
  isOutside: boolean;
  practitioners: AgendaDay['practitioners'];
  practitioner: string | null;
  rulesOn: boolean;
  paneOn: boolean;
  go: (to: { day?: string; view?: View; of?: string | undefined }) => void;
  turn: (way: 1 | -1) => void;
  onBook: () => void;
  onRules: () => void;
  onPane: () => void;
}) {
  const words = useWords();
  // The same answer as on Vandaag: the list itself is a look at patients, of which the access log keeps a line.
  const { data: figures } = useToday({ staleTime: FRESH_MS });
  const waiting = figures?.waitingList.waiting;
  return (
    <Group gap="sm" align="flex-end">
      {/* Both sides of the day, so that on a telephone the three stay in one row. */}
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Turn label={words.agenda.before} sign="‹" isNarrow={isNarrow} onClick={() => turn(-1)} />
        <TextInput
          type="date"
          label={words.agenda.day}
          value={day}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') go({ day: currentTarget.value });
          }}
        />
        <Turn label={words.agenda.after} sign="›" isNarrow={isNarrow} onClick={() => turn(1)} />
      </Group>
      <Button variant="default" onClick={() => go({ day: today })}>
        {words.agenda.today}
      </Button>
      {!isNarrow && (
        <SegmentedControl
          aria-label={words.agenda.view}
          value={view}
          onChange={(value) => go({ view: VIEWS.find((one) => one === value) ?? 'day' })}
          data={VIEWS.map((value) => ({ value, label: words.agenda.views[value] }))}
        />
      )}
      <NativeSelect
        label={words.agenda.practitioner}
        value={practitioner ?? ''}
        onChange={({ currentTarget }) =>
          go({ of: currentTarget.value === '' ? undefined : currentTarget.value })
        }
        data={[
          ...(isNarrow ? [] : [{ value: '', label: words.agenda.everyone }]),
          ...practitioners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {!isOutside && (
        <>
          <WriteButton onClick={onBook}>{words.agenda.book}</WriteButton>
          <Button variant="default" aria-pressed={rulesOn} onClick={onRules}>
            {words.agenda.rules}
          </Button>
          <Button variant="default" aria-expanded={paneOn} onClick={onPane}>
            {waiting === undefined ? words.agenda.waiting.heading : words.agenda.waiting.title(waiting)}
          </Button>
        </>
      )}
    </Group>
  );
}

/** A day or a week on or back; on a telephone the sign alone, with its word for who hears it. */
const Turn = ({
  label,
  sign,
  isNarrow,
  onClick,
}: {
  label: string;
  sign: string;
  isNarrow: boolean;
  onClick: () => void;
}) => (
  <Button
    variant="default"
    onClick={onClick}
    {...(isNarrow ? { 'aria-label': label, px: 0, miw: '2.75rem' } : {})}
  >
    {isNarrow ? sign : label}
  </Button>
);
