import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { LiveCall, LiveEvent } from '../../../src/http/contract/today.ts';

export interface Live {
  readonly calls: readonly LiveCall[];
  /** Since when nothing was heard of the server (milliseconds since the Unix epoch); null while connected. */
  readonly lostSince: number | null;
}

const LiveNow = createContext<Live>({ calls: [], lostSince: null });

export const useLive = (): Live => useContext(LiveNow);

/** Follows the event stream of the practice; the browser resumes it by itself after the last event that it had. */
export function FollowLive({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [calls, setCalls] = useState<readonly LiveCall[]>([]);
  const [lostSince, setLostSince] = useState<number | null>(null);

  useEffect(() => {
    const source = new EventSource('/api/events');
    source.onopen = () => setLostSince(null);
    source.onerror = () => setLostSince((since) => since ?? performance.timeOrigin + performance.now());
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as LiveEvent;
      switch (event.kind) {
        case 'call':
          setCalls((known) =>
            [...known.filter(({ id }) => id !== event.call.id), event.call].toSorted(byStart),
          );
          break;
        case 'call-ended':
          setCalls((known) => known.filter(({ id }) => id !== event.id));
          void client.invalidateQueries({ queryKey: ['today'] });
          void client.invalidateQueries({ queryKey: ['calls'] });
          void client.invalidateQueries({ queryKey: ['agenda'] });
          break;
        case 'worklist':
          void client.invalidateQueries({ queryKey: ['worklist'] });
          void client.invalidateQueries({ queryKey: ['today'] });
          break;
      }
    };
    return () => source.close();
  }, [client]);

  return <LiveNow value={{ calls, lostSince }}>{children}</LiveNow>;
}

const byStart = (a: LiveCall, b: LiveCall): number => a.startedAt.localeCompare(b.startedAt);
