import type { PracticeId } from '../../domain/ids.ts';
import type { RegisterChange } from '../contract/register.ts';
import type { Staff } from '../staff-ports.ts';

/** What a practice keeps of one automatic function. */
export interface KeptFunction {
  readonly owner: string | null;
  readonly testedOn: Temporal.PlainDate | null;
  readonly testedBy: string | null;
  /** Null: it was not switched off here. */
  readonly off: { readonly at: Temporal.Instant; readonly by: string } | null;
}

export interface PracticeRegister {
  readonly name: string;
  readonly address: string;
  /** Wishes that Balie finishes by itself. */
  readonly opened: readonly string[];
  readonly kept: ReadonlyMap<string, KeptFunction>;
}

/** Who answers for the automatic functions of a practice, and which were switched off. Rejects with DATABASE_UNREACHABLE. */
export interface RegisterPorts {
  /** Null: no such practice. */
  read(practice: PracticeId, signal: AbortSignal): Promise<PracticeRegister | null>;
  /**
   * Counts for the next call. Off closes the `wishes` of the function and remembers which were open; on opens those again.
   * `not-possible`: it is so already, or nothing of it is open.
   */
  change(
    who: Staff,
    id: string,
    wishes: readonly string[],
    change: RegisterChange,
    signal: AbortSignal,
  ): Promise<'changed' | 'changed-meanwhile' | 'not-possible'>;
}
