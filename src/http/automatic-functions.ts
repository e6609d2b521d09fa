import type { UseCase } from '../domain/use-case.ts';
import type { AutomaticFunction } from './contract/register.ts';

/** What the register must know of this installation. */
export interface Installation {
  /** Part -> its state, as `/health` tells. */
  readonly parts: Readonly<Record<string, string>>;
  /** Wishes that Balie finishes by itself. */
  readonly opened: readonly string[];
}

const HERE = 'Blijft op de machine van de praktijk.';
const NO_MEDICAL_DEVICE =
  'Verbindt door op alarmwoorden en geeft geen diagnose of urgentie: geen medisch hulpmiddel zolang de stand "routing" is (MDR regel 11).';

/** What works by fixed rules and a clock; it stands here because it happens without anybody pressing anything. */
const NO_AI = 'Geen AI: vaste regels en een klok.';
const OVER_THE_NET = 'Naar het nummer of adres van de patiënt, over het net dat de praktijk heeft ingesteld.';

/** A function as this version of Balie has it; the practice adds who answers for it and when it was tried. */
type DescribedFunction = Omit<AutomaticFunction, 'owner' | 'testedOn' | 'testedBy' | 'offBy' | 'canSwitch'>;

/** Functions that a practice switches by itself, with the wishes that Balie then no longer finishes. */
const WISHES: Readonly<Record<string, readonly UseCase[]>> = {
  appointments: ['book', 'move', 'cancel', 'check-appointment'],
  prescriptions: ['repeat-prescription'],
  answers: ['opening-hours', 'location', 'preparation', 'costs-or-insurance', 'prevention'],
  requests: [
    'test-results',
    'referral-or-letter',
    'callback',
    'register-patient',
    'change-details',
    'medical-question',
    'complaint',
    'running-late',
  ],
};
/** None: it is not switched on the screen. */
export const wishesOf = (id: string): readonly UseCase[] => WISHES[id] ?? [];

/** Every automatic function of this installation (S18). The register lists itself, so it is never empty. */
export function automaticFunctions({ parts, opened }: Installation): readonly DescribedFunction[] {
  const ear = parts['ear'] ?? 'none';
  const opens = (id: string) => wishesOf(id).some((wish) => opened.includes(wish));
  return [
    {
      id: 'greeting',
      name: 'Opnemen en zeggen dat het een digitale assistent is',
      purpose: 'Elke beller wordt meteen te woord gestaan en weet dat hij met een machine spreekt.',
      law: 'AI-verordening artikel 50: wie met een AI spreekt, hoort dat. Beperkt risico.',
      dataFlow: HERE,
      lastTest: 'test/safety/s01-greeting.test.ts',
      on: true,
      whenOff: 'Met "Balie pauzeren" gaan alle bellers rechtstreeks naar de praktijk.',
    },
    {
      id: 'hearing',
      name: 'Spraak omzetten in tekst',
      purpose: 'Verstaan wat de beller zegt.',
      law: 'Verwerkt gezondheidsgegevens voor de zorg (AVG artikel 9 lid 2 h). Geen herkenning van emotie of van wie er spreekt aan de stem.',
      dataFlow:
        ear === 'openai'
          ? 'Geluid gaat naar de spraakdienst die de praktijk heeft ingesteld; er gaan geen namen van patiënten mee.'
          : HERE,
      lastTest: 'test/journeys/by-audio.test.ts',
      on: ear !== 'none',
      whenOff: 'Bellers krijgen toetsen en een mens.',
    },
    {
      id: 'alarm-words',
      name: 'Alarmwoorden herkennen en een mens aan de lijn brengen',
      purpose: 'Wie in gevaar is, spreekt meteen een mens of hoort dat hij 112 moet bellen.',
      law: NO_MEDICAL_DEVICE,
      dataFlow: HERE,
      lastTest: 'test/safety/s02-alarm-in-every-state.test.ts',
      on: true,
      whenOff: null,
    },
    {
      id: 'second-reader',
      name: 'Meelezen met een taalmodel',
      purpose:
        'Gevaar horen dat geen alarmregel kent. Het model kan alleen een alarm toevoegen, nooit een wegnemen.',
      law: NO_MEDICAL_DEVICE,
      dataFlow:
        'De woorden van de beller gaan naar het taalmodel dat de praktijk heeft ingesteld, met namen en nummers die daarin genoemd zijn.',
      lastTest: 'test/safety/s03-second-reader.test.ts',
      on: parts['second-reader'] === 'on',
      whenOff: 'De alarmregels lezen alleen, zoals Balie wordt geleverd.',
    },
    {
      id: 'wishes',
      name: 'Begrijpen waarvoor iemand belt',
      purpose: 'De wens, de dag, de naam en het nummer uit de woorden van de beller halen.',
      law: 'Geen hoog risico: regelt logistiek. Twijfel gaat naar een mens.',
      dataFlow: HERE,
      lastTest: 'src/turn/2-understand/wishes/wishes.test.ts',
      on: true,
      whenOff: 'Zonder begrip gaat elke beller na twee pogingen naar een mens.',
    },
    {
      id: 'appointments',
      name: 'Afspraken maken, verplaatsen en afzeggen',
      purpose: 'Een afspraak regelen zonder wachten, alleen in uren die de praktijk openstelt.',
      law: 'Geen hoog risico. Gezegd wordt alleen wat uit de agenda is teruggelezen.',
      dataFlow: HERE,
      lastTest: 'test/journeys/in-text.test.ts',
      on: opens('appointments'),
      whenOff: 'De beller krijgt een medewerker of een terugbelafspraak.',
    },
    {
      id: 'prescriptions',
      name: 'Een herhaalrecept aannemen',
      purpose: 'De aanvraag noteren; een arts beslist.',
      law: 'Geen hoog risico: een voorstel, nooit een besluit over medicatie.',
      dataFlow: HERE,
      lastTest: 'test/journeys/in-text.test.ts',
      on: opens('prescriptions'),
      whenOff: 'De aanvraag gaat als taak naar een medewerker.',
    },
    {
      id: 'answers',
      name: 'Vragen over de praktijk beantwoorden',
      purpose: 'Openingstijden, adres, voorbereiding en kosten zeggen zonder wachten.',
      law: 'Geen hoog risico. Alleen zinnen die de praktijk heeft goedgekeurd en die nog geldig zijn.',
      dataFlow: HERE,
      lastTest: 'test/journeys/in-text.test.ts',
      on: opens('answers'),
      whenOff: 'De beller krijgt een medewerker of een terugbelafspraak.',
    },
    {
      id: 'requests',
      name: 'Verzoeken aannemen voor medewerkers',
      purpose:
        'Een vraag over een uitslag, verwijzing, klacht of wijziging noteren met een tijd die de praktijk haalt.',
      law: 'Geen hoog risico: een mens handelt elk verzoek af.',
      dataFlow: HERE,
      lastTest: 'test/journeys/in-text.test.ts',
      on: opens('requests'),
      whenOff: 'De beller krijgt meteen een medewerker als die er is.',
    },
    {
      id: 'messages',
      name: 'Bevestigen en herinneren',
      purpose: 'Minder vergeten afspraken.',
      law: `${NO_AI} Alleen met toestemming van de patiënt; alleen tijd, plaats en wat mee te nemen (S14).`,
      dataFlow: OVER_THE_NET,
      lastTest: 'test/store/reminders.test.ts',
      on: true,
      whenOff: 'Zonder toestemming van een patiënt krijgt die niets.',
    },
    {
      id: 'message-replies',
      name: 'Antwoorden op berichten lezen',
      purpose: 'Bevestigen, verzetten of afzeggen met een antwoord; al het andere leest een mens.',
      law: `${NO_AI} Alleen een kort ja, nee of nummer wordt gelezen; alarmwoorden worden een taak "Spoed nu".`,
      dataFlow: HERE,
      lastTest: 'src/jobs/reply-words.test.ts',
      on: true,
      whenOff: 'Zonder een net voor berichten komen er geen antwoorden.',
    },
    {
      id: 'intake',
      name: 'Vragen vooraf stellen en eraan herinneren',
      purpose: 'De behandelaar weet vooraf wat de patiënt zelf zegt, letterlijk.',
      law: `${NO_AI} De vragen zijn van de praktijk; elk vrij antwoord gaat langs de alarmregels. Geen samenvatting en geen oordeel.`,
      dataFlow: 'Blijft op de machine van de praktijk; de link gaat naar het nummer of adres van de patiënt.',
      lastTest: 'test/store/intake-follow-up.test.ts',
      on: true,
      whenOff: 'Een afspraaksoort zonder vragenlijst stelt geen vragen.',
    },
    {
      id: 'waiting-list',
      name: 'Een vrijgekomen plek aanbieden',
      purpose: 'Wie eerder wil, krijgt een plek die vrijkomt, op volgorde van de wachtlijst.',
      law: `${NO_AI} De volgorde is die van de lijst; niemand wordt op gezondheid gekozen.`,
      dataFlow: OVER_THE_NET,
      lastTest: 'test/store/freed-places.test.ts',
      on: true,
      whenOff: 'Wie niet op de wachtlijst staat, krijgt niets aangeboden.',
    },
    {
      id: 'promises',
      name: 'Beloofde tijden bewaken',
      purpose: 'Een belofte om terug te bellen die te laat dreigt te komen, komt bovenaan de werklijst.',
      law: NO_AI,
      dataFlow: HERE,
      lastTest: 'test/store/promise-keeper.test.ts',
      on: true,
      whenOff: null,
    },
    {
      id: 'ladder-tests',
      name: 'De nummers voor spoed nabellen',
      purpose: 'Weten dat er iemand opneemt voordat een beller in gevaar is.',
      law: `${NO_AI} Belt alleen nummers die de praktijk zelf heeft ingevuld.`,
      dataFlow: HERE,
      lastTest: 'test/store/rung-tests.test.ts',
      on: true,
      whenOff: 'Zonder tijden bij Spoed & doorverbinden test Balie niet vanzelf.',
    },
    {
      id: 'open-agenda',
      name: 'De agenda verder openzetten',
      purpose: 'Bellers kunnen weken vooruit een afspraak maken, in de uren die de praktijk heeft gekozen.',
      law: NO_AI,
      dataFlow: HERE,
      lastTest: 'src/store/keep-opening.test.ts',
      on: opens('appointments'),
      whenOff: 'Bellers krijgen alleen de uren die al openstaan.',
    },
    {
      id: 'answers-in-date',
      name: 'Waarschuwen voor antwoorden die verlopen',
      purpose: 'Balie geeft geen antwoord dat niet meer geldt; de praktijk hoort het twee weken eerder.',
      law: NO_AI,
      dataFlow: HERE,
      lastTest: 'test/store/expiring-answers.test.ts',
      on: true,
      whenOff: null,
    },
    {
      id: 'after-a-fault',
      name: 'Gesprekken herstellen na een storing',
      purpose:
        'Wie door een storing wegviel, wordt teruggebeld; wat op schijf wachtte, komt alsnog in de administratie.',
      law: NO_AI,
      dataFlow: HERE,
      lastTest: 'test/store/lost-call.test.ts',
      on: true,
      whenOff: null,
    },
    {
      id: 'work-sampling',
      name: 'Vragen wat de balie net doet',
      purpose: 'Meten of Balie werk scheelt, in weken die de praktijk kiest.',
      law: `${NO_AI} Antwoorden is vrij; getoond worden alleen aantallen van allen samen.`,
      dataFlow: HERE,
      lastTest: 'src/insight/work-sampling.test.ts',
      on: true,
      whenOff: 'Buiten de turfweken vraagt Balie niets.',
    },
    {
      id: 'said-versus-done',
      name: 'Nagaan of gedaan is wat gezegd is',
      purpose: 'Een belofte zonder daad wordt een taak voor vandaag.',
      law: `${NO_AI} Legt de zinnen die Balie zei naast de administratie.`,
      dataFlow: HERE,
      lastTest: 'test/store/said-versus-done.test.ts',
      on: true,
      whenOff: null,
    },
    {
      id: 'retention',
      name: 'Woorden van bellers wissen',
      purpose: 'Niets langer bewaren dan nodig.',
      law: `${NO_AI} AVG artikel 5 lid 1 e; 30 dagen (S12).`,
      dataFlow: HERE,
      lastTest: 'src/jobs/upkeep.test.ts',
      on: true,
      whenOff: null,
    },
    {
      id: 'register',
      name: 'Dit register',
      purpose: 'Laten zien wat hier automatisch gebeurt.',
      law: 'AI-verordening artikel 4 en 50: weten en laten weten.',
      dataFlow: HERE,
      lastTest: 'test/http/practice-screens.test.ts',
      on: true,
      whenOff: null,
    },
  ];
}
