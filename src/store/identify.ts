import type { Patient } from '../domain/patient.ts';
import type { IdentifyRequest } from '../turn/5-act/patient-directory.ts';
import { firstNameMatches, lastNameMatches, postcodeMatches } from './name-match.ts';

/**
 * The one patient among `candidates` who has this birth date and fits the name or the postcode (S11); null when there is none
 * or more than one. Birth date alone never suffices. Of several, the first name decides (twins), then who fits both.
 */
export function identifyAmong(
  candidates: readonly Patient[],
  request: Pick<IdentifyRequest, 'dateOfBirth' | 'lastName' | 'firstName' | 'postcode'>,
): Patient | null {
  const { dateOfBirth, lastName, firstName, postcode } = request;
  const named = (patient: Patient) => lastName !== null && lastNameMatches(lastName, patient.lastName);
  const lives = (patient: Patient) =>
    postcode !== null && patient.postcode !== null && postcodeMatches(postcode, patient.postcode);
  const fits = candidates.filter(
    (patient) => patient.dateOfBirth.equals(dateOfBirth) && (named(patient) || lives(patient)),
  );
  return (
    only(fits) ??
    only(fits.filter((patient) => firstName !== null && firstNameMatches(firstName, patient.firstName))) ??
    only(fits.filter((patient) => named(patient) && lives(patient)))
  );
}

const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? (items[0] ?? null) : null);
