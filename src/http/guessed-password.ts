/**
 * Whether whoever guesses gets to this password soon (OWASP ASVS 5, 6.2.4 and 6.2.11): once the words that everybody uses, those of the person and
 * the practice, years and rows of keys are taken out, next to nothing is left. A list of the commonest passwords of other
 * countries was refused: of twelve characters and more it holds hardly a Dutch one.
 */
export function isEasilyGuessed(password: string, own: readonly string[]): boolean {
  const words = [...COMMON, ...own.flatMap(wordsOf)].toSorted((a, b) => b.length - a.length);
  // Years first: their figures stand for no letters.
  const plain = onceOf(plainOf(password)).replaceAll(/(?:19|20)\d\d/g, ' ');
  return [plain, plain.replaceAll(/[013457@$!]/g, (sign) => LOOKS_LIKE[sign] ?? sign)].some(
    (form) => leftOf(form, words) < LEAST_LEFT,
  );
}

/** Letters and figures that nobody can foresee: five of those alone are some millions, and whoever guesses gets five tries in a quarter of an hour. */
const LEAST_LEFT = 5;

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const COMMON = `
  wachtwoord wachtwoorden password passwords passwort welkom welcome geheim secret letmein inloggen login admin administrator
  gebruiker user root master changeme veranderen nieuw test testen testing demo hallo hello iloveyou ikhouvanjou liefde love schatje
  lieverd zonnetje sunshine princess prinses superman batman monkey dragon football voetbal baseball pokemon starwars computer internet
  google facebook samsung windows whatever freedom trustno shadow killer jordan michael charlie nicole daniel jessica
  lente zomer herfst winter spring summer autumn januari februari maart april juni juli augustus september oktober november december january
  february march june july august october maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday friday
  nederland holland amsterdam rotterdam utrecht eindhoven groningen ajax feyenoord psv koning oranje corona vakantie
  praktijk praktijken huisarts huisartsen huisartsenpraktijk tandarts tandartsen tandartspraktijk fysio fysiotherapie fysiotherapeut dokter doctor assistent
  assistente behandelaar auditor manager leverancier receptie balie zorg patient patienten gezondheid medisch ziekenhuis kliniek
  mijn ons onze het een the voor van dit dat
`
  .trim()
  .split(/\s+/);

/** As keys lie, as letters and figures follow; also from right to left. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'azertyuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
].flatMap((row) => [row, [...row].reverse().join('')]);
const LEAST_OF_ROW = 3;
/** Shorter parts of a name stand in every word. */
const LEAST_OF_NAME = 3;

const plainOf = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (name: string): readonly string[] =>
  plainOf(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= LEAST_OF_NAME);

/** "kat1kat1kat1" is no longer than "kat1". */
const onceOf = (text: string): string => /^(.{1,6}?)\1+$/su.exec(text)?.[1] ?? text;

/** How many letters and figures are left. */
function leftOf(form: string, words: readonly string[]): number {
  let left = form;
  // What is taken out leaves a mark, so that what stood beside it makes no word together.
  for (const word of words) left = left.replaceAll(word, ' ');
  left = left.replaceAll(/(.)\1{2,}/gsu, ' ');
  return [...withoutRows(left)].filter((sign) => /[\p{L}\d]/u.test(sign)).length;
}

function withoutRows(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const run = longestRow(text, at);
    kept += run < LEAST_OF_ROW ? (text[at] ?? '') : ' ';
    at += run < LEAST_OF_ROW ? 1 : run;
  }
  return kept;
}

const longestRow = (text: string, at: number): number =>
  Math.max(
    ...ROWS.map((row) => {
      let length = 0;
      while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1;
      return length;
    }),
  );
