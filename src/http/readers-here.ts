import type { PracticeId } from '../domain/ids.ts';
import type { Reader, ReadingItem } from './contract/worklist.ts';

/** Who has which item before them, so that two people do not ring one patient. Kept in memory: it is about this moment. */
export interface ReadersHere {
  /** Somebody opened it, began something with it, or closed it again (null); who has it before them now, and whether that is news. */
  reads(
    practice: PracticeId,
    item: string,
    who: Pick<Reader, 'id' | 'name'>,
    doing: ReadingItem['doing'],
  ): { readonly readers: readonly Reader[]; readonly isNews: boolean };
}

/** Two signs of life missed: a hidden tab may run its timers once a minute. */
const GONE_AFTER_SECONDS = 130;
/** A practice that reads more items at once than its list holds has a program that makes them up. */
const MOST_ITEMS = 2_000;

export function createReadersHere(now: () => Temporal.Instant): ReadersHere {
  const practices = new Map<PracticeId, Map<string, Map<string, Reader & { seenAt: Temporal.Instant }>>>();
  return {
    reads(practice, item, { id, name }, doing) {
      const items = practices.getOrInsertComputed(practice, () => new Map());
      const readers = items.get(item) ?? new Map<string, Reader & { seenAt: Temporal.Instant }>();
      const written = () => JSON.stringify([...readers.values()].map((one) => [one.id, one.doing]));
      const before = written();
      const oldest = now().subtract({ seconds: GONE_AFTER_SECONDS });
      for (const one of readers.values()) {
        if (Temporal.Instant.compare(one.seenAt, oldest) < 0) readers.delete(one.id);
      }
      if (doing === null) readers.delete(id);
      else readers.set(id, { id, name, doing, seenAt: now() });
      if (readers.size === 0) items.delete(item);
      else if (items.has(item) || items.size < MOST_ITEMS) items.set(item, readers);
      return {
        readers: [...readers.values()].map(({ seenAt: _, ...reader }) => reader),
        isNews: before !== written(),
      };
    },
  };
}
