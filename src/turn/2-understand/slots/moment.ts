import type { Slots, Weekday } from '../../../domain/meaning.ts';
import type { Expecting, Found, Sense } from '../when/found.ts';
import { findWhen } from '../when/when.ts';
import type { SaidTurn } from '../words.ts';
import { plainWord } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { timeText } from './moment-clock.ts';
import { dateText } from './moment-days.ts';
import { shiftedMoment } from './moment-shift.ts';
import {
  DEADLINE,
  EXCEPT,
  HAPPENED_AFTER,
  INSTEAD_OF,
  LESS_LIKED,
  NOT_A_MOMENT,
  OF_THE_NEW,
  OF_THE_OLD,
  OLD_AFTER,
  ONLY_BEFORE,
  REFUSED_AFTER,
  REFUSED_AFTER_PLAIN,
  REFUSED_BEFORE,
  WEEKDAY_NAMES,
} from './moment-words.ts';

export type MomentSlots = Pick<Slots, 'date' | 'time' | 'fromDate' | 'fromTime' | 'notWeekday'>;

/** One date or time in the turn with what stands around it. */
interface Mention {
  readonly found: Found;
  /** Plain words before and after, with spaces at both ends, of this clause. */
  readonly before: string;
  readonly after: string;
  readonly role: 'wanted' | 'old' | 'refused' | 'none';
}

/** Days and times of the turn by what they are for: wanted, of the appointment there is (when moving), or refused. */
export function findMoment(
  turn: SaidTurn,
  now: Temporal.PlainDateTime,
  asked: {
    readonly moving: boolean;
    readonly cancelling: boolean;
    readonly expecting: Expecting;
    readonly asksDay: boolean;
  },
): MomentSlots {
  const all = findWhen(turn.judged, now, asked.expecting).filter(({ sense }) => isMoment(sense, now));
  const moving = asked.moving || saysFromTo(turn, all);
  const mentions = withRoles(turn, all, { moving, cancelling: asked.cancelling });
  const wanted = afterTakingBack(
    turn,
    mentions.filter(({ role }) => role === 'wanted'),
  );
  const foundOf = (role: Mention['role']): readonly Found[] =>
    mentions.flatMap((mention) => (mention.role === role ? [mention.found] : []));
  const old = foundOf('old').filter(({ start, end }) => !/later|eerder/u.test(turn.judged.slice(start, end)));
  const fromDate = dateText(old, turn, now);
  const fromTime = timeText(old, turn.judged);
  const moments = ofTheFuture(turn, wanted, now, asked.asksDay).map((mention) =>
    forOrBefore(mention, asked.asksDay),
  );
  const shift = moving ? shiftedMoment(turn, fromDate, fromTime) : null;
  const refused = refusedDays(mentions);
  return {
    ...fill('date', shift === null ? dateText(moments, turn, now) : shift.date),
    ...fill('time', shift === null ? timeText(moments, turn.judged) : shift.time),
    ...fill('fromDate', fromDate),
    ...fill('fromTime', fromTime),
    ...(refused.length > 0 ? { notWeekday: refused } : {}),
  };
}

/** "Van donderdag naar vrijdag" moves something, whatever else was said. */
function saysFromTo(turn: SaidTurn, found: readonly Found[]): boolean {
  const lead = ({ start, end }: Found, word: string): boolean =>
    turn.judged.slice(start, end).toLowerCase().startsWith(`${word} `) ||
    plainAround(turn.judged.slice(Math.max(0, start - 20), start)).endsWith(` ${word} `);
  const from = found.find((one) => lead(one, 'van'));
  return from !== undefined && found.some((one) => one.start > from.start && lead(one, 'naar'));
}

/** "Een afspraak voor vrijdag" is for that day; "het moet voor vrijdag" and "nog voor vrijdag" are before it. */
function forOrBefore({ found, before }: Mention, asksDay: boolean): Found {
  const day = found.sense.firstDay;
  if (!found.sense.doubts.includes('for-or-before') || found.kind === 'datetime') return found;
  const isBefore = DEADLINE.test(before) || (asksDay && ONLY_BEFORE.test(before));
  if (!isBefore) return day === null ? forTheWhole(found) : found;
  if (day === null) return found;
  return { ...found, sense: { ...found.sense, firstDay: null, lastDay: day.subtract({ days: 1 }) } };
}

/** "Een afspraak voor volgende week": the week itself, which was read as the other reading. */
function forTheWhole(found: Found): Found {
  const [whole] = found.also;
  if (whole?.from == null || whole.to === null) return found;
  const firstDay = Temporal.PlainDate.from(whole.from);
  const lastDay = Temporal.PlainDate.from(whole.to);
  const shape = firstDay.until(lastDay).days === 6 ? 'week' : 'days';
  return { ...found, sense: { ...found.sense, firstDay, lastDay, shape, bound: null } };
}

const fill = <Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: string });

/** Lengths, birth dates, years gone by and seasons tell a story; nobody comes to the practice on one. */
const isMoment = ({ shape, lastDay }: Sense, now: Temporal.PlainDateTime): boolean => {
  if (shape === 'length' || shape === 'birth-date' || shape === 'season') return false;
  return shape !== 'year' || lastDay === null || lastDay.year >= now.year;
};

function withRoles(
  turn: SaidTurn,
  found: readonly Found[],
  asked: { readonly moving: boolean; readonly cancelling: boolean },
): readonly Mention[] {
  const { moving } = asked;
  let refusedUntil = 0;
  const mentions = found.map((one): Mention => {
    // A preposition that was read with the moment still says what the moment is for.
    const preposition = LEADING.exec(turn.judged.slice(one.start, one.end))?.[0] ?? '';
    const before = plainAround(
      turn.judged.slice(Math.max(refusedUntil, one.start - 120), one.start + preposition.length),
    );
    const after = plainAround(turn.judged.slice(one.end, one.end + 120));
    const words = plainAround(turn.judged.slice(one.start, one.end));
    const since = / (sinds|sedert|al sinds) /u.test(words);
    const role = since ? 'none' : roleOf(before, after, asked);
    // "Vrijdag kan zeker niet, de maandag erna": that "niet" is spent.
    if (role === 'refused' || role === 'old') refusedUntil = endOfRefusal(turn.judged, one.end);
    return { found: one, before, after, role };
  });
  const clarified = shareRefusal(
    turn,
    mentions.map((mention, index) => inheritRole(turn, mentions, mention, index)),
  );
  if (!moving || clarified.some(({ role }) => role === 'old')) return clarified;
  const wanted = clarified.filter(({ role }) => role === 'wanted');
  // "Ik kom er donderdag niet uit met mijn werk": the only day named while moving is the one that does not fit.
  const days = wanted.filter(({ found: { sense } }) => sense.firstDay !== null);
  if (days.length >= 2 && !areAlternatives(turn, days)) {
    const first = days[0];
    return clarified.map((mention) =>
      mention === first || besides(mention, first) ? { ...mention, role: 'old' } : mention,
    );
  }
  return clarified;
}

/** Where the clause that refuses what ends here ends: behind its "niet" and a comma, else where it began. */
function endOfRefusal(text: string, from: number): number {
  const spent = /^[^.,;]{0,40}\b(?:niet|nie|slecht|lastig)\s*[,.;]/iu.exec(text.slice(from, from + 60));
  return spent === null ? 0 : from + spent[0].length;
}

/** "Donderdag of vrijdag": both are wanted, also when something is moved. */
const areAlternatives = (turn: SaidTurn, days: readonly Mention[]): boolean =>
  / (of|of anders|of op|dan wel) $/u.test(
    plainAround(turn.judged.slice(days[0]?.found.end ?? 0, days[1]?.found.start ?? 0)),
  );

/** A time that stands right after a day belongs to it. */
const besides = (mention: Mention, day: Mention | undefined): boolean =>
  day !== undefined &&
  mention.found.start >= day.found.end &&
  mention.found.start - day.found.end <= 12 &&
  mention.found.sense.firstDay === null;

function inheritRole(turn: SaidTurn, mentions: readonly Mention[], mention: Mention, index: number): Mention {
  const previous = mentions[index - 1];
  if (!previous) return mention;
  const between = plainAround(turn.judged.slice(previous.found.end, mention.found.start));
  const linked =
    /^ ?((om|op|en|of|s|t|ochtend|noch|rond|en ook|of op|en op|en de|of de|van|in de|dan|nog|een|afspraak|consult|gepland|ingepland) ?)*$/u.test(
      between,
    );
  if (!linked) return mention;
  if (previous.role === 'old' && mention.role !== 'refused') return { ...mention, role: 'old' };
  if (previous.role === 'refused' && !/ maar /u.test(between)) return { ...mention, role: 'refused' };
  return mention;
}

function roleOf(
  before: string,
  after: string,
  { moving, cancelling }: { readonly moving: boolean; readonly cancelling: boolean },
): Mention['role'] {
  // "Te vroeg op de dag" says what is wrong with a time.
  if (before.endsWith(' te ') || NOT_A_MOMENT.test(before) || LESS_LIKED.test(before)) return 'none';
  if (HAPPENED_AFTER.test(after)) return 'none';
  if (INSTEAD_OF.test(before)) return moving ? 'old' : 'refused';
  if (moving && OLD_AFTER.test(after)) return 'old';
  // "Dinsdag niet, woensdag wel".
  if (/^ niet (op )?[a-z]+dag([a-z]+)? wel /u.test(after)) return 'refused';
  if (/^ wel /u.test(after)) return 'wanted';
  if (REFUSED_BEFORE.test(clauseOf(before)) || EXCEPT.test(before)) return 'refused';
  // "Vrijdag kan ik niet": what is cancelled is the appointment of that day.
  if (cancelling && REFUSED_AFTER.test(after)) return 'wanted';
  if (REFUSED_AFTER.test(after) || REFUSED_AFTER_PLAIN.test(after)) return moving ? 'old' : 'refused';
  if (!moving) return 'wanted';
  if (/ naar (de |het |een |die |volgende |komende |op |om |ergens |s |t )*$/u.test(before)) return 'wanted';
  if (/ een (nieuwe )?(afspraak|consult|controle) [a-z ]{0,30}$/u.test(before) || OF_THE_NEW.test(before))
    return 'wanted';
  return OF_THE_OLD.test(before) ? 'old' : 'wanted';
}

/** "Ik was gisteren bij de dokter en wil donderdag terugkomen", "ik kom een kwartier later": what is past, or counted from an appointment, is not wanted. */
function ofTheFuture(
  turn: SaidTurn,
  wanted: readonly Mention[],
  now: Temporal.PlainDateTime,
  asksDay: boolean,
): readonly Mention[] {
  const isPast = ({ found }: Mention): boolean => {
    const last = found.sense.lastDay;
    return last !== null && Temporal.PlainDate.compare(last, now.toPlainDate()) < 0;
  };
  const counted = ({ found }: Mention): boolean =>
    found.sense.shape === 'relative-day' &&
    / (later|eerder) $/u.test(plainAround(turn.judged.slice(found.start, found.end)));
  // Asked for a day, "zaterdag 31 oktober" can be one that is past: a questionnaire asks when an accident was.
  const isOnlyPast = asksDay && wanted.every((mention) => isPast(mention) || counted(mention));
  return wanted.filter((mention) => !counted(mention) && (isOnlyPast || !isPast(mention)));
}

/** "Dinsdag, nee wacht, woensdag": what was said before the taking back is gone when the same kind of thing follows. */
function afterTakingBack(turn: SaidTurn, wanted: readonly Mention[]): readonly Mention[] {
  const said = saidAnew(wanted);
  if (said !== null) return said;
  const lastTaken = turn.words.findLast(
    ({ text, start }) => takesBack(text) && wanted.some(({ found }) => found.start > start),
  );
  if (!lastTaken) return wanted;
  const later = wanted.filter(({ found }) => found.start > lastTaken.start);
  const saysDay = later.some(({ found }) => found.sense.firstDay !== null);
  const saysTime = later.some(({ found }) => found.sense.fromTime !== null || found.sense.toTime !== null);
  return wanted.filter(({ found }) => {
    if (found.start > lastTaken.start) return true;
    const isDay = found.sense.firstDay !== null;
    return isDay ? !saysDay : !saysTime;
  });
}

/** "Woensdag, eh donderdag bedoel ik": the day behind which it is said replaces the others. */
function saidAnew(wanted: readonly Mention[]): readonly Mention[] | null {
  const meant = wanted.find(({ after }) => /^ (bedoel|bedoelde|zei) ik /u.test(after));
  if (meant === undefined || meant.found.sense.firstDay === null) return null;
  return wanted.filter((mention) => mention === meant || mention.found.sense.firstDay === null);
}

/** "Maandag en dinsdag kan ik niet": the days before an "en" share the refusal of the last. */
function shareRefusal(turn: SaidTurn, mentions: readonly Mention[]): readonly Mention[] {
  const shared = [...mentions];
  for (let index = shared.length - 1; index > 0; index--) {
    const mention = shared[index];
    const previous = shared[index - 1];
    if (!mention || !previous || mention.role !== 'refused' || previous.role !== 'wanted') continue;
    const between = plainAround(turn.judged.slice(previous.found.end, mention.found.start));
    const refusedAfter = !REFUSED_BEFORE.test(clauseOf(mention.before)) && !EXCEPT.test(mention.before);
    if (refusedAfter && /^ (en|of|en ook|en op|of op|en de|) ?$/u.test(between))
      shared[index - 1] = { ...previous, role: 'refused' };
  }
  return shared;
}

/** "Nee dat klopt niet, vrijdag": the "niet" belongs to what was said before; "om drie uur zei ik, niet om twee uur" refuses. */
const clauseOf = (before: string): string =>
  before
    .replace(/ (zei|bedoel|bedoelde) ik (niet|nie) (?=(om|op|de|in) $)/u, ' $2 ')
    .replace(/^.*(klopt|kloppen|goed|juist|zei ik|bedoel ik|kan ik|lukt|hoeft) (er )?(nie|niet) /u, ' ');

/** "Niet voor tienen" is after ten and refuses nothing. */
const LEADING = /^(van|naar|op|in|voor|niet(?! (voor|na|eerder|vroeger|later))|geen) /iu;

/** Refused weekdays in the order of the week; a refused time of day is no weekday. */
function refusedDays(mentions: readonly Mention[]): readonly Weekday[] {
  const days = new Set<number>();
  for (const { role, found } of mentions) {
    const { weekday, firstDay, lastDay } = found.sense;
    if (role !== 'refused') continue;
    if (weekday !== null) days.add(weekday);
    // "Maandag en dinsdag" may be found as one range of days.
    else if (found.sense.shape === 'weekday' && firstDay !== null && lastDay !== null) {
      for (let day = firstDay; Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 }))
        days.add(day.dayOfWeek);
    }
  }
  return [...days].sort((one, other) => one - other).flatMap((day) => WEEKDAY_NAMES[day - 1]?.[1] ?? []);
}

const plainAround = (text: string): string =>
  ` ${text
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(plainWord)
    .filter(Boolean)
    .join(' ')} `;
