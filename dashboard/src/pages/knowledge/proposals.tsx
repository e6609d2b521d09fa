import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dateWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { pressBeside, useLetterKeys } from '../../parts/letter-keys.ts';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

type Proposal = Knowledge['proposals'][number];
/** The least that the server takes for a reason. */
const REASON_LETTERS = 10;

/** Changes that wait: rehearsed first, then approved by who answers for them. */
export function Proposals({ proposals, answers }: Pick<Knowledge, 'proposals' | 'answers'>) {
  const { knowledge } = useWords();
  useLetterKeys(
    proposals.length === 0
      ? {}
      : { g: { does: knowledge.keys.approve, act: () => pressBeside('article', 'approve') } },
  );
  return (
    <section aria-labelledby="proposals">
      <Title order={2} id="proposals">
        {knowledge.proposals}
      </Title>
      <Text size="sm">{knowledge.proposalsWhy}</Text>
      {proposals.length === 0 && <Text>{knowledge.noProposals}</Text>}
      {proposals.map((proposal) => (
        <OneProposal
          key={proposal.id}
          proposal={proposal}
          instead={answers.find(({ id }) => id === proposal.replaces) ?? null}
        />
      ))}
    </section>
  );
}

function OneProposal({
  proposal,
  instead,
}: {
  proposal: Proposal;
  instead: Knowledge['answers'][number] | null;
}) {
  const { knowledge } = useWords();
  const me = useMe();
  const decide = useWrite(['knowledge']);
  const rehearse = useWrite(['knowledge', 'rehearsals']);
  const { id, topic, text, proposedBy, validUntil, rehearsal } = proposal;
  const isGreen = rehearsal?.green === true;
  const decided = (what: 'approve' | 'reject', reason?: string) =>
    decide.mutate({
      path: `/api/knowledge/proposals/${id}`,
      body: {
        what,
        ...(what === 'approve' && { replaces: proposal.replaces }),
        ...(reason === undefined ? {} : { reason }),
      },
    });
  const mayWork = me.role !== 'supplier' && me.role !== 'auditor';
  const mayApprove = me.role === 'practitioner' || me.role === 'manager';
  return (
    <Stack gap="xs" my="md" component="article" data-keys="" aria-label={knowledge.topics[topic]}>
      <Text maw="40rem">
        {knowledge.topics[topic]}: <span lang="nl">“{text}”</span> ({knowledge.proposedBy(proposedBy)},{' '}
        {validUntil === null ? knowledge.noEnd : knowledge.validTo(dateWritten(validUntil))})
      </Text>
      {instead !== null && (
        <Text maw="40rem">
          {knowledge.saysNow(instead.approvedBy)} <span lang="nl">“{instead.text}”</span>
        </Text>
      )}
      {instead === null && proposal.replaces !== null && <Text>{knowledge.replacedGone}</Text>}
      <RehearsalState proposal={proposal} />
      {decide.isError && <Failed error={decide.error} />}
      {rehearse.isError && <Failed error={rehearse.error} />}
      {mayWork && (
        <Group>
          <WriteButton
            variant={isGreen ? 'default' : 'filled'}
            loading={rehearse.isPending}
            onClick={() => rehearse.mutate({ path: `/api/knowledge/proposals/${id}/rehearsal` })}
          >
            {rehearsal === null ? knowledge.rehearse : knowledge.rehearseAgain}
          </WriteButton>
          {mayApprove && isGreen && (
            <WriteButton data-does="approve" disabled={decide.isPending} onClick={() => decided('approve')}>
              {knowledge.approve}
            </WriteButton>
          )}
          <WriteButton variant="default" disabled={decide.isPending} onClick={() => decided('reject')}>
            {knowledge.reject}
          </WriteButton>
        </Group>
      )}
      {me.role === 'practitioner' && !isGreen && (
        <Unrehearsed busy={decide.isPending} onApprove={(reason) => decided('approve', reason)} />
      )}
    </Stack>
  );
}

function RehearsalState({ proposal: { rehearsal } }: { proposal: Proposal }) {
  const { knowledge, rehearsals } = useWords();
  if (rehearsal === null) return <Text>{knowledge.notRehearsed}</Text>;
  const { run, green } = rehearsal;
  return (
    <Text role="status">
      {green
        ? knowledge.green(run.played)
        : `${rehearsals.progress(run.played, run.number, run.wrong)} · ${rehearsals.states[run.state]}`}{' '}
      <Link to="/proefbellen" search={{ open: run.id }}>
        {knowledge.seeRehearsal}
      </Link>
    </Text>
  );
}

/** Who gives care may decide that a sentence cannot wait; it is on record with the reason. */
function Unrehearsed({ busy, onApprove }: { busy: boolean; onApprove: (reason: string) => void }) {
  const { knowledge } = useWords();
  const [reason, setReason] = useState('');
  return (
    <details>
      <summary>{knowledge.unrehearsed}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onApprove(reason.trim());
        }}
      >
        <Stack gap="sm" maw="40rem" my="sm" align="flex-start">
          <Textarea
            w="100%"
            required
            minLength={REASON_LETTERS}
            label={knowledge.unrehearsedWhy}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={busy || reason.trim().length < REASON_LETTERS}>
            {knowledge.approveUnrehearsed}
          </Button>
        </Stack>
      </form>
    </details>
  );
}
