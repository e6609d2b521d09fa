import { Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { z } from 'zod';
import type { AgendaDay, agendaDays } from '../../../../src/http/contract/agenda.ts';
import { AskFailed, ask } from '../../api/ask.ts';
import { dateWritten, practiceDay } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { NARROW } from '../../look/narrow.ts';
import { useLetterKeys } from '../../parts/letter-keys.ts';
import { useBegins, usePlannedFor } from '../../parts/plan-for.ts';
import { Asked, Failed } from '../../parts/states.tsx';
import { AgendaList } from './agenda-list.tsx';
import { AgendaToolbar } from './agenda-toolbar.tsx';
import { AppointmentPage } from './appointment-page.tsx';
import { hoursOf } from './grid-columns.ts';
import { MoveDialog } from './move-dialog.tsx';
import { NewAppointment } from './new-appointment.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { type Question, usePlacing } from './placing.ts';
import { PlacingGrid } from './placing-grid.tsx';
import { RulesChoice } from './rules-choice.tsx';
import { WaitingPane } from './waiting-pane.tsx';

const DAYS_IN = { day: 1, list: 1, week: 7 } as const;
export type View = keyof typeof DAYS_IN;

/** A day or a week of the practitioners, and everything that is done in it: move, book, cancel, offer. */
export function AgendaPage() {
  const words = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/in/agenda' });
  const isNarrow = useMediaQuery(NARROW) ?? false;
  const today = practiceDay(dayjs().toISOString());
  const day = search.day ?? today;
  // A grid does not fit on a telephone: there it is always the list, of one practitioner.
  const view: View = isNarrow ? 'list' : (search.view ?? 'day');
  const from = view === 'week' ? monday(day) : day;
  const query = useQuery({
    queryKey: ['agenda', from, DAYS_IN[view]],
    // What is being moved to the next day must not be let go while that day comes; each column says its own date.
    placeholderData: keepPreviousData,
    queryFn: () => ask<z.output<typeof agendaDays>>('GET', `/api/agenda?from=${from}&days=${DAYS_IN[view]}`),
  });
  const isOutside = query.data?.outside ?? isOutsideAway(query.error);
  const placing = usePlacing();
  const planFor = usePlannedFor();
  const [booking, setBooking] = useState(planFor !== null);
  useBegins(() => setBooking(true));
  const [pane, setPane] = useState(false);
  const [rules, setRules] = useState<Question | null>(null);
  const go = (to: Partial<typeof search>) =>
    void navigate({ to: '/agenda', search: (before) => ({ ...before, ...to }) });
  const turn = (way: 1 | -1) =>
    go({
      day: dayjs(day)
        .add(way * DAYS_IN[view], 'day')
        .format('YYYY-MM-DD'),
    });
  useLetterKeys({
    t: { does: words.keys.agenda.today, act: () => go({ day: today }) },
    ...(isOutside
      ? {}
      : {
          n: { does: words.keys.agenda.next, act: () => setBooking(true) },
          w: { does: words.keys.agenda.waiting, act: () => setPane((open) => !open) },
          m: {
            does: words.keys.agenda.move,
            act: () => {
              const appointment = focusedAppointment(query.data?.days ?? []);
              if (appointment !== null) placing.begin({ kind: 'move', appointment, hasReferral: false });
            },
          },
        }),
  });
  const practitioners = query.data?.days[0]?.practitioners ?? [];
  const practitioner = search.of ?? (isNarrow ? (practitioners[0]?.id ?? null) : null);
  const open = query.data?.days
    .flatMap(({ appointments }) => appointments)
    .find(({ id }) => id === search.open);
  const useDialog = view === 'list';
  return (
    <Stack gap="md">
      <Title order={1}>
        {words.agenda.title}, {dateWritten(from)}
      </Title>
      <AgendaToolbar
        day={day}
        today={today}
        view={view}
        isNarrow={isNarrow}
        isOutside={isOutside}
        practitioners={practitioners}
        practitioner={practitioner}
        rulesOn={rules !== null}
        paneOn={pane}
        go={go}
        turn={turn}
        onBook={() => setBooking(true)}
        onRules={() => setRules((before) => (before === null ? NO_TYPE : null))}
        onPane={() => setPane(!pane)}
      />
      {isOutside && <Text>{words.agenda.outside}</Text>}
      {rules !== null && <RulesChoice question={rules} onChoose={setRules} />}
      {placing.outcome !== null && <OutcomeNotice outcome={placing.outcome} placing={placing} />}
      {placing.outcome === null && placing.wanted === null && placing.error !== null && (
        <Failed error={placing.error} />
      )}
      <Group align="flex-start" gap="md" wrap={isNarrow ? 'wrap' : 'nowrap'}>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Asked query={query}>
            {({ days }) => (
              <>
                <DayNotes days={days} />
                {view === 'list' ? (
                  <AgendaList days={days} practitioner={practitioner} onOpen={(id) => go({ open: id })} />
                ) : (
                  <PlacingGrid
                    days={days}
                    practitioner={practitioner}
                    placing={placing}
                    isFixed={isOutside}
                    rules={rules?.type === '' ? null : rules}
                    onChoose={(id) => go({ open: id })}
                    onDay={(to) => go({ day: to })}
                  />
                )}
              </>
            )}
          </Asked>
        </div>
        {pane && <WaitingPane onOffer={(waiting) => placing.begin({ kind: 'offer', waiting })} />}
      </Group>
      {useDialog && placing.wanted !== null && (
        <MoveDialog placing={placing} wanted={placing.wanted} practitioners={practitioners} from={day} />
      )}
      {booking && query.data !== undefined && !isOutside && (
        <NewAppointment
          patient={planFor}
          onClose={() => setBooking(false)}
          onPlace={(wanted) => {
            setBooking(false);
            placing.begin(wanted);
          }}
        />
      )}
      {open !== undefined && (
        <AppointmentPage
          appointment={open}
          practitioner={practitioners.find(({ id }) => id === open.practitioner)?.name ?? ''}
          onClose={() => go({ open: undefined })}
          onMove={() => {
            go({ open: undefined });
            placing.begin({ kind: 'move', appointment: open, hasReferral: false });
          }}
        />
      )}
    </Stack>
  );
}

/** Also before its first answer: nothing is made here then either. */
const isOutsideAway = (error: unknown): boolean =>
  error instanceof AskFailed && error.code === 'AGENDA_UNREACHABLE';

const NO_TYPE: Question = { type: '', moving: null, hasReferral: true, as: 'balie' };

const monday = (day: string): string => {
  const weekday = (dayjs(day).day() + 6) % 7;
  return dayjs(day).subtract(weekday, 'day').format('YYYY-MM-DD');
};

function focusedAppointment(days: readonly AgendaDay[]) {
  const id =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset['appointment'] : null;
  return (
    days
      .flatMap(({ appointments }) => appointments)
      .find((one) => one.id === id && one.status === 'booked') ?? null
  );
}

/** Why nobody works, and that the clocks change: in words above the grid, where they are read first. */
function DayNotes({ days }: { days: readonly AgendaDay[] }) {
  const words = useWords();
  const [only] = days;
  if (days.length !== 1 || only === undefined) return null;
  return (
    <>
      {only.closedBecause !== null && <Text mb="sm">{words.agenda.closed(only.closedBecause)}</Text>}
      {hoursOf(only) !== 24 && <Text mb="sm">{words.agenda.hours(hoursOf(only))}</Text>}
    </>
  );
}
