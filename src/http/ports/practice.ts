import type { Correction, CorrectionMade, Receipt } from '../contract/corrections.ts';
import type { Ladder, LadderAhead, RuleTested, TestPlan } from '../contract/emergency.ts';
import type { CallsOfNumber, FigureCalls, Insight } from '../contract/insight.ts';
import type { Knowledge, NewProposal } from '../contract/knowledge.ts';
import type {
  Invitation,
  Invited,
  Settings,
  SettingsChange,
  StaffChange,
  StaffMember,
} from '../contract/settings.ts';
import type { Staff } from '../staff-ports.ts';

/** What Balie may say about the practice. Rejects with DATABASE_UNREACHABLE. */
export interface PracticeKnowledge {
  all(who: Staff, signal: AbortSignal): Promise<Omit<Knowledge, 'mayListen'>>;
  propose(who: Staff, proposal: NewProposal, signal: AbortSignal): Promise<void>;
  /**
   * `approve` puts it in force at once, in the name of who approves, on the rehearsal or for the reason that is given. What was
   * decided stays on record. False: no such proposal.
   */
  decide(
    who: Staff,
    proposal: string,
    decision: {
      readonly what: 'approve' | 'reject';
      readonly run: string | null;
      readonly reason: string | null;
    },
    signal: AbortSignal,
  ): Promise<boolean>;
  /** Puts back what the last change of this answer replaced, with who approved it then; takes a new one away. False: nothing to put back. */
  rollBack(who: Staff, answer: string, signal: AbortSignal): Promise<boolean>;
}

/** The way to a human, and what was rung. */
export interface Emergency {
  ladder(who: Staff, signal: AbortSignal): Promise<Omit<Ladder, 'mayTest' | 'mayPlan' | 'at'>>;
  /** Whether somebody may be expected to answer in the next 24 hours. */
  ahead(who: Staff, signal: AbortSignal): Promise<LadderAhead['state']>;
  /** Asks for a test of one number, or with null of the whole ladder. False: the practice lists no such number. */
  askTest(who: Staff, target: string | null, signal: AbortSignal): Promise<boolean>;
  planTests(who: Staff, plan: TestPlan, signal: AbortSignal): Promise<void>;
  /** How often each alarm rule fired in the last 30 days. */
  fired(who: Staff, signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** Of each rule the last rehearsal in which it went off. */
  rehearsed(who: Staff, signal: AbortSignal): Promise<ReadonlyMap<string, RuleTested>>;
}

export interface PracticeSettings {
  read(who: Staff, signal: AbortSignal): Promise<Omit<Settings, 'parts' | 'installation'>>;
  change(who: Staff, change: SettingsChange, signal: AbortSignal): Promise<void>;
}

/** Who works here and who was asked to. Rejects with DATABASE_UNREACHABLE. */
export interface People {
  all(
    who: Staff,
    signal: AbortSignal,
  ): Promise<{ readonly staff: readonly StaffMember[]; readonly invited: readonly Invited[] }>;
  /** Asks somebody in by a link that is known by its hash; an earlier one to the same address is worth nothing any more. */
  invite(
    who: Staff,
    invitation: Invitation,
    link: { readonly tokenHash: string; readonly until: Temporal.Instant },
    signal: AbortSignal,
  ): Promise<'invited' | 'email-taken'>;
  /** Uses the link: makes the account that it was for. */
  accept(
    link: { readonly tokenHash: string; readonly now: Temporal.Instant },
    passwordHash: string,
    signal: AbortSignal,
  ): Promise<'made' | 'no-link' | 'email-taken'>;
  /** Ends every session of theirs. Nobody changes themselves. */
  change(who: Staff, id: string, change: StaffChange, signal: AbortSignal): Promise<boolean>;
}

/** Both days included. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface Figures {
  /** `compareWith`: another period, whose figures stand beside these. */
  insight(who: Staff, period: Period, compareWith: Period | null, signal: AbortSignal): Promise<Insight>;
  /** The latest hundred calls that a figure counts. */
  calls(who: Staff, period: Period, of: CallsOfNumber, signal: AbortSignal): Promise<FigureCalls>;
}

/** What people say of a call afterwards, and what the record says of what Balie said. */
export interface CallReview {
  receipts(who: Staff, call: string, signal: AbortSignal): Promise<readonly Receipt[] | null>;
  corrections(who: Staff, call: string, signal: AbortSignal): Promise<readonly CorrectionMade[] | null>;
  correct(who: Staff, call: string, correction: Correction, signal: AbortSignal): Promise<boolean>;
}
