import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Patient } from '../../../../src/http/contract/patients.ts';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

const CHANNELS = ['whatsapp', 'sms', 'email'] as const;
type Consent = Patient['consents'][number];

/** What this patient agreed to, by channel: yes, how and in which call, or no; and everything that was taken back before. */
export function Consents({ patient }: { patient: Patient }) {
  const words = useWords();
  const revoke = useWrite(['patients']);
  const restore = useWrite(['patients']);
  const channels = [...new Set([...CHANNELS, ...patient.consents.map(({ channel }) => channel)])];
  return (
    <Stack gap="sm">
      {revoke.isError && <Failed error={revoke.error} />}
      {restore.isError && <Failed error={restore.error} />}
      {channels.map((channel) => {
        const name = words.messages.channels[channel];
        const given = patient.consents.find((one) => one.channel === channel && one.revokedAt === null);
        if (given === undefined) return <Text key={channel}>{words.patients.consentNone(name)}</Text>;
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
        ({ channel, givenAt, revokedAt, restorable }) =>
          revokedAt !== null && (
            <div key={`${channel} ${givenAt}`}>
              {words.patients.consentRevoked(words.messages.channels[channel], dayWritten(revokedAt))}{' '}
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

function Given({ consent: { channel, givenAt, how, call } }: { consent: Consent }) {
  const words = useWords();
  return (
    <>
      {words.patients.consentGiven(words.messages.channels[channel], dayWritten(givenAt))},{' '}
      {words.patients.consentHow[how]}
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
