import { Group, List, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type {
  Criterion,
  UseCaseChange,
  UseCaseState,
  useCaseChanged,
} from '../../../../src/http/contract/use-cases.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Failed } from '../../parts/states.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import { type Part, PartFields } from './part-fields.tsx';
import { ThresholdsForm } from './thresholds-form.tsx';

/** For which callers a use case is first opened; widened after it went well. */
const FIRST_PART: Part = { when: 'opening-hours', percent: 10 };

/** One use case: what its gate asks, going on, and going back. */
export function UseCasePage({ useCase, onClose }: { useCase: UseCaseState; onClose: () => void }) {
  const words = useWords();
  const me = useMe();
  const { wish, step, part, criteria } = useCase;
  const write = useWrite<z.output<typeof useCaseChanged>>(['use-cases', 'setting-changes']);
  const change = (body: UseCaseChange, onSuccess?: () => void) =>
    write.mutate({ path: `/api/use-cases/${wish}`, body }, { ...(onSuccess && { onSuccess }) });
  const isReady = criteria.every(({ met }) => met);
  const last = write.isSuccess ? (write.variables.body as UseCaseChange).what : null;
  return (
    <SidePage title={words.wishes[wish] ?? wish} from={rowId(wish)} onClose={onClose}>
      <Stack gap="md">
        <Text fw={600}>{words.tasks.steps[step]}</Text>
        <Title order={3}>{step === 'follow' ? words.tasks.criteriaFollow : words.tasks.criteria}</Title>
        <Criteria criteria={criteria} />
        {me.rights['tasks'] !== 'work' ? (
          <Text>{words.tasks.readOnly}</Text>
        ) : (
          <>
            {!isReady && step !== 'follow' && <Text>{words.tasks.notYet}</Text>}
            {step === 'measure' && isReady && (
              <WriteButton loading={write.isPending} onClick={() => change({ what: 'rehearse' })}>
                {words.tasks.to(words.tasks.steps.rehearse)}
              </WriteButton>
            )}
            {step === 'rehearse' && isReady && (
              <Opening
                busy={write.isPending}
                onOpen={(decidedBy, chosen) => change({ what: 'open', decidedBy, part: chosen })}
              />
            )}
            {step === 'open' && part !== null && (
              <Widening
                part={part}
                busy={write.isPending}
                onSave={(chosen, onSaved) => change({ what: 'part', part: chosen, was: part }, onSaved)}
              />
            )}
            {step === 'open' && isReady && (
              <WriteButton loading={write.isPending} onClick={() => change({ what: 'follow' })}>
                {words.tasks.to(words.tasks.steps.follow)}
              </WriteButton>
            )}
            {step === 'follow' && <Text>{words.tasks.last}</Text>}
            {part !== null && (
              <Stack gap="xs" align="flex-start">
                <WriteButton
                  variant="default"
                  loading={write.isPending}
                  onClick={() => change({ what: 'roll-back' })}
                >
                  {words.tasks.rollBack}
                </WriteButton>
                <Text size="sm">{words.tasks.rollBackWhat}</Text>
              </Stack>
            )}
            <Text role="status">
              {last === null ? '' : last === 'roll-back' ? words.tasks.rolledBack : words.tasks.changed}
            </Text>
            {write.isError && <Failed error={write.error} />}
            {last === 'roll-back' && write.data !== undefined && <Reason change={write.data.change} />}
            <ThresholdsForm
              thresholds={useCase.thresholds}
              busy={write.isPending}
              onSave={(thresholds, onSaved) =>
                change({ what: 'thresholds', thresholds, was: useCase.thresholds }, onSaved)
              }
            />
          </>
        )}
      </Stack>
    </SidePage>
  );
}

function Criteria({ criteria }: { criteria: readonly Criterion[] }) {
  const { tasks } = useWords();
  return (
    <List spacing="xs" listStyleType="none">
      {criteria.map(({ id, met, x, of }) => (
        <List.Item key={id}>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <StateBadge state={met ? 'done' : 'normal'} word={met ? tasks.met : tasks.notMet} />
            <span>{tasks.criterion[id](x, of)}</span>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}

function Opening({ busy, onOpen }: { busy: boolean; onOpen: (decidedBy: string, part: Part) => void }) {
  const words = useWords();
  const [decidedBy, setDecidedBy] = useState('');
  const [part, setPart] = useState(FIRST_PART);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(decidedBy, part);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.tasks.decidedBy}
          required
          maxLength={100}
          value={decidedBy}
          onChange={({ currentTarget }) => setDecidedBy(currentTarget.value)}
        />
        <PartFields part={part} onChange={(change) => setPart({ ...part, ...change })} />
        <WriteButton type="submit" loading={busy}>
          {words.tasks.to(words.tasks.steps.open)}
        </WriteButton>
      </Stack>
    </form>
  );
}

function Widening({
  part,
  busy,
  onSave,
}: {
  part: Part;
  busy: boolean;
  onSave: (part: Part, onSaved: () => void) => void;
}) {
  const words = useWords();
  const form = useBesideOthers(part);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (form.twice.length === 0) onSave(form.shown, form.saved);
      }}
    >
      <Stack gap="sm" align="flex-start">
        <PartFields part={form.shown} onChange={form.put} />
        {!busy && (
          <BothVersions
            form={form}
            nameOf={(field) => words.tasks[field]}
            written={(field, value) => (field === 'when' ? words.tasks.whens[value as Part['when']] : value)}
          />
        )}
        <WriteButton type="submit" variant="default" loading={busy} disabled={form.twice.length > 0}>
          {words.tasks.savePart}
        </WriteButton>
      </Stack>
    </form>
  );
}

/** Asked after rolling back and not before: whoever sees something go wrong should not have to type first. */
function Reason({ change }: { change: number }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const write = useWrite(['setting-changes']);
  if (write.isSuccess) return <Text role="status">{words.tasks.reasonSaved}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ path: `/api/setting-changes/${change}/reason`, body: { reason } });
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Textarea
          label={words.tasks.reason}
          w="100%"
          minLength={3}
          maxLength={500}
          required
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <WriteButton type="submit" variant="default" loading={write.isPending}>
          {words.tasks.saveReason}
        </WriteButton>
        {write.isError && <Failed error={write.error} />}
      </Stack>
    </form>
  );
}
