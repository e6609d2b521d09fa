import type { Alarm, AlarmReason } from '../../domain/alarm.ts';

/** As it is said after "Het gaat om" to the human who is rung. */
const SPOKEN: Readonly<Record<NonNullable<AlarmReason['about']>, string>> = {
  self: 'de beller zelf',
  child: 'een kind',
  partner: 'de partner van de beller',
  parent: 'een ouder of grootouder van de beller',
  other: 'iemand anders dan de beller',
};

/** Whom the gravest danger is about, in words for the human who is rung (S8); null: the caller named nobody. */
export function whomForHuman({ because }: Alarm): string | null {
  const about = because.find((reason) => reason.about !== undefined)?.about;
  return about === undefined ? null : sayWhomForHuman(about);
}

export const sayWhomForHuman = (about: NonNullable<AlarmReason['about']>): string => SPOKEN[about];
