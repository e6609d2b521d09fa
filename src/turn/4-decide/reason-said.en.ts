const DETERMINED = '(?:my|a|an|the|his|her|our|some|this|these|that|one|bad|terrible|severe|really|very)';
/** "I have a rash", "she's got an earache", "about a mole", "for my knee", "my tooth hurts". */
const TOLD = [
  `\\b(?:have|has|had|having|got|get|with|about|regarding|because of|suffer(?:ing)? from|problems? with|trouble with) (?:${DETERMINED} )*(?<what>[a-z]+)`,
  `\\bfor (?:my|his|her|our) (?<what>[a-z]+)`,
  `\\bfor (?:a|an|some) (?<what>[a-z]+)`,
  `\\bmy (?<what>[a-z]+) (?:hurts?|aches?|is|are|has|keeps?|feels?|got|broke|came)\\b`,
].map((words) => new RegExp(words, 'gu'));
/** "Headache", "I fell", "can't sleep": told by the word itself. */
const TELLS =
  /\b(?:[a-z]*aches?|pains?|painful|hurts?|rash|fever|cough\w*|swollen|sore|itch\w*|bleed\w*|infect\w*|lump|mole|wart|dizzy|injur\w*|sprain\w*|broken?|fell|stiff|tired|check-? ?up|(?:can't|cannot|can not) (?:sleep|hear|walk|bend))\b/u;
/** People, moments and what is asked for are no reason. */
const NOTHING = new Set(
  `appointment appointments question questions problem time day week month morning afternoon evening noon moment minute monday tuesday wednesday thursday friday saturday sunday today tomorrow
  doctor doctors dr gp dentist physio physiotherapist physiotherapy therapist hygienist assistant nurse practice clinic visit consultation consult booking slot place call person
  son daughter child children kid kids baby boy girl wife husband partner mother father mom mum dad parents friend neighbour neighbor brother sister grandmother grandfather family
  name birthday insurance phone number email address car bus work job school english dutch me him her us you it to been one lot look good free available new next same first second`.split(
    /\s+/u,
  ),
);

/** Whether an English turn says what the appointment is for: who said so is not asked again. */
export function tellsWhatForInEnglish(said: string): boolean {
  const words = said.toLowerCase().replaceAll('’', "'");
  return (
    TELLS.test(words) ||
    TOLD.some((pattern) =>
      [...words.matchAll(pattern)].some(({ groups }) => !NOTHING.has(groups?.['what'] ?? '')),
    )
  );
}
