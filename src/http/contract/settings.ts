import { z } from 'zod';
import { callbackHours, reminderTimes } from './desk-times.ts';
import { LADDER_RUNGS } from './emergency.ts';
import { ROLES } from './role-names.ts';
import { CLOCK, WEEKDAYS } from './week.ts';

const moment = z.iso.datetime({ offset: true });
const WHENS = ['always', 'opening-hours', 'out-of-hours'] as const;

/** Whether a part of Balie works now; `detail` is a code or a name, never a secret. */
const part = z.object({
  name: z.string(),
  state: z.string(),
  /** Since when it is so, as far as the server has seen; null: nobody looked. */
  since: moment.nullable(),
});

const line = z.object({ target: z.string(), spokenName: z.string() });

const clock = z.string().regex(CLOCK);
const onlyThen = {
  /** When the line answers, where that is less than `when` says; `to` that is not after `from` is on the next day. */
  hours: z
    .array(z.strictObject({ weekdays: z.array(z.enum(WEEKDAYS)).min(1), from: clock, to: clock }))
    .min(1)
    .max(30)
    .optional(),
  /** Whose callers it is for: where they live ("3071-3089") or ring from ("010"). */
  region: z
    .strictObject({
      name: z.string().trim().min(1).max(60),
      postcodes: z.array(z.string().regex(/^[1-9]\d{3}(?:-[1-9]\d{3})?$/)).max(200),
      areaCodes: z.array(z.string().regex(/^0[1-57]\d{1,2}$/)).max(50),
    })
    .refine(({ postcodes, areaCodes }) => postcodes.length + areaCodes.length > 0, {
      error: 'an area has a postcode or an area code',
    })
    .optional(),
};

const localMinute = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/);
/** Of the whole practice, in wall time: "2026-12-24T12:00"; `to` is exclusive. */
const closure = z.strictObject({
  from: localMinute,
  to: localMinute,
  /** As callers hear it: "studiedag". */
  reason: z.string().trim().min(2).max(60),
});

const engine = z.object({
  name: z.string(),
  /** The folder or name of its model; null: it has none of its own. */
  model: z.string().nullable(),
});

/** What whoever runs this machine set in its file of settings: to be looked at here, and changed there. Nothing secret is among it. */
const installation = z.object({
  /** Accounts at a telephone provider; none: a provider that sends calls to this machine by itself, or no line yet. */
  accounts: z.array(
    z.object({
      uri: z.string(),
      state: z.enum(['trying', 'registered', 'refused', 'unreachable', 'ended']),
      /** The last answer of the provider (RFC 3261); null: none yet. */
      status: z.int().nullable(),
      since: moment.nullable(),
    }),
  ),
  codecs: z.array(z.string()),
  /** Where the appointments of this practice are. */
  agenda: z.enum(['own', 'outside']),
  channels: z.array(z.enum(['whatsapp', 'sms', 'email', 'file'])),
  voice: engine,
  ear: engine,
});
export type Installation = z.output<typeof installation>;

export const settings = z.object({
  practice: z.object({
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(['huisarts', 'tandarts', 'fysio']),
    address: z.string(),
    recordsCalls: z.boolean(),
    registration: z.enum(['open', 'closed', 'waiting-list']),
    /** Wishes that Balie may finish by itself. */
    opened: z.array(z.string()),
    /** Numbers and SIP users that ring for this practice. */
    dialled: z.array(z.string()),
    /** Of the practice itself, as local times: "08:00". */
    openingHours: z.array(z.object({ weekday: z.enum(WEEKDAYS), from: z.string(), to: z.string() })),
    /** Days or hours that the practice is closed beside its week and the public holidays, first the earliest; those that are over as well. */
    closures: z.array(closure),
    callbacks: callbackHours,
    reminders: reminderTimes,
    desk: line.nullable(),
    consultLine: line.nullable(),
    ladder: z.array(line.extend({ rung: z.enum(LADDER_RUNGS), when: z.enum(WHENS), ...onlyThen })),
  }),
  parts: z.array(part),
  /** Words of callers are deleted after so many days (S12). */
  wordsKeptDays: z.int(),
  /** After so many months without a contact a record asks for a ground (ADR 0075). */
  relationMonths: z.int(),
  jobs: z.array(z.object({ job: z.string(), ranAt: moment, rows: z.int() })),
  /** How messages of each channel fared last. */
  sent: z.array(
    z.object({
      channel: z.enum(['whatsapp', 'sms', 'email', 'file']),
      lastSentAt: moment.nullable(),
      lastFailedAt: moment.nullable(),
      lastFault: z.string().nullable(),
    }),
  ),
  /** Null: this process does not know. */
  installation: installation.nullable(),
});
export type Settings = z.output<typeof settings>;

/** E.164 or SIP: short numbers (112, 113, 0900) cannot be listed, and so are never dialled. */
const telephone = z.string().regex(/^(?:\+[1-9]\d{7,14}|sips?:[^\s@;?]+@[^\s@;?]+)$/u);
const humanLine = z.strictObject({
  target: telephone,
  spokenName: z.string().trim().min(1).max(60),
});
const openingHours = z
  .array(
    z
      .strictObject({
        weekday: z.enum(WEEKDAYS),
        from: clock,
        to: clock,
      })
      .refine(({ from, to }) => from < to, { error: 'to is after from', path: ['to'] }),
  )
  .min(1)
  .max(30);

const closures = z
  .array(closure)
  .max(100)
  .refine((all) => all.every(({ from, to }) => from < to && isDay(from) && isDay(to)), {
    error: 'a day that there is, and to after from',
  });

/** "2026-02-30" has the shape of a day and is none. */
function isDay(local: string): boolean {
  try {
    Temporal.PlainDateTime.from(local);
    return true;
  } catch {
    return false;
  }
}

/** S5: at every hour somebody must be there to ring. */
const ladder = z
  .array(
    humanLine.extend({
      rung: z.enum(LADDER_RUNGS),
      when: z.enum(WHENS),
      ...onlyThen,
    }),
  )
  .min(1)
  .max(8)
  .refine(
    (rungs) =>
      (['opening-hours', 'out-of-hours'] as const).every((time) =>
        rungs.some(({ when }) => when === 'always' || when === time),
      ),
    { error: 'a part of the day has nobody to ring' },
  );

/** What a person of the practice may set otherwise here. Absent: as it is. */
export const settingsChange = z.strictObject({
  kind: z.enum(['huisarts', 'tandarts', 'fysio']).optional(),
  name: z.string().trim().min(2).max(80).optional(),
  /** Said in the greeting, which must be short (S1). */
  shortName: z.string().trim().min(2).max(30).optional(),
  address: z.string().trim().min(3).max(160).optional(),
  registration: z.enum(['open', 'closed', 'waiting-list']).optional(),
  /** Null: nobody is rung for who wants a person. */
  desk: humanLine.nullable().optional(),
  consultLine: humanLine.nullable().optional(),
  ladder: ladder.optional(),
  /** S12: thirty at most. */
  wordsKeptDays: z.int().min(1).max(30).optional(),
  relationMonths: z.int().min(1).max(240).optional(),
  /** Of the practice itself, the whole week. */
  openingHours: openingHours.optional(),
  /** Of the practice itself, all that there are. */
  closures: closures.optional(),
  callbacks: callbackHours.optional(),
  reminders: reminderTimes.optional(),
});
export type SettingsChange = z.output<typeof settingsChange>;

/**
 * `was`: what whoever sets it otherwise saw, of each field of `to`, as GET gave it. 409 CHANGED_MEANWHILE when it stands otherwise by then: a
 * screen that was open since this morning must not write over what a colleague set since.
 */
export const settingsWrite = z
  .strictObject({ to: settingsChange, was: z.partialRecord(settingsChange.keyof(), z.json()) })
  .refine(({ to, was }) => Object.keys(to).every((field) => field in was), {
    error: 'of each field of to what was seen',
    path: ['was'],
  });
export type SettingsWrite = z.output<typeof settingsWrite>;

const someRoles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);

export const staffMember = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  /** What they may be, beside the one that they begin with. */
  roles: z.array(z.enum(ROLES)),
  secondStep: z.boolean(),
  passkeys: z.int(),
  lastSeenAt: moment.nullable(),
  lockedOut: z.boolean(),
  /** Their telephone, on which they are rung when they take a call over; null: the practice's desk is. */
  telephone: z.string().nullable(),
});
const invited = z.object({
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  by: z.string(),
  until: moment,
});
export const staffList = z.object({
  staff: z.array(staffMember),
  /** Who has a link that was not used and has not run out. */
  invited: z.array(invited),
});
export type Invited = z.output<typeof invited>;
export type StaffMember = z.output<typeof staffMember>;

/**
 * `shut-out` ends every session and refuses new ones; `let-in` undoes it. `no-second-step` takes passkeys and authenticator away, of who lost
 * them, and ends every session. `was`: as it stood on the screen of who changes it. 409
 * CHANGED_MEANWHILE when it stands otherwise by then.
 */
export const staffChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['shut-out', 'let-in', 'no-second-step']) }),
  /** The first is the one that they begin with. */
  z.strictObject({ what: z.literal('roles'), roles: someRoles, was: z.array(z.enum(ROLES)) }),
  z.strictObject({
    what: z.literal('telephone'),
    telephone: telephone.nullable(),
    was: z.string().nullable(),
  }),
]);
export type StaffChange = z.output<typeof staffChange>;

export const invitation = z.strictObject({
  name: z.string().trim().min(1).max(100),
  email: z.email(),
  roles: someRoles,
});
export type Invitation = z.output<typeof invitation>;
/** Shown once: the server keeps what the link is checked by, and not the link. */
export const invitationMade = z.object({ path: z.string(), until: moment });
export const invitationAccepted = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().min(12).max(1_000),
});
