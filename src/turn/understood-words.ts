import type { ExpectedKind } from '../domain/expectation.ts';
import type { Meaning } from '../domain/meaning.ts';
import type { Practice } from '../domain/practice.ts';
import {
  asDutch,
  isEnglish,
  isOnlyName,
  nameAsDutch,
  speaksOfComing,
  withoutAskingForEnglish,
} from './2-understand/english/as-dutch.ts';
import { understand } from './2-understand/understand.ts';
import { SURE_ENOUGH } from './4-decide/open.ts';
import { tellsWhatForInEnglish } from './4-decide/reason-said.en.ts';

/** What these turns mean when said to this practice, now, in answer to this question; the last turn is the one judged. */
export const understoodWords = (
  turns: readonly string[],
  expecting: ExpectedKind,
  { practice, now }: { readonly practice: Practice; readonly now: Temporal.ZonedDateTime },
): Meaning =>
  understand(turns, {
    practice: practice.kind,
    now,
    expecting,
    practitioners: practice.practitioners.map(({ spokenName }) => spokenName),
  });

/** What was said, in the words that the dialogue listens for, and what it means. */
export interface Understood {
  readonly meaning: Meaning;
  readonly text: string;
}

/**
 * The same for a caller who may speak English. A reason is kept in the caller's own words: people read it, and a doctor reads English.
 * Earlier turns are put in Dutch too, so that "as I said" finds what was said.
 */
export function understoodInEnglish(
  turns: readonly string[],
  expecting: ExpectedKind,
  context: Parameters<typeof understoodWords>[2],
): Understood {
  const dutch = turns.map((turn, index) =>
    index === turns.length - 1 && expecting === 'name' && isOnlyName(turn)
      ? nameAsDutch(turn)
      : asDutch(turn),
  );
  const own = turns.at(-1) ?? '';
  const meaning = wishInEnglish(own, dutch, expecting, context);
  const isReason =
    expecting === 'reason' ||
    meaning.slots.reason !== undefined ||
    (expecting === 'open' && meaning.wish === 'book' && tellsWhatForInEnglish(own));
  const slots = isReason ? { ...meaning.slots, reason: own } : meaning.slots;
  return { meaning: { ...meaning, slots, inEnglish: true }, text: dutch.at(-1) ?? '' };
}

/**
 * "Do you speak English? I need an appointment" is the appointment. The model knows Dutch: of English that it has no words for ("more of my
 * inhaler") it makes an appointment more often than not, so one is believed only where the words speak of coming.
 */
function wishInEnglish(
  own: string,
  dutch: readonly string[],
  expecting: ExpectedKind,
  context: Parameters<typeof understoodWords>[2],
): Meaning {
  const meaning = understoodWords(dutch, expecting, context);
  if (expecting !== 'open') return meaning;
  const rest =
    meaning.wish === 'other-language'
      ? understoodWords([...dutch.slice(0, -1), asDutch(withoutAskingForEnglish(own))], expecting, context)
      : meaning;
  const said = rest.wish === 'none' || rest.confidence < SURE_ENOUGH ? meaning : rest;
  return said.wish === 'book' && !speaksOfComing(own)
    ? { ...said, wish: said.second ?? 'none', second: null }
    : said;
}

/** Whether a turn is English: by its words, or because it asked for another language in some of them. */
export const speaksEnglish = (text: string, { wish }: Meaning): boolean =>
  isEnglish(text) || (wish === 'other-language' && /\b(?:english|engels)\b/iu.test(text));
