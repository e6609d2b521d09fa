import { z } from 'zod';
import { plainDate } from '../postgres/column-types.ts';

/** Who a patient is and how they are reached, as the table `patients` has it. */
export const patientColumns = z.object({
  first_name: z.string(),
  last_name: z.string(),
  date_of_birth: plainDate,
  phone: z.string().nullable(),
  email: z.string().nullable(),
  postcode: z.string().nullable(),
});
