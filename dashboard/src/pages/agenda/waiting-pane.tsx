import { Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnsweredOffer, Waiting, WaitingListShown } from '../../../../src/http/contract/waiting-list.ts';
import { ask } from '../../api/ask.ts';
import { useNow } from '../../api/now.ts';
import { useMe } from '../../api/session.tsx';
import { dateWritten, dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { PersonLine } from '../../parts/person-line.tsx';
import { Asked, Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import classes from './time-grid.module.css';

/** Who waits for an earlier place, what was offered to them and what they said; and offering one by hand. */
export function WaitingPane({ onOffer }: { onOffer: (waiting: Waiting) => void }) {
  const words = useWords();
  const query = useQuery({
    queryKey: ['waiting-list'],
    queryFn: () => ask<WaitingListShown>('GET', '/api/waiting-list'),
  });
  return (
    <section className={classes['pane']} aria-labelledby="waiting" data-keys="">
      <Title order={2} id="waiting">
        {query.data === undefined
          ? words.agenda.waiting.heading
          : words.agenda.waiting.title(query.data.waiting.length)}
      </Title>
      <Asked query={query}>
        {({ on, waiting }) => (
          <Stack>
            {!on && <Text>{words.agenda.waiting.off}</Text>}
            {waiting.length === 0 && <Text>{words.agenda.waiting.empty}</Text>}
            {waiting.map((one) => (
              <OneWaiting key={one.id} waiting={one} onOffer={() => onOffer(one)} />
            ))}
          </Stack>
        )}
      </Asked>
    </section>
  );
}

function OneWaiting({ waiting, onOffer }: { waiting: Waiting; onOffer: () => void }) {
  const words = useWords();
  const now = useNow();
  const me = useMe();
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: ({ offer, says }: { offer: string; says: 'yes' | 'no' }) =>
      ask<AnsweredOffer>('POST', `/api/waiting-offers/${offer}/answer`, {
        body: { answer: says },
        csrf: me.csrf,
      }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['waiting-list'] });
      void client.invalidateQueries({ queryKey: ['agenda'] });
    },
  });
  const open = waiting.offers.find(({ state }) => state === 'open');
  return (
    <div>
      <Text fw={600}>
        <PersonLine who={waiting.who} now={now} isListed />
      </Text>
      <Text>
        {waiting.type} · {wishWritten(waiting, words)}
      </Text>
      {waiting.channel === null && <Text size="sm">{words.agenda.waiting.noChannel}</Text>}
      {waiting.offers.map((offer) => (
        <Text key={offer.id} size="sm">
          {dayWritten(offer.from)} {timeWritten(offer.from)}: {words.agenda.waiting.states[offer.state]}
          {offer.state === 'open' && `, ${words.agenda.waiting.until(timeWritten(offer.expires))}`}
        </Text>
      ))}
      {answer.isError && <Failed error={answer.error} />}
      <Group mt="xs">
        {open === undefined ? (
          <WriteButton variant="default" onClick={onOffer}>
            {words.agenda.waiting.offer}
          </WriteButton>
        ) : (
          (['yes', 'no'] as const).map((says) => (
            <WriteButton
              key={says}
              variant="default"
              disabled={answer.isPending}
              onClick={() => answer.mutate({ offer: open.id, says })}
            >
              {words.agenda.waiting[says]}
            </WriteButton>
          ))
        )}
      </Group>
    </div>
  );
}

/** By their number of ISO 8601, less one. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function wishWritten({ wish }: Waiting, words: ReturnType<typeof useWords>): string {
  const parts = [
    ...(wish.days === null
      ? []
      : [words.agenda.waiting.days(dateWritten(wish.days.from), dateWritten(wish.days.to))]),
    ...(wish.between === null ? [] : [words.agenda.waiting.between(wish.between.from, wish.between.to)]),
    ...wish.notWeekdays.map((day) =>
      words.agenda.waiting.notOn(words.settings.weekdays[WEEKDAYS[day - 1] ?? 'monday']),
    ),
  ];
  return parts.length === 0 ? words.agenda.waiting.anyTime : parts.join(', ');
}
