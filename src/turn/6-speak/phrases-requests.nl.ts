import type { Wish } from '../../domain/meaning.ts';
import type { Reply } from '../../domain/reply.ts';
import type {
  ChangedDetail,
  FullName,
  MedicineHeard,
  RequestReply,
  SpokenLanguage,
} from '../../domain/request-reply.ts';
import { sayDate, sayDateOfBirth } from './dutch/dates.ts';
import { sayName } from './dutch/names.ts';
import { personAsked, sayPerson, sayWhom } from './dutch/persons.ts';
import { sayPhone } from './dutch/phone-numbers.ts';
import { sayPostcode } from './dutch/postcodes.ts';
import { callSentences } from './phrases-call.nl.ts';
import { momentOf, spokenMoment } from './spoken-moment.ts';

type About = Pick<Reply, 'person'>;

/** The approved sentences about questions to the practice and requests for people; see `phrases.nl.ts`. */
export function requestSentences(reply: RequestReply & About): readonly string[] {
  switch (reply.phrase) {
    case 'approved-answer':
      // The words of the practice and no others: who approved them, and until when they hold, is in its settings.
      return [reply.answer.text];
    case 'preparation':
      return [reply.type.preparation];
    case 'no-preparation':
      return [
        `De afspraak is ${momentOf(reply.appointment)}.`,
        'De praktijk heeft daarvoor geen voorbereiding opgegeven.',
      ];
    case 'no-answer-of-practice':
      return ['Daar heeft de praktijk mij geen antwoord op gegeven.'];
    case 'results-not-by-me':
      return ['Uitslagen krijgt u van een medewerker, niet van mij.'];
    case 'registration-closed':
      return ['De praktijk neemt nu geen nieuwe patiënten aan.'];
    case 'asked-with-registration':
      return ['Wat u verder wilt, staat daarbij. De medewerker bespreekt het met u.'];
    case 'medical-question-not-by-me':
      return ['Op medische vragen geef ik geen antwoord.'];
    case 'ask-which-test':
      return ['Om welk onderzoek gaat het?'];
    case 'ask-which-letter':
      return ['Waarvoor is de verwijzing of de brief?'];
    case 'ask-question':
      return ['Wat is uw vraag?'];
    case 'ask-callback-reason':
      return ['Waarover wilt u teruggebeld worden?'];
    case 'ask-complaint':
      return ['Wat is er gebeurd? Vertelt u het rustig, ik schrijf het op.'];
    case 'ask-more-to-complain':
      return ['Dank u, ik heb het opgeschreven.', 'Wilt u daar nog iets aan toevoegen?'];
    case 'offer-appointment':
      return ['Wilt u een afspraak?'];
    case 'ask-getting-worse':
      return ['Heeft u klachten die nu erger worden?'];
    case 'ask-colleague-cannot-wait':
      return ['Heeft u nu meteen een behandelaar nodig?'];
    case 'ask-full-name':
      return [askFullName(reply)];
    case 'ask-birth-date-of-new':
      return [
        personAsked(reply) === null
          ? `Dank u, ${sayFullName(reply.name)}.`
          : `${sayFullName(reply.name)}, dank u.`,
        askBirthDate(reply),
      ];
    case 'ask-phone':
      return ['Wat is uw telefoonnummer? U mag het ook toetsen.'];
    case 'confirm-registration':
      return [
        `${sayFullName(reply.name)}, geboren op ${sayDateOfBirth(reply.dateOfBirth)}.`,
        `Postcode ${sayPostcode(reply.postcode)}.`,
        `Telefoon ${sayPhone(reply.phone)}.`,
        'Klopt dat?',
      ];
    case 'ask-what-changes':
      return ['Wat wilt u wijzigen, bijvoorbeeld uw adres of uw telefoonnummer?'];
    case 'ask-changed':
      return [NEW_VALUE[reply.what]];
    case 'confirm-changed':
      return [`${CHANGED[reply.what]} ${sayChanged(reply.what, reply.value)}, klopt dat?`];
    case 'request-noted':
      return noted(reply);
    case 'late-noted':
      return [
        `Ik geef door dat ${reply.person === undefined ? 'u later komt voor uw' : `${sayPerson(reply.person)} later komt voor de`} afspraak van ${spokenMoment(reply.appointment.start).time} bij ${reply.appointment.practitionerName}.`,
      ];
    case 'no-appointment-today':
      return [`Ik vind voor vandaag geen afspraak van ${sayWhom(reply)}.`];
    case 'prescription-asked-already':
      return [
        `Dit medicijn is ${reply.today ? 'vandaag al aangevraagd' : `al aangevraagd op ${sayDate(reply.on)}`}. De praktijk beoordeelt die aanvraag.`,
      ];
    case 'confirm-medicine':
      return [`Ik heb ${sayMedicine(reply)} genoteerd, klopt dat?`];
    case 'prescription-noted':
      return [
        reply.medicine === null
          ? 'Ik heb uw aanvraag voor een herhaalrecept genoteerd.'
          : `Ik heb uw aanvraag voor een herhaalrecept genoteerd: ${sayMedicine(reply.medicine)}.`,
        'De praktijk beoordeelt die.',
      ];
    case 'prescription-needs-a-person':
      return ['Voordat ik een herhaalrecept noteer, spreekt u een medewerker.'];
    case 'who-i-am':
      return [`U spreekt met de digitale assistent van ${reply.practice}. Ik ben een computer.`];
    case 'speaks-english':
      return ['Dat kan in het Engels.'];
    case 'human-in-your-language':
      return [IN_LANGUAGE[reply.language]];
  }
}

const sayFullName = ({ first, last }: FullName): string => sayName({ first, last });

function askFullName(reply: Extract<RequestReply, { phrase: 'ask-full-name' }> & About): string {
  const person = personAsked(reply);
  return person === null
    ? 'Wat is uw voornaam en uw achternaam?'
    : `Wat zijn de voornaam en de achternaam van ${person}?`;
}

function askBirthDate(reply: Extract<RequestReply, { phrase: 'ask-birth-date-of-new' }> & About): string {
  const person = personAsked(reply);
  return `${person === null ? 'Wat is uw geboortedatum?' : `Wat is de geboortedatum van ${person}?`} U mag ook acht cijfers toetsen.`;
}

/** "metoprolol en omeprazol". The strength goes with the request in the caller's words; no dose is ever spoken (S7). */
function sayMedicine({ names }: MedicineHeard): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${last}` : last;
}

const NEW_VALUE: Readonly<Record<ChangedDetail, string>> = {
  phone: 'Wat is het nieuwe telefoonnummer? U mag het ook toetsen.',
  address: 'Wat is de nieuwe postcode met huisnummer?',
  email: 'Wat is het nieuwe e-mailadres? Zegt u ook apenstaartje en punt.',
};

const CHANGED: Readonly<Record<ChangedDetail, string>> = {
  phone: 'Het nieuwe nummer is',
  address: 'De nieuwe postcode is',
  email: 'Het nieuwe e-mailadres is',
};

function sayChanged(what: ChangedDetail, value: string): string {
  switch (what) {
    case 'phone':
      return sayPhone(value);
    case 'address':
      return sayPostcode(value);
    case 'email':
      return sayEmail(value);
  }
}

/** "jan.jansen@voorbeeld.nl" the way people say it. */
const sayEmail = (address: string): string =>
  address
    .replaceAll('@', ' apenstaartje ')
    .replaceAll('.', ' punt ')
    .replaceAll('_', ' laag streepje ')
    .replaceAll('-', ' streepje ');

/** What is noted, by its wish; of the rest it is the question. */
const NOTED: Readonly<Partial<Record<Wish, string>>> = {
  'register-patient': 'Ik heb uw aanmelding genoteerd.',
  'change-details': 'Ik heb uw wijziging genoteerd.',
  complaint: 'Ik heb uw klacht genoteerd.',
  'test-results': 'Ik heb genoteerd dat u belt over een uitslag.',
  'referral-or-letter': 'Ik heb genoteerd dat u belt over een brief of verwijzing.',
  'repeat-prescription': 'Ik heb genoteerd dat u er weer om vraagt.',
};

function noted({
  wish,
  before,
  callsBack,
  ...call
}: Extract<RequestReply, { phrase: 'request-noted' }>): readonly string[] {
  const what = NOTED[wish] ?? 'Ik heb uw vraag genoteerd.';
  if (before !== null) return [what, ...callSentences(call, before)];
  return callsBack
    ? [what, 'Een medewerker belt u terug. Ik kan u nog geen tijd noemen.']
    : [what, 'De praktijk kijkt ernaar.'];
}

/**
 * Arabic and Ukrainian are written in Latin letters: the Dutch voices of this build spell other scripts out letter by letter.
 * None promises that somebody helps in a moment: at night nobody is found. A speaker of each language must read these sentences before a practice goes live (docs/safety/human-review.md).
 */
const IN_LANGUAGE: Readonly<Record<SpokenLanguage, string>> = {
  english: 'I am looking for a member of staff for you.',
  german: 'Ich suche einen Mitarbeiter für Sie.',
  turkish: 'Sizin için bir çalışan arıyorum.',
  arabic: 'Abhathu laka an muwazzaf.',
  polish: 'Szukam dla Pani lub Pana pracownika.',
  ukrainian: 'Ja shukaju dlja vas pratsivnyka.',
};
