import { z } from 'zod';
import type { Session } from '../postgres/session.ts';

/** From when on a contact counts: so many months ago as the practice set. What is to come counts always. */
const SINCE = `(now() - make_interval(months => (select relation_months from practices where id = app_practice())))`;

/**
 * Whether the practice has a treatment relation with patient `$1`, as far as Balie can know: there was a contact lately, or one is to
 * come. Everyone at the desk works for those who treat, so a relation with one of the practice is one with all of them
 * ([why](../../../docs/decisions/0075-a-record-without-a-relation-asks-a-ground.md)). That the practice's own system has somebody in its file is none: that holds for everybody in it.
 */
const RELATION = `
  select exists (select from appointments where patient_id = $1 and status <> 'held' and ends >= ${SINCE})
    or exists (select from worklist where patient_id = $1 and (status = 'open' or created_at >= ${SINCE}))
    or exists (select from audit where patient_id = $1 and at >= ${SINCE} and result = 'done'
      and (event = 'patient-added' or (call_id is not null and role = 'automatic-function')))
    or exists (select from intakes where patient_id = $1 and created_at >= ${SINCE})
    or exists (select from waiting_list where patient_id = $1 and created_at >= ${SINCE})
    or exists (select from outside_appointments where patient_id = $1 and noted_at >= ${SINCE})
    or exists (select from opt_ins where patient_id = $1 and given_at >= ${SINCE} and given_how <> 'own-system')
    or exists (select from calling_wishes where patient_id = $1 and set_at >= ${SINCE}) as related`;

/** How many months after the last contact a patient is still one of the practice of this transaction. */
export async function relationMonths(session: Session): Promise<number> {
  const row = await session.row(
    z.object({ relation_months: z.number() }),
    'select relation_months from practices where id = app_practice()',
  );
  if (row === null) throw new Error('the practice of a session is gone');
  return row.relation_months;
}

export async function hasTreatmentRelation(session: Session, patient: string): Promise<boolean> {
  const row = await session.row(z.object({ related: z.boolean() }), RELATION, [patient]);
  return row?.related === true;
}
