/** "Ik heb een klacht" and "ik heb een medische vraag" say that there is something, not what: six words or fewer. */
const ANNOUNCED_WORDS = 6;

/** Whether the caller has said what it is about, or only that there is something. */
export const isStory = (said: string): boolean =>
  said.split(/\s+/u).filter((word) => word !== '').length > ANNOUNCED_WORDS;
