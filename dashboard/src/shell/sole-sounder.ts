import { useCallback, useEffect, useState } from 'react';

/**
 * Whether this tab is the one that sounds: of all tabs of a browser that could, the first, and the next when it closes. Two alarms a
 * few milliseconds apart are noise. Where a browser has no locks (a page without https), each tab sounds.
 */
export function useSoleSounder(practice: string, canSound: boolean): boolean {
  const [isSounder, setSounder] = useState(false);
  useEffect(() => {
    if (!canSound) return undefined;
    if (navigator.locks === undefined) {
      setSounder(true);
      return () => setSounder(false);
    }
    const over = new AbortController();
    const ended = new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()));
    navigator.locks
      .request(`balie-sound-${practice}`, { signal: over.signal }, () => {
        setSounder(true);
        return ended;
      })
      .catch(() => undefined);
    return () => {
      over.abort();
      setSounder(false);
    };
  }, [practice, canSound]);
  return isSounder;
}

/** What somebody said to have seen, in whichever tab of this browser: it is one screen to them. */
export function useSilenced(practice: string) {
  const [silenced, setSilenced] = useState<readonly string[]>([]);
  const [channel, setChannel] = useState<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(`balie-silenced-${practice}`);
    opened.onmessage = ({ data }: MessageEvent<readonly string[]>) => setSilenced(data);
    setChannel(opened);
    return () => opened.close();
  }, [practice]);
  const silence = useCallback(
    (reasons: readonly string[]) => {
      setSilenced(reasons);
      channel?.postMessage(reasons);
    },
    [channel],
  );
  return { silenced, silence };
}
