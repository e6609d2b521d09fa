import type { MessageLanguage } from '../domain/message-language.ts';
import type { Logistics, Template } from './logistics.ts';
import * as english from './logistics-said.en.ts';
import * as dutch from './logistics-said.nl.ts';
import * as productEnglish from './templates.en.ts';
import * as product from './templates.nl.ts';
import type { TextField, TextPart } from './text-fields.ts';

export type TextValues = Readonly<Record<TextField, string | null>>;

interface InLanguage {
  readonly said: Pick<
    typeof english,
    'dayOf' | 'timeOf' | 'pairs' | 'moments' | 'inShort' | 'cannotCome' | 'answerBy' | 'whichOf'
  >;
  readonly callIfNot: (phone: string) => string;
  readonly yes: string;
  readonly stop: string;
  readonly byMachine: string;
  readonly byPeople: string;
}

const IN: Readonly<Record<MessageLanguage, InLanguage>> = {
  nl: {
    said: {
      dayOf: dutch.dayOf,
      timeOf: dutch.timeOf,
      pairs: dutch.pairs,
      moments: dutch.moments,
      inShort: dutch.inShort,
      cannotCome: dutch.cannotCome,
      answerBy: dutch.answerBy,
      whichOf: dutch.whichOf,
    },
    callIfNot: (phone) => `Kunt u niet komen? Bel ons dan op ${phone}.`,
    yes: 'JA',
    stop: 'Geen berichten meer? Antwoord STOP.',
    byMachine: product.BY_MACHINE,
    byPeople: product.BY_PEOPLE,
  },
  en: {
    said: {
      dayOf: english.dayOf,
      timeOf: english.timeOf,
      pairs: english.pairs,
      moments: english.moments,
      inShort: english.inShort,
      cannotCome: english.cannotCome,
      answerBy: english.answerBy,
      whichOf: english.whichOf,
    },
    callIfNot: (phone) => `Can you not come? Please call us on ${phone}.`,
    yes: 'YES',
    stop: 'No more messages? Reply STOP.',
    byMachine: productEnglish.BY_MACHINE,
    byPeople: productEnglish.BY_MACHINE,
  },
};

/** Written by people of the practice from an item of the worklist. */
const BY_PEOPLE: ReadonlySet<Template> = new Set([
  'callback-missed',
  'call-us',
  'callback-later',
  'message-corrected',
]);
const ASKS_FOR_QUESTIONS: ReadonlySet<Template> = new Set(['intake-invitation', 'intake-reminder']);

/** What the fields of a practice's own text stand for; null: there is nothing of it. */
export function textValues(
  language: MessageLanguage,
  template: Template,
  part: TextPart,
  logistics: Logistics,
): TextValues {
  const { said, callIfNot, yes, stop, byMachine, byPeople } = IN[language];
  const { phone, link = null, start, canReply } = logistics;
  const all = said.moments(logistics);
  const spokenPhone = phone === null ? null : said.pairs(phone);
  return {
    ...ofPractice(logistics),
    dag: said.dayOf(start),
    tijd: said.timeOf(start),
    telefoon: spokenPhone,
    // Questions go out in Dutch alone, and a page of them that is gone by now leaves the telephone.
    link:
      language === 'nl' && ASKS_FOR_QUESTIONS.has(template) ? dutch.linkOrPhone(logistics).join('') : link,
    aantal: String(all.length),
    afspraken: part === 'short' ? all.map(said.inShort).join(', ') : all.join('\n'),
    keuzes: choices(part, all),
    afzeggen:
      part === 'short'
        ? said.cannotCome(withoutReplyToMany(template, logistics))
        : spokenPhone === null
          ? null
          : callIfNot(spokenPhone),
    antwoord: said.answerBy(logistics, template === 'move-offer' ? said.whichOf(logistics) : yes),
    stoppen: canReply === true ? stop : null,
    afzender: BY_PEOPLE.has(template) ? byPeople : byMachine,
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
