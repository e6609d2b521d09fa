import type { ExpectedKind } from '../../../domain/expectation.ts';
import type { Slots } from '../../../domain/meaning.ts';
import type { SaidTurn } from '../words.ts';

type Correctable =
  | 'date'
  | 'time'
  | 'dateOfBirth'
  | 'phone'
  | 'name'
  | 'postcode'
  | 'practitioner'
  | 'medicine'
  | 'who'
  | 'choice'
  | 'reason';

const NAMED: readonly (readonly [RegExp, Correctable])[] = [
  [/ (geboortedatum|geboortejaar|geboren|jaar|jaartal|geboortedag|verjaardag) /u, 'dateOfBirth'],
  [/ (nummer|telefoonnummer|mobiel|mobiele|06|06nummer) /u, 'phone'],
  [/ (postcode|huisnummer|adres|straat) /u, 'postcode'],
  [/ (naam|achternaam|voornaam|heet|heette) /u, 'name'],
  [/ (medicijn|pil|pillen|recept|tabletten|medicijnen) /u, 'medicine'],
  [/ (dokter|huisarts|tandarts|arts|fysiotherapeut) /u, 'practitioner'],
  [/ (tijd|tijdstip|uur|laat) /u, 'time'],
  [/ (dag|datum|week|maand) /u, 'date'],
];
const BY_VALUE: readonly Correctable[] = [
  'dateOfBirth',
  'phone',
  'postcode',
  'name',
  'date',
  'time',
  'practitioner',
  'medicine',
];
const BY_QUESTION: Readonly<Partial<Record<ExpectedKind, Correctable>>> = {
  'date-of-birth': 'dateOfBirth',
  phone: 'phone',
  postcode: 'postcode',
  name: 'name',
  day: 'date',
  time: 'time',
  medicine: 'medicine',
  reason: 'reason',
  'slot-choice': 'choice',
};

/** Which slot the caller objects to, once it is known that they object; undefined when the words do not say. */
export function correctionTarget(
  turn: SaidTurn,
  slots: Slots,
  expecting: ExpectedKind,
): Correctable | undefined {
  const said = BY_VALUE.find((slot) => slots[slot as keyof Slots] !== undefined);
  if (said !== undefined) return said;
  return namedIn(turn) ?? (slots.who === undefined ? BY_QUESTION[expecting] : 'who');
}

/** The slot that the words name: "mijn geboortejaar", "het huisnummer". */
export const namedIn = (turn: SaidTurn): Correctable | undefined =>
  NAMED.find(([words]) => words.test(turn.plain))?.[1];

/** "Nee, donderdag" to a read-back: the new value says that the old one is wrong; "nee, liever donderdag" is another wish. */
export const replacesReadBack = (turn: SaidTurn): boolean =>
  / ^|^ (nee|neen|nee nee|nee hoor|ho|wacht|niet) /u.test(turn.plain) &&
  !/ (liever|liefst|toch maar|ook|kan het|mag het|zou) /u.test(turn.plain);
