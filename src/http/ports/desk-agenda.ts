import type { AgendaDay, Appointment } from '../contract/agenda.ts';
import type {
  Move,
  NewAppointment,
  Placed,
  PlacesAnswered,
  PlacesAsked,
  Queued,
} from '../contract/booking.ts';
import type { Staff } from '../staff-ports.ts';

export type PlaceResult =
  | { readonly kind: 'placed'; readonly placed: Placed }
  | { readonly kind: 'not-found' }
  /** A rule of the practice; `words` says which, in Dutch. */
  | { readonly kind: 'refused'; readonly words: string }
  /** Somebody had it in the meantime: a caller of Balie, or the practice itself. */
  | { readonly kind: 'taken'; readonly by: 'balie' | 'practice' };

/** The agenda as people change it. What comes back was read back after the commit. Rejects with DATABASE_UNREACHABLE. */
export interface DeskAgenda {
  days(
    who: Staff,
    from: Temporal.PlainDate,
    count: number,
    signal: AbortSignal,
  ): Promise<readonly AgendaDay[]>;
  /** For each place whether the appointment may stand there, and if not by which rule. Null: no such type or appointment. */
  ask(who: Staff, asked: PlacesAsked, signal: AbortSignal): Promise<PlacesAnswered | null>;
  book(who: Staff, wanted: NewAppointment, signal: AbortSignal): Promise<PlaceResult>;
  move(who: Staff, appointment: string, move: Move, signal: AbortSignal): Promise<PlaceResult>;
  /** Queues a message about the appointment to its patient. Null: there is no such appointment, or they agreed to no channel. */
  tell(who: Staff, appointment: string, signal: AbortSignal): Promise<Queued | null>;
  /** Null: there is no such appointment to come. */
  cancel(who: Staff, appointment: string, signal: AbortSignal): Promise<Appointment | null>;
}
