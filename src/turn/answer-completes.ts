import type { ExpectedKind } from '../domain/expectation.ts';
import type { Meaning } from '../domain/meaning.ts';
import type { Completeness } from './1-hear/end-of-turn.ts';

/** A wish this sure is a whole sentence; below it the caller may still be explaining. */
const SURE_WISH = 0.8;

/**
 * How much of what was asked a turn with this meaning has said. `lastNames` are those of the practice's patients: one of them
 * is a whole answer to the question for a name, any other may still be going on.
 */
export function answerCompletes(
  { wish, confidence, slots }: Meaning,
  asked: ExpectedKind,
  lastNames: readonly string[],
): Completeness {
  const wholeIf = (said: boolean): Completeness => (said ? 'whole' : 'partly');
  switch (asked) {
    case 'yes-no':
      return wholeIf(slots.yesNo !== undefined);
    case 'slot-choice':
      return wholeIf(slots.choice !== undefined || slots.time !== undefined);
    case 'day':
    case 'time':
      return wholeIf(slots.date !== undefined || slots.time !== undefined);
    case 'date-of-birth':
      return wholeIf(slots.dateOfBirth !== undefined);
    case 'postcode':
      return wholeIf(slots.postcode?.includes(' ') ?? false);
    case 'phone':
      return wholeIf(slots.phone !== undefined);
    case 'medicine':
      return wholeIf((slots.medicine?.length ?? 0) > 0);
    case 'open':
      return wholeIf(wish === 'none' ? slots.yesNo !== undefined : confidence >= SURE_WISH);
    case 'name': {
      const last = slots.name?.last?.toLowerCase();
      if (last === undefined) return 'partly';
      return lastNames.some((name) => name.toLowerCase() === last) ? 'whole' : 'likely';
    }
    case 'scale':
      // A number is a whole answer, and which numbers count is the question's own.
      return 'likely';
    case 'reason':
      return 'partly';
  }
}
