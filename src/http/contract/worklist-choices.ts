/** How an item was closed. Without a schema beside it: a browser that shows the choices needs none. */
export const CLOSINGS = ['done', 'not-needed', 'duplicate', 'misunderstood'] as const;

/** What Balie can have misheard or misunderstood. */
export const MISUNDERSTOOD = [
  'wish',
  'name',
  'date-of-birth',
  'day',
  'time',
  'phone',
  'medicine',
  'other',
] as const;

/** What can be told to a patient from an item. What is promised anew goes with its promise. */
export const ITEM_DRAFTS = ['callback-missed', 'call-us'] as const;
