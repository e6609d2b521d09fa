import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { AgendaDay, Appointment } from '../../../../src/http/contract/agenda.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { DayGrid } from './day-grid.tsx';

const dayOf = (moment: dayjs.Dayjs): string => moment.format('YYYY-MM-DD');

/** One day of every practitioner. */
export function AgendaPage() {
  const words = useWords();
  const navigate = useNavigate();
  const day = useSearch({ from: '/in/agenda' }).day ?? dayOf(dayjs());
  const query = useQuery({
    queryKey: ['agenda', day],
    queryFn: () => ask<AgendaDay>('GET', `/api/agenda/${day}`),
  });
  const [chosen, setChosen] = useState<Appointment | null>(null);
  const go = (to: string) => void navigate({ to: '/agenda', search: { day: to } });
  return (
    <Stack gap="md">
      <Title order={1}>
        {words.agenda.title}, {dayWritten(`${day}T12:00:00Z`)}
      </Title>
      <Group gap="sm" align="flex-end">
        <Button variant="default" onClick={() => go(dayOf(dayjs(day).subtract(1, 'day')))}>
          {words.agenda.before}
        </Button>
        <Button variant="default" onClick={() => go(dayOf(dayjs()))}>
          {words.agenda.today}
        </Button>
        <Button variant="default" onClick={() => go(dayOf(dayjs(day).add(1, 'day')))}>
          {words.agenda.after}
        </Button>
        <TextInput
          type="date"
          label={words.agenda.day}
          value={day}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') go(currentTarget.value);
          }}
        />
      </Group>
      <Asked query={query}>
        {(agenda) =>
          agenda.closedBecause !== null && agenda.appointments.length === 0 ? (
            <Text>{words.agenda.closed(agenda.closedBecause)}</Text>
          ) : (
            <DayGrid agenda={agenda} onChoose={setChosen} />
          )
        }
      </Asked>
      {chosen !== null && <CancelDialog appointment={chosen} onClose={() => setChosen(null)} />}
    </Stack>
  );
}

/** Cancelling cannot be undone, as the slot is free for callers at once: so it asks, and names what. */
function CancelDialog({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => ask('DELETE', `/api/appointments/${appointment.id}`, { csrf: me.csrf }),
    onSuccess: onClose,
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
          <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {words.agenda.cancel}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.agenda.keep}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
