/** When a caller wants to be rung. Local wall time of the practice; days are inclusive, times have an exclusive end. */
export interface WantedCall {
  readonly days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null;
  readonly between: { readonly from: Temporal.PlainTime; readonly to: Temporal.PlainTime } | null;
}

/** What the staff can promise a caller who named a moment. Empty: none was named. */
export interface CallMoment {
  /** They ring at the moment that was named, not before this. */
  readonly from?: Temporal.ZonedDateTime;
  /** The named moment cannot be had; what is promised is the soonest. */
  readonly notThen?: true;
}

/** What is said of a promised call besides before when. */
export interface CallSaid extends CallMoment {
  /** E.164; absent: the number of the call. */
  readonly number?: string;
}
