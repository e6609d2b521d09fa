/** GSM 03.38: the characters of its alphabet, and those that take two places. Anything else makes the whole text UCS-2. */
const BASIC = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]$/u;
const DOUBLE = /^[\^{}\\[~\]|€]$/u;

export interface SmsParts {
  /** Messages of SMS that it costs. */
  readonly segments: number;
  /** Places that it takes of them. */
  readonly places: number;
  /** How many fit: in one, or in each of several. */
  readonly each: number;
  /** What is not in the GSM alphabet and so makes every character cost more than double; none: it is a GSM text. */
  readonly because: readonly string[];
}

/**
 * What a text costs by SMS: 160 places in one message, 153 in each of several; 70 and 67 when it is no GSM text (3GPP TS 23.038 and
 * 23.040). A character of two places is never cut in two, so it may leave one empty.
 */
export function smsParts(text: string): SmsParts {
  const characters = [...text];
  const because = [...new Set(characters.filter((one) => !BASIC.test(one)))];
  const isGsm = because.length === 0;
  // UCS-2 counts code units: an emoji has two.
  const sizes = characters.map((one) => (isGsm ? (DOUBLE.test(one) ? 2 : 1) : one.length));
  const places = sizes.reduce((sum, size) => sum + size, 0);
  const [alone, several] = isGsm ? [160, 153] : [70, 67];
  if (places <= alone) return { segments: 1, places, each: alone, because };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > several) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { segments, places, each: several, because };
}

/** How many messages of SMS a text costs. */
export const smsSegments = (text: string): number => smsParts(text).segments;
