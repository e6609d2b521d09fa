/** The languages in which messages to patients are written. */
export const MESSAGE_LANGUAGES = ['nl', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];
