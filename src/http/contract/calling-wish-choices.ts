/** What can be asked, in the order in which the screen has it. Without a schema beside it: a browser that shows the choices needs none. */
export const CALLING_KINDS = [
  'slower',
  'keys',
  'interpreter',
  'straight-to-human',
  'calls-for',
  'no-messages',
] as const;
export const CALLING_ASKED_BY = ['patient', 'relative', 'practice'] as const;
export type AskedBy = (typeof CALLING_ASKED_BY)[number];
/** ISO 639: what interpreters are asked for most. */
export const INTERPRETER_LANGUAGES = ['ar', 'en', 'fa', 'pl', 'so', 'es', 'ti', 'tr', 'uk', 'zgh'] as const;
