import type { ForWhom } from './meaning.ts';
import type { Patient } from './patient.ts';

/** Somebody else than the caller, as the caller called them where they did: "mijn moeder". */
export type Relative =
  | Exclude<ForWhom, 'self'>
  | 'son'
  | 'daughter'
  | 'husband'
  | 'wife'
  | 'mother'
  | 'father'
  | 'neighbour'
  | 'neighbour-man'
  | 'grandmother'
  | 'grandfather'
  | 'brother'
  | 'sister';

/** Whom the call is about when that is not the caller. `patient`: once identified. */
export interface PersonMeant {
  readonly relative: Relative | null;
  readonly patient: Pick<Patient, 'id' | 'firstName' | 'lastName'> | null;
}
