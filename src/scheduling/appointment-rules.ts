import type { PractitionerId } from '../domain/ids.ts';
import { type AppointmentType, BOOKERS, type Booker, type Practice } from '../domain/practice.ts';
import { bookableSpan, HORIZON_WEEKS } from './bookable-span.ts';
import { closingHolidayOn } from './dutch-holidays.ts';
import { covers, type Interval, subtract } from './intervals.ts';
import { closedDuring, closesFor, localTime, openWindows } from './opening-windows.ts';
import { GRID_MINUTES } from './slot-grid.ts';

/** Why an appointment cannot be made; `words` says it in Dutch, for the screen of the practice. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly words: string;
}

export type RefusalReason =
  | 'not-bookable-by-you'
  | 'practitioner-does-not-do-this'
  | 'referral-needed'
  | 'in-the-past'
  | 'too-soon'
  | 'not-released'
  | 'beyond-horizon'
  | 'off-grid'
  | 'holiday'
  | 'closure'
  | 'break'
  | 'does-not-fit'
  | 'outside-hours'
  | 'day-full'
  | 'taken';

export interface WantedAppointment {
  readonly type: AppointmentType;
  readonly practitioner: PractitionerId;
  readonly start: Temporal.ZonedDateTime;
  readonly by: Booker;
  readonly hasReferral: boolean;
}

/** What is in the practitioner's agenda on the day that is wanted. */
export interface DayAgenda {
  readonly taken: readonly Interval[];
  /** How many of them are of the wanted type. */
  readonly sameType: number;
}

/**
 * Why this appointment may not be made at `now`; null when it may. The first reason that a person would name wins: who and
 * what, then the moment, then the day, then the hours, then who was earlier.
 */
export const whyNot = (
  practice: Practice,
  wanted: WantedAppointment,
  day: DayAgenda,
  now: Temporal.Instant,
): Refusal | null =>
  refusedForType(practice, wanted) ??
  refusedForMoment(wanted, now) ??
  refusedForHours(practice, wanted) ??
  refusedForOthers(wanted, day);

/** Who may book what only `least` and those after it may. */
export const mayBook = (by: Booker, least: Booker): boolean => BOOKERS.indexOf(by) >= BOOKERS.indexOf(least);

function refusedForType(
  practice: Practice,
  { type, practitioner, by, hasReferral }: WantedAppointment,
): Refusal | null {
  if (!mayBook(by, type.bookableBy)) {
    const who = type.bookableBy === 'doctor' ? 'alleen een behandelaar' : 'alleen de praktijk zelf';
    return refuse('not-bookable-by-you', `${who} plant ${type.name} in`);
  }
  if (!type.practitioners.includes(practitioner)) {
    return refuse(
      'practitioner-does-not-do-this',
      `${nameOf(practice, practitioner)} doet geen ${type.name}`,
    );
  }
  return type.referralNeeded && !hasReferral
    ? refuse('referral-needed', `${type.name} kan alleen met een verwijzing`)
    : null;
}

function refusedForMoment({ type, start }: WantedAppointment, now: Temporal.Instant): Refusal | null {
  const from = start.epochMilliseconds;
  if (from < now.epochMilliseconds) return refuse('in-the-past', 'dit moment is al voorbij');
  const span = bookableSpan(type, now);
  if (from < span.from) return refuse('too-soon', `pas na ${inWords(type.leadMinutes)}`);
  if (from >= span.to) {
    return type.releasedAt === null
      ? refuse('beyond-horizon', `de agenda is tot ${HORIZON_WEEKS} weken vooruit open`)
      : refuse('not-released', `pas op de dag zelf, vanaf ${clock(type.releasedAt)}`);
  }
  const onGrid = start.minute % GRID_MINUTES === 0 && from % 60_000 === 0;
  return onGrid ? null : refuse('off-grid', `afspraken beginnen op hele ${GRID_MINUTES} minuten`);
}

function refusedForHours(practice: Practice, wanted: WantedAppointment): Refusal | null {
  const date = wanted.start.toPlainDate();
  const whole = during(wanted);
  const holiday = closingHolidayOn(date);
  if (holiday !== null) return refuse('holiday', `gesloten: ${holiday.name}`);
  // Two days, because an appointment may run past midnight.
  const span = [wanted.practitioner, date, date.add({ days: 2 })] as const;
  if (covers(openWindows(practice, ...span), whole)) return null;
  const hours = openWindows({ openingHours: practice.openingHours, closures: [] }, ...span);
  if (covers(hours, whole)) return refusedForClosure(practice, wanted);
  const startsIn = hours.find(({ from, to }) => from <= whole.from && whole.from < to);
  if (startsIn !== undefined) {
    return refuse('does-not-fit', `past niet meer voor ${clockAt(startsIn.to)}`);
  }
  const before = hours.findLast(({ to }) => to <= whole.from);
  const after = hours.find(({ from }) => from > whole.from);
  const isBreak =
    before !== undefined &&
    after !== undefined &&
    [before.to, after.from].every((at) => localTime(at).toPlainDate().equals(date));
  return isBreak
    ? refuse('break', `pauze van ${clockAt(before.to)} tot ${clockAt(after.from)}`)
    : refuse('outside-hours', `buiten de werktijden van ${nameOf(practice, wanted.practitioner)}`);
}

/** Which closure it is: "gesloten: Studiedag", or who is away and why. */
function refusedForClosure(practice: Practice, wanted: WantedAppointment): Refusal {
  const whole = during(wanted);
  const closures = practice.closures.filter((closure) => {
    const { from, to } = closedDuring(closure);
    return closesFor(closure, wanted.practitioner) && from < whole.to && whole.from < to;
  });
  const reasons = closures.map(({ reason }) => reason).join(' en ');
  return closures.some(({ practitioner }) => practitioner === null)
    ? refuse('closure', `gesloten: ${reasons}`)
    : refuse('closure', `${nameOf(practice, wanted.practitioner)} is er niet: ${reasons}`);
}

function refusedForOthers(wanted: WantedAppointment, { taken, sameType }: DayAgenda): Refusal | null {
  const { maxPerDay, name } = wanted.type;
  const whole = during(wanted);
  if (!covers(subtract([whole], taken), whole)) return refuse('taken', 'dubbel: dit moment is al bezet');
  return maxPerDay !== null && sameType >= maxPerDay
    ? refuse('day-full', `${name} kan ${maxPerDay} keer op een dag, en dat zit vol`)
    : null;
}

const during = ({ type, start }: WantedAppointment): Interval => ({
  from: start.epochMilliseconds,
  to: start.epochMilliseconds + type.minutes * 60_000,
});

const nameOf = (practice: Practice, practitioner: PractitionerId): string =>
  practice.practitioners.find(({ id }) => id === practitioner)?.spokenName ?? 'deze behandelaar';

/** "48 uur", and minutes where hours do not fit. */
const inWords = (minutes: number): string =>
  minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} uur` : `${minutes} minuten`;

const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
const clockAt = (epochMilliseconds: number): string => clock(localTime(epochMilliseconds).toPlainTime());

const refuse = (reason: RefusalReason, words: string): Refusal => ({ reason, words });
