import type {
  INTAKE_LISTS,
  IntakeAnswers,
  Intake as IntakeLine,
  QuestionnaireList,
} from '../contract/intakes.ts';
import type { Staff } from '../staff-ports.ts';

/** Questionnaires before appointments as people read them. Rejects with DATABASE_UNREACHABLE. */
export interface IntakeDesk {
  list(
    who: Staff,
    page: {
      readonly which: (typeof INTAKE_LISTS)[number];
      /** Of `all`: what comes after this one; null: from the latest appointment on. */
      readonly before: { readonly start: Temporal.Instant; readonly id: string } | null;
      readonly limit: number;
    },
    signal: AbortSignal,
  ): Promise<{ readonly intakes: readonly IntakeLine[]; readonly unseen: number }>;
  /** One with its answers; that somebody read them is a line of the access log. Null: there is none. */
  intake(who: Staff, id: string, signal: AbortSignal): Promise<IntakeAnswers | null>;
  /** Notes that it was seen, by whom; what somebody saw before stays theirs. */
  markSeen(
    who: Staff,
    id: string,
    seen: boolean,
    signal: AbortSignal,
  ): Promise<'marked' | 'not-found' | 'not-possible'>;
  /** What the practice asks, and could ask. */
  questionnaires(who: Staff, signal: AbortSignal): Promise<QuestionnaireList>;
}
