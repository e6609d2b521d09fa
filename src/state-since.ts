/** Since when each part is as it is, as far as this process has seen. */
export interface StateSince {
  /** Notes how they are now; gives, by name, since when. A part that was not there before is so since now. */
  note(states: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
}

/** What follows the word of a state ("late: reminders") may change without the state being another. */
const wordOf = (state: string): string => state.split(':')[0] ?? state;

export function createStateSince(now: () => Temporal.Instant): StateSince {
  const seen = new Map<string, { readonly word: string; readonly since: string }>();
  return {
    note(states) {
      for (const [name, state] of Object.entries(states)) {
        const word = wordOf(state);
        if (seen.get(name)?.word !== word) seen.set(name, { word, since: now().toString() });
      }
      return Object.fromEntries(Object.keys(states).map((name) => [name, seen.get(name)?.since ?? '']));
    },
  };
}
