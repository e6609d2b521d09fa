import type { OwnAction } from '../contract/actions.ts';
import type { Reception } from '../contract/reception.ts';
import type { EverythingFound } from '../contract/search.ts';
import type { ExamplesToGo, SetUpState, SetUpStep } from '../contract/set-up.ts';
import type { Staff } from '../staff-ports.ts';

/** Who answers the telephone. Rejects with DATABASE_UNREACHABLE. */
export interface ReceptionDesk {
  state(who: Staff, signal: AbortSignal): Promise<Reception>;
  /** `no-desk`: there is no number to give the calls to. `unchanged`: it was so already. */
  set(
    who: Staff,
    what: 'pause' | 'resume',
    signal: AbortSignal,
  ): Promise<'changed' | 'unchanged' | 'no-desk'>;
}

/** What somebody typed into the search of everything, taken apart. */
export interface SoughtWords {
  /** Letters: part of a name, or words of a caller. */
  readonly name: string | null;
  readonly bornOn: Temporal.PlainDate | null;
  /** Figures that are no date, at least four. */
  readonly digits: string | null;
}

/** Everything at once, by what somebody typed. That somebody searched is a line of the access log. */
export interface SearchEverything {
  search(who: Staff, sought: SoughtWords, signal: AbortSignal): Promise<EverythingFound>;
}

/** What one did oneself since `since`, latest first, and how each is undone. */
export interface OwnActions {
  since(who: Staff, since: Temporal.Instant, signal: AbortSignal): Promise<readonly OwnAction[]>;
}

/** How far a practice is with setting up; what is done is read from what it set. */
export interface SettingUp {
  state(who: Staff, signal: AbortSignal): Promise<SetUpState>;
  mark(who: Staff, step: SetUpStep, state: 'done' | 'later', signal: AbortSignal): Promise<void>;
  /** Fills an invented practice with an invented past, once; false: it was filled, or a patient is real. */
  fill(who: Staff, signal: AbortSignal): Promise<boolean>;
  /** Whether every patient is invented. */
  isInvented(who: Staff, signal: AbortSignal): Promise<boolean>;
  /** What wiping the invented would take; null: a patient is real, or there is none. */
  wouldGo(who: Staff, signal: AbortSignal): Promise<ExamplesToGo | null>;
  /** Takes it, and shuts what was opened. */
  wipe(who: Staff, signal: AbortSignal): Promise<'wiped' | 'not-invented' | 'in-a-call'>;
}
