import type {
  ConsultsOfWeek,
  Missed,
  SamplingAnswer,
  SamplingWeeks,
  Staffing,
  Workload,
} from '../contract/workload.ts';
import type { Staff } from '../staff-ports.ts';

/** What work there is for people, and what they were doing when they were asked. Every call rejects with DATABASE_UNREACHABLE. */
export interface WorkloadPorts {
  /** Both days included. */
  workload(
    who: Staff,
    period: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
    signal: AbortSignal,
  ): Promise<Workload>;
  setStaffing(who: Staff, staffing: Staffing, signal: AbortSignal): Promise<void>;
  setConsults(who: Staff, consults: ConsultsOfWeek, signal: AbortSignal): Promise<void>;
  setSamplingWeeks(who: Staff, weeks: SamplingWeeks, signal: AbortSignal): Promise<void>;
  /** The moment at which who works at the desk is asked now, which counts as asked; null: none, or answered. */
  momentOf(who: Staff, signal: AbortSignal): Promise<Temporal.Instant | null>;
  /** False: they were not asked then, have answered, or it is over. */
  answer(who: Staff, answer: SamplingAnswer, signal: AbortSignal): Promise<boolean>;
  /** Null: no booked appointment, or one that has not begun. */
  missed(who: Staff, appointment: string, signal: AbortSignal): Promise<Missed | null>;
  /** False: no booked appointment, or one that has not begun. */
  setMissed(who: Staff, appointment: string, missed: boolean, signal: AbortSignal): Promise<boolean>;
}
