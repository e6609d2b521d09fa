import type { MessageLanguage } from '../domain/message-language.ts';
import type { Logistics, Template } from './logistics.ts';
import * as english from './logistics-said.en.ts';
import * as dutch from './logistics-said.nl.ts';
import * as productEnglish from './templates.en.ts';
import * as product from './templates.nl.ts';
import type { TextField, TextPart } from './text-fields.ts';

export type TextValues = Readonly<Record<TextField, string | null>>;

/** What the fields of a practice's own text stand for; null: there is nothing of it. */
export const textValues = (
  language: MessageLanguage,
  template: Template,
  part: TextPart,
  logistics: Logistics,
): TextValues => (language === 'nl' ? inDutch : inEnglish)(template, part, logistics);

/** Written by people of the practice from an item of the worklist. */
const BY_PEOPLE: ReadonlySet<Template> = new Set([
  'callback-missed',
  'call-us',
  'callback-later',
  'message-corrected',
]);
const ASKS_FOR_QUESTIONS: ReadonlySet<Template> = new Set(['intake-invitation', 'intake-reminder']);

function inDutch(template: Template, part: TextPart, logistics: Logistics): TextValues {
  const { phone, canReply } = logistics;
  const all = dutch.moments(logistics);
  return {
    ...ofPractice(logistics),
    dag: dutch.spokenDay(logistics),
    tijd: dutch.timeInWords(logistics.start),
    telefoon: phone === null ? null : dutch.pairs(phone),
    link: ASKS_FOR_QUESTIONS.has(template) ? dutch.linkOrPhone(logistics).join('') : (logistics.link ?? null),
    aantal: String(all.length),
    afspraken: part === 'short' ? all.map(dutch.inShort).join(', ') : all.join('\n'),
    keuzes: choices(part, all),
    afzeggen:
      part === 'short'
        ? dutch.cannotCome(withoutReplyToMany(template, logistics))
        : phone === null
          ? null
          : `Kunt u niet komen? Bel ons dan op ${dutch.pairs(phone)}.`,
    antwoord: dutch.answerBy(logistics, template === 'move-offer' ? dutch.whichOf(logistics) : 'JA'),
    stoppen: canReply === true ? 'Geen berichten meer? Antwoord STOP.' : null,
    afzender: BY_PEOPLE.has(template) ? product.BY_PEOPLE : product.BY_MACHINE,
  };
}

function inEnglish(template: Template, part: TextPart, logistics: Logistics): TextValues {
  const { phone, canReply } = logistics;
  const all = english.moments(logistics);
  return {
    ...ofPractice(logistics),
    dag: english.dayOf(logistics.start),
    tijd: english.timeOf(logistics.start),
    telefoon: phone === null ? null : english.pairs(phone),
    link: logistics.link ?? null,
    aantal: String(all.length),
    afspraken: part === 'short' ? all.map(english.inShort).join(', ') : all.join('\n'),
    keuzes: choices(part, all),
    afzeggen:
      part === 'short'
        ? english.cannotCome(withoutReplyToMany(template, logistics))
        : phone === null
          ? null
          : `Can you not come? Please call us on ${english.pairs(phone)}.`,
    antwoord: english.answerBy(logistics, template === 'move-offer' ? english.whichOf(logistics) : 'YES'),
    stoppen: canReply === true ? 'No more messages? Reply STOP.' : null,
    afzender: productEnglish.BY_MACHINE,
  };
}

const ofPractice = ({ practiceName, practitionerName, address, bring }: Logistics) => ({
  praktijk: practiceName,
  behandelaar: practitionerName,
  adres: address,
  meenemen: bring,
});

const choices = (part: TextPart, moments: readonly string[]): string =>
  part === 'short'
    ? moments.map((moment, nth) => `${nth + 1}) ${moment}`).join(' ')
    : moments.map((moment, nth) => `${nth + 1}. ${moment}`).join('\n');

/** Nobody knows which of several appointments an answer would mean (ADR 0041). */
const withoutReplyToMany = (template: Template, { canReply, ...rest }: Logistics): Logistics =>
  canReply === undefined || template === 'appointments-booked' ? rest : { ...rest, canReply };
