import type { WantedCall } from '../../domain/call-moment.ts';
import type { Dialogue } from './dialogue.ts';
import { daysOf, timesOf } from './wanted-slot.ts';

/** The moment at which the caller wants to be rung, as stage 5 looks for it; absent when the soonest will do. */
export function wantedCall({ callAt }: Pick<Dialogue, 'callAt'>): { readonly wanted?: WantedCall } {
  if (callAt === null) return {};
  const { date, time } = callAt;
  return {
    wanted: {
      days: date === undefined ? null : daysOf(date),
      between: time === undefined ? null : time.includes('/') ? timesOf(time) : theHourFrom(time),
    },
  };
}

/** "Om drie uur": nobody rings on the minute, and before three the caller is not there. */
function theHourFrom(time: string): NonNullable<WantedCall['between']> {
  const from = Temporal.PlainTime.from(time);
  const to = from.add({ hours: 1 });
  return { from, to: Temporal.PlainTime.compare(to, from) > 0 ? to : Temporal.PlainTime.from('23:59') };
}
