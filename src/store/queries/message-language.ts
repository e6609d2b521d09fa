import type { PatientId } from '../../domain/ids.ts';
import type { MessageLanguage } from '../../domain/message-language.ts';
import type { Session } from '../postgres/session.ts';

/** Whether practice `pr` writes in English to who speaks it: unless it was turned off. */
export const WRITES_ENGLISH = `coalesce((pr.reminders->>'inEnglish')::boolean, true)`;

/**
 * In which language a row of `outbox` is written: the patient's, where the practice has not turned it off. What people sent to a number
 * without a record has no patient, and is Dutch.
 */
export const LANGUAGE_OF_MESSAGE = `coalesce((select p.message_language from patients p join practices pr on pr.id = p.practice_id
  where p.practice_id = outbox.practice_id and p.id = outbox.patient_id
    and ${WRITES_ENGLISH}), 'nl')`;

/** From now on messages to this patient are in this language. */
export const setMessageLanguage = (
  session: Session,
  patient: PatientId,
  language: MessageLanguage,
): Promise<number> =>
  session.run('update patients set message_language = $2 where id = $1 and message_language <> $2', [
    patient,
    language,
  ]);
