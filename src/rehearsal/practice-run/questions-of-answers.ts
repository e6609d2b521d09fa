import type { Wish } from '../../domain/meaning.ts';
import type { AnswerTopic, ApprovedAnswer, Practice } from '../../domain/practice.ts';
import { understand } from '../../turn/2-understand/understand.ts';

/** By which wish an answer is asked for. */
export const WISH_OF_TOPIC: Readonly<Record<AnswerTopic, Wish>> = {
  route: 'location',
  parking: 'location',
  preparation: 'preparation',
  costs: 'costs-or-insurance',
  insurance: 'costs-or-insurance',
  prevention: 'prevention',
  registration: 'register-patient',
  referral: 'referral-or-letter',
  results: 'test-results',
  opening: 'opening-hours',
  other: 'none',
};

/** Words of these point to their answer whatever the wish was taken for (`4-decide/open.ts`). */
const NAMED_OUTRIGHT: readonly AnswerTopic[] = ['other', 'prevention', 'preparation'];

const plain = (...questions: readonly string[]) => questions;
type ByWord = readonly ((word: string) => string)[];

/** How callers ask for it: without a word that points to one answer among those of its topic, and with it. */
const QUESTIONS: Readonly<Record<AnswerTopic, readonly [readonly string[], ByWord]>> = {
  route: [
    plain('hoe kom ik bij de praktijk'),
    [(word) => `hoe kom ik bij u met ${word}`, (word) => `hoe kom ik bij de praktijk vanaf ${word}`],
  ],
  parking: [plain('waar kan ik parkeren'), [(word) => `waar kan ik parkeren met ${word}`]],
  preparation: [
    plain('moet ik iets doen voor mijn afspraak'),
    [
      (word) => `moet ik iets voorbereiden voor ${word}`,
      (word) => `moet ik ${word} zijn voor het onderzoek`,
      (word) => `moet ik ${word} meenemen`,
    ],
  ],
  costs: [plain('wat kost een afspraak bij jullie'), [(word) => `wat kost ${word}`]],
  insurance: [
    plain('wordt het vergoed door mijn verzekering'),
    [(word) => `wordt ${word} vergoed door de verzekering`],
  ],
  prevention: [
    plain('ik bel over de griepprik'),
    [(word) => `ik bel over ${word}`, (word) => `ik heb een vraag over ${word}`],
  ],
  registration: [plain('kan ik mij inschrijven'), [(word) => `kan ik mij inschrijven ${word}`]],
  referral: [plain('ik heb een verwijzing nodig'), [(word) => `ik heb een verwijzing nodig voor ${word}`]],
  results: [plain('wanneer hoor ik de uitslag'), [(word) => `wanneer hoor ik de uitslag van ${word}`]],
  opening: [
    plain('hoe laat bent u open'),
    [(word) => `hoe laat is ${word}`, (word) => `wanneer is er ${word}`],
  ],
  other: [
    plain('ik heb een vraag over de praktijk'),
    [(word) => `ik heb een vraag over ${word}`, (word) => `hoe zit het met ${word}`],
  ],
};

/** Words enough to find one that callers would use; the first are those that a practice thinks of first. */
const MOST_WORDS = 4;

/**
 * A question that this answer must follow, as Balie understands questions: the first that it takes for one of this topic. `sure` is
 * false when there is none, and then it is the plainest one.
 */
export function questionFor(
  practice: Practice,
  { topic, words }: Pick<ApprovedAnswer, 'topic' | 'words'>,
  now: Temporal.ZonedDateTime,
): { readonly question: string; readonly sure: boolean } {
  const [without, byWord] = QUESTIONS[topic];
  const possible =
    words.length === 0
      ? without
      : words.slice(0, MOST_WORDS).flatMap((word) => byWord.map((asked) => asked(word)));
  const understood = possible.find((question) => isOfTopic(practice, topic, question, now));
  return { question: understood ?? possible[0] ?? '', sure: understood !== undefined };
}

function isOfTopic(
  practice: Practice,
  topic: AnswerTopic,
  question: string,
  now: Temporal.ZonedDateTime,
): boolean {
  const { wish } = understand([question], {
    practice: practice.kind,
    now,
    expecting: 'open',
    practitioners: practice.practitioners.map(({ spokenName }) => spokenName),
  });
  return wish === WISH_OF_TOPIC[topic] || (NAMED_OUTRIGHT.includes(topic) && wish === 'none');
}
