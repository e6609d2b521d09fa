import { useSyncExternalStore } from 'react';
import type { Person } from '../../../src/http/contract/worklist.ts';

/** Where a device keeps that patients can read along on it: it is about where a screen stands, not about who works at it. */
const KEPT_AS = 'balie.onlookers';
const listeners = new Set<() => void>();

function follow(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of this device.
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

export function setOnlookers(can: boolean): void {
  if (can) localStorage.setItem(KEPT_AS, 'on');
  else localStorage.removeItem(KEPT_AS);
  for (const listener of listeners) listener();
}

/** Whether patients can read along on this device. */
export const useOnlookers = (): boolean =>
  useSyncExternalStore(follow, () => localStorage.getItem(KEPT_AS) === 'on');

/** "Maria van den Berg" -> "M. B.": what is written small says nothing. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .flatMap((part) => (/^\p{Lu}/u.test(part) ? [`${[...part][0]}.`] : []))
    .join(' ');

/** How somebody is named in a list: in full, or on a device where patients can read along by initials and year of birth until they are opened. */
export function useListedName(): (who: Pick<Person, 'name' | 'dateOfBirth'>) => string {
  const isCovered = useOnlookers();
  return ({ name, dateOfBirth }) => (isCovered ? `${initialsOf(name)} (${dateOfBirth.slice(0, 4)})` : name);
}

/** The same of somebody whose name alone is known, as the agenda of another system has it. */
export function useListedText(): (name: string | null | undefined) => string {
  const isCovered = useOnlookers();
  return (name) => (name == null ? '' : isCovered ? initialsOf(name) : name);
}
