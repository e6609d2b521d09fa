import type { CallId, PracticeId } from '../domain/ids.ts';
import type { Seen } from '../turn/call.ts';
import type { CallEvent } from '../turn/journal.ts';
import type { LiveCall, LiveEvent } from './contract/today.ts';

/** An event with its place in the stream of its practice. */
export interface Numbered {
  readonly id: number;
  readonly event: LiveEvent;
}

/** What goes on at this moment, for the screens of each practice. */
export interface LiveCalls {
  /** What was seen in a call, as it happens. */
  see(practice: PracticeId, call: CallId, seen: Seen): void;
  /** An item was made or changed; null: look again at all of them. */
  worklistChanged(practice: PracticeId, item: string | null): void;
  /**
   * Every event from now on, in order, after those that came since `lastId`; when those are no longer known, the calls that go on
   * now and "look again". The function that comes back ends it.
   */
  follow(practice: PracticeId, lastId: number | null, onEvent: (event: Numbered) => void): () => void;
}

/** A browser that was away for longer reads everything anew. Some ten minutes of a busy practice. */
const MOST_KEPT = 2_000;
/** A screen shows the last of what was said; the rest is in the call itself. */
const MOST_LINES = 40;

export function createLiveCalls(now: () => Temporal.Instant): LiveCalls {
  const practices = new Map<PracticeId, Stream>();
  const streamOf = (practice: PracticeId): Stream => {
    const known = practices.get(practice);
    if (known !== undefined) return known;
    const made: Stream = { next: 1, kept: [], calls: new Map(), listeners: new Set() };
    practices.set(practice, made);
    return made;
  };
  return {
    see(practice, id, seen) {
      if (seen.kind !== 'event') return;
      const stream = streamOf(practice);
      const before = stream.calls.get(id) ?? newCall(id, now());
      if (seen.event.kind === 'ended') {
        stream.calls.delete(id);
        publish(stream, { kind: 'call-ended', id });
        publish(stream, { kind: 'worklist', id: null });
        return;
      }
      const after = changedBy(before, seen.event, seen.atMs);
      stream.calls.set(id, after);
      publish(stream, { kind: 'call', call: after });
    },
    worklistChanged: (practice, item) => publish(streamOf(practice), { kind: 'worklist', id: item }),
    follow(practice, lastId, onEvent) {
      const stream = streamOf(practice);
      const [oldest] = stream.kept;
      const knownStill =
        lastId !== null &&
        lastId < stream.next &&
        (oldest === undefined ? lastId === stream.next - 1 : lastId >= oldest.id - 1);
      if (knownStill) for (const kept of stream.kept) if (kept.id > (lastId ?? 0)) onEvent(kept);
      if (!knownStill) {
        const id = stream.next - 1;
        for (const call of stream.calls.values()) onEvent({ id, event: { kind: 'call', call } });
        onEvent({ id, event: { kind: 'worklist', id: null } });
      }
      stream.listeners.add(onEvent);
      return () => stream.listeners.delete(onEvent);
    },
  };
}

interface Stream {
  next: number;
  readonly kept: Numbered[];
  readonly calls: Map<CallId, LiveCall>;
  readonly listeners: Set<(event: Numbered) => void>;
}

function publish(stream: Stream, event: LiveEvent): void {
  const numbered = { id: stream.next++, event };
  stream.kept.push(numbered);
  if (stream.kept.length > MOST_KEPT) stream.kept.shift();
  for (const listener of stream.listeners) listener(numbered);
}

const newCall = (id: CallId, startedAt: Temporal.Instant): LiveCall => ({
  id,
  startedAt: startedAt.toString(),
  alarm: null,
  alarmWords: [],
  wish: null,
  doing: null,
  lines: [],
});

/** The call after one more event; what a screen does not show changes nothing. */
function changedBy(call: LiveCall, event: CallEvent, atMs: number): LiveCall {
  const at = Math.round(atMs);
  const withLine = (who: 'caller' | 'balie', text: string): LiveCall => ({
    ...call,
    lines: [...call.lines, { who, text, atMs: at }].slice(-MOST_LINES),
  });
  switch (event.kind) {
    case 'caller-said':
      return withLine('caller', event.text);
    case 'caller-pressed':
      return withLine('caller', `(toetst ${event.keys})`);
    case 'balie-said':
      return { ...withLine('balie', event.text), doing: event.phrase };
    case 'understood':
      return event.wish === 'none' ? call : { ...call, wish: event.wish };
    case 'alarm': {
      const words = event.reasons.flatMap((reason) => reason.words);
      const level = event.reasons.some((reason) => reason.level === '112') ? '112' : 'human-now';
      return { ...call, alarm: level, alarmWords: words };
    }
    case 'transfer':
      return { ...call, doing: `${event.step} ${event.rung}` };
    default:
      return call;
  }
}
