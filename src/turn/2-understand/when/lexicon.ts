import type { DayPartName } from './found.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'quarter-hour'
  | 'hour'
  | 'day'
  | 'night'
  | 'workday'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** "komende", "volgende", "deze", "afgelopen": which one of a row. */
export type Which = 'coming' | 'next' | 'this' | 'last';

/** What a word can be in the grammar of time. A word may be several things ("morgen": tomorrow, and the morning). */
export interface Lexeme {
  readonly month?: number;
  readonly weekday?: number;
  /** An abbreviation that is also a common word ("zo", "do", "jan"): it counts only with a dot or beside a number. */
  readonly shy?: boolean;
  /** "maandagen": never one day. */
  readonly plural?: boolean;
  readonly part?: DayPartName | 'lunch' | 'dinner';
  /** Days from today: "overmorgen" is 2. */
  readonly offset?: number;
  readonly unit?: Unit;
  /** "uurtje": a length, never a clock time. */
  readonly small?: boolean;
  readonly which?: Which;
  /** Plural hours after "om", "na": "negenen". */
  readonly hours?: number;
  readonly edge?: 'begin' | 'middle' | 'end';
}

const WEEKDAYS: readonly (readonly [string, string, readonly string[]])[] = [
  ['maandag', 'maandagen', ['ma', 'maan', 'mon']],
  ['dinsdag', 'dinsdagen', ['di', 'dins', 'din']],
  ['woensdag', 'woensdagen', ['wo', 'woe', 'woens']],
  ['donderdag', 'donderdagen', ['do', 'don', 'dond', 'donder']],
  ['vrijdag', 'vrijdagen', ['vr', 'vrij']],
  ['zaterdag', 'zaterdagen', ['za', 'zat', 'zater']],
  ['zondag', 'zondagen', ['zo', 'zon', 'zond']],
];
const MONTHS: readonly (readonly [string, readonly string[]])[] = [
  ['januari', ['jan', 'januarie']],
  ['februari', ['feb', 'febr', 'februarie']],
  ['maart', ['mrt', 'mar', 'maa']],
  ['april', ['apr']],
  ['mei', []],
  ['juni', ['jun', 'juno']],
  ['juli', ['jul', 'julij']],
  ['augustus', ['aug']],
  ['september', ['sep', 'sept']],
  ['oktober', ['okt', 'oct', 'october']],
  ['november', ['nov']],
  ['december', ['dec']],
];
/** The months of the year in full, January first, and one of them in an expression. */
export const MONTH_NAMES: readonly string[] = MONTHS.map(([name]) => name);
export const A_MONTH = `(?:${MONTH_NAMES.join('|')})`;

const PARTS: Readonly<Record<string, DayPartName>> = {
  ochtend: 'morning',
  morgen: 'morning',
  voormiddag: 'morning',
  middag: 'afternoon',
  namiddag: 'afternoon',
  avond: 'evening',
  nacht: 'night',
};
const OFFSETS: Readonly<Record<string, number>> = {
  vandaag: 0,
  heden: 0,
  morgen: 1,
  overmorgen: 2,
  overovermorgen: 3,
  gisteren: -1,
  gister: -1,
  eergisteren: -2,
  eergister: -2,
};
const UNITS: readonly (readonly [Unit, string])[] = [
  ['second', 'seconde seconden sec secs secondes secondje secondjes'],
  ['minute', 'minuut minuten min minuutje minuutjes mins'],
  ['quarter-hour', 'kwartier kwartieren kwartiertje kwartiertjes'],
  ['hour', 'uur uren u h uurtje uurtjes hr'],
  ['day', 'dag dagen dagje dagjes etmaal etmalen'],
  ['night', 'nacht nachten nachtje nachtjes'],
  ['workday', 'werkdag werkdagen'],
  ['week', 'week weken weekje weekjes wk w'],
  ['weekend', 'weekend weekenden weekeinde weekeinden weekeind weekendje'],
  ['month', 'maand maanden maandje maandjes mnd'],
  ['quarter', 'kwartaal kwartalen'],
  ['year', 'jaar jaren jaartje jaartjes jr'],
  ['decade', 'decennium decennia'],
  ['century', 'eeuw eeuwen'],
];
const WHICH: readonly (readonly [Which, string])[] = [
  [
    'coming',
    'komende komend aankomende aankomend aanstaande aanstaand eerstkomende eerstvolgende eerstvolgend',
  ],
  ['next', 'volgende volgend nieuwe'],
  ['this', 'deze dit huidige dezelfde hetzelfde'],
  ['last', 'afgelopen vorige vorig laatste verleden voorbije jongstleden'],
];
const HOURS: readonly (readonly [number, string])[] = [
  [1, 'enen'],
  [2, 'tweeen'],
  [3, 'drieen'],
  [4, 'vieren'],
  [5, 'vijven'],
  [6, 'zessen'],
  [7, 'zevenen'],
  [8, 'achten'],
  [9, 'negenen'],
  [10, 'tienen'],
  [11, 'elven'],
  [12, 'twaalven'],
];
const EDGES: readonly (readonly ['begin' | 'middle' | 'end', string])[] = [
  ['begin', 'begin'],
  ['middle', 'midden halverwege medio half'],
  ['end', 'eind einde'],
];
/** Abbreviations that are no other word and no name, so that they count by themselves. */
const BOLD_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'feb febr mrt apr aug sept okt oct october nov dec januarie februarie julij'.split(' '),
);

/** Every word the grammar of time knows, in the folded form of the tokens. */
export const LEXICON: ReadonlyMap<string, Lexeme> = buildLexicon();

function buildLexicon(): ReadonlyMap<string, Lexeme> {
  const words = new Map<string, Lexeme>();
  const learn = (word: string, lexeme: Lexeme): void => {
    words.set(word, { ...words.get(word), ...lexeme });
  };
  for (const [word, part] of Object.entries(PARTS)) learn(word, { part });
  for (const [word, offset] of Object.entries(OFFSETS)) learn(word, { offset });
  for (const [unit, said] of UNITS) {
    for (const word of said.split(' '))
      learn(word, { unit, ...(/[tdgk]jes?$/.test(word) ? { small: true } : {}) });
  }
  for (const [which, said] of WHICH) for (const word of said.split(' ')) learn(word, { which });
  for (const [hours, word] of HOURS) learn(word, { hours });
  for (const [edge, said] of EDGES) for (const word of said.split(' ')) learn(word, { edge });
  learnWeekdays(learn);
  learnMonths(learn);
  learnMeals(learn);
  return words;
}

function learnWeekdays(learn: (word: string, lexeme: Lexeme) => void): void {
  WEEKDAYS.forEach(([name, plural, short], index) => {
    const weekday = index + 1;
    learn(name, { weekday });
    learn(plural, { weekday, plural: true });
    for (const word of short) learn(word, { weekday, shy: true });
  });
}

function learnMonths(learn: (word: string, lexeme: Lexeme) => void): void {
  MONTHS.forEach(([name, short], index) => {
    learn(name, { month: index + 1 });
    for (const word of short)
      learn(word, { month: index + 1, ...(BOLD_ABBREVIATIONS.has(word) ? {} : { shy: true }) });
  });
}

/** The meals that stand for a time of day. */
function learnMeals(learn: (word: string, lexeme: Lexeme) => void): void {
  for (const word of 'lunch lunchtijd lunchpauze lunchuur middagpauze'.split(' '))
    learn(word, { part: 'lunch' });
  for (const word of 'avondeten etenstijd avondmaaltijd'.split(' ')) learn(word, { part: 'dinner' });
}

/** Words that are two words of the grammar: "dinsdagmiddag" is "dinsdag middag", "vanavond" is "deze avond". */
export const COMPOUNDS: ReadonlyMap<string, readonly [string, string]> = buildCompounds();

function buildCompounds(): ReadonlyMap<string, readonly [string, string]> {
  const compounds = new Map<string, readonly [string, string]>();
  for (const part of Object.keys(PARTS)) {
    compounds.set(`van${part}`, ['deze', part]);
    for (const [weekday] of WEEKDAYS) compounds.set(weekday + part, [weekday, part]);
    for (const [word, offset] of Object.entries(OFFSETS))
      if (offset !== 0) compounds.set(word + part, [word, part]);
  }
  compounds.set('morgenvroeg', ['morgen', 'vroeg']);
  return compounds;
}
