import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { memo, useCallback, useMemo, useState } from 'react';
import type { z } from 'zod';
import type { Item, itemList } from '../../../../src/http/contract/worklist.ts';
import { AskFailed, ask } from '../../api/ask.ts';
import { useLive } from '../../api/live.tsx';
import { useNow } from '../../api/now.ts';
import { useReception } from '../../api/reception.ts';
import { useMe } from '../../api/session.tsx';
import { useWords } from '../../language/words.tsx';
import { useRuleName } from '../../parts/alarm-rules.ts';
import classes from '../../parts/list-table.module.css';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { OwnWords } from '../../parts/own-words.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { PromiseClock } from '../../parts/promise-clock.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { ItemPage } from './item-page.tsx';
import { SteadyList } from './steady-list.tsx';
import { useClaim } from './use-change.ts';

const FILTERS = ['all', 'mine', 'doctor', 'prescriptions', 'callbacks', 'doneToday'] as const;
type Filter = (typeof FILTERS)[number];

/** The one ordered list: urgency, promised time, time of the call. Filters hide and never reorder; alarms stay whatever the filter. */
export function WorklistPage() {
  const words = useWords();
  const me = useMe();
  const { open } = useSearch({ from: '/in/werklijst' });
  const navigate = useNavigate();
  // Who gives care begins with what waits for them.
  const [filter, setFilter] = useState<Filter>(me.role === 'practitioner' ? 'doctor' : 'all');
  const [sought, setSought] = useState('');
  const status = filter === 'doneToday' ? 'done' : 'open';
  const query = useQuery({
    queryKey: ['worklist', status],
    queryFn: () => ask<z.output<typeof itemList>>('GET', `/api/worklist?status=${status}`),
    refetchInterval: 60_000,
  });
  const show = useCallback(
    (id: string | undefined) =>
      void navigate({ to: '/werklijst', search: id === undefined ? {} : { open: id } }),
    [navigate],
  );
  return (
    <Stack gap="md">
      <Title order={1}>{words.worklist.title}</Title>
      <SegmentedControl
        aria-label={words.worklist.filter}
        value={filter}
        onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
        data={FILTERS.map((value) => ({ value, label: words.worklist[value] }))}
        className={classes['filters']}
      />
      <TextInput
        type="search"
        maw="24rem"
        label={words.worklist.search}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <Asked query={query}>
        {({ items }) => (
          <Filtered
            items={items}
            filter={filter}
            sought={sought}
            myName={me.name}
            open={open ?? null}
            onOpen={show}
            showAll={() => {
              setFilter('all');
              setSought('');
            }}
          />
        )}
      </Asked>
      {open !== undefined && <ItemPage id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

function Filtered({
  items,
  filter,
  sought,
  myName,
  open,
  onOpen,
  showAll,
}: {
  items: readonly Item[];
  filter: Filter;
  sought: string;
  myName: string;
  open: string | null;
  onOpen: (id: string) => void;
  showAll: () => void;
}) {
  const shown = useMemo(
    () => items.filter((item) => isShown(item, filter, myName) && fits(item, sought)),
    [items, filter, myName, sought],
  );
  return shown.length === 0 ? (
    <Nothing filter={filter} others={items.length} showAll={showAll} />
  ) : (
    <SteadyList items={shown} open={open}>
      <Items items={shown} onOpen={onOpen} />
    </SteadyList>
  );
}

function isShown(item: Item, filter: Filter, myName: string): boolean {
  if (filter !== 'doneToday' && (item.urgency === '112' || item.urgency === 'urgent')) return true;
  switch (filter) {
    case 'mine':
      return item.owner?.name === myName;
    case 'doctor':
      return item.waitsFor === 'practitioner';
    case 'prescriptions':
      return item.wish === 'repeat-prescription';
    case 'callbacks':
      return item.kind === 'callback' || item.kind === 'urgent-callback' || item.kind === 'lost-call';
    default:
      return true;
  }
}

/** Alarms stay, whatever is sought. */
function fits({ urgency, who, words, callBackNumber }: Item, sought: string): boolean {
  if (urgency === '112' || urgency === 'urgent') return true;
  const text = [who?.name ?? '', callBackNumber ?? '', ...words].join(' ').toLowerCase();
  return text.includes(sought.trim().toLowerCase());
}

function Nothing({ filter, others, showAll }: { filter: Filter; others: number; showAll: () => void }) {
  const words = useWords();
  const { calls } = useLive();
  const { data: reception } = useReception();
  if (filter === 'doneToday') return <Text>{words.worklist.emptyDone}</Text>;
  if (others === 0) {
    const answers = reception === undefined ? null : reception.paused === null;
    return <Text>{words.worklist.empty(answers, calls.length)}</Text>;
  }
  return (
    <Group>
      <Text>{words.worklist.emptyFilter(words.worklist.none[filter], others)}</Text>
      <Button variant="default" onClick={showAll}>
        {words.worklist.showAll}
      </Button>
    </Group>
  );
}

/** Drawn again when the items change or the clock ticks, and not when one of them is opened: a hundred rows take longer than that. */
const Items = memo(function AllOfThem({
  items,
  onOpen,
}: {
  items: readonly Item[];
  onOpen: (id: string) => void;
}) {
  const words = useWords();
  const now = useNow();
  const me = useMe();
  const { lostSince } = useLive();
  const ruleName = useRuleName();
  const claim = useClaim();
  // Nobody waits for what came of trying Balie out.
  const real = items.filter(({ trial }) => !trial);
  const trials = items.length - real.length;
  const late = real.filter(
    (item) => item.promisedBefore !== null && dayjs(item.promisedBefore).isBefore(now),
  ).length;
  return (
    <>
      <Text role="status">
        {words.worklist.count(real.length)}
        {late > 0 && `, ${words.worklist.late(late)}`}
        {trials > 0 && `, ${words.worklist.trials(trials)}`}
      </Text>
      {claim.isError && <Failed error={claim.error} />}
      {claim.error instanceof AskFailed &&
        claim.error.code === 'CHANGED_MEANWHILE' &&
        claim.variables !== undefined && (
          <Button variant="default" w="fit-content" mb="sm" onClick={() => onOpen(claim.variables.id)}>
            {words.worklist.lookOn}
          </Button>
        )}
      <ListTable
        rows={items}
        nameOf={({ id }) => id}
        columns={[
          {
            head: words.worklist.what,
            cell: (item) => (
              <OpenButton id={item.id} onOpen={() => onOpen(item.id)}>
                <StateBadge state={item.status === 'done' ? 'done' : item.urgency} />
                <span>{words.worklist.kinds[item.kind]}</span>
                {item.trial && <strong> {words.calls.trial}</strong>}
              </OpenButton>
            ),
          },
          {
            head: words.worklist.promised,
            cell: (item) => <PromiseClock before={item.promisedBefore} now={now} />,
          },
          {
            head: words.worklist.who,
            cell: (item) => (
              <>
                <PersonLine who={item.who} now={now} isListed />
                {item.about !== null &&
                  item.about !== 'self' &&
                  ` · ${words.worklist.calls(words.frame.about[item.about])}`}
              </>
            ),
          },
          { head: words.worklist.inWords, cell: (item) => <OwnWords text={item.words.at(-1) ?? ''} /> },
          {
            head: words.worklist.why,
            cell: (item) =>
              item.rules.length > 0
                ? item.rules.map(ruleName).join(', ')
                : (words.wishes[item.wish] ?? item.wish),
          },
          {
            head: words.worklist.owner,
            cell: (item) => {
              if (item.owner !== null) return item.owner.name;
              if (item.waitsFor !== null) return words.worklist.waitsFor[item.waitsFor];
              if (item.status === 'done' || me.demo || lostSince !== null) return words.worklist.nobody;
              return (
                <button
                  type="button"
                  className={classes['in-row']}
                  aria-label={`${words.worklist.claim}: ${words.worklist.kinds[item.kind]}`}
                  disabled={claim.isPending}
                  onClick={() => claim.mutate(item)}
                >
                  {words.worklist.claim}
                </button>
              );
            },
          },
        ]}
      />
    </>
  );
});
