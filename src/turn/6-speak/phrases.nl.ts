import type { Slot } from '../../domain/appointment.ts';
import type { PracticeKind } from '../../domain/meaning.ts';
import type { PersonMeant } from '../../domain/person-meant.ts';
import type { AskedFor, Confirmation, DayPart, Reply } from '../../domain/reply.ts';
import { ROLE_SAID } from '../../domain/role-said.nl.ts';
import { sayDate, sayDateOfBirth } from './dutch/dates.ts';
import { personAsked, sayPerson, sayRelative, sayWhom, subject } from './dutch/persons.ts';
import { sayPhone } from './dutch/phone-numbers.ts';
import { sayTime } from './dutch/times.ts';
import { englishSentences } from './phrases.en.ts';
import { callSentences } from './phrases-call.nl.ts';
import { consentSentences } from './phrases-consent.nl.ts';
import { dangerSentences, stay } from './phrases-danger.nl.ts';
import { intakeSentences } from './phrases-intake.nl.ts';
import { personSentences } from './phrases-person.nl.ts';
import { requestSentences } from './phrases-requests.nl.ts';
import { booked, togetherSentences } from './phrases-together.nl.ts';
import { waitingSentences } from './phrases-waiting.nl.ts';
import { momentOf, spokenMoment } from './spoken-moment.ts';

/**
 * The approved sentences, one per phrase. Only these reach a caller: no diagnosis, no likelihood, no advice, no dose, no
 * urgency level (S7). Each sentence is an element of its own, so that the first can sound while the next is rendered and
 * fixed ones come from the cache.
 */
export function sentences(reply: Reply): readonly string[] {
  const english = reply.inEnglish === true ? englishSentences(reply) : null;
  return english ?? dutchSentences(reply);
}

function dutchSentences(reply: Reply): readonly string[] {
  switch (reply.phrase) {
    case 'greeting':
      return [
        // Everything of S1 first and short: it must be said within 5 seconds, and a longer welcome took 9 to 13 (measured).
        ...(reply.recorded
          ? [`${reply.practice}, digitale assistent met opname.`]
          : [`${reply.practice}, digitale assistent.`]),
        'Bij levensgevaar belt u 112.',
        'Zeg spoed of toets 1.',
        `${GREETING[reply.dayPart]}, waarmee kan ik u helpen?`,
      ];
    case 'how-can-i-help':
      return ['Waarmee kan ik u helpen?'];
    case 'anything-else':
      return ['Kan ik nog iets voor u doen?'];
    case 'goodbye':
      return ['Dank u wel voor het bellen. Dag.'];
    case 'see-you':
      return [`Tot ${momentOf(reply.appointment)}.`];
    case 'left-as-it-is':
      return ['Goed, dan laat ik het zo.'];
    case 'nothing-was-done':
      return ['Ik heb niets voor u vastgelegd.'];
    case 'gentle-silence':
      return ['Neemt u rustig de tijd.'];
    case 'are-you-there':
      return ['Bent u er nog?'];
    case 'silence-goodbye':
      return ['Ik hoor u niet meer. Ik heb niets nieuws vastgelegd. U kunt ons altijd terugbellen. Dag.'];
    case 'wish-not-understood':
      return [`Kunt u in een paar woorden zeggen waarvoor u belt? Bijvoorbeeld: ${EXAMPLE[reply.practice]}.`];
    case 'answer-not-understood':
      return [NOT_UNDERSTOOD[reply.asked]];
    case 'or-a-person':
      return ['Of zeg medewerker, dan zoek ik iemand voor u.'];
    case 'heard-correction':
      return ['Dank u, ik pas het aan.'];
    case 'comes-back-to-that':
      return ['Daar kom ik zo op terug.'];
    case 'ask-date-of-birth':
      return [askBirthDate(reply)];
    case 'ask-last-name':
      return [`${sayDateOfBirth(reply.dateOfBirth)}.`, askName(reply)];
    case 'ask-postcode':
      return [
        reply.person === undefined
          ? 'Wat is uw postcode met huisnummer?'
          : `Wat is de postcode met huisnummer van ${sayRelative(reply.person.relative ?? 'parent')}?`,
      ];
    case 'not-identified':
      return [
        `Met deze gegevens kan ik ${reply.person === undefined ? 'u' : sayRelative(reply.person.relative ?? 'parent')} niet vinden.`,
      ];
    case 'identified':
      return ['Dank u wel.'];
    case 'ask-reason':
      return [
        `${reply.person === undefined ? 'Waarvoor wilt u komen?' : 'Waarvoor is de afspraak?'} Een paar woorden is genoeg.`,
      ];
    case 'one-moment-agenda':
      return ['Ik kijk in de agenda.'];
    case 'one-moment':
      return ['Een ogenblik alstublieft.'];
    case 'offer-two-slots':
      return [...offerTwo(reply.first, reply.second), 'Welke past u?'];
    case 'offer-one-slot':
      return [`Ik heb nog ${momentOf(reply.only)}.`, 'Past dat u?'];
    case 'ask-day-part':
      return ['Welke dag komt het beste uit, in de ochtend of in de middag?'];
    case 'no-slot-then':
      return [`${reply.when === undefined ? 'Dan' : whenSaid(reply.when)} is er geen plek vrij.`];
    case 'no-slot-at-all':
      return [NO_SLOT[reply.of]];
    case 'no-slot-with':
      return [`Bij ${reply.practitioner} vind ik geen vrije plek. Ik kijk bij een collega.`];
    case 'only-that-day':
      return [`Die plekken geef ik op de dag zelf, vanaf ${sayTime(reply.from, { dayPart: 'always' })}.`];
    case 'open-from':
      return [`Deze afspraak kan op zijn vroegst ${sayDate(reply.day)}.`];
    case 'open-until':
      return [`Zo ver vooruit is de agenda nog niet open. Ik kan plannen tot en met ${sayDate(reply.day)}.`];
    case 'closed-then':
      return [
        `${capital(sayDate(reply.day))} is de praktijk gesloten${reply.reason === null ? '' : `: ${reply.reason}`}.`,
      ];
    case 'not-with-that-practitioner':
      return [`Die afspraak doet ${reply.practitioner} niet. Ik kijk bij een collega.`];
    case 'no-such-practitioner':
      return [`Een ${ROLE_SAID[reply.role]} hebben wij niet.`, `Ik kan wel ${reply.type} voor u maken.`];
    case 'staff-plan-this':
      return ['Die afspraak plant een medewerker met u.'];
    case 'slot-just-taken':
      return ['Die plek is net bezet geraakt. Ik zoek een andere.'];
    case 'confirm-slot':
      return [`${capital(momentOf(reply.slot))}, klopt dat?`];
    case 'booked':
      return [
        booked(reply.appointment, reply.person),
        ...confirmed(reply.confirmation, reply.appointment, reply.person),
      ];
    case 'booked-series':
      return [
        ...togetherSentences(reply),
        ...confirmed(reply.confirmation, reply.appointments[0], reply.person),
      ];
    case 'booked-already':
      return [`Die afspraak staat er al: ${momentOf(reply.appointment)}.`];
    case 'put-back':
      return [`Ik heb het ${reply.after === 'cancelling' ? 'afzeggen' : 'verzetten'} ongedaan gemaakt.`];
    case 'undone':
      return [`Ik heb de afspraak van ${momentOf(reply.appointment)} weer afgezegd.`];
    case 'not-undone':
      return reply.standing === undefined
        ? ['Het afzeggen is niet gelukt. De afspraak staat er nog.']
        : reply.standing.map((one) => `Het afzeggen is niet gelukt van ${momentOf(one)}. Die staat er nog.`);
    case 'no-appointment-found':
      return [`Ik vind geen afspraak voor ${sayWhom(reply)} die nog komt.`];
    case 'your-appointments':
      return reply.appointments.map(
        (one, index) =>
          `${index === 0 ? `${subject(reply)} heeft een afspraak op` : 'En op'} ${momentOf(one)}.`,
      );
    case 'which-appointment':
      return [
        `${subject(reply)} heeft een afspraak op ${momentOf(reply.first)}, en op ${momentOf(reply.second)}.`,
        'Om welke gaat het?',
      ];
    case 'confirm-cancel':
      return [`Wilt u de afspraak van ${momentOf(reply.appointment)} afzeggen?`];
    case 'cancelled':
      return [`Ik heb de afspraak van ${momentOf(reply.appointment)} afgezegd.`];
    case 'not-cancelled':
      return ['Het afzeggen is niet gelukt. De afspraak staat er nog.'];
    case 'move-which-day':
      return [
        `Het gaat om de afspraak van ${momentOf(reply.appointment)}.`,
        'Naar welke dag wilt u die verzetten?',
      ];
    case 'moving':
      return [`Het gaat om de afspraak van ${momentOf(reply.appointment)}.`];
    case 'moved':
      return [
        `Ik heb ${reply.person === undefined ? 'uw afspraak' : `de afspraak van ${sayPerson(reply.person)}`} verzet naar ${momentOf(reply.to)}.`,
        'De oude afspraak is afgezegd.',
        ...confirmed(reply.confirmation, reply.to, reply.person),
      ];
    case 'not-moved':
      return ['Het verzetten is niet gelukt. De oude afspraak staat er nog.'];
    case 'kept':
      return ['Goed, de afspraak blijft staan.'];
    case 'ask-medicine':
      return ['Om welk medicijn gaat het?'];
    case 'request-not-noted':
      return ['Ik kan uw aanvraag nu niet vastleggen.'];
    case 'opening-hours':
      return [...(reply.closedNow ? ['De praktijk is nu gesloten.'] : []), openingHours(reply)];
    case 'wrong-number':
      return [`U bent verbonden met ${reply.practice}. Dan heeft u een verkeerd nummer gekozen. Dag.`];
    case 'address':
      return [`Het adres is ${reply.address}.`];
    case 'connecting-to-desk':
      return [`Ik verbind u door met ${reply.to ?? 'een medewerker'}.`];
    case 'still-ringing':
      return [`Ik probeer iemand voor u te bereiken.${stay(reply)}`];
    case 'taken-over':
      return ['Een medewerker neemt het gesprek nu van mij over.'];
    case 'desk-not-reached':
      return ['Er neemt nu niemand op.'];
    case 'human-gone':
      return ['De verbinding met de medewerker is weggevallen.'];
    case 'practice-closed-for-desk':
      return ['De praktijk is nu gesloten.'];
    case 'cannot-do-that-yet':
      return ['Daar helpt een medewerker u mee.'];
    case 'callback-promised':
      return [...callSentences(reply, reply.before), 'Ik heb dat voor u genoteerd.'];
    case 'confirm-callback-number':
      return [`Ik noteer ${sayPhone(reply.number)}, klopt dat?`];
    case 'ask-callback-number':
      return ['Op welk nummer kan een medewerker u terugbellen? U mag het ook toetsen.'];
    case 'callback-noted-without-time':
      return ['Ik heb genoteerd dat u teruggebeld wilt worden. Ik kan u nog geen tijd noemen.'];
    case 'callback-not-noted':
      return ['Ik kan uw verzoek nu niet vastleggen. Belt u ons alstublieft later terug.'];
    case 'cannot-reach-agenda':
      return ['Ik kan nu niet bij de agenda, dus ik leg niets vast.'];
    case 'cannot-hear-you-use-keys':
      return ['Ik kan u nu niet goed verstaan. Toets 1 als het spoed is, of toets 0 voor een medewerker.'];
    case 'briefing':
    case 'desk-briefing':
    case 'briefing-repeat':
    case 'rung-test':
    case 'rung-test-repeat':
    case 'rung-test-thanks':
      return personSentences(reply);
    case 'joining-now':
      return ['U wordt verbonden.'];
    case 'urgent-connecting':
    case 'call-112-now':
    case 'urgent-still-trying':
    case 'urgent-human-found':
    case 'urgent-nobody-reached':
    case 'urgent-call-doctor':
    case 'stop-exercising':
    case 'urgent-trying-soon':
    case 'urgent-trying-again':
    case 'urgent-next-number':
    case 'suicide-line-113':
    case 'confirm-alarm':
      return dangerSentences(reply);
    case 'offer-intake':
    case 'intake-begins':
    case 'intake-goes-on':
    case 'intake-question':
    case 'intake-how-to-answer':
    case 'intake-heard':
    case 'intake-done':
    case 'intake-done-before':
    case 'intake-later':
    case 'intake-stopped':
    case 'intake-link-sent':
    case 'intake-link-not-sent':
    case 'intake-not-kept':
      return intakeSentences(reply);
    case 'ask-consent':
    case 'consent-kept':
    case 'consent-not-kept':
    case 'consent-refused':
      return consentSentences(reply);
    case 'ask-series-weeks':
    case 'ask-series-times':
    case 'rhythm-not-possible':
    case 'offer-series':
    case 'offer-side-by-side':
    case 'booked-one-of':
      return togetherSentences(reply);
    case 'offer-waiting-list':
    case 'waiting-list-joined':
    case 'waiting-list-not-joined':
    case 'waits-already':
    case 'offer-meanwhile':
      return waitingSentences(reply);
    default:
      return requestSentences(reply);
  }
}

const GREETING: Readonly<Record<DayPart, string>> = {
  morning: 'Goedemorgen',
  afternoon: 'Goedemiddag',
  evening: 'Goedenavond',
  night: 'Goedenacht',
};

const EXAMPLE: Readonly<Record<PracticeKind, string>> = {
  huisarts: 'ik wil een afspraak maken',
  tandarts: 'ik wil een controle afspreken',
  fysio: 'ik wil een afspraak voor fysiotherapie',
};

const DATE_OF_BIRTH = {
  first: 'Wat is uw geboortedatum? U mag ook acht cijfers toetsen.',
  again: 'Wat is uw geboortedatum?',
  'by-keys': 'Toets uw geboortedatum in, acht cijfers: eerst de dag, dan de maand, dan het jaar.',
} as const;

function askName(reply: Extract<Reply, { phrase: 'ask-last-name' }>): string {
  const person = personAsked(reply);
  if (person === null)
    return reply.withFirst ? 'En wat zijn uw voornaam en uw achternaam?' : 'En wat is uw achternaam?';
  return reply.withFirst
    ? `En wat zijn de voornaam en de achternaam van ${person}?`
    : `En wat is de achternaam van ${person}?`;
}

function askBirthDate(reply: Extract<Reply, { phrase: 'ask-date-of-birth' }>): string {
  const person = personAsked(reply);
  return person === null ? DATE_OF_BIRTH[reply.why] : DATE_OF_BIRTH_OF[reply.why](person);
}

const DATE_OF_BIRTH_OF: Readonly<Record<keyof typeof DATE_OF_BIRTH, (person: string) => string>> = {
  first: (person) => `Wat is de geboortedatum van ${person}? U mag ook acht cijfers toetsen.`,
  again: (person) => `Wat is de geboortedatum van ${person}?`,
  'by-keys': (person) =>
    `Toets de geboortedatum van ${person} in, acht cijfers: eerst de dag, dan de maand, dan het jaar.`,
};

const NOT_UNDERSTOOD: Readonly<Record<AskedFor, string>> = {
  'date-of-birth': 'Toets de geboortedatum in, acht cijfers: eerst de dag, dan de maand, dan het jaar.',
  name: 'Kunt u de achternaam langzaam zeggen, of letter voor letter spellen?',
  postcode: 'Kunt u de postcode nog eens zeggen: eerst vier cijfers, dan twee letters, dan het huisnummer?',
  'slot-choice': 'Zeg de eerste of de tweede, of toets 2 voor de eerste en 3 voor de tweede.',
  'yes-no': 'Zeg ja of nee, of toets 2 voor ja en 3 voor nee.',
  reason: 'In één of twee woorden is genoeg, bijvoorbeeld: mijn knie, of: controle.',
  phone: 'Toets uw telefoonnummer in, tien cijfers.',
  medicine: 'Zeg alleen de naam van het medicijn, of spel die letter voor letter.',
  day: 'Noem een dag, bijvoorbeeld: donderdagochtend.',
};

const whenSaid = (when: 'this-week' | 'next-week' | Temporal.PlainDate): string => {
  if (when === 'this-week') return 'Deze week';
  return when === 'next-week' ? 'Volgende week' : capital(sayDate(when));
};

const NO_SLOT = {
  all: 'Ik vind nu geen vrije plek.',
  others: 'Andere plekken vind ik niet.',
  'side-by-side': 'Twee plekken na elkaar vind ik niet.',
} as const;

const CONFIRMATION: Readonly<Record<Exclude<Confirmation, 'none'>, string>> = {
  whatsapp: 'U krijgt een bericht per WhatsApp.',
  sms: 'U krijgt een bericht per sms.',
  email: 'U krijgt een bericht per e-mail.',
  // For trying Balie out: the message is written to a file, and nothing else is claimed.
  file: 'U krijgt een proefbericht.',
};

/** S14: who gets no message hears the appointment twice. What goes to somebody else's address is not the caller's to get. */
function confirmed(
  confirmation: Confirmation,
  appointment: Slot,
  person: PersonMeant | undefined,
): readonly string[] {
  if (confirmation === 'none')
    return [`Nog een keer, zodat u het kunt opschrijven: ${momentOf(appointment)}.`];
  return [(person === undefined ? CONFIRMATION : CONFIRMATION_OF_ANOTHER)[confirmation]];
}

const CONFIRMATION_OF_ANOTHER: typeof CONFIRMATION = {
  whatsapp: 'Er komt een bericht per WhatsApp.',
  sms: 'Er komt een bericht per sms.',
  email: 'Er komt een bericht per e-mail.',
  file: 'Er komt een proefbericht.',
};

function offerTwo(first: Slot, second: Slot): readonly string[] {
  const one = spokenMoment(first.start);
  const two = spokenMoment(second.start);
  const sameDay = first.start.toPlainDate().equals(second.start.toPlainDate());
  const samePerson = first.practitioner === second.practitioner;
  const who = (slot: Slot) => `bij ${slot.practitionerName}`;
  if (sameDay && samePerson) return [`Ik heb ${one.day} om ${one.time} of om ${two.time}, ${who(first)}.`];
  if (samePerson) return [`Ik heb ${one.day} om ${one.time}, of ${two.day} om ${two.time}, ${who(first)}.`];
  return [`Ik heb ${one.day} om ${one.time} ${who(first)}, of ${two.day} om ${two.time} ${who(second)}.`];
}

function openingHours({ day, until, isToday, parts }: Extract<Reply, { phrase: 'opening-hours' }>): string {
  const days =
    until === undefined ? capital(sayDate(day)) : `Van ${sayDate(day)} tot en met ${sayDate(until)}`;
  const when = isToday ? 'Vandaag' : days;
  if (parts.length === 0) return `${when} is de praktijk gesloten.`;
  const times = parts.map(({ from, to }) => `van ${sayTime(from)} tot ${sayTime(to)}`);
  return `${when} is de praktijk open ${times.join(' en ')}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
