import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Patient } from '../../../../src/http/contract/patients.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { birthWritten, dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked, Failed } from '../../parts/states.tsx';

/** One patient as the practice has them: details, what they agreed to, appointments, calls, what is still open. */
export function PatientPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['patients', id],
    queryFn: () => ask<Patient>('GET', `/api/patients/${id}`),
  });
  return (
    <SidePage title={query.data?.name ?? words.patients.title} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>{(patient) => <OnePatient patient={patient} />}</Asked>
    </SidePage>
  );
}

function OnePatient({ patient }: { patient: Patient }) {
  const words = useWords();
  const now = useNow();
  return (
    <Stack>
      {patient.alike.map(({ id, name, dateOfBirth }) => (
        <Alert
          key={id}
          color="brand"
          title={words.patients.alike(`${name}, ${birthWritten(dateOfBirth, now)}`)}
        />
      ))}
      <Part title={words.patients.details}>
        <Text>{birthWritten(patient.dateOfBirth, now)}</Text>
        {[patient.phone, patient.email, patient.postcode].map(
          (detail) => detail !== null && <Text key={detail}>{detail}</Text>,
        )}
      </Part>
      <Consents patient={patient} />
      <Part title={words.patients.appointments} empty={patient.appointments.length === 0}>
        {patient.appointments.map((one) => (
          <Text key={one.id}>
            {dayWritten(one.from)} {timeWritten(one.from)}, {one.type}, {one.practitioner}
            {one.status === 'cancelled' && ` (${words.patients.cancelled})`}
          </Text>
        ))}
      </Part>
      <Part title={words.patients.calls} empty={patient.calls.length === 0}>
        {patient.calls.map((call) => (
          <Link key={call.id} to="/gesprekken" search={{ open: call.id }}>
            {dayWritten(call.startedAt)} {timeWritten(call.startedAt)}
          </Link>
        ))}
      </Part>
      <Part title={words.patients.openItems} empty={patient.openItems.length === 0}>
        {patient.openItems.map((item) => (
          <Link key={item.id} to="/werklijst" search={{ open: item.id }}>
            {words.worklist.kinds[item.kind as keyof typeof words.worklist.kinds] ?? item.kind}
          </Link>
        ))}
      </Part>
    </Stack>
  );
}

function Consents({ patient }: { patient: Patient }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (channel: Patient['consents'][number]['channel']) =>
      ask('POST', `/api/patients/${patient.id}/consents/revoke`, { body: { channel }, csrf: me.csrf }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['patients', patient.id] }),
  });
  return (
    <Part title={words.patients.consents} empty={patient.consents.length === 0}>
      {revoke.isError && <Failed error={revoke.error} />}
      {patient.consents.map(({ channel, givenAt, revokedAt }) => {
        const name = words.messages.channels[channel];
        return revokedAt === null ? (
          <Text key={`${channel} ${givenAt}`}>
            {words.patients.consentGiven(name, dayWritten(givenAt))}{' '}
            <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate(channel)}>
              {words.patients.revoke(name)}
            </Button>
          </Text>
        ) : (
          <Text key={`${channel} ${givenAt}`}>
            {words.patients.consentRevoked(name, dayWritten(revokedAt))}
          </Text>
        );
      })}
    </Part>
  );
}

function Part({ title, empty = false, children }: { title: string; empty?: boolean; children: ReactNode }) {
  const words = useWords();
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Stack gap="xs">{empty ? <Text>{words.patients.nothing}</Text> : children}</Stack>
    </section>
  );
}
