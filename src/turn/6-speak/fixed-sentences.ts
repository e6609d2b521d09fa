import type { Practice } from '../../domain/practice.ts';
import { DAY_PARTS, type Reply } from '../../domain/reply.ts';
import { SPOKEN_LANGUAGES } from '../../domain/request-reply.ts';
import { sentences } from './phrases.nl.ts';

/** Replies that are the same in every call: rendered once at the start, so that they sound without delay. */
const FIXED: readonly Reply[] = [
  { phrase: 'how-can-i-help' },
  { phrase: 'anything-else' },
  { phrase: 'goodbye' },
  { phrase: 'nothing-was-done' },
  { phrase: 'left-as-it-is' },
  { phrase: 'gentle-silence' },
  { phrase: 'are-you-there' },
  { phrase: 'silence-goodbye' },
  { phrase: 'heard-correction' },
  { phrase: 'comes-back-to-that' },
  { phrase: 'or-a-person' },
  { phrase: 'ask-date-of-birth', why: 'first' },
  { phrase: 'ask-date-of-birth', why: 'again' },
  { phrase: 'ask-date-of-birth', why: 'by-keys' },
  { phrase: 'ask-postcode' },
  { phrase: 'not-identified' },
  { phrase: 'identified' },
  { phrase: 'ask-reason' },
  { phrase: 'one-moment-agenda' },
  { phrase: 'one-moment' },
  { phrase: 'one-moment', inEnglish: true },
  { phrase: 'ask-day-part' },
  { phrase: 'no-slot-then' },
  { phrase: 'no-slot-at-all', of: 'all' },
  { phrase: 'slot-just-taken' },
  { phrase: 'waits-already' },
  { phrase: 'connecting-to-desk' },
  { phrase: 'still-ringing' },
  { phrase: 'taken-over' },
  { phrase: 'still-ringing', told112: true },
  { phrase: 'desk-not-reached' },
  { phrase: 'practice-closed-for-desk' },
  { phrase: 'cannot-do-that-yet' },
  { phrase: 'callback-noted-without-time' },
  { phrase: 'callback-not-noted' },
  { phrase: 'cannot-reach-agenda' },
  { phrase: 'cannot-hear-you-use-keys' },
  { phrase: 'urgent-connecting' },
  { phrase: 'urgent-connecting', told112: true },
  { phrase: 'call-112-now' },
  { phrase: 'urgent-still-trying' },
  { phrase: 'urgent-still-trying', told112: true },
  { phrase: 'urgent-human-found' },
  { phrase: 'urgent-nobody-reached', noted: true },
  { phrase: 'urgent-call-doctor', practice: 'tandarts', noted: true },
  { phrase: 'urgent-call-doctor', practice: 'fysio', noted: true },
  { phrase: 'stop-exercising' },
  { phrase: 'urgent-trying-soon' },
  { phrase: 'urgent-trying-again', told112: true },
  { phrase: 'urgent-next-number' },
  { phrase: 'urgent-next-number', told112: true },
  { phrase: 'human-gone' },
  { phrase: 'suicide-line-113' },
  { phrase: 'briefing-repeat' },
  { phrase: 'joining-now' },
  { phrase: 'rung-test-repeat' },
  { phrase: 'rung-test-thanks' },
  { phrase: 'staff-plan-this' },
  { phrase: 'no-answer-of-practice' },
  { phrase: 'results-not-by-me' },
  { phrase: 'medical-question-not-by-me' },
  { phrase: 'prescription-needs-a-person' },
  { phrase: 'no-appointment-today' },
  { phrase: 'ask-which-test' },
  { phrase: 'ask-which-letter' },
  { phrase: 'ask-question' },
  { phrase: 'ask-callback-reason' },
  { phrase: 'ask-complaint' },
  { phrase: 'ask-more-to-complain' },
  { phrase: 'ask-getting-worse' },
  { phrase: 'ask-colleague-cannot-wait' },
  { phrase: 'offer-appointment' },
  { phrase: 'ask-full-name' },
  { phrase: 'ask-phone' },
  { phrase: 'ask-what-changes' },
  ...(['phone', 'address', 'email'] as const).map((what) => ({ phrase: 'ask-changed', what }) as const),
  ...SPOKEN_LANGUAGES.map((language) => ({ phrase: 'human-in-your-language', language }) as const),
];

const NOBODY_YET = { words: [], callBackNumber: null } as const;

/** How the words to a human begin; what a caller said follows. */
const BEGINNINGS = [
  { phrase: 'briefing', ...NOBODY_YET, about: null },
  ...(['asked', 'colleague', 'other-language', 'cannot-wait', 'stuck', 'taken-over'] as const).map(
    (because) => ({ phrase: 'desk-briefing', ...NOBODY_YET, because }) as const,
  ),
] as const satisfies readonly Reply[];

export const FIXED_SENTENCES: readonly string[] = [
  ...new Set([...FIXED.flatMap(sentences), ...BEGINNINGS.flatMap((reply) => sentences(reply).slice(0, 1))]),
];

/** What this practice says first in a call, at whatever hour (S1). */
export const greetingsOf = ({ shortName, recordsCalls }: Practice): readonly string[] =>
  DAY_PARTS.flatMap((dayPart) =>
    sentences({ phrase: 'greeting', practice: shortName, dayPart, recorded: recordsCalls }),
  );

/** What a caller in danger hears first at night: it names the practice's own line, and may not wait for the voice either. */
export const fixedSentencesOf = ({ ladder }: Pick<Practice, 'ladder'>): readonly string[] =>
  ladder
    .filter(
      ({ when, rung }) => when === 'out-of-hours' || rung === 'duty-dentist' || rung === 'out-of-hours-post',
    )
    .flatMap(({ spokenName: to }) => [
      ...sentences({ phrase: 'urgent-connecting', to }),
      ...sentences({ phrase: 'urgent-connecting', to, told112: true }),
    ]);
