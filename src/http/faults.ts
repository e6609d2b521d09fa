import type { FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { medicalSentenceIn } from '../domain/medical-wording.ts';
import { CodedError } from '../platform/coded-error.ts';
import type { Fault } from './contract/fault.ts';

/** Every fault of the interface: its status and what a person reads. Codes are explained in docs/guides/errors.md. */
const FAULTS = {
  REQUEST_INVALID: [400, 'Deze gegevens kloppen niet. Controleer het veld en probeer het opnieuw.'],
  NOT_SIGNED_IN: [401, 'U bent niet (meer) aangemeld. Meld u opnieuw aan; wat u typte blijft staan.'],
  SIGN_IN_REFUSED: [401, 'Dit e-mailadres en wachtwoord horen niet bij elkaar.'],
  SIGN_IN_CODE_NEEDED: [401, 'Vul ook de zes cijfers van uw authenticator in.'],
  SIGN_IN_PASSKEY_NEEDED: [
    401,
    'Meld u aan met uw passkey. Kan dat niet meer, laat een manager dan uw tweede stap weghalen bij Instellingen, Gebruikers.',
  ],
  SECOND_STEP_NEEDED: [403, 'Maak eerst een passkey of een code bij uw wachtwoord; daarna kan dit.'],
  SIGN_IN_LOCKED: [429, 'Te vaak een verkeerd wachtwoord. Probeer het over een kwartier opnieuw.'],
  PASSWORD_WRONG: [403, 'Dit wachtwoord klopt niet. Er is niets veranderd.'],
  PASSWORD_GUESSED: [
    409,
    'Dit wachtwoord is makkelijk te raden. Er is niets bewaard; kies een paar woorden die niet bij u of de praktijk horen.',
  ],
  CODE_WRONG: [403, 'Deze code klopt niet. Probeer de volgende die uw authenticator toont.'],
  PASSKEY_REFUSED: [401, 'Deze passkey is hier niet bekend of de vraag was verlopen. Probeer het opnieuw.'],
  PASSKEY_NEEDS_NAME: [
    409,
    'Passkeys werken alleen op een adres met een naam: https, of http://localhost op deze machine.',
  ],
  FORBIDDEN_ROLE: [403, 'Deze pagina hoort niet bij uw rol.'],
  FORBIDDEN_APPROVAL: [
    403,
    'Uw rol mag dit antwoord niet goedkeuren. Vraag een behandelaar; het voorstel blijft staan.',
  ],
  ACCESS_GROUND_NEEDED: [
    403,
    'Uw praktijk heeft nu geen behandelrelatie met deze patiënt. Zeg eerst waarom u dit dossier opent; er is niets getoond of veranderd.',
  ],
  FORBIDDEN_ORIGIN: [403, 'Dit verzoek kwam niet van deze website. Herlaad de pagina.'],
  WEBHOOK_REFUSED: [
    403,
    'Deze melding komt niet bewijsbaar van de berichtendienst. Controleer het geheim dat bij de dienst en bij Balie is ingesteld.',
  ],
  BODY_TOO_LARGE: [413, 'Dit verzoek is te groot. Er is niets veranderd.'],
  NOT_FOUND: [404, 'Dit bestaat niet, of niet meer.'],
  CHANGED_MEANWHILE: [409, 'Een ander was u net voor.'],
  NOT_POSSIBLE: [409, 'Dit kan nu niet meer.'],
  WANTS_NO_MESSAGES: [
    409,
    'Deze patiënt wil geen berichten meer: na STOP, of gezegd aan de balie of telefoon. Dit bericht gaat niet weg; bel de patiënt.',
  ],
  NO_DESK_LINE: [
    409,
    'Er staat geen nummer van de balie. Balie kan dan niet pauzeren: er is niemand om te bellen. Vul het in bij Instellingen.',
  ],
  NO_NUMBER_TO_RING: [
    409,
    'Balie weet geen telefoon om u op te bellen. Laat de manager uw toestel invullen bij Instellingen, Gebruikers, of het nummer van de balie.',
  ],
  LADDER_NOT_ANSWERED: [
    409,
    'Bij deze stap telt alleen een test die iemand binnen 30 seconden opnam. Test het nummer bij Spoed & doorverbinden.',
  ],
  GATE_SHUT: [409, 'Deze stap kan nog niet: niet alles wat hij vraagt is gehaald. Er is niets veranderd.'],
  ALARM_WORDS_TOO_BROAD: [
    409,
    'Deze woorden gaan af bij te veel zinnen zonder gevaar. Er is niets toegevoegd; kies woorden die het gevaar noemen.',
  ],
  MEDICAL_WORDING: [
    409,
    'Balie zegt geen diagnose, kans, advies, dosis of spoedgraad. Er is niets bewaard; haal die zin weg.',
  ],
  MESSAGE_TEXT_REFUSED: [
    409,
    'Deze tekst kan niet: een veld ontbreekt, of er staat iets in over een klacht, medicijn of afdeling. Er is niets bewaard.',
  ],
  AGENDA_OUTSIDE: [
    409,
    'Uw praktijk plant in een ander systeem (HIS). Hier kijkt u mee; maak of verander de afspraak daar. Er is niets veranderd.',
  ],
  AGENDA_UNREACHABLE: [
    503,
    'De agenda van uw andere systeem (HIS) antwoordt niet. Kijk in dat systeem zelf; Balie belooft bellers alleen terugbellen.',
  ],
  PLACE_TAKEN: [409, 'Dit uur is net bezet. Er is niets veranderd; kies een ander uur.'],
  PLACE_REFUSED: [409, 'Op dit uur kan deze afspraak niet. Kies een ander uur.'],
  PATIENT_KNOWN: [
    409,
    'Er is al een patiënt met deze naam en geboortedatum. Zoek die op, of voeg toe als iemand anders.',
  ],
  PATIENT_NUMBER_TAKEN: [409, 'Een andere patiënt heeft dit patiëntnummer. Er is niets veranderd.'],
  REHEARSAL_BUSY: [409, 'Er loopt al een proef op deze machine. Wacht tot die klaar is, of stop hem.'],
  REHEARSAL_EMPTY: [409, 'In deze verzameling belt niemand voor deze praktijk.'],
  REHEARSAL_NEEDED: [
    409,
    'Voor dit voorstel is nog geen proef goed gegaan op Balie zoals die nu is. Start de proef, of laat een behandelaar met een reden goedkeuren.',
  ],
  SETUP_LINK_UNUSABLE: [410, 'Deze link is gebruikt of verlopen. Start Balie opnieuw voor een nieuwe.'],
  INVITATION_UNUSABLE: [
    410,
    'Deze uitnodiging is gebruikt, ingetrokken of verlopen. Vraag wie u uitnodigde om een nieuwe.',
  ],
  EMAIL_TAKEN: [409, 'Er is al een account met dit e-mailadres.'],
  PUSH_ADDRESS_REFUSED: [
    409,
    'Dit toestel geeft een adres voor meldingen waar Balie niets heen stuurt. Er is niets aangezet; gebruik een gewone browser.',
  ],
  PUSH_DEVICES_FULL: [
    409,
    'U hebt al zoveel toestellen met meldingen als kan. Zet er eerst een uit bij Instellingen, Meldingen en geluid.',
  ],
  TOO_MANY_REQUESTS: [429, 'Te veel verzoeken. Wacht een minuut.'],
  DATABASE_UNREACHABLE: [
    503,
    'De database is niet bereikbaar. Balie neemt de telefoon nog op; probeer het zo opnieuw.',
  ],
  BROWSER_OFFER_UNUSABLE: [
    400,
    'Deze browser biedt geen bruikbaar geluid aan. Geef toestemming voor de microfoon.',
  ],
  BROWSER_CALLS_FULL: [
    503,
    'Er bellen al zoveel mensen vanuit een browser als mag. Probeer het over een minuut opnieuw.',
  ],
  BROWSER_CALL_NOT_ANSWERED: [503, 'Balie nam niet op. Misschien is het vol; probeer het zo opnieuw.'],
  REQUEST_FAILED: [500, 'Er ging iets mis in Balie. Probeer het opnieuw; blijft het, meld dan de code.'],
} as const satisfies Record<string, readonly [number, string]>;
export type FaultCode = keyof typeof FAULTS;

/** Thrown by a route: answered as its fault. Not an error of the program. */
export class Refusal extends Error {
  readonly code: FaultCode;
  readonly detail: string | undefined;

  constructor(code: FaultCode, detail?: string) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Of a form whose maker changed something else than they saw: both versions are shown there. */
export const changedNow = (by: string): Refusal =>
  new Refusal('CHANGED_MEANWHILE', `${by} wijzigde dit net. Er is niets bewaard.`);

/** S7 for what the practice has Balie say: refused with the sentence that is not allowed, which is its own and no caller's. */
export function refuseMedical(text: string): void {
  const sentence = medicalSentenceIn(text);
  if (sentence !== null) {
    throw new Refusal('MEDICAL_WORDING', `Balie mag dit niet zeggen: “${sentence}” Er is niets bewaard.`);
  }
}

/** Answers what was thrown: a refusal as it is, a wrong request with its field, all else as REQUEST_FAILED without its words. */
export function answerFault(
  error: unknown,
  reply: FastifyReply,
  problem: (cause: unknown) => void,
): FastifyReply {
  if (error instanceof Refusal) return answer(reply, error.code, { message: error.detail });
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const field = first?.instancePath.replaceAll('/', '.').replace(/^\./, '');
    return answer(reply, 'REQUEST_INVALID', { field });
  }
  if (error instanceof CodedError && error.code in FAULTS) return answer(reply, error.code as FaultCode);
  const status = (error as { readonly statusCode?: number }).statusCode ?? 500;
  if (status === 429) return answer(reply, 'TOO_MANY_REQUESTS');
  if (status === 413) return answer(reply, 'BODY_TOO_LARGE');
  if (status >= 400 && status < 500) return answer(reply, 'REQUEST_INVALID');
  problem(error);
  return answer(reply, 'REQUEST_FAILED');
}

export const notFound = (reply: FastifyReply): FastifyReply => answer(reply, 'NOT_FOUND');

function answer(
  reply: FastifyReply,
  code: FaultCode,
  more: { readonly message?: string | undefined; readonly field?: string | undefined } = {},
): FastifyReply {
  const [status, message] = FAULTS[code];
  const body: Fault = {
    code,
    message: more.message ?? message,
    ...(more.field === undefined || more.field === '' ? {} : { field: more.field }),
  };
  // The schemas of a route are of its good answers; a fault has one shape everywhere.
  return reply.code(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send(body);
}
