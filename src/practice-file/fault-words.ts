import { z } from 'zod';
import type { Path } from './json-source.ts';
import { didYouMean } from './nearest.ts';

/** What is wrong with one field. */
export interface FieldFault {
  readonly path: Path;
  readonly words: string;
}

/** What zod found, in Dutch: one fault a field, and one for each field that does not exist, with the one of `fields` that it resembles. */
export const faultsIn = (error: z.ZodError, fields: ReadonlySet<string>): readonly FieldFault[] =>
  error.issues.flatMap((issue): readonly FieldFault[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...path, key],
          words: `dit veld bestaat niet${didYouMean(key, fields)}`,
        }))
      : [{ path, words: issue.message }];
  });

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

/** The names of all fields that a file of this shape may have, at any depth. */
export function fieldsOf(shape: z.ZodType): ReadonlySet<string> {
  const names = new Set<string>();
  const gather = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'properties') for (const name of Object.keys(value)) names.add(name);
      gather(value);
    }
  };
  gather(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }));
  return names;
}
