import type { HeldSlot } from '../../domain/appointment.ts';
import type { WantedSlot } from '../../domain/decision.ts';
import type { AppointmentTypeId } from '../../domain/ids.ts';
import { weekdaySets } from '../../scheduling/series.ts';
import { after, type Decided, type Dialogue, type DialogueContext } from './dialogue.ts';
import { ringDesk } from './human.ts';
import { ask } from './questions.ts';
import { fewerSaid, seriesSaid, timesAnswered } from './series-said.nl.ts';
import { daysOf } from './wanted-slot.ts';

const WORKDAYS = [1, 2, 3, 4, 5];
const WEEK = [...WORKDAYS, 6, 7];

/** More often than Balie plans, or not in weeks: a person plans it. Another rhythm than the one asked for is never made of it. */
export function isSeriesForPeople({ asked, inEnglish }: Dialogue, { practice }: DialogueContext): boolean {
  if (practice.kind !== 'fysio') return false;
  const said = asked.toLowerCase();
  const series = seriesSaid(said);
  // A series has no English sentences yet, and one appointment is not what was asked for.
  return inEnglish ? series !== null || IN_ENGLISH.test(said) : series?.rhythm === 'by-people';
}
const IN_ENGLISH =
  /\b(?:once|twice|(?:two|three|four|\d) (?:times|days)) (?:a|per|every) week\b|\b(?:every|each) (?:other |second |two |\d )?weeks?\b|\bweekly\b|\bseries of\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}) (?:appointments|treatments|sessions)\b/u;

/** "Drie keer per week komen op maandag, woensdag en vrijdag" is a series, also where it sounds like the move of an appointment. */
export const asksForSeries = (asked: string, { practice }: DialogueContext): boolean =>
  practice.kind === 'fysio' && seriesSaid(asked.toLowerCase()) !== null && !MOVES.test(asked.toLowerCase());
const MOVES = /\bver(?:zet\p{L}*|plaats\p{L}*|schui\p{L}*)\b|\bmijn (?:\p{L}+ )?afspra\p{L}+/u;

/** The answer to how often; null: none was understood. */
export function takeTimes(dialogue: Dialogue, text: string): Dialogue | null {
  const { together } = dialogue;
  if (together?.kind !== 'series') return null;
  const times = timesAnswered(text, together.rhythm);
  return times === null ? null : { ...dialogue, together: { ...together, times } };
}

/** "Twee keer in de week" names no week, and days that come back each week are no two days of this one. */
export function withoutDaysOfRhythm(dialogue: Dialogue): Dialogue {
  const { together, known, asked } = dialogue;
  if (together?.kind !== 'series') return dialogue;
  const { date, onlyDays, fromDate, ...others } = known;
  const isOfRhythm =
    (together.rhythm.kind === 'per-week' && together.rhythm.weekdays.length > 1 && onlyDays !== undefined) ||
    (date?.includes('/') === true &&
      /\b(?:keer|maal|x|dagen|behandelingen) in de week\b/u.test(asked.toLowerCase()));
  if (isOfRhythm) return { ...dialogue, known: others };
  return dialogue;
}

/** Where the first place may be: on a named day, or on one from which the rhythm can be kept in a working week. */
export function withinRhythm(wanted: WantedSlot, dialogue: Dialogue): WantedSlot {
  const { together, known } = dialogue;
  if (together?.kind !== 'series' || together.rhythm.kind !== 'per-week') return wanted;
  const { rhythm } = together;
  // Who asks for one day outright gets it; whether the rhythm can be kept from there is seen after.
  if (known.date !== undefined && isOneDay(known.date)) return wanted;
  const may = WEEK.filter((weekday) =>
    rhythm.weekdays.length > 0
      ? rhythm.weekdays.length < rhythm.times || rhythm.weekdays.includes(weekday)
      : weekdaySets(weekday, rhythm).some((set) => set.every((one) => WORKDAYS.includes(one))),
  );
  return {
    ...wanted,
    notWeekdays: [...new Set([...wanted.notWeekdays, ...WEEK.filter((weekday) => !may.includes(weekday))])],
  };
}

function isOneDay(date: string): boolean {
  const { from, to } = daysOf(date);
  return from.equals(to);
}

/** After the first place is confirmed: the rest of the series; null: one appointment is wanted. */
export const findSeries = (
  dialogue: Dialogue,
  first: HeldSlot,
  { type, notWeekdays }: { readonly type: AppointmentTypeId; readonly notWeekdays: readonly number[] },
): Decided | null =>
  dialogue.together?.kind !== 'series' || dialogue.together.times === null || dialogue.about !== null
    ? null
    : {
        say: [],
        next: {
          kind: 'act',
          action: {
            kind: 'hold-series',
            type,
            first,
            wanted: { rhythm: dialogue.together.rhythm, times: dialogue.together.times, notWeekdays },
          },
        },
        state: { ...dialogue, step: 'waiting-for-outcome' },
      };

/** It is said that it cannot be as often as asked, and a person plans it: nothing else is planned in its place. */
export const rhythmNotPossible = (dialogue: Dialogue): Decided =>
  after(
    dialogue.together?.kind === 'series'
      ? [{ phrase: 'rhythm-not-possible', rhythm: dialogue.together.rhythm }, { phrase: 'staff-plan-this' }]
      : [{ phrase: 'staff-plan-this' }],
    ringDesk(dialogue, 'not-understood'),
  );

/** "Alleen de eerste vier": those are offered anew, so that the yes is to them; null: nothing was said of fewer. */
export function offerFewer(dialogue: Dialogue, text: string, context: DialogueContext): Decided | null {
  const fewer = dialogue.together?.kind === 'series' ? fewerSaid(text) : null;
  if (fewer === null) return null;
  const offered = dialogue.offered.filter(({ start }, nth) =>
    'first' in fewer ? nth < fewer.first : start.dayOfWeek === fewer.weekday,
  );
  const last = offered.at(-1)?.start.toPlainDate();
  if (last === undefined || offered.length === dialogue.offered.length) return null;
  const missing = dialogue.missing.filter((date) =>
    'first' in fewer ? Temporal.PlainDate.compare(date, last) < 0 : date.dayOfWeek === fewer.weekday,
  );
  return ask({ ...dialogue, offered, missing }, 'confirm-together', context);
}
