import { z } from 'zod';
import { MESSAGE_LANGUAGES } from '../../domain/message-language.ts';
import { TEMPLATES, type Template } from '../../messaging/logistics.ts';
import type { OwnTexts } from '../../messaging/own-text.ts';
import type { Session } from '../postgres/session.ts';

const row = z.object({
  template: z.enum(TEMPLATES),
  language: z.enum(MESSAGE_LANGUAGES),
  version: z.number(),
  subject: z.string(),
  text: z.string(),
  short: z.string(),
});

/** The practice's own texts that are in force, of one message or of all. */
export async function ownTexts(session: Session, template: Template | null = null): Promise<OwnTexts> {
  const rows = await session.rows(
    row,
    `select t.template, t.language, t.version, t.subject, t.text, t.short
     from message_texts_in_force f join message_texts t using (practice_id, template, language, version)
     where $1::text is null or f.template = $1`,
    [template],
  );
  const found = new Map(
    rows.map(({ version, subject, text, short, ...of }) => [
      `${of.template} ${of.language}`,
      { version, words: { subject, text, short } },
    ]),
  );
  return (of, language) => found.get(`${of} ${language}`) ?? null;
}
