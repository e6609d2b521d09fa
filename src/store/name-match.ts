/**
 * Whether a last name as heard can be the last name as registered: without case, diacritics and prefixes, and by Dutch sound. A
 * birth date has matched before this is asked, so it is wide on purpose; two people who both fit are nobody (S11).
 */
export function lastNameMatches(heard: string, registered: string): boolean {
  const known = new Set(lastNameKeys(registered));
  return lastNameKeys(heard).some((key) => known.has(key));
}

/** Whether a first name as heard can be the registered one: by sound, a nickname that starts the same counts ("Jo", "Johanna"). */
export function firstNameMatches(heard: string, registered: string): boolean {
  const [a, b] = [soundOf(plainLetters(heard)), soundOf(plainLetters(registered))];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/** "1234AB" fits "1234AB 12"; two house numbers must be the same. */
export function postcodeMatches(said: string, registered: string): boolean {
  const [a, b] = [postcodeParts(said), postcodeParts(registered)];
  return (
    a !== null && b !== null && a.code === b.code && (a.house === '' || b.house === '' || a.house === b.house)
  );
}

/** Prefixes (tussenvoegsels) that callers leave out or that a recogniser glues on. */
const PREFIXES = new Set(
  'van de der den des het t ten ter te in op aan bij onder over uit voor s la le du von zu el al d l'.split(
    ' ',
  ),
);
const GLUED_PREFIX = /^(?:vander|vanden|vande|vant|van|op de|opde|inde|der|den|de|ter|ten|te)(?=.{3})/;

/** Keys by which a last name can be found: the whole, each part of a double name, and without a glued-on prefix. */
function lastNameKeys(name: string): readonly string[] {
  const wholes = [name, ...name.split('-')].map(withoutPrefixes).filter((part) => part !== '');
  const variants = wholes.flatMap((part) => [part, part.replace(GLUED_PREFIX, '')]);
  return [...new Set(variants.map(soundOf))];
}

function withoutPrefixes(name: string): string {
  const words = name
    .split(/[\s-]+/)
    .map(plainLetters)
    .filter((word) => word !== '');
  const own = words.filter((word) => !PREFIXES.has(word));
  // A name that is itself a prefix ("De", "D") is its last word.
  return (own.length > 0 ? own : words.slice(-1)).join('');
}

/** Lower case, without diacritics, letters only. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'e')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z]/g, '');

/**
 * Spellings of one Dutch sound, longest first; applied in this order. Own list from common surname variants (Jansen, Janssen;
 * Dijk, Dyk; Bosch, Bos; Smit, Smidt, Schmidt; Mathijs, Matthys; Kok, Cock). Capitals are sounds that are done.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/schm/g, 'sm'],
  [/sch$/g, 's'],
  [/sch(?=s)/g, 's'],
  [/sch/g, 'sG'],
  [/(?:aauw|ouw|auw|ou|au)/g, 'W'],
  [/(?:uij|uy|ui)/g, 'Q'],
  [/(?:eij|ey|ei|ij|y)/g, 'Y'],
  [/(?:oe|ou)/g, 'U'],
  [/(?:ie|ii)/g, 'i'],
  [/(?:ae|aa)/g, 'a'],
  [/ee/g, 'e'],
  [/oo/g, 'o'],
  [/(?:uu|ue)/g, 'u'],
  [/(?:ck|kh|qu|q)/g, 'k'],
  [/(?:ch|gh|g)/g, 'G'],
  [/(?:sz|cz|tz|ts|z)/g, 's'],
  [/c(?=[eiY])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/(?:ph|v)/g, 'f'],
  [/(?:dt|th|td)/g, 't'],
  [/d$/g, 't'],
  [/d(?=s)/g, 't'],
  [/b$/g, 'p'],
  [/h(?![aeiouYUWQ])/g, ''],
  [/(.)\1+/g, '$1'],
  [/ts/g, 's'],
  [/en$/g, 'e'],
];

function soundOf(letters: string): string {
  const sounded = SOUNDS.reduce((sound, [spelling, key]) => sound.replace(spelling, key), letters);
  return sounded.replaceAll(/(.)\1+/g, '$1');
}

function postcodeParts(text: string): { code: string; house: string } | null {
  const parts = /^\s*(\d{4})\s*([a-z]{2})\s*(.*)$/i.exec(text);
  if (parts === null) return null;
  const [, digits = '', letters = '', house = ''] = parts;
  return { code: digits + letters.toUpperCase(), house: house.replaceAll(/[^0-9a-z]/gi, '').toUpperCase() };
}
