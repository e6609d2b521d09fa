import { useQueryClient } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { LiveCall, LiveEvent } from '../../../src/http/contract/today.ts';
import type { Reader } from '../../../src/http/contract/worklist.ts';
import { ask } from './ask.ts';
import { callsAfter, followLive } from './live-stream.ts';
import { useMe } from './session.tsx';

export interface Live {
  readonly calls: readonly LiveCall[];
  /** Since when nothing was heard of the server (milliseconds since the Unix epoch); null while connected. */
  readonly lostSince: number | null;
  /** When a connection that was lost came back, ISO 8601, with what came meanwhile when that is known. */
  readonly back: { readonly at: string; readonly items: number | null } | null;
  /** Who has which item of the worklist before them, as far as that changed while this page was open. */
  readonly readers: ReadonlyMap<string, readonly Reader[]>;
}

const NO_READERS: Live['readers'] = new Map();
const LiveNow = createContext<Live>({ calls: [], lostSince: null, back: null, readers: NO_READERS });

export const useLive = (): Live => useContext(LiveNow);

/** Two heartbeats (`screens.md` §5): a connection that is cut without a word gives no error. */
const SILENT_MS = 10_000;
const LOOK_MS = 1_000;
/** That the connection is back is read by then. */
const BACK_SHOWN_MS = 60_000;

const nothing = () => undefined;
const clock = () => performance.timeOrigin + performance.now();

/** Keeps what goes on in this practice, tells when the connection is lost, and reads lists anew when something in them changed. */
export function FollowLive({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { practice, role, csrf } = useMe();
  const [calls, setCalls] = useState<readonly LiveCall[]>([]);
  const [lostSince, setLostSince] = useState<number | null>(null);
  const [back, setBack] = useState<Live['back']>(null);
  const [readers, setReaders] = useState(NO_READERS);
  const heardAt = useRef(clock());
  const isLost = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of another session, also of the same person, the stream is another
  useEffect(() => {
    const lose = () => {
      if (isLost.current) return;
      isLost.current = true;
      setBack(null);
      setLostSince(heardAt.current);
      // The stream ends with the session. That nobody is signed in any more is then shown at once, above what was typed.
      void client
        .fetchQuery({
          queryKey: ['still-signed-in'],
          queryFn: () => ask('GET', '/api/session'),
          gcTime: 0,
          staleTime: 0,
        })
        .catch(nothing);
    };
    const timer = setInterval(() => {
      if (clock() - heardAt.current > SILENT_MS) lose();
      setBack((known) =>
        known !== null && dayjs().diff(known.at, 'millisecond') > BACK_SHOWN_MS ? null : known,
      );
    }, LOOK_MS);
    const stop = followLive(`${practice.id}-${role}`, {
      onHeard() {
        heardAt.current = clock();
        if (!isLost.current) return;
        isLost.current = false;
        setLostSince(null);
        setBack({ at: dayjs().toISOString(), items: null });
        // Whatever changed meanwhile: what stands on the screen may be old.
        void client.invalidateQueries();
      },
      onLost: lose,
      onEvent(event) {
        setCalls((known) => callsAfter(known, event));
        if (event.kind === 'missed') {
          const items = event.counts?.items ?? null;
          setBack((known) => (known === null ? null : { ...known, items }));
        }
        if (event.kind === 'readers') setReaders((known) => new Map(known).set(event.item, event.readers));
        if (event.kind === 'now') setReaders(NO_READERS);
        for (const list of TOUCHED[event.kind]) void client.invalidateQueries({ queryKey: [list] });
      },
    });
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [client, practice.id, role, csrf]);

  return <LiveNow value={{ calls, lostSince, back, readers }}>{children}</LiveNow>;
}

/** The lists that an event makes old. */
const TOUCHED: Readonly<Record<LiveEvent['kind'], readonly string[]>> = {
  now: [],
  call: [],
  'call-ended': ['today', 'calls', 'agenda'],
  worklist: ['worklist', 'today'],
  agenda: ['agenda', 'today', 'waiting-list'],
  missed: ['worklist', 'today', 'calls', 'agenda'],
  readers: [],
};
