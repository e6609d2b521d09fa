const UNITS = [
  'nul',
  // With its accents: voices read a bare "een" as the article.
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
] as const;
const TENS = [
  '',
  '',
  'twintig',
  'dertig',
  'veertig',
  'vijftig',
  'zestig',
  'zeventig',
  'tachtig',
  'negentig',
] as const;

/**
 * A whole number in Dutch words, spaced the way voices read best: 253 is "tweehonderd drieënvijftig". Takes -999,999,999 to
 * 999,999,999; anything else (fractions, infinity) is written in digits with a decimal comma.
 */
export function sayNumber(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > 999_999_999) return String(value).replace('.', ',');
  if (value < 0) return `min ${sayNumber(-value)}`;
  if (value < 100) return belowHundred(value);
  if (value < 1000) return joined(value, 100, 'honderd');
  if (value < 1_000_000) return joined(value, 1000, 'duizend');
  const millions = Math.floor(value / 1_000_000);
  const rest = value % 1_000_000;
  return `${sayNumber(millions)} miljoen${rest === 0 ? '' : ` ${sayNumber(rest)}`}`;
}

/** "honderd", not "eenhonderd"; a count is glued when it is one word: "tweehonderd", "twaalfduizend". */
function joined(value: number, size: number, word: string): string {
  const count = Math.floor(value / size);
  const rest = value % size;
  const spokenCount = count === 1 ? '' : sayNumber(count);
  const head = spokenCount.includes(' ') ? `${spokenCount} ${word}` : `${spokenCount}${word}`;
  return rest === 0 ? head : `${head} ${sayNumber(rest)}`;
}

function belowHundred(value: number): string {
  const unit = UNITS[value];
  if (unit !== undefined) return unit;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  const ones = UNITS[value % 10] ?? '';
  if (value % 10 === 0) return tens;
  const glued = ones === 'één' ? 'een' : ones;
  return `${glued}${glued.endsWith('e') ? 'ën' : 'en'}${tens}`;
}

/** A year as people say it: "negentien achtenzestig", "negentienhonderd vijf", "tweeduizend vier". Takes 1000 to 2999. */
export function sayYear(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (century === 10 || century === 20) return sayNumber(year);
  // "negentien vijf" is also five past seven; the hundred keeps 1901 to 1909 apart from clock times.
  if (rest < 10) return `${sayNumber(century)}honderd${rest === 0 ? '' : ` ${sayNumber(rest)}`}`;
  return `${sayNumber(century)} ${sayNumber(rest)}`;
}

/** Digits in pairs, the way Dutch people read out numbers: "0612" is "nul zes, twaalf". An odd count ends in three single digits. */
export function sayDigitPairs(digits: string): string {
  const groups: string[] = [];
  let at = 0;
  while (at < digits.length) {
    const left = digits.length - at;
    const size = left === 3 || left === 1 ? left : 2;
    groups.push(sayDigitGroup(digits.slice(at, at + size)));
    at += size;
  }
  return groups.join(', ');
}

function sayDigitGroup(group: string): string {
  if (group.length === 2 && !group.startsWith('0')) return sayNumber(Number(group));
  return [...group].map((digit) => sayNumber(Number(digit))).join(' ');
}
