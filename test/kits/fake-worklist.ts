import { asId, type WorklistItemId } from '../../src/domain/ids.ts';
import type {
  EarlierRequest,
  NewWorklistItem,
  Worklist,
  WorklistResult,
} from '../../src/turn/5-act/worklist.ts';

/** A worklist in memory. `trouble` plays a database that is gone, or a disk that is full on top of that. */
export interface FakeWorklist extends Worklist {
  /** What the patient is said to have asked for earlier, in other calls. */
  earlier: readonly EarlierRequest[];
  trouble: 'none' | 'database-gone' | 'disk-full';
  /** Items added or kept on disk, one per idempotency key. */
  readonly items: readonly NewWorklistItem[];
}

export function fakeWorklist(): FakeWorklist {
  const items: NewWorklistItem[] = [];
  const ids = new Map<string, WorklistItemId>();
  return {
    earlier: [],
    trouble: 'none',
    items,
    async requestsOf({ since }) {
      return this.trouble === 'none'
        ? {
            kind: 'requests',
            requests: this.earlier.filter(({ at }) => Temporal.Instant.compare(at, since) >= 0),
          }
        : { kind: 'unreachable' };
    },
    async add(item): Promise<WorklistResult> {
      if (this.trouble === 'disk-full') return { kind: 'lost', code: 'DISK_FULL' };
      const earlier = ids.get(item.idempotencyKey);
      const id = earlier ?? asId<WorklistItemId>(crypto.randomUUID());
      if (earlier === undefined) {
        ids.set(item.idempotencyKey, id);
        items.push(item);
      } else if (item.patient === null) {
        const at = items.findIndex(({ idempotencyKey }) => idempotencyKey === item.idempotencyKey);
        const kept = items[at];
        if (kept !== undefined && item.words.length >= kept.words.length)
          items[at] = {
            ...kept,
            words: item.words,
            alarms: item.alarms,
            urgency: worse(kept.urgency, item.urgency),
          };
      }
      return this.trouble === 'database-gone' ? { kind: 'kept-on-disk' } : { kind: 'added', item: id };
    },
  };
}

const MOST_URGENT_FIRST: readonly NewWorklistItem['urgency'][] = ['112', 'urgent', 'today', 'normal'];
const worse = (a: NewWorklistItem['urgency'], b: NewWorklistItem['urgency']): NewWorklistItem['urgency'] =>
  MOST_URGENT_FIRST.indexOf(a) <= MOST_URGENT_FIRST.indexOf(b) ? a : b;
