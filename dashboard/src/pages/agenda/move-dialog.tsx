import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { z } from 'zod';
import type { AgendaDay, agendaDays } from '../../../../src/http/contract/agenda.ts';
import type { Place } from '../../../../src/http/contract/booking.ts';
import { ask } from '../../api/ask.ts';
import { useMe } from '../../api/session.tsx';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { Failed } from '../../parts/states.tsx';
import { WriteButton } from '../../parts/write-button.tsx';
import { momentMs, STEP_MS } from './grid-columns.ts';
import { askRefusals, type Placing, placeKey, questionOf, type Wanted } from './placing.ts';

/** `screens.md` §3.4: two are proposed, the rest is a choice of the day. */
const PROPOSED = 2;
const LOOK_AHEAD_DAYS = 14;
/** Ten minutes apart is fine enough for a choice of times on a telephone. */
const APART_MS = 2 * STEP_MS;

/** Choosing a place without a grid: two that are proposed, or the times of another day. */
export function MoveDialog({
  placing,
  wanted,
  practitioners,
  from,
}: {
  placing: Placing;
  wanted: Wanted;
  practitioners: AgendaDay['practitioners'];
  from: string;
}) {
  const words = useWords();
  const [otherDay, setOtherDay] = useState<string | null>(null);
  const first = useFreePlaces(wanted, from, LOOK_AHEAD_DAYS, PROPOSED);
  const other = useFreePlaces(wanted, otherDay, 1, null);
  const nameOf = (id: string) => practitioners.find((one) => one.id === id)?.name ?? '';
  const choice = (place: Place) => (
    <WriteButton
      key={placeKey(place)}
      variant="default"
      loading={placing.isBusy}
      onClick={() => placing.drop(place)}
    >
      {dayWritten(place.start)} {timeWritten(place.start)}, {nameOf(place.practitioner)}
    </WriteButton>
  );
  return (
    <Modal
      opened
      onClose={() => placing.stop()}
      title={words.agenda.dialogTitle}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        {placing.error !== null && placing.error !== undefined && <Failed error={placing.error} />}
        <Text fw={600}>{words.agenda.proposed}</Text>
        {first.isError && <Failed error={first.error} again={() => void first.refetch()} />}
        {first.isPending && <Text aria-busy="true">{words.agenda.placing.loading}</Text>}
        {first.data?.places.length === 0 && <Text>{words.agenda.noPlaces}</Text>}
        {first.data?.places.map(choice)}
        <TextInput
          type="date"
          label={words.agenda.otherTime}
          value={otherDay ?? ''}
          onChange={({ currentTarget }) =>
            setOtherDay(currentTarget.value === '' ? null : currentTarget.value)
          }
        />
        {other.isError && <Failed error={other.error} />}
        {other.data !== undefined && (
          <>
            <Text fw={600}>{words.agenda.times}</Text>
            {other.data.places.length === 0 && <Text>{words.agenda.nonePlacesThatDay}</Text>}
            {other.data.places.length === 0 &&
              other.data.refusals.map((refusal) => <Text key={refusal}>{refusal}</Text>)}
            {other.data.places.map(choice)}
          </>
        )}
        <Button variant="subtle" onClick={() => placing.stop()}>
          {words.agenda.placing.stop}
        </Button>
      </Stack>
    </Modal>
  );
}

/** Places that are allowed; and by which rules, in words, the others of these days are not. */
interface Found {
  readonly places: readonly Place[];
  readonly refusals: readonly string[];
}

/** The first so many places that are allowed, or all of these days; with the same practitioner when one moves. */
function useFreePlaces(wanted: Wanted, from: string | null, days: number, limit: number | null) {
  const me = useMe();
  const question = questionOf(wanted);
  return useQuery({
    queryKey: ['places', 'free', question, from, days, limit],
    enabled: from !== null,
    queryFn: async (): Promise<Found> => {
      const agenda = await ask<z.output<typeof agendaDays>>('GET', `/api/agenda?from=${from}&days=${days}`);
      const found: Place[] = [];
      const rules = new Set<string>();
      for (const day of agenda.days) {
        if (day.closedBecause !== null) rules.add(day.closedBecause);
        const places = startsOf(day, wanted);
        if (places.length === 0) continue;
        const refusals = await askRefusals(question, places, me.csrf);
        found.push(...places.filter((place) => refusals.get(placeKey(place)) === null));
        for (const rule of refusals.values()) if (rule !== null) rules.add(rule);
        if (limit !== null && found.length >= limit) break;
      }
      return { places: limit === null ? found : found.slice(0, limit), refusals: [...rules] };
    },
  });
}

function startsOf(day: AgendaDay, wanted: Wanted): readonly Place[] {
  const only = wanted.kind === 'move' ? wanted.appointment.practitioner : null;
  return day.open
    .filter(({ practitioner }) => only === null || practitioner === only)
    .flatMap(({ practitioner, from, to }) =>
      Array.from({ length: Math.floor((momentMs(to) - momentMs(from)) / APART_MS) }, (_, nth) => ({
        practitioner,
        start: dayjs(momentMs(from) + nth * APART_MS).toISOString(),
      })),
    )
    .toSorted((a, b) => a.start.localeCompare(b.start));
}
