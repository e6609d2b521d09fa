import { z } from 'zod';
import type { AlarmReason } from '../domain/alarm.ts';
import { asId, type CallId, type PatientId, type PracticeId, type RuleId } from '../domain/ids.ts';
import { FOR_WHOM, WISHES } from '../domain/meaning.ts';
import type { NewWorklistItem } from '../turn/5-act/worklist.ts';
import { type CallEvent, type JournalEntry, NOT_HELPED, WHO_IS_RUNG } from '../turn/journal.ts';

/** An entry with its number in the call, as it goes to the database or the disk. */
export interface NumberedEntry {
  readonly seq: number;
  /** Which run of which node the call belongs to. */
  readonly owner: Owner;
  readonly entry: JournalEntry;
}

/** A process of Balie: the name of its machine, stable over restarts, and this run of it. */
export interface Owner {
  readonly node: string;
  readonly run: string;
}

export type SpoolRecord =
  | { readonly kind: 'event'; readonly event: NumberedEntry }
  | { readonly kind: 'worklist'; readonly item: NewWorklistItem };

const forWhom = z.enum(FOR_WHOM);

// Not strict: a call of a newer version that died must be recovered by an older one, and the other way round.
export const alarmReason = z
  .object({
    rule: z.string().transform((id) => asId<RuleId>(id)),
    level: z.enum(['112', 'human-now', 'today']),
    action: z.enum(['A112_U0', 'A112', 'SPOED', 'VANDAAG', 'TAND_SPOED', 'FYSIO_STOP', 'GGZ']),
    words: z.array(z.string()),
    spoken: z
      .array(z.object({ fromMs: z.number(), toMs: z.number(), of: z.enum(['word', 'turn']) }))
      .exactOptional(),
    turn: z.number(),
    about: forWhom.exactOptional(),
  })
  .transform((reason): AlarmReason => reason);

const id = <Id extends string>() => z.string().transform((value) => asId<Id>(value));
const instantText = z.string().transform((text) => Temporal.Instant.from(text));
const text = z.string().nullable();

const callEvent: z.ZodType<CallEvent, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered'), from: text, dialled: z.string(), ear: z.string() }),
  z.strictObject({
    kind: z.literal('caller-said'),
    text: z.string(),
    asked: z.string(),
    endsMs: z.int().exactOptional(),
    unsure: z.array(z.int()).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('caller-pressed'), keys: z.string() }),
  z.strictObject({ kind: z.literal('caller-silent'), forMs: z.number() }),
  z.strictObject({
    kind: z.literal('balie-said'),
    phrase: z.string(),
    text: z.string(),
    heardMs: z.number(),
    whole: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('understood'), wish: z.string(), confidence: z.number() }),
  z.strictObject({ kind: z.literal('alarm'), reasons: z.array(alarmReason), wordsEndMs: z.number() }),
  z.strictObject({ kind: z.literal('did'), action: z.string(), outcome: z.string(), reference: text }),
  z.strictObject({
    kind: z.literal('transfer'),
    rung: z.enum(WHO_IS_RUNG),
    step: z.enum(['dialled', 'ringing', 'answered', 'confirmed', 'failed']),
    reason: z.enum(NOT_HELPED).nullable(),
    confirmedBy: z.enum(['key', 'voice']).nullable(),
  }),
  z.strictObject({ kind: z.literal('fault'), code: z.string() }),
  z.strictObject({
    kind: z.literal('line-quality'),
    received: z.int(),
    lost: z.int(),
    late: z.int(),
    jitterMs: z.number(),
  }),
  z.strictObject({
    kind: z.literal('ended'),
    by: z.enum(['caller', 'balie', 'transfer', 'lost']),
    outcome: z.enum([
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
    ]),
  }),
]);

/** A line of the spool, read back. */
export const spoolRecord: z.ZodType<SpoolRecord, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('event'),
    event: z.strictObject({
      seq: z.int().min(0),
      owner: z.strictObject({ node: z.string(), run: z.uuid() }),
      entry: z.strictObject({
        call: id<CallId>(),
        practice: id<PracticeId>(),
        at: instantText,
        atMs: z.number(),
        event: callEvent,
      }),
    }),
  }),
  z.strictObject({
    kind: z.literal('worklist'),
    item: z.strictObject({
      practice: id<PracticeId>(),
      call: id<CallId>(),
      kind: z.enum([
        'urgent-callback',
        'callback',
        'failed-transfer',
        'request',
        'lost-call',
        'undelivered-message',
      ]),
      urgency: z.enum(['112', 'urgent', 'today', 'normal']),
      wish: z.enum(WISHES),
      patient: id<PatientId>().nullable(),
      callBackNumber: text,
      about: forWhom.optional(),
      words: z.array(z.string()),
      alarms: z.array(alarmReason),
      promisedBefore: instantText.nullable(),
      at: instantText.optional(),
      idempotencyKey: z.string(),
    }),
  }),
]);
