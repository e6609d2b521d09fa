import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Appointment } from '../../../../src/http/contract/agenda.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { MissedMark } from './missed-mark.tsx';

/** One appointment: whose, when, from which call, and moving or cancelling it. */
export function AppointmentPage({
  appointment,
  practitioner,
  onClose,
  onMove,
}: {
  appointment: Appointment;
  practitioner: string;
  onClose: () => void;
  onMove: () => void;
}) {
  const words = useWords();
  const now = useNow();
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const { from, to, type, who, reason, call, outside } = appointment;
  const maySeePatients = me.role === 'assistant' || me.role === 'practitioner';
  return (
    <SidePage title={`${type}, ${practitioner}`} from={rowId(appointment.id)} onClose={onClose}>
      <Stack>
        <Text>
          {dayWritten(from)} {words.agenda.length(timeWritten(from), timeWritten(to))}
        </Text>
        {outside === undefined ? <PersonLine who={who} now={now} /> : <Text>{outside.name}</Text>}
        {reason !== null && (
          <Text>
            {words.agenda.reason}: {reason}
          </Text>
        )}
        {outside !== undefined ? (
          <Text>{words.agenda.outside}</Text>
        ) : (
          <>
            <Text>
              {words.agenda.madeBy}: {call === null ? words.agenda.byPractice : words.agenda.balie}
            </Text>
            <Group>
              <WriteButton onClick={onMove}>{words.agenda.move}</WriteButton>
              <WriteButton variant="default" onClick={() => setAsking(true)}>
                {words.agenda.cancel}
              </WriteButton>
            </Group>
            {dayjs(from).isBefore(now) && <MissedMark appointment={appointment.id} />}
          </>
        )}
        {maySeePatients && call !== null && (
          <Link to="/gesprekken" search={{ open: call }}>
            {words.agenda.call}
          </Link>
        )}
        {maySeePatients && who !== null && (
          <Link to="/patienten" search={{ open: who.id }}>
            {words.agenda.patient}
          </Link>
        )}
      </Stack>
      {asking && (
        <CancelDialog appointment={appointment} onClose={() => setAsking(false)} onCancelled={onClose} />
      )}
    </SidePage>
  );
}

/** Cancelling cannot be undone, as the slot is free for callers at once: so it asks, and names what. */
function CancelDialog({
  appointment,
  onClose,
  onCancelled,
}: {
  appointment: Appointment;
  onClose: () => void;
  onCancelled: () => void;
}) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => ask('DELETE', `/api/appointments/${appointment.id}`, { csrf: me.csrf }),
    onSuccess: onCancelled,
    onSettled: () => client.invalidateQueries({ queryKey: ['agenda'] }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.agenda.cancelTitle}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        <Text>
          {dayWritten(appointment.from)}{' '}
          {words.agenda.length(timeWritten(appointment.from), timeWritten(appointment.to))},{' '}
          {appointment.type}
          {appointment.who === null ? '' : `, ${appointment.who.name}`}
        </Text>
        <Text>{words.agenda.cancelWhy}</Text>
        {cancel.isError && <Failed error={cancel.error} />}
        <Group>
          <WriteButton color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {words.agenda.cancel}
          </WriteButton>
          <Button variant="default" onClick={onClose}>
            {words.agenda.keep}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
