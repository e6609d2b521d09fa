import { numbersAsDigits } from './english-numbers.ts';
import {
  ABOUT_COMING,
  ASKS_FOR_ENGLISH,
  DAYS,
  DUTCH_ONLY,
  ENGLISH_ONLY,
  MONTHS,
  SAYINGS,
} from './english-words.ts';

/** Two words of English are an accent or a loan; with three, and more of them than of Dutch, it is the language. */
const ENOUGH = 3;

/** Whether these words are English. Short answers ("yes", "the first one") do not tell. */
export function isEnglish(text: string): boolean {
  const words = plain(text).split(' ');
  const count = (among: ReadonlySet<string>) => new Set(words.filter((word) => among.has(word))).size;
  const english = count(ENGLISH_ONLY);
  return english >= ENOUGH && english > 2 * count(DUTCH_ONLY);
}

/**
 * English as a Dutch caller would say it, as far as the dialogues about appointments listen: one understanding of dates, names and
 * answers serves both languages. A whole English understanding beside the Dutch one was refused: it would need its own proofs, and
 * callers mix the two.
 */
export function asDutch(text: string): string {
  const counted = numbersAsDigits(choices(plain(text)).split(' ')).join(' ');
  const said = SAYINGS.reduce((so, [saying, dutch]) => so.replaceAll(saying, dutch), moments(counted));
  return Object.entries(DAYS)
    .reduce((so, [english, dutch]) => so.replaceAll(new RegExp(`\\b${english}s?\\b`, 'gu'), dutch), said)
    .replaceAll(/\b(\p{L}+dag) (ochtend|middag|avond)\b/gu, '$1$2')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** "Hello, do you speak English? I need an appointment" -> "hello i need an appointment" */
export const withoutAskingForEnglish = (text: string): string =>
  plain(text).replaceAll(ASKS_FOR_ENGLISH, ' ').replaceAll(/\s+/gu, ' ').trim();

/** Whether an English sentence says that somebody wants to come: what else is wanted must not become an appointment. */
export const speaksOfComing = (text: string): boolean => ABOUT_COMING.test(plain(text));

/** An answer to "what is your last name" is a name, and no word of a name is translated; unless it is an objection or a date. */
export const isOnlyName = (text: string): boolean => {
  const said = plain(text);
  return !/^(?:no|nope|yes|wait|sorry)\b|\d|\b(?:born|birth|human|person|speak|talk|repeat|appointment)\b/u.test(
    said,
  );
};

/** "My last name is van den Berg" -> "mijn naam is van den berg" */
export const nameAsDutch = (text: string): string =>
  text.replace(
    /^\s*(?:(?:it['’]?s|it is|my (?:last |sur|family |full )?name is|the name is|that'?s)\s+)/iu,
    'mijn naam is ',
  );

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/gu, "'")
    .replaceAll(/(\d{1,2}):(\d{2})/gu, '$1h$2')
    .replaceAll(/\b([ap])\.\s?m\b\.?/gu, '$1m')
    .replaceAll(/[^\p{L}\p{N}'@]+/gu, ' ')
    .replaceAll(/(\d{1,2})h(\d{2})/gu, '$1:$2')
    .trim();

/** "The first one" is no number and no date; it is read before those. */
const choices = (text: string): string =>
  text
    .replaceAll(FIRST, 'de eerste')
    .replaceAll(SECOND, 'de tweede')
    .replaceAll(/\b(?:the|that|this) one\b/gu, 'die');

const MONTH = Object.keys(MONTHS).join('|');
/** "The first of March" and "March the first" are days. */
const IS_DAY = { before: `(?<!\\b(?:${MONTH}) )`, after: `(?! (?:of )?(?:${MONTH})\\b)` };
const FIRST = new RegExp(
  `\\b(?:the )?first (?:one|option|time|slot)\\b|${IS_DAY.before}\\bthe first\\b${IS_DAY.after}`,
  'gu',
);
const SECOND = new RegExp(
  `\\b(?:the )?(?:second|last|other) (?:one|option|time|slot)\\b|${IS_DAY.before}\\bthe second\\b${IS_DAY.after}`,
  'gu',
);
const HOUR = '(\\d{1,2}(?::\\d\\d)?)';

/** Dates and clock times, once numbers are digits: "march 12 1954", "half past 9", "3 pm". */
function moments(text: string): string {
  return text
    .replaceAll(
      new RegExp(`\\b(${MONTH})(?: the)? (\\d{1,2})\\b`, 'gu'),
      (_, month: string, day: string) => `${day} ${MONTHS[month]}`,
    )
    .replaceAll(
      new RegExp(`\\b(?:the )?(\\d{1,2}) (?:of )?(${MONTH})\\b`, 'gu'),
      (_, day: string, month: string) => `${day} ${MONTHS[month]}`,
    )
    .replaceAll(/\bhalf (?:past )?(\d{1,2})\b/gu, (_, hour: string) => `half ${(Number(hour) % 12) + 1}`)
    .replaceAll(
      /\b(?:a )?quarter (past|to) (\d{1,2})\b/gu,
      (_, side: string, hour: string) => `kwart ${SIDE[side]} ${hour}`,
    )
    .replaceAll(
      /\b(\d{1,2}) (?:minutes )?(past|to) (\d{1,2})\b/gu,
      (_, by: string, side: string, hour: string) => `${by} ${SIDE[side]} ${hour}`,
    )
    .replaceAll(/\b(\d{1,2}) (15|30|45)(?= (?:am|pm)\b|$)/gu, '$1:$2')
    .replaceAll(
      new RegExp(
        `\\b(?:at )?${HOUR} ?(?:o'clock )?(am|pm|in the morning|in the afternoon|in the evening)\\b`,
        'gu',
      ),
      (_, hour: string, part: string) => `om ${hour.includes(':') ? hour : `${hour} uur`} ${PART[part]}`,
    )
    .replaceAll(
      new RegExp(`\\b(?:at|around|about) ${HOUR}(?: o'clock)?\\b`, 'gu'),
      (_, hour: string) => `om ${hour.includes(':') ? hour : `${hour} uur`}`,
    )
    .replaceAll(/\b(\d{1,2}) o'clock\b/gu, '$1 uur')
    .replaceAll(/\bat (half|kwart|\d)/gu, 'om $1')
    .replaceAll(/\bafter (\d{1,2})(?: uur)?\b/gu, 'na $1 uur')
    .replaceAll(/\bbefore (\d{1,2})(?: uur)?\b/gu, 'voor $1 uur');
}

const SIDE: Readonly<Record<string, string>> = { past: 'over', to: 'voor' };
const PART: Readonly<Record<string, string>> = {
  am: "'s ochtends",
  'in the morning': "'s ochtends",
  pm: "'s middags",
  'in the afternoon': "'s middags",
  'in the evening': "'s avonds",
};
