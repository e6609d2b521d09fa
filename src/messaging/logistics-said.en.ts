import type { Logistics } from './logistics.ts';
import { local } from './text-parts.ts';

/** How the values of logistics are written in English, for the product's own texts and those of a practice. */

/** As in Dutch: by answering where an answer comes in, on the page where there is one, else by telephone; no full stop after a link. */
export function answerBy(logistics: Logistics, word: string): string {
  const { phone, link, canReply } = logistics;
  const before = `before ${until(logistics)}`;
  if (canReply === true)
    return `Reply ${word} ${before}${link === undefined ? '.' : `, or choose on ${link}`}`;
  if (link !== undefined) return `Choose ${before} on ${link}`;
  return `Then call ${phone === null ? 'the practice' : pairs(phone)} ${before}.`;
}

export const whichOf = (logistics: Logistics): string => (moments(logistics).length === 1 ? '1' : '1 or 2');

export function cannotCome({ phone, canReply }: Logistics): string | null {
  const ways = [
    ...(canReply === true ? ['reply CANCEL'] : []),
    ...(phone === null ? [] : [`call ${pairs(phone)}`]),
  ].join(' or ');
  return ways === '' ? null : `Can you not come? ${ways[0]?.toUpperCase()}${ways.slice(1)}.`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date always comes with its weekday: "Thursday 26 November 2026". */
export function dayOf(moment: string): string {
  const { dayOfWeek, day, month, year } = local(moment);
  return `${WEEKDAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** On the clock of 24 hours, as every other paper of the practice says it. */
export function momentOf(moment: string): string {
  return `${dayOf(moment)} at ${timeOf(moment)}`;
}

export function timeOf(moment: string): string {
  const { hour, minute } = local(moment);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

export const moments = ({ start, more = [] }: Logistics): readonly string[] => [start, ...more].map(momentOf);

/** "Tue 1 December 16:00" */
export const inShort = (moment: string): string =>
  moment.replace(/^(\w{3})\w+ /, '$1 ').replace(/ \d{4} at /, ' ');

export const until = ({ start, answerBefore = start }: Logistics): string => momentOf(answerBefore);

/** From abroad too: the number keeps its country code. */
export const pairs = (phone: string): string =>
  phone.startsWith('+31')
    ? `+31 ${phone.slice(3, 5)} ${phone.slice(5).replaceAll(/(\d{2})(?=\d{2})/g, '$1 ')}`
    : phone;
