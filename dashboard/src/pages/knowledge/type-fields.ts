import type { AppointmentTypeSet } from '../../../../src/http/contract/appointment-types.ts';
import type { Knowledge } from '../../../../src/http/contract/knowledge.ts';
import { TYPE_LIMITS } from '../../../../src/http/contract/type-limits.ts';
import type { Words } from '../../language/nl.ts';
import type { TwiceChanged } from '../../parts/both-versions.tsx';
import { leadWritten } from '../../parts/lead-written.ts';

const MINUTES_IN_HOUR = 60;
export const MOST_LEAD_HOURS = TYPE_LIMITS.mostLeadMinutes / MINUTES_IN_HOUR;

export type AppointmentType = Knowledge['types'][number];

/** What people may set of a kind of appointment, of all that is known of it. */
export const setOf = ({
  minutes,
  practitioners,
  bookableBy,
  leadMinutes,
  referralNeeded,
  preparation,
}: AppointmentTypeSet): AppointmentTypeSet => ({
  minutes,
  practitioners,
  bookableBy,
  leadMinutes,
  referralNeeded,
  preparation,
});

export const isSame = (a: AppointmentTypeSet, b: AppointmentTypeSet): boolean =>
  JSON.stringify(setOf(a)) === JSON.stringify(setOf(b));

/** Hours in the form, minutes in the agenda; a lead of part of an hour is kept as it is until somebody sets another. */
export const leadHoursOf = ({ leadMinutes }: AppointmentTypeSet): number => leadMinutes / MINUTES_IN_HOUR;
export const leadMinutesOf = (hours: number): number => Math.round(hours * MINUTES_IN_HOUR);

/** What stands otherwise now than in the form, in words. */
export function twiceChanged(
  theirs: AppointmentTypeSet,
  mine: AppointmentTypeSet,
  { typeForm, knowledge, facts, intake }: Words,
  nameOf: (practitioner: string) => string,
): readonly TwiceChanged[] {
  const written: readonly (readonly [string, (type: AppointmentTypeSet) => string])[] = [
    [typeForm.minutes, ({ minutes }) => String(minutes)],
    [typeForm.practitioners, ({ practitioners }) => practitioners.map(nameOf).join(', ')],
    [typeForm.bookableBy, ({ bookableBy }) => knowledge.bookableBy[bookableBy]],
    [facts.lead, ({ leadMinutes }) => leadWritten(leadMinutes, { facts })],
    [typeForm.referral, ({ referralNeeded }) => (referralNeeded ? intake.yes : intake.no)],
    [typeForm.preparation, ({ preparation }) => preparation ?? ''],
  ];
  return written.flatMap(([field, of]) =>
    of(theirs) === of(mine) ? [] : [{ field, theirs: of(theirs), mine: of(mine) }],
  );
}
