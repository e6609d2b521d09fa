import { Button, Checkbox, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnPush, OwnPushDevice, PushTried } from '../../../../src/http/contract/push.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { lookAtPush, type PushHere, subscribeHere, unsubscribeHere } from '../../parts/push-here.ts';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { SoundState, useSound } from '../../shell/alarm-sound.tsx';
import { useOwnRungs } from '../../shell/own-turn.ts';

/** How an alarm reaches somebody: by the sound of this screen, and by a message on a device in their pocket. */
export function NoticesSettings() {
  const me = useMe();
  const { notices: words } = useWords();
  return (
    <Stack gap="xl" maw="40rem">
      <Sound />
      {me.demo ? <Text>{words.noAccount}</Text> : <Devices />}
    </Stack>
  );
}

function Sound() {
  const { notices: words } = useWords();
  const { role, demo, preferences } = useMe();
  const { start, state } = useSound();
  const keep = useWrite(['session']);
  const mayChoose = role === 'practitioner' && !demo;
  const rungs = useOwnRungs(mayChoose);
  return (
    <section aria-labelledby="own-sound">
      <Stack gap="sm">
        <Title order={2} id="own-sound">
          {words.sound}
        </Title>
        <SoundState />
        {state !== 'blocked' && (
          <div>
            <Button variant="default" onClick={start}>
              {words.hear}
            </Button>
          </div>
        )}
        {mayChoose && (
          <>
            <Checkbox
              label={words.ownTurn}
              description={words.ownTurnWhat}
              checked={preferences.alarmSound === 'own-turn'}
              onChange={({ currentTarget }) =>
                keep.mutate({
                  path: '/api/session/preferences',
                  body: { ...preferences, alarmSound: currentTarget.checked ? 'own-turn' : 'always' },
                })
              }
            />
            {rungs?.length === 0 && <Text fw={600}>{words.notOnLadder}</Text>}
            {keep.isError && <Failed error={keep.error} />}
          </>
        )}
      </Stack>
    </section>
  );
}

function Devices() {
  const { notices: words } = useWords();
  const client = useQueryClient();
  const own = useQuery({ queryKey: ['push'], queryFn: () => ask<OwnPush>('GET', '/api/push') });
  const here = useQuery({ queryKey: ['push-here'], queryFn: lookAtPush });
  return (
    <section aria-labelledby="push">
      <Stack gap="md">
        <Title order={2} id="push">
          {words.push}
        </Title>
        <Text>{words.pushWhat}</Text>
        <Asked query={own}>
          {({ publicKey, devices }) => (
            <>
              {here.data !== undefined && (
                <ThisDevice
                  here={here.data}
                  devices={devices}
                  publicKey={publicKey}
                  onChange={() => void client.invalidateQueries({ queryKey: ['push-here'] })}
                />
              )}
              {devices.length > 0 && (
                <List listStyleType="none" spacing="md" aria-label={words.devices}>
                  {devices.map((device) => (
                    <List.Item key={device.id}>
                      <OneDevice device={device} isHere={isThis(device, here.data)} />
                    </List.Item>
                  ))}
                </List>
              )}
            </>
          )}
        </Asked>
      </Stack>
    </section>
  );
}

const isThis = ({ addressHash }: OwnPushDevice, here: PushHere | undefined): boolean =>
  here?.kind === 'on' && here.addressHash === addressHash;

/** Whether this browser is one of them, and the button that makes it one. */
function ThisDevice({
  here,
  devices,
  publicKey,
  onChange,
}: {
  here: PushHere;
  devices: readonly OwnPushDevice[];
  publicKey: string;
  onChange: () => void;
}) {
  const { notices: words } = useWords();
  const add = useWrite(['push']);
  const [problem, setProblem] = useState<'refused' | 'no-service' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const turnOn = async () => {
    setAsking(true);
    setProblem(null);
    const address = await subscribeHere(publicKey);
    setAsking(false);
    if (typeof address === 'string') setProblem(address);
    else add.mutate({ path: '/api/push', body: address });
    onChange();
  };
  if (here.kind === 'not-supported') return <Text>{words.notSupported}</Text>;
  if (here.kind === 'refused') return <Text fw={600}>{words.refused}</Text>;
  if (devices.some((device) => isThis(device, here))) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{words.off}</Text>
      <WriteButton loading={isAsking || add.isPending} onClick={() => void turnOn()}>
        {words.turnOn}
      </WriteButton>
      {problem !== null && (
        <Text role="alert">{words[problem === 'refused' ? 'notGiven' : 'noService']}</Text>
      )}
      {add.isError && <Failed error={add.error} />}
    </Stack>
  );
}

function OneDevice({ device, isHere }: { device: OwnPushDevice; isHere: boolean }) {
  const { notices: words } = useWords();
  const tried = useWrite<PushTried>(['push', 'push-here']);
  const remove = useWrite(['push', 'push-here']);
  const written = (moment: string) => `${dayWritten(moment)} ${timeWritten(moment)}`;
  const name = device.device ?? words.unknown;
  const turnOff = async () => {
    // First there: a browser that was let go of first would leave a device that fails at the next alarm.
    await remove.mutateAsync({ path: `/api/push/${device.id}`, method: 'DELETE' });
    if (isHere) await unsubscribeHere();
  };
  return (
    <Stack gap="xs">
      <Text>
        <strong>{name}</strong>
        {isHere && ` (${words.this})`}
        <br />
        {words.since(written(device.since))}
        <br />
        {device.last === null ? words.never : words.last[device.last.result](written(device.last.at))}
      </Text>
      <Group>
        <WriteButton
          variant="default"
          aria-label={words.tryOf(name)}
          loading={tried.isPending}
          onClick={() => tried.mutate({ path: `/api/push/${device.id}/test` })}
        >
          {words.try}
        </WriteButton>
        <WriteButton
          variant="default"
          aria-label={words.turnOffOf(name)}
          loading={remove.isPending}
          onClick={() => void turnOff().catch(() => undefined)}
        >
          {words.turnOff}
        </WriteButton>
      </Group>
      <Text role="status">{tried.data === undefined ? '' : words.tried[tried.data.result]}</Text>
      {tried.isError && <Failed error={tried.error} />}
      {remove.isError && <Failed error={remove.error} />}
    </Stack>
  );
}
