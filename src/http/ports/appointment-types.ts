import type {
  AppointmentTypeChange,
  AppointmentTypeEffect,
  AppointmentTypeSet,
} from '../contract/appointment-types.ts';
import type { Staff } from '../staff-ports.ts';

/** What can be booked, set by people of the practice. Rejects with DATABASE_UNREACHABLE. */
export interface AppointmentTypes {
  /** What the change would do; nothing is changed. Null: no such kind, or somebody in it does not work here. */
  effect(
    who: Staff,
    id: string,
    to: AppointmentTypeSet,
    signal: AbortSignal,
  ): Promise<AppointmentTypeEffect | null>;
  /** Counts for the next call. `by`: who set it otherwise since `was` stood on the screen. */
  change(
    who: Staff,
    id: string,
    change: AppointmentTypeChange,
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'changed' }
    | { readonly kind: 'not-found' }
    | { readonly kind: 'changed-meanwhile'; readonly by: string }
  >;
}
