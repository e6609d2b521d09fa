import { Group, Modal, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Complaint, ComplaintChange } from '../../../../src/http/contract/complaints.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Failed } from '../../parts/states.tsx';
import { Transcript } from '../../parts/transcript.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { eventWritten } from '../worklist/event-written.ts';
import { ItemNote } from '../worklist/item-note.tsx';

/** The contract's least. */
const LEAST_REASON = 5;

type Change = ComplaintChange extends infer One
  ? One extends ComplaintChange
    ? Omit<One, 'version'>
    : never
  : never;

/** One complaint. What was said comes after a reason and is kept nowhere: who opens it anew says why anew. */
export function ComplaintPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const post = useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) =>
      ask<Complaint>('POST', `/api/complaints/${id}${path}`, { body, csrf: me.csrf }),
    onSuccess: setComplaint,
    onSettled: () => void client.invalidateQueries({ queryKey: ['worklist'] }),
  });
  const change = (one: Change) =>
    post.mutateAsync({ path: '', body: { ...one, version: complaint?.version ?? 0 } });
  return (
    <SidePage title={words.complaints.what} from={rowId(id)} onClose={onClose}>
      {post.isError && <Failed error={post.error} />}
      {complaint === null ? (
        <WhyForm
          busy={post.isPending}
          onOpen={(reason) => post.mutate({ path: '/open', body: { reason } })}
        />
      ) : (
        <Opened complaint={complaint} busy={post.isPending} change={change} />
      )}
    </SidePage>
  );
}

function WhyForm({ busy, onOpen }: { busy: boolean; onOpen: (reason: string) => void }) {
  const { complaints } = useWords();
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(reason);
      }}
    >
      <Stack align="flex-start">
        <Text>{complaints.asksWhy}</Text>
        <TextInput
          w="100%"
          label={complaints.why}
          description={complaints.whyHint}
          required
          minLength={LEAST_REASON}
          maxLength={300}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <WriteButton type="submit" disabled={busy || reason.trim().length < LEAST_REASON}>
          {complaints.open}
        </WriteButton>
      </Stack>
    </form>
  );
}

interface Acts {
  readonly complaint: Complaint;
  readonly busy: boolean;
  readonly change: (one: Change) => Promise<unknown>;
}

function Opened({ complaint, busy, change }: Acts) {
  const words = useWords();
  const now = useNow();
  return (
    <Stack>
      <PersonLine who={complaint.who} now={now} />
      <section aria-labelledby="own-words">
        <Title order={3} id="own-words">
          {words.worklist.inWords}
        </Title>
        {complaint.words.length === 0 && <Text>{words.worklist.noWords}</Text>}
        {complaint.words.map((one) => (
          <Text key={one} fz="lg" lang="nl">
            “{one}”
          </Text>
        ))}
      </section>
      <Actions complaint={complaint} busy={busy} change={change} />
      <ItemNote busy={busy} save={(text) => change({ what: 'note', text })} />
      <section aria-labelledby="transcript">
        <Title order={3} id="transcript">
          {words.complaints.transcript}
        </Title>
        {complaint.turns.length === 0 ? (
          <Text>{words.complaints.noTranscript}</Text>
        ) : (
          <Transcript turns={complaint.turns} marked={[]} />
        )}
      </section>
      <section aria-labelledby="history">
        <Title order={3} id="history">
          {words.worklist.history}
        </Title>
        {complaint.history.map((event) => (
          <Text key={`${event.at} ${event.what}`} size="sm">
            {dayWritten(event.at)} {timeWritten(event.at)} {event.by} {eventWritten(event, words)}
          </Text>
        ))}
      </section>
    </Stack>
  );
}

function Actions({ complaint, busy, change }: Acts) {
  const words = useWords();
  const act = (one: Change) => void change(one).catch(() => undefined);
  if (complaint.waitsFor !== 'manager') return <Text role="status">{words.complaints.handedBack}</Text>;
  if (complaint.status === 'done') {
    return (
      <Group>
        <WriteButton variant="default" disabled={busy} onClick={() => act({ what: 'reopen' })}>
          {words.worklist.reopen}
        </WriteButton>
      </Group>
    );
  }
  return (
    <Group>
      <WriteButton disabled={busy} onClick={() => act({ what: 'close', as: 'done' })}>
        {words.worklist.closings.done}
      </WriteButton>
      <WriteButton variant="default" disabled={busy} onClick={() => act({ what: 'close', as: 'not-needed' })}>
        {words.worklist.closings['not-needed']}
      </WriteButton>
      {complaint.callBackNumber !== null && (
        <a href={`tel:${complaint.callBackNumber}`}>{words.complaints.call}</a>
      )}
      <BackToDesk busy={busy} act={act} />
    </Group>
  );
}

function BackToDesk({ busy, act }: { busy: boolean; act: (one: Change) => void }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <WriteButton variant="default" disabled={busy} onClick={() => setOpen(true)}>
        {words.complaints.toDesk}
      </WriteButton>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={words.complaints.toDesk}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            act({ what: 'hand-over', to: 'desk', text });
            setOpen(false);
          }}
        >
          <Stack align="flex-start">
            <Textarea
              w="100%"
              label={words.complaints.toDeskAsks}
              required
              maxLength={500}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <WriteButton type="submit" disabled={text.trim() === ''}>
              {words.worklist.send}
            </WriteButton>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
