/** Real Dutch words that sound like an alarm word. They are taken for what they are, never for a misheard alarm. */
export const ordinaryWords: ReadonlySet<string> = new Set<string>([]);
