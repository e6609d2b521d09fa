import type { DayWords } from './days.ts';
import { daysOf } from './days.ts';
import { HOLIDAYS, type Holiday, holidayBefore, holidayFrom, holidayIn } from './holidays.ts';
import type { Which } from './lexicon.ts';
import { isText, type Line, type Match, type Rule, remembered, textAt } from './line.ts';
import { yearAfter } from './year.ts';

interface Name {
  readonly words: readonly string[];
  readonly holiday: Holiday;
}

/** By first word, longest first, so that "eerste kerstdag" is read before "eerste". */
const BY_FIRST_WORD: ReadonlyMap<string, readonly Name[]> = namesByFirstWord();

function namesByFirstWord(): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  for (const holiday of HOLIDAYS) {
    for (const said of holiday.said) {
      const words = said
        .split(' ')
        .map((word) => (word === '1e' ? '1' : word === '2e' ? '2' : word === '3e' ? '3' : word));
      const spelled = said.match(/^[123]e /) ? [words[0] ?? '', 'e', ...words.slice(1)] : words;
      const first = spelled[0] ?? '';
      names.set(first, [...(names.get(first) ?? []), { words: spelled, holiday }]);
    }
  }
  for (const list of names.values()) list.sort((left, right) => right.words.length - left.words.length);
  return names;
}

/** Whether some holiday's name begins with this word. */
export const beginsHoliday = (word: string): boolean => BY_FIRST_WORD.has(word);

/** New years of other calendars move with the moon: they are asked for, not computed. */
const OTHER_CALENDARS: ReadonlySet<string> = new Set(
  'chinees chinese joods joodse islamitisch islamitische perzisch perzische iraans iraanse koptisch orthodox orthodoxe'.split(
    ' ',
  ),
);

function holidayNameAt(line: Line, at: number): Match<Holiday> | null {
  if (OTHER_CALENDARS.has(textAt(line, at - 1))) return null;
  for (const { words, holiday } of BY_FIRST_WORD.get(textAt(line, at)) ?? []) {
    if (words.every((word, index) => textAt(line, at + index) === word)) {
      return { value: holiday, next: at + words.length };
    }
  }
  return null;
}

/** "met kerst", "de eerste paasdag", "pasen 2027", "afgelopen koningsdag", "kerst van dit jaar", "volgend jaar met pinksteren". */
export const holidayAt: Rule<DayWords> = remembered('holiday', (line, at) => {
  // "vorig jaar kerst", "volgend jaar met pasen".
  const before = line.lexemes[at]?.which;
  const yearFirst = before !== undefined && isText(line, at + 1, 'jaar') ? before : null;
  const start = yearFirst === null ? at : at + 2;
  const led = isText(line, start, 'met', 'op', 'rond', 'tijdens') ? start + 1 : start;
  const article = isText(line, led, 'de', 'het') ? led + 1 : led;
  const which = line.lexemes[article]?.which;
  const name = holidayNameAt(line, which === undefined ? article : article + 1);
  if (name === null) return null;
  const year =
    yearFirst === null
      ? yearOf(line, name.next)
      : { value: line.today.year + yearShift(yearFirst), next: name.next };
  const span =
    year !== null
      ? holidayIn(name.value, year.value)
      : which === 'last'
        ? holidayBefore(name.value, line.today)
        : holidayFrom(name.value, line.today);
  return {
    value: { type: 'days', days: daysOf(span, 'holiday', { holiday: name.value.name }) },
    next: year?.next ?? name.next,
  };
});

/** "2027", "van dit jaar", "volgend jaar", "van vorig jaar". */
function yearOf(line: Line, at: number): Match<number> | null {
  const of = isText(line, at, 'van', 'in') ? at + 1 : at;
  const which = line.lexemes[of]?.which;
  if (which !== undefined && isText(line, of + 1, 'jaar')) {
    return { value: line.today.year + yearShift(which), next: of + 2 };
  }
  const year = yearAfter(line, at);
  if (year === null) return null;
  if (!year.value.short) return { value: year.value.year, next: year.next };
  // "Tweede kerstdag zevenenvijftig": a year in two digits is one of birth, and nobody is born after this one.
  if (line.expecting !== 'date-of-birth') return null;
  const born = year.value.year > line.today.year ? year.value.year - 100 : year.value.year;
  return { value: born, next: year.next };
}

const yearShift = (which: Which): number => (which === 'last' ? -1 : which === 'this' ? 0 : 1);
