import { wordsNumberAt } from '../numbers/cardinal.ts';
import type { DayWords } from './days.ts';
import { daysOf } from './days.ts';
import { isText, type Line, type Match, type Rule, textAt } from './line.ts';

/** "de jaren negentig", "in de jaren '80", "jaren 70", "de jaren 1970": ten years of a life's story, never an appointment. */
export const decadeAt: Rule<DayWords> = (line, at) => {
  const led = isText(line, at, 'in') ? at + 1 : at;
  const article = isText(line, led, 'de') ? led + 1 : led;
  if (!isText(line, article, 'jaren')) return null;
  const mark = isText(line, article + 1, "'") ? article + 2 : article + 1;
  const tens = tensAt(line, mark);
  if (tens === null) return null;
  const first = new Temporal.PlainDate(tens.value, 1, 1);
  const last = new Temporal.PlainDate(tens.value + 9, 12, 31);
  return { value: { type: 'days', days: daysOf({ first, last }, 'year') }, next: tens.next };
};

/** The year a decade begins with; "de jaren twintig" are those of the last century or of this one, whichever has begun last. */
function tensAt(line: Line, at: number): Match<number> | null {
  const text = textAt(line, at);
  if (line.tokens[at]?.kind === 'digits' && text.length === 4 && /^(19|20)\d0$/.test(text))
    return { value: Number(text), next: at + 1 };
  const number =
    line.tokens[at]?.kind === 'digits' && text.length === 2
      ? { value: Number(text), next: at + 1, ordinal: false }
      : wordsNumberAt(line.tokens, at);
  if (number === null || number.ordinal || number.value % 10 !== 0 || number.value < 10 || number.value > 90)
    return null;
  const young = 2000 + number.value;
  return { value: young <= line.today.year ? young : young - 100, next: number.next };
}
