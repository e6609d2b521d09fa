import type { Slot } from '../domain/appointment.ts';

/** The soonest places for several people of one family, one right after the other with one practitioner; null when there are none. */
export function sideBySide(free: readonly Slot[], people: number): readonly Slot[] | null {
  for (const first of free.toSorted((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds)) {
    const run = runFrom(first, people, free);
    if (run.length === people) return run;
  }
  return null;
}

/** At most `people` places that follow each other without a gap, with one practitioner. */
function runFrom(first: Slot, people: number, free: readonly Slot[]): readonly Slot[] {
  const run: Slot[] = [];
  for (let next: Slot | undefined = first; next !== undefined && run.length < people; ) {
    const last: Slot = next;
    run.push(last);
    next = free.find(
      ({ practitioner, start }) => practitioner === last.practitioner && start.equals(last.end),
    );
  }
  return run;
}
