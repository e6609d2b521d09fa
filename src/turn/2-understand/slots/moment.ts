import type { Slots, Weekday, Wish } from '../../../domain/meaning.ts';
import type { Expecting, Found } from '../when/found.ts';
import { findWhen } from '../when/when.ts';
import type { SaidTurn } from '../words.ts';
import { plainWord } from '../words.ts';
import { takesBack } from './correction-words.ts';
import { timeText } from './moment-clock.ts';
import { dateText } from './moment-days.ts';
import {
  EXCEPT,
  INSTEAD_OF,
  NOT_A_MOMENT,
  OF_THE_NEW,
  OF_THE_OLD,
  OLD_AFTER,
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
  asked: { readonly wish: Wish; readonly expecting: Expecting },
): MomentSlots {
  const all = findWhen(turn.judged, now, asked.expecting);
  const mentions = withRoles(turn, all.filter(isMoment), asked);
  const wanted = afterTakingBack(
    turn,
    mentions.filter(({ role }) => role === 'wanted'),
  );
  const old = mentions.filter(({ role }) => role === 'old');
  const refused = refusedDays(turn, mentions);
  return {
    ...fill(
      'date',
      dateText(
        wanted.map(({ found }) => found),
        turn,
        now,
      ),
    ),
    ...fill('time', timeText(wanted.map(({ found }) => found))),
    ...fill(
      'fromDate',
      dateText(
        old.map(({ found }) => found),
        turn,
        now,
      ),
    ),
    ...fill('fromTime', timeText(old.map(({ found }) => found))),
    ...(refused.length > 0 ? { notWeekday: refused } : {}),
  };
}

const fill = <Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: string });

const isMoment = ({ sense }: Found): boolean => sense.shape !== 'length' && sense.shape !== 'birth-date';

function withRoles(
  turn: SaidTurn,
  found: readonly Found[],
  asked: { readonly wish: Wish },
): readonly Mention[] {
  const moving = asked.wish === 'move';
  const mentions = found.map((one): Mention => {
    const before = plainAround(turn.judged.slice(Math.max(0, one.start - 120), one.start));
    const after = plainAround(turn.judged.slice(one.end, one.end + 120));
    return { found: one, before, after, role: roleOf(before, after, moving) };
  });
  const clarified = mentions.map((mention, index) => inheritRole(turn, mentions, mention, index));
  if (!moving || clarified.some(({ role }) => role === 'old')) return clarified;
  const wanted = clarified.filter(({ role }) => role === 'wanted');
  // "Ik kom er donderdag niet uit met mijn werk": the only day named while moving is the one that does not fit.
  const days = wanted.filter(({ found: { sense } }) => sense.firstDay !== null);
  if (days.length >= 2) {
    const first = days[0];
    return clarified.map((mention) =>
      mention === first || besides(mention, first) ? { ...mention, role: 'old' } : mention,
    );
  }
  return clarified;
}

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
    /^ ?((om|op|en|of|s|t|ochtend|noch|rond|en ook|of op|en op|en de|of de|van|in de|dan|nog) ?)*$/u.test(
      between,
    );
  if (!linked) return mention;
  if (previous.role === 'old' && mention.role !== 'refused') return { ...mention, role: 'old' };
  if (previous.role === 'refused' && !/ maar /u.test(between)) return { ...mention, role: 'refused' };
  return mention;
}

function roleOf(before: string, after: string, moving: boolean): Mention['role'] {
  if (NOT_A_MOMENT.test(before)) return 'none';
  if (INSTEAD_OF.test(before)) return moving ? 'old' : 'refused';
  if (moving && OLD_AFTER.test(after)) return 'old';
  if (REFUSED_BEFORE.test(before) || EXCEPT.test(before)) return 'refused';
  if (REFUSED_AFTER.test(after) || REFUSED_AFTER_PLAIN.test(after)) return 'refused';
  if (!moving) return 'wanted';
  if (/ naar (de |het |een |die |volgende |komende |op |om |ergens |s |t )*$/u.test(before)) return 'wanted';
  if (OF_THE_NEW.test(before)) return 'wanted';
  return OF_THE_OLD.test(before) ? 'old' : 'wanted';
}

/** "Dinsdag, nee wacht, woensdag": what was said before the taking back is gone when the same kind of thing follows. */
function afterTakingBack(turn: SaidTurn, wanted: readonly Mention[]): readonly Mention[] {
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

/** Refused weekdays in the order of the week; a refused time of day is no weekday. */
function refusedDays(turn: SaidTurn, mentions: readonly Mention[]): readonly Weekday[] {
  const days = new Set<number>();
  for (const { role, found } of mentions) {
    if (role !== 'refused') continue;
    if (found.sense.weekday !== null) days.add(found.sense.weekday);
  }
  // "Maandag en dinsdag kan ik niet": the days before an "en" share the refusal of the last.
  for (let index = mentions.length - 1; index > 0; index--) {
    const mention = mentions[index];
    const previous = mentions[index - 1];
    if (!mention || !previous || mention.role !== 'refused' || previous.role !== 'wanted') continue;
    const between = plainAround(turn.judged.slice(previous.found.end, mention.found.start));
    if (
      /^ ?((en|of|noch|en ook|en op|of op) ?)?$/u.test(between) &&
      previous.found.sense.weekday !== null &&
      / (kan|lukt|niet|werk) /u.test(mention.after)
    ) {
      days.add(previous.found.sense.weekday);
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
