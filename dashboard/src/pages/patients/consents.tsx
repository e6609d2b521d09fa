import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ConsentGiven, Patient } from '../../../../src/http/contract/patients.ts';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

const CHANNELS = ['whatsapp', 'sms', 'email'] as const;
/** How a patient can say it to people. */
const HOW = ['desk', 'spoken', 'written', 'registration'] as const satisfies readonly ConsentGiven['how'][];
type Consent = Patient['consents'][number];

/** What this patient agreed to, by channel: yes, how, by whom and in which call, or no and a way to note it; and everything that was taken back before. */
export function Consents({ patient }: { patient: Patient }) {
  const words = useWords();
  const revoke = useWrite(['patients']);
  const restore = useWrite(['patients']);
  const channels = [...new Set([...CHANNELS, ...patient.consents.map(({ channel }) => channel)])];
  return (
    <Stack gap="sm">
      {revoke.isError && <Failed error={revoke.error} />}
      {restore.isError && <Failed error={restore.error} />}
      {patient.calling.some(({ kind }) => kind === 'no-messages') && (
        <Text>{words.patients.noMessagesSent}</Text>
      )}
      <Text>{words.patients.messagesIn[patient.messageLanguage]}</Text>
      {channels.map((channel) => {
        const name = words.messages.channels[channel];
        const given = patient.consents.find((one) => one.channel === channel && one.revokedAt === null);
        if (given === undefined) return <NotGiven key={channel} patient={patient} channel={channel} />;
        return (
          <div key={channel}>
            <Given consent={given} />{' '}
            <WriteButton
              variant="default"
              loading={revoke.isPending}
              onClick={() =>
                revoke.mutate({ path: `/api/patients/${patient.id}/consents/revoke`, body: { channel } })
              }
            >
              {words.patients.revoke(name)}
            </WriteButton>
          </div>
        );
      })}
      {patient.consents.map(
        ({ channel, givenAt, revokedAt, revokedBy, restorable }) =>
          revokedAt !== null && (
            <div key={`${channel} ${givenAt}`}>
              {words.patients.consentRevoked(words.messages.channels[channel], dayWritten(revokedAt))}
              {revokedBy !== null && `, ${words.patients.notedBy(revokedBy)}`}{' '}
              {restorable && (
                <WriteButton
                  variant="default"
                  loading={restore.isPending}
                  onClick={() =>
                    restore.mutate({
                      path: `/api/patients/${patient.id}/consents/restore`,
                      body: { channel },
                    })
                  }
                >
                  {words.worklist.reopen}
                </WriteButton>
              )}
            </div>
          ),
      )}
      <Text size="sm">{words.patients.noAudio}</Text>
    </Stack>
  );
}

/** Noting that the patient agreed: how is asked, who and when is known. */
function NotGiven({ patient, channel }: { patient: Patient; channel: Consent['channel'] }) {
  const words = useWords();
  const give = useWrite(['patients']);
  const [how, setHow] = useState<ConsentGiven['how']>('desk');
  const name = words.messages.channels[channel];
  const address = channel === 'email' ? patient.email : patient.phone;
  return (
    <Stack gap="xs">
      <Text>{words.patients.consentNone(name)}</Text>
      {address === null && <Text size="sm">{words.patients.consentNoAddress[channel]}</Text>}
      {give.isError && <Failed error={give.error} />}
      <Group align="flex-end">
        <NativeSelect
          label={words.patients.consentHowAsked}
          aria-label={`${words.patients.consentHowAsked} (${name})`}
          data={HOW.map((value) => ({ value, label: words.patients.consentHow[value] }))}
          value={how}
          onChange={({ currentTarget }) => setHow(HOW.find((one) => one === currentTarget.value) ?? 'desk')}
        />
        <WriteButton
          variant="default"
          loading={give.isPending}
          onClick={() =>
            give.mutate({ path: `/api/patients/${patient.id}/consents`, body: { channel, how } })
          }
        >
          {words.patients.consentGive(name)}
        </WriteButton>
      </Group>
    </Stack>
  );
}

function Given({ consent: { channel, givenAt, how, by, call } }: { consent: Consent }) {
  const words = useWords();
  return (
    <>
      {words.patients.consentGiven(words.messages.channels[channel], dayWritten(givenAt))},{' '}
      {words.patients.consentHow[how]}
      {by !== null && `, ${words.patients.notedBy(by)}`}
      {call !== null && (
        <>
          {' '}
          <Link to="/gesprekken" search={{ open: call }}>
            {words.patients.consentCall}
          </Link>
        </>
      )}
    </>
  );
}
