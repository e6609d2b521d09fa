import type { Found } from '../when/found.ts';
import { plainWord, type SaidTurn } from '../words.ts';
import { OTHER_THAN } from './day-verdict.ts';
import { endsInRefusal, isRuledOut } from './moment-refusals.ts';
import {
  EXCEPT,
  HAPPENED_AFTER,
  INSTEAD_OF,
  LESS_LIKED,
  NOT_A_MOMENT,
  OF_THE_NEW,
  OF_THE_OLD,
  OLD_AFTER,
  REFUSED_AFTER,
  REFUSED_AFTER_PLAIN,
  REFUSED_BEFORE,
} from './moment-words.ts';

/** One date or time in the turn with what stands around it. */
export interface Mention {
  readonly found: Found;
  /** Plain words before and after, with spaces at both ends, of this clause. */
  readonly before: string;
  readonly after: string;
  readonly role: 'wanted' | 'old' | 'refused' | 'none';
}

/** What each moment of the turn is for, by the words around it and by its neighbours. */
export function withRoles(
  turn: SaidTurn,
  found: readonly Found[],
  asked: { readonly moving: boolean; readonly cancelling: boolean; readonly asksMoment: boolean },
): readonly Mention[] {
  const { moving } = asked;
  let refusedUntil = 0;
  const mentions = found.map((one, index): Mention => {
    // A preposition that was read with the moment still says what the moment is for.
    const preposition = LEADING.exec(turn.judged.slice(one.start, one.end))?.[0] ?? '';
    const before = plainAround(
      turn.judged.slice(Math.max(refusedUntil, one.start - 120), one.start + preposition.length),
    );
    const after = plainAround(turn.judged.slice(one.end, one.end + 120));
    const words = plainAround(turn.judged.slice(one.start, one.end));
    const since = / (sinds|sedert|al sinds) /u.test(words);
    const isAnew = hasOwnNot(turn, one) || isPutInPlace(turn, found[index - 1], one);
    const role = since ? 'none' : roleOf(isAnew ? ' ' : before, after, asked);
    // "Vrijdag kan zeker niet, de maandag erna": that "niet" is spent.
    if (role === 'refused' || role === 'old') refusedUntil = endOfRefusal(turn.judged, one.end);
    return { found: one, before, after, role };
  });
  const clarified = withoutReasons(
    shareRefusal(
      turn,
      mentions.map((mention, index) => inheritRole(turn, mentions, mention, index)),
    ),
  );
  if (moving && isOfWantedWeek(clarified)) return clarified.map(asRefused);
  if (!moving || clarified.some(({ role }) => role === 'old')) return clarified;
  const wanted = clarified.filter(({ role }) => role === 'wanted');
  // "Ik kom er donderdag niet uit met mijn werk": the only day named while moving is the one that does not fit.
  const days = wanted.filter(({ found: { sense } }) => sense.firstDay !== null);
  if (days.length >= 2 && !areAlternatives(turn, days)) {
    const old = saidAnewFirst(turn, days);
    return clarified.map((mention) =>
      old.some((one) => mention === one || besides(mention, one)) ? { ...mention, role: 'old' } : mention,
    );
  }
  return clarified;
}

/** "Kan ik volgende week komen, dinsdag kan ik niet": a day of the week that is wanted is no appointment that there is. */
const isOfWantedWeek = (mentions: readonly Mention[]): boolean =>
  mentions.length === 2 &&
  mentions[0]?.role === 'wanted' &&
  mentions[0].found.sense.shape === 'week' &&
  / (?:kan|kunnen|mag) (?:ik|we|wij) $/u.test(mentions[0].before) &&
  mentions[1]?.role === 'old' &&
  mentions[1].found.sense.weekday !== null;
const asRefused = (mention: Mention): Mention =>
  mention.role === 'old' ? { ...mention, role: 'refused' } : mention;

/** The first day, and with it what is said anew of it: "op dinsdag, nee woensdag, en die wil ik naar vrijdag". One is left to move to. */
function saidAnewFirst(turn: SaidTurn, days: readonly Mention[]): readonly Mention[] {
  let count = 1;
  const isAnew = (at: number): boolean =>
    SAID_ANEW.test(plainAround(turn.judged.slice(days[at - 1]?.found.end ?? 0, days[at]?.found.start ?? 0)));
  while (count < days.length - 1 && isAnew(count)) count += 1;
  return days.slice(0, count);
}

/** "Na vier uur, want ik werk tot half vier": a time in the reason for a wanted time is none itself. */
const withoutReasons = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.map((mention, index) =>
    mention.role === 'wanted' &&
    / (want|omdat) (ik|we|wij|hij|zij|ze|mijn [a-z]+) ([a-z]+ ){1,3}$/u.test(mention.before) &&
    mentions.slice(0, index).some(({ role, found }) => role === 'wanted' && found.sense.fromTime !== null)
      ? { ...mention, role: 'none' }
      : mention,
  );

/** Where the clause that refuses what ends here ends: behind its "niet" and a comma, else where it began. */
function endOfRefusal(text: string, from: number): number {
  const spent = /^[\s,]*[^.,;]{0,40}\b(?:niet|nie|slecht|lastig)\s*[,.;]/iu.exec(text.slice(from, from + 60));
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

/** "Niet op woensdag en niet voor elven": what has its own "niet" is after eleven, and no part of the refused day. */
const hasOwnNot = ({ judged }: SaidTurn, { start, end }: Found): boolean =>
  /^(?:niet|nie) (?:voor|na|eerder|vroeger|later)\b/iu.test(judged.slice(start, end));

/** "Maar niet om tien uur, om elf uur", "niet om half tien maar om half elf": its own preposition, as the one that was denied has. */
function isPutInPlace({ judged }: SaidTurn, before: Found | undefined, { start, end }: Found): boolean {
  if (before === undefined) return false;
  const words = plainAround(judged.slice(before.end, end));
  const [, own] =
    / (?:maar )?(?:wel )?(om|op) (?:de )?$/u.exec(
      plainAround(
        judged.slice(before.end, start + (LEADING_OWN.exec(judged.slice(start, end))?.[0].length ?? 0)),
      ),
    ) ?? [];
  const denied = plainAround(judged.slice(Math.max(0, before.start - 20), before.end));
  return (
    own !== undefined &&
    /^ (?:maar )?(?:wel )?(?:om|op) /u.test(words) &&
    new RegExp(` (?:niet|nie) ${own} `, 'u').test(denied)
  );
}
const LEADING_OWN = /^(?:om|op) /iu;

function inheritRole(turn: SaidTurn, mentions: readonly Mention[], mention: Mention, index: number): Mention {
  const previous = mentions[index - 1];
  if (!previous) return mention;
  const between = plainAround(turn.judged.slice(previous.found.end, mention.found.start));
  if (previous.role === 'old' && mention.role === 'wanted' && SAID_ANEW.test(between))
    return { ...mention, role: 'old' };
  const linked =
    /^ ?((om|op|en|of|s|t|ochtend|noch|rond|en ook|of op|en op|en de|of de|van|in de|dan|nog|een|afspraak|consult|gepland|ingepland) ?)*$/u.test(
      between,
    );
  // "Woensdag werk ik tot vijf uur dus dan niet": that time is in the reason.
  if (previous.role === 'refused' && mention.found.sense.firstDay === null && endsInRefusal(previous.after))
    return { ...mention, role: 'refused' };
  if (!linked || hasOwnNot(turn, mention.found) || isPutInPlace(turn, previous.found, mention.found))
    return mention;
  if (previous.role === 'old' && mention.role !== 'refused') return { ...mention, role: 'old' };
  if (previous.role === 'refused' && !/ maar /u.test(between)) return { ...mention, role: 'refused' };
  return mention;
}

/** "Een afspraak op dinsdag, nee woensdag, en die wil ik verzetten": both are of the appointment there is. */
const SAID_ANEW =
  /^ (?:of |ik |o |oh |ach |eh )*(?:nee|wacht|sorry|pardon|bedoel|correctie) (?:(?:nee|wacht|sorry|pardon|ik|bedoel|eh|die|van|op|de) )*$/u;

function roleOf(
  before: string,
  after: string,
  {
    moving,
    cancelling,
    asksMoment,
  }: { readonly moving: boolean; readonly cancelling: boolean; readonly asksMoment: boolean },
): Mention['role'] {
  // "Te vroeg op de dag" says what is wrong with a time.
  if (before.endsWith(' te ') || isTold(before, after)) return 'none';
  if (INSTEAD_OF.test(before)) return moving ? 'old' : 'refused';
  if (moving && OLD_AFTER.test(after)) return 'old';
  // "Dinsdag niet, woensdag wel".
  if (/^ niet (op )?[a-z]+dag([a-z]+)? wel /u.test(after)) return 'refused';
  if (/^ wel /u.test(after)) return 'wanted';
  if (isExcepted(before)) return 'refused';
  const refused = REFUSED_AFTER.test(after) || REFUSED_AFTER_PLAIN.test(after);
  // "Vrijdag kan ik niet", "ik kom vrijdag niet": what is cancelled is the appointment of that day.
  const isAbsence = COMES_BEFORE.test(before) || COMES_NOT.test(after);
  if (cancelling && (REFUSED_AFTER.test(after) || (refused && isAbsence))) return 'wanted';
  if (refused || (!cancelling && isRuledOut(before, after, asksMoment))) return moving ? 'old' : 'refused';
  return moving ? roleInMove(before) : 'wanted';
}

/** "Ik kom vrijdag niet", "ik kan morgen niet komen", "dat red ik maandag niet". */
const COMES_BEFORE =
  / (?:kom|komt|komen|kan|kunnen|red|redden|haal|halen) (?:ik |we |wij |er |het |dat )?(?:op |aanstaande )?$/u;

/** "Dat ik vandaag niet kan komen". */
const COMES_NOT = /^ (?:helaas |toch |dus )?(?:niet|nie) (?:meer )?(?:kan|kunnen|kom|komen|red|haal) /u;

/** "Ik werk niet op vrijdag": a day off. */
const OFF_DUTY = / (?:werk|werken|sport|oppas|pas) (?:ik |we |wij )?(?:niet|nooit|nie) (?:op )?(?:de )?$/u;

const isExcepted = (before: string): boolean =>
  !OFF_DUTY.test(before) &&
  (REFUSED_BEFORE.test(clauseOf(before)) || EXCEPT.test(before) || OTHER_THAN.test(before));

/** A day of a story, or the one that is liked less. */
const isTold = (before: string, after: string): boolean =>
  NOT_A_MOMENT.test(before) ||
  (LESS_LIKED.test(before) && !OTHER_THAN.test(before)) ||
  HAPPENED_AFTER.test(after);

/** While something is moved: of the appointment that there is, or of the wanted one. */
function roleInMove(before: string): Mention['role'] {
  if (/ naar (de |het |een |die |volgende |komende |op |om |ergens |s |t )*$/u.test(before)) return 'wanted';
  if (/ een (nieuwe )?(afspraak|consult|controle) [a-z ]{0,30}$/u.test(before) || OF_THE_NEW.test(before))
    return 'wanted';
  return OF_THE_OLD.test(before) ? 'old' : 'wanted';
}

/** "Maandag en dinsdag kan ik niet": the days before an "en" share the refusal of the last; a day just put in its place does not. */
function shareRefusal(turn: SaidTurn, mentions: readonly Mention[]): readonly Mention[] {
  const shared = [...mentions];
  for (let index = shared.length - 1; index > 0; index--) {
    const mention = shared[index];
    const previous = shared[index - 1];
    if (!mention || !previous || mention.role !== 'refused' || previous.role !== 'wanted') continue;
    // "Volgende week, maandag niet": a week is not refused with its day.
    if (PUT_IN_PLACE.test(previous.before) || previous.found.sense.shape === 'week') continue;
    const between = plainAround(turn.judged.slice(previous.found.end, mention.found.start));
    const refusedAfter = !isExcepted(mention.before);
    // "Een afspraak op woensdag, dinsdag kan ik niet": asked for, and then the other.
    if (between.trim() === '' && ASKED_FOR.test(previous.before)) continue;
    // "Donderdag of vrijdag, woensdag kan ik niet": a choice of two, and then another.
    const choice = shared[index - 2];
    if (between.trim() === '' && choice !== undefined && areAlternatives(turn, [choice, previous])) continue;
    // "Dinsdag of woensdag, donderdag in elk geval niet": only that one.
    if (between.trim() === '' && ONLY_THIS.test(mention.after)) continue;
    const shares = /^ (en|of|en ook|en op|of op|en de|) ?$/u.test(between);
    // "Maandag nee dinsdag ook niet".
    const likewise = between === ' nee ' && / ook (?:niet|nie) /u.test(mention.after.slice(0, 24));
    if (refusedAfter && (shares || likewise)) shared[index - 1] = { ...previous, role: 'refused' };
  }
  return shared;
}

const ASKED_FOR = / (?:afspraak|komen|langskomen|terecht|graag|willen|liefst) (?:op |voor |de )+$/u;
const ONLY_THIS =
  /^ (?:(?:kan|wil|lukt) (?:ik |het )?)?(?:in elk geval|in ieder geval|zeker|sowieso|juist) /u;

/** "Maandag, nee dinsdag, maandag moet ik werken". */
const PUT_IN_PLACE =
  / (nee|neen|wacht|sorry|pardon|correctie|bedoel ik|ik bedoel) (?:(?:op|om|doe|dan|maar|de|toch|liever|ik|bedoel) )*$/u;

/** "Nee dat klopt niet, vrijdag": the "niet" belongs to what was said before; "om drie uur zei ik, niet om twee uur" refuses. */
const clauseOf = (before: string): string =>
  before
    .replace(/ (zei|bedoel|bedoelde) ik (niet|nie) (?=(om|op|de|in) $)/u, ' $2 ')
    .replace(
      /^.*\bdat (?:gaat|past|kan|schikt|lukt|werkt|wordt) (?:(?:me|mij|dan|ook|natuurlijk|helaas|toch) )*(?:nie|niet) (?=(?:(?:dan|doe|maar|op|de) )*$)/u,
      ' ',
    )
    .replace(/^.*(klopt|kloppen|goed|juist|zei ik|bedoel ik|kan ik|lukt|hoeft) (er )?(nie|niet) /u, ' ');

/** "Niet voor tienen" is after ten and refuses nothing. */
const LEADING = /^(van|naar|op|in|voor|niet(?! (voor|na|eerder|vroeger|later))|geen) /iu;

/** The plain words of a piece of text, with spaces at both ends. */
export const plainAround = (text: string): string =>
  ` ${text
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(plainWord)
    .filter(Boolean)
    .join(' ')} `;
