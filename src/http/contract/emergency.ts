import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** A step of the emergency ladder, in the order tried; each has 30 seconds (S5). */
const rung = z.object({
  rung: z.enum(['emergency-line', 'second-number', 'doctor', 'out-of-hours-post']),
  name: z.string(),
  /** The number that the practice listed. */
  target: z.string(),
  when: z.enum(['always', 'opening-hours', 'out-of-hours']),
});

/** One number that was rung for a caller. */
const ringing = z.object({
  /** When the call began. */
  at: moment,
  rung: z.string(),
  rules: z.array(z.string()),
  /** From the first signal until it was answered, and until a human said or pressed that they had it; null: nobody did. */
  answeredAfterMs: z.int().nullable(),
  confirmedAfterMs: z.int().nullable(),
  reason: z.string().nullable(),
});

export const ladder = z.object({
  rungs: z.array(rung),
  desk: z.object({ name: z.string(), target: z.string() }).nullable(),
  /** Of the last 30 days, latest first. */
  evidence: z.array(ringing),
  within30s: z.object({ x: z.int(), of: z.int() }),
});
export type Ladder = z.output<typeof ladder>;

const signing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unsigned') }),
  z.object({
    /** `void`: what the rule hears has changed since. */
    state: z.enum(['signed', 'void']),
    by: z.string(),
    registerNumber: z.string(),
    at: moment,
  }),
]);

export const ruleLine = z.object({
  id: z.string(),
  title: z.string(),
  redFlags: z.array(z.string()),
  level: z.enum(['112', 'human-now', 'today']),
  action: z.string(),
  version: z.int(),
  signing,
  /** How often it fired in the last 30 days. */
  fired: z.int(),
});
export const ruleList = z.object({ rules: z.array(ruleLine), unsigned: z.int() });
export type RuleLine = z.output<typeof ruleLine>;

export const ruleDetail = ruleLine.extend({
  question: z.string(),
  fires: z.array(z.string()),
  counterExamples: z.array(z.string()),
  sources: z.array(z.string()),
  /** SHA-256 of all that the rule means: what a signature is under. */
  content: z.string(),
});
export type RuleDetail = z.output<typeof ruleDetail>;

/** Signed by the practitioner who is signed in, under what they had on the screen. */
export const ruleSignature = z.strictObject({
  content: z.string().regex(/^[0-9a-f]{64}$/),
  /** BIG register: eleven digits. */
  registerNumber: z.string().regex(/^\d{11}$/),
  /** Asked again, because a signature is more than a click. */
  password: z.string().min(1).max(1_000),
});
