import type { MessageLanguage } from '../domain/message-language.ts';
import type { Template } from './logistics.ts';

const ABOUT_ONE = ['Adres: {{1}}, {{4}}. {{5}}', 'Kunt u niet komen? Druk op Afzeggen of bel {{6}}.'];
const ABOUT_ONE_EN = ['Address: {{1}}, {{4}}. {{5}}', 'Can you not come? Press Cancel or call {{6}}.'];
const QUESTIONS = [
  'Voor uw afspraak op {{2}} bij {{3}} zijn er een paar vragen: {{7}}',
  '{{1}}, {{4}}. {{5}}',
  'Kunt u niet komen? Bel {{6}}.',
];

/**
 * The texts that a practice has Meta approve (`docs/guides/berichten.md` has them word for word), by which WhatsApp is shown. What goes out is
 * what Meta has under that name: Balie sends the values alone.
 */
const TEXTS: Readonly<Record<MessageLanguage, Readonly<Partial<Record<Template, readonly string[]>>>>> = {
  nl: {
    'appointment-booked': ['U hebt een afspraak op {{2}} bij {{3}}.', ...ABOUT_ONE],
    'appointment-reminder': ['Wij herinneren u aan uw afspraak op {{2}} bij {{3}}.', ...ABOUT_ONE],
    'appointment-cancelled': [
      'Uw afspraak op {{2}} bij {{3}} is afgezegd.',
      '{{1}}, {{4}}. {{5}}',
      'Klopt dit niet? Bel {{6}}.',
    ],
    'appointments-booked': [
      'U hebt deze afspraken bij {{3}}: {{7}}.',
      'Adres: {{1}}, {{4}}. {{5}}',
      'Kunt u een keer niet komen? Bel {{6}}. De eerste is op {{2}}.',
    ],
    'intake-invitation': QUESTIONS,
    'intake-reminder': QUESTIONS,
    'move-offer': [
      'U kunt kiezen bij {{3}}: 1. {{2}} of 2. {{7}}. Kies voor {{8}}.',
      'Kiest u niet, dan blijft uw afspraak zoals die was.',
      '{{1}}, {{4}}. {{5}} Bellen kan ook: {{6}}.',
    ],
    'waiting-offer': [
      'Er is een plek vrij op {{2}} bij {{3}}. Wilt u die? Antwoord voor {{7}}.',
      '{{1}}, {{4}}. {{5}} Bellen kan ook: {{6}}.',
    ],
    'waiting-taken': [
      'De plek op {{2}} bij {{3}} is niet meer te krijgen. U blijft op de wachtlijst staan.',
      '{{1}}, {{4}}. {{5}} Vragen? Bel {{6}}.',
    ],
    'callback-missed': [
      'Wij hebben u gebeld en kregen u niet te pakken. Wij proberen het nog een keer. U kunt ons ook zelf bellen op {{1}}. Dit bericht is van {{2}}, {{3}}.',
    ],
    'call-us': ['Wilt u ons bellen op {{1}}? Dit bericht is van {{2}}, {{3}}.'],
    'callback-later': [
      'Wij bellen u later dan wij zeiden: voor {{1}}. Kunt u dan niet? Bel ons op {{2}}. Dit bericht is van {{3}}, {{4}}.',
    ],
    'message-corrected': [
      'Ons bericht van {{1}} klopt niet. U hoeft daar niets mee te doen. Vragen? Bel ons op {{2}}. Dit bericht is van {{3}}, {{4}}.',
    ],
  },
  en: {
    'appointment-booked': ['You have an appointment on {{2}} with {{3}}.', ...ABOUT_ONE_EN],
    'appointment-reminder': ['This is a reminder of your appointment on {{2}} with {{3}}.', ...ABOUT_ONE_EN],
    'appointment-cancelled': [
      'Your appointment on {{2}} with {{3}} is cancelled.',
      '{{1}}, {{4}}. {{5}}',
      'Is this not right? Call {{6}}.',
    ],
    'appointments-booked': [
      'You have these appointments with {{3}}: {{7}}.',
      'Address: {{1}}, {{4}}. {{5}}',
      'Can you not come to one of them? Call {{6}}. The first is on {{2}}.',
    ],
    'move-offer': [
      'You can choose with {{3}}: 1. {{2}} or 2. {{7}}. Choose before {{8}}.',
      'If you do not choose, your appointment stays as it was.',
      '{{1}}, {{4}}. {{5}} You can also call {{6}}.',
    ],
    'waiting-offer': [
      'A place is free on {{2}} with {{3}}. Do you want it? Answer before {{7}}.',
      '{{1}}, {{4}}. {{5}} You can also call {{6}}.',
    ],
    'waiting-taken': [
      'The place on {{2}} with {{3}} is no longer free. You stay on the waiting list.',
      '{{1}}, {{4}}. {{5}} Questions? Call {{6}}.',
    ],
  },
};

/** Which of a template's values Meta has, in its order; absent: all of them. It refuses a text that skips a number, and a value that no text has. */
const VALUES: Readonly<Partial<Record<Template, readonly number[]>>> = {
  'callback-missed': [6, 1, 4],
  'call-us': [6, 1, 4],
  'callback-later': [2, 6, 1, 4],
  'message-corrected': [2, 6, 1, 4],
};

/** The values as Meta's template of this name takes them. */
export const whatsappValues = (template: Template, parameters: readonly string[]): readonly string[] =>
  VALUES[template]?.flatMap((nth) => parameters[nth - 1] ?? []) ?? parameters;

/** A template of Meta as it is submitted; null: there is none in this language. */
export const whatsappText = (language: MessageLanguage, template: Template): string | null =>
  TEXTS[language][template]?.join('\n') ?? null;

/** The same with its values. */
export const writeForWhatsapp = (
  language: MessageLanguage,
  template: Template,
  parameters: readonly string[],
): string | null => {
  const values = whatsappValues(template, parameters);
  return (
    whatsappText(language, template)?.replaceAll(
      /\{\{(\d)\}\}/g,
      (_all, nth) => values[Number(nth) - 1] ?? '',
    ) ?? null
  );
};
