/** When the appointment `a` begins, as logistics hold it. */
export const MOMENT_OF = `to_char(a.starts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/**
 * The logistics of a message (S14), written by the database from the agenda's own rows, so that a message and the appointment
 * cannot differ. Needs the appointment as `a` and what comes with `JOIN_LOGISTICS`.
 */
export const LOGISTICS = `jsonb_build_object(
  'practiceName', pr.spoken_name, 'practitionerName', p.spoken_name,
  'start', ${MOMENT_OF},
  'address', pr.address, 'bring', t.preparation,
  'phone', (select dialled from practice_lines l
    where l.practice_id = a.practice_id and dialled like '+%' order by dialled limit 1))`;

export const JOIN_LOGISTICS = `
  join practices pr on pr.id = a.practice_id
  join practitioners p on p.practice_id = a.practice_id and p.id = a.practitioner_id
  join appointment_types t on t.practice_id = a.practice_id and t.id = a.type_id`;
