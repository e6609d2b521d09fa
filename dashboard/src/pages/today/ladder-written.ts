import dayjs from 'dayjs';
import type { Ladder } from '../../../../src/http/contract/emergency.ts';
import type { LiveCall } from '../../../../src/http/contract/today.ts';
import type { Words } from '../../language/nl.ts';
import { durationWritten } from '../../language/when-written.ts';

/** What the ladder does for this call: "nummer 2 van 4, dr. Jansen: gaat over, 14 s". Null: nobody was rung yet. */
export function ladderWritten(
  { rungs, taker }: Pick<LiveCall, 'rungs' | 'taker'>,
  ladder: Pick<Ladder, 'rungs'> | undefined,
  now: string,
  { alarm, emergency, today }: Words,
): string | null {
  const last = rungs.at(-1);
  if (last === undefined) return null;
  const listed = ladder?.rungs ?? [];
  const place = listed.findIndex(({ rung }) => rung === last.rung);
  const colleague = last.rung === 'colleague' ? taker : null;
  const code = colleague ?? named(emergency.rungs, last.rung) ?? last.rung;
  const name = listed[place]?.name ?? code;
  const why = last.reason === null ? undefined : named(emergency.whyNot, last.reason);
  const what = alarm.rung(name, why ?? named(alarm.steps, last.step) ?? last.step);
  // How long it rings says when the next is rung; what came of a number needs no clock.
  const rings = last.step === 'dialled' || last.step === 'ringing';
  const since = durationWritten(Math.max(0, dayjs(now).diff(dayjs(last.since), 'second')));
  const written = rings ? `${what}, ${since}` : what;
  return place === -1 ? written : today.onLadder(place + 1, listed.length, written);
}

const named = (names: Readonly<Record<string, string>>, code: string): string | undefined => names[code];
