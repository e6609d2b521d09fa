import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemWithHistory } from '../../../../src/http/contract/worklist.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import type { Words } from '../../language/nl.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { NARROW } from '../../look/narrow.ts';
import { PersonLine } from '../../parts/person-line.tsx';
import { PromiseClock } from '../../parts/promise-clock.tsx';
import { rowId } from '../../parts/row-id.ts';
import { SidePage } from '../../parts/side-page.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { CallBack } from './call-back.tsx';
import { CopyFields } from './copy-fields.tsx';
import { eventWritten } from './event-written.ts';
import { ItemActions, Reopen } from './item-actions.tsx';
import { ItemNote } from './item-note.tsx';
import { LatePromise } from './late-promise.tsx';
import { MainAction } from './main-action.tsx';
import { NotRight } from './not-right.tsx';
import { SaidOfItemPart } from './said-of-item.tsx';
import { SentMessages } from './sent-messages.tsx';
import { useChange } from './use-change.ts';
import { useReaders } from './use-readers.ts';
import { WhyHere } from './why-here.tsx';
import classes from './worklist.module.css';

/** One item: the caller's own words first, then why it is here, then what can be done, then what was done. */
export function ItemPage({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['worklist', 'item', id],
    queryFn: () => ask<ItemWithHistory>('GET', `/api/worklist/${id}`),
  });
  const title = query.data === undefined ? words.worklist.title : titleOf(query.data, words);
  return (
    <SidePage title={title} from={rowId(id)} onClose={onClose}>
      <Asked query={query}>{(item) => <Item item={item} />}</Asked>
    </SidePage>
  );
}

const titleOf = ({ who, kind }: ItemWithHistory, { worklist }: Words): string =>
  who === null ? worklist.kinds[kind] : `${who.name}: ${worklist.kinds[kind]}`;

function Item({ item }: { item: ItemWithHistory }) {
  const words = useWords();
  const now = useNow();
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const [showsAll, setShowsAll] = useState(false);
  const [isRinging, setRinging] = useState(false);
  const [hasRung, setHasRung] = useState(false);
  const others = useReaders(item.id, isRinging ? 'calls' : 'reads');
  const change = useChange(item);
  const ringing = {
    ringsNow: others.find(({ doing }) => doing === 'calls')?.name,
    onRing: () => {
      setRinging(true);
      setHasRung(true);
    },
  };
  const acts = {
    item,
    busy: change.isPending,
    act: (one: Parameters<typeof change.mutate>[0]) => {
      setRinging(false);
      change.mutate(one);
    },
  };
  const main =
    item.status === 'done' ? (
      <Reopen busy={acts.busy} act={acts.act} />
    ) : (
      <MainAction {...acts} {...ringing} />
    );
  return (
    <Stack>
      <Group gap="sm">
        <StateBadge state={item.status === 'done' ? 'done' : item.urgency} />
        <PromiseClock before={item.promisedBefore} now={now} />
        {item.trial && <strong>{words.calls.isTrial}</strong>}
        <span>
          {words.worklist.owner}: {item.owner?.name ?? words.worklist.nobody}
          {item.waitsFor !== null && ` · ${words.worklist.waitsFor[item.waitsFor]}`}
        </span>
        <span role="status">
          {others.length > 0 &&
            words.worklist.looksOn(others.map(({ name }) => name).join(', '), others.length)}
        </span>
      </Group>
      <Group gap="sm">
        <PersonLine who={item.who} now={now} />
        {/* In the call that it came from; of who wrote or was entered by hand nothing was heard. */}
        {item.who !== null && item.call !== null && <span>{words.today.recognised}</span>}
        {item.about !== null && <span>{words.worklist.calls(words.frame.about[item.about])}</span>}
        {item.who !== null && (
          <Link to="/patienten" search={{ open: item.who.id }}>
            {words.worklist.patient}
          </Link>
        )}
        {item.messagesIn !== null && <span>{words.patients.messagesIn[item.messagesIn]}</span>}
      </Group>
      <OwnWordsOf item={item} />
      <Text>{words.worklist.askedFor(words.wishes[item.wish] ?? item.wish)}</Text>
      <WhyHere item={item} />
      <SaidOfItemPart item={item} />
      {item.wish === 'change-details' && <CopyFields item={item} />}
      <CallBack {...acts} hasRung={hasRung} />
      <LatePromise item={item} busy={acts.busy} />
      {change.isError && <Failed error={change.error} />}
      <div className={classes['actions']} id="actions">
        {!isNarrow && main}
        {item.status === 'open' && (!isNarrow || showsAll) && <ItemActions {...acts} {...ringing} />}
      </div>
      <SentMessages item={item} />
      <ItemNote busy={change.isPending} save={(text) => change.mutateAsync({ what: 'note', text })} />
      <section aria-labelledby="history">
        <Title order={3} id="history">
          {words.worklist.history}
        </Title>
        {item.history.map((event) => (
          <Text key={`${event.at} ${event.what}`} size="sm">
            {dayWritten(event.at)} {timeWritten(event.at)} {event.by} {eventWritten(event, words)}
          </Text>
        ))}
        {item.who !== null && <Text size="sm">{words.worklist.logged}</Text>}
      </section>
      <NotRight item={item} />
      {isNarrow && (
        <div className={`${classes['actions']} ${classes['main']}`} data-sticky="">
          {main}
          {item.status === 'open' && (
            <Button
              variant="default"
              aria-expanded={showsAll}
              aria-controls="actions"
              onClick={() => {
                setShowsAll(!showsAll);
                document.getElementById('actions')?.scrollIntoView({ block: 'center' });
              }}
            >
              {words.worklist.more}
            </Button>
          )}
        </div>
      )}
    </Stack>
  );
}

function OwnWordsOf({ item: { words: said } }: { item: ItemWithHistory }) {
  const { worklist } = useWords();
  return (
    <section aria-labelledby="own-words">
      <Title order={3} id="own-words">
        {worklist.inWords}
      </Title>
      {said.length === 0 ? (
        <Text>{worklist.noWords}</Text>
      ) : (
        said.map((one) => (
          <Text key={one} fz="lg" lang="nl">
            “{one}”
          </Text>
        ))
      )}
    </section>
  );
}
