import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MessageReplies } from '../../../../src/http/contract/messages.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { OwnWords } from '../../parts/own-words.tsx';
import { Paged } from '../../parts/paged.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';

/** What patients answered: what Balie understood, what came of it, and the literal words where a person must read them. */
export function RepliesList() {
  const { messages: words } = useWords();
  const now = useNow();
  const query = useInfiniteQuery({
    queryKey: ['messages', 'received'],
    queryFn: ({ pageParam }) =>
      ask<MessageReplies>(
        'GET',
        `/api/messages/replies?${new URLSearchParams(pageParam === null ? {} : { before: pageParam })}`,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Paged
      query={query}
      rows={query.data?.pages.flatMap(({ replies }) => replies) ?? []}
      empty={words.emptyReceived}
      more={words.more}
    >
      {(replies) => (
        <ListTable
          caption={words.lists.received}
          rows={replies}
          nameOf={({ reference }) => reference}
          columns={[
            { head: words.when, cell: ({ at }) => `${dayWritten(at)} ${timeWritten(at)}` },
            { head: words.sender, cell: ({ who }) => <PersonLine who={who} now={now} isListed /> },
            { head: words.answered, cell: ({ template }) => words.templates[template] },
            { head: words.understood, cell: ({ meaning }) => words.meanings[meaning] ?? meaning },
            { head: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] ?? outcome },
            {
              head: words.inWords,
              cell: ({ item }) => (item?.words ? <OwnWords text={item.words} /> : words.wordsGone),
            },
            {
              head: words.action,
              cell: ({ item }) =>
                item === null ? null : item.open ? (
                  <>
                    <StateBadge state={item.urgency} />{' '}
                    <Link to="/werklijst" search={{ open: item.id }}>
                      {words.toItem}
                    </Link>
                  </>
                ) : (
                  words.itemDone
                ),
            },
          ]}
        />
      )}
    </Paged>
  );
}
