import { useEffect, useState } from 'react';

/** What is told outside the browser: an alarm or an item, with words of no person. */
export interface Notice {
  /** The same thing told by two tabs is one notice. */
  readonly tag: string;
  readonly words: string;
}

/** The bar and the sound come first (`screens.md` §5); who looked away from this window hears of it by the system after this. */
const AFTER_MS = 10_000;

/** By a press of a button only: a browser that is asked by a page itself mostly says no for good. */
export function askForNotices(): void {
  if ('Notification' in window && Notification.permission === 'default')
    void Notification.requestPermission();
}

/** Tells these by the system while this window is out of sight, and takes them back when it is looked at or they are over. */
export function useSystemNotices(notices: readonly Notice[]): void {
  const isHidden = useIsHidden();
  const written = JSON.stringify(notices);
  useEffect(() => {
    if (!isHidden || !('Notification' in window)) return undefined;
    const shown: Notification[] = [];
    const timer = setTimeout(() => {
      if (Notification.permission !== 'granted') return;
      for (const notice of JSON.parse(written) as readonly Notice[]) shown.push(...tell(notice));
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      for (const one of shown) one.close();
    };
  }, [isHidden, written]);
}

/** None where a browser has notices but not from a page, as on Android. */
function tell({ tag, words }: Notice): readonly Notification[] {
  try {
    const made = new Notification(words, { tag, requireInteraction: true });
    made.onclick = () => {
      window.focus();
      made.close();
    };
    return [made];
  } catch {
    return [];
  }
}

export function useIsHidden(): boolean {
  const [isHidden, setHidden] = useState(document.visibilityState === 'hidden');
  useEffect(() => {
    const look = () => setHidden(document.visibilityState === 'hidden');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isHidden;
}
