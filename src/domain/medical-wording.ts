/** S7 for what a practice writes itself: what Balie may not say in its name either. */
const COMPLAINT =
  '(?:hartinfarct|hartaanval|beroerte|tia|longembolie|trombose|bloedvergiftiging|(?:\\p{L}+)?ontsteking|infectie|griep|migraine|hernia|breuk|kneuzing|allergie|hersenschudding|virus|verkoudheid|kanker)';
const MEDICINE =
  '(?:paracetamol|ibuprofen|aspirine|diclofenac|pijnstillers?|antibiotica|medicijnen?|medicatie|tabletten|tablet|pillen|pil|pufjes?|druppels|zalf|crème)';
const NOT_ALLOWED: readonly RegExp[] = [
  // A diagnosis, or a likelihood of one.
  new RegExp(
    `\\b(?:u hebt|u heeft|uw kind heeft|dit is|dat is|het is|het gaat om|u lijdt aan|klinkt als|lijkt op|past bij|wijst op|kans op|waarschijnlijk|vermoedelijk) (?:(?:dan|vast|zeker|waarschijnlijk|vermoedelijk|een|de|op) )*${COMPLAINT}\\b`,
    'iu',
  ),
  // What to do about it oneself. "Neem uw medicijnen mee" is what to bring, wherever its "mee" stands.
  new RegExp(
    `\\b(?:neemt?\\b(?!(?:(?!\\b(?:neemt?|brengt?)\\b)[^.!?])*\\bmee\\b)|(?:slik|slikt|gebruik|gebruikt|smeer|smeert|stop|stopt)\\b)[^.!?]{0,40}?\\b${MEDICINE}(?!\\p{L})`,
    'iu',
  ),
  /\b(?:drink (?:veel|extra)|koel (?:de|het|uw)|rust (?:goed )?uit|blijf liggen|wacht (?:het|maar|nog)\b[^.!?]{0,20}\baf|kijk het (?:nog )?(?:even )?aan)\b/iu,
  // A dose.
  /\b\d+(?:[.,]\d+)? ?(?:mg|milligram|microgram|tabletten|pillen|druppels|pufjes)\b/iu,
  /\b(?:neem|slik|gebruik|smeer)\b[^.!?]{0,40}\b(?:keer|maal) (?:per dag|daags)\b/iu,
  // How urgent it is. "Is uw vraag niet dringend, bel dan na tien uur" leaves that to the caller.
  /(?<!^(?:is|als|indien|wanneer)\b[^,:;]*)\bniet (?:dringend|spoedeisend|ernstig|gevaarlijk)\b/iu,
  /\b(?:kan geen kwaad|geen zorgen|valt (?:wel )?mee|urgentie(?:code|niveau)?|u[0-5])\b/iu,
  /\b(?:dat|dit|het) kan (?:(?:nog|wel|best|gerust) )*wachten\b/iu,
];

/** The first sentence of a text that holds a diagnosis, a likelihood, advice, a dose or an urgency; null: none does. */
export const medicalSentenceIn = (text: string): string | null =>
  text.split(/(?<=[.!?])\s+/).find((sentence) => NOT_ALLOWED.some((pattern) => pattern.test(sentence))) ??
  null;
