import type { z } from 'zod';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../../domain/message-language.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { TEMPLATES, type Template } from '../../messaging/logistics.ts';
import type { Session } from '../postgres/session.ts';
import { textRow } from '../queries/message-texts.ts';
import type { Setting } from './setting.ts';

/** "message-text:appointment-booked:nl": the text of each message in each language is a setting by itself. */
const OF_TEXT = /^message-text:([a-z-]+):([a-z]{2})$/;

/** The setting of this name, when it is one of a text of messages. */
export function textSettingNamed(name: string): Setting | undefined {
  const [, of, in_] = OF_TEXT.exec(name) ?? [];
  const template = TEMPLATES.find((one) => one === of);
  const language = MESSAGE_LANGUAGES.find((one) => one === in_);
  return template === undefined || language === undefined ? undefined : textSetting(template, language);
}

/** Its value as it is kept beside a change; null: the product's own text. */
export const textSetting = (template: Template, language: MessageLanguage): Setting => ({
  name: `message-text:${template}:${language}`,
  read: (session) =>
    session.row(
      textRow,
      `select t.version, t.subject, t.text, t.short
       from message_texts_in_force join message_texts t using (practice_id, template, language, version)
       where template = $1 and language = $2`,
      [template, language],
    ),
  write: (session, who, value: z.output<typeof textRow> | null) =>
    putInForce(session, who, { template, language, version: value?.version ?? 0 }),
});

function putInForce(
  session: Session,
  { practice }: Staff,
  of: { readonly template: Template; readonly language: MessageLanguage; readonly version: number },
): Promise<number> {
  const { template, language, version } = of;
  return version === 0
    ? session.run('delete from message_texts_in_force where template = $1 and language = $2', [
        template,
        language,
      ])
    : session.run(
        `insert into message_texts_in_force (practice_id, template, language, version) values ($1, $2, $3, $4)
         on conflict (practice_id, template, language) do update set version = excluded.version`,
        [practice, template, language, version],
      );
}
