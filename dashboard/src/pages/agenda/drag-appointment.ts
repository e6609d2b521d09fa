import type { PointerEvent } from 'react';
import { STEP_MS, type Target } from './grid-columns.ts';
import { remPx } from './visible-columns.ts';

/** One line of five minutes is 14 px at the usual size of letters. */
const ROW_REM = 0.875;
/** A hand that presses a button moves a little; more than this is dragging. */
const BEGINS_AT_PX = 6;

export interface Drag {
  begin(): void;
  /** The place of a column by its key, so many milliseconds below its top; null: none. */
  over(column: string, ms: number): Target | null;
  hover(at: Target): void;
  drop(at: Target): void;
}

/**
 * Follows the pointer from the press on an appointment until it is let go; a press without a move stays a click. A finger scrolls
 * instead: on touch the button "Verplaatsen" and a tap do the same.
 */
export function dragging(event: PointerEvent<HTMLElement>, drag: Drag): void {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  const from = { x: event.clientX, y: event.clientY };
  const grabbed = event.clientY - event.currentTarget.getBoundingClientRect().top;
  let isDragging = false;
  let at: Target | null = null;
  const moved = (move: globalThis.PointerEvent) => {
    if (!isDragging) {
      if (Math.hypot(move.clientX - from.x, move.clientY - from.y) < BEGINS_AT_PX) return;
      isDragging = true;
      drag.begin();
    }
    move.preventDefault();
    const found = under(move, grabbed, drag);
    if (found === null || (at !== null && same(found, at))) return;
    at = found;
    drag.hover(found);
  };
  const end = new AbortController();
  const ended = () => {
    end.abort();
    if (!isDragging) return;
    // The press that began the drag ends as a click, which would open the appointment.
    document.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
    if (at !== null) drag.drop(at);
  };
  const { signal } = end;
  document.addEventListener('pointermove', moved, { signal });
  document.addEventListener('pointerup', ended, { signal });
  document.addEventListener('pointercancel', () => end.abort(), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end.abort(), { signal });
}

const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};

function under(move: globalThis.PointerEvent, grabbed: number, drag: Drag): Target | null {
  const column = document
    .elementsFromPoint(move.clientX, move.clientY)
    .map((element) => element.closest<HTMLElement>('[data-column]'))
    .find((one) => one !== null);
  const key = column?.dataset['column'];
  if (column === undefined || column === null || key === undefined) return null;
  const rows = Math.round(
    (move.clientY - grabbed - column.getBoundingClientRect().top) / (ROW_REM * remPx()),
  );
  return drag.over(key, Math.max(0, rows) * STEP_MS);
}

const same = (a: Target, b: Target): boolean =>
  a.day === b.day && a.practitioner === b.practitioner && a.at === b.at;
