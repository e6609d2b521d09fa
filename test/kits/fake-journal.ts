import type { CallId } from '../../src/domain/ids.ts';
import type { CallEvent, Journal, JournalEntry } from '../../src/turn/journal.ts';

/** A journal in memory. */
export interface FakeJournal extends Journal {
  /** What `settled` answers. */
  state: 'in-database' | 'on-disk' | 'not-kept';
  readonly entries: readonly JournalEntry[];
  /** The events of one kind, in order. */
  events<Kind extends CallEvent['kind']>(
    kind: Kind,
    call?: CallId,
  ): readonly Extract<CallEvent, { kind: Kind }>[];
}

export function fakeJournal(): FakeJournal {
  const entries: JournalEntry[] = [];
  return {
    state: 'in-database',
    entries,
    write(entry) {
      entries.push(entry);
    },
    async settled() {
      return this.state;
    },
    events<Kind extends CallEvent['kind']>(kind: Kind, call?: CallId) {
      return entries
        .filter((entry) => call === undefined || entry.call === call)
        .map(({ event }) => event)
        .filter((event): event is Extract<CallEvent, { kind: Kind }> => event.kind === kind);
    },
  };
}
