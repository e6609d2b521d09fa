import { type Clock, clock, HOUR_WORDS } from './clock-time.ts';
import { isGlued, isText, type Line, type Match, type Rule, textAt } from './line.ts';

/** "kost 12.50", "6.45 procent", "37.1 graden": a number with a point beside these is no time. */
const NOT_TIME_AFTER: ReadonlySet<string> = new Set([
  '%',
  'procent',
  'euro',
  'eur',
  'dollar',
  'graden',
  'gram',
  'mg',
  'ml',
  'kg',
  'km',
  'cm',
  'meter',
  'liter',
  'milligram',
  'keer',
  'x',
  'mensen',
  'personen',
  'stuks',
  'jaar',
  'jaren',
  '°',
  'mm',
  'mmol',
]);

const NOT_TIME_BEFORE: ReadonlySet<string> = new Set([
  '€',
  '$',
  '£',
  'versie',
  'artikel',
  'kamer',
  'nummer',
  'pagina',
]);

/** "14:30", "9.00", "20.15u", "17u10", "8:00:13", "7:56pm", "340pm". */
export const writtenAt: Rule<Clock> = (line, at) => {
  const token = line.tokens[at];
  if (token?.kind !== 'digits') return null;
  return separatedAt(line, at) ?? apartAt(line, at) ?? hourMinutesAt(line, at) ?? meridiemAt(line, at);
};

/** "14 20 uur", "om 9 15": what a recogniser makes of "14.20"; without "uur" only behind "om" and in whole five minutes. */
function apartAt(line: Line, at: number): Match<Clock> | null {
  const hour = line.tokens[at];
  const minutes = line.tokens[at + 1];
  if (hour === undefined || minutes?.kind !== 'digits' || minutes.text.length !== 2 || !minutes.spaced)
    return null;
  if (
    hour.text.length > 2 ||
    Number(hour.text) > 23 ||
    Number(minutes.text) > 59 ||
    isPartOfNumber(line, at - 1)
  )
    return null;
  const value = clock(
    Number(hour.text),
    Number(minutes.text),
    hour.text.startsWith('0') ? { fixed: true } : {},
  );
  if (HOUR_WORDS.has(textAt(line, at + 2))) return { value, next: at + 3 };
  const led = isText(line, at - 1, 'om') && Number(minutes.text) % 5 === 0;
  return led && line.tokens[at + 2]?.kind !== 'digits' ? { value, next: at + 2 } : null;
}

function separatedAt(line: Line, at: number): Match<Clock> | null {
  const token = line.tokens[at];
  const separator = textAt(line, at + 1);
  const minutes = line.tokens[at + 2];
  if (token === undefined || token.text.length > 2 || (separator !== ':' && separator !== '.')) return null;
  if (!isGlued(line, at + 1, separator) || minutes?.kind !== 'digits' || minutes.spaced) return null;
  const hour = Number(token.text);
  const minute = Number(minutes.text);
  if (minutes.text.length !== 2 || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  if (isPartOfNumber(line, at - 1)) return null;
  const seconds = secondsAt(line, at + 3, separator);
  if (seconds === null) return null;
  if (separator === '.' && isPrice(line, at, seconds.next)) return null;
  const base = clock(hour, minute, {
    second: seconds.value,
    ...(token.text.startsWith('0') ? { fixed: true } : {}),
  });
  const suffix = suffixAt(line, seconds.next, base);
  return suffix ?? { value: base, next: seconds.next };
}

/** ":13" after a time; null when the digits go on as something else ("12.30.45.1"). */
function secondsAt(line: Line, at: number, separator: string): Match<number> | null {
  if (!isGlued(line, at, separator) && !isGlued(line, at, '-') && !isGlued(line, at, '/'))
    return { value: 0, next: at };
  const digits = line.tokens[at + 1];
  if (digits?.kind !== 'digits' || digits.spaced) return { value: 0, next: at };
  if (isGlued(line, at, '-')) return { value: 0, next: at };
  const value = Number(digits.text);
  const goesOn =
    isGlued(line, at + 2, separator) &&
    line.tokens[at + 3]?.kind === 'digits' &&
    !line.tokens[at + 3]?.spaced;
  if (!isGlued(line, at, separator) || digits.text.length !== 2 || value > 59 || goesOn) return null;
  return { value, next: at + 2 };
}

/** Digits, letters or separators glued before a number make it part of something longer. */
function isPartOfNumber(line: Line, at: number): boolean {
  const before = line.tokens[at];
  const token = line.tokens[at + 1];
  if (before === undefined || token === undefined || token.spaced) return false;
  // "2026-12-08T10:00".
  if (before.text === 't' && !before.spaced) return false;
  if (before.kind !== 'mark') return true;
  const further = line.tokens[at - 1];
  const glue = before.text === '.' || before.text === ':' || before.text === '/';
  return glue && further !== undefined && further.kind === 'digits' && !before.spaced;
}

function isPrice(line: Line, at: number, next: number): boolean {
  return NOT_TIME_AFTER.has(textAt(line, next)) || NOT_TIME_BEFORE.has(textAt(line, at - 1));
}

/** "17u10", "10 H 10 pm", "7u" is an hour with a unit and read elsewhere. */
function hourMinutesAt(line: Line, at: number): Match<Clock> | null {
  const token = line.tokens[at];
  if (token === undefined || token.text.length > 2 || Number(token.text) > 24) return null;
  if (!isText(line, at + 1, 'u', 'h')) return null;
  const minutes = line.tokens[at + 2];
  if (minutes?.kind !== 'digits' || minutes.text.length !== 2 || Number(minutes.text) > 59) return null;
  const base = clock(Number(token.text), Number(minutes.text));
  return suffixAt(line, at + 3, base) ?? { value: base, next: at + 3 };
}

/** "7 pm", "340pm", "1140 a.m.": as English devices write it. */
function meridiemAt(line: Line, at: number): Match<Clock> | null {
  if (isPartOfNumber(line, at - 1)) return null;
  const digits = textAt(line, at);
  if (digits.length > 4) return null;
  const hour = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minute = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  if (hour < 1 || hour > 12 || minute > 59) return null;
  const half = halfOfDayAt(line, at + 1);
  return half === null
    ? null
    : { value: clock((hour % 12) + half.value, minute, { fixed: true }), next: half.next };
}

/** "u", "uur", "pm" after a written time. */
function suffixAt(line: Line, at: number, base: Clock): Match<Clock> | null {
  const half = halfOfDayAt(line, at);
  if (half !== null && base.hour <= 12) {
    return { value: { ...base, hour: (base.hour % 12) + half.value, fixed: true }, next: half.next };
  }
  if (HOUR_WORDS.has(textAt(line, at))) return { value: base, next: at + 1 };
  return null;
}

/** "am", "p.m.": 0 or 12 hours to add. */
function halfOfDayAt(line: Line, at: number): Match<number> | null {
  const after = line.tokens[at + 1];
  if (isText(line, at, 'am', 'pm') && after !== undefined && !after.spaced && after.kind !== 'mark')
    return null;
  if (isText(line, at, 'am', 'pm')) return { value: isText(line, at, 'pm') ? 12 : 0, next: at + 1 };
  if (!isText(line, at, 'a', 'p') || !isGlued(line, at + 1, '.') || !isGlued(line, at + 2, 'm')) return null;
  return { value: isText(line, at, 'p') ? 12 : 0, next: isGlued(line, at + 3, '.') ? at + 4 : at + 3 };
}
