import dayjs from 'dayjs';
import { useState } from 'react';
import type { AgendaDay } from '../../../../src/http/contract/agenda.ts';
import { momentMs, STEP_MS, sinceMidnight, spanOf, type Target } from './grid-columns.ts';
import { type Placing, type Question, questionOf, typeOf, type Wanted } from './placing.ts';
import { PlacingBar, type Step } from './placing-bar.tsx';
import { TimeGrid } from './time-grid.tsx';
import { useTypes } from './use-types.ts';

/** The grid, with what is being placed in it: by dragging, by a click on an outlined time, or by the arrows. */
export function PlacingGrid({
  days,
  practitioner,
  placing,
  isFixed,
  rules,
  onChoose,
  onDay,
}: {
  days: readonly AgendaDay[];
  practitioner: string | null;
  placing: Placing;
  /** Nothing that stands here can be moved. */
  isFixed: boolean;
  rules: Question | null;
  onChoose: (appointment: string) => void;
  onDay: (day: string) => void;
}) {
  const { wanted } = placing;
  const types = useTypes(wanted !== null);
  const [hovered, setHovered] = useState<{ readonly of: Wanted; readonly at: Target } | null>(null);
  const [referral, setReferral] = useState(false);
  const target =
    wanted === null ? null : hovered?.of === wanted ? hovered.at : whereItIs(wanted, days, practitioner);
  const type = wanted === null ? undefined : types?.find(({ id }) => id === typeOf(wanted));
  const minutes =
    wanted?.kind === 'move'
      ? dayjs(wanted.appointment.to).diff(wanted.appointment.from, 'minute')
      : (type?.minutes ?? 10);
  const withReferral = (what: Wanted): Wanted =>
    what.kind === 'offer' ? what : { ...what, hasReferral: what.hasReferral || referral };
  const hover = (of: Wanted, at: Target) => setHovered({ of, at });
  const drop = (at: Target | null) => {
    const day = days.find((one) => one.day === at?.day);
    if (day === undefined || at === null) return;
    placing.drop({
      practitioner: at.practitioner,
      start: dayjs(momentMs(day.from) + at.at).toISOString(),
    });
  };
  const step = (by: Step) => {
    if (wanted === null || target === null) return;
    const to = stepped(target, by, days, practitioner);
    hover(wanted, to);
    if (!days.some(({ day }) => day === to.day)) onDay(to.day);
  };
  return (
    <TimeGrid
      days={days}
      practitioner={practitioner}
      question={wanted === null ? rules : questionOf(withReferral(wanted))}
      target={target}
      minutes={minutes}
      canDrop={wanted !== null && !placing.isBusy}
      user={{
        choose: ({ id }) => onChoose(id),
        grab: (appointment) => {
          if (!isFixed) placing.begin({ kind: 'move', appointment, hasReferral: false });
        },
        hover: (at) => {
          if (wanted !== null) hover(wanted, at);
        },
        drop,
      }}
      bar={(refusal) =>
        wanted !== null && (
          <PlacingBar
            placing={placing}
            wanted={withReferral(wanted)}
            held={heldAt(target, days)}
            refusal={refusal}
            onStep={step}
            onDrop={() => {
              if (refusal === null || refusal === undefined) drop(target);
            }}
            onReferral={type?.referralNeeded === true ? setReferral : null}
          />
        )
      }
    />
  );
}

function whereItIs(wanted: Wanted, days: readonly AgendaDay[], practitioner: string | null): Target | null {
  if (wanted.kind === 'move') {
    const { appointment } = wanted;
    const day = days.find(({ appointments }) => appointments.some(({ id }) => id === appointment.id));
    if (day === undefined) return null;
    return { day: day.day, practitioner: appointment.practitioner, at: sinceMidnight(day, appointment.from) };
  }
  const [day] = days;
  const [window] =
    day?.open.filter((one) => practitioner === null || one.practitioner === practitioner) ?? [];
  if (day === undefined || window === undefined) return null;
  return { day: day.day, practitioner: window.practitioner, at: sinceMidnight(day, window.from) };
}

function heldAt(target: Target | null, days: readonly AgendaDay[]) {
  const day = days.find((one) => one.day === target?.day);
  if (day === undefined || target === null) return null;
  return {
    moment: dayjs(momentMs(day.from) + target.at).toISOString(),
    practitioner: day.practitioners.find(({ id }) => id === target.practitioner)?.name ?? '',
  };
}

/** A step of five minutes stays in the day; a step aside stays among the columns, and at the edge of the last day goes on no further. */
function stepped(at: Target, step: Step, days: readonly AgendaDay[], practitioner: string | null): Target {
  if (step.days !== undefined) {
    return { ...at, day: dayjs(at.day).add(step.days, 'day').format('YYYY-MM-DD') };
  }
  if (step.down !== undefined) {
    const { from, to } = spanOf(days);
    return { ...at, at: Math.min(to - STEP_MS, Math.max(from, at.at + step.down * STEP_MS)) };
  }
  const columns = days.flatMap((day) =>
    day.practitioners
      .filter(({ id }) => practitioner === null || id === practitioner)
      .map(({ id }) => ({ day: day.day, practitioner: id })),
  );
  const here = columns.findIndex((one) => one.day === at.day && one.practitioner === at.practitioner);
  const next = columns[here + (step.right ?? 0)];
  return next === undefined ? at : { ...at, ...next };
}
