import { z } from 'zod';
import { FOR_WHOM, readers } from './worklist.ts';

const moment = z.iso.datetime({ offset: true });

/** A count with its denominator; a percentage without one is no figure. */
const share = z.object({ x: z.int(), of: z.int() });

export const today = z.object({
  at: moment,
  practiceOpen: z.boolean(),
  /** When the practice closes, or while it is closed opens; null: not within a week. */
  changesAt: moment.nullable(),
  /** When the practice is open today; none on a day that it stays closed. */
  openToday: z.array(z.object({ from: moment, to: moment })),
  /** When the last call that is over began; null: nobody ever called. */
  lastCallAt: moment.nullable(),
  /**
   * Callbacks that were promised and are open, also those that are late; and of the opening hours that go on or come next how many of
   * them are promised before their end, and how many more Balie would promise before it. Null: not open in sight.
   */
  callbacks: z.object({
    open: z.int(),
    until: z.object({ at: moment, promised: z.int(), room: z.int() }).nullable(),
  }),
  waitingList: z.object({ waiting: z.int(), offered: z.int() }),
  /**
   * From closing time until the practice opened today: calls, those of them that the out-of-hours post or the duty dentist took over, and
   * what of them still waits for people. Null: it does not open today.
   */
  night: z.object({ since: moment, calls: z.int(), toPost: z.int(), open: z.int() }).nullable(),
  worklist: z.object({
    '112': z.int(),
    urgent: z.int(),
    today: z.int(),
    normal: z.int(),
    late: z.int(),
  }),
  /** What of messages and of questionnaires waits for people: open items about messages, and answers that nobody has seen. */
  toDo: z.object({ messages: z.int(), intake: z.int() }),
  /** Null: the practice plans in another system, which is not asked for this. */
  appointments: z.int().nullable(),
  /** How many of the appointments that callers get when they name no other still fit today. Null: there is no such type. */
  free: z.object({ places: z.int(), type: z.string() }).nullable(),
  /** Every call attempt of today, each in exactly one of the four. */
  attempts: z.object({
    all: z.int(),
    finishedByBalie: share,
    staffLater: share,
    humanAtOnce: share,
    lost: share,
  }),
});
export type Today = z.output<typeof today>;

/** What Balie heard of a caller so far. */
const KNOWN_SLOTS = [
  'name',
  'date-of-birth',
  'postcode',
  'phone',
  'practitioner',
  'date',
  'time',
  'medicine',
  'reason',
] as const;

/** A call that goes on now, or one with an alarm that ended before a human had confirmed. */
export const liveCall = z.object({
  id: z.uuid(),
  /** "Spoed op lijn 1": says which call it is to whoever may see nothing else of it. */
  line: z.int(),
  startedAt: moment,
  /** The number that it comes from; null: withheld, or it comes from a browser. */
  from: z.string().nullable(),
  /** Somebody at a screen tries Balie out. */
  trial: z.boolean(),
  /** The level of its alarm; null: none. */
  alarm: z.enum(['112', 'human-now']).nullable(),
  alarmWords: z.array(z.string()),
  /** About whom the alarm is, when the caller said it. */
  about: z.enum(FOR_WHOM).nullable(),
  /** How each number of the ladder fared, in the order in which they were rung; the last is the one that rings now. */
  rungs: z.array(
    z.object({ rung: z.string(), step: z.string(), since: moment, reason: z.string().nullable() }),
  ),
  /** The human who has it: by the rung that confirmed, or by name when they took its item. Null: nobody yet. */
  takenOver: z.object({ by: z.string(), at: moment }).nullable(),
  /** Who asked last to take it over; on the ladder they are `colleague`. Null: nobody did. */
  taker: z.string().nullable(),
  /** Set when the caller is gone and nobody had confirmed. */
  endedAt: moment.nullable(),
  wish: z.string().nullable(),
  /** What happens at this moment, as a code: "rings emergency-line", "asks date-of-birth". */
  doing: z.string().nullable(),
  /** The question that was asked last, and which time: 2 after an answer that was not understood. Null: none yet. */
  asks: z.object({ step: z.string(), attempt: z.int() }).nullable(),
  /** Who the call is about was found among the patients. */
  recognised: z.boolean(),
  known: z.array(z.object({ slot: z.enum(KNOWN_SLOTS), value: z.string() })),
  /** What the caller is saying now, as far as it is read; it may still change. Null: nothing, or the turn is over. */
  partial: z.string().nullable(),
  lines: z.array(
    z.object({
      who: z.enum(['caller', 'balie']),
      text: z.string(),
      atMs: z.int(),
      unsure: z.array(z.int()).optional(),
    }),
  ),
});
export type LiveCall = z.output<typeof liveCall>;

/**
 * What the event stream brings. `now` replaces every call that was known, `call` one of them; `worklist` and `agenda` say that something
 * there changed; `missed` says what came while a browser was away for longer than is remembered, or while Balie was started anew.
 */
export const liveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now'), calls: z.array(liveCall) }),
  z.object({ kind: z.literal('call'), call: liveCall }),
  z.object({ kind: z.literal('call-ended'), id: z.uuid() }),
  z.object({ kind: z.literal('worklist'), id: z.uuid().nullable() }),
  z.object({ kind: z.literal('agenda') }),
  /** Who has this item before them now. */
  readers.extend({ kind: z.literal('readers'), item: z.uuid() }),
  z.object({
    kind: z.literal('missed'),
    since: moment,
    /** Null: the database is away, so nobody knows. */
    counts: z.object({ alarms: z.int(), items: z.int(), calls: z.int() }).nullable(),
  }),
]);
export type LiveEvent = z.output<typeof liveEvent>;
