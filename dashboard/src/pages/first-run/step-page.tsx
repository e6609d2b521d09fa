import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Ladder } from '../../../../src/http/contract/emergency.ts';
import type { SetUpStep } from '../../../../src/http/contract/set-up.ts';
import { ask } from '../../api/ask.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { LadderSteps } from '../emergency/ladder-steps.tsx';
import { HoursForm } from '../settings/hours-form.tsx';
import { LadderForm } from '../settings/lines-form.tsx';
import { OfPractice } from '../settings/of-practice.tsx';
import { PeopleList } from '../settings/people-list.tsx';
import { PracticeForm } from '../settings/practice-form.tsx';
import { FirstRehearsal } from './first-rehearsal.tsx';

/** Somebody looks at the screen to see whether the telephone beside them rings. */
const WHILE_TESTING_MS = 2_000;

/** One step of setting up: the same forms as in the settings, and saying that it is right. */
export function StepPage({ step, count, onDone }: { step: SetUpStep; count: number; onDone: () => void }) {
  const { firstRun } = useWords();
  const mark = useWrite(['set-up']);
  const say = (state: 'done' | 'later') =>
    mark.mutate({ path: `/api/set-up/${step}`, body: { state } }, { onSuccess: onDone });
  return (
    <section aria-labelledby="step">
      <Stack gap="md">
        <Title order={2} id="step">
          {firstRun.steps[step]}
        </Title>
        <StepBody step={step} count={count} />
        {/* What is measured is not said: the ladder by a test, the rehearsal by its calls. */}
        {step !== 'ladder' && (
          <Group>
            {step !== 'rehearsal' && (
              <WriteButton loading={mark.isPending} onClick={() => say('done')}>
                {firstRun.done}
              </WriteButton>
            )}
            <WriteButton variant="default" loading={mark.isPending} onClick={() => say('later')}>
              {firstRun.later}
            </WriteButton>
          </Group>
        )}
        {mark.isError && <Failed error={mark.error} />}
      </Stack>
    </section>
  );
}

function StepBody({ step, count }: { step: SetUpStep; count: number }) {
  const { firstRun } = useWords();
  const client = useQueryClient();
  const recount = useCallback(() => void client.invalidateQueries({ queryKey: ['set-up'] }), [client]);
  switch (step) {
    case 'kind':
      return <OfPractice>{(found) => <PracticeForm settings={found} />}</OfPractice>;
    case 'practice':
      return <OfPractice>{(found) => <HoursForm settings={found} />}</OfPractice>;
    case 'practitioners':
      return (
        <>
          <Text>{firstRun.practitioners(count)}</Text>
          <Link to="/kennis">{firstRun.toKnowledge}</Link>
        </>
      );
    case 'ladder':
      return (
        <>
          <Text>{firstRun.ladderWhy}</Text>
          <OfPractice>{(found) => <LadderForm ladder={found.practice.ladder} />}</OfPractice>
          <LadderTests />
        </>
      );
    case 'line':
      return (
        <>
          <Text>{firstRun.line(count)}</Text>
          <Link to="/proefbellen">{firstRun.toTryOut}</Link>
        </>
      );
    case 'messages':
      return <Text>{firstRun.messages}</Text>;
    case 'people':
      return <PeopleList />;
    case 'rehearsal':
      return (
        <>
          <FirstRehearsal onEnded={recount} />
          <Text>{firstRun.rehearsed(count)}</Text>
          <Link to="/proefbellen">{firstRun.toRehearsals}</Link>
        </>
      );
  }
}

function LadderTests() {
  const query = useQuery({
    queryKey: ['ladder'],
    queryFn: () => ask<Ladder>('GET', '/api/ladder'),
    refetchInterval: WHILE_TESTING_MS,
  });
  return <Asked query={query}>{(found) => <LadderSteps ladder={found} />}</Asked>;
}
