import { editDistance } from './nearness.ts';
import { numeralAtoms } from './numbers/numeral-words.ts';
import { nearestWord } from './repair-lexicon.ts';
import { type Around, SMALL_ONLY } from './repair-numbers.ts';

const BEFORE_CLOCK: ReadonlySet<string> = new Set(
  'om half over voor na tegen rond vanaf tot tussen omstreeks'.split(' '),
);
const HOURS = 'enen tweeen drieen vieren vijven zessen zevenen achten negenen tienen elven twaalven'.split(
  ' ',
);
const WHICH = 'deze volgende nieuwe komende'.split(' ');
const OF_A_ROW: ReadonlySet<string> = new Set([...WHICH, 'die', 'vorige', 'andere', 'hele']);
const STRETCHES: ReadonlySet<string> = new Set('week weken maand dinsdag woensdag donderdag'.split(' '));

/**
 * The word of a clock or a week that stands here by the words around it ("harf tien", "kwart ovel negen", "volgende veek"); null where no such
 * word is due. Only for words that are nothing else: what frames them leaves few choices, so one wrong sound is enough to know them.
 */
export const clockWord = (word: string, { before = '', after = '' }: Around): string | null =>
  clockPart(word, before, after) ??
  weekPart(word, before, after) ??
  hour(word, before, after) ??
  (isDay(before) || isDay(after) || (before === 'ik' && after === '') ? oneOff(word, ['niet']) : null);

/** "Kwart ovel tien", "vijf foor half een", "kwalt voor negen", "harf tien". */
function clockPart(word: string, before: string, after: string): string | null {
  const led = before === 'kwart' || isCount(before);
  if (led && (isCount(after) || after === 'half')) return oneOff(word, ['over', 'voor']);
  if (after === 'over' || after === 'voor') return oneOff(word, ['kwart']);
  return isCount(after) && !led ? oneOff(word, ['half']) : null;
}

/** "Volgende veek", "dize week". */
function weekPart(word: string, before: string, after: string): string | null {
  if (OF_A_ROW.has(before)) return oneOff(word, ['week', 'maand']);
  return STRETCHES.has(after) ? oneOff(word, WHICH) : null;
}

/** "Tiem uur", "half viel", "tussen megen en tien", "rond tiemen". */
function hour(word: string, before: string, after: string): string | null {
  const due = before === 'half' || after === 'uur' || (before === 'tussen' && after === 'en');
  if (due && (before === '' || BEFORE_CLOCK.has(before))) return nearestWord(word, SMALL_ONLY);
  return BEFORE_CLOCK.has(before) && before !== 'half' ? oneOff(word, HOURS) : null;
}

/** The only one of these that differs in one letter. */
function oneOff(word: string, candidates: readonly string[]): string | null {
  const [only, other] = candidates.filter((candidate) => editDistance(word, candidate) === 1);
  return only === undefined || other !== undefined ? null : only;
}

const isDay = (word: string): boolean => /^(maan|dins|woens|donder|vrij|zater|zon)dags?$/.test(word);
const isCount = (word: string): boolean => /^[0-9]+$/.test(word) || numeralAtoms(word) !== null;
