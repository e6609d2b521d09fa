import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { pressBeside, useLetterKeys } from '../../parts/letter-keys.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { ListenButton } from './listen-button.tsx';
import { ProposeForm } from './propose-form.tsx';
import { type Starter, StarterSet } from './starter-set.tsx';

type Answer = Knowledge['answers'][number];

/** What Balie says, word for word, with who approved it and until when; the last change can be taken back. */
export function Answers({
  answers,
  proposals,
  mayListen,
}: Pick<Knowledge, 'answers' | 'proposals' | 'mayListen'>) {
  const words = useWords();
  const me = useMe();
  const [chosen, setChosen] = useState<Answer | 'new' | null>(null);
  const [starter, setStarter] = useState<Starter | null>(null);
  const rollBack = useWrite(['knowledge']);
  const mayPropose = me.role !== 'supplier' && me.role !== 'auditor';
  const mayRollBack = me.role === 'practitioner' || me.role === 'manager';
  useLetterKeys(
    mayPropose ? { e: { does: words.knowledge.keys.edit, act: () => pressBeside('tr', 'edit') } } : {},
  );
  return (
    <section aria-labelledby="answers">
      <Title order={2} id="answers">
        {words.knowledge.answers}
      </Title>
      {rollBack.isError && <Failed error={rollBack.error} />}
      <Text role="status">{rollBack.isSuccess && words.knowledge.rolledBack}</Text>
      {answers.length === 0 ? (
        <StarterSet
          proposals={proposals}
          onChoose={
            mayPropose
              ? (one) => {
                  setStarter(one);
                  setChosen('new');
                }
              : null
          }
        />
      ) : (
        <ListTable
          caption={words.knowledge.answers}
          rows={answers}
          nameOf={({ id }) => id}
          columns={[
            {
              head: words.knowledge.topic,
              cell: ({ topic, words: pointing }) =>
                [words.knowledge.topics[topic], ...pointing.map((word) => `“${word}”`)].join(', '),
            },
            { head: words.knowledge.says, cell: ({ text }) => <span lang="nl">“{text}”</span> },
            {
              head: words.knowledge.approvedBy,
              cell: ({ approvedBy, approvedOn, validUntil }) => (
                <>
                  {approvedBy}, {dateWritten(approvedOn)}
                  <br />
                  {validUntil === null
                    ? words.knowledge.noEnd
                    : words.knowledge.validTo(dateWritten(validUntil))}
                </>
              ),
            },
            {
              head: words.knowledge.state,
              // A column of its own left no room for what Balie says.
              cell: ({ state, used }) => (
                <Stack gap="xs" align="flex-start">
                  <StateBadge
                    state={state === 'in-force' ? 'done' : 'late'}
                    word={words.knowledge.states[state]}
                  />
                  {words.knowledge.used(used)}
                </Stack>
              ),
            },
            ...(mayPropose || mayListen
              ? [
                  {
                    head: words.messages.action,
                    cell: (answer: Answer) => (
                      <Stack gap="xs" align="flex-start">
                        {mayListen && (
                          <ListenButton answer={answer.id} name={words.knowledge.topics[answer.topic]} />
                        )}
                        {mayPropose && (
                          <Button
                            variant="default"
                            data-does="edit"
                            h="auto"
                            py="xs"
                            styles={{ label: { whiteSpace: 'normal', lineHeight: 1.3 } }}
                            aria-label={`${words.knowledge.propose}: ${words.knowledge.topics[answer.topic]}`}
                            onClick={() => setChosen(answer)}
                          >
                            {words.knowledge.propose}
                          </Button>
                        )}
                        {mayRollBack && answer.changed !== null && (
                          <RollBack
                            answer={answer}
                            busy={rollBack.isPending}
                            onPress={() =>
                              rollBack.mutate({ path: `/api/knowledge/answers/${answer.id}/roll-back` })
                            }
                          />
                        )}
                      </Stack>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayPropose && chosen === null && (
        <Group mt="sm">
          <Button
            variant="default"
            onClick={() => {
              setStarter(null);
              setChosen('new');
            }}
          >
            {words.knowledge.newAnswer}
          </Button>
        </Group>
      )}
      {chosen !== null && (
        <ProposeForm
          key={chosen === 'new' ? `new ${starter?.text ?? ''}` : chosen.id}
          answer={chosen === 'new' ? null : asNow(chosen, answers)}
          starter={starter}
          onDone={() => setChosen(null)}
        />
      )}
    </section>
  );
}

/** The answer that was opened, or what a colleague put in its place meanwhile; else as it was: what was typed stays. */
const asNow = (opened: Answer, answers: readonly Answer[]): Answer =>
  answers.find(({ id }) => id === opened.id) ??
  answers.find(({ changed }) => changed?.replaced === opened.id) ??
  opened;

function RollBack({ answer, busy, onPress }: { answer: Answer; busy: boolean; onPress: () => void }) {
  const { knowledge } = useWords();
  const before = answer.changed?.before ?? null;
  return (
    <>
      <Text size="sm">
        {before === null ? (
          knowledge.wasNew
        ) : (
          <>
            {knowledge.before} <span lang="nl">“{before}”</span>
          </>
        )}
      </Text>
      <WriteButton
        variant="default"
        disabled={busy}
        aria-label={`${knowledge.rollBack}: ${knowledge.topics[answer.topic]}`}
        onClick={onPress}
      >
        {knowledge.rollBack}
      </WriteButton>
    </>
  );
}
