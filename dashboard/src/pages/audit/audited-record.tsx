import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { REQUEST_LENGTHS } from '../../../../src/http/contract/access-ground-choices.ts';
import type { AuditedRecord } from '../../../../src/http/contract/audited-record.ts';
import { ask, asksGround } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useWrite } from '../../api/use-write.ts';
import { phoneWritten } from '../../language/phone-written.ts';
import { birthWritten, dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { AuditedCall } from './audited-call.tsx';

/** What each look costs: one line of the access log, made when somebody looks, not by coming back to a window. */
const ONE_LOOK = { refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY } as const;

/** One patient for an auditor: after the request that it is for, and read only. */
export function AuditedRecordPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const [call, setCall] = useState<string | null>(null);
  const at = `/api/audit/patients/${id}`;
  const query = useQuery({
    queryKey: ['audited', id],
    queryFn: () => ask<AuditedRecord>('GET', at),
    ...ONE_LOOK,
  });
  const title = query.isError || query.data === undefined ? words.audited.title : query.data.name;
  return (
    <SidePage title={title} from={rowId(id)} onClose={onClose}>
      <UnderRequest at={at} query={query}>
        {(record) =>
          call === null ? (
            <Record record={record} onCall={setCall} />
          ) : (
            <CallOfRecord at={at} call={call} onBack={() => setCall(null)} />
          )
        }
      </UnderRequest>
    </SidePage>
  );
}

/** What may be seen under a request; asks for one while there is none, and again when half an hour is over: then nothing is shown. */
function UnderRequest<Found>({
  at,
  query,
  children,
}: {
  at: string;
  query: UseQueryResult<Found>;
  children: (found: Found) => ReactNode;
}) {
  return asksGround(query.error) ? <WhichRequest at={at} /> : <Asked query={query}>{children}</Asked>;
}

function CallOfRecord({ at, call, onBack }: { at: string; call: string; onBack: () => void }) {
  const { audited: words } = useWords();
  const query = useQuery({
    queryKey: ['audited', 'call', at, call],
    queryFn: () => ask<Parameters<typeof AuditedCall>[0]['call']>('GET', `${at}/calls/${call}`),
    ...ONE_LOOK,
  });
  return (
    <Stack>
      <Group>
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
      </Group>
      <UnderRequest at={at} query={query}>
        {(found) => <AuditedCall call={found} />}
      </UnderRequest>
    </Stack>
  );
}

function WhichRequest({ at }: { at: string }) {
  const { audited: words } = useWords();
  const open = useWrite(['audited']);
  const [request, setRequest] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate({ path: `${at}/open`, body: { request } });
      }}
    >
      <Stack align="flex-start">
        <Text>{words.why}</Text>
        <TextInput
          w="100%"
          label={words.request}
          description={words.requestHint}
          required
          minLength={REQUEST_LENGTHS.least}
          maxLength={REQUEST_LENGTHS.most}
          autoComplete="off"
          value={request}
          onChange={({ currentTarget }) => setRequest(currentTarget.value)}
        />
        {open.isError && <Failed error={open.error} />}
        <WriteButton type="submit" disabled={open.isPending || request.trim().length < REQUEST_LENGTHS.least}>
          {words.open}
        </WriteButton>
      </Stack>
    </form>
  );
}

function Record({ record, onCall }: { record: AuditedRecord; onCall: (call: string) => void }) {
  const words = useWords();
  const now = useNow();
  const { patients, messages, worklist } = words;
  const { phone, email, postcode, ownNumber } = record;
  const details = [
    phone === null ? null : phoneWritten(phone),
    email,
    postcode,
    ownNumber === null ? null : patients.numbered(ownNumber),
  ].filter((detail) => detail !== null);
  return (
    <Stack>
      <Text>{birthWritten(record.dateOfBirth, now)}</Text>
      <Text size="sm">{words.audited.readOnly}</Text>
      <Section title={patients.details} lines={details} />
      <Section
        title={patients.appointments}
        lines={record.appointments.map(
          ({ from, type, practitioner, status }) =>
            `${dayWritten(from)} ${timeWritten(from)}, ${type}, ${practitioner}${status === 'cancelled' ? ` (${patients.cancelled})` : ''}`,
        )}
      />
      <Section
        title={patients.openItems}
        lines={record.openItems.map(
          ({ kind, promisedBefore }) =>
            `${(worklist.kinds as Readonly<Record<string, string>>)[kind] ?? kind}${promisedBefore === null ? '' : ` (${worklist.before(`${dayWritten(promisedBefore)} ${timeWritten(promisedBefore)}`)})`}`,
        )}
      />
      <Section
        title={patients.tabs.calling}
        lines={record.calling.map(
          ({ kind, setAt, askedBy, by }) =>
            `${patients.calling[kind]}, ${patients.callingSet(dayWritten(setAt), patients.callingAskedBy[askedBy], by)}`,
        )}
      />
      <Section
        title={patients.tabs.consents}
        lines={record.consents.map(({ channel, givenAt, how, revokedAt }) =>
          revokedAt === null
            ? `${patients.consentGiven(messages.channels[channel], dayWritten(givenAt))}, ${patients.consentHow[how]}`
            : patients.consentRevoked(messages.channels[channel], dayWritten(revokedAt)),
        )}
      />
      <section>
        <Title order={3}>{patients.tabs.calls}</Title>
        {record.calls.length === 0 ? (
          <Text>{patients.noCalls}</Text>
        ) : (
          <Stack gap="xs" align="flex-start">
            {record.calls.map(({ id, startedAt, outcome }) => (
              <Button key={id} variant="default" onClick={() => onCall(id)}>
                {words.audited.call(
                  `${dayWritten(startedAt)} ${timeWritten(startedAt)}`,
                  outcome === null ? '' : (words.calls.outcomes[outcome] ?? outcome),
                )}
              </Button>
            ))}
          </Stack>
        )}
      </section>
    </Stack>
  );
}

function Section({ title, lines }: { title: string; lines: readonly string[] }) {
  const { patients } = useWords();
  return (
    <section>
      <Title order={3}>{title}</Title>
      {lines.length === 0 ? (
        <Text>{patients.nothing}</Text>
      ) : (
        lines.map((line) => <Text key={line}>{line}</Text>)
      )}
    </section>
  );
}
