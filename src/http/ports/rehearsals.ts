import type { NewProposal } from '../contract/knowledge.ts';
import type {
  KeepCaller,
  NewRehearsal,
  RehearsalDetail,
  RehearsalList,
  RehearsalRun,
} from '../contract/rehearsals.ts';
import type { Staff } from '../staff-ports.ts';

export type StartedRehearsal =
  | { readonly kind: 'started'; readonly run: string }
  /** One at a time on this machine, whoever's it is. */
  | { readonly kind: 'busy' }
  /** No callers of that set for this practice. */
  | { readonly kind: 'nobody-calls' };

/** A change of what Balie answers, by its place among the answers; null: a new one. */
export interface ProposedAnswer extends Omit<NewProposal, 'replaces'> {
  readonly id: string;
  readonly place: number | null;
}

/** Rehearsals of this practice, beside the real telephone. Every call rejects with DATABASE_UNREACHABLE when the database is away. */
export interface Rehearsals {
  list(who: Staff, signal: AbortSignal): Promise<RehearsalList>;
  run(who: Staff, id: string, signal: AbortSignal): Promise<RehearsalDetail | null>;
  /** Comes back when it has begun; its callers go on by themselves. */
  start(who: Staff, asked: NewRehearsal, signal: AbortSignal): Promise<StartedRehearsal>;
  /** On the practice as it would be with this change. */
  startFor(who: Staff, proposal: ProposedAnswer, signal: AbortSignal): Promise<StartedRehearsal>;
  /** False: it does not run. */
  stop(who: Staff, id: string): Promise<boolean>;
  /** Keeps a caller among the practice's own. False: no such call. */
  keep(who: Staff, caller: KeepCaller, signal: AbortSignal): Promise<boolean>;
  /** False: no such caller. */
  forget(who: Staff, id: string, signal: AbortSignal): Promise<boolean>;
  /**
   * The last rehearsal of each proposal, and whether it is green: done, nobody wrong, and Balie is still what it was then.
   */
  ofProposals(
    who: Staff,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, { readonly run: RehearsalRun; readonly green: boolean }>>;
}
