import { DUTCH_DAYS } from './day-names.ts';
import type { Question } from './heard-question.ts';

/** What Balie asks in English, as the caller hears it; see `heard-question.ts`. */
export const ENGLISH_QUESTIONS: readonly (readonly [RegExp, Question])[] = [
  [/are you still there/u, 'still-there'],
  [/do you want to cancel the appointment/u, 'confirm'],
  [/is that correct/u, 'confirm'],
  [/would you like an appointment\?/u, 'offer-appointment'],
  [/anything else i can do/u, 'anything-else'],
  [/key in your date of birth/u, 'date-of-birth-by-keys'],
  [/date of birth/u, 'date-of-birth'],
  [/first name and last name/u, 'full-name'],
  [/last name slowly/u, 'spell-name'],
  [/last name/u, 'name'],
  [/postcode/u, 'postcode'],
  [/key in your telephone number/u, 'phone-by-keys'],
  [/on which number/u, 'phone'],
  [/which one is it about/u, 'which-appointment'],
  [/say the first or the second/u, 'choose'],
  [/say yes or no/u, 'yes-no-help'],
  [/which one suits|does that suit|one of the times/u, 'offer'],
  [/which day|name a day/u, 'day'],
  [/appointment for\?|few words are enough|one or two words/u, 'reason'],
  [/how can i help|why you are calling/u, 'open'],
];

/** Whether these sentences of Balie's are English. */
export const isInEnglish = (heard: readonly string[]): boolean =>
  /\b(?:you|your|is that correct|few words)\b/iu.test(heard.at(-1) ?? '');

const MONTHS: Readonly<Record<string, string>> = {
  january: 'januari',
  february: 'februari',
  march: 'maart',
  may: 'mei',
  june: 'juni',
  july: 'juli',
  august: 'augustus',
  october: 'oktober',
};

/** "Thursday 26 November at 2:30 pm with dokter Jansen" -> "donderdag 26 november om 14:30 bij dokter Jansen"; Dutch stays as it is. */
export function momentsAsDutch(said: string): string {
  const named = said.replaceAll(
    /\b(mon|tues|wednes|thurs|fri|satur|sun)day (\d{1,2}) (\p{L}+)/giu,
    (_, day: string, number: string, month: string) =>
      `${DUTCH_DAYS[`${day.toLowerCase()}day` as keyof typeof DUTCH_DAYS]} ${number} ${MONTHS[month.toLowerCase()] ?? month.toLowerCase()}`,
  );
  return (
    named
      .replaceAll(/\bat (\d{1,2}):(\d\d) (am|pm)\b/giu, (_, hour: string, minute: string, half: string) => {
        const onDial = Number(hour) % 12;
        return `om ${half.toLowerCase() === 'pm' ? onDial + 12 : onDial}:${minute}`;
      })
      // As messages write it, on the clock of 24 hours.
      .replaceAll(/\bat (\d{1,2}:\d\d)\b/gu, 'om $1')
      .replaceAll(/(?<=\d:\d\d,?) with /gu, ' bij ')
  );
}

const ANSWERS: Readonly<Record<string, string>> = {
  'ja dat klopt': "yes that's right",
  'ja dat is goed': 'yes that is fine',
  'ja graag': 'yes please',
  ja: 'yes',
  nee: 'no',
  'nee dank u wel': 'no thank you',
  'nee liever niet': "no I'd rather not",
  'doe maar de eerste': 'the first one please',
  'doe maar de tweede': 'the second one please',
  'geen van beide': 'neither of them',
  'dat maakt niet uit': "it doesn't matter",
};

/** What the caller would say in Dutch, in English as far as they know how; the rest stays, as people do who mix the two. */
export const answerInEnglish = (text: string): string => ANSWERS[text] ?? text;

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** "March 12, 1954" */
export const birthDateInEnglish = ({ year, month, day }: Temporal.PlainDate): string =>
  `${MONTH_NAMES[month - 1]} ${day}, ${year}`;

/** A reason that a scenario tells in English is said as it stands. */
export const isEnglishReason = (text: string): boolean => /^(?:i|i'm|my|he|she|a|an|the)\b/iu.test(text);
