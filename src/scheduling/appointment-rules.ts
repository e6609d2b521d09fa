import type { PractitionerId } from '../domain/ids.ts';
import type { AppointmentType, Practice } from '../domain/practice.ts';
import { closingHolidayOn } from './dutch-holidays.ts';
import { covers, type Interval, subtract } from './intervals.ts';
import { openWindows } from './opening-windows.ts';
import { GRID_MINUTES } from './slot-grid.ts';

/** Rolling horizon of the agenda: 12 weeks, what Dutch practices open ahead. */
const HORIZON_WEEKS = 12;

/** Why an appointment cannot be made; `words` says it in Dutch, for the screen of the practice. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly words: string;
}

export type RefusalReason =
  | 'not-bookable-by-balie'
  | 'practitioner-does-not-do-this'
  | 'in-the-past'
  | 'too-soon'
  | 'beyond-horizon'
  | 'off-grid'
  | 'holiday'
  | 'closure'
  | 'outside-hours'
  | 'taken';

export interface WantedAppointment {
  readonly type: AppointmentType;
  readonly practitioner: PractitionerId;
  readonly start: Temporal.ZonedDateTime;
}

/**
 * Whether this appointment may be made at `now`, given what is already in the practitioner's agenda. The first reason
 * that a person would name wins: the type, then the moment, then the day, then the hours, then who was earlier.
 */
export function checkAppointment(
  practice: Practice,
  wanted: WantedAppointment,
  taken: readonly Interval[],
  now: Temporal.Instant,
): { readonly kind: 'allowed' } | Refusal {
  return (
    refusedForType(wanted) ??
    refusedForMoment(wanted, now) ??
    refusedForHours(practice, wanted) ??
    refusedForOthers(wanted, taken) ?? { kind: 'allowed' }
  );
}

/** The earliest start (epoch milliseconds) that the lead time of this type allows. */
export const earliestStart = (type: AppointmentType, now: Temporal.Instant): number =>
  now.epochMilliseconds + type.leadMinutes * 60_000;

/** The day up to and without which the agenda is open. */
export const horizonOf = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ weeks: HORIZON_WEEKS });

function refusedForType({ type, practitioner }: WantedAppointment): Refusal | null {
  if (type.bookableBy !== 'balie') {
    return refuse('not-bookable-by-balie', 'deze afspraaksoort plant alleen de praktijk zelf in');
  }
  return type.practitioners.includes(practitioner)
    ? null
    : refuse('practitioner-does-not-do-this', 'deze behandelaar doet deze afspraaksoort niet');
}

function refusedForMoment({ type, start }: WantedAppointment, now: Temporal.Instant): Refusal | null {
  if (start.epochMilliseconds < now.epochMilliseconds) {
    return refuse('in-the-past', 'dit moment is al voorbij');
  }
  if (start.epochMilliseconds < earliestStart(type, now)) {
    return refuse(
      'too-soon',
      `deze afspraak moet ten minste ${type.leadMinutes} minuten vooruit gemaakt worden`,
    );
  }
  const today = now.toZonedDateTimeISO(start.timeZoneId).toPlainDate();
  if (Temporal.PlainDate.compare(start.toPlainDate(), horizonOf(today)) >= 0) {
    return refuse('beyond-horizon', `de agenda is tot ${HORIZON_WEEKS} weken vooruit open`);
  }
  const onGrid = start.minute % GRID_MINUTES === 0 && start.epochMilliseconds % 60_000 === 0;
  return onGrid ? null : refuse('off-grid', 'afspraken beginnen op hele vijf minuten');
}

function refusedForHours(practice: Practice, wanted: WantedAppointment): Refusal | null {
  const date = wanted.start.toPlainDate();
  const holiday = closingHolidayOn(date);
  if (holiday !== null) {
    return refuse('holiday', `de praktijk is dicht wegens ${holiday.name}`);
  }
  // Two days, because an appointment may run past midnight.
  const open = openWindows(practice, wanted.practitioner, date, date.add({ days: 2 }));
  if (covers(open, during(wanted))) return null;
  const hoursAlone = { openingHours: practice.openingHours, closures: [] };
  const closure = covers(
    openWindows(hoursAlone, wanted.practitioner, date, date.add({ days: 2 })),
    during(wanted),
  );
  return closure
    ? refuse('closure', 'de praktijk of de behandelaar is er dan niet')
    : refuse('outside-hours', 'dit valt buiten de werktijden van de behandelaar');
}

function refusedForOthers(wanted: WantedAppointment, taken: readonly Interval[]): Refusal | null {
  const whole = during(wanted);
  return covers(subtract([whole], taken), whole)
    ? null
    : refuse('taken', 'dit moment is al bezet in de agenda van de behandelaar');
}

const during = ({ type, start }: WantedAppointment): Interval => ({
  from: start.epochMilliseconds,
  to: start.epochMilliseconds + type.minutes * 60_000,
});

const refuse = (reason: RefusalReason, words: string): Refusal => ({ kind: 'refused', reason, words });
