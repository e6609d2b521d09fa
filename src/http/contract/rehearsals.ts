import { z } from 'zod';
import { MOST_CALLERS } from './rehearsal-limits.ts';

/** Who calls in a rehearsal; `first`: the three of setting up; `own`: what the practice kept itself; `answers`: what a change of an answer must stand. */
const REHEARSAL_SETS = [
  'first',
  'emergency',
  'dialect',
  'older',
  'bad-line',
  'two-wishes',
  'own',
  'answers',
] as const;
export const rehearsalSet = z.enum(REHEARSAL_SETS);
export type RehearsalSet = z.output<typeof rehearsalSet>;

export const newRehearsal = z
  .strictObject({
    set: rehearsalSet.exclude(['answers']),
    number: z.int().min(1).max(MOST_CALLERS.text),
    how: z.enum(['text', 'audio']),
  })
  .refine(({ how, number }) => number <= MOST_CALLERS[how], {
    error: `at most ${MOST_CALLERS.audio} callers with sound`,
    path: ['number'],
  });
export type NewRehearsal = z.output<typeof newRehearsal>;

const moment = z.iso.datetime({ offset: true });

/** What Balie knew when it was rehearsed: the same three are the same Balie. */
export const versions = z.object({ practice: z.string(), knowledge: z.string(), rules: z.string() });
export type Versions = z.output<typeof versions>;

/** `broken-off`: Balie itself stopped meanwhile. */
const RUN_STATES = ['running', 'paused', 'done', 'stopped', 'failed', 'broken-off'] as const;

export const rehearsalRun = z.object({
  id: z.uuid(),
  set: rehearsalSet,
  how: z.enum(['text', 'audio']),
  state: z.enum(RUN_STATES),
  /** How many will call, have called, and ended otherwise than expected. */
  number: z.int(),
  played: z.int(),
  wrong: z.int(),
  startedBy: z.string(),
  startedAt: moment,
  endedAt: moment.nullable(),
  versions,
  /** The change of an answer that it judges; null: Balie as it is. */
  proposal: z.uuid().nullable(),
  /** Why it failed, as a code of the guide. */
  fault: z.string().nullable(),
});
export type RehearsalRun = z.output<typeof rehearsalRun>;

/** One call of a rehearsal. */
export const rehearsedCall = z.object({
  /** The same caller has the same name in every run, so that runs can be laid beside each other. */
  id: z.string(),
  caller: z.string(),
  goal: z.string(),
  expected: z.array(z.string()),
  outcome: z.string(),
  passed: z.boolean(),
  /** Whether what Balie said it had planned is in the agenda; null: it planned nothing. */
  saidIsDone: z.boolean().nullable(),
  /** From the last alarm word to the first ring; null: no alarm. */
  alarmMs: z.number().nullable(),
  /** Alarm rules that fired. */
  rules: z.array(z.string()),
  /** What did not hold, by the names of the scenario. */
  broken: z.array(z.string()),
  said: z.array(z.object({ who: z.enum(['balie', 'caller', 'human']), text: z.string(), atMs: z.number() })),
});
export type RehearsedCall = z.output<typeof rehearsedCall>;

/** A caller who ended otherwise than in the run before. */
export const difference = z.object({
  id: z.string(),
  caller: z.string(),
  before: z.object({ outcome: z.string(), passed: z.boolean() }),
  now: z.object({ outcome: z.string(), passed: z.boolean() }),
});
export type Difference = z.output<typeof difference>;

export const rehearsalDetail = z.object({
  run: rehearsalRun,
  /** The wrong ones first. */
  calls: z.array(rehearsedCall),
  /** The run that it is compared with: the last of the same set with other versions. */
  comparedWith: z.object({ id: z.uuid(), startedAt: moment, versions }).nullable(),
  differences: z.array(difference),
});
export type RehearsalDetail = z.output<typeof rehearsalDetail>;

export const keptCaller = z.object({ id: z.uuid(), name: z.string(), keptBy: z.string(), keptAt: moment });
export type KeptCaller = z.output<typeof keptCaller>;

export const rehearsals = z.object({
  /** Newest first. */
  runs: z.array(rehearsalRun),
  kept: z.array(keptCaller),
  /** How Balie is now. */
  versions,
  /** A rehearsal waits while a caller is in danger. */
  waitsForAlarm: z.boolean(),
});
export type RehearsalList = z.output<typeof rehearsals>;

/** Either a call of a run, kept as it was played, or a sentence with how it must end. */
export const keepCaller = z.union([
  z.strictObject({ run: z.uuid(), call: z.string().max(80) }),
  z.strictObject({
    sentence: z.string().trim().min(5).max(300),
    outcome: z.enum(['booked', 'answered', 'callback', 'transferred', 'prescription-request']),
  }),
]);
export type KeepCaller = z.output<typeof keepCaller>;
