import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Queued } from '../../../../src/http/contract/booking.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, secondWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import type { Outcome, Placing } from './placing.ts';
import classes from './time-grid.module.css';

/** What was read back from the agenda, with what can still be done about it. It stays until it is closed. */
export function OutcomeNotice({ outcome, placing }: { outcome: Outcome; placing: Placing }) {
  const words = useWords();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes['notice']}>
      <Group justify="space-between">
        <Text fw={600} role="status" ref={heading} tabIndex={-1}>
          {placing.isBusy ? words.busy : written(outcome, words)}
        </Text>
        <Group>
          {outcome.kind === 'placed' && outcome.wanted.kind === 'move' && !outcome.undone && (
            <WriteButton variant="default" disabled={placing.isBusy} onClick={() => placing.undo()}>
              {words.agenda.undo}
            </WriteButton>
          )}
          {outcome.kind === 'placed' && (
            <Tell appointment={outcome.placed.appointment.id} first={outcome.placed.message} />
          )}
          <Button variant="default" onClick={() => placing.close()}>
            {words.agenda.ok}
          </Button>
        </Group>
      </Group>
      {placing.error !== null && placing.error !== undefined && !placing.isBusy && (
        <Failed error={placing.error} />
      )}
    </div>
  );
}

function written(outcome: Outcome, words: ReturnType<typeof useWords>): string {
  const at = (from: string) => `${dayWritten(from)} ${timeWritten(from)}`;
  if (outcome.kind === 'offered') {
    const [offer] = outcome.waiting.offers;
    return words.agenda.offered(offer === undefined ? '' : at(offer.from));
  }
  const { from } = outcome.placed.appointment;
  if (outcome.wanted.kind === 'book') return words.agenda.booked(at(from));
  return outcome.undone ? words.agenda.movedBack(at(from)) : words.agenda.moved(at(from));
}

/** The message waits in the outbox and can be held back until it goes. */
function Tell({ appointment, first }: { appointment: string; first: Queued | null }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['messages'] });
  const tell = useMutation({
    mutationFn: () =>
      ask<Queued>('POST', `/api/appointments/${appointment}/tell`, { body: {}, csrf: me.csrf }),
    onSettled: refresh,
  });
  const message = tell.data ?? first;
  const hold = useMutation({
    mutationFn: () =>
      ask('POST', `/api/messages/${message?.id}`, { body: { what: 'withdraw' }, csrf: me.csrf }),
    onSettled: refresh,
  });
  if (hold.isSuccess) return <Text role="status">{words.agenda.heldBack}</Text>;
  if (message === null) {
    return (
      <>
        <WriteButton variant="default" loading={tell.isPending} onClick={() => tell.mutate()}>
          {words.agenda.tell}
        </WriteButton>
        {tell.isError && <Failed error={tell.error} />}
      </>
    );
  }
  return (
    <>
      <Text role="status">{words.agenda.goesAt(secondWritten(message.dueAt))}</Text>
      <WriteButton variant="default" loading={hold.isPending} onClick={() => hold.mutate()}>
        {words.agenda.hold}
      </WriteButton>
      {hold.isError && <Failed error={hold.error} />}
    </>
  );
}
