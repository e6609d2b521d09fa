import { z } from 'zod';
import { MESSAGE_LANGUAGES } from '../../domain/message-language.ts';
import { TEMPLATES, type Template } from '../../messaging/logistics.ts';
import type { OwnTexts } from '../../messaging/own-text.ts';
import type { MessageWords } from '../../messaging/text-fields.ts';
import type { Session } from '../postgres/session.ts';

/** A version of a text, as it is kept. */
export const textRow = z.object({
  version: z.number(),
  subject: z.string(),
  text: z.string(),
  short: z.string(),
});
export const textRowOf = textRow.extend({
  template: z.enum(TEMPLATES),
  language: z.enum(MESSAGE_LANGUAGES),
});

/** The practice's own texts that are in force, of one message or of all. */
export async function ownTexts(session: Session, template: Template | null = null): Promise<OwnTexts> {
  const rows = await session.rows(
    textRowOf,
    `select t.template, t.language, t.version, t.subject, t.text, t.short
     from message_texts_in_force f join message_texts t using (practice_id, template, language, version)
     where $1::text is null or f.template = $1`,
    [template],
  );
  const found = new Map(
    rows.map((one) => [`${one.template} ${one.language}`, { version: one.version, words: wordsOf(one) }]),
  );
  return (of, language) => found.get(`${of} ${language}`) ?? null;
}

export const wordsOf = ({ subject, text, short }: MessageWords): MessageWords => ({ subject, text, short });
