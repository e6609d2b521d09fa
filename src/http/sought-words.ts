import type { SoughtWords } from './ports/desk.ts';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const LEAST_DIGITS = 4;

const NUMERIC = /\b(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\b/;
const ISO = /\b(\d{4})-(\d\d)-(\d\d)\b/;
const IN_WORDS =
  /\b(\d{1,2})\s+(jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?\s+(\d{4})\b/i;
const TOGETHER = /\b(\d\d)(\d\d)((?:19|20)\d\d)\b/;

/** Reads a birth date, figures and letters out of a text: "de Vries 14-3-1951", "14031951 vries", "06 12 34 88 10". */
export function soughtWords(text: string): SoughtWords {
  const [bornOn, rest] = withoutDate(text);
  const digits = rest.replace(/[^\d]/g, '');
  const name = rest
    .replace(/[+\d]/g, ' ')
    .replace(/[^\p{L}'’ -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '');
  return {
    bornOn,
    digits: digits.length >= LEAST_DIGITS ? digits : null,
    name: name.length >= 2 ? name : null,
  };
}

function withoutDate(text: string): readonly [Temporal.PlainDate | null, string] {
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(text);
    const date = found === null ? null : read(found);
    if (found !== null && date !== null) return [date, text.replace(found[0], ' ')];
  }
  return [null, text];
}

const READERS: readonly (readonly [RegExp, (found: RegExpExecArray) => Temporal.PlainDate | null])[] = [
  [ISO, ([, year, month, day]) => dateOf(Number(year), Number(month), Number(day))],
  [NUMERIC, ([, day, month, year]) => dateOf(Number(year), Number(month), Number(day))],
  [IN_WORDS, ([, day, month = '', year]) => dateOf(Number(year), monthOf(month.toLowerCase()), Number(day))],
  [TOGETHER, ([, day, month, year]) => dateOf(Number(year), Number(month), Number(day))],
];

const monthOf = (word: string): number => MONTHS.indexOf(ALSO[word] ?? word) + 1;
const ALSO: Readonly<Record<string, string>> = { maa: 'mrt', oct: 'okt' };

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
