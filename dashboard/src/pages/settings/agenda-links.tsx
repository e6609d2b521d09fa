import { Button, Code, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedList, FeedMade } from '../../../../src/http/contract/agenda-feeds.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { useWrite } from '../../api/use-write.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';

type Feed = FeedList['feeds'][number];

const when = (moment: string): string => `${dayWritten(moment)} ${timeWritten(moment)}`;

/** Secret links by which a calendar reads an agenda, without patients: which there are, a new one, and taking one back. */
export function AgendaLinks() {
  const { feeds: words } = useWords();
  const mayChange = useMe().rights['settings'] === 'work';
  const query = useQuery({
    queryKey: ['agenda-feeds'],
    queryFn: () => ask<FeedList>('GET', '/api/agenda-feeds'),
  });
  return (
    <section aria-labelledby="agenda-links">
      <Stack gap="sm">
        <Title order={2} id="agenda-links">
          {words.title}
        </Title>
        <Text>{words.why}</Text>
        <Asked query={query}>
          {({ feeds, practitioners }) => (
            <>
              {feeds.length === 0 ? <Text>{words.none}</Text> : <Links feeds={feeds} mayChange={mayChange} />}
              {mayChange && <NewLink practitioners={practitioners} />}
            </>
          )}
        </Asked>
      </Stack>
    </section>
  );
}

function Links({ feeds, mayChange }: { feeds: readonly Feed[]; mayChange: boolean }) {
  const { feeds: words } = useWords();
  return (
    <ListTable
      caption={words.title}
      rows={feeds}
      nameOf={({ id }) => id}
      columns={[
        { head: words.of, cell: ({ practitioner }) => practitioner },
        { head: words.made, cell: ({ madeAt }) => when(madeAt) },
        {
          head: words.read,
          cell: ({ lastReadAt }) => (lastReadAt === null ? words.never : when(lastReadAt)),
        },
        ...(mayChange
          ? [{ head: words.action, cell: (feed: Feed) => <Revoke key={feed.id} feed={feed} /> }]
          : []),
      ]}
    />
  );
}

/** Asked once more, because a link that is taken back never opens anything again. */
function Revoke({ feed: { id, practitioner } }: { feed: Feed }) {
  const { feeds: words } = useWords();
  const [isAsked, setAsked] = useState(false);
  const revoke = useWrite(['agenda-feeds']);
  if (!isAsked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)} aria-label={words.revokeOf(practitioner)}>
        {words.revoke}
      </Button>
    );
  }
  return (
    <Stack gap="xs">
      {revoke.isError && <Failed error={revoke.error} />}
      <Text size="sm">{words.sure}</Text>
      <Group gap="sm">
        <WriteButton
          loading={revoke.isPending}
          onClick={() => revoke.mutate({ path: `/api/agenda-feeds/${id}`, method: 'DELETE' })}
        >
          {words.revokeNow}
        </WriteButton>
        <Button variant="default" onClick={() => setAsked(false)}>
          {words.keep}
        </Button>
      </Group>
    </Stack>
  );
}

/** The link is shown once: only its hash is kept. */
function NewLink({ practitioners }: Pick<FeedList, 'practitioners'>) {
  const words = useWords();
  const [practitioner, setPractitioner] = useState(practitioners[0]?.id ?? '');
  const [copied, setCopied] = useState(false);
  const make = useWrite<FeedMade>(['agenda-feeds']);
  const link = make.data === undefined ? null : `${location.origin}${make.data.path}`;
  return (
    <Stack gap="sm" align="flex-start">
      <Group align="flex-end">
        <NativeSelect
          label={words.feeds.whose}
          value={practitioner}
          onChange={({ currentTarget }) => setPractitioner(currentTarget.value)}
          data={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <WriteButton
          loading={make.isPending}
          disabled={practitioner === ''}
          onClick={() => {
            setCopied(false);
            make.mutate({ path: '/api/agenda-feeds', body: { practitioner } });
          }}
        >
          {words.feeds.make}
        </WriteButton>
      </Group>
      {make.isError && <Failed error={make.error} />}
      {link !== null && (
        <>
          <Text role="status">{words.feeds.once}</Text>
          <Code style={{ overflowWrap: 'anywhere', fontSize: '1rem' }}>{link}</Code>
          <Group>
            <Button
              variant="default"
              onClick={() => void navigator.clipboard?.writeText(link).then(() => setCopied(true))}
            >
              {words.settings.copy}
            </Button>
            <Text role="status">{copied ? words.settings.copied : ''}</Text>
          </Group>
        </>
      )}
    </Stack>
  );
}
