import { z } from 'zod';
import { CodedError } from '../platform/coded-error.ts';
import { faultsIn, wordsFor } from '../practice-file/fault-words.ts';
import { PRACTICE_TIME_ZONE } from '../scheduling/opening-windows.ts';

/** The outcomes of the `call` door (formats.md), the same as those of the journal. */
export const OUTCOMES = [
  'booked',
  'moved',
  'cancelled',
  'answered',
  'prescription-request',
  'callback',
  'transferred',
  'advised-112',
  'nothing-done',
  'failed',
] as const;
export type RehearsedOutcome = (typeof OUTCOMES)[number];

const text = z.string().min(1);
const date = z.string().transform((iso, context) => {
  try {
    return Temporal.PlainDate.from(iso);
  } catch {
    context.addIssue({ code: 'custom', message: 'moet een datum zijn zoals 1954-03-12' });
    return z.NEVER;
  }
});

/** With an offset, or as wall time of the practice. */
const moment = z.string().transform((iso, context) => {
  try {
    return /(?:[+-]\d\d:?\d\d|Z)(?:\[|$)/u.test(iso)
      ? Temporal.Instant.from(iso.replace(/\[.*\]$/u, '')).toZonedDateTimeISO(PRACTICE_TIME_ZONE)
      : Temporal.PlainDateTime.from(iso).toZonedDateTime(PRACTICE_TIME_ZONE);
  } catch {
    context.addIssue({ code: 'custom', message: 'moet een moment zijn zoals 2026-11-23T10:15:00+01:00' });
    return z.NEVER;
  }
});

/** Who names no `kind` has told the twist in the other fields. */
const twist = z.union([
  text.transform((kind) => ({ kind })),
  z.looseObject({ kind: text }),
  z.looseObject({}).transform((fields) => ({
    ...fields,
    kind:
      [fields['type'], fields['twist'], fields['does'], fields['what'], fields['description'], fields['name']]
        .filter((one) => typeof one === 'string')
        .join(' ') || 'says',
  })),
]);

/**
 * Facts are open: whoever writes a scenario may tell the caller anything ("favouriteColour"), and a question nobody foresaw
 * is answered from it. The named ones change the world, so they are checked.
 */
const facts = z.looseObject({
  agendaFree: z.unknown().optional(),
  existingAppointments: z.unknown().optional(),
  humanAvailable: z.boolean().default(true),
});

const scenarioSchema = z.strictObject({
  id: text,
  /** For people who read the file. */
  description: z.string().exactOptional(),
  practice: text.default('huisarts'),
  now: moment,
  caller: z.looseObject({
    name: text,
    dateOfBirth: date.nullish().transform((given) => given ?? null),
    phone: text.nullish().transform((given) => given ?? null),
    postcode: text.nullish().transform((given) => given ?? null),
    knownPatient: z
      .boolean()
      .nullish()
      .transform((given) => given ?? true),
    style: z
      .union([z.string(), z.array(z.string()).transform((all) => all.join(', '))])
      .nullish()
      .transform((given) => given ?? ''),
  }),
  goal: z.union([
    text,
    z
      .array(text)
      .min(1)
      .transform((all) => all.join(' en ')),
  ]),
  facts: z.preprocess((given) => given ?? {}, facts),
  twists: z.array(twist).default([]),
  expected: z.looseObject({
    outcome: z
      .union([z.enum(OUTCOMES), z.array(z.enum(OUTCOMES)).min(1)])
      .transform((given) => [given].flat()),
    mustHold: z.array(text).default([]),
  }),
});

/** One simulated call: who calls, when, what for, what happens on the way, and how it must end (formats.md). */
export type Scenario = z.output<typeof scenarioSchema>;
export type ScenarioTwist = Scenario['twists'][number];

export type ReadScenario =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'not-usable'; readonly line: number; readonly error: CodedError };

/**
 * Reads a scenario file: one scenario, an array of them, or JSON Lines. A scenario that cannot be used is a value in its
 * place, so that the rest is played. Throws SCENARIO_NOT_READABLE when the file is no JSON at all, or holds none: nothing played is
 * no success.
 */
export function readScenarios(content: string): readonly ReadScenario[] {
  const all = parsed(content);
  if (all.length === 0) throw new CodedError('SCENARIO_NOT_READABLE', 'Er staat geen scenario in.');
  return all.map((raw, index) => {
    const result = scenarioSchema.safeParse(raw, { error: wordsFor });
    if (result.success) return { kind: 'scenario', scenario: result.data };
    const [fault] = faultsIn(result.error, scenarioSchema);
    const where = fault === undefined || fault.path.length === 0 ? 'scenario' : fault.path.join('.');
    return { kind: 'not-usable', line: index + 1, error: notUsable(where, fault?.words ?? 'klopt niet') };
  });
}

/** Names the field and, in Dutch, what was expected there, never the value: scenarios are about persons, invented or not. */
export const notUsable = (field: string, why: string): CodedError =>
  new CodedError('SCENARIO_INVALID', `Dit scenario kan niet worden gespeeld: ${field}: ${why}`, {
    fields: { field },
  });

function parsed(content: string): readonly unknown[] {
  try {
    const whole: unknown = JSON.parse(content);
    return Array.isArray(whole) ? whole : [whole];
  } catch (cause) {
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
    } catch {
      // No JSON Lines either: the first complaint is about the file as a whole and says more.
    }
    throw new CodedError(
      'SCENARIO_NOT_READABLE',
      'Dit is geen JSON: één scenario, een lijst ervan, of één per regel.',
      {
        cause,
      },
    );
  }
}
