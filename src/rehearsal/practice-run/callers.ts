import type { PracticeKind, Wish } from '../../domain/meaning.ts';
import type { RehearsalSet } from '../../http/contract/rehearsals.ts';
import type { RehearsedOutcome } from '../scenario.ts';

/** One who calls in a rehearsal. All are invented; their sentences are ours and stand in no table that is measured on. */
export interface PlannedCaller {
  readonly what: string;
  /** What they want, as a goal of a scenario. */
  readonly goal: string;
  /** Whose ending it is: an alarm always reaches a human, a wish ends as the practice has opened it. */
  readonly wish: Wish;
  readonly says?: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly twists?: readonly (string | { readonly kind: string; readonly [more: string]: unknown })[];
  readonly style?: string;
  /** Everyone can call a practice of any kind, unless these alone. */
  readonly kinds?: readonly PracticeKind[];
  /** Calls when the practice is shut. */
  readonly atNight?: true;
  /** Otherwise than the wish says. */
  readonly ends?: readonly RehearsedOutcome[];
  readonly mustHold?: readonly string[];
}

type ReadySet = Exclude<RehearsalSet, 'own' | 'answers'>;

const danger = (what: string, sentence: string, more: Partial<PlannedCaller> = {}): PlannedCaller => ({
  what,
  goal: 'alarm',
  wish: 'urgent',
  says: [sentence],
  ...more,
});

/** In words as callers use them, at the start and in the middle of something else, by day and by night. */
const EMERGENCY: readonly PlannedCaller[] = [
  danger('druk op de borst', 'ik heb zo een druk op mijn borst en het trekt naar mijn arm'),
  danger('scheve mond', 'mijn man zijn mond hangt ineens scheef en hij praat raar'),
  danger('benauwd', 'ik ben zo benauwd ik krijg bijna geen lucht'),
  {
    what: 'alarmwoorden bij het maken van een afspraak',
    goal: 'book',
    wish: 'urgent',
    twists: [{ kind: 'alarm-midway', at: 'date-of-birth', says: 'wacht ik krijg ineens pijn op mijn borst' }],
  },
  danger('bewusteloos', 'mijn moeder ligt op de grond en ze reageert niet meer'),
  danger('wil niet meer leven', 'ik wil niet meer leven ik heb pillen klaarliggen'),
  danger('bloeding', 'het bloedt heel erg en het stopt niet'),
  danger("'s nachts", 'mijn vrouw heeft pijn op de borst en ze zweet', { atNight: true }),
  danger('tand eruit', 'mijn zoontje is gevallen en zijn voortand ligt eruit', { kinds: ['tandarts'] }),
  danger('dikke hals', 'mijn wang is heel dik en ik kan niet meer slikken', { kinds: ['tandarts'] }),
  danger('kan plas niet ophouden', 'ik heb rugpijn en ik kan mijn plas ineens niet meer ophouden', {
    kinds: ['fysio', 'huisarts'],
  }),
  {
    what: 'zegt zelf spoed',
    goal: 'urgent',
    wish: 'urgent',
    says: ['het is spoed'],
    mustHold: ['human-reached', 'nothing-booked'],
  },
];

const DIALECT: readonly PlannedCaller[] = [
  {
    what: 'afspraak, Twents',
    goal: 'book',
    wish: 'book',
    says: ['moi ik wol geern een afspraak maken'],
  },
  {
    what: 'afspraak, Brabants',
    goal: 'book',
    wish: 'book',
    says: ['hallo ik zou gère un afspraak maken'],
  },
  {
    what: 'afzeggen, Limburgs',
    goal: 'cancel',
    wish: 'cancel',
    says: ['ich wil mien afspraak aafzègge'],
  },
  danger('benauwd, Brabants', 'ons mam is zo benauwd ze kan bekant nie meer ademen'),
  danger('borst, Gronings', 'k heb zo n pien op mien borst'),
  {
    what: 'openingstijden, Vlaams',
    goal: 'opening-hours',
    wish: 'opening-hours',
    says: ['tot hoe laat zijt ge open'],
  },
  {
    what: 'mens, Amsterdams',
    goal: 'human',
    wish: 'human',
    says: ['ken ik effe iemand spreke'],
  },
];

const OLDER: readonly PlannedCaller[] = [
  { what: 'vertelt uitgebreid', goal: 'book', wish: 'book', style: 'lang en beleefd' },
  { what: 'toetst liever', goal: 'book', wish: 'book', twists: ['keys'] },
  {
    what: 'verzet zijn afspraak',
    goal: 'move',
    wish: 'move',
    says: ['dag mevrouw ik heb een afspraak staan maar die moet ik helaas verzetten'],
  },
  {
    what: 'wil een mens',
    goal: 'book',
    wish: 'human',
    twists: [{ kind: 'asks-human', at: 'date-of-birth' }],
  },
  { what: 'spelt zijn naam', goal: 'book', wish: 'book', twists: ['spelled-name'] },
  { what: 'is even stil', goal: 'book', wish: 'book', twists: [{ kind: 'silence', at: 'open', times: 1 }] },
  {
    what: 'zegt het voorzichtig',
    goal: 'alarm',
    wish: 'urgent',
    says: ['ik wil u niet lastig vallen hoor maar ik heb toch wel pijn op de borst'],
  },
  {
    what: 'herhaalrecept',
    goal: 'repeat-prescription',
    wish: 'repeat-prescription',
    facts: { medicine: 'metoprolol' },
    kinds: ['huisarts'],
  },
];

const BAD_LINE: readonly PlannedCaller[] = [
  { what: 'één keer niet verstaan', goal: 'book', wish: 'book', twists: [{ kind: 'mumbles', at: 'open' }] },
  {
    what: 'geboortedatum niet verstaan',
    goal: 'book',
    wish: 'book',
    twists: [{ kind: 'mumbles', at: 'date-of-birth' }],
  },
  {
    what: 'twee keer niet verstaan',
    goal: 'book',
    wish: 'human',
    twists: [{ kind: 'mumbles', times: 2 }],
  },
  { what: 'naam verkeerd verstaan', goal: 'book', wish: 'book', twists: ['wrong-name'] },
  { what: 'geboortedatum verkeerd verstaan', goal: 'book', wish: 'book', twists: ['wrong-birth-date'] },
  { what: 'praat door Balie heen', goal: 'book', wish: 'book', twists: ['talks-over'] },
  danger('woorden vallen weg', 'pijn borst arm'),
];

const TWO_WISHES: readonly PlannedCaller[] = [
  {
    what: 'afspraak en openingstijden',
    goal: 'ik wil graag een afspraak maken en hoe laat zijn jullie vrijdag open',
    wish: 'book',
  },
  {
    what: 'recept en afspraak',
    goal: 'ik wil mijn metoprolol herhalen en ik wil graag een afspraak maken',
    wish: 'book',
    facts: { medicine: 'metoprolol' },
    kinds: ['huisarts'],
  },
  {
    what: 'eerst een afspraak, dan het adres',
    goal: 'book',
    wish: 'book',
    twists: [{ kind: 'two-wishes', says: 'wat is het adres van de praktijk' }],
  },
  {
    what: 'afzeggen en openingstijden',
    goal: 'cancel',
    wish: 'cancel',
    twists: [{ kind: 'two-wishes', says: 'hoe laat bent u morgen open' }],
  },
  {
    what: 'afspraak, en dan alarmwoorden',
    goal: 'book',
    wish: 'urgent',
    twists: [{ kind: 'two-wishes', says: 'en ik heb nu ineens zo een druk op mijn borst' }],
    mustHold: ['alarm', 'human-reached'],
  },
];

/** The first rehearsal of a practice (`screens.md` §3.15): one in danger, one who books, one who asks for a person. */
const FIRST: readonly PlannedCaller[] = [
  danger('druk op de borst', 'ik heb zo een druk op mijn borst en het trekt naar mijn arm'),
  { what: 'maakt een afspraak', goal: 'book', wish: 'book' },
  { what: 'wil een mens', goal: 'human', wish: 'human' },
];

export const CALLERS: Readonly<Record<ReadySet, readonly PlannedCaller[]>> = {
  first: FIRST,
  emergency: EMERGENCY,
  dialect: DIALECT,
  older: OLDER,
  'bad-line': BAD_LINE,
  'two-wishes': TWO_WISHES,
};

/** Numbers are from the ranges kept free for examples. */
export interface InventedPerson {
  readonly name: string;
  readonly dateOfBirth: string;
  readonly phone: string;
  readonly postcode: string;
}

export const PERSONS: readonly [InventedPerson, ...InventedPerson[]] = [
  { name: 'Maria van den Berg', dateOfBirth: '1974-03-12', phone: '+31100000101', postcode: '1234AB 12' },
  { name: 'Jeroen Kuipers', dateOfBirth: '1983-05-19', phone: '+31309000301', postcode: '1234GH 70' },
  { name: 'Noor Hendriks', dateOfBirth: '1988-02-11', phone: '+31201000201', postcode: '1234AB 31' },
  { name: 'Samira Bouzid', dateOfBirth: '1995-09-30', phone: '+31201000202', postcode: '1234CD 5' },
  { name: 'Thijs Smit', dateOfBirth: '1967-07-08', phone: '+31309000302', postcode: '1234EF 18' },
];

export const OLDER_PERSONS: readonly InventedPerson[] = [
  { name: 'Johannes de Vries', dateOfBirth: '1948-11-02', phone: '+31100000102', postcode: '1234AB 14' },
  { name: 'Geertje Mulder', dateOfBirth: '1939-04-21', phone: '+31100000103', postcode: '1234KL 2' },
  { name: 'Hendrika Bos', dateOfBirth: '1944-12-05', phone: '+31309000303', postcode: '1234MN 9' },
];
