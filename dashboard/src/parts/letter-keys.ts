import { useEffect, useRef } from 'react';
import { useMe } from '../api/session.tsx';

/**
 * Single letters that do something while focus is in a list or beside it (an element under `data-keys`), never in a field: who types
 * "pbk" in a note starts nothing. Whoever turned them off has none. Keys are lower case; `?` and `/` may be among them.
 */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>): void {
  const { letterKeys } = useMe().preferences;
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined || !letterKeys || !(event.target instanceof HTMLElement)) return;
      const { target } = event;
      if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      if (target.closest('[data-keys]') === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letterKeys]);
}
