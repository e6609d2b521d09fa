import { z } from 'zod';
import type { Path } from './json-source.ts';
import { didYouMean } from './nearest.ts';

/** What is wrong with one field. */
export interface FieldFault {
  readonly path: Path;
  readonly words: string;
}

/**
 * What zod found in a file of this shape, in Dutch: one fault a field, and one for each field that does not exist, with the one that
 * it resembles of those that may stand there. A field of another place was advised once: "name" for a "name" at the top.
 */
export function faultsIn(error: z.ZodError, shape: z.ZodType): readonly FieldFault[] {
  // Once for all faults: a file may have as many as fit in it.
  const whole = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
  return error.issues.flatMap((issue): readonly FieldFault[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code !== 'unrecognized_keys') return [{ path, words: issue.message }];
    const fields = fieldsAt(whole, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      words: `dit veld bestaat niet${didYouMean(key, fields)}`,
    }));
  });
}

/** Given to zod: the words for the faults that our own shapes give none for. */
export const wordsFor: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'ontbreekt';
  switch (issue.code) {
    case 'invalid_type':
      return `moet ${TYPES[issue.expected] ?? 'iets anders'} zijn`;
    case 'invalid_value':
      return issue.input === undefined
        ? 'ontbreekt'
        : `moet een van deze zijn: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'mag niet leeg zijn'
        : issue.origin === 'array'
          ? 'moet er ten minste één hebben'
          : `moet ${issue.minimum} of meer zijn`;
    case 'too_big':
      return issue.origin === 'string'
        ? `mag ten hoogste ${issue.maximum} tekens lang zijn`
        : `moet ${issue.maximum} of minder zijn`;
    case 'not_multiple_of':
      return `moet een veelvoud van ${issue.divisor} zijn`;
    default:
      return 'klopt niet';
  }
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'een tekst tussen "aanhalingstekens"',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst [ ... ]',
  object: 'een groep velden { ... }',
};

/** The names of the fields that may stand at this place of a file. */
function fieldsAt(whole: unknown, path: Path): ReadonlySet<string> {
  let here = alternativesOf(whole);
  for (const step of path) {
    here = here.flatMap((part) =>
      alternativesOf(typeof step === 'number' ? part['items'] : fieldsOf(part)[step]),
    );
  }
  return new Set(here.flatMap((part) => Object.keys(fieldsOf(part))));
}

type Part = Readonly<Record<string, unknown>>;

const asPart = (part: unknown): Part => (typeof part === 'object' && part !== null ? (part as Part) : {});
const fieldsOf = (part: Part): Part => asPart(part['properties']);

/** A shape that may be null, or one of several, is told in JSON Schema as a choice. */
const alternativesOf = (part: unknown): readonly Part[] => {
  const { anyOf, oneOf } = asPart(part);
  return [
    asPart(part),
    ...[anyOf, oneOf].flatMap((all) => (Array.isArray(all) ? all.flatMap(alternativesOf) : [])),
  ];
};
