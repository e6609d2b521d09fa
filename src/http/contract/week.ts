/** Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Wall time: "08:30". */
export const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
