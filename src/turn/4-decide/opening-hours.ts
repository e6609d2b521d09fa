import type { Practice } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import { closingHolidayOn } from '../../scheduling/dutch-holidays.ts';
import { asLocal, openWindows } from '../../scheduling/opening-windows.ts';
import { pointedAt } from './approved-answer.ts';
import { asksIfOffered } from './asks-if-offered.nl.ts';
import { holdsAny } from './said-words.ts';
import { telling } from './telling.ts';

/** "Tot hoe laat kan ik mijn plasje inleveren" asks no opening hours where the practice answers just that. */
const ABOUT_A_TIME = ['opening', 'preparation', 'prevention', 'other'] as const;

/** A word of hours and days; "behandelen jullie ook thuis" has none, and was told until when the practice is open. */
const ABOUT_HOURS =
  /open|dicht|gesloten|sluit|tijd|laat|uur|uren\b|dag|week|wanneer|bereik|spreekuur|inloop|pauze|dienst|feest|kerst|pasen|pinkster|nieuwjaar|hemelvaart|vakantie|avond|ochtend|morgen|middag|nacht|vroeg|aanwezig|momenten|\bnu\b|\bnog\b|\d/u;

/** Longer than any feast days and a weekend together; a practice that is closed longer says so in an answer of its own. */
const DAYS_AHEAD = 10;

/** "Tussen kerst en oud en nieuw", "volgende week": longer is answered for its first days, and nobody remembers more rows than these. */
const MOST_DAYS = 7;

type Hours = Extract<Reply, { phrase: 'opening-hours' }>;

/**
 * Of the day or days that were asked about, else of today; the same windows that the agenda is made of. Who asks when today's hours are over
 * hears the next day that has any: "vandaag van acht tot vijf" said nothing in the evening.
 */
export const openingHours = telling(({ known, asked }, { practice, now }) => {
  const today = now.toPlainDate();
  const answer = pointedAt(practice, ABOUT_A_TIME, asked, today);
  if (answer !== null) return { phrase: 'approved-answer', answer };
  if (known.date === undefined && known.time === undefined && asksIfOffered(asked, ABOUT_HOURS)) return null;
  const [from, to = from] = known.date?.split('/') ?? [];
  if (from !== to)
    return rows(practice, Temporal.PlainDate.from(from ?? ''), Temporal.PlainDate.from(to ?? ''));
  const day = from === undefined ? today : Temporal.PlainDate.from(from);
  if (isFeastOfTwoDays(day, asked)) return rows(practice, day, day.add({ days: 1 }));
  const parts = hoursOf(practice, day);
  const isOver = parts.every(({ to }) => Temporal.PlainTime.compare(to, now.toPlainTime()) <= 0);
  const next = known.date === undefined && isOver ? nextOpenDay(practice, today) : null;
  return next === null
    ? { phrase: 'opening-hours', day, isToday: day.equals(today), parts }
    : { phrase: 'opening-hours', day: next, isToday: false, closedNow: true, parts: hoursOf(practice, next) };
});

/** "Bent u met Pasen open" is about the Monday too: that the practice is closed on the Sunday nobody asked. */
const isFeastOfTwoDays = (day: Temporal.PlainDate, asked: string): boolean =>
  closingHolidayOn(day)?.name.startsWith('Eerste ') === true &&
  holdsAny(asked, ['pasen', 'paas', 'pinkster', 'kerst']) &&
  !holdsAny(asked, ['eerste', '1e', 'zondag']);

/** One answer for each row of days with the same hours. */
function rows(practice: Practice, from: Temporal.PlainDate, to: Temporal.PlainDate): readonly Hours[] {
  const found: Hours[] = [];
  const end =
    Temporal.PlainDate.compare(from.add({ days: MOST_DAYS }), to) < 0
      ? from.add({ days: MOST_DAYS - 1 })
      : to;
  for (let day = from; Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 })) {
    const parts = hoursOf(practice, day);
    const last = found.at(-1);
    if (last !== undefined && String(last.parts.map(span)) === String(parts.map(span)))
      found[found.length - 1] = { ...last, until: day };
    else found.push({ phrase: 'opening-hours', day, isToday: false, parts });
  }
  return found;
}

const span = ({ from, to }: Hours['parts'][number]): string => `${from}/${to}`;

const hoursOf = (practice: Practice, day: Temporal.PlainDate) =>
  openWindows(practice, null, day, day.add({ days: 1 })).map((window) => {
    const { from, to } = asLocal(window);
    return { from: from.toPlainTime(), to: to.toPlainTime() };
  });

const nextOpenDay = (practice: Practice, today: Temporal.PlainDate): Temporal.PlainDate | null =>
  Array.from({ length: DAYS_AHEAD }, (_, nth) => today.add({ days: nth + 1 })).find(
    (day) => hoursOf(practice, day).length > 0,
  ) ?? null;
