import { type Clock, clock, hourAt } from './clock-time.ts';
import { isText, type Line, longestOf, type Match, type Rule, remembered } from './line.ts';
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
  return longestOf(line, at, rules);
}

/**
 * A clock time with the words before it: "om half drie", "rond tien uur", "klokslag acht", "om een uur of drie". After "om" and
 * its kind a bare number is an hour.
 */
export const clockPhraseAt: Rule<Clock> = remembered((line, at) => {
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
});

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

const RULES: readonly Rule<Clock>[] = [namedAt, halfAt, relativeAt, writtenAt, hourWordAt];

const BARE_RULES: readonly Rule<Clock>[] = [...RULES, pluralHourAt, bareAt];
