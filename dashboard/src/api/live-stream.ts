import type { LiveCall, LiveEvent } from '../../../src/http/contract/today.ts';

/** What a tab is told: an event, that the connection lives, or that it is gone. */
export interface LiveListener {
  onEvent(event: LiveEvent): void;
  onHeard(): void;
  onLost(): void;
}

type Told =
  | { readonly kind: 'event'; readonly id: string; readonly event: LiveEvent }
  | { readonly kind: 'heard' | 'lost' | 'hello' };

/** A refused stream is not tried again by the browser itself; a server that starts takes some seconds. */
const AGAIN_MS = 2_000;

/**
 * Follows the events of this practice. One tab holds the stream and tells the others, because a browser opens six connections to a
 * server and no more; when it closes, the next goes on after the last event that it was told. Where a browser has no locks (a page
 * without https), each tab holds its own. The function that comes back ends it.
 */
export function followLive(name: string, listener: LiveListener): () => void {
  const channel = new BroadcastChannel(`balie-live-${name}`);
  const over = new AbortController();
  const holds = navigator.locks === undefined ? null : navigator.locks;
  let lastId = '';
  let calls: readonly LiveCall[] = [];
  let isHolder = false;

  const take = (told: Told) => {
    switch (told.kind) {
      case 'event':
        if (told.id !== '') lastId = told.id;
        calls = callsAfter(calls, told.event);
        listener.onHeard();
        return listener.onEvent(told.event);
      case 'heard':
        return listener.onHeard();
      case 'lost':
        return listener.onLost();
      case 'hello':
        // A tab that was just opened must show an alarm that stands already.
        if (isHolder && lastId !== '')
          channel.postMessage({
            kind: 'event',
            id: lastId,
            event: { kind: 'now', calls: [...calls] },
          } satisfies Told);
    }
  };
  const tellAll = (told: Told) => {
    if (holds !== null) channel.postMessage(told);
    take(told);
  };
  channel.onmessage = ({ data }: MessageEvent<Told>) => take(data);
  const hold = () => {
    isHolder = true;
    openSource(() => lastId, tellAll, over.signal);
  };
  if (holds === null) hold();
  else {
    channel.postMessage({ kind: 'hello' } satisfies Told);
    const ended = new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()));
    holds
      .request(`balie-live-${name}`, { signal: over.signal }, () => {
        hold();
        return ended;
      })
      .catch(() => undefined);
  }
  return () => {
    over.abort();
    channel.close();
  };
}

function openSource(lastId: () => string, tell: (told: Told) => void, over: AbortSignal): void {
  if (over.aborted) return;
  const after = lastId();
  const source = new EventSource(
    after === '' ? '/api/events' : `/api/events?after=${encodeURIComponent(after)}`,
  );
  const close = () => source.close();
  over.addEventListener('abort', close, { once: true });
  source.onopen = () => tell({ kind: 'heard' });
  source.addEventListener('heartbeat', () => tell({ kind: 'heard' }));
  source.onmessage = ({ data, lastEventId }: MessageEvent<string>) =>
    tell({ kind: 'event', id: lastEventId, event: JSON.parse(data) as LiveEvent });
  source.onerror = () => {
    tell({ kind: 'lost' });
    if (source.readyState !== EventSource.CLOSED) return;
    over.removeEventListener('abort', close);
    setTimeout(() => openSource(lastId, tell, over), AGAIN_MS);
  };
}

/** The calls that go on, after one more event; oldest first. */
export function callsAfter(calls: readonly LiveCall[], event: LiveEvent): readonly LiveCall[] {
  switch (event.kind) {
    case 'now':
      return event.calls.toSorted(byStart);
    case 'call':
      return [...calls.filter(({ id }) => id !== event.call.id), event.call].toSorted(byStart);
    case 'call-ended':
      return calls.filter(({ id }) => id !== event.id);
    default:
      return calls;
  }
}

const byStart = (a: LiveCall, b: LiveCall): number => a.startedAt.localeCompare(b.startedAt);
