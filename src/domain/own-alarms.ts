/** Who gives care and answers for it, with the number in the BIG register. */
export interface SignedFor {
  readonly by: string;
  readonly registerNumber: string;
  readonly on: Temporal.PlainDate;
}

/** Words that fire a rule of Balie at this practice as well. */
export interface AddedAlarmWords extends SignedFor {
  readonly rule: string;
  /** As callers say them: "gas gelekt". */
  readonly words: string;
}

/** A rule that does not count in calls to this practice for a while. */
export interface RulePutAside extends SignedFor {
  readonly rule: string;
  readonly reason: string;
  /** The last day. */
  readonly until: Temporal.PlainDate;
}

/** What a practice changed about the alarm rules. */
export interface OwnAlarms {
  readonly added: readonly AddedAlarmWords[];
  readonly aside: readonly RulePutAside[];
}
