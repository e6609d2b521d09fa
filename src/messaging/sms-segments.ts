/** GSM 03.38: the characters of its alphabet, and those that take two places. Anything else makes the whole text UCS-2. */
const BASIC =
  /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/u;
const DOUBLE = /[\^{}\\[~\]|€]/gu;

/** How many messages of SMS a text costs: 160 characters fit in one, 153 in each of several; 70 and 67 when it is no GSM text. */
export function smsSegments(text: string): number {
  const isGsm = BASIC.test(text);
  const length = isGsm ? text.length + (text.match(DOUBLE)?.length ?? 0) : text.length;
  const [alone, each] = isGsm ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / each);
}
