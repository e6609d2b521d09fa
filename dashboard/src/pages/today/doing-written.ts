import type { Words } from '../../language/nl.ts';

const RINGING = /^(dialled|ringing|answered|confirmed|failed) ([a-z-]+)$/;

/** What Balie does at this moment, in words: "ringing doctor" -> "Arts: gaat over", "ask-date-of-birth" -> "vraagt de geboortedatum". */
export function doingWritten(doing: string, { alarm, emergency, today }: Words): string {
  const rung = RINGING.exec(doing);
  if (rung !== null) {
    const [, step = '', name = ''] = rung;
    return alarm.rung(named(emergency.rungs, name) ?? name, named(alarm.steps, step) ?? step);
  }
  return today.doing[doing] ?? (doing.startsWith('ask-') ? today.asks : today.talks);
}

const named = (names: Readonly<Record<string, string>>, code: string): string | undefined => names[code];
