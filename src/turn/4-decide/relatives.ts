import type { ForWhom } from '../../domain/meaning.ts';
import type { PersonMeant, Relative } from '../../domain/person-meant.ts';
import type { Dialogue } from './dialogue.ts';

const NAMED: readonly (readonly [Relative, Exclude<ForWhom, 'self'>, RegExp])[] = [
  ['son', 'child', /\b(?:zoon|zoontje|zoonlief|son)\b/u],
  ['daughter', 'child', /\b(?:dochter|dochtertje|daughter)\b/u],
  ['husband', 'partner', /\b(?:man|manlief|echtgenoot|husband)\b/u],
  ['wife', 'partner', /\b(?:vrouw|echtgenote|wife)\b/u],
  ['mother', 'parent', /\b(?:moeder|mama|moeke|mam|ma|mother|mom|mum)\b/u],
  ['father', 'parent', /\b(?:vader|papa|vaer|pap|pa|father|dad)\b/u],
  ['neighbour', 'other', /\b(?:over|achter)?buurvrouw\b/u],
  ['neighbour-man', 'other', /\b(?:over|achter)?buurman\b/u],
  ['grandmother', 'other', /\b(?:oma|omaatje|grootmoeder)\b/u],
  ['grandfather', 'other', /\b(?:opa|opaatje|grootvader)\b/u],
  ['brother', 'other', /\b(?:broer|broertje)\b/u],
  ['sister', 'other', /\b(?:zus|zusje)\b/u],
];

/** "Ik ben de buurman van mevrouw De Vries" names the caller, and not whom the call is about. */
const WHAT_THE_CALLER_IS = /\bik ben (?:de|een|haar|zijn|hun|'n|n) \p{L}+/gu;

/** What the caller calls somebody in this turn, or the turn that last named anybody. */
export function withRelatives(dialogue: Dialogue, text: string): Dialogue {
  const words = text.toLowerCase().replaceAll(WHAT_THE_CALLER_IS, ' ');
  const relatives = NAMED.filter(([, , names]) => names.test(words)).map(([relative]) => relative);
  return relatives.length === 0 ? dialogue : { ...dialogue, relatives };
}

/** Whom the call is about, as the caller called them; null: the caller. */
export function personMeant(dialogue: Dialogue): PersonMeant | null {
  const { who } = dialogue.known;
  if (who === undefined || who === 'self') return null;
  const { patient, who: identifiedFor } = dialogue.identification;
  return { relative: relativeOf(dialogue, who) ?? who, patient: identifiedFor === who ? patient : null };
}

/** "Mijn zoon of mijn dochter" names neither. */
function relativeOf({ relatives }: Dialogue, who: Exclude<ForWhom, 'self'>): Relative | null {
  const [only, ...others] = NAMED.filter(([relative, of]) => of === who && relatives.includes(relative));
  return only === undefined || others.length > 0 ? null : only[0];
}

/** The first of a family that comes together: whom the caller named, when that was one person. */
export function firstOfFamily({ relatives, together }: Dialogue): PersonMeant | null {
  const [only, ...others] = relatives;
  const patient = together?.kind === 'family' ? together.first : null;
  return patient === null ? null : { relative: others.length > 0 ? null : (only ?? null), patient };
}
