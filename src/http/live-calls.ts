import type { CallId, PracticeId } from '../domain/ids.ts';
import type { Seen } from '../turn/call.ts';
import type { LiveCall, LiveEvent } from './contract/today.ts';
import type { Reader } from './contract/worklist.ts';
import { changedBy, newCall, seenBetween } from './live-call.ts';

/** An event with its place in the stream of its practice: `<run>.<number>.<moment>`, see `momentOf`. */
export interface Numbered {
  readonly id: string;
  readonly event: LiveEvent;
}

/** What goes on at this moment, for the screens of each practice. */
export interface LiveCalls {
  /** What was seen in a call, as it happens. */
  see(practice: PracticeId, call: CallId, seen: Seen): void;
  /** An item was made or changed; null: look again at all of them. */
  worklistChanged(practice: PracticeId, item: string | null): void;
  agendaChanged(practice: PracticeId): void;
  /** Others have this item before them now. */
  readersChanged(practice: PracticeId, item: string, readers: readonly Reader[]): void;
  /** Somebody took the item of this call: a human has it. */
  taken(practice: PracticeId, call: string, by: string): void;
  /** Whoever is rung as a colleague in this call has this name. */
  takenBy(practice: PracticeId, call: CallId, name: string): void;
  /**
   * Every event from now on, in order. First: those that came since `lastId`; when those are no longer known, all calls that go on now
   * and "look again". The function that comes back ends it.
   */
  follow(practice: PracticeId, lastId: string | null, onEvent: (event: Numbered) => void): () => void;
  /** Every call after each change that is an event, of every practice; null: it is over, and nobody waits. The function that comes back ends it. */
  watch(onCall: (practice: PracticeId, call: CallId, now: LiveCall | null) => void): () => void;
  /** Since when events are no longer remembered for who had this one last; null: nothing is missed, or it is their first time. */
  missedSince(practice: PracticeId, lastId: string | null): Temporal.Instant | null;
}

/** A browser that was away for longer reads everything anew. Some ten minutes of a busy practice. */
const MOST_KEPT = 2_000;
/** An alarm that nobody confirmed and whose item nobody took is on the worklist still; the bar ends with the day. */
const UNCONFIRMED_HOURS = 24;

/** `run` tells this process from the one before it: numbers begin anew with every start. */
export function createLiveCalls(
  now: () => Temporal.Instant,
  run: string = crypto.randomUUID().slice(0, 8),
): LiveCalls {
  const practices = new Map<PracticeId, Stream>();
  const watchers = new Set<Parameters<LiveCalls['watch']>[0]>();
  const streamOf = (practice: PracticeId): Stream => {
    const known = practices.get(practice);
    if (known !== undefined) return known;
    const made: Stream = { next: 1, kept: [], calls: new Map(), listeners: new Set() };
    practices.set(practice, made);
    return made;
  };
  const idOf = (seq: number) => `${run}.${seq}.${now().epochMilliseconds}`;
  const tell = (stream: Stream, seq: number, event: LiveEvent): Numbered => {
    const numbered = { id: idOf(seq), event };
    for (const listener of stream.listeners) listener(numbered);
    return numbered;
  };
  const publish = (practice: PracticeId, event: LiveEvent): void => {
    const stream = streamOf(practice);
    const seq = stream.next++;
    stream.kept.push({ seq, numbered: tell(stream, seq, event) });
    if (stream.kept.length > MOST_KEPT) stream.kept.shift();
    for (const watcher of watchers) {
      if (event.kind === 'call') watcher(practice, event.call.id as CallId, event.call);
      else if (event.kind === 'call-ended') watcher(practice, event.id as CallId, null);
    }
  };
  /**
   * Words that are not over come several times a second, and the next event has all that they had: remembered, they would take the place
   * of what a browser that was away must still hear. It has the number of the last event that is.
   */
  const pass = (stream: Stream, event: LiveEvent): void => void tell(stream, stream.next - 1, event);
  /** The number that this browser had last, when all that came after it is still known. */
  const knownFrom = (stream: Stream, lastId: string | null): number | null => {
    const [theirRun, number] = lastId?.split('.') ?? [];
    const seq = Number(number);
    if (theirRun !== run || !Number.isSafeInteger(seq) || seq >= stream.next) return null;
    const oldest = stream.kept[0]?.seq ?? stream.next;
    return seq >= oldest - 1 ? seq : null;
  };
  const forgetOld = (stream: Stream): void => {
    const oldest = now().subtract({ hours: UNCONFIRMED_HOURS });
    for (const [id, { endedAt }] of stream.calls) {
      if (endedAt !== null && Temporal.Instant.compare(Temporal.Instant.from(endedAt), oldest) < 0) {
        stream.calls.delete(id);
      }
    }
  };
  return {
    see(practice, id, seen) {
      const stream = streamOf(practice);
      if (seen.kind !== 'event') {
        const known = stream.calls.get(id);
        const changed = known === undefined ? null : seenBetween(known, seen);
        if (changed === null) return;
        stream.calls.set(id, changed);
        pass(stream, { kind: 'call', call: changed });
        return;
      }
      const before = stream.calls.get(id) ?? newCall(id, now(), freeLine(stream));
      if (seen.event.kind === 'ended') {
        // Who hung up in danger before anybody had confirmed still needs one: the bar stays until their item is taken.
        if (before.alarm !== null && before.takenOver === null) {
          const after = { ...before, partial: null, endedAt: now().toString() };
          stream.calls.set(id, after);
          publish(practice, { kind: 'call', call: after });
        } else {
          stream.calls.delete(id);
          publish(practice, { kind: 'call-ended', id });
        }
        publish(practice, { kind: 'worklist', id: null });
        return;
      }
      const after = changedBy(before, seen.event, seen.atMs, now());
      stream.calls.set(id, after);
      publish(practice, { kind: 'call', call: after });
      if (seen.event.kind === 'did') publish(practice, { kind: 'agenda' });
    },
    worklistChanged: (practice, item) => publish(practice, { kind: 'worklist', id: item }),
    agendaChanged: (practice) => publish(practice, { kind: 'agenda' }),
    readersChanged: (practice, item, readers) =>
      publish(practice, { kind: 'readers', item, readers: [...readers] }),
    taken(practice, call, by) {
      const stream = streamOf(practice);
      const before = stream.calls.get(call as CallId);
      if (before === undefined || before.alarm === null || before.takenOver !== null) return;
      const after: LiveCall = { ...before, takenOver: { by, at: now().toString() } };
      if (after.endedAt === null) stream.calls.set(call as CallId, after);
      else stream.calls.delete(call as CallId);
      publish(practice, { kind: 'call', call: after });
    },
    takenBy(practice, id, name) {
      const stream = streamOf(practice);
      const before = stream.calls.get(id);
      if (before === undefined) return;
      const after = { ...before, taker: name };
      stream.calls.set(id, after);
      publish(practice, { kind: 'call', call: after });
    },
    follow(practice, lastId, onEvent) {
      const stream = streamOf(practice);
      const from = knownFrom(stream, lastId);
      if (from === null) {
        forgetOld(stream);
        const id = idOf(stream.next - 1);
        onEvent({ id, event: { kind: 'now', calls: [...stream.calls.values()] } });
        onEvent({ id, event: { kind: 'worklist', id: null } });
      } else {
        for (const { seq, numbered } of stream.kept) if (seq > from) onEvent(numbered);
      }
      stream.listeners.add(onEvent);
      return () => stream.listeners.delete(onEvent);
    },
    watch(onCall) {
      watchers.add(onCall);
      return () => watchers.delete(onCall);
    },
    missedSince(practice, lastId) {
      if (lastId === null || knownFrom(streamOf(practice), lastId) !== null) return null;
      return momentOf(lastId);
    },
  };
}

/** When this event was; null: it is no number of ours. */
function momentOf(id: string): Temporal.Instant | null {
  const milliseconds = Number(id.split('.')[2]);
  return Number.isSafeInteger(milliseconds) && milliseconds > 0
    ? Temporal.Instant.fromEpochMilliseconds(milliseconds)
    : null;
}

interface Stream {
  next: number;
  readonly kept: { readonly seq: number; readonly numbered: Numbered }[];
  readonly calls: Map<CallId, LiveCall>;
  readonly listeners: Set<(event: Numbered) => void>;
}

/** The lowest that no call has, as on a telephone. */
function freeLine({ calls }: Stream): number {
  const used = new Set([...calls.values()].map(({ line }) => line));
  let line = 1;
  while (used.has(line)) line += 1;
  return line;
}
