/** Of a kind of appointment, for the form and for the check of what it sends. */
export const TYPE_LIMITS = {
  leastMinutes: 5,
  /** As the database takes it: a working day. */
  mostMinutes: 480,
  /** Four weeks: a lead beyond that leaves hardly anything to offer of the twelve weeks that the agenda reaches. */
  mostLeadMinutes: 4 * 7 * 24 * 60,
  /** More than a practice reads again, and each is tried when the form asks. */
  mostQuestions: 20,
  shortestQuestion: 5,
  longestQuestion: 200,
} as const;
