/** What a practice may set of callbacks and reminders: the practice file, the wire, the screen and its words all ask here. */
export const DESK_TIME_LIMITS = {
  /** One every minute, by ten people, is more than any desk rings. */
  mostPerHour: 60,
  mostParts: 50,
  leastHoursBefore: 2,
  /** Two weeks: who is reminded earlier has forgotten it again. */
  mostHoursBefore: 336,
  mostReminders: 4,
  /** Between these a telephone wakes nobody. */
  notBefore: '07:00',
  notAfter: '22:00',
  /** What came due in the night must go out somewhere in the day. */
  leastHoursOfDay: 2,
} as const;
