import { z } from 'zod';
import type { MessageLanguage } from '../../domain/message-language.ts';
import type { TextFault, TextOf, TextRead } from '../../http/contract/message-texts.ts';
import type { MessageTextsDesk } from '../../http/ports/message-texts.ts';
import type { OwnAddresses } from '../../http/ports/messages.ts';
import type { Staff } from '../../http/staff-ports.ts';
import { faultsOfFields } from '../../messaging/faults-of-fields.ts';
import type { Logistics, Template } from '../../messaging/logistics.ts';
import { faultsOfWords } from '../../messaging/only-logistics.ts';
import type { OwnTexts } from '../../messaging/own-text.ts';
import { MOST_PARTS } from '../../messaging/sms-carrier.ts';
import { smsParts } from '../../messaging/sms-segments.ts';
import { STARTING_WORDS_EN } from '../../messaging/starting-words.en.ts';
import { STARTING_WORDS_NL } from '../../messaging/starting-words.nl.ts';
import { TEMPLATE_NAMES } from '../../messaging/whatsapp-carrier.ts';
import { writeForWhatsapp } from '../../messaging/whatsapp-texts.ts';
import { writeIn } from '../../messaging/write-message.ts';
import type { Session } from '../postgres/session.ts';
import { ownTexts } from '../queries/message-texts.ts';
import { exampleHere } from './example-logistics.ts';

/** What a link and a thing to bring look like; a real one is made when a message is sent. */
const AS_LONG_AS_IT_GETS = {
  link: `https://balie.voorbeeld.example/p/${'x'.repeat(43)}`,
  bring: 'Neem uw legitimatie mee.',
} as const;

/** What a practice begins with; null: this message does not go out in this language. */
export const startingWords = (template: Template, language: MessageLanguage) =>
  (language === 'nl' ? STARTING_WORDS_NL[template] : STARTING_WORDS_EN[template]) ?? null;

/** The practice's own kinds of appointments, by every name that they have. */
async function typesHere(session: Session): Promise<readonly string[]> {
  const rows = await session.rows(
    z.object({ name: z.string() }),
    `select distinct unnest(array[name, spoken_name]) as name from appointment_types where retired_at is null`,
    [],
  );
  return rows.map(({ name }) => name);
}

/** What a text becomes at this practice and what is wrong with it. */
export const readTextHere = async (
  session: Session,
  text: TextOf,
  now: Temporal.Instant,
): Promise<TextRead> => readText(text, await exampleHere(session, now), await typesHere(session));

function readText(text: TextOf, example: Logistics, types: readonly string[]): TextRead {
  const preview = previewOf(text, example);
  const faults: TextFault[] = [
    ...faultsOfFields(text.words, text.template).map(({ beside = null, ...fault }) => ({ ...fault, beside })),
    ...faultsOfWords(text.words, types).map((fault) => ({ ...fault, beside: null })),
  ];
  if (preview !== null && preview.sms.segments > MOST_PARTS)
    faults.push({ kind: 'too-long', part: 'short', words: String(preview.sms.segments), beside: null });
  return { faults, preview };
}

/** As a patient gets it; null: it cannot be filled in. */
export function previewOf({ template, language, words }: TextOf, example: Logistics): TextRead['preview'] {
  const own: OwnTexts = (_template, of) => (of === language ? { version: 1, words } : null);
  const { written, version } = writeIn(language, template, { ...example, ...AS_LONG_AS_IT_GETS }, own);
  if (version === null) return null;
  const { segments, places, each, because } = smsParts(written.short);
  const whatsapp = writeForWhatsapp(language, template, written.parameters);
  const { subject, text, short } = written;
  return {
    subject,
    text,
    short,
    sms: { segments, places, each, because: [...because] },
    whatsapp: whatsapp === null ? null : { name: TEMPLATE_NAMES[template], text: whatsapp },
  };
}

const MARK = 'PROEF';
const ownRow = z.object({ email: z.string(), rings_on: z.string().nullable() });

/** Where who asks can be reached themselves; null: they have no account. */
export async function ownAddresses(session: Session, { id }: Staff): Promise<OwnAddresses | null> {
  if (id === null) return null;
  const account = await session.row(ownRow, 'select email, rings_on from staff where id = $1', [id]);
  if (account === null) return null;
  const { email, rings_on: ringsOn } = account;
  return { email, telephone: ringsOn?.startsWith('+') === true ? ringsOn : null };
}

/** One text as a trial for who asks: it says so wherever somebody may look first, and goes to themselves. */
export async function trialText(
  session: Session,
  who: Staff,
  { template, language, words }: Parameters<MessageTextsDesk['trial']>[1],
  now: Temporal.Instant,
): ReturnType<MessageTextsDesk['trial']> {
  const addresses = await ownAddresses(session, who);
  if (addresses === null) return null;
  const example = await exampleHere(session, now);
  if (words !== null) {
    const { faults } = readText({ template, language, words }, example, await typesHere(session));
    if (faults.length > 0) return { kind: 'refused', faults };
  }
  const own: OwnTexts = words === null ? await ownTexts(session, template) : () => ({ version: 1, words });
  const { subject, text, short, parameters } = writeIn(language, template, example, own).written;
  return {
    written: {
      subject: `${MARK}: ${subject}`,
      text: `${MARK}\n\n${text}`,
      short: `${MARK}: ${short}`,
      // Meta approved the sentences around the values: only a value can say it.
      parameters: parameters.map((value, nth) => (nth === 0 ? `${MARK}, ${value}` : value)),
    },
    ...addresses,
  };
}
