import { z } from 'zod';
import type { PatientId } from '../../domain/ids.ts';
import type { PatientDetails, PatientKept } from '../../http/contract/patients.ts';
import { isSameName } from '../../medication/same-name.ts';
import type { Register } from '../../patient-file/plan-patients.ts';
import { phoneIn, postcodeIn } from '../../patient-file/written-details.ts';
import { PRACTICE_TIME_ZONE } from '../../scheduling/opening-windows.ts';
import type { Session } from '../postgres/session.ts';
import { patientColumns } from '../queries/patient-columns.ts';
import { patientsBornOn } from '../queries/patients.ts';

/** What people wrote, as it is kept: the same form as from a file, so that a caller is found by it. */
export function detailsToKeep(
  given: PatientDetails,
  now: Temporal.Instant,
):
  | { readonly kind: 'good'; readonly kept: Register }
  | { readonly kind: 'wrong'; readonly field: 'phone' | 'dateOfBirth' } {
  const dateOfBirth = Temporal.PlainDate.from(given.dateOfBirth);
  const today = now.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDate();
  if (Temporal.PlainDate.compare(dateOfBirth, today) > 0) return { kind: 'wrong', field: 'dateOfBirth' };
  const phone = given.phone === null ? null : phoneIn(given.phone);
  if (given.phone !== null && phone === null) return { kind: 'wrong', field: 'phone' };
  const { firstName, lastName, ownNumber } = given;
  const [, postcode = '', house = ''] = /^(.*[a-z]) (.*)$/iu.exec(given.postcode ?? '') ?? [];
  return {
    kind: 'good',
    kept: {
      firstName: firstName.replaceAll(/\s+/gu, ' '),
      lastName: lastName.replaceAll(/\s+/gu, ' '),
      dateOfBirth,
      ownNumber,
      phone,
      email: given.email?.toLowerCase() ?? null,
      postcode: postcodeIn(postcode, house),
    },
  };
}

/** Whether somebody of this name was born on this day. */
export async function isKnown(
  session: Session,
  { firstName, lastName, dateOfBirth }: Register,
): Promise<boolean> {
  const born = await patientsBornOn(session, dateOfBirth);
  return born.some((one) => isSameName(one.firstName, firstName) && isSameName(one.lastName, lastName));
}

/** Whether another patient has this number. */
export async function isNumberOfAnother(
  session: Session,
  id: PatientId,
  { ownNumber }: Register,
): Promise<boolean> {
  const other = await session.row(
    z.object({ id: z.string() }),
    'select id from patients where own_number = $1 and id <> $2',
    [ownNumber, id],
  );
  return other !== null;
}

const keptRow = patientColumns.extend({ own_number: z.string().nullable() });

/** What is kept of a patient, and stays so until this transaction is over; null: there is no such patient. */
export async function keptNow(session: Session, id: PatientId): Promise<PatientKept | null> {
  const found = await session.row(
    keptRow,
    `select first_name, last_name, date_of_birth, phone, email, postcode, own_number from patients where id = $1 for update`,
    [id],
  );
  return (
    found && {
      firstName: found.first_name,
      lastName: found.last_name,
      dateOfBirth: found.date_of_birth.toString(),
      phone: found.phone,
      email: found.email,
      postcode: found.postcode,
      ownNumber: found.own_number,
    }
  );
}

export const isSameDetails = (a: PatientKept, b: PatientKept): boolean =>
  (Object.keys(a) as (keyof PatientKept)[]).every((field) => a[field] === b[field]);

/** Who of the practice changed the details last; null: nobody did. */
export async function lastToChange(session: Session, id: PatientId): Promise<string | null> {
  const found = await session.row(
    z.object({ user_name: z.string() }),
    `select user_name from audit where patient_id = $1 and event in ('patient-changed', 'patient-added')
     order by seq desc limit 1`,
    [id],
  );
  return found?.user_name ?? null;
}
