/** A unit and how people say and write it, lower case, without accents; words are separated by one space. */
const SAID: Readonly<Record<string, string>> = {
  // What medicines are counted in.
  milligram: 'mg milligram milligrammen',
  microgram: 'mcg µg ug microgram microgrammen',
  gram: 'g gr gram grammen',
  kilogram: 'kg kilo kilogram kilos kilogrammen',
  milliliter: 'ml milliliter milliliters mililiter',
  centiliter: 'cl centiliter centiliters',
  deciliter: 'dl deciliter deciliters',
  liter: 'l liter liters',
  'cubic centimeter': 'cc',
  unit: 'eenheden eenheid ie',
  tablet: 'tablet tabletten tabletje tabletjes',
  pill: 'pil pillen pilletje pilletjes',
  capsule: 'capsule capsules',
  drop: 'druppel druppels druppeltjes',
  puff: 'pufje pufjes pufs inhalatie inhalaties',
  sachet: 'zakje zakjes sachet sachets',
  suppository: 'zetpil zetpillen',
  patch: 'pleister pleisters',
  ampoule: 'ampul ampullen',
  injection: 'spuit spuiten prik prikken injectie injecties',
  tablespoon: 'eetlepel eetlepels',
  teaspoon: 'theelepel theelepels theelepeltje theelepeltjes',
  millimole: 'mmol millimol',
  // Lengths, areas and weights that callers name with them.
  millimeter: 'mm millimeter millimeters',
  centimeter: 'cm centimeter centimeters',
  decimeter: 'dm decimeter decimeters',
  meter: 'm meter meters',
  kilometer: 'km kilometer kilometers',
  micrometer: 'micrometer micron',
  inch: 'inch inches duim',
  foot: 'voet ft',
  yard: 'yard yards',
  mile: 'mijl mijlen mile miles',
  'nautical mile': 'zeemijl zeemijlen',
  hectare: 'hectare hectares ha',
  acre: 'acre acres',
  ounce: 'ons ounce ounces oz',
  pound: 'pond ponden lb lbs',
  stone: 'stone',
  ton: 'ton tonnen',
  gallon: 'gallon gallons',
  pint: 'pint pints',
  barrel: 'vat vaten',
  'cubic meter': 'kuub m3',
  degree: 'graden graad',
  // Sizes of files, because others' test cases have them.
  bit: 'bit bits',
  byte: 'byte bytes',
  kilobyte: 'kb kilobyte kilobytes',
  megabyte: 'mb megabyte megabytes',
  gigabyte: 'gb gigabyte gigabytes',
  terabyte: 'tb terabyte terabytes',
};

export const UNIT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(SAID).flatMap(([unit, said]) => said.split(' ').map((word) => [word, unit] as const)),
);

/** "vierkante meter", "kubieke voet", "metrische ton". */
export const UNIT_ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['vierkante', 'square'],
  ['vierkant', 'square'],
  ['kubieke', 'cubic'],
  ['metrische', 'metric'],
]);

/** Letters that are a unit only right after a number in digits. */
export const SHORT_UNITS: ReadonlySet<string> = new Set(['g', 'l', 'm', 'ie', 'gr', 'cc', 'ug', 'ft', 'ha']);
