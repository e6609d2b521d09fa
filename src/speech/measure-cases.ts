import type { Expectation } from '../domain/expectation.ts';

/** Sentences said at one kind of question. Right is a reading with the same meaning as what was said. */
export interface MeasuredQuestion {
  readonly group: string;
  readonly expectation: Expectation;
  readonly said: readonly string[];
}

/** Sentences with one meaning: hearing one for another is right. What is in no class means only itself. */
export const SAME_MEANING: readonly (readonly string[])[] = [
  [
    'ja',
    'ja dat klopt',
    'ja graag',
    'ja hoor',
    'ja prima',
    'dat klopt',
    'dat is goed',
    'klopt',
    'prima',
    'goed',
    'het is goed',
    'ja dat is goed',
  ],
  [
    'nee',
    'nee dank u',
    'nee dat klopt niet',
    'nee hoor',
    'dat klopt niet',
    'nee liever niet',
    'nee toch niet',
  ],
  ['de eerste', 'doe maar de eerste', 'de eerste is goed', 'de eerste graag'],
  ['de tweede', 'doe maar de tweede', 'de tweede is goed', 'doe die laatste maar'],
  ['geen van beide', 'nee allebei niet'],
  ['half tien', 'om half tien'],
  ['kwart over drie', 'om kwart over drie'],
  ['dat weet ik niet', 'geen idee'],
  ['kunt u dat herhalen', 'wat zegt u', 'ik versta u niet'],
  [
    'ik wil een medewerker spreken',
    'ik wil iemand spreken',
    'ik wil een mens spreken',
    'mag ik een medewerker',
    'een mens alstublieft',
    'medewerker',
    'kunt u mij doorverbinden',
    'verbind mij door',
    'de assistente graag',
  ],
];

const YES_NO: Expectation = {
  kind: 'yes-no',
  phrases: [
    'ja',
    'ja dat klopt',
    'ja graag',
    'ja hoor',
    'ja prima',
    'dat klopt',
    'dat is goed',
    'klopt',
    'prima',
    'nee',
    'nee dank u',
    'nee dat klopt niet',
    'nee hoor',
    'dat klopt niet',
    'nee liever niet',
    'nee toch niet',
  ],
  names: [],
};

const CHOICE: Expectation = {
  kind: 'slot-choice',
  phrases: [
    'de eerste',
    'doe maar de eerste',
    'de eerste is goed',
    'de eerste graag',
    'de tweede',
    'doe maar de tweede',
    'de tweede is goed',
    'doe die laatste maar',
    'geen van beide',
    'nee allebei niet',
    'half tien',
    'om half tien',
    'donderdag om half tien',
    'kwart over drie',
    'om kwart over drie',
    'vrijdag om kwart over drie',
  ],
  names: [],
};

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];
const HOURS = [
  'acht uur',
  'half negen',
  'negen uur',
  'half tien',
  'tien uur',
  'half elf',
  'elf uur',
  'half twaalf',
  'twee uur',
  'half drie',
  'drie uur',
  'kwart over drie',
  'vier uur',
  'half vijf',
];
const MOMENT: Expectation = {
  kind: 'time',
  phrases: DAYS.flatMap((day) => [
    day,
    ...HOURS.flatMap((hour) => [`${day} om ${hour}`, `liever ${day} om ${hour}`]),
  ]),
  names: [],
};

/**
 * What is measured. The voices and about half of the sentences are others than those on which the thresholds were set; all are
 * made by a machine, and people on a telephone are harder in other ways: these figures compare ears, they promise nothing.
 */
export const MEASURED: readonly MeasuredQuestion[] = [
  { group: 'yes-no', expectation: YES_NO, said: YES_NO.phrases },
  { group: 'slot-choice', expectation: CHOICE, said: CHOICE.phrases },
  {
    group: 'human',
    expectation: YES_NO,
    said: [
      'ik wil een medewerker spreken',
      'ik wil iemand spreken',
      'ik wil een mens spreken',
      'mag ik een medewerker',
      'een mens alstublieft',
      'medewerker',
      'kunt u mij doorverbinden',
      'de assistente graag',
    ],
  },
  {
    group: 'alarm',
    expectation: YES_NO,
    said: [
      'spoed',
      'het is spoed',
      'ik heb spoed',
      'het is een noodgeval',
      'bel een ambulance',
      'ik heb pijn op de borst',
      'ik heb een drukkend gevoel op mijn borst',
      'ik krijg geen lucht',
      'ik ben zo benauwd',
      'zij ademt niet meer',
      'mijn baby ademt niet',
      'zij reageert niet meer',
      'hij is bewusteloos',
      'zijn mond hangt scheef',
      'hij kan niet meer praten',
      'ik heb een hartaanval',
    ],
  },
  {
    group: 'moment',
    expectation: MOMENT,
    said: [
      'donderdag om half tien',
      'maandag om twee uur',
      'liever vrijdag om half elf',
      'dinsdag om kwart over drie',
      'woensdag om acht uur',
      'liever maandag om half twaalf',
      'vrijdag om vier uur',
      'woensdag',
      'donderdag om half drie',
      'liever dinsdag om negen uur',
    ],
  },
  {
    group: 'off-list',
    expectation: YES_NO,
    said: [
      'mag ik ook iets vragen over mijn factuur',
      'mijn zoon heeft zijn boek laten liggen',
      'is er een lift in het gebouw',
      'ik sta nu in de file',
      'mijn nieuwe adres is aan de overkant',
      'hoeveel kost zo een controle',
      'de hond van de buren blaft',
      'ik heb gisteren ook al gebeld',
      'waar kan ik de auto zetten',
      'volgende maand ga ik verhuizen',
      'ik zoek mijn zorgpas nog even',
      'de trein was te laat vandaag',
    ],
  },
];
