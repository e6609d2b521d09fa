import { Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Ladder, LadderStep } from '../../../../src/http/contract/emergency.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import type { Words } from '../../language/nl.ts';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { testedWritten } from './tested-written.tsx';

/** The numbers that are rung in an emergency, in order, with what their last test brought. */
export function LadderSteps({ ladder }: { ladder: Ladder }) {
  const words = useWords();
  const test = useTest();
  const me = useMe();
  useLetterKeys(
    ladder.mayTest
      ? {
          t: {
            does: words.emergency.keys.test,
            act: () => document.activeElement?.closest('tr')?.querySelector('button')?.click(),
          },
        }
      : {},
  );
  const failed = ladder.rungs.some(({ lastTest }) => (lastTest?.reason ?? null) !== null);
  return (
    <Stack gap="sm">
      <Text>{ladder.rungs.length === 0 ? words.emergency.noRungs : words.emergency.seconds}</Text>
      <ListTable
        caption={words.emergency.ladder}
        rows={ladder.rungs.map((rung, place) => ({ ...rung, place: place + 1 }))}
        nameOf={({ place }) => String(place)}
        columns={[
          { head: words.emergency.order, cell: ({ place }) => place },
          { head: words.emergency.name, cell: ({ name }) => name },
          {
            head: words.emergency.number,
            cell: ({ target }) => <span style={{ overflowWrap: 'anywhere' }}>{target}</span>,
          },
          { head: words.emergency.when, cell: (rung) => whenWritten(rung, words) },
          { head: words.emergency.lastTest, cell: (rung) => testedWritten(rung, ladder.at, words) },
          ...(ladder.mayTest
            ? [
                {
                  head: words.emergency.action,
                  cell: (rung: LadderStep) => (
                    <WriteButton
                      variant="default"
                      loading={rung.testing}
                      aria-label={words.emergency.testOf(testWord(rung, words), rung.name)}
                      onClick={() => test.mutate(rung.target)}
                    >
                      {testWord(rung, words)}
                    </WriteButton>
                  ),
                },
              ]
            : []),
        ]}
      />
      {failed && <Text>{words.emergency.whenItFails}</Text>}
      {ladder.mayTest && ladder.rungs.length > 0 && (
        <div>
          <WriteButton
            onClick={() => test.mutate(null)}
            loading={ladder.rungs.every(({ testing }) => testing)}
          >
            {words.emergency.testAll}
          </WriteButton>
        </div>
      )}
      {me.rights['settings'] === 'work' && (
        <Link to="/instellingen" search={{ part: 'lines' }}>
          {words.emergency.changeOrder}
        </Link>
      )}
      <Text role="status">{test.isSuccess ? words.emergency.testAsked : ''}</Text>
      {test.isError && <Failed error={test.error} />}
    </Stack>
  );
}

/** "buiten openingstijd · ma, di 17:00–08:00 · Rotterdam-Zuid" */
const whenWritten = (
  { when, hours, region }: Pick<LadderStep, 'when' | 'hours' | 'region'>,
  { emergency, onlyThen }: Pick<Words, 'emergency' | 'onlyThen'>,
): string =>
  [
    emergency.whens[when],
    ...hours.map(
      ({ weekdays, from, to }) => `${weekdays.map((day) => onlyThen.short[day]).join(', ')} ${from}–${to}`,
    ),
    ...(region === null ? [] : [region]),
  ].join(' · ');

const testWord = ({ lastTest }: LadderStep, words: Words): string =>
  (lastTest?.reason ?? null) === null ? words.emergency.testNow : words.emergency.testAgain;

/** Asks for a test of one number, or with null of them all. */
function useTest() {
  const me = useMe();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (target: string | null) =>
      ask<void>('POST', '/api/ladder/tests', { body: { target }, csrf: me.csrf }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['ladder'] }),
  });
}
