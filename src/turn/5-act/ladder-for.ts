import type { Alarm, AlarmAction, AlarmReason } from '../../domain/alarm.ts';
import type { LadderRung, Practice, Region } from '../../domain/practice.ts';
import { isOnDuty } from '../../scheduling/duty-hours.ts';
import type { ActContext } from './act.ts';

/**
 * The numbers to ring for this alarm, in the order tried; null: somebody must be rung for another reason. The same call at the same
 * moment always has the same ladder. Empty only when the practice lists nobody for this part of the day.
 */
export function ladderFor(
  alarm: Alarm | null,
  context: Pick<ActContext, 'practice' | 'now'> & CallerPlace,
  open: boolean,
): readonly LadderRung[] {
  return byAlarm(alarm, ofRegion(onDutyAt(context.practice, context.now().toInstant(), open), context));
}

/** What is known of where a caller is, without asking. */
type CallerPlace = Pick<ActContext, 'postcode' | 'callBackNumber'>;

/**
 * The numbers that apply now. Where `when` leaves only lines that are off duty by their own hours, they ring all the same: a
 * practice that mistyped the hours of its post has nobody else, and silence helps no caller.
 */
export function onDutyAt(
  { ladder }: Pick<Practice, 'ladder'>,
  at: Temporal.Instant,
  open: boolean,
): readonly LadderRung[] {
  const meant = ladder.filter(({ when }) => when === 'always' || (when === 'opening-hours') === open);
  const onDuty = meant.filter(({ hours }) => hours === undefined || isOnDuty(hours, at));
  return onDuty.length > 0 ? onDuty : meant;
}

/**
 * Of lines for one area those of the caller's own. The postcode of who was identified says more than the number: people ring from
 * their work. A caller of whom neither says anything, as one with a mobile number, has them all, in the order listed.
 */
function ofRegion(rungs: readonly LadderRung[], caller: CallerPlace): readonly LadderRung[] {
  for (const isOf of [isOfPostcode, isOfNumber]) {
    const own = rungs.filter(({ region }) => region !== undefined && isOf(region, caller));
    if (own.length > 0) return rungs.filter((rung) => rung.region === undefined || own.includes(rung));
  }
  return rungs;
}

function isOfPostcode({ postcodes }: Region, { postcode }: CallerPlace): boolean {
  const figures = postcode?.slice(0, 4) ?? '';
  return postcodes.some((range) => {
    const [first = '', last = first] = range.split('-');
    // Four figures each: the order of the texts is that of the numbers.
    return figures !== '' && first <= figures && figures <= last;
  });
}

const isOfNumber = ({ areaCodes }: Region, { callBackNumber }: CallerPlace): boolean => {
  const national = callBackNumber?.replace(/^(?:\+|00)31/u, '0') ?? '';
  return areaCodes.some((code) => national.startsWith(code));
};

/**
 * Teeth go to the dentist on duty before anybody else, and what is no matter for a dentist goes there last. Who only asked for help
 * has the order that the practice chose: nobody knows yet what it is about.
 */
function byAlarm(alarm: Alarm | null, rungs: readonly LadderRung[]): readonly LadderRung[] {
  if (alarm === null) return rungs;
  const dentists = rungs.filter(({ rung }) => rung === 'duty-dentist');
  const others = rungs.filter(({ rung }) => rung !== 'duty-dentist');
  if (isAllAbout(alarm, 'TAND_SPOED')) return [...dentists, ...others];
  return namedIn(alarm).some(({ action }) => action !== 'TAND_SPOED') ? [...others, ...dentists] : rungs;
}

/**
 * Whether every danger that was told is of this kind. The nets that hear danger without knowing which are satisfied by what was named
 * in the same breath, and by nothing else.
 */
export function isAllAbout(alarm: Alarm, kind: AlarmAction): boolean {
  const named = namedIn(alarm);
  const breaths = new Set(named.map(({ turn }) => turn));
  return (
    named.length > 0 &&
    named.every(({ action }) => action === kind) &&
    alarm.because.every(({ rule, turn }) => !HEARS_NO_KIND.has(rule) || breaths.has(turn))
  );
}

const namedIn = ({ because }: Alarm): readonly AlarmReason[] =>
  because.filter(
    ({ rule, level }) => level !== 'today' && !ASKS_FOR_HELP.has(rule) && !HEARS_NO_KIND.has(rule),
  );

const ASKS_FOR_HELP: ReadonlySet<string> = new Set(['key-1', 'asks-for-urgent-help', 'asks-for-a-human']);
const HEARS_NO_KIND: ReadonlySet<string> = new Set([
  'acute-complaint',
  'signals-add-up',
  'something-very-wrong',
]);
