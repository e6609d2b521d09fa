import { z } from 'zod';
import { MESSAGE_LANGUAGES, type MessageLanguage } from '../../domain/message-language.ts';
import type { MessageText, TextOf } from '../../http/contract/message-texts.ts';
import type { MessageTextsDesk, TextChange } from '../../http/ports/message-texts.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { TEMPLATES, type Template } from '../../messaging/logistics.ts';
import { fieldsOf, TEXT_PARTS } from '../../messaging/text-fields.ts';
import { instant } from '../postgres/column-types.ts';
import type { Database } from '../postgres/database.ts';
import type { Session } from '../postgres/session.ts';
import { lockPractice } from '../queries/lock-practice.ts';
import { textRowOf, wordsOf } from '../queries/message-texts.ts';
import { lastToChange, noteChange } from '../queries/setting-changes.ts';
import { exampleHere } from './example-logistics.ts';
import { ownAddresses, previewOf, readTextHere, startingWords, trialText } from './read-text.ts';
import { textSetting } from './text-setting.ts';

const versionRow = textRowOf.extend({
  state: z.enum(['proposed', 'approved', 'rejected']),
  proposed_by: z.string(),
  proposed_at: instant,
  decided_by: z.string().nullable(),
  decided_at: instant.nullable(),
  in_force: z.boolean(),
});
type VersionRow = z.output<typeof versionRow>;

const VERSIONS = `
  select t.*, f.version is not null as in_force
  from message_texts t left join message_texts_in_force f using (practice_id, template, language, version)`;

/** The practice's own texts of messages, in PostgreSQL: proposed, looked at by who answers for them, and in force for the next message. */
export function storeMessageTexts(
  database: Pick<Database, 'inPractice' | 'readInPractice'>,
  now: () => Temporal.Instant,
): MessageTextsDesk {
  /** With the row of the practice locked: of two who change at once, the second hears of the first. */
  const changing = (
    who: Staff,
    of: { readonly template: Template; readonly language: MessageLanguage; readonly instead: number },
    signal: AbortSignal,
    change: (session: Session) => Promise<TextChange>,
  ): Promise<TextChange> =>
    database.inPractice(who.practice, signal, async (session) => {
      await lockPractice(session, who.practice);
      const setting = textSetting(of.template, of.language);
      const inForce = (await setting.read(session, who)) as { readonly version: number } | null;
      return (inForce?.version ?? 0) === of.instead
        ? change(session)
        : { kind: 'changed-meanwhile', by: await lastToChange(session, setting.name) };
    });
  return {
    all: (who, signal) => database.readInPractice(who.practice, signal, (session) => readAll(session, now())),
    preview: (who, text, signal) =>
      database.readInPractice(who.practice, signal, (session) => readTextHere(session, text, now())),
    addresses: (who, signal) =>
      database.readInPractice(who.practice, signal, (session) => ownAddresses(session, who)),
    trial: (who, text, signal) =>
      database.readInPractice(who.practice, signal, (session) => trialText(session, who, text, now())),
    propose: (who, proposed, signal) =>
      changing(who, proposed, signal, async (session) => {
        const { faults } = await readTextHere(session, proposed, now());
        if (faults.length > 0) return { kind: 'refused', faults };
        const { template, language, words } = proposed;
        await session.run(
          `insert into message_texts (practice_id, template, language, version, subject, text, short, proposed_by, proposed_at)
           values ($1, $2, $3, (select coalesce(max(version), 0) + 1 from message_texts where template = $2 and language = $3),
             $4, $5, $6, $7, $8)`,
          [
            who.practice,
            template,
            language,
            words.subject,
            words.text,
            words.short,
            who.name,
            now().toString(),
          ],
        );
        return { kind: 'done' };
      }),
    decide: (who, { what, ...decided }, signal) =>
      changing(who, decided, signal, async (session) => {
        const row = await versionOf(session, decided);
        if (row === null || row.state !== 'proposed') return { kind: 'not-found' };
        if (what === 'approve') {
          const refused = await bringInForce(session, who, row, now());
          if (refused !== null) return refused;
        }
        await session.run(
          `update message_texts set state = $4, decided_by = $5, decided_at = $6
           where template = $1 and language = $2 and version = $3`,
          [
            row.template,
            row.language,
            row.version,
            what === 'approve' ? 'approved' : 'rejected',
            who.name,
            now().toString(),
          ],
        );
        return { kind: 'done' };
      }),
    use: (who, used, signal) =>
      changing(who, used, signal, async (session) => {
        if (used.version === used.instead) return { kind: 'done' };
        if (used.version === 0) {
          await putInForce(session, who, used, null, now());
          return { kind: 'done' };
        }
        const row = await versionOf(session, used);
        if (row === null || row.state !== 'approved') return { kind: 'not-found' };
        return (await bringInForce(session, who, row, now())) ?? { kind: 'done' };
      }),
  };
}

const versionOf = (
  session: Session,
  {
    template,
    language,
    version,
  }: { readonly template: string; readonly language: string; readonly version: number },
): Promise<VersionRow | null> =>
  session.row(versionRow, `${VERSIONS} where t.template = $1 and t.language = $2 and t.version = $3`, [
    template,
    language,
    version,
  ]);

/** What was right when it was written may not be any more: a kind of appointment came, or a word was added to what is refused. */
async function bringInForce(
  session: Session,
  who: Staff,
  row: VersionRow,
  now: Temporal.Instant,
): Promise<TextChange | null> {
  const { faults } = await readTextHere(session, { ...row, words: wordsOf(row) }, now);
  if (faults.length > 0) return { kind: 'refused', faults };
  await putInForce(session, who, row, { version: row.version, ...wordsOf(row) }, now);
  return null;
}

async function putInForce(
  session: Session,
  who: Staff,
  { template, language }: Pick<TextOf, 'template' | 'language'>,
  to: ({ readonly version: number } & TextOf['words']) | null,
  now: Temporal.Instant,
): Promise<void> {
  const setting = textSetting(template, language);
  const from = await setting.read(session, who);
  await setting.write(session, who, to as never, now);
  await noteChange(session, who, now, { setting: setting.name, from, to });
}

async function readAll(session: Session, now: Temporal.Instant): Promise<readonly MessageText[]> {
  const example = await exampleHere(session, now);
  const rows = await session.rows(versionRow, `${VERSIONS} order by t.version desc`);
  return MESSAGE_LANGUAGES.flatMap((language) =>
    TEMPLATES.flatMap((template) => {
      const product = startingWords(template, language);
      if (product === null) return [];
      const versions = rows.filter((one) => one.template === template && one.language === language);
      const own = versions.find((one) => one.in_force);
      const ownPreview =
        own === undefined ? null : previewOf({ template, language, words: wordsOf(own) }, example);
      return [
        {
          template,
          language,
          version: own?.version ?? 0,
          words: own === undefined ? product : wordsOf(own),
          preview: ownPreview ?? previewOf({ template, language, words: product }, example),
          approvedBy: own?.decided_by ?? null,
          approvedAt: own?.decided_at?.toString() ?? null,
          unusable: own !== undefined && ownPreview === null,
          fields: {
            subject: allOf(template, 'subject'),
            text: allOf(template, 'text'),
            short: allOf(template, 'short'),
          },
          required: [...new Set(TEXT_PARTS.flatMap((part) => fieldsOf(template, part).required))],
          product,
          versions: versions.map((one) => ({
            version: one.version,
            words: wordsOf(one),
            state: one.state,
            proposedBy: one.proposed_by,
            proposedAt: one.proposed_at.toString(),
            decidedBy: one.decided_by,
            decidedAt: one.decided_at?.toString() ?? null,
          })),
        },
      ];
    }),
  );
}

function allOf(template: Template, part: (typeof TEXT_PARTS)[number]): string[] {
  const { required, optional } = fieldsOf(template, part);
  return [...required, ...optional];
}
