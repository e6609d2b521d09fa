/**
 * In which language a patient gets messages: that of the last call in which they made, moved or cancelled an appointment themselves. The
 * message keeps in which it went, because the patient's may change after it.
 */
export const messageLanguage = `
  alter table patients add column message_language text not null default 'nl' check (message_language in ('nl', 'en'));
  alter table outbox add column language text check (language in ('nl', 'en'));
`;
