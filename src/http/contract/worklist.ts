import { z } from 'zod';
import { CLOSINGS, MISUNDERSTOOD } from './worklist-choices.ts';

/** In the order of the list (`screens.md`): urgency, then the promised time, then the time of the call. */
export const URGENCIES = ['112', 'urgent', 'today', 'normal'] as const;

/** For whom a caller calls. */
export const FOR_WHOM = ['self', 'child', 'partner', 'parent', 'other'] as const;

export const ITEM_KINDS = [
  'urgent-callback',
  'callback',
  'failed-transfer',
  'request',
  'lost-call',
  'undelivered-message',
  'message-in-doubt',
  'reply',
  'said-not-done',
  'rung-test-failed',
  'waiting-offer',
  'intake-unanswered',
  'answer-expires',
] as const;

const moment = z.iso.datetime({ offset: true });

export const person = z.object({
  id: z.uuid(),
  name: z.string(),
  dateOfBirth: z.iso.date(),
});
export type Person = z.output<typeof person>;

export const item = z.object({
  id: z.uuid(),
  /** The call that it came from; null for an item that no call made. */
  call: z.uuid().nullable(),
  /** Of a call that somebody at a screen made to try Balie out: nobody waits for it. */
  trial: z.boolean(),
  kind: z.enum(ITEM_KINDS),
  urgency: z.enum(URGENCIES),
  wish: z.string(),
  /** Null: the caller was not recognised. */
  who: person.nullable(),
  /** For whom the caller asked it; null: not said, or nobody called. */
  about: z.enum(FOR_WHOM).nullable(),
  /** In which language messages to `who` go; null: nobody is known. */
  messagesIn: z.enum(['nl', 'en']).nullable(),
  /** The caller's own words, literally. */
  words: z.array(z.string()),
  /** Rules that fired. */
  rules: z.array(z.string()),
  callBackNumber: z.string().nullable(),
  promisedBefore: moment.nullable(),
  madeAt: moment,
  status: z.enum(['open', 'done']),
  closedAs: z.enum(CLOSINGS).nullable(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Null: for whoever is there. */
  waitsFor: z.enum(['practitioner', 'manager']).nullable(),
  /** Goes up with every change; a change names the version that it saw. */
  version: z.int(),
});
export type Item = z.output<typeof item>;

export const itemList = z.object({ items: z.array(item), at: moment });

export const itemEvent = z.object({
  at: moment,
  /** A person's name, or "Balie". */
  by: z.string(),
  what: z.enum([
    'made',
    'claimed',
    'released',
    'closed',
    'reopened',
    'raised',
    'lowered',
    'noted',
    'postponed',
    'returned',
    'warned',
    'handed-over',
    'given',
    'called',
    'opened',
    'messaged',
  ]),
  /**
   * `claimed`: from whom it was taken over. `closed`: how, and after a colon what was misunderstood or the item that it doubles.
   * `handed-over`: to `practitioner`, `manager` or `desk`, and after a colon what was asked. `given`: to whom. `called`: how it went. `opened`: why.
   * `messaged`: with which template.
   * `raised`, `lowered`: to what, and after a colon why. `returned`: `idle:` or `signed-out:` and who had it. `warned`: the promised time. `noted`: the note.
   */
  detail: z.string().nullable(),
});
export const itemWithHistory = item.extend({ history: z.array(itemEvent) });
export type ItemWithHistory = z.output<typeof itemWithHistory>;

/** One change to one item. `version` is the one that was on the screen: somebody else's change in between is never overwritten. */
export const itemChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('claim'), version: z.int() }),
  z.strictObject({ what: z.literal('release'), version: z.int() }),
  z.strictObject({
    what: z.literal('close'),
    as: z.enum(CLOSINGS),
    /** With `misunderstood`: what; the call is then no longer counted as finished by Balie. */
    wrong: z.enum(MISUNDERSTOOD).optional(),
    /** With `duplicate`: the item that stays. */
    of: z.uuid().optional(),
    version: z.int(),
  }),
  z.strictObject({ what: z.literal('reopen'), version: z.int() }),
  z.strictObject({ what: z.literal('raise'), to: z.enum(['urgent', 'today']), version: z.int() }),
  /** A practitioner only, with a reason, and never while the call goes on. */
  z.strictObject({
    what: z.literal('lower'),
    to: z.enum(['today', 'normal']),
    reason: z.string().trim().min(5).max(300),
    version: z.int(),
  }),
  z.strictObject({ what: z.literal('note'), text: z.string().trim().min(1).max(2_000), version: z.int() }),
  /** Never to a moment that is over. */
  z.strictObject({ what: z.literal('postpone'), to: moment, version: z.int() }),
  /** To who gives care, a complaint to the manager, or back to the desk with a question. Nobody has it then. */
  z.strictObject({
    what: z.literal('hand-over'),
    to: z.enum(['practitioner', 'manager', 'desk']),
    text: z.string().trim().min(1).max(500).optional(),
    version: z.int(),
  }),
  /** To a colleague, who has it from then on. */
  z.strictObject({ what: z.literal('give'), to: z.uuid(), version: z.int() }),
  /** Somebody was rung and not reached. */
  z.strictObject({ what: z.literal('called'), result: z.enum(['no-answer', 'busy']), version: z.int() }),
]);
export type ItemChange = z.output<typeof itemChange>;

/** Who can be given an item. */
export const colleagues = z.object({
  colleagues: z.array(
    z.object({ id: z.uuid(), name: z.string(), role: z.enum(['assistant', 'practitioner']) }),
  ),
});
export type Colleagues = z.output<typeof colleagues>;

/** What somebody does who has an item before them. */
const DOINGS = ['reads', 'calls'] as const;

/** `doing`: null when it is closed again. Said anew every so often, so that who is gone is not shown for long. */
export const readingItem = z.strictObject({ doing: z.enum(DOINGS).nullable() });
export type ReadingItem = z.output<typeof readingItem>;

export const readers = z.object({
  readers: z.array(z.object({ id: z.uuid(), name: z.string(), doing: z.enum(DOINGS) })),
});
export type Reader = z.output<typeof readers>['readers'][number];
