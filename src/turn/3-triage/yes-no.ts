import { readWords } from './words.ts';

const NO: ReadonlySet<string> = new Set([
  'nee',
  'neen',
  'nein',
  'neeh',
  'nope',
  'nee.',
  'ne',
  'nei',
  'niet',
  'absoluut',
  'helemaal',
  'zeker',
]);
const ONLY_WITH_NO: ReadonlySet<string> = new Set(
  `nee neen ne nei nope hoor niet geen absoluut helemaal zeker gelukkig dat heb heeft ik hij ze zij is er het nu meer mevrouw meneer dank u wel natuurlijk
  nooit echt daar last van gaat goed niks dus bedankt was`.split(/\s+/),
);

/**
 * Whether an answer to a confirmation question is a clear "nee": it begins with no and holds nothing else of weight. "Nee,
 * maar wel een beetje", "weet ik niet" and silence are not clear, and what is not clear leaves the alarm standing.
 */
export function isClearNo(answer: string): boolean {
  const words = readWords(answer, 0).map((word) => word.plain);
  const [first] = words;
  if (!first || !NO.has(first) || words.length > 9) return false;
  if (
    !words.some(
      (word) =>
        word === 'nee' ||
        word === 'neen' ||
        word === 'nope' ||
        word === 'niet' ||
        word === 'nei' ||
        word === 'ne',
    )
  )
    return false;
  return words.every((word) => ONLY_WITH_NO.has(word));
}
