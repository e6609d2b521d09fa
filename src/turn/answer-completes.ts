import type { ExpectedKind } from '../domain/expectation.ts';
import type { Meaning } from '../domain/meaning.ts';

/** A wish this sure is a whole sentence; below it the caller may still be explaining. */
const SURE_WISH = 0.8;

/** Whether a turn with this meaning has said all that was asked, so that little can follow and it may end sooner. */
export function answerCompletes({ wish, confidence, slots }: Meaning, asked: ExpectedKind): boolean {
  switch (asked) {
    case 'yes-no':
      return slots.yesNo !== undefined;
    case 'slot-choice':
      return slots.choice !== undefined || slots.time !== undefined;
    case 'day':
    case 'time':
      return slots.date !== undefined || slots.time !== undefined;
    case 'date-of-birth':
      return slots.dateOfBirth !== undefined;
    case 'postcode':
      return slots.postcode?.includes(' ') ?? false;
    case 'phone':
      return slots.phone !== undefined;
    case 'open':
      return (wish !== 'none' && confidence >= SURE_WISH) || (wish === 'none' && slots.yesNo !== undefined);
    case 'name':
    case 'reason':
    case 'medicine':
      return false;
  }
}
