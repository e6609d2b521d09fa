import type { Slot } from '../../domain/appointment.ts';
import type { WantedSlot } from '../../domain/decision.ts';
import type { AppointmentTypeId, PractitionerId } from '../../domain/ids.ts';
import type { Slots, Weekday } from '../../domain/meaning.ts';
import type { Practice } from '../../domain/practice.ts';
import { horizonOf } from '../../scheduling/bookable-span.ts';
import { cannotComeThen, dayRefused } from './cannot-come-then.nl.ts';
import type { Dialogue, DialogueContext } from './dialogue.ts';
import { holdsAny } from './said-words.ts';

const ISO_WEEKDAY: Readonly<Record<Weekday, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Half an hour either way is still "rond half tien". */
const AROUND_MINUTES = 30;

/** All that is known about the wanted moment, as a query: days, part of the day, with whom, and what was refused. */
export function wantedSlot(
  dialogue: Dialogue,
  type: AppointmentTypeId,
  context: DialogueContext,
): WantedSlot {
  const { known, refusedStarts, refusedDays } = dialogue;
  const notDays = refusedDays.filter((day) => day.toString() !== known.date);
  return {
    type,
    practitioner: practitionerNamed(context.practice, known.practitioner),
    days: known.date === undefined ? daysFrom(dialogue, context.now) : daysOf(known.date),
    between: known.time === undefined ? null : timesOf(known.time),
    ...preferredTime(dialogue),
    notWeekdays: [...(known.notWeekday ?? []).map((day) => ISO_WEEKDAY[day]), ...betweenNamed(known)],
    notStarts: [...refusedStarts, ...takenByThemselves(dialogue)],
    // Who names that very day after all wants it after all.
    ...(notDays.length === 0 ? {} : { notDays }),
  };
}

/**
 * "Dinsdag of donderdag" does not want the Wednesday between them. Days named for an earlier interval are those of an answer since
 * changed; of an interval longer than a week a weekday says too little.
 */
function betweenNamed({ date, onlyDays = [] }: Slots): readonly number[] {
  if (date === undefined || date !== `${onlyDays[0]}/${onlyDays.at(-1)}`) return [];
  const { from, to } = daysOf(date);
  const length = from.until(to).days;
  if (length > 6) return [];
  const named = new Set(onlyDays.map((day) => Temporal.PlainDate.from(day).dayOfWeek));
  return Array.from({ length: length + 1 }, (_, day) => from.add({ days: day }).dayOfWeek).filter(
    (weekday) => !named.has(weekday),
  );
}

/** Nobody sits with two doctors at once: the moment that was just booked for this patient is theirs no more. */
const takenByThemselves = ({
  booked,
  identification: { patient },
}: Dialogue): readonly Temporal.ZonedDateTime[] =>
  booked !== null && booked.patient === patient?.id ? [booked.start] : [];

/** "Zo laat mogelijk" names no time, and half past seven in the morning is no answer to it. */
const AS_LATE =
  /\b(?:zo laat mogelijk|zo laat als (?:het )?kan|(?:de )?laatste (?:plek|afspraak) van de dag)\b/iu;
const AS_EARLY =
  /\b(?:zo vroeg mogelijk (?:op|in) de (?:dag|ochtend|morgen)|(?:de )?eerste (?:plek|afspraak) van de dag)\b/iu;

/** Where places come first: at the clock time that was said, or at an end of the day. */
function preferredTime({ known, asked }: Dialogue): Pick<WantedSlot, 'at'> {
  if (known.time !== undefined && !known.time.includes('/'))
    return { at: Temporal.PlainTime.from(known.time) };
  if (AS_LATE.test(asked)) return { at: atMinute(24 * 60) };
  return AS_EARLY.test(asked) ? { at: atMinute(0) } : {};
}

/** Whether this turn says something new about when or with whom. */
export const changesWanted = (slots: Slots): boolean =>
  slots.date !== undefined ||
  slots.time !== undefined ||
  slots.notWeekday !== undefined ||
  slots.practitioner !== undefined;

const SOONEST = ['zo snel mogelijk', 'zo gauw mogelijk', 'eerste mogelijkheid'];
const NO_PREFERENCE = [
  'maakt niet uit',
  'maakt mij niet uit',
  'maakt me niet uit',
  'geen voorkeur',
  ...SOONEST,
  'zegt u het maar',
  'zeg het maar',
];

/** Any moment is good: the first one is proposed. */
export const hasNoPreference = (text: string): boolean => holdsAny(text, NO_PREFERENCE);

/**
 * Any day will do, but for those of which everything that was offered was refused: the same day came back four times. Who asked for next
 * week is asked which day of it; as long as a day of it is left, they are offered no other week.
 */
export function onAnotherDay(dialogue: Dialogue, text: string, { now }: DialogueContext): Dialogue {
  const { known, refusedStarts, askedFrom } = dialogue;
  const refusedDays = [...dialogue.refusedDays, ...refusedStarts.map((start) => start.toPlainDate())];
  const week = known.date?.includes('/') && hasOtherDays(known.date, refusedDays) ? { date: known.date } : {};
  const isAhead =
    askedFrom !== null &&
    Temporal.PlainDate.compare(askedFrom, now.toPlainDate()) > 0 &&
    !holdsAny(text, SOONEST);
  return {
    ...dialogue,
    known: { ...withoutMoment(known), ...week },
    refusedDays,
    // "Maandag", when the practice is closed, and then "dat maakt niet uit": any day after it, and not this afternoon.
    notBefore: isAhead ? askedFrom : null,
  };
}

/** The first of the days that a search is for. Those before an offer are looked through for a sooner place; nobody asked for them. */
export const withAskedFrom = (dialogue: Dialogue): Dialogue =>
  dialogue.known.date === undefined || dialogue.seeking !== null
    ? dialogue
    : { ...dialogue, askedFrom: daysOf(dialogue.known.date).from };

/** Null: any day, from now on. */
function daysFrom({ notBefore }: Dialogue, now: Temporal.ZonedDateTime): WantedSlot['days'] {
  const last = horizonOf(now.toPlainDate()).subtract({ days: 1 });
  return notBefore === null || Temporal.PlainDate.compare(notBefore, last) > 0
    ? null
    : { from: notBefore, to: last };
}

function hasOtherDays(interval: string, refused: readonly Temporal.PlainDate[]): boolean {
  const { from, to } = daysOf(interval);
  const within = new Set(
    refused
      .filter((day) => Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0)
      .map(String),
  );
  return within.size <= from.until(to).days;
}

/** What was said without its day and time, when any other moment will do. */
export function withoutMoment({ date: _date, time: _time, ...others }: Slots): Slots {
  return others;
}

/** Which of the offered slots is meant: by number ("de eerste"), or by a day or time that fits exactly one of them. */
export function matchOffered<Offered extends Slot>(
  offered: readonly Offered[],
  slots: Slots,
): Offered | null {
  if (typeof slots.choice === 'number') return offered[slots.choice - 1] ?? null;
  if (slots.date === undefined && slots.time === undefined) return null;
  const fits = offered.filter((slot) => {
    const start = slot.start.toPlainDateTime();
    const days = slots.date === undefined ? null : daysOf(slots.date);
    const times = slots.time === undefined ? null : exactTimes(slots.time);
    const onDay =
      days === null ||
      (Temporal.PlainDate.compare(start.toPlainDate(), days.from) >= 0 &&
        Temporal.PlainDate.compare(start.toPlainDate(), days.to) <= 0);
    const atTime =
      times === null ||
      (Temporal.PlainTime.compare(start.toPlainTime(), times.from) >= 0 &&
        Temporal.PlainTime.compare(start.toPlainTime(), times.to) <= 0);
    return onDay && atTime;
  });
  const [only] = fits;
  return fits.length === 1 && only ? only : null;
}

/** The practitioner of this name; null when none was named or nobody is called that. */
export function practitionerNamed(practice: Practice, spoken: string | undefined): PractitionerId | null {
  if (spoken === undefined) return null;
  const wanted = spoken.toLowerCase();
  return practice.practitioners.find(({ spokenName }) => spokenName.toLowerCase() === wanted)?.id ?? null;
}

export function daysOf(date: string): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const [from = date, to = from] = date.split('/');
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
}

function exactTimes(time: string): { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime } {
  const [from = time, to = from] = time.split('/');
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}

/** A clock time becomes the half hour around it, within the day; an interval stays as it is. */
export function timesOf(time: string): {
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
} {
  if (time.includes('/')) {
    const { from, to } = exactTimes(time);
    // "Na zessen" ends at the practice's closing time, and some practitioners work later.
    return Temporal.PlainTime.compare(from, to) < 0 ? { from, to } : { from, to: atMinute(24 * 60) };
  }
  const at = Temporal.PlainTime.from(time);
  const minutes = at.hour * 60 + at.minute;
  return { from: atMinute(minutes - AROUND_MINUTES), to: atMinute(minutes + AROUND_MINUTES + 1) };
}

const atMinute = (minute: number): Temporal.PlainTime => {
  const within = Math.min(Math.max(minute, 0), 24 * 60 - 1);
  return Temporal.PlainTime.from({ hour: Math.floor(within / 60), minute: within % 60 });
};

/** Times that were refused with one practitioner may do with another. */
export const refuseOffered = (dialogue: Dialogue, { practitioner }: Slots = {}): Dialogue => ({
  ...dialogue,
  refusedStarts:
    practitioner === undefined
      ? [...dialogue.refusedStarts, ...dialogue.offered.map((slot) => slot.start)]
      : [],
  offered: [],
  chosen: null,
});

/**
 * "Ik kan morgen niet" to places of which one is tomorrow: that day is offered no more; "dan kan ik niet" to what is read back: nor is that.
 * Null: no day of what is offered is refused, or another moment is wanted with it.
 */
export function withoutDayRefused(
  dialogue: Dialogue,
  slots: Slots,
  text: string,
  { now }: DialogueContext,
): Dialogue | null {
  const { chosen } = dialogue;
  const day = dayRefused(text, now.toPlainDate());
  if (slots.time !== undefined || slots.notWeekday !== undefined) return null;
  if (day === null) {
    const isThen = slots.date === undefined && chosen !== null && slots.yesNo !== 'yes';
    return isThen && cannotComeThen(text, chosen.start.toPlainDate()) ? refuseOffered(dialogue) : null;
  }
  if (slots.date !== undefined && slots.date !== day.toString()) return null;
  if (!dialogue.offered.some(({ start }) => start.toPlainDate().equals(day))) return null;
  const { date, ...known } = dialogue.known;
  return {
    ...refuseOffered(dialogue),
    refusedDays: [...dialogue.refusedDays, day],
    known: date === day.toString() ? known : dialogue.known,
  };
}
