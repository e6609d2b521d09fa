import type { Patient } from '../../domain/patient.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Session } from '../postgres/session.ts';

/** Writes a practice that is not there yet, with all that belongs to it. */
export async function insertPractice(session: Session, practice: Practice): Promise<void> {
  await session.run(
    `insert into practices
       (id, kind, spoken_name, short_name, address, records_calls, ladder, desk, consult_line, registration, opened)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      practice.id,
      practice.kind,
      practice.spokenName,
      practice.shortName,
      practice.address,
      practice.recordsCalls,
      JSON.stringify(practice.ladder),
      jsonOrNull(practice.desk),
      jsonOrNull(practice.consultLine),
      practice.registration,
      practice.opened,
    ],
  );
  await session.run('insert into practice_lines (dialled, practice_id) select unnest($2::text[]), $1::uuid', [
    practice.id,
    practice.dialledNumbers,
  ]);
  for (const [position, { id, spokenName, role }] of practice.practitioners.entries()) {
    await session.run(
      'insert into practitioners (practice_id, id, spoken_name, role, position) values ($1, $2, $3, $4, $5)',
      [practice.id, id, spokenName, role, position],
    );
  }
  for (const [position, type] of practice.appointmentTypes.entries()) {
    await session.run(
      `insert into appointment_types
         (practice_id, id, name, spoken_name, minutes, bookable_by, lead_minutes, released_at, referral_needed, max_per_day,
          words, preparation, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        practice.id,
        type.id,
        type.name,
        type.spokenName,
        type.minutes,
        type.bookableBy,
        type.leadMinutes,
        type.releasedAt?.toString() ?? null,
        type.referralNeeded,
        type.maxPerDay,
        type.words,
        type.preparation,
        position,
      ],
    );
    await session.run(
      `insert into appointment_type_practitioners (practice_id, type_id, practitioner_id)
       select $1::uuid, $2::uuid, unnest($3::uuid[])`,
      [practice.id, type.id, type.practitioners],
    );
  }
  for (const { practitioner, weekday, from, to } of practice.openingHours) {
    await session.run(
      `insert into opening_hours (practice_id, practitioner_id, weekday, opens, closes)
       values ($1, $2, $3, $4, $5)`,
      [practice.id, practitioner, weekday, from.toString(), to.toString()],
    );
  }
  for (const { practitioner, from, to, reason } of practice.closures) {
    await session.run(
      `insert into closures (practice_id, practitioner_id, from_local, to_local, reason)
       values ($1, $2, $3, $4, $5)`,
      [practice.id, practitioner, from.toString(), to.toString(), reason],
    );
  }
  for (const [position, answer] of practice.answers.entries()) {
    await session.run(
      `insert into approved_answers
         (practice_id, topic, words, text, approved_by, approved_on, valid_until, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        practice.id,
        answer.topic,
        answer.words,
        answer.text,
        answer.approvedBy,
        answer.approvedOn.toString(),
        answer.validUntil?.toString() ?? null,
        position,
      ],
    );
  }
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Adds a person to the register with what they agreed to at registration. */
export async function insertPatient(
  session: Session,
  practice: Practice['id'],
  patient: Patient,
): Promise<void> {
  await session.run(
    `insert into patients (practice_id, id, first_name, last_name, date_of_birth, postcode, phone, email)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      practice,
      patient.id,
      patient.firstName,
      patient.lastName,
      patient.dateOfBirth.toString(),
      patient.postcode,
      patient.phone,
      patient.email,
    ],
  );
  await session.run(
    `insert into opt_ins (practice_id, patient_id, channel, given_how)
     select $1::uuid, $2::uuid, unnest($3::text[]), 'registration'`,
    [practice, patient.id, patient.optIns],
  );
}
