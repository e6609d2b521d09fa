import type { FieldFault } from './fault-words.ts';
import type { Path } from './json-source.ts';
import { type Item, items, repeats, text, twice } from './loose-reading.ts';
import { didYouMean } from './nearest.ts';
import { questionnaireFaults } from './questionnaire-checks.ts';

/**
 * What no field can say of itself: names that nobody has, the same thing twice, ends before beginnings, a ladder that leaves a
 * part of the day without a human. Reads the file loosely, so that it finds its faults beside those of the fields.
 */
export function crossFaults(file: unknown): readonly FieldFault[] {
  const practitioners = items(file, 'practitioners');
  const types = items(file, 'appointmentTypes');
  const hours = items(file, 'openingHours');
  const closures = items(file, 'closures');
  const names = practitioners.flatMap(({ entry }) => text(entry, 'spokenName') ?? []);
  const unknown = (name: string | null, path: Path): readonly FieldFault[] =>
    name === null || names.some((one) => one.toLowerCase() === name.toLowerCase())
      ? []
      : [{ path, words: `deze behandelaar staat niet bij practitioners${didYouMean(name, names)}` }];
  return [
    ...twice(practitioners, 'spokenName'),
    ...twice(practitioners, 'id'),
    ...twice(types, 'name'),
    ...twice(types, 'id'),
    ...twiceInList(file, 'dialledNumbers'),
    ...twiceInList(file, 'opened'),
    ...twice(items(file, 'openedPartly'), 'wish'),
    ...partlyAndClosed(file),
    ...types.flatMap(({ entry, path }) =>
      items(entry, 'practitioners').flatMap(({ entry: name, path: at }) =>
        unknown(typeof name === 'string' ? name : null, [...path, ...at]),
      ),
    ),
    ...[...hours, ...closures].flatMap(({ entry, path }) =>
      unknown(text(entry, 'practitioner'), [...path, 'practitioner']),
    ),
    ...[...hours, ...closures].flatMap(({ entry, path }) =>
      notAfter(entry, 'from', 'to') ? [{ path: [...path, 'to'], words: 'moet na "from" komen' }] : [],
    ),
    ...overlapping(hours),
    ...items(file, 'answers').flatMap(({ entry, path }) =>
      before(entry, 'validUntil', 'approvedOn')
        ? [{ path: [...path, 'validUntil'], words: 'ligt voor de dag van goedkeuring' }]
        : [],
    ),
    ...questionnaireFaults(file),
    ...gapsInLadder(file),
  ];
}

/** A share of what is closed is nothing: somebody thinks that it is open. */
function partlyAndClosed(file: unknown): readonly FieldFault[] {
  const opened = items(file, 'opened').map(({ entry }) => entry);
  return items(file, 'openedPartly').flatMap(({ entry, path }) =>
    opened.includes(text(entry, 'wish'))
      ? []
      : [{ path: [...path, 'wish'], words: 'deze wens staat niet bij opened' }],
  );
}

const twiceInList = (file: unknown, key: string): readonly FieldFault[] =>
  repeats(
    items(file, key).map(({ entry, path }) => ({ value: typeof entry === 'string' ? entry : null, path })),
  );

/** A time of the day, with or without its date; what looks like none is told of its own field. */
const CLOCK = /^(?:\d{4}-\d\d-\d\dT)?(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** Dates and times are written so that their texts are in the order of time. */
const before = (entry: unknown, key: string, other: string): boolean => {
  const [a, b] = [text(entry, key), text(entry, other)];
  return a !== null && b !== null && a < b;
};
const notAfter = (entry: unknown, from: string, to: string): boolean => {
  const [a, b] = [text(entry, from), text(entry, to)];
  return a !== null && b !== null && CLOCK.test(a) && CLOCK.test(b) && b <= a;
};

/** The same person cannot be open twice at a time: one of the two is a mistake. */
function overlapping(hours: readonly Item[]): readonly FieldFault[] {
  const parts = hours.flatMap(({ entry, path }) =>
    items(entry, 'weekdays').map(({ entry: weekday }) => ({
      who: text(entry, 'practitioner')?.toLowerCase() ?? null,
      weekday,
      from: text(entry, 'from') ?? '',
      to: text(entry, 'to') ?? '',
      path,
    })),
  );
  return hours.flatMap(({ path }, index) => {
    const own = parts.filter((part) => part.path === path);
    const earlier = parts.filter((part) => hours.findIndex((one) => one.path === part.path) < index);
    const clash = own.some((a) =>
      earlier.some((b) => a.who === b.who && a.weekday === b.weekday && a.from < b.to && b.from < a.to),
    );
    return clash
      ? [{ path: [...path, 'from'], words: 'valt samen met een eerdere regel van dezelfde dag' }]
      : [];
  });
}

/** S5: at every hour somebody must be there to ring. */
function gapsInLadder(file: unknown): readonly FieldFault[] {
  const rungs = items(file, 'ladder').map(({ entry }) => text(entry, 'when'));
  if (rungs.length === 0) return [];
  return (
    [
      ['opening-hours', 'geen enkele trede geldt tijdens openingstijd'],
      ['out-of-hours', 'geen enkele trede geldt buiten openingstijd'],
    ] as const
  ).flatMap(([when, words]) =>
    rungs.some((one) => one === 'always' || one === when) ? [] : [{ path: ['ladder'], words }],
  );
}
