import { type AppointmentTypeId, asId, type PracticeId, type PractitionerId } from '../domain/ids.ts';
import { WEEKDAYS } from '../domain/meaning.ts';
import type { Closure, OpeningHours, Practice } from '../domain/practice.ts';
import { crossFaults } from './cross-checks.ts';
import { faultsIn, wordsFor } from './fault-words.ts';
import { FORMAT, type PracticeFile, practiceFile } from './file-shape.ts';
import { type Path, readJson } from './json-source.ts';
import { asQuestionnaire } from './questionnaire-shape.ts';

/** One thing to mend: on which line (from 1), which field ("appointmentTypes[2].minutes"; empty: the file), and what, in Dutch. */
export interface Fault {
  readonly line: number;
  readonly field: string;
  readonly words: string;
}

export type PracticeFileRead =
  | { readonly kind: 'file'; readonly file: PracticeFile }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** A practice file holds some hundred lines; this is a hundred times as much. */
const LONGEST = 2_000_000;

/** Reads and checks a practice file; all its faults at once, in the order of its lines. */
export function readPracticeFile(text: string): PracticeFileRead {
  if (text.length > LONGEST) return failed([{ line: 1, field: '', words: 'dit bestand is te groot' }]);
  const source = readJson(text);
  if (source.kind === 'not-json') {
    return failed([{ line: source.line, field: '', words: `geen geldige JSON: ${source.words}` }]);
  }
  const format = formatOf(source.value);
  if (format !== null && format !== FORMAT) {
    return failed([
      {
        line: source.lineOf(['format']),
        field: 'format',
        words: `deze Balie leest "${FORMAT}"; dit bestand is van een andere versie`,
      },
    ]);
  }
  const parsed = practiceFile.safeParse(source.value, { error: wordsFor });
  const faults = [
    ...(parsed.success ? [] : faultsIn(parsed.error, practiceFile)),
    ...crossFaults(source.value),
  ];
  if (parsed.success && faults.length === 0) return { kind: 'file', file: parsed.data };
  return failed(
    faults
      .map(({ path, words }) => ({ line: source.lineOf(path), field: fieldOf(path), words }))
      .toSorted((a, b) => a.line - b.line),
  );
}

/** Ids that the file leaves out: those of the practice as it is known, by name, and new ones for what is new. */
export function asPractice(file: PracticeFile, known: Practice | null, newId: () => string): Practice {
  const {
    format: _,
    id,
    practitioners: people,
    appointmentTypes,
    openingHours,
    closures,
    questionnaires,
    ...same
  } = file;
  // Without an id of its own the file was a copy or is new: ids further down would then be those of another practice.
  const named = <Id extends string>(
    written: string | undefined,
    name: string,
    stored: readonly { readonly id: Id; readonly name: string }[],
  ): Id =>
    asId<Id>(
      (id === undefined ? undefined : written) ??
        stored.find((one) => one.name.toLowerCase() === name.toLowerCase())?.id ??
        newId(),
    );
  const knownPeople = (known?.practitioners ?? []).map((one) => ({ id: one.id, name: one.spokenName }));
  const practitioners = people.map((person) => ({
    ...person,
    id: named<PractitionerId>(person.id, person.spokenName, knownPeople),
  }));
  const whoIs = (name: string): PractitionerId => {
    const found = practitioners.find(({ spokenName }) => spokenName.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw new Error('a name in a checked practice file is nobody');
    return found.id;
  };
  const whoIsOrAll = (name: string | null) => (name === null ? null : whoIs(name));
  return {
    ...same,
    id: asId<PracticeId>(id ?? known?.id ?? newId()),
    practitioners,
    appointmentTypes: appointmentTypes.map((type) => ({
      ...type,
      id: named<AppointmentTypeId>(type.id, type.name, known?.appointmentTypes ?? []),
      practitioners: type.practitioners.map(whoIs),
    })),
    questionnaires: questionnaires.map(asQuestionnaire),
    openingHours: inOrder(
      openingHours.flatMap(({ practitioner, weekdays, from, to }) =>
        weekdays.map((weekday) => ({ practitioner: whoIsOrAll(practitioner), weekday, from, to })),
      ),
      practitioners.map((one) => one.id),
    ),
    closures: closures
      .map((closure) => ({ ...closure, practitioner: whoIsOrAll(closure.practitioner) }))
      .toSorted(byStart),
  };
}

/** First the practice, then its people in their own order; the days of a week; the parts of a day. */
export const inOrder = (
  hours: readonly OpeningHours[],
  people: readonly PractitionerId[],
): readonly OpeningHours[] =>
  hours.toSorted(
    (a, b) =>
      place(people, a.practitioner) - place(people, b.practitioner) ||
      WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) ||
      Temporal.PlainTime.compare(a.from, b.from),
  );

/** Closures in the order of time. */
export const byStart = (a: Closure, b: Closure): number => Temporal.PlainDateTime.compare(a.from, b.from);

const place = (people: readonly PractitionerId[], who: PractitionerId | null): number =>
  who === null ? -1 : people.indexOf(who);

const failed = (faults: readonly Fault[]): PracticeFileRead => ({ kind: 'faults', faults });

const formatOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'string'
    ? value.format
    : null;

const fieldOf = (path: Path): string =>
  path.reduce<string>(
    (field, step) =>
      typeof step === 'number' ? `${field}[${step}]` : field === '' ? step : `${field}.${step}`,
    '',
  );
