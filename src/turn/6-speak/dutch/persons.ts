import type { PersonMeant, Relative } from '../../../domain/person-meant.ts';
import { sayName } from './names.ts';

const YOURS: Readonly<Record<Relative, string>> = {
  child: 'uw kind',
  son: 'uw zoon',
  daughter: 'uw dochter',
  partner: 'uw partner',
  husband: 'uw man',
  wife: 'uw vrouw',
  // "Uw vader of moeder" is nobody's: who did not say which is called by what is certain.
  parent: 'degene voor wie u belt',
  mother: 'uw moeder',
  father: 'uw vader',
  other: 'degene voor wie u belt',
  neighbour: 'uw buurvrouw',
  'neighbour-man': 'uw buurman',
  grandmother: 'uw oma',
  grandfather: 'uw opa',
  brother: 'uw broer',
  sister: 'uw zus',
};

/** Whom a question about who it is asks after, "uw dochter", as the caller called them; null: the caller. */
export const personAsked = ({
  who,
  another,
  person,
}: {
  readonly who?: Relative | undefined;
  /** The second of two: "uw andere dochter". */
  readonly another?: true | undefined;
  readonly person?: PersonMeant | undefined;
}): string | null => (who === undefined ? null : sayRelative(person?.relative ?? who, another));

export const sayRelative = (relative: Relative, another?: true): string =>
  another === true && relative !== 'parent'
    ? YOURS[relative].replace(/^uw /u, 'uw andere ')
    : YOURS[relative];

/** "uw dochter Lotte"; where the relation is not known, or has no word of its own, "Lotte Hofstra". */
export function sayPerson({ relative, patient }: PersonMeant): string {
  if (patient === null) return YOURS[relative ?? 'parent'];
  return relative === null || relative === 'parent' || relative === 'other'
    ? sayName({ first: patient.firstName, last: patient.lastName })
    : `${YOURS[relative]} ${sayName({ first: patient.firstName })}`.trimEnd();
}

interface About {
  readonly person?: PersonMeant | undefined;
}

/** Whom a reply is about: "u", or "uw dochter Lotte". */
export const sayWhom = ({ person }: About): string => (person === undefined ? 'u' : sayPerson(person));

/** Who has or does something, at the begin of a sentence. */
export function subject(about: About): string {
  const name = sayWhom(about);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
