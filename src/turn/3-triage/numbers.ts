const UNITS: Readonly<Record<string, number>> = {
  nul: 0,
  een: 1,
  ene: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  vief: 5,
  zes: 6,
  zeven: 7,
  zeuven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  twalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};

/** The value of one number word or of digits ("38,5", "achtendertig", "honderdzeventig", "vierhonderdtwintig"), else null. */
export function numberValue(plain: string): number | null {
  const first = plain.charCodeAt(0);
  if (first >= 48 && first <= 57) return digitsValue(plain);
  const at = plain.indexOf('honderd');
  if (at < 0) return belowHundred(plain);
  const hundreds = at === 0 ? 1 : UNITS[plain.slice(0, at)];
  const rest = plain.slice(at + 'honderd'.length).replace(/^en/, '');
  const below = rest === '' ? 0 : belowHundred(rest);
  return hundreds === undefined || below === null ? null : 100 * hundreds + below;
}

const belowHundred = (plain: string): number | null => UNITS[plain] ?? TENS[plain] ?? tensValue(plain);

// A temperature, a pulse, a sugar or an age: longer digits are a telephone number or a date.
const MOST_DIGITS = 6;

function digitsValue(plain: string): number | null {
  if (plain.length > MOST_DIGITS) return null;
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** "achtendertig": a unit, "en", a ten. */
function tensValue(plain: string): number | null {
  // Nearly no word of a call is a number, and each was compared with eight tens: a twentieth of the time of triage.
  if (!plain.endsWith('tig')) return null;
  for (const [ten, value] of Object.entries(TENS)) {
    if (!plain.endsWith(`en${ten}`)) continue;
    const unit = UNITS[plain.slice(0, -ten.length - 2)];
    if (unit !== undefined && unit > 0 && unit < 10) return value + unit;
  }
  return null;
}
