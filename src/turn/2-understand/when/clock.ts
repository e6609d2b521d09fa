import { wordsNumberAt } from '../numbers/cardinal.ts';
import { isGlued, isText, type Line, longestOf, type Match, type Rule } from './line.ts';

/** A time of day as said, before the half of the day is decided. */
export interface Clock {
  /** 0 to 24. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** True when the words themselves fix the hour: "14:30", "08:15", "7 pm", "middernacht". */
  readonly fixed: boolean;
  readonly approximate: boolean;
  /** "drie uur" may be a length as well. */
  readonly maybeLength: boolean;
  /** A bare number or "half tien" without "uur" or a colon. */
  readonly bare: boolean;
}

const clock = (hour: number, minute: number, rest: Partial<Clock> = {}): Clock => ({
  hour,
  minute,
  second: 0,
  fixed: hour === 0 || hour > 12,
  approximate: false,
  maybeLength: false,
  bare: false,
  ...rest,
});

const HOUR_WORDS: ReadonlySet<string> = new Set(['uur', 'u', 'h', 'uren', 'hr']);
const MINUTE_WORDS: ReadonlySet<string> = new Set(['minuten', 'minuut', 'min', 'minuutjes', 'minuutje']);
const AT: ReadonlySet<string> = new Set([
  'om',
  'rond',
  'omstreeks',
  'tegen',
  'rondom',
  'circa',
  'ca',
  'ongeveer',
  'klokslag',
  'precies',
  'stipt',
  'exact',
  'ergens',
  'zo',
  'uiterlijk',
  'zowat',
  'pakweg',
]);
const ABOUT: ReadonlySet<string> = new Set([
  'rond',
  'omstreeks',
  'tegen',
  'rondom',
  'circa',
  'ca',
  'ongeveer',
  'zowat',
  'pakweg',
]);
const LEADS: ReadonlySet<string> = new Set([
  'om',
  'rond',
  'omstreeks',
  'tegen',
  'rondom',
  'klokslag',
  'stipt',
]);
const SHARP: ReadonlySet<string> = new Set(['precies', 'stipt', 'exact', 'sharp']);
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

/** Any clock time; a bare number ("drie") only when `bare` says that it stands where a time must stand. */
export function clockAt(line: Line, at: number, bare: boolean): Match<Clock> | null {
  const rules = bare ? BARE_RULES : RULES;
  return longestOf(line, at, rules);
}

/**
 * A clock time with the words before it: "om half drie", "rond tien uur", "klokslag acht", "om een uur of drie". After "om" and
 * its kind a bare number is an hour.
 */
export function clockPhraseAt(line: Line, at: number): Match<Clock> | null {
  let index = at;
  let approximate = false;
  let led = false;
  while (index < at + 4 && AT.has(line.tokens[index]?.text ?? '')) {
    approximate ||= ABOUT.has(line.tokens[index]?.text ?? '');
    // "ergens", "zo" and "ongeveer" introduce amounts of anything.
    led ||= LEADS.has(line.tokens[index]?.text ?? '');
    index += 1;
  }
  if (isText(line, index, 'de', 'het') && isText(line, index + 1, 'klok') && isText(line, index + 2, 'van')) {
    index += 3;
    led = true;
  }
  if (isText(line, index, 'de', 'het') && led) {
    const noon = middayAt(line, index + 1);
    if (noon !== null) return { value: { ...noon.value, approximate }, next: noon.next };
  }
  const hourOrSo = led ? hourOrSoAt(line, index) : null;
  if (hourOrSo !== null) return hourOrSo;
  const found = clockAt(line, index, (led && index > at) || line.expecting === 'time');
  if (found === null) {
    // "op 10:10": only a written time follows "op".
    return isText(line, at, 'op') ? writtenAt(line, at + 1) : null;
  }
  const next = SHARP.has(line.tokens[found.next]?.text ?? '') ? found.next + 1 : found.next;
  return { value: approximate ? { ...found.value, approximate } : found.value, next };
}

/** "rond de middag", "op de middag": noon. */
function middayAt(line: Line, at: number): Match<Clock> | null {
  return isText(line, at, 'middag', 'middaguur')
    ? { value: clock(12, 0, { fixed: true }), next: at + 1 }
    : null;
}

/** "om een uur of drie", "rond een uur of elf". */
function hourOrSoAt(line: Line, at: number): Match<Clock> | null {
  if (!isText(line, at, 'een') || !isText(line, at + 1, 'uur', 'uurtje') || !isText(line, at + 2, 'of'))
    return null;
  const half = halfAt(line, at + 3);
  if (half !== null) return { value: { ...half.value, approximate: true }, next: half.next };
  const hour = hourAt(line, at + 3);
  return hour === null ? null : { value: clock(hour.value, 0, { approximate: true }), next: hour.next };
}

/** An hour 0 to 24 in digits or words; "negenen" too. */
function hourAt(line: Line, at: number): Match<number> | null {
  const token = line.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') {
    const value = Number(token.text);
    return token.text.length <= 2 && value <= 24 ? { value, next: at + 1 } : null;
  }
  const plural = line.lexemes[at]?.hours;
  if (plural !== undefined) return { value: plural, next: at + 1 };
  const words = wordsNumberAt(line.tokens, at);
  return words === null || words.ordinal || words.value > 24
    ? null
    : { value: words.value, next: words.next };
}

function minuteAt(line: Line, at: number): Match<number> | null {
  const token = line.tokens[at];
  // "negen uur nul vijf".
  if (token?.text === 'nul') {
    const unit = wordsNumberAt(line.tokens, at + 1);
    return unit === null || unit.ordinal || unit.value > 9 ? null : { value: unit.value, next: unit.next };
  }
  if (token?.kind === 'digits') {
    const value = Number(token.text);
    return token.text.length <= 2 && value <= 59 ? { value, next: at + 1 } : null;
  }
  const words = wordsNumberAt(line.tokens, at);
  return words === null || words.ordinal || words.value > 59
    ? null
    : { value: words.value, next: words.next };
}

/** "middernacht", "het middaguur", "twaalf uur" is an hour. */
const namedAt: Rule<Clock> = (line, at) => {
  const word = isText(line, at, 'het', 'de') ? at + 1 : at;
  if (isText(line, word, 'middernacht')) return { value: clock(0, 0, { fixed: true }), next: word + 1 };
  if (isText(line, word, 'middaguur')) return { value: clock(12, 0, { fixed: true }), next: word + 1 };
  return null;
};

/** "half tien", "half 10", "halftien". */
const halfAt: Rule<Clock> = (line, at) => {
  const token = line.tokens[at];
  if (token?.atoms?.[0]?.kind === 'half' && token.atoms.length > 1) {
    const rest = wordsNumberAt([{ ...token, atoms: token.atoms.slice(1) }], 0);
    return rest === null || rest.value < 1 || rest.value > 12
      ? null
      : { value: halfOf(rest.value), next: at + 1 };
  }
  if (!isText(line, at, 'half', 'halver', 'alf')) return null;
  const hour = hourAt(line, at + 1);
  if (hour === null || hour.value === 0 || hour.value > 24) return null;
  // "half 10" is a time, "half 2,5" and "half 10 jaar" are not.
  const after = line.lexemes[hour.next];
  if (after?.unit !== undefined && after.unit !== 'hour') return null;
  const next = HOUR_WORDS.has(line.tokens[hour.next]?.text ?? '') ? hour.next + 1 : hour.next;
  return { value: halfOf(hour.value), next };
};

function halfOf(hour: number): Clock {
  return hour > 12
    ? clock(hour - 1, 30)
    : clock(hour === 1 ? 12 : hour - 1, 30, { fixed: false, bare: true });
}

/** "kwart over negen", "10 voor half 3", "drie minuten na 22:10", "vijf voor twaalf". */
const relativeAt: Rule<Clock> = (line, at) => {
  const minutes = quarterAt(line, at) ?? minuteAt(line, at);
  if (minutes === null || minutes.value === 0 || minutes.value > 29) return null;
  const word = MINUTE_WORDS.has(line.tokens[minutes.next]?.text ?? '') ? minutes.next + 1 : minutes.next;
  const after = isText(line, word, 'over', 'na');
  if (!after && !isText(line, word, 'voor', 'vor', 'voro')) return null;
  const base = halfAt(line, word + 1) ?? writtenAt(line, word + 1) ?? wholeHourAt(line, word + 1);
  if (base === null) return null;
  return { value: shifted(base.value, after ? minutes.value : -minutes.value), next: base.next };
};

function quarterAt(line: Line, at: number): Match<number> | null {
  const word = isText(line, at, 'een') ? at + 1 : at;
  return isText(line, word, 'kwart', 'kwartier', 'kwartiertje') ? { value: 15, next: word + 1 } : null;
}

/** An hour that other words count from: "over negen", "voor tien uur". Not a date ("5 voor 12 maart"). */
function wholeHourAt(line: Line, at: number): Match<Clock> | null {
  const hour = hourAt(line, at);
  if (hour === null) return null;
  const after = line.lexemes[hour.next];
  if (after?.month !== undefined) return null;
  const uur = HOUR_WORDS.has(line.tokens[hour.next]?.text ?? '');
  if (after?.unit !== undefined && !uur) return null;
  return { value: clock(hour.value, 0, { bare: true }), next: uur ? hour.next + 1 : hour.next };
}

/** Minutes before or after; a 12-hour clock stays one ("kwart voor een" is 12:45). */
function shifted(base: Clock, by: number): Clock {
  const total = (base.hour * 60 + base.minute + by + 1440) % 1440;
  const hour = Math.floor(total / 60);
  if (base.fixed) return { ...base, hour, minute: total % 60 };
  return { ...base, hour: hour === 0 ? 12 : hour, minute: total % 60, fixed: false, bare: false };
}

/** "14:30", "9.00", "20.15u", "17u10", "8:00:13", "7:56pm", "340pm". */
const writtenAt: Rule<Clock> = (line, at) => {
  const token = line.tokens[at];
  if (token?.kind !== 'digits') return null;
  return separatedAt(line, at) ?? hourMinutesAt(line, at) ?? meridiemAt(line, at);
};

function separatedAt(line: Line, at: number): Match<Clock> | null {
  const token = line.tokens[at];
  const separator = textOf(line, at + 1);
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
  if (before.kind !== 'mark') return true;
  const further = line.tokens[at - 1];
  const glue = before.text === '.' || before.text === ':' || before.text === '/';
  return glue && further !== undefined && further.kind === 'digits' && !before.spaced;
}

function isPrice(line: Line, at: number, next: number): boolean {
  return NOT_TIME_AFTER.has(textOf(line, next)) || NOT_TIME_BEFORE.has(textOf(line, at - 1));
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
  const digits = textOf(line, at);
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
  if (HOUR_WORDS.has(textOf(line, at))) return { value: base, next: at + 1 };
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

/** "8 uur", "zeven uur dertig", "1 uur 30", "7 u", "acht uur en vijf minuten" is a length. */
const hourWordAt: Rule<Clock> = (line, at) => {
  const hour = hourAt(line, at);
  if (hour === null || !HOUR_WORDS.has(textOf(line, hour.next))) return null;
  const unit = textOf(line, hour.next);
  if (unit === 'uren') return null;
  // "wat heeft u 3 u" never; but one letter needs digits before it.
  if (unit.length === 1 && line.tokens[at]?.kind !== 'digits') return null;
  const minutes = minuteAt(line, hour.next + 1);
  if (minutes !== null && minutes.value >= 1 && isMinutesEnd(line, minutes.next)) {
    return { value: clock(hour.value, minutes.value), next: minutes.next };
  }
  const zero = line.tokens[at]?.text.startsWith('0') === true && line.tokens[at]?.kind === 'digits';
  const value = clock(hour.value, 0, { maybeLength: true, ...(zero ? { fixed: true } : {}) });
  return { value, next: hour.next + 1 };
};

/** "acht uur tien" ends there; "acht uur tien maart", "acht uur tien minuten", "8 uur 15-3" do not mean minutes past. */
function isMinutesEnd(line: Line, at: number): boolean {
  const lexeme = line.lexemes[at];
  if (lexeme?.month !== undefined || lexeme?.unit !== undefined) return false;
  return (
    !isText(line, at, '-', '/', 'e', 'ste', 'de', 'januari', 'voor', 'over', '.') || isText(line, at, '.')
  );
}

/** "negenen" after "om", "na", "tegen"; "11'en" and "11-en" as people write it. */
const pluralHourAt: Rule<Clock> = (line, at) => {
  const plural = line.lexemes[at]?.hours;
  if (plural !== undefined) return { value: clock(plural, 0, { bare: true }), next: at + 1 };
  const token = line.tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2 || Number(token.text) > 12) return null;
  const joint = isGlued(line, at + 1, "'") || isGlued(line, at + 1, '-');
  return joint && isGlued(line, at + 2, 'en')
    ? { value: clock(Number(token.text), 0, { bare: true }), next: at + 3 }
    : null;
};

/** "drie" where a time must stand; also "veertien dertig", "9 15" when a time was asked. */
const bareAt: Rule<Clock> = (line, at) => {
  const hour = hourAt(line, at);
  if (hour === null) return null;
  const after = line.lexemes[hour.next];
  if (after?.unit !== undefined || after?.month !== undefined) return null;
  if (isText(line, hour.next, '/', '%', 'procent', 'euro', 'mensen', 'personen', 'keer')) return null;
  if (
    isGlued(line, hour.next, ',') &&
    line.tokens[hour.next + 1]?.kind === 'digits' &&
    !line.tokens[hour.next + 1]?.spaced
  )
    return null;
  if (
    isGlued(line, hour.next, '.') &&
    line.tokens[hour.next + 1]?.kind === 'digits' &&
    !line.tokens[hour.next + 1]?.spaced
  )
    return null;
  if (isArticle(line, at)) return null;
  const glued = line.tokens[hour.next];
  if (glued?.kind === 'word' && !glued.spaced) return null;
  const minutes = minuteAt(line, hour.next);
  const zeroed = isText(line, hour.next, 'nul');
  if (minutes !== null && (minutes.value >= 10 || zeroed) && isMinutesEnd(line, minutes.next)) {
    return { value: clock(hour.value, minutes.value), next: minutes.next };
  }
  const zero =
    line.tokens[at]?.kind === 'digits' && textOf(line, at).length === 2 && textOf(line, at).startsWith('0');
  return { value: clock(hour.value, 0, { bare: true, ...(zero ? { fixed: true } : {}) }), next: hour.next };
};

/** "om een afspraak te maken": unless it ends the sentence or carries its accent, "een" is an article. */
function isArticle(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const after = line.tokens[at + 1];
  if (token?.text !== 'een' || token.accented) return false;
  return (
    after !== undefined &&
    after.kind !== 'mark' &&
    line.lexemes[at + 1]?.part === undefined &&
    after.text !== "'s"
  );
}

const textOf = (line: Line, at: number): string => line.tokens[at]?.text ?? '';

const RULES: readonly Rule<Clock>[] = [namedAt, halfAt, relativeAt, writtenAt, hourWordAt];
const BARE_RULES: readonly Rule<Clock>[] = [...RULES, pluralHourAt, bareAt];
