import { Stack, Text } from '@mantine/core';
import dayjs from 'dayjs';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { useItemMessages, useTell } from './use-item-messages.ts';

/** `screens.md` §3.2: after this many tries another time is proposed. */
const MISSED_OFTEN = 2;

/** A promise that was not kept, or somebody who was rung in vain: another moment that the desk has room for, and the words that say so. */
export function LatePromise({ item, busy }: { item: ItemWithHistory; busy: boolean }) {
  const { itemMessages: words } = useWords();
  const me = useMe();
  const now = useNow();
  const { data } = useItemMessages(item.id);
  const tell = useTell(item);
  const missed = item.history.filter(({ what }) => what === 'called').length >= MISSED_OFTEN;
  const late = item.promisedBefore !== null && dayjs(item.promisedBefore).isBefore(now);
  if (item.status === 'done' || data === undefined || !(late || missed)) return null;
  if (item.promisedBefore === null) return null;
  const { later, channel } = data;
  if (later === null) return <Text>{words.noRoom}</Text>;
  const when = `${dayWritten(later.before)} ${timeWritten(later.before)}`;
  return (
    <Stack gap="xs" align="flex-start">
      <Text>{words.room(when)}</Text>
      {channel === null ? (
        <Text size="sm">{item.who === null ? words.nobodyKnown : words.noConsent}</Text>
      ) : (
        <Text size="sm" lang="nl" style={{ whiteSpace: 'pre-line' }}>
          “{later.text}”
        </Text>
      )}
      <WriteButton
        variant="default"
        disabled={busy || me.demo}
        loading={tell.isPending}
        onClick={() => tell.mutate({ what: 'later', before: later.before, tell: channel !== null })}
      >
        {channel === null ? words.promiseLater(when) : words.tellLater}
      </WriteButton>
      {tell.isError && <Failed error={tell.error} />}
    </Stack>
  );
}
