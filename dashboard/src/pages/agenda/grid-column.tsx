import dayjs from 'dayjs';
import { memo, type PointerEvent } from 'react';
import type { Appointment } from '../../../../src/http/contract/agenda.ts';
import { dayWritten, timeWritten } from '../../language/when-written.ts';
import { useWords } from '../../language/words.tsx';
import { useListedName, useListedText } from '../../parts/onlookers.ts';
import { rowId } from '../../parts/row-id.ts';
import {
  type Column,
  type Drawn,
  drawnIn,
  momentMs,
  type Span,
  STEP_MS,
  stretchesOf,
} from './grid-columns.ts';
import { type Answered, answersOf } from './placing-targets.ts';
import classes from './time-grid.module.css';

export interface ColumnActions {
  choose(appointment: Appointment): void;
  /** A place of this column, in milliseconds since midnight. */
  place(column: Column, at: number): void;
  grab(appointment: Appointment, event: PointerEvent<HTMLElement>): void;
}

/** Which places may be taken while something looks for one; null: nothing does. */
export interface WhilePlacing {
  readonly refusals: ReadonlyMap<string, string | null>;
  readonly canDrop: boolean;
}

/** One practitioner's day, top to bottom in the order of time: also read aloud in that order. */
export const GridColumn = memo(function OneColumn({
  column,
  span,
  placing,
  ghost,
  actions,
}: {
  column: Column;
  span: Span;
  placing: WhilePlacing | null;
  /** Where what moves is held now; null: not in this column. */
  ghost: { readonly at: number; readonly minutes: number } | null;
  actions: ColumnActions;
}) {
  const words = useWords();
  const { day, practitioner } = column;
  const rows = (from: number, to: number) => ({
    gridRow: `${Math.max(0, Math.floor((from - span.from) / STEP_MS)) + 1} / span ${Math.max(1, Math.ceil((Math.min(to, span.to) - Math.max(from, span.from)) / STEP_MS))}`,
  });
  const total = Math.ceil((span.to - span.from) / STEP_MS);
  const answered = placing === null ? [] : answersOf(column, span, placing.refusals);
  const drawn = drawnIn(column);
  // What is free after a short appointment says so below the part of it that is drawn there.
  const isBelowShort = (from: number) => drawn.some((one) => one.isShort && one.from < from && from < one.to);
  const answerCell = (answer: Answered) => (
    <li key={`answer ${answer.from}`} style={rows(answer.from, answer.to)}>
      <AnswerCell
        answer={answer}
        column={column}
        act={placing?.canDrop === true ? () => actions.place(column, answer.from) : null}
      />
    </li>
  );
  return (
    <section className={classes['column']} aria-label={`${practitioner.name}, ${dayWritten(day.from)}`}>
      <h2 className={classes['head']}>
        <span className={classes['day']}>{dayWritten(day.from)}</span>
        {practitioner.name}
      </h2>
      <ol
        className={classes['body']}
        style={{ gridTemplateRows: `repeat(${total}, 0.875rem)` }}
        data-column={column.key}
      >
        {stretchesOf(column, span, words.agenda).map((stretch) => (
          <li
            key={`${stretch.kind} ${stretch.from}`}
            className={classes[stretch.kind]}
            style={rows(stretch.from, stretch.to)}
            data-below-short={isBelowShort(stretch.from) ? '' : undefined}
          >
            {stretch.words}
          </li>
        ))}
        {/* A rule is under what stands there: it covered the names beside which it is read. */}
        {answered.map((answer) => answer.refusal !== null && answerCell(answer))}
        {drawn.map((one) => (
          <li key={one.appointment.id} style={{ ...rows(one.from, one.to), ...stripOf(one) }}>
            <AppointmentCell
              drawn={one}
              practitioner={practitioner.name}
              actions={actions}
              isPlacing={placing !== null}
            />
          </li>
        ))}
        {answered.map((answer) => answer.refusal === null && answerCell(answer))}
        {ghost !== null && (
          <li
            className={classes['ghost']}
            style={rows(ghost.at, ghost.at + ghost.minutes * 60_000)}
            data-ghost=""
            aria-hidden="true"
          />
        )}
      </ol>
    </section>
  );
});

const stripOf = ({ strip, strips }: Drawn) => ({
  width: `${100 / strips}%`,
  marginLeft: `${(100 / strips) * strip}%`,
});

/** A place that is free is a button; a stretch that is refused says its rule. */
function AnswerCell({ answer, column, act }: { answer: Answered; column: Column; act: (() => void) | null }) {
  const words = useWords();
  const at = timeWritten(atOf(column, answer.from));
  if (answer.refusal !== null) return <div className={classes['refused']}>{answer.refusal}</div>;
  if (act === null) return <div className={classes['target']}>{words.agenda.rulesOpen}</div>;
  return (
    <button
      type="button"
      className={classes['target']}
      aria-label={words.agenda.placing.target(at, column.practitioner.name)}
      onClick={act}
    >
      {at}
    </button>
  );
}

const atOf = ({ day }: Column, ms: number): string => dayjs(momentMs(day.from) + ms).toISOString();

function AppointmentCell({
  drawn: { appointment, isShort },
  practitioner,
  actions,
  isPlacing,
}: {
  drawn: Drawn;
  practitioner: string;
  actions: ColumnActions;
  isPlacing: boolean;
}) {
  const words = useWords();
  const listedName = useListedName();
  const listedText = useListedText();
  const { from, to, who, type, call, status, heldUntil, outside } = appointment;
  if (status === 'held') {
    return (
      <div className={classes['held']} data-short={isShort ? '' : undefined}>
        {words.agenda.held(heldUntil === null ? '' : timeWritten(heldUntil))}
      </div>
    );
  }
  const length = words.agenda.length(timeWritten(from), timeWritten(to));
  const name = who === null ? listedText(outside?.name) : listedName(who);
  const parts = [
    length,
    type,
    ...(name === '' ? [] : [name]),
    practitioner,
    ...(outside === undefined ? [] : [words.agenda.inHis]),
  ];
  return (
    <button
      type="button"
      id={rowId(appointment.id)}
      className={classes['appointment']}
      data-short={isShort ? '' : undefined}
      aria-label={[...parts, ...(call === null ? [] : [words.agenda.byBalie])].join(', ')}
      aria-disabled={isPlacing}
      data-appointment={appointment.id}
      onClick={() => {
        if (!isPlacing) actions.choose(appointment);
      }}
      onPointerDown={(event) => {
        if (!isPlacing) actions.grab(appointment, event);
      }}
    >
      <span aria-hidden="true">
        {timeWritten(from)} {call !== null && '☎ '}
        {outside !== undefined && `${words.agenda.his} `}
        {name === '' ? type : `${name}, ${type}`}
      </span>
    </button>
  );
}
