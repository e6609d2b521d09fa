import type { CallSaid } from '../../domain/call-moment.ts';
import { sayPhone } from './dutch/phone-numbers.ts';
import { beforeMoment, spokenMoment } from './spoken-moment.ts';

/** When somebody rings, on which number when the caller named one, and whether that is the moment they asked for. */
export function callSentences(
  { from, notThen, number }: CallSaid,
  before: Temporal.ZonedDateTime,
): readonly string[] {
  const on = number === undefined ? '' : ` op ${sayPhone(number)}`;
  const notBefore = from === undefined ? '' : `, en niet eerder dan ${spokenMoment(from).time}`;
  return [
    ...(notThen ? ['Op het moment dat u noemt lukt dat niet.'] : []),
    `Een medewerker belt u terug${on}, ${beforeMoment(before)}${notBefore}.`,
  ];
}
