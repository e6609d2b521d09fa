import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Knowledge, NewProposal } from '../../../../src/http/contract/knowledge.ts';
import { TO_FILL_IN } from '../../../../src/http/contract/starter-answers.nl.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { BothVersions } from '../../parts/both-versions.tsx';
import { Failed } from '../../parts/states.tsx';
import { useBesideOthers } from '../../parts/use-beside-others.ts';
import { WriteButton } from '../../parts/write-button.tsx';
import type { Starter } from './starter-set.tsx';

type Topic = NewProposal['topic'];

/** Another text, other words that point to it or another last day for an answer; or a new answer. Nothing is said before it is approved. */
export function ProposeForm({
  answer,
  starter = null,
  onDone,
}: {
  /** As it stands now, which may be what a colleague put in its place. */
  answer: Knowledge['answers'][number] | null;
  /** What a new answer begins with. */
  starter?: Starter | null;
  onDone: () => void;
}) {
  const { knowledge } = useWords();
  const [topic, setTopic] = useState<Topic>(answer?.topic ?? starter?.topic ?? 'other');
  const form = useBesideOthers({
    text: answer?.text ?? starter?.text ?? '',
    pointing: (answer?.words ?? starter?.words ?? []).join(', '),
    until: answer?.validUntil ?? '',
  });
  const { text, pointing, until } = form.shown;
  const propose = useWrite(['knowledge']);
  const proposal: NewProposal = {
    replaces: answer?.id ?? null,
    topic,
    words: pointing
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== ''),
    text: text.trim(),
    validUntil: until === '' ? null : until,
  };
  const isUnfinished = proposal.text.includes(TO_FILL_IN);
  const isUnchanged =
    answer !== null &&
    proposal.text === answer.text &&
    proposal.validUntil === answer.validUntil &&
    proposal.words.join() === answer.words.join();
  return (
    <form
      aria-label={answer === null ? knowledge.newAnswer : knowledge.propose}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.twice.length > 0 || isUnfinished) return;
        propose.mutate({ path: '/api/knowledge/proposals', body: proposal }, { onSuccess: onDone });
      }}
    >
      <Stack gap="sm" maw="40rem" my="md">
        {propose.isError && <Failed error={propose.error} />}
        {answer === null && (
          <NativeSelect
            label={knowledge.topic}
            data={(Object.keys(knowledge.topics) as Topic[]).map((value) => ({
              value,
              label: knowledge.topics[value],
            }))}
            value={topic}
            onChange={({ currentTarget }) => setTopic(currentTarget.value as Topic)}
          />
        )}
        <Textarea
          autoFocus
          autosize
          required
          minLength={5}
          maxLength={600}
          minRows={2}
          error={isUnfinished ? knowledge.unfinished : null}
          lang="nl"
          label={answer === null ? knowledge.text : `${knowledge.text} (${knowledge.topics[answer.topic]})`}
          value={text}
          onChange={({ currentTarget }) => form.put({ text: currentTarget.value })}
        />
        <TextInput
          lang="nl"
          label={knowledge.pointing}
          description={knowledge.pointingWhy}
          value={pointing}
          onChange={({ currentTarget }) => form.put({ pointing: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={knowledge.until}
          description={knowledge.untilWhy}
          value={until}
          onChange={({ currentTarget }) => form.put({ until: currentTarget.value })}
        />
        <BothVersions
          form={form}
          nameOf={(field) => knowledge[field]}
          written={(_, value) => <span lang="nl">{value}</span>}
          onChosen={propose.reset}
        />
        <Group>
          <WriteButton
            type="submit"
            loading={propose.isPending}
            disabled={isUnchanged || isUnfinished || form.twice.length > 0}
          >
            {knowledge.save}
          </WriteButton>
          <Button variant="default" onClick={onDone}>
            {knowledge.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
