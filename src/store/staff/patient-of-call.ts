/**
 * Whose call `c` is, as a sub-select: a call is nobody's by itself, and the access log knows for whom something was looked up or done
 * in it; the first, when there were several.
 */
export const PATIENT_OF_CALL = `(select a.patient_id from audit a
  where a.practice_id = c.practice_id and a.call_id = c.id and a.patient_id is not null and a.result = 'done'
    and a.role = 'automatic-function' order by a.seq limit 1)`;
