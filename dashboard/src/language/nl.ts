import type { State } from '../look/tokens.ts';
import { nlAgenda } from './nl-agenda.ts';
import { nlAudit } from './nl-audit.ts';
import { nlCalls } from './nl-calls.ts';
import { nlChanges } from './nl-changes.ts';
import { nlClosures } from './nl-closures.ts';
import { nlComplaints } from './nl-complaints.ts';
import { nlDeskTimes } from './nl-desk-times.ts';
import { nlEmergency } from './nl-emergency.ts';
import { nlFeeds } from './nl-feeds.ts';
import { nlFirstRun } from './nl-first-run.ts';
import { nlFrame } from './nl-frame.ts';
import { nlInsight } from './nl-insight.ts';
import { nlIntake } from './nl-intake.ts';
import { nlItemMessages } from './nl-item-messages.ts';
import { nlLadder } from './nl-ladder.ts';
import { nlLedger } from './nl-ledger.ts';
import { nlLive } from './nl-live.ts';
import { nlMessages } from './nl-messages.ts';
import { nlNotices } from './nl-notices.ts';
import { nlOwnSessions } from './nl-own-sessions.ts';
import { nlPatients } from './nl-patients.ts';
import { nlPractice } from './nl-practice.ts';
import { nlRehearsals } from './nl-rehearsals.ts';
import { nlSecondStep } from './nl-second-step.ts';
import { nlSentences } from './nl-sentences.ts';
import { nlSettings } from './nl-settings.ts';
import { nlShell } from './nl-shell.ts';
import { nlTasks } from './nl-tasks.ts';
import { nlToday } from './nl-today.ts';
import { nlWorklist } from './nl-worklist.ts';

/** Every word of the screens in Dutch, which is the language that the screens were made in. `en.ts` has the same keys. */
export const nl = {
  ...nlMessages,
  ...nlToday,
  ...nlWorklist,
  ...nlOwnSessions,
  ...nlNotices,
  ...nlPatients,
  ...nlPractice,
  ...nlRehearsals,
  ...nlCalls,
  ...nlChanges,
  ...nlClosures,
  ...nlComplaints,
  ...nlDeskTimes,
  ...nlEmergency,
  ...nlAgenda,
  ...nlTasks,
  ...nlSecondStep,
  ...nlSentences,
  ...nlSettings,
  ...nlInsight,
  ...nlFeeds,
  ...nlIntake,
  ...nlItemMessages,
  ...nlLadder,
  ...nlLedger,
  ...nlLive,
  ...nlShell,
  ...nlFirstRun,
  ...nlFrame,
  ...nlAudit,
  product: 'Balie',
  toContent: 'Naar de inhoud',
  menu: {
    label: 'Hoofdmenu',
    today: 'Vandaag',
    worklist: 'Werklijst',
    complaints: 'Klachten',
    calls: 'Gesprekken',
    agenda: 'Agenda',
    patients: 'Patiënten',
    messages: 'Berichten',
    intake: 'Intake',
    knowledge: 'Kennis',
    emergency: 'Spoed & doorverbinden',
    insight: 'Inzicht',
    register: 'AI-register',
    audit: 'Inzagelog',
    tasks: 'Taken',
    settings: 'Instellingen',
    tryOut: 'Proefbellen',
    signOut: 'Afmelden',
    language: 'English',
  },
  states: {
    '112': '112',
    urgent: 'Spoed nu',
    today: 'Vandaag',
    normal: 'Gewoon',
    late: 'TE LAAT',
    done: 'Klaar',
  } satisfies Record<State, string> as Record<State, string>,
  busy: 'Bezig…',
  again: 'Opnieuw',
  close: 'Sluiten',
  loading: 'Laden',
  takesLong: 'Duurt langer dan normaal.',
  failed: {
    unreachable: 'Balie is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.',
    since: (time: string) => `Sinds ${time}`,
    code: (code: string) => `Code ${code}: wat dat betekent`,
    asOf: (time: string) => `Stand van ${time}`,
  },
  connection: {
    lost: (since: string) =>
      `Geen verbinding sinds ${since}. Dit kan verouderd zijn. Alarmen komen nu alleen via de telefoon.`,
    notNow: (since: string) => `Nu niet: geen verbinding sinds ${since}. Wat u typte blijft staan.`,
  },
  demo: 'Voorbeeldgegevens: alle personen zijn verzonnen. U kijkt mee zonder account.',
  alarm: {
    title: (state: string) => `${state.toUpperCase()}`,
    waits: (seconds: string) => `wacht ${seconds}`,
    noWords: 'Spoed op de lijn',
    begins: (words: string) => `Spoed aan de lijn: ${words}`,
    open: 'Volg dit gesprek',
    line: (line: number) => `lijn ${line}`,
    rung: (who: string, what: string) => `${who}: ${what}`,
    of30: (seconds: string) => `${seconds} van 30 s`,
    steps: {
      dialled: 'wordt gebeld',
      ringing: 'gaat over',
      answered: 'heeft opgenomen',
      confirmed: 'heeft de beller',
      failed: 'niet gelukt',
    },
    taken: (by: string, at: string) => `Overgenomen door ${by} om ${at}`,
    hungUp: (at: string) => `Opgehangen om ${at}, nog niemand heeft deze beller. Bel nu terug.`,
    toItem: 'Naar de werklijst',
  },
  signIn: {
    title: 'Aanmelden bij Balie',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    code: 'Code van uw authenticator (zes cijfers)',
    submit: 'Meld aan',
    demo: 'Kijk rond met voorbeeldgegevens',
    demoWhy: 'Alleen op deze machine, zolang er geen echte patiënten in staan.',
  },
  setUp: {
    title: 'Maak het eerste account',
    name: 'Uw naam',
    password: 'Wachtwoord (ten minste 12 tekens)',
    submit: 'Maak account',
    noLink: 'Deze pagina hoort bij de link die Balie bij het starten toont. Open die link.',
  },
  noRight: (roles: readonly string[]) =>
    `Deze pagina hoort niet bij uw rol. Wie haar wel kan openen: ${roles.join(', ')}.`,
  notFound: 'Deze pagina bestaat niet.',
  toBegin: 'Naar het begin',
  live: {
    title: 'Gesprek dat nu loopt',
    ended: 'Dit gesprek is afgelopen.',
    toCall: 'Lees het gesprek',
    transcript: 'Wat er gezegd wordt',
    doing: 'Balie doet nu',
    nothing: 'Er is nog niets gezegd.',
    saysNow: 'De beller zegt nu:',
    readAloud: 'Lees mee voor',
    known: 'Gehoord tot nu',
    nothingKnown: 'Nog niets.',
    slots: {
      name: 'naam',
      'date-of-birth': 'geboortedatum',
      postcode: 'postcode',
      phone: 'telefoonnummer',
      practitioner: 'behandelaar',
      date: 'dag',
      time: 'tijd',
      medicine: 'medicijn',
      reason: 'reden',
    },
  },
  tryOut: {
    title: 'Proefbellen',
    intro:
      'Bel Balie met uw eigen microfoon, zoals een beller dat doet. Zeg "spoed" of toets 1 voor een mens.',
    call: 'Bel Balie',
    hangUp: 'Hang op',
    connecting: 'Verbinden…',
    connected: 'Verbonden. Praat rustig; u hoort Balie.',
    over: 'Het gesprek is afgelopen.',
    noMicrophone:
      'Er is geen microfoon, of de browser mag hem niet gebruiken. Geef toestemming en probeer het opnieuw.',
    keys: 'Toetsen',
    press: (key: string) => `Toets ${key}`,
  },
  wishes: {
    book: 'afspraak maken',
    move: 'afspraak verplaatsen',
    cancel: 'afspraak afzeggen',
    'check-appointment': 'wanneer is mijn afspraak',
    'repeat-prescription': 'herhaalrecept',
    'opening-hours': 'openingstijden',
    location: 'adres of route',
    preparation: 'voorbereiding',
    'test-results': 'uitslag',
    'referral-or-letter': 'verwijzing of brief',
    'costs-or-insurance': 'kosten of verzekering',
    human: 'een mens',
    callback: 'teruggebeld worden',
    'register-patient': 'inschrijven',
    'change-details': 'gegevens wijzigen',
    'medical-question': 'medische vraag',
    urgent: 'spoed',
    'professional-caller': 'zorgverlener belt',
    complaint: 'klacht',
    'running-late': 'komt later',
    prevention: 'preventie',
    'other-language': 'andere taal',
    'wrong-number': 'verkeerd verbonden',
    none: 'onbekend',
  } as Record<string, string>,
};

export type Words = typeof nl;
