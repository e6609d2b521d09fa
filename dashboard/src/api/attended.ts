/** What the page asks within this time after a hand was on it counts as somebody's work: a text is typed for minutes without asking. */
const ATTENDED_MS = 60_000;
const WALL = '/alarm';
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

let touchedAt = performance.now();

/** Notices every touch of this page, from now on. */
export function noticeTouches(): void {
  for (const touch of TOUCHES)
    addEventListener(
      touch,
      () => {
        touchedAt = performance.now();
      },
      { capture: true, passive: true },
    );
}

/**
 * Whether nobody touched this page lately: what it then asks by itself must not keep the session open. Never of the screen on the wall:
 * nobody touches it, it names nobody, and an alarm that it does not show is missed.
 */
export const isUnattended = (): boolean =>
  location.pathname !== WALL && performance.now() - touchedAt > ATTENDED_MS;
