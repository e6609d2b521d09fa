import type { UseCaseChange, UseCaseState } from '../contract/use-cases.ts';
import type { Staff } from '../staff-ports.ts';

export type UseCaseResult =
  | { readonly kind: 'changed'; readonly useCase: UseCaseState; readonly change: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'changed-meanwhile'; readonly by: string }
  /** Something that the gate asks is not met, or it is not at that step. */
  | { readonly kind: 'refused'; readonly useCase: UseCaseState };

/** How far each use case is, by what was counted; and moving it on or back. Rejects with DATABASE_UNREACHABLE. */
export interface UseCases {
  all(who: Staff, signal: AbortSignal): Promise<readonly UseCaseState[]>;
  change(who: Staff, wish: string, change: UseCaseChange, signal: AbortSignal): Promise<UseCaseResult>;
}
