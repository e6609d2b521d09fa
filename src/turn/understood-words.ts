import type { ExpectedKind } from '../domain/expectation.ts';
import type { Meaning } from '../domain/meaning.ts';
import type { Practice } from '../domain/practice.ts';
import { understand } from './2-understand/understand.ts';

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
