import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { AgendaDay, Appointment } from '../../../../src/http/contract/agenda.ts';
import { useWords } from '../../language/words.tsx';
import { dragging } from './drag-appointment.ts';
import { type ColumnActions, GridColumn } from './grid-column.tsx';
import { type Column, columnsOf, spanOf, type Target } from './grid-columns.ts';
import { HourMarks } from './hour-marks.tsx';
import { placeKey, type Question, useRefusals } from './placing.ts';
import { placeAt, placesIn } from './placing-targets.ts';
import classes from './time-grid.module.css';
import { COLUMN_REM, remPx, useVisibleColumns } from './visible-columns.ts';

export interface GridUser {
  choose(appointment: Appointment): void;
  /** Something was taken up by the pointer. */
  grab(appointment: Appointment): void;
  /** Where it is held now. */
  hover(target: Target): void;
  /** Put down there. */
  drop(target: Target): void;
}

/** Days side by side, practitioners as columns, time downwards; only the columns that are seen are drawn. */
export function TimeGrid({
  days,
  practitioner,
  question,
  target,
  minutes,
  canDrop,
  user,
  bar,
}: {
  days: readonly AgendaDay[];
  practitioner: string | null;
  /** What looks for a place, or whose rules are shown; null: neither. */
  question: Question | null;
  target: Target | null;
  minutes: number;
  canDrop: boolean;
  user: GridUser;
  /** What stands above the grid while something looks for its place; it gets the rule that refuses the target, undefined while unknown. */
  bar: (refusal: string | null | undefined) => ReactNode;
}) {
  const words = useWords();
  const scroller = useRef<HTMLElement>(null);
  const columns = useMemo(() => columnsOf(days, practitioner), [days, practitioner]);
  const span = useMemo(() => spanOf(days), [days]);
  const seen = useVisibleColumns(scroller, columns.length);
  const drawn = columns.slice(seen.first, seen.last);
  const { data: refusals } = useRefusals(question, question === null ? [] : placesIn(drawn, span));
  const placing = useMemo(
    () => (question === null ? null : { refusals: refusals ?? new Map<string, string | null>(), canDrop }),
    [question, refusals, canDrop],
  );
  // The columns are drawn again only when what they show changes, not when the page gives new functions.
  const latest = useRef({ user, columns, span });
  latest.current = { user, columns, span };
  const actions = useMemo<ColumnActions>(
    () => ({
      choose: (appointment) => latest.current.user.choose(appointment),
      place: (column, at) => latest.current.user.drop(targetOf(column, at)),
      grab: (appointment, event) => {
        const { columns: known, span: drawnSpan, user: of } = latest.current;
        dragging(event, {
          begin: () => of.grab(appointment),
          over: (key, rows) => {
            const column = known.find((one) => one.key === key);
            if (column === undefined) return null;
            return targetOf(column, drawnSpan.from + rows);
          },
          hover: (at) => latest.current.user.hover(at),
          drop: (at) => latest.current.user.drop(at),
        });
      },
    }),
    [],
  );
  useEffect(() => {
    const element = scroller.current;
    if (target === null || element === null) return;
    const ghost = element.querySelector('[data-ghost]');
    if (ghost !== null) ghost.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else element.scrollLeft = placeOf(target, columns) * COLUMN_REM * remPx();
  }, [target, columns]);
  const [first] = days;
  const held = target === null ? undefined : columns[placeOf(target, columns)];
  return (
    <>
      {bar(
        held === undefined || target === null ? undefined : refusals?.get(placeKey(placeAt(held, target.at))),
      )}
      <section
        ref={scroller}
        className={classes['scroll']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={words.agenda.title}
        data-keys=""
        onKeyDown={walk}
      >
        <div className={classes['columns']} data-days={days.length}>
          {first !== undefined && <HourMarks day={first} span={span} />}
          <div style={{ flex: 'none', width: seen.before }} />
          {drawn.map((column) => (
            <GridColumn
              key={column.key}
              column={column}
              span={span}
              placing={placing}
              ghost={
                target !== null &&
                column.day.day === target.day &&
                column.practitioner.id === target.practitioner
                  ? { at: target.at, minutes }
                  : null
              }
              actions={actions}
            />
          ))}
          <div style={{ flex: 'none', width: seen.after }} />
        </div>
      </section>
    </>
  );
}

const placeOf = ({ day, practitioner }: Target, columns: readonly Column[]): number =>
  columns.findIndex((one) => one.day.day === day && one.practitioner.id === practitioner);

const targetOf = ({ day, practitioner }: Column, at: number): Target => ({
  day: day.day,
  practitioner: practitioner.id,
  at,
});

/** Arrows go from appointment to appointment: down and up in a column, sideways to the nearest of the next one that has any. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const here = (event.target as HTMLElement).closest<HTMLElement>('[data-appointment]');
  if (here === null || event.shiftKey || event.ctrlKey || event.altKey) return;
  const column = here.closest('[data-column]');
  if (column === null) return;
  const inColumn = (of: Element) => [...of.querySelectorAll<HTMLElement>('[data-appointment]')];
  const own = inColumn(column);
  const top = here.getBoundingClientRect().top;
  const nearest = (of: readonly HTMLElement[]) =>
    of.toSorted(
      (a, b) => Math.abs(a.getBoundingClientRect().top - top) - Math.abs(b.getBoundingClientRect().top - top),
    )[0];
  const beside = (step: 1 | -1) => {
    const all = [...event.currentTarget.querySelectorAll('[data-column]')];
    for (let nth = all.indexOf(column) + step; nth >= 0 && nth < all.length; nth += step) {
      const found = nearest(inColumn(all[nth] as Element));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const to = ((): HTMLElement | undefined => {
    switch (event.key) {
      case 'ArrowDown':
        return own[own.indexOf(here) + 1];
      case 'ArrowUp':
        return own[own.indexOf(here) - 1];
      case 'ArrowRight':
        return beside(1);
      case 'ArrowLeft':
        return beside(-1);
      default:
        return undefined;
    }
  })();
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}
