import type { Correction, CorrectionMade, Receipt } from '../contract/corrections.ts';
import type { Ladder, LadderAhead, RuleTested, TestPlanChange } from '../contract/emergency.ts';
import type { CallsOfNumber, FigureCalls, Insight } from '../contract/insight.ts';
import type { Knowledge, NewProposal } from '../contract/knowledge.ts';
import type {
  Invitation,
  Invited,
  Settings,
  SettingsWrite,
  StaffChange,
  StaffMember,
} from '../contract/settings.ts';
import type { Staff } from '../staff-ports.ts';

/** What Balie may say about the practice. Rejects with DATABASE_UNREACHABLE. */
export interface PracticeKnowledge {
  all(who: Staff, signal: AbortSignal): Promise<Omit<Knowledge, 'mayListen'>>;
  /** False: another answer has the place of the one that it is to replace. */
  propose(who: Staff, proposal: NewProposal, signal: AbortSignal): Promise<boolean>;
  /**
   * `approve` puts it in force at once, in the name of who approves, on the rehearsal or for the reason that is given. What was
   * decided stays on record. False: no such proposal, or it no longer replaces what who decides saw.
   */
  decide(
    who: Staff,
    proposal: string,
    decision: {
      readonly what: 'approve' | 'reject';
      /** Undefined: it is not put in the place of anything. */
      readonly replaces: string | null | undefined;
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
  planTests(who: Staff, plan: TestPlanChange, signal: AbortSignal): Promise<'planned' | 'changed-meanwhile'>;
  /** How often each alarm rule fired in the last 30 days. */
  fired(who: Staff, signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** Of each rule the last rehearsal in which it went off. */
  rehearsed(who: Staff, signal: AbortSignal): Promise<ReadonlyMap<string, RuleTested>>;
}

export interface PracticeSettings {
  read(who: Staff, signal: AbortSignal): Promise<Omit<Settings, 'parts' | 'installation'>>;
  /** All of it or, when a field no longer stands as it was seen, nothing. */
  change(
    who: Staff,
    change: SettingsWrite,
    signal: AbortSignal,
  ): Promise<{ readonly kind: 'changed' } | { readonly kind: 'changed-meanwhile'; readonly by: string }>;
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
  change(
    who: Staff,
    id: string,
    change: StaffChange,
    signal: AbortSignal,
  ): Promise<'changed' | 'changed-meanwhile' | 'not-possible'>;
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
