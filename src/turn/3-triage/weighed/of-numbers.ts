import { numberValue } from '../numbers.ts';
import type { Word } from '../words.ts';

/** "De derde van de tiende zevenenvijftig", "half drie of nee maak er half vier van": two in five words, and three at least. */
const SHARE = 0.4;
const FEWEST = 3;

const OF_DATES_AND_TIMES: ReadonlySet<string> = new Set(
  `nul half kwart uur dubbel keer eerste derde achtste januari jannewari februari maart april mei juni juli augustus september oktober november december
  plus zero oh one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety`.split(
    /\s+/u,
  ),
);
const ORDINAL = /^(.+?)(?:de|ste)$/u;

/** Whether the words from `from` up to `to` dictate a number, a date or a time rather than tell something. */
export function isOfNumbers(words: readonly Word[], from: number, to: number): boolean {
  let numbers = 0;
  for (let at = from; at < to; at += 1) if (isOfNumber((words[at] as Word).plain)) numbers += 1;
  return numbers >= FEWEST && numbers >= SHARE * (to - from);
}

function isOfNumber(plain: string): boolean {
  if (OF_DATES_AND_TIMES.has(plain) || numberValue(plain) !== null) return true;
  const [, cardinal] = ORDINAL.exec(plain) ?? [];
  return cardinal !== undefined && numberValue(cardinal) !== null;
}
