import type { LiveCall } from '../../../../src/http/contract/today.ts';
import type { Words } from '../../language/nl.ts';
import { birthWritten, dateWritten } from '../../language/when-written.ts';

const RINGING = /^(dialled|ringing|answered|confirmed|failed) ([a-z-]+)$/;

/** What Balie does at this moment, in words: "ringing doctor" -> "Arts: gaat over", "ask-date-of-birth" -> "vraagt de geboortedatum". */
export function doingWritten(doing: string, { alarm, emergency, today }: Words): string {
  const rung = RINGING.exec(doing);
  if (rung !== null) {
    const [, step = '', name = ''] = rung;
    return alarm.rung(named(emergency.rungs, name) ?? name, named(alarm.steps, step) ?? step);
  }
  return today.doing[doing] ?? (doing.startsWith('ask-') ? today.asks : today.talks);
}

/** With the question that is open, where Balie asks one: "vraagt de geboortedatum, poging 2". Null: nothing is known yet. */
export function nowWritten({ doing, asks }: Pick<LiveCall, 'doing' | 'asks'>, words: Words): string | null {
  const step = asks === null ? undefined : words.today.steps[asks.step];
  if (doing !== null && (RINGING.test(doing) || step === undefined)) return doingWritten(doing, words);
  if (asks === null || step === undefined) return null;
  return asks.attempt === 1 ? step : words.today.attempt(step, asks.attempt);
}

type Known = LiveCall['known'][number];

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What was heard, as people write it: an ISO date as a date, an interval as from and to. */
export function knownWritten({ slot, value }: Known, now: string): string {
  if (slot === 'date-of-birth') return DAY.test(value) ? birthWritten(value, now) : value;
  if (slot !== 'date') return value;
  return value
    .split('/')
    .map((day) => (DAY.test(day) ? dateWritten(day) : day))
    .join(' – ');
}

const named = (names: Readonly<Record<string, string>>, code: string): string | undefined => names[code];
