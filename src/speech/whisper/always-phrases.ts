/**
 * Sentences that may be said at any question and must be able to win there: danger, wanting a human, not knowing, not
 * having understood. Not the triage rules: those read whatever words come out. These only make the words hearable.
 */
export const ALARM_PHRASES: readonly string[] = [
  'spoed',
  'het is spoed',
  'dit is spoed',
  'ik heb spoed',
  'het is dringend',
  'het is een noodgeval',
  'bel een ambulance',
  'help',
  'ik heb pijn op de borst',
  'pijn op de borst',
  "ik heb zo'n pijn op mijn borst",
  'ik heb een drukkend gevoel op mijn borst',
  'ik krijg geen lucht',
  'ik ben zo benauwd',
  'hij ademt niet',
  'hij ademt niet meer',
  'zij ademt niet meer',
  'mijn baby ademt niet',
  'hij reageert niet meer',
  'zij reageert niet meer',
  'hij is bewusteloos',
  'ze is flauwgevallen',
  'zijn mond hangt scheef',
  'haar mond hangt scheef',
  'ik denk een beroerte',
  'hij kan niet meer praten',
  'ik heb een hartaanval',
  'ik bloed heel erg',
  'ze stikt',
  'ik wil niet meer leven',
];

const HUMAN_PHRASES: readonly string[] = [
  'ik wil een medewerker spreken',
  'ik wil iemand spreken',
  'ik wil een mens spreken',
  'mag ik een medewerker',
  'een mens alstublieft',
  'medewerker',
  'kunt u mij doorverbinden',
  'verbind mij door',
  'de assistente graag',
];

/** Also the near-sounding rivals of "spoed": without them "dat is goed" would have to be heard as an alarm, or the reverse. */
const OTHER_PHRASES: readonly string[] = [
  'ja',
  'nee',
  'dat is goed',
  'het is goed',
  'ja dat is goed',
  'goed',
  'dat klopt',
  'dat weet ik niet',
  'geen idee',
  'kunt u dat herhalen',
  'wat zegt u',
  'ik versta u niet',
  'iets anders',
];

export const ALWAYS_PHRASES: readonly string[] = [...ALARM_PHRASES, ...HUMAN_PHRASES, ...OTHER_PHRASES];
