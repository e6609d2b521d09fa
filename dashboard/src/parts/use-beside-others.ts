import { useState } from 'react';
import { isSame } from '../../../src/http/contract/is-same.ts';
import { besideOthers } from './beside-others.ts';

/** A form whose fields a colleague may be changing too. `now`: as they stand, read anew while somebody fills it in. */
export function useBesideOthers<Fields extends object>(now: Fields) {
  const [{ typed, was }, set] = useState({ typed: now, was: now });
  const { shown, twice } = besideOthers(typed, was, now);
  const seen = (fields: readonly (keyof Fields)[]): Fields => ({ ...was, ...only(now, fields) });
  return {
    now,
    shown,
    twice,
    isChanged: !isSame(shown, now),
    put(change: Partial<Fields>): void {
      const fields = Object.keys(change) as (keyof Fields)[];
      // Whoever goes on from what a colleague set has seen it.
      const fresh = fields.filter((field) => isSame(typed[field], was[field]));
      set({ typed: { ...typed, ...change }, was: seen(fresh) });
    },
    choose(whose: 'theirs' | 'mine', fields: readonly (keyof Fields)[]): void {
      set({ typed: whose === 'theirs' ? { ...typed, ...only(now, fields) } : typed, was: seen(fields) });
    },
    /** What was typed is saved: from here on it is what stands there. */
    saved(): void {
      set({ typed, was: typed });
    },
  };
}
export type BesideOthers<Fields extends object> = ReturnType<typeof useBesideOthers<Fields>>;

const only = <Fields extends object>(of: Fields, fields: readonly (keyof Fields)[]): Partial<Fields> =>
  Object.fromEntries(fields.map((field) => [field, of[field]])) as Partial<Fields>;
