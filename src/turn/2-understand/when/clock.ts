import { type Clock, clock, hourAt } from './clock-time.ts';
import { isText, type Line, longestOf, type Match, type Rule, remembered } from './line.ts';
import { shiftedAt } from './shifted-clock.ts';
import { bareAt, halfAt, hourWordAt, namedAt, pluralHourAt, relativeAt } from './spoken-clock.ts';
import { writtenAt } from './written-clock.ts';

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

/** Any clock time; a bare number ("drie") only when `bare` says that it stands where a time must stand. */
export function clockAt(line: Line, at: number, bare: boolean): Match<Clock> | null {
  const rules = bare ? BARE_RULES : RULES;
  return shiftedAt(line, at, BARE_RULES) ?? longestOf(line, at, rules);
}

/**
 * A clock time with the words before it: "om half drie", "rond tien uur", "klokslag acht", "om een uur of drie". After "om" and
 * its kind a bare number is an hour.
 */
export const clockPhraseAt: Rule<Clock> = remembered('clock-phrase', (line, at) => {
  const { index, approximate, led } = leadIn(line, at);
  const special =
    (led ? noonAt(line, index) : null) ?? (led || line.expecting === 'time' ? hourOrSoAt(line, index) : null);
  if (special !== null)
    return {
      value: { ...special.value, approximate: special.value.approximate || approximate },
      next: special.next,
    };
  const found = clockAt(line, index, led || line.expecting === 'time');
  if (found === null) {
    // "op 10:10": only a written time follows "op".
    return isText(line, at, 'op') ? writtenAt(line, at + 1) : null;
  }
  const next = SHARP.has(line.tokens[found.next]?.text ?? '') ? found.next + 1 : found.next;
  return { value: approximate ? { ...found.value, approximate } : found.value, next };
});

/** The words before a time: how many, whether they make it about that time, and whether a bare number behind them is an hour. */
function leadIn(
  line: Line,
  at: number,
): { readonly index: number; readonly approximate: boolean; readonly led: boolean } {
  let index = at;
  let approximate = false;
  let led = false;
  if (isText(line, at, 'om') && isText(line, at + 1, 'en') && isText(line, at + 2, 'nabij', 'bij'))
    return { index: at + 3, approximate: true, led: true };
  while (index < at + 4 && AT.has(line.tokens[index]?.text ?? '')) {
    approximate ||= ABOUT.has(line.tokens[index]?.text ?? '');
    // "ergens", "zo" and "ongeveer" introduce amounts of anything.
    led ||= LEADS.has(line.tokens[index]?.text ?? '');
    index += 1;
  }
  const ofTheClock =
    isText(line, index, 'de') && isText(line, index + 1, 'klok') && isText(line, index + 2, 'van');
  return ofTheClock ? { index: index + 3, approximate, led: true } : { index, approximate, led };
}

/** "rond de middag", "om het middaguur". */
const noonAt = (line: Line, at: number): Match<Clock> | null =>
  isText(line, at, 'de', 'het') ? middayAt(line, at + 1) : null;

/** "rond de middag", "op de middag": noon. */
function middayAt(line: Line, at: number): Match<Clock> | null {
  return isText(line, at, 'middag', 'middaguur')
    ? { value: clock(12, 0, { fixed: true }), next: at + 1 }
    : null;
}

/** "om een uur of drie", "rond een uur of elf"; by itself it may be a length. */
export function hourOrSoAt(line: Line, at: number): Match<Clock> | null {
  if (!isText(line, at, 'een') || !isText(line, at + 1, 'uur', 'uurtje') || !isText(line, at + 2, 'of'))
    return null;
  const half = halfAt(line, at + 3);
  if (half !== null) return { value: { ...half.value, approximate: true }, next: half.next };
  const hour = hourAt(line, at + 3);
  return hour === null ? null : { value: clock(hour.value, 0, { approximate: true }), next: hour.next };
}

const RULES: readonly Rule<Clock>[] = [namedAt, halfAt, relativeAt, writtenAt, hourWordAt];

const BARE_RULES: readonly Rule<Clock>[] = [...RULES, pluralHourAt, bareAt];
