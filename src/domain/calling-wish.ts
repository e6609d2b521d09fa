/** How somebody wants to be served when they call: asked for by them or by who cares for them, and set by a person of the practice. */
export const CALLING_WISHES = [
  'slower',
  'keys',
  'interpreter',
  'straight-to-human',
  'calls-for',
  'no-messages',
] as const;
export type CallingWish = (typeof CALLING_WISHES)[number];
