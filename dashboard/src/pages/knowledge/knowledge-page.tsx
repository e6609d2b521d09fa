import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Knowledge, NewProposal } from '../../../../src/http/contract/knowledge.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked, Failed } from '../../parts/states.tsx';

type Answer = Knowledge['answers'][number];

/** Nothing is said to callers before somebody approves it: a change is a proposal first. */
export function KnowledgePage() {
  const words = useWords();
  const query = useQuery({ queryKey: ['knowledge'], queryFn: () => ask<Knowledge>('GET', '/api/knowledge') });
  return (
    <Stack gap="lg">
      <Title order={1}>{words.knowledge.title}</Title>
      <Asked query={query}>
        {(knowledge) => (
          <>
            <Answers answers={knowledge.answers} />
            <Proposals proposals={knowledge.proposals} />
            <Types types={knowledge.types} />
            <Hours hours={knowledge.hours} practitioners={knowledge.practitioners} />
          </>
        )}
      </Asked>
    </Stack>
  );
}

const noon = (day: string): string => `${day}T12:00:00Z`;

function Answers({ answers }: { answers: readonly Answer[] }) {
  const words = useWords();
  const me = useMe();
  const [chosen, setChosen] = useState<Answer | null>(null);
  const mayPropose = me.role !== 'supplier' && me.role !== 'auditor';
  return (
    <section aria-labelledby="answers">
      <Title order={2} id="answers">
        {words.knowledge.answers}
      </Title>
      {answers.length === 0 ? (
        <Text>{words.knowledge.empty}</Text>
      ) : (
        <ListTable
          caption={words.knowledge.answers}
          rows={answers}
          nameOf={({ id }) => id}
          columns={[
            { head: words.knowledge.topic, cell: ({ topic }) => words.knowledge.topics[topic] },
            { head: words.knowledge.says, cell: ({ text }) => <span lang="nl">“{text}”</span> },
            {
              head: words.knowledge.approvedBy,
              cell: ({ approvedBy, approvedOn }) => `${approvedBy}, ${dayWritten(noon(approvedOn))}`,
            },
            {
              head: words.knowledge.until,
              cell: ({ validUntil }) =>
                validUntil === null ? words.knowledge.noEnd : dayWritten(noon(validUntil)),
            },
            {
              head: words.knowledge.state,
              cell: ({ state }) => (
                <StateBadge
                  state={state === 'in-force' ? 'done' : 'late'}
                  word={words.knowledge.states[state]}
                />
              ),
            },
            {
              head: words.messages.action,
              cell: (answer) =>
                mayPropose && (
                  <Button
                    variant="default"
                    aria-label={`${words.knowledge.propose}: ${words.knowledge.topics[answer.topic]}`}
                    onClick={() => setChosen(answer)}
                  >
                    {words.knowledge.propose}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {chosen !== null && <Propose key={chosen.id} answer={chosen} onDone={() => setChosen(null)} />}
    </section>
  );
}

function Propose({ answer, onDone }: { answer: Answer; onDone: () => void }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const [text, setText] = useState(answer.text);
  const propose = useMutation({
    mutationFn: () => {
      const { id, topic, words: pointing, validUntil } = answer;
      const body: NewProposal = { replaces: id, topic, words: pointing, text, validUntil };
      return ask('POST', '/api/knowledge/proposals', { body, csrf: me.csrf });
    },
    onSuccess: onDone,
    onSettled: () => void client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  return (
    <Stack gap="sm" maw="40rem" my="md">
      {propose.isError && <Failed error={propose.error} />}
      <Textarea
        autoFocus
        autosize
        minRows={2}
        lang="nl"
        label={`${words.knowledge.text} (${words.knowledge.topics[answer.topic]})`}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group>
        <Button
          loading={propose.isPending}
          disabled={text.trim() === answer.text}
          onClick={() => propose.mutate()}
        >
          {words.knowledge.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.knowledge.cancel}
        </Button>
      </Group>
    </Stack>
  );
}

function Proposals({ proposals }: { proposals: Knowledge['proposals'] }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: ({ id, what }: { readonly id: string; readonly what: 'approve' | 'reject' }) =>
      ask('POST', `/api/knowledge/proposals/${id}`, { body: { what }, csrf: me.csrf }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  return (
    <section aria-labelledby="proposals">
      <Title order={2} id="proposals">
        {words.knowledge.proposals}
      </Title>
      {decide.isError && <Failed error={decide.error} />}
      {proposals.length === 0 && <Text>{words.knowledge.noProposals}</Text>}
      {proposals.map(({ id, topic, text, proposedBy }) => (
        <Group key={id} my="sm">
          <Text maw="40rem">
            {words.knowledge.topics[topic]}: <span lang="nl">“{text}”</span> (
            {words.knowledge.proposedBy(proposedBy)})
          </Text>
          {(['approve', 'reject'] as const).map((what) => (
            <Button
              key={what}
              variant="default"
              disabled={decide.isPending}
              onClick={() => decide.mutate({ id, what })}
            >
              {words.knowledge[what]}
            </Button>
          ))}
        </Group>
      ))}
    </section>
  );
}

function Types({ types }: { types: Knowledge['types'] }) {
  const words = useWords();
  return (
    <section aria-labelledby="types">
      <Title order={2} id="types">
        {words.knowledge.types}
      </Title>
      {types.map(({ id, name, minutes, bookableBy, preparation }) => (
        <Text key={id}>
          {name}: {words.knowledge.minutes(minutes)}, {words.knowledge.bookableBy[bookableBy]}
          {preparation !== null && (
            <>
              {', '}
              <span lang="nl">“{preparation}”</span>
            </>
          )}
        </Text>
      ))}
    </section>
  );
}

function Hours({ hours, practitioners }: Pick<Knowledge, 'hours' | 'practitioners'>) {
  const words = useWords();
  const nameOf = (id: string | null) => practitioners.find((one) => one.id === id)?.name ?? '';
  return (
    <section aria-labelledby="hours">
      <Title order={2} id="hours">
        {words.knowledge.hours}
      </Title>
      {hours.map(({ practitioner, weekday, from, to }) => (
        <Text key={`${practitioner} ${weekday} ${from}`}>
          {words.knowledge.weekdays[weekday]} {from.slice(0, 5)}–{to.slice(0, 5)} {nameOf(practitioner)}
        </Text>
      ))}
    </section>
  );
}
