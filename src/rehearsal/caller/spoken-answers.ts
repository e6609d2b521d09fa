import { sayDateOfBirth } from '../../turn/6-speak/dutch/dates.ts';
import { sayPhone } from '../../turn/6-speak/dutch/phone-numbers.ts';
import type { CallerBrief } from './brief.ts';

/** The Dutch telephone alphabet as people use it. */
const ALPHABET =
  'Anton Bernard Cornelis Dirk Eduard Ferdinand Gerard Hendrik Izaak Jan Karel Lodewijk Marie Nico Otto Pieter Quirinus Rudolf Simon Teunis Utrecht Victor Willem Xantippe Ypsilon Zaandam'.split(
    ' ',
  );

/** "de B van Bernard, de O van Otto": letters only, diacritics dropped as people do. */
export const spelled = (name: string): string =>
  [
    ...name
      .normalize('NFD')
      .replaceAll(/[^a-z]/giu, '')
      .toUpperCase(),
  ]
    .map((letter) => `de ${letter} van ${ALPHABET[letter.charCodeAt(0) - 65] ?? letter}`)
    .join(' ');

export const birthDateSpoken = ({ dateOfBirth }: Pick<CallerBrief, 'dateOfBirth'>): string =>
  dateOfBirth === null ? 'dat weet ik niet' : sayDateOfBirth(dateOfBirth);

/** Day first, eight digits. */
export const birthDateKeys = (date: Temporal.PlainDate): string =>
  `${String(date.day).padStart(2, '0')}${String(date.month).padStart(2, '0')}${date.year}`;

/** "1234AB 12" -> "1234 AB 12", as typed text; a voice reads the letters apart. */
export const postcodeSpoken = ({ postcode }: CallerBrief): string =>
  postcode === null
    ? 'dat weet ik niet'
    : postcode.replace(/^(\d{4}) ?([A-Z])([A-Z]) ?/iu, '$1 $2 $3 ').trim();

/** A caller without a number in the scenario hides it from the network; asked for, they have one. From the range kept free for examples. */
export const NUMBER_NOT_SHOWN = '0100000155';

export const phoneSpoken = ({ namedPhone }: Pick<CallerBrief, 'namedPhone'>): string =>
  sayPhone(e164(namedPhone ?? NUMBER_NOT_SHOWN));

/** "+31100000101" -> "0100000101", as on a telephone of this country. */
export const phoneKeys = (phone: string): string => e164(phone).replace(/^\+31/u, '0').replaceAll(/\D/gu, '');

/** "jan.jansen@voorbeeld.nl" -> "jan punt jansen apenstaartje voorbeeld punt nl" */
export const emailSpoken = (address: string): string =>
  address.replaceAll('@', ' apenstaartje ').replaceAll('.', ' punt ').replaceAll('-', ' streepje ');

/** "010 0000101" -> "+31100000101"; what is international already stays. */
export function e164(phone: string): string {
  const plain = phone.replaceAll(/[^+\d]/gu, '');
  return plain.startsWith('0') && !plain.startsWith('00')
    ? `+31${plain.slice(1)}`
    : plain.replace(/^00/u, '+');
}
