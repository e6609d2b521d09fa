import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { AskFailed } from '../../api/ask.ts';
import { useLive } from '../../api/live.tsx';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { Transcript } from '../../parts/transcript.tsx';
import { type BrowserCall, callBalie, NO_MICROPHONE } from './call-balie.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

/** A call with one's own microphone, with what Balie hears and does beside it. */
export function TryOut() {
  const words = useWords();
  const me = useMe();
  const sound = useRef<HTMLAudioElement>(null);
  const [call, setCall] = useState<BrowserCall | null>(null);
  const [over, setOver] = useState(false);
  const start = useMutation({
    mutationFn: () =>
      callBalie(me.csrf, {
        sounds(stream) {
          if (sound.current !== null) sound.current.srcObject = stream;
        },
        ended() {
          setCall(null);
          setOver(true);
        },
      }),
    onMutate: () => setOver(false),
    onSuccess: setCall,
  });
  const running = useRef<BrowserCall | null>(null);
  running.current = call;
  useEffect(() => () => running.current?.hangUp(), []);
  return (
    <Stack gap="md" maw="48rem" component="section" aria-labelledby="call-yourself">
      <Title order={2} id="call-yourself">
        {words.rehearsals.callYourself}
      </Title>
      <Text>{words.tryOut.intro}</Text>
      {/* biome-ignore lint/a11y/useMediaCaption: what Balie says stands in the transcript below, live. */}
      <audio ref={sound} autoPlay />
      {start.isError && <NotCalled error={start.error} />}
      <Group>
        {call === null ? (
          <Button loading={start.isPending} onClick={() => start.mutate()}>
            {words.tryOut.call}
          </Button>
        ) : (
          <Button color="red" onClick={() => call.hangUp()}>
            {words.tryOut.hangUp}
          </Button>
        )}
        <Text role="status">
          {start.isPending
            ? words.tryOut.connecting
            : call !== null
              ? words.tryOut.connected
              : over
                ? words.tryOut.over
                : ''}
        </Text>
      </Group>
      {call !== null && (
        <>
          <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
            <legend>{words.tryOut.keys}</legend>
            <Group gap="xs" maw="12rem">
              {KEYS.map((key) => (
                <Button
                  key={key}
                  variant="default"
                  w="3rem"
                  aria-label={words.tryOut.press(key)}
                  onClick={() => call.press(key)}
                >
                  {key}
                </Button>
              ))}
            </Group>
          </fieldset>
          <Newest />
        </>
      )}
    </Stack>
  );
}

function NotCalled({ error }: { error: unknown }) {
  const words = useWords();
  if (error instanceof AskFailed && error.code === NO_MICROPHONE) {
    return <Alert color="red" role="alert" title={words.tryOut.noMicrophone} />;
  }
  return <Failed error={error} />;
}

/** The call that began last: on the machine of who tries Balie out, their own. */
function Newest() {
  const words = useWords();
  const call = useLive().calls.at(-1);
  if (call === undefined) return null;
  return (
    <section aria-labelledby="heard">
      <Title order={3} id="heard">
        {words.live.transcript}
      </Title>
      {call.wish !== null && <Text>{words.today.wants(words.wishes[call.wish] ?? call.wish)}</Text>}
      <Transcript turns={call.lines} marked={call.alarmWords} live="off" />
    </section>
  );
}
