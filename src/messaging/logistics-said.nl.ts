import type { Logistics } from './logistics.ts';
import { local } from './text-parts.ts';

/** How the values of logistics are written in Dutch, for the product's own texts and those of a practice. */

/**
 * How to take what is offered, and until when: by answering where an answer comes in, on the page where there is one, else by telephone. No
 * full stop after a link, which some telephones take for a part of it.
 */
export function answerBy(logistics: Logistics, word: string): string {
  const { phone, link, canReply } = logistics;
  const until = `voor ${answerBefore(logistics)}`;
  if (canReply === true)
    return `Antwoord ${until} met ${word}${link === undefined ? '.' : `, of kies op ${link}`}`;
  if (link !== undefined) return `Kies ${until} op ${link}`;
  return `Bel dan ${phone === null ? 'de praktijk' : pairs(phone)} ${until}.`;
}

export const whichOf = (logistics: Logistics): string => (moments(logistics).length === 1 ? '1' : '1 of 2');

export function cannotCome({ phone, canReply }: Logistics): string | null {
  const ways = [
    ...(canReply === true ? ['antwoord AFZEGGEN'] : []),
    ...(phone === null ? [] : [`bel ${pairs(phone)}`]),
  ].join(' of ');
  return ways === '' ? null : `Kunt u niet? ${ways[0]?.toUpperCase()}${ways.slice(1)}.`;
}

/** A page that is gone by now leaves the telephone. */
export function linkOrPhone({ link, phone }: Logistics): readonly string[] {
  return [link ?? (phone === null ? 'bel de praktijk' : `bel ${pairs(phone)}`)];
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A date always comes with its weekday: "donderdag 26 november 2026". */
export const spokenDay = ({ start }: Logistics): string => dayOf(start);
export const spokenMoment = ({ start }: Logistics): string => momentInWords(start);

export function dayOf(moment: string): string {
  const { dayOfWeek, day, month, year } = local(moment);
  return `${WEEKDAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}

export const timeOf = (moment: string): string => {
  const { hour, minute } = local(moment);
  return `${hour}.${String(minute).padStart(2, '0')} uur`;
};

const momentInWords = (moment: string): string => `${dayOf(moment)} om ${timeOf(moment)}`;

/** All moments that the message is about, the first one included. */
export const moments = ({ start, more = [] }: Logistics): readonly string[] =>
  [start, ...more].map(momentInWords);

/** "di 1-12 16.00": ten of them fit in an SMS. */
export const inShort = (moment: string): string =>
  moment.replace(/^(\w\w)\w+ /, '$1 ').replace(/ \d{4} om /, ' ');

export const answerBefore = ({ start, answerBefore: until = start }: Logistics): string =>
  momentInWords(until);

/** "+31100000100" as "010 - 00 00 100": read aloud in pairs, as numbers are spoken. */
export function pairs(phone: string): string {
  const national = phone.startsWith('+31') ? `0${phone.slice(3)}` : phone;
  return `${national.slice(0, 3)} - ${national.slice(3).replaceAll(/(\d{2})(?=\d{2})/g, '$1 ')}`;
}
