import { useQuery } from '@tanstack/react-query';
import type { OwnTurn } from '../../../src/http/contract/screens.ts';
import type { LiveCall } from '../../../src/http/contract/today.ts';
import { ask } from '../api/ask.ts';
import { useMe } from '../api/session.tsx';

/** A number of the ladder that is set otherwise counts within this. */
const LOOK_AGAIN_MS = 60_000;
const RINGS: ReadonlySet<string> = new Set(['dialled', 'ringing', 'answered']);

/** Who somebody is to the ladder: the numbers of it that are theirs, and the name under which they take a call over. */
export interface OnLadder {
  readonly rungs: readonly string[];
  readonly name: string;
}

/** Whether the ladder rings them at this moment. Numbers may ring beside each other: of each the last step counts. */
export function isOwnTurn({ rungs, taker }: Pick<LiveCall, 'rungs' | 'taker'>, own: OnLadder): boolean {
  const last = new Map(rungs.map(({ rung, step }) => [rung, step]));
  return [...last].some(
    ([rung, step]) =>
      RINGS.has(step) && (own.rungs.includes(rung) || (rung === 'colleague' && taker === own.name)),
  );
}

/** The numbers of the ladder that ring who is signed in; null: not known yet, or it could not be read. */
export function useOwnRungs(enabled: boolean): OwnTurn['rungs'] | null {
  const { data, isError } = useQuery({
    queryKey: ['own-turn'],
    queryFn: () => ask<OwnTurn>('GET', '/api/screens/own-turn'),
    refetchInterval: LOOK_AGAIN_MS,
    enabled,
  });
  return data === undefined || isError ? null : data.rungs;
}

/**
 * At which alarms this screen sounds: null, at all; else at those that ring who sits here. The choice counts only while it is known that the
 * ladder rings them: who would hear nothing hears everything.
 */
export function useOwnTurnOnly(): OnLadder | null {
  const { role, name, preferences } = useMe();
  const isChosen = role === 'practitioner' && preferences.alarmSound === 'own-turn';
  const rungs = useOwnRungs(isChosen);
  return isChosen && rungs !== null && rungs.length > 0 ? { rungs, name } : null;
}
