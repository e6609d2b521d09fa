import type { Slots } from '../../domain/meaning.ts';
import type { Answer, ChoiceOption, Question } from '../../domain/questionnaire.ts';
import { holdsAny, longestSaid } from './said-words.ts';

/** A longer turn is an answer that happens to hold these words. */
const FEW_WORDS = 8;

const STOPS = [
  'stoppen',
  'stop maar',
  'later verder',
  'geen tijd',
  'zo genoeg',
  'ga ophangen',
  'een andere keer',
];
const DOES_NOT_KNOW = [
  'weet ik niet',
  'weet het niet',
  'geen idee',
  'sla maar over',
  'overslaan',
  'wil ik niet zeggen',
];
const NOT_WHAT_I_SAID = [
  'klopt niet',
  'vorige vraag',
  'verkeerd verstaan',
  'niet goed verstaan',
  'dat zei ik niet',
];

export const wantsToStop = (text: string): boolean => isShort(text) && holdsAny(text, STOPS);

export const objectsToReadBack = (text: string): boolean => isShort(text) && holdsAny(text, NOT_WHAT_I_SAID);

const isShort = (text: string): boolean => text.split(/\s+/u).length <= FEW_WORDS;

/** What the caller answered to this question; null when it is no answer to it. `today` is the last day that can have passed. */
export function readAnswer(
  question: Question,
  { text, slots }: { readonly text: string; readonly slots: Slots },
  today: Temporal.PlainDate,
): Answer | null {
  const { answer, danger } = question;
  // Doubt about danger is no answer: it is asked once more, and then a human asks it.
  if (holdsAny(text, DOES_NOT_KNOW) && isShort(text)) return danger === null ? { kind: 'unknown' } : null;
  switch (answer.kind) {
    case 'yes-no':
      return slots.yesNo === 'yes' || slots.yesNo === 'no'
        ? { kind: 'yes-no', yes: slots.yesNo === 'yes' }
        : null;
    case 'choice':
      return choose(answer.options, text);
    case 'scale':
      return wholeFromZeroToTen(text);
    case 'date':
      return passedDay(text, slots, today);
    case 'text':
      return text.trim() === '' ? null : { kind: 'text', text: text.trim() };
  }
}

/** Two options in one answer are none: "niet beter maar slechter" is asked again. */
function choose(options: readonly ChoiceOption[], text: string): Answer | null {
  const named = options.filter(({ words }) => longestSaid(text, words) !== null);
  const [only, other] = named;
  return only === undefined || other !== undefined ? null : { kind: 'choice', option: only.id };
}

const NUMBERS: readonly (readonly string[])[] = [
  ['nul', '0', '00'],
  ['een', '1', '01'],
  ['twee', '2', '02'],
  ['drie', '3', '03'],
  ['vier', '4', '04'],
  ['vijf', '5', '05'],
  ['zes', '6', '06'],
  ['zeven', '7', '07'],
  ['acht', '8', '08'],
  ['negen', '9', '09'],
  ['tien', '10'],
];
/** "Een" is an article before another number ("een zeven"), and "van de tien" is the end of the scale. */
const END_OF_SCALE = /\b(?:van|op|uit) (?:de )?(?:tien|10)\b/gu;

function wholeFromZeroToTen(text: string): Answer | null {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(END_OF_SCALE, ' ')
    .split(/[^\p{L}\p{N}]+/u);
  const said = new Set(
    words.map((word) => NUMBERS.findIndex((names) => names.includes(word))).filter((value) => value >= 0),
  );
  if (said.size > 1) said.delete(1);
  const [value, other] = said;
  return value === undefined || other !== undefined ? null : { kind: 'scale', value };
}

const NAMES_A_MONTH =
  /\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december/iu;

/** Stage 2 looks ahead; who tells of an accident means the last such weekday, or that day of the year before. */
function passedDay(text: string, { date }: Slots, today: Temporal.PlainDate): Answer | null {
  if (date === undefined || date.includes('/')) return null;
  const said = Temporal.PlainDate.from(date);
  const isPast = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) <= 0;
  const day = isPast(said) ? said : said.subtract(NAMES_A_MONTH.test(text) ? { years: 1 } : { days: 7 });
  return isPast(day) ? { kind: 'date', date: day } : null;
}
