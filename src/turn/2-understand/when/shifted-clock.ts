import { addMinutes, type Clock } from './clock-time.ts';
import { lengthAt } from './length.ts';
import { isText, type Line, longestOf, type Match, type Rule, textAt } from './line.ts';

/** "een kwartiertje later dan half twee", "een uur eerder dan drie uur": a time counted from another. `rules` read the other. */
export function shiftedAt(line: Line, at: number, rules: readonly Rule<Clock>[]): Match<Clock> | null {
  const length = minutesAt(line, at);
  if (length === null || !isText(line, length.next + 1, 'dan')) return null;
  const later = isText(line, length.next, 'later');
  if (!later && !isText(line, length.next, 'eerder', 'vroeger')) return null;
  const other = longestOf(line, length.next + 2, rules);
  if (other === null) return null;
  return { value: addMinutes(other.value, later ? length.value : -length.value), next: other.next };
}

const WITHOUT_ARTICLE: Readonly<Record<string, number>> = {
  kwartier: 15,
  kwartiertje: 15,
  halfuur: 30,
  halfuurtje: 30,
  uurtje: 60,
};

/** "een half uur", "tien minuten", and "kwartiertje" without its article. */
function minutesAt(line: Line, at: number): Match<number> | null {
  const small = WITHOUT_ARTICLE[textAt(line, at)];
  if (small !== undefined) return { value: small, next: at + 1 };
  const length = lengthAt(line, at);
  if (length === null) return null;
  const { hours, minutes, days, weeks, months, years, vague } = length.value;
  return vague || days + weeks + months + years > 0
    ? null
    : { value: hours * 60 + minutes, next: length.next };
}
