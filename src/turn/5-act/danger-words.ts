import type { Alarm } from '../../domain/alarm.ts';
import type { PracticeKind } from '../../domain/meaning.ts';
import type { HumanLine, LadderRung, Rung } from '../../domain/practice.ts';
import type { Reply } from '../../domain/reply.ts';
import { isAllAbout } from './ladder-for.ts';

/** What the caller hears at once: 112 before that somebody is rung, the rest after it. */
export function openingWords(
  alarm: Alarm,
  practice: PracticeKind,
  first: LadderRung | undefined,
): readonly Reply[] {
  const advice = adviceFor(alarm, practice);
  const isFirst = ({ phrase }: Reply) => phrase === 'call-112-now';
  return [
    ...advice.filter(isFirst),
    ...(first === undefined ? [] : [{ phrase: 'urgent-connecting', ...whoIsRung(first) } as const]),
    ...advice.filter((one) => !isFirst(one)),
  ];
}

/**
 * For 112 Balie says to dial it oneself (S6), it never dials 112; who speaks of suicide hears of 113, and nobody else (safety.md,
 * `GGZ`); a physiotherapist's patient hears to stop the exercise (safety.md, `FYSIO_STOP`).
 */
export const adviceFor = (alarm: Alarm, practice: PracticeKind): readonly Reply[] => [
  ...(alarm.level === '112' ? ([{ phrase: 'call-112-now' }] as const) : []),
  ...(alarm.because.some(({ rule }) => rule === 'suicide')
    ? ([{ phrase: 'suicide-line-113' }] as const)
    : []),
  ...(practice === 'fysio' &&
  alarm.level !== '112' &&
  alarm.because.some(({ action }) => action === 'FYSIO_STOP')
    ? ([{ phrase: 'stop-exercising' }] as const)
    : []),
];

/**
 * After a round that reached nobody: 112, whatever was heard (S5). Teeth at a dentist's and a stop at a physiotherapist's also hear of the
 * caller's own doctor or the post, which the red flags name.
 */
export function nobodyReached(alarm: Alarm, practice: PracticeKind, noted: boolean): Reply {
  if (
    (practice === 'tandarts' && isAllAbout(alarm, 'TAND_SPOED')) ||
    (practice === 'fysio' && isAllAbout(alarm, 'FYSIO_STOP'))
  )
    return { phrase: 'urgent-call-doctor', practice, noted };
  return { phrase: 'urgent-nobody-reached', noted };
}

/** Whom the caller is told to be connected with, when that is nobody of the practice: the post at night, the dentist on duty. */
export const whoIsRung = (
  line: (HumanLine & Partial<Pick<LadderRung, 'when' | 'rung'>>) | undefined,
): { readonly to?: string } =>
  line?.when === 'out-of-hours' || (line?.rung !== undefined && !OF_THE_PRACTICE.has(line.rung))
    ? { to: line.spokenName }
    : {};

const OF_THE_PRACTICE: ReadonlySet<Rung> = new Set(['emergency-line', 'second-number', 'doctor']);
