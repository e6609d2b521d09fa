import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Patient } from '../../../../src/http/contract/patients.ts';
import { ask, asksGround } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useWrite } from '../../api/use-write.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { birthWritten, dayWritten, practiceDay, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { usePlanFor } from '../../parts/plan-for.ts';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { TabsOrSelect } from '../../parts/tabs-or-select.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { AccessOfPatient } from './access-of-patient.tsx';
import { AskGround, useGroundRunsOut } from './ask-ground.tsx';
import { CallingWishes } from './calling-wishes.tsx';
import { Consents } from './consents.tsx';
import { DetailsForm } from './details-form.tsx';

const PARTS = ['overview', 'calling', 'consents', 'calls', 'access'] as const;

/** One patient as the practice has them: details, what they agreed to, appointments, calls, what is still open, and who looked. */
export function PatientPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['patients', id],
    queryFn: () => ask<Patient>('GET', `/api/patients/${id}`),
    // Each look is a line of the access log: one is made when somebody looks, not by coming back to a window.
    refetchOnWindowFocus: false,
  });
  useGroundRunsOut(id);
  const isShut = asksGround(query.error);
  return (
    <SidePage title={query.data?.name ?? words.patients.title} from={rowId(id)} onClose={onClose}>
      {isShut && <AskGround id={id} reading={query.isFetching} onClose={onClose} />}
      {/* A ground that ran out while somebody typed: what they typed stays where it is. */}
      {isShut && query.data === undefined ? (
        <Text>{words.patients.ground.shut}</Text>
      ) : (
        <Asked query={query}>{(patient) => <OnePatient patient={patient} />}</Asked>
      )}
    </SidePage>
  );
}

function OnePatient({ patient }: { patient: Patient }) {
  const { patients: words } = useWords();
  const now = useNow();
  const [shown, setShown] = useState<(typeof PARTS)[number]>('overview');
  useLetterKeys(
    Object.fromEntries(
      PARTS.map((part, place) => [String(place + 1), { does: words.tabs[part], act: () => setShown(part) }]),
    ),
  );
  const panels: Readonly<Record<(typeof PARTS)[number], ReactNode>> = {
    overview: <Overview patient={patient} />,
    calling: <CallingWishes patient={patient} />,
    consents: <Consents patient={patient} />,
    calls: <Calls calls={patient.calls} />,
    access: <AccessOfPatient id={patient.id} />,
  };
  return (
    <Stack>
      {patient.alike.map(({ id, name, dateOfBirth }) => (
        <Alert key={id} color="brand" title={words.alike(`${name}, ${birthWritten(dateOfBirth, now)}`)} />
      ))}
      <Text>{birthWritten(patient.dateOfBirth, now)}</Text>
      <TabsOrSelect
        label={words.parts}
        shown={shown}
        parts={PARTS.map((name) => ({ name, label: words.tabs[name], panel: panels[name] }))}
        onShow={setShown}
      />
    </Stack>
  );
}

/** Where the patient is reached, to read and to change. */
function Details({ patient }: { patient: Patient }) {
  const words = useWords();
  const [isChanging, setChanging] = useState(false);
  const client = useQueryClient();
  const change = useWrite(['patients']);
  const { ownNumber, phone, email, postcode } = patient;
  return (
    <Section title={words.patients.details}>
      {change.isError && isChanging && <Failed error={change.error} />}
      {isChanging ? (
        <DetailsForm
          patient={patient}
          saving={change.isPending}
          submit={words.settings.save}
          onCancel={() => setChanging(false)}
          onSave={(to, was) =>
            change.mutate(
              { path: `/api/patients/${patient.id}`, body: { to, was } },
              {
                onSuccess: () => setChanging(false),
                // Somebody else was first: what stands now is read, and stands beside what was filled in.
                onError: () => void client.invalidateQueries({ queryKey: ['patients', patient.id] }),
              },
            )
          }
        />
      ) : (
        <>
          {phone !== null && <Anchor href={`tel:${phone}`}>{phoneWritten(phone)}</Anchor>}
          {[email, postcode, ownNumber === null ? null : words.patients.numbered(ownNumber)].map(
            (detail) => detail !== null && <Text key={detail}>{detail}</Text>,
          )}
          <Group>
            <WriteButton variant="default" onClick={() => setChanging(true)}>
              {words.patients.change}
            </WriteButton>
          </Group>
        </>
      )}
    </Section>
  );
}

function Overview({ patient }: { patient: Patient }) {
  const words = useWords();
  const planFor = usePlanFor();
  return (
    <Stack>
      <Details patient={patient} />
      <Section title={words.patients.appointments} empty={patient.appointments.length === 0}>
        {patient.appointments.map((one) => (
          <span key={one.id}>
            <Link to="/agenda" search={{ day: practiceDay(one.from), open: one.id }}>
              {dayWritten(one.from)} {timeWritten(one.from)}
            </Link>
            , {one.type}, {one.practitioner}
            {one.status === 'cancelled' && ` (${words.patients.cancelled})`}
          </span>
        ))}
      </Section>
      <Group>
        <WriteButton variant="default" onClick={() => planFor(patient)}>
          {words.worklist.plan}
        </WriteButton>
      </Group>
      <Section title={words.patients.openItems} empty={patient.openItems.length === 0}>
        {patient.openItems.map((item) => (
          <Link key={item.id} to="/werklijst" search={{ open: item.id }}>
            {words.worklist.kinds[item.kind as keyof typeof words.worklist.kinds] ?? item.kind}
            {item.promisedBefore !== null &&
              ` (${words.worklist.before(`${dayWritten(item.promisedBefore)} ${timeWritten(item.promisedBefore)}`)})`}
          </Link>
        ))}
      </Section>
    </Stack>
  );
}

function Calls({ calls }: Pick<Patient, 'calls'>) {
  const words = useWords();
  if (calls.length === 0) return <Text>{words.patients.noCalls}</Text>;
  return (
    <Stack gap="xs">
      {calls.map((call) => (
        <span key={call.id}>
          <Link to="/gesprekken" search={{ open: call.id }}>
            {dayWritten(call.startedAt)} {timeWritten(call.startedAt)}
          </Link>
          {call.outcome !== null && ` ${words.calls.outcomes[call.outcome] ?? call.outcome}`}
        </span>
      ))}
    </Stack>
  );
}

function Section({
  title,
  empty = false,
  children,
}: {
  title: string;
  empty?: boolean;
  children: ReactNode;
}) {
  const words = useWords();
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Stack gap="xs">{empty ? <Text>{words.patients.nothing}</Text> : children}</Stack>
    </section>
  );
}
