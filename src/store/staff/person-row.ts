import { z } from 'zod';
import type { Person } from '../../http/contract/worklist.ts';
import { plainDate } from '../postgres/column-types.ts';

/** The columns of a patient that a row may have none of. */
export const personColumns = {
  patient_id: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  date_of_birth: plainDate.nullable(),
};

/** Whose row it is, as a screen names them; null: nobody's that is known. */
export const personOf = (row: {
  readonly patient_id: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly date_of_birth: Temporal.PlainDate | null;
}): Person | null =>
  row.patient_id === null || row.date_of_birth === null
    ? null
    : {
        id: row.patient_id,
        name: `${row.first_name ?? ''} ${row.last_name ?? ''}`.trim(),
        dateOfBirth: row.date_of_birth.toString(),
      };
