const UNITS = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ');
const TEENS = 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' ');
export const TENS = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** As recognisers and dialects write the small numbers. */
const VARIANTS: Readonly<Record<string, string>> = {
  o: '0',
  oo: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  eight: '8',
  nine: '9',
  null: '0',
  nuul: '0',
  noel: '0',
  noul: '0',
  nool: '0',
  nulle: '0',
  lul: '0',
  knul: '0',
  ene: '1',
  eene: '1',
  eentje: '1',
  ien: '1',
  aan: '1',
  tweeje: '2',
  twe: '2',
  twie: '2',
  tweei: '2',
  tweede: '2',
  drij: '3',
  dree: '3',
  drieje: '3',
  dri: '3',
  fier: '4',
  vir: '4',
  veer: '4',
  viere: '4',
  vire: '4',
  vijv: '5',
  fijf: '5',
  vief: '5',
  vijve: '5',
  vaif: '5',
  vij: '5',
  vijft: '5',
  feif: '5',
  ses: '6',
  zesse: '6',
  zees: '6',
  zis: '6',
  sis: '6',
  sess: '6',
  zev: '7',
  zeve: '7',
  seven: '7',
  zeuven: '7',
  zeuve: '7',
  zevene: '7',
  seve: '7',
  zeeven: '7',
  ach: '8',
  agt: '8',
  achte: '8',
  acg: '8',
  aacht: '8',
  neg: '9',
  nege: '9',
  neege: '9',
  neugen: '9',
  neuge: '9',
  negene: '9',
  neegen: '9',
  nehen: '9',
  tiene: '10',
  tin: '10',
  elluf: '11',
  ellef: '11',
  elve: '11',
  twaluf: '12',
  twalef: '12',
  twaalef: '12',
  dertin: '13',
  dartien: '13',
  vertien: '14',
  viertien: '14',
  drietien: '13',
  fijftien: '15',
  sestien: '16',
  seventien: '17',
  achtien: '18',
  agttien: '18',
  twinteg: '20',
  twintag: '20',
  dartig: '30',
  feertig: '40',
  vertig: '40',
  fijftig: '50',
  sestig: '60',
  seventig: '70',
  tagtig: '80',
  tachig: '80',
  tachteg: '80',
  neegentig: '90',
  negetig: '90',
};

/** Numbers below a hundred by the word that is said or heard. */
export const SMALL: ReadonlyMap<string, string> = smallNumbers();

function smallNumbers(): ReadonlyMap<string, string> {
  const table = new Map<string, string>(Object.entries(VARIANTS));
  for (const [value, word] of UNITS.entries()) table.set(word, String(value));
  for (const [value, word] of TEENS.entries()) table.set(word, String(value + 10));
  TENS.forEach((ten, index) => {
    const tens = index + 2;
    table.set(ten, String(tens * 10));
    UNITS.forEach((unit, value) => {
      if (value === 0) return;
      table.set(`${unit}en${ten}`, String(tens * 10 + value));
      // Dropped and swallowed joints: "vierntwintig", "viertwintig", "tweentwintig".
      table.set(`${unit}n${ten}`, String(tens * 10 + value));
      table.set(`${unit.replace(/e$/, '')}en${ten}`, String(tens * 10 + value));
      table.set(`${unit}${ten}`, String(tens * 10 + value));
    });
  });
  return table;
}

/** The digits that a word stands for, or null: "34", "vierendertig", "vierndertig". */
export function digitsOf(word: string): string | null {
  if (/^\+?[0-9]+$/.test(word)) return word;
  return SMALL.get(word) ?? null;
}

/** "08" as "nul acht", "16" as "zestien": one or two digits as they are said. */
export function wordsOf(digits: string): string {
  const value = Number(digits);
  const [unit = '', teen, ten] = [UNITS[value % 10], TEENS[value - 10], TENS[Math.floor(value / 10) - 2]];
  if (value < 10) return digits.length === 2 ? `nul ${unit}` : unit;
  return teen ?? (value % 10 === 0 ? `${ten}` : `${unit}en${ten}`);
}

/** Number words that a recogniser glued together: "nulzes", "twaalfvierendertig". */
export function gluedDigits(word: string): string | null {
  if (word.length < 6 || word.length > 60) return null;
  let rest = word;
  let digits = '';
  while (rest !== '') {
    let taken = '';
    for (let length = Math.min(rest.length, 17); length >= 3; length--) {
      const head = rest.slice(0, length);
      if (SMALL.has(head) && (VARIANTS[head] === undefined || length > 3)) {
        taken = head;
        break;
      }
    }
    if (taken === '') return null;
    digits += SMALL.get(taken);
    rest = rest.slice(taken.length);
  }
  return digits;
}
