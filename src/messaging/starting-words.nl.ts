import type { Template } from './logistics.ts';
import type { MessageWords } from './text-fields.ts';

const END = '{praktijk}, {adres}.';
const WITH = '{dag} om {tijd} bij {behandelaar}';
const WHERE_AND_WHAT =
  'Adres: {praktijk}, {adres}.\n\n{meenemen}\n\nUw afspraak bekijken of veranderen: {link}\n\n{afzeggen}\n\n{afzender}';
const SHORT_END = `${END}\n{meenemen}\n{link}\n{afzeggen}`;

const questions = (subject: string): MessageWords => ({
  subject,
  text: `U hebt een afspraak op ${WITH}. Wilt u vooraf een paar vragen beantwoorden? Het duurt een paar minuten.\n\nNaar de vragen: {link}\n\n${END}\n\n{afzender}`,
  short: 'Wilt u voor uw afspraak van {dag} om {tijd} een paar vragen beantwoorden?\n{link}\n{praktijk}',
});

const aboutRinging = (subject: string, said: string, otherwise: string | null): MessageWords => ({
  subject,
  text: [said, otherwise, END, '{afzender}'].filter((one) => one !== null).join('\n\n'),
  short: [said, otherwise, '{praktijk}'].filter((one) => one !== null).join('\n'),
});

/** The product's own texts as a practice would write them: what it begins with. A test holds them beside `templates.nl.ts`. */
export const STARTING_WORDS_NL: Readonly<Record<Template, MessageWords>> = {
  'appointment-booked': {
    subject: 'Uw afspraak op {dag}',
    text: `U hebt een afspraak op ${WITH}.\n\n${WHERE_AND_WHAT}`,
    short: `Uw afspraak: {dag} om {tijd}, {behandelaar}.\n${SHORT_END}`,
  },
  'appointment-reminder': {
    subject: 'Herinnering: uw afspraak op {dag}',
    text: `Wij herinneren u aan uw afspraak op ${WITH}.\n\n${WHERE_AND_WHAT}`,
    short: `Herinnering: uw afspraak {dag} om {tijd}, {behandelaar}.\n${SHORT_END}`,
  },
  'appointments-booked': {
    subject: 'Uw {aantal} afspraken vanaf {dag}',
    text: `U hebt deze afspraken bij {behandelaar}:\n\n{afspraken}\n\nAdres: ${END}\n\n{meenemen}\n\n{afzeggen}\n\n{afzender}`,
    short: `Uw afspraken bij {behandelaar}: {afspraken}.\n${END}\n{meenemen}\n{afzeggen}`,
  },
  'appointment-cancelled': {
    subject: 'Uw afspraak op {dag} gaat niet door',
    text: `Uw afspraak op ${WITH} is afgezegd.\n\nKlopt dit niet? Bel ons dan op {telefoon}.\n\n${END}\n\n{afzender}`,
    short:
      'Afgezegd: uw afspraak {dag} om {tijd}, {behandelaar}.\nKlopt dit niet? Bel {telefoon}.\n{praktijk}',
  },
  'intake-invitation': questions('Vragen voor uw afspraak'),
  'intake-reminder': questions('Herinnering: vragen voor uw afspraak'),
  'waiting-offer': {
    subject: 'Er is een plek vrij op {dag}',
    text: `U staat op de wachtlijst. Er is een plek vrij op ${WITH}.\n\nWilt u deze plek niet, dan hoeft u niets te doen. Wilt u hem wel? {antwoord}\n\nWie het eerst is, krijgt de plek.\n\nAdres: ${END}\n\n{afzender}`,
    short:
      'Plek vrij: {dag} om {tijd}, {behandelaar}.\nWie het eerst is, krijgt de plek. Wilt u die? {antwoord}\n{praktijk}',
  },
  'waiting-taken': {
    subject: 'De plek op {dag} is niet meer vrij',
    text: `De plek op ${WITH} is niet meer te krijgen: iemand was u voor, of de tijd om te antwoorden is voorbij.\n\nU blijft op de wachtlijst staan. Aan een afspraak die u al had, is niets veranderd.\n\n${END}\n\n{afzender}`,
    short:
      'De plek van {dag} om {tijd} is niet meer te krijgen. U blijft op de wachtlijst staan.\n{praktijk}',
  },
  'move-offer': {
    subject: 'Kies een andere tijd voor uw afspraak',
    text: `U wilt uw afspraak verzetten. Dit is vrij:\n\n{keuzes}\n\nDoet u niets, dan blijft uw afspraak staan. Wilt u een andere tijd? {antwoord}\n\n${END}\n\n{afzender}`,
    short: 'Andere tijd: {keuzes}.\n{antwoord}\n{praktijk}',
  },
  'callback-missed': aboutRinging(
    'Wij hebben u gebeld',
    'Wij hebben u gebeld en kregen u niet te pakken. Wij proberen het nog een keer.',
    'U kunt ons ook zelf bellen op {telefoon}.',
  ),
  'call-us': aboutRinging('Wilt u ons bellen?', 'Wilt u ons bellen op {telefoon}?', null),
  'callback-later': aboutRinging(
    'Wij bellen u later dan gezegd',
    'Wij bellen u later dan wij zeiden: voor {dag} om {tijd}.',
    'Kunt u dan niet? Bel ons op {telefoon}.',
  ),
  'message-corrected': aboutRinging(
    'Een eerder bericht klopt niet',
    'Ons bericht van {dag} om {tijd} klopt niet. U hoeft daar niets mee te doen.',
    'Vragen? Bel ons op {telefoon}.',
  ),
};
