import { Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Call, CallPage as Page } from '../../../../src/http/contract/calls.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { phoneWritten } from '../../language/phone-written.ts';
import { dayWritten, durationWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useRuleName, useRuleOf } from '../../parts/alarm-rules.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { OpenButton } from '../../parts/open-button.tsx';
import { OwnWords } from '../../parts/own-words.tsx';
import { Paged } from '../../parts/paged.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { CallFilters, NO_CALL_FILTER } from './call-filters.tsx';
import { CallPage } from './call-page.tsx';

/** Every call, newest first; found again by words, day and what came of it. */
export function CallsPage() {
  const words = useWords();
  const { csrf } = useMe();
  const { open } = useSearch({ from: '/in/gesprekken' });
  const navigate = useNavigate();
  const [asked, setAsked] = useState(NO_CALL_FILTER);
  const query = useInfiniteQuery({
    queryKey: ['calls', asked],
    queryFn: ({ pageParam }) => {
      const given = Object.entries({ ...asked, before: pageParam ?? '' }).filter(([, value]) => value !== '');
      return asked.text === ''
        ? ask<Page>('GET', `/api/calls?${new URLSearchParams(given)}`)
        : ask<Page>('POST', '/api/calls/search', { body: Object.fromEntries(given), csrf });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // A search is a line of the access log: one is made when somebody searches, not by coming back to a window.
    refetchOnWindowFocus: asked.text === '',
  });
  const calls = query.data?.pages.flatMap((page) => page.calls) ?? [];
  const show = (id: string | undefined) =>
    void navigate({ to: '/gesprekken', search: id === undefined ? {} : { open: id } });
  return (
    <Stack gap="md">
      <Title order={1}>{words.calls.title}</Title>
      <CallFilters lines={query.data?.pages[0]?.lines ?? []} onAsk={setAsked} />
      <Text role="status">{query.data && words.calls.count(query.data.pages[0]?.count ?? 0)}</Text>
      <Paged
        query={query}
        rows={calls}
        empty={asked === NO_CALL_FILTER ? words.calls.empty : words.calls.emptyFilter}
        more={words.calls.more}
      >
        {(rows) => <List calls={rows} onOpen={show} />}
      </Paged>
      {open !== undefined && <CallPage id={open} onClose={() => show(undefined)} />}
    </Stack>
  );
}

/** What Balie does by a rule of this level, in the four words of urgency. */
const STATE_OF = { '112': '112', 'human-now': 'urgent', today: 'today' } as const;

function List({ calls, onOpen }: { calls: readonly Call[]; onOpen: (id: string) => void }) {
  const words = useWords();
  const now = useNow();
  const ruleName = useRuleName();
  const ruleOf = useRuleOf();
  return (
    <ListTable
      caption={words.calls.title}
      rows={calls}
      nameOf={({ id }) => id}
      columns={[
        {
          head: words.calls.when,
          cell: (call) => (
            <OpenButton id={call.id} onOpen={() => onOpen(call.id)}>
              {dayWritten(call.startedAt)} {timeWritten(call.startedAt)}
            </OpenButton>
          ),
        },
        {
          head: words.calls.length,
          cell: ({ startedAt, endedAt }) =>
            endedAt === null
              ? words.calls.goesOn
              : durationWritten(dayjs(endedAt).diff(dayjs(startedAt), 'second')),
        },
        {
          head: words.calls.who,
          cell: ({ who, from, trial }) =>
            trial ? (
              <strong>{words.calls.isTrial}</strong>
            ) : who === null ? (
              from === null ? (
                words.calls.withheld
              ) : (
                phoneWritten(from)
              )
            ) : (
              <PersonLine who={who} now={now} isListed />
            ),
        },
        { head: words.calls.wish, cell: ({ wish }) => words.wishes[wish ?? 'none'] },
        {
          head: words.calls.outcome,
          cell: ({ outcome, openItems, corrected }) => (
            <>
              {outcome === null ? '' : (words.calls.outcomes[outcome] ?? outcome)}
              {openItems > 0 && ` · ${words.calls.openItems(openItems)}`}
              {corrected && ` · ${words.calls.corrected.toLowerCase()}`}
            </>
          ),
        },
        {
          head: words.calls.alarm,
          cell: ({ rules }) =>
            rules.map((rule) => {
              const level = ruleOf(rule)?.level;
              return (
                <div key={rule}>
                  {level !== undefined && <StateBadge state={STATE_OF[level]} />} {ruleName(rule)}
                </div>
              );
            }),
        },
        { head: words.calls.words, cell: ({ firstWords }) => <OwnWords text={firstWords} /> },
      ]}
    />
  );
}
