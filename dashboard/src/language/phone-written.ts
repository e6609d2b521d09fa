const UNBROKEN = '\u00A0';
const MOBILE = 2;
const AREA = 3;

/** "+31201000101" -> "020 100 01 01", "+31612348810" -> "06 12 34 88 10"; a number of another country stays as it is. */
export function phoneWritten(phone: string): string {
  if (!/^\+31\d{9}$/.test(phone)) return phone;
  const national = `0${phone.slice(3)}`;
  const head = national.startsWith('06') ? MOBILE : AREA;
  const rest = national.slice(head);
  // Seven figures are three and two pairs; eight are four pairs.
  const parts = rest.length % 2 === 1 ? [rest.slice(0, 3), ...pairs(rest.slice(3))] : pairs(rest);
  return [national.slice(0, head), ...parts].join(UNBROKEN);
}

const pairs = (figures: string): readonly string[] => figures.match(/\d\d/g) ?? [];

/** From what kind of telephone a call came, as its number tells; a caller may hide it. */
export function telephoneOf(from: string | null): 'mobile' | 'landline' | 'abroad' | 'none' {
  if (from === null || !from.startsWith('+')) return 'none';
  if (!from.startsWith('+31')) return 'abroad';
  return from.startsWith('+316') ? 'mobile' : 'landline';
}
