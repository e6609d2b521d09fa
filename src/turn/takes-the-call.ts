import type { Practice } from '../domain/practice.ts';
import { understoodWords } from './understood-words.ts';

/** "Ik neem het over" says no yes and is one. */
const TAKES = /\b(ik neem|neem ik|geef maar|verbind maar|zet maar door)\b/u;
/** An answering machine says "ja" as well, and the caller must not be left with one. */
const MACHINE = /\b(bericht|boodschap|voicemail|antwoordapparaat|piep|pieptoon|inspreken|spreek)\b/u;

/**
 * Whether a human who was rung takes the call with these words (S5). Only a yes does: "ik kan nu niet" and "dat gaat niet" answer
 * the question as well, and the next rung is tried. A key always takes it, for who is not understood.
 */
export function takesTheCall(
  text: string,
  about: { readonly practice: Practice; readonly now: Temporal.ZonedDateTime },
): boolean {
  const said = text.toLowerCase();
  if (MACHINE.test(said)) return false;
  const { yesNo } = understoodWords([text], 'yes-no', about).slots;
  return yesNo === 'yes' || (yesNo === undefined && TAKES.test(said) && !/\b(niet|geen|nee)\b/u.test(said));
}
