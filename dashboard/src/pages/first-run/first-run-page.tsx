import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { SetUpState, SetUpStep } from '../../../../src/http/contract/set-up.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import type { Words } from '../../language/nl.ts';
import { useWords } from '../../language/words.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked } from '../../parts/states.tsx';
import { Examples } from './examples.tsx';
import classes from './first-run.module.css';
import { StepPage } from './step-page.tsx';

/** A test of the ladder or a rehearsal ends elsewhere, while somebody looks at this page. */
const WHILE_LOOKING_MS = 3_000;

/** Setting a practice up: eight steps, left and gone on with at any time. */
export function FirstRunPage() {
  const words = useWords();
  const me = useMe();
  const query = useQuery({
    queryKey: ['set-up'],
    queryFn: () => ask<SetUpState>('GET', '/api/set-up'),
    enabled: me.rights['settings'] === 'work',
    refetchInterval: WHILE_LOOKING_MS,
  });
  return (
    <Stack gap="md">
      <Title order={1}>{words.firstRun.title}</Title>
      {me.rights['settings'] === 'work' ? (
        <Asked query={query}>{(found) => <Steps found={found} />}</Asked>
      ) : (
        <Text>{words.firstRun.onlyManager}</Text>
      )}
    </Stack>
  );
}

function Steps({ found: { steps, ready, invented, canFill } }: { found: SetUpState }) {
  const words = useWords();
  const { step } = useSearch({ from: '/in/eerste-keer' });
  const navigate = useNavigate();
  const shown =
    steps.find((one) => one.step === step) ?? steps.find(({ state }) => state === 'to-do') ?? steps[0];
  const next = (after: SetUpStep) => steps[steps.findIndex((one) => one.step === after) + 1]?.step;
  return (
    <>
      <Text>{words.firstRun.intro}</Text>
      {invented && <Text>{words.firstRun.invented}</Text>}
      {invented && <Examples canFill={canFill} />}
      <Text role="status" fw={600}>
        {ready ? words.firstRun.ready : words.firstRun.notReady(numbersOf(steps), leftWritten(steps, words))}
      </Text>
      {ready && <Link to="/taken">{words.firstRun.toTasks}</Link>}
      <div className={classes['columns']}>
        <nav aria-label={words.firstRun.list}>
          <List type="ordered" spacing="sm">
            {steps.map(({ step: name, state }) => (
              <List.Item key={name}>
                <Link
                  to="/eerste-keer"
                  search={{ step: name }}
                  aria-current={name === shown?.step ? 'step' : undefined}
                >
                  {words.firstRun.steps[name]}
                </Link>{' '}
                <StateBadge
                  state={state === 'done' ? 'done' : 'normal'}
                  word={words.firstRun.states[state]}
                />
              </List.Item>
            ))}
          </List>
        </nav>
        {shown !== undefined && (
          <StepPage
            key={shown.step}
            step={shown.step}
            count={shown.count}
            onDone={() => {
              const following = next(shown.step);
              void navigate({
                to: '/eerste-keer',
                search: following === undefined ? {} : { step: following },
              });
            }}
          />
        )}
      </div>
    </>
  );
}

const numbersOf = (steps: SetUpState['steps']): number =>
  steps.find(({ step }) => step === 'line')?.count ?? 0;

const leftWritten = (steps: SetUpState['steps'], { firstRun }: Words): string =>
  steps
    .filter(({ state }) => state === 'to-do')
    .map(({ step }) => firstRun.steps[step].toLowerCase())
    .join(', ');
