import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Knowledge, NewProposal } from '../../../../src/http/contract/knowledge.ts';
import { useWrite } from '../../api/use-write.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

type Topic = NewProposal['topic'];

/** Another text, other words that point to it or another last day for an answer; or a new answer. Nothing is said before it is approved. */
export function ProposeForm({
  answer,
  onDone,
}: {
  answer: Knowledge['answers'][number] | null;
  onDone: () => void;
}) {
  const { knowledge } = useWords();
  const [topic, setTopic] = useState<Topic>(answer?.topic ?? 'other');
  const [pointing, setPointing] = useState((answer?.words ?? []).join(', '));
  const [text, setText] = useState(answer?.text ?? '');
  const [until, setUntil] = useState(answer?.validUntil ?? '');
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
          lang="nl"
          label={answer === null ? knowledge.text : `${knowledge.text} (${knowledge.topics[answer.topic]})`}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <TextInput
          lang="nl"
          label={knowledge.pointing}
          description={knowledge.pointingWhy}
          value={pointing}
          onChange={({ currentTarget }) => setPointing(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={knowledge.until}
          description={knowledge.untilWhy}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <Group>
          <WriteButton type="submit" loading={propose.isPending} disabled={isUnchanged}>
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
