import type { WrittenMessage } from './carrier.ts';
import type { Logistics, Template } from './logistics.ts';
import {
  answerBefore,
  answerBy,
  cannotCome,
  inShort,
  linkOrPhone,
  moments,
  pairs,
  spokenDay,
  spokenMoment,
  whichOf,
} from './logistics-said.nl.ts';
import { onOneLine, paragraphs, sentences, shortEnd } from './text-parts.ts';

/**
 * The approved texts. They are made of logistics only, and the compiler sees to it: nothing else is passed in. Asked of each
 * new sentence: may a stranger who picks up this telephone read it?
 */
export function writeMessage(template: Template, logistics: Logistics): WrittenMessage {
  return {
    ...TEXTS[template](logistics),
    parameters: [
      logistics.practiceName,
      spokenMoment(logistics),
      logistics.practitionerName,
      logistics.address,
      // Meta refuses an empty value.
      logistics.bring ?? 'U hoeft niets mee te nemen.',
      logistics.phone === null ? 'het nummer van de praktijk' : pairs(logistics.phone),
      ...(ALSO_FILLED[template]?.(logistics) ?? []),
    ].map(onOneLine),
  };
}

/** What a template of WhatsApp has more than the six values of all. As many each time, whatever there is to say. */
const ALSO_FILLED: Readonly<Partial<Record<Template, (logistics: Logistics) => readonly string[]>>> = {
  'intake-invitation': linkOrPhone,
  'intake-reminder': linkOrPhone,
  'appointments-booked': (logistics) => [moments(logistics).join('; ')],
  'waiting-offer': (logistics) => [answerBefore(logistics)],
  'move-offer': (logistics) => [moments(logistics)[1] ?? 'geen tweede moment', answerBefore(logistics)],
};

export const BY_MACHINE = 'Dit bericht is automatisch verstuurd door de digitale assistent van de praktijk.';

export const BY_PEOPLE = 'Een medewerker stuurde dit bericht via de digitale assistent van de praktijk.';

type Texts = Omit<WrittenMessage, 'parameters'>;

const TEXTS: Readonly<Record<Template, (logistics: Logistics) => Texts>> = {
  'appointment-booked': (logistics) => ({
    subject: `Uw afspraak op ${spokenDay(logistics)}`,
    text: paragraphs(
      `U hebt een afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName}.`,
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Uw afspraak: ${spokenMoment(logistics)}, ${logistics.practitionerName}.`,
      ...shortEnd(logistics, cannotCome(logistics)),
    ),
  }),
  'appointment-reminder': (logistics) => ({
    subject: `Herinnering: uw afspraak op ${spokenDay(logistics)}`,
    text: paragraphs(
      `Wij herinneren u aan uw afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName}.`,
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Herinnering: uw afspraak ${spokenMoment(logistics)}, ${logistics.practitionerName}.`,
      ...shortEnd(logistics, cannotCome(logistics)),
    ),
  }),
  'intake-invitation': (logistics) => askedBefore(logistics, 'Vragen voor uw afspraak'),
  'intake-reminder': (logistics) => askedBefore(logistics, 'Herinnering: vragen voor uw afspraak'),
  'appointments-booked': (logistics) => ({
    subject: `Uw ${moments(logistics).length} afspraken vanaf ${spokenDay(logistics)}`,
    text: paragraphs(
      `U hebt deze afspraken bij ${logistics.practitionerName}:`,
      moments(logistics).join('\n'),
      ...whereAndWhat(logistics),
    ),
    short: sentences(
      `Uw afspraken bij ${logistics.practitionerName}: ${moments(logistics).map(inShort).join(', ')}.`,
      // Nobody knows which of them an answer would mean (ADR 0041).
      ...shortEnd(logistics, cannotCome({ ...logistics, canReply: undefined })),
    ),
  }),
  'waiting-offer': (logistics) => ({
    subject: `Er is een plek vrij op ${spokenDay(logistics)}`,
    text: paragraphs(
      `U staat op de wachtlijst. Er is een plek vrij op ${spokenMoment(logistics)} bij ${logistics.practitionerName}.`,
      `Wilt u deze plek niet, dan hoeft u niets te doen. Wilt u hem wel? ${answerBy(logistics, 'JA')}`,
      `Wie het eerst ${logistics.link === undefined ? 'belt' : 'antwoordt'}, krijgt de plek.`,
      `Adres: ${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `Plek vrij: ${spokenMoment(logistics)}, ${logistics.practitionerName}.`,
      `Wie het eerst is, krijgt de plek. Wilt u die? ${answerBy(logistics, 'JA')}`,
      logistics.practiceName,
    ),
  }),
  'waiting-taken': (logistics) => ({
    subject: `De plek op ${spokenDay(logistics)} is niet meer vrij`,
    text: paragraphs(
      `De plek op ${spokenMoment(logistics)} bij ${logistics.practitionerName} is niet meer te krijgen: iemand was u voor, of de tijd om te antwoorden is voorbij.`,
      'U blijft op de wachtlijst staan. Aan een afspraak die u al had, is niets veranderd.',
      `${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `De plek van ${spokenMoment(logistics)} is niet meer te krijgen. U blijft op de wachtlijst staan.`,
      logistics.practiceName,
    ),
  }),
  'move-offer': (logistics) => ({
    subject: 'Kies een andere tijd voor uw afspraak',
    text: paragraphs(
      'U wilt uw afspraak verzetten. Dit is vrij:',
      moments(logistics)
        .map((moment, nth) => `${nth + 1}. ${moment}`)
        .join('\n'),
      `Doet u niets, dan blijft uw afspraak staan. Wilt u een andere tijd? ${answerBy(logistics, whichOf(logistics))}`,
      `${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `Andere tijd: ${moments(logistics)
        .map((moment, nth) => `${nth + 1}) ${moment}`)
        .join(' ')}.`,
      answerBy(logistics, whichOf(logistics)),
      logistics.practiceName,
    ),
  }),
  'callback-missed': (logistics) =>
    aboutRinging(logistics, 'Wij hebben u gebeld', [
      'Wij hebben u gebeld en kregen u niet te pakken. Wij proberen het nog een keer.',
      logistics.phone === null ? null : `U kunt ons ook zelf bellen op ${pairs(logistics.phone)}.`,
    ]),
  'call-us': (logistics) =>
    aboutRinging(logistics, 'Wilt u ons bellen?', [
      logistics.phone === null
        ? 'Wilt u de praktijk bellen?'
        : `Wilt u ons bellen op ${pairs(logistics.phone)}?`,
    ]),
  'callback-later': (logistics) =>
    aboutRinging(logistics, 'Wij bellen u later dan gezegd', [
      `Wij bellen u later dan wij zeiden: voor ${spokenMoment(logistics)}.`,
      logistics.phone === null ? null : `Kunt u dan niet? Bel ons op ${pairs(logistics.phone)}.`,
    ]),
  'message-corrected': (logistics) =>
    aboutRinging(logistics, 'Een eerder bericht klopt niet', [
      `Ons bericht van ${spokenMoment(logistics)} klopt niet. U hoeft daar niets mee te doen.`,
      logistics.phone === null ? null : `Vragen? Bel ons op ${pairs(logistics.phone)}.`,
    ]),
  'appointment-cancelled': (logistics) => ({
    subject: `Uw afspraak op ${spokenDay(logistics)} gaat niet door`,
    text: paragraphs(
      `Uw afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName} is afgezegd.`,
      logistics.phone === null ? null : `Klopt dit niet? Bel ons dan op ${pairs(logistics.phone)}.`,
      `${logistics.practiceName}, ${logistics.address}.`,
      BY_MACHINE,
    ),
    short: sentences(
      `Afgezegd: uw afspraak ${spokenMoment(logistics)}, ${logistics.practitionerName}.`,
      logistics.phone === null ? null : `Klopt dit niet? Bel ${pairs(logistics.phone)}.`,
      logistics.practiceName,
    ),
  }),
};

const whereAndWhat = (logistics: Logistics): readonly (string | null)[] => [
  `Adres: ${logistics.practiceName}, ${logistics.address}.`,
  logistics.bring,
  logistics.link === undefined ? null : `Uw afspraak bekijken of veranderen: ${logistics.link}`,
  logistics.phone === null ? null : `Kunt u niet komen? Bel ons dan op ${pairs(logistics.phone)}.`,
  BY_MACHINE,
];

/** That somebody rings or should ring, and nothing of why (S14). */
const aboutRinging = (logistics: Logistics, subject: string, said: readonly (string | null)[]): Texts => ({
  subject,
  text: paragraphs(...said, `${logistics.practiceName}, ${logistics.address}.`, BY_PEOPLE),
  short: sentences(...said, logistics.practiceName),
});

/** That there are questions, and nothing of what they are about (S14). */
const askedBefore = (logistics: Logistics, subject: string): Texts => ({
  subject,
  text: paragraphs(
    `U hebt een afspraak op ${spokenMoment(logistics)} bij ${logistics.practitionerName}. Wilt u vooraf een paar vragen beantwoorden? Het duurt een paar minuten.`,
    `Naar de vragen: ${linkOrPhone(logistics).join('')}`,
    `${logistics.practiceName}, ${logistics.address}.`,
    BY_MACHINE,
  ),
  short: sentences(
    `Wilt u voor uw afspraak van ${spokenMoment(logistics)} een paar vragen beantwoorden?`,
    ...linkOrPhone(logistics),
    logistics.practiceName,
  ),
});
