import { createContext, useContext, useEffect, useRef } from 'react';
import type { OwnKeys } from '../../../src/http/contract/own-keys.ts';
import { useMe } from '../api/session.tsx';
import { meantBy, pressedFor } from './own-keys.ts';

/** A key with what it does in words, as `?` shows it. */
export interface NamedKey {
  readonly key: string;
  readonly does: string;
}

/** What a letter does; with `does`, `?` shows it. */
export type LetterKey = (() => void) | { readonly does: string; readonly act: () => void };

/** The keys of what is on the screen now, by whoever listens to them. */
export const KeysOfScreen = createContext<Map<object, readonly NamedKey[]>>(new Map());

/** Whether what is typed goes into a field: then no letter is a command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Single letters that do something while focus is in a list or beside it (an element under `data-keys`), never in a field: who types
 * "pbk" in a note starts nothing. Whoever turned them off has none, and who chose other letters presses those. Keys are lower case; `/` may be
 * among them.
 */
export function useLetterKeys(keys: Readonly<Record<string, LetterKey>>): void {
  const { letterKeys, keys: own } = useMe().preferences;
  const shown = useContext(KeysOfScreen);
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const meant = meantBy(event.key.toLowerCase(), own);
      const key = meant === null ? undefined : latest.current[meant];
      if (key === undefined || !letterKeys || !(event.target instanceof HTMLElement)) return;
      const { target } = event;
      if (isTyping(target) || target.closest('[data-keys]') === null) return;
      event.preventDefault();
      if (typeof key === 'function') key();
      else key.act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letterKeys, own]);
  useEffect(() => {
    const listener = {};
    shown.set(listener, namedOf(keys, own));
    return () => void shown.delete(listener);
  });
}

/** Presses the button that does this, in the row or part in which the focus is; none: that cannot be done with it now. */
export const pressBeside = (around: string, does: string): void =>
  document.activeElement?.closest(around)?.querySelector<HTMLElement>(`[data-does=${does}]`)?.click();

/** As they stand on the keys. */
const ARROWS: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
};

const namedOf = (keys: Readonly<Record<string, LetterKey>>, own: OwnKeys): readonly NamedKey[] =>
  Object.entries(keys).flatMap(([key, one]) =>
    typeof one === 'function'
      ? []
      : [{ key: ARROWS[key] ?? pressedFor(key, own).toUpperCase(), does: one.does }],
  );
