import type { PracticeId } from '../domain/ids.ts';
import type { Call, CallDetail } from './contract/calls.ts';
import type { Role } from './contract/role-names.ts';
import type { Preferences } from './contract/session.ts';
import type { Today } from './contract/today.ts';
import type { Colleagues, Item, ItemChange, ItemWithHistory } from './contract/worklist.ts';
import type { FeedLinks } from './ports/agenda-feeds.ts';
import type { AppointmentTypes } from './ports/appointment-types.ts';
import type { ComplaintDesk } from './ports/complaints.ts';
import type { CredentialStore } from './ports/credentials.ts';
import type { OwnActions, ReceptionDesk, SearchEverything, SettingUp, SoughtWords } from './ports/desk.ts';
import type { DeskAgenda } from './ports/desk-agenda.ts';
import type { IntakeDesk } from './ports/intakes.ts';
import type { ItemMessagesDesk } from './ports/item-messages.ts';
import type { MessageTextsDesk } from './ports/message-texts.ts';
import type { Messages } from './ports/messages.ts';
import type { Missed } from './ports/missed.ts';
import type { OwnAlarmsDesk, SentenceReader } from './ports/own-alarms.ts';
import type { OwnSessions } from './ports/own-sessions.ts';
import type { AuditLog, Patients } from './ports/patients.ts';
import type {
  CallReview,
  Emergency,
  Figures,
  People,
  PracticeKnowledge,
  PracticeSettings,
} from './ports/practice.ts';
import type { PushDevices } from './ports/push.ts';
import type { AuditedRecords, RecordAccess } from './ports/record-access.ts';
import type { RegisterPorts } from './ports/register.ts';
import type { SettingChanges } from './ports/setting-changes.ts';
import type { CallTakers } from './ports/take-over.ts';
import type { UseCases } from './ports/use-cases.ts';
import type { DeskWaitingList } from './ports/waiting-list.ts';
import type { WorkloadPorts } from './ports/workload.ts';

/** Who asks, as the session says. */
export interface Staff {
  /** Null: looks at invented data without an account. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  readonly practice: PracticeId;
}

export interface SessionFound extends Staff {
  readonly practiceName: string;
  readonly practiceKind: 'huisarts' | 'tandarts' | 'fysio';
  readonly csrf: string;
  /** Of its cookie, the SHA-256. */
  readonly tokenHash: string;
  /** Signed in by a password alone where that is not enough: nothing may be done but making a second step. */
  readonly needsSecondStep: boolean;
  /** What they may be; `role` is what they are now. */
  readonly roles: readonly Role[];
  readonly preferences: Preferences;
}

export interface NewSession {
  readonly practice: PracticeId;
  readonly staff: string | null;
  readonly name: string;
  readonly role: Role;
  readonly tokenHash: string;
  readonly csrf: string;
  /** Browser and system; null: not known. */
  readonly device: string | null;
  /** Whether a second step must be made first, in this session. */
  readonly asksSecondStep: boolean;
  readonly expiresAt: Temporal.Instant;
}

/** Someone with an account, as signing in needs it. */
export interface Account {
  readonly id: string;
  readonly practice: PracticeId;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly totpSecret: string | null;
  /** The thirty seconds of the last code that was taken. */
  readonly totpLastStep: number | null;
  readonly lockedUntil: Temporal.Instant | null;
  readonly hasPasskey: boolean;
}

/** Accounts and sessions. Every call rejects with DATABASE_UNREACHABLE when the database is away. */
export interface Accounts {
  byEmail(email: string, signal: AbortSignal): Promise<Account | null>;
  /** The account of who is signed in; null: there is none, or it is shut out. */
  of(who: Staff, signal: AbortSignal): Promise<Account | null>;
  /** Counts a failed attempt; the fifth within the lock's time locks the account for a while. */
  failed(account: Account, now: Temporal.Instant, signal: AbortSignal): Promise<void>;
  /** Forgets the failed attempts, and keeps the step of the code; false: that step was taken meanwhile. */
  succeeded(account: Account, step: number | null, signal: AbortSignal): Promise<boolean>;
  openSession(session: NewSession, signal: AbortSignal): Promise<void>;
  /** The session of this cookie, while it lasts. Looking counts as a sign of life, unless a page does so by itself (`isUnattended`). */
  session(
    tokenHash: string,
    now: Temporal.Instant,
    signal: AbortSignal,
    how?: { readonly isUnattended: boolean },
  ): Promise<SessionFound | null>;
  /** Whether this session still opens something: it did not end, somebody used it, and it has no second step to make first. Asking is no sign of life. */
  isOpen(tokenHash: string, now: Temporal.Instant, signal: AbortSignal): Promise<boolean>;
  closeSession(tokenHash: string, signal: AbortSignal): Promise<void>;
  /** Goes on with this session in another of one's roles; false: it is none of theirs. */
  switchRole(who: SessionFound, tokenHash: string, role: Role, signal: AbortSignal): Promise<boolean>;
  keepPreferences(who: Staff, preferences: Preferences, signal: AbortSignal): Promise<void>;
  /** Sets another password and ends every other session of theirs. */
  changePassword(who: Staff, passwordHash: string, keep: string, signal: AbortSignal): Promise<void>;
  /** Uses the link: makes the account, and the link is worth nothing any more. Null: no such link, or used, or too old. */
  setUp(
    link: { readonly tokenHash: string; readonly now: Temporal.Instant },
    account: { readonly name: string; readonly email: string; readonly passwordHash: string },
    signal: AbortSignal,
  ): Promise<'made' | 'no-link' | 'email-taken'>;
  /** Whether anything of a patient who exists can be seen in this practice. */
  hasRealPatient(practice: PracticeId, signal: AbortSignal): Promise<boolean>;
  /** The practice that may be looked at without an account: invented, and nobody has an account in it. */
  demoPractice(signal: AbortSignal): Promise<PracticeId | null>;
}

export type ChangeResult =
  | { readonly kind: 'changed'; readonly item: ItemWithHistory }
  | { readonly kind: 'not-found' }
  /** Somebody else changed it first; this is how it is now. */
  | { readonly kind: 'changed-meanwhile'; readonly item: ItemWithHistory; readonly by: string }
  /** The change does not fit what the item is: closing what is closed, lowering what is urgent. */
  | { readonly kind: 'not-possible'; readonly item: ItemWithHistory };

/** The worklist for the screen. */
export interface Board {
  /** In order: urgency, promised time, time of the call. `done`: what was closed since `since`, latest first. */
  list(
    who: Staff,
    which: { readonly status: 'open' } | { readonly status: 'done'; readonly since: Temporal.Instant },
    signal: AbortSignal,
  ): Promise<readonly Item[]>;
  /** One item with its history; that it was looked at is a line of the access log. */
  item(who: Staff, id: string, signal: AbortSignal): Promise<ItemWithHistory | null>;
  /** Its call, and when the caller confirmed the number that was read back; null: there is no such item. Part of looking at it. */
  settled(
    who: Staff,
    id: string,
    signal: AbortSignal,
  ): Promise<{ readonly call: string | null; readonly numberConfirmedAt: Temporal.Instant | null } | null>;
  /** Whether their practice has it; nothing of it is shown, so nothing is written in the access log. */
  has(who: Staff, id: string, signal: AbortSignal): Promise<boolean>;
  change(who: Staff, id: string, change: ItemChange, signal: AbortSignal): Promise<ChangeResult>;
  /** Who can be given an item. */
  colleagues(who: Staff, signal: AbortSignal): Promise<readonly Colleagues['colleagues'][number][]>;
  /** Gives what lies still with its owner back to everyone, in every practice; now and then. */
  returnIdle(
    signal: AbortSignal,
  ): Promise<readonly { readonly practice: PracticeId; readonly item: string }[]>;
  /** Gives back what somebody has who signs out; which items. */
  returnAllOf(who: Staff, signal: AbortSignal): Promise<readonly string[]>;
}

/** Null: not asked. */
export interface CallsSought {
  /** Half open. */
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly outcome: string | null;
  readonly wish: string | null;
  readonly alarm: boolean | null;
  readonly corrected: boolean | null;
  readonly line: string | null;
  readonly trial: boolean | null;
  /** That somebody searched by these is a line of the access log. */
  readonly words: SoughtWords | null;
}

export interface CallList {
  /** Newest first, `limit` at a time; `before`: the moment that the last page ended at; `count`: all that fit. */
  list(
    who: Staff,
    sought: CallsSought,
    page: { readonly before: Temporal.Instant | null; readonly limit: number },
    signal: AbortSignal,
  ): Promise<{ readonly calls: readonly Call[]; readonly count: number; readonly lines: readonly string[] }>;
  call(
    who: Staff,
    id: string,
    signal: AbortSignal,
  ): Promise<Omit<CallDetail, 'receipts' | 'corrections'> | null>;
}

export interface TodayView {
  today(who: Staff, now: Temporal.Instant, signal: AbortSignal): Promise<Today>;
}

export interface StaffPorts {
  readonly accounts: Accounts;
  readonly board: Board;
  readonly complaints: ComplaintDesk;
  readonly itemMessages: ItemMessagesDesk;
  readonly calls: CallList;
  readonly callTakers: CallTakers;
  readonly agenda: DeskAgenda;
  readonly waitingList: DeskWaitingList;
  readonly today: TodayView;
  readonly messages: Messages;
  readonly messageTexts: MessageTextsDesk;
  readonly intakes: IntakeDesk;
  readonly missed: Missed;
  readonly patients: Patients;
  readonly recordAccess: RecordAccess;
  readonly auditLog: AuditLog;
  readonly auditedRecords: AuditedRecords;
  readonly knowledge: PracticeKnowledge;
  readonly appointmentTypes: AppointmentTypes;
  readonly emergency: Emergency;
  readonly ownAlarms: OwnAlarmsDesk;
  readonly sentences: SentenceReader;
  readonly people: People;
  readonly feedLinks: FeedLinks;
  readonly settings: PracticeSettings;
  readonly settingChanges: SettingChanges;
  readonly useCases: UseCases;
  readonly reception: ReceptionDesk;
  readonly search: SearchEverything;
  readonly ownActions: OwnActions;
  readonly settingUp: SettingUp;
  readonly figures: Figures;
  readonly register: RegisterPorts;
  readonly workload: WorkloadPorts;
  readonly review: CallReview;
  readonly credentials: CredentialStore;
  readonly ownSessions: OwnSessions;
  readonly pushDevices: PushDevices;
}
