import { z } from 'zod';
import { ownOfRule } from './own-alarms.ts';
import { CLOCK, WEEKDAYS } from './week.ts';

const moment = z.iso.datetime({ offset: true });

/** Why a number that was rung brought nobody. */
const whyNot = z.enum([
  'busy',
  'no-answer',
  'refused',
  'unreachable',
  'not-confirmed',
  'voicemail-suspected',
  'hung-up',
  'caller-gone',
  'left-alone',
  /** Of a test: a caller needed the number. */
  'gave-way',
  /** Of a test: the number was taken off the ladder before its turn. */
  'not-listed',
]);
export type WhyNot = z.output<typeof whyNot>;

export const LADDER_RUNGS = [
  'emergency-line',
  'second-number',
  'doctor',
  'out-of-hours-post',
  'duty-dentist',
] as const;

/** A step of the emergency ladder, in the order tried; each has 30 seconds (S5). */
const rung = z.object({
  rung: z.enum(LADDER_RUNGS),
  name: z.string(),
  /** The number that the practice listed. */
  target: z.string(),
  when: z.enum(['always', 'opening-hours', 'out-of-hours']),
  /** Within that, when this line answers; none: all of it. */
  hours: z.array(z.object({ weekdays: z.array(z.enum(WEEKDAYS)), from: z.string(), to: z.string() })),
  /** The area whose callers it is for; null: everybody's. */
  region: z.string().nullable(),
  /** A test of it waits or is being made. */
  testing: z.boolean(),
  /** The last test that came to an end, however long ago; null: it was never tested. */
  lastTest: z
    .object({
      at: moment,
      answeredAfterMs: z.int().nullable(),
      /** Null: somebody confirmed. */
      reason: whyNot.nullable(),
    })
    .nullable(),
});
export type LadderStep = z.output<typeof rung>;

/** One number that was rung, for a caller or as a test; as a test also for who tries Balie out at a screen. */
const ringing = z.object({
  kind: z.enum(['call', 'test']),
  /** When the call began. */
  at: moment,
  rung: z.enum([...LADDER_RUNGS, 'desk', 'colleague']),
  /** The alarm before it; none: a test of the number, or a human was asked for without an alarm. */
  rules: z.array(z.string()),
  /** From the first signal until it was answered, and until a human said or pressed that they had it; null: nobody did. */
  answeredAfterMs: z.int().nullable(),
  confirmedAfterMs: z.int().nullable(),
  reason: whyNot.nullable(),
});
export type Ringing = z.output<typeof ringing>;

/** When Balie tests which steps by itself, in the practice's wall time; no times: never. */
const testPlan = z.object({
  times: z.array(z.string().regex(CLOCK)).max(4),
  rungs: z.array(z.enum(LADDER_RUNGS)),
});
export type TestPlan = z.output<typeof testPlan>;
/** `was`: as it stood on the screen of who changes it. 409 CHANGED_MEANWHILE when it stands otherwise by then. */
export const testPlanChange = z.strictObject({ to: testPlan.strict(), was: testPlan.strict() });
export type TestPlanChange = z.output<typeof testPlanChange>;

/** One number of the ladder, or all of it. Only what stands on the ladder can be tested. */
export const testAsked = z.strictObject({ target: z.string().max(200).nullable() });

export const ladder = z.object({
  rungs: z.array(rung),
  desk: z.object({ name: z.string(), target: z.string() }).nullable(),
  /** Of the last 30 days, latest first. */
  evidence: z.array(ringing),
  /** Of the calls with an alarm, never of the tests. */
  within30s: z.object({ x: z.int(), of: z.int() }),
  plan: testPlan,
  /** Names of lines that the plan never rings: not chosen, or not on duty at any of its times. None without a plan. */
  neverTested: z.array(z.string()),
  at: moment,
  /** Whether who asks may have the numbers called now, and whether they may plan it. */
  mayTest: z.boolean(),
  mayPlan: z.boolean(),
});
export type Ladder = z.output<typeof ladder>;

/** `none`: of the numbers that Balie may ring in the next 24 hours nobody answered one the last time. `never-rung`: nothing was tested yet. */
export const ladderAheadOf = z.object({ state: z.enum(['works', 'none', 'never-rung']) });
export type LadderAhead = z.output<typeof ladderAheadOf>;

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

const ruleTested = z.object({
  /** The rehearsal, which says who called and what was said. */
  run: z.uuid(),
  at: moment,
  set: z.string(),
  /** Whether its callers ended as they must. */
  passed: z.boolean(),
});
export type RuleTested = z.output<typeof ruleTested>;

export const ruleLine = z.object({
  id: z.string(),
  title: z.string(),
  redFlags: z.array(z.string()),
  level: z.enum(['112', 'human-now', 'today']),
  action: z.string(),
  version: z.int(),
  signing,
  /** How often it fired in the last 30 days, and how often people said afterwards that it was right. */
  fired: z.int(),
  judged: z.object({ right: z.int(), wrong: z.int() }),
  /** The last rehearsal in which it went off; null: in none. */
  tested: ruleTested.nullable(),
  /** How many sentences it is known to fire at, and to leave alone. */
  sentences: z.int(),
  counterSentences: z.int(),
  own: ownOfRule,
});
export const ruleList = z.object({ rules: z.array(ruleLine), unsigned: z.int() });
export type RuleLine = z.output<typeof ruleLine>;

export const ruleDetail = ruleLine.extend({
  question: z.string(),
  fires: z.array(z.string()),
  counterExamples: z.array(z.string()),
  sources: z.array(z.string()),
  /** What it hears and what holds it back, in its own notation: a signature covers all of it. */
  patterns: z.object({
    hears: z.array(z.string()),
    silentInTurn: z.array(z.string()),
    silentInCall: z.array(z.string()),
    asksIf: z.array(z.string()),
    limits: z.array(z.string()),
    groups: z.array(z.object({ name: z.string(), words: z.array(z.string()) })),
  }),
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
