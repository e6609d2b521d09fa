const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\b(apen ?staartje|apestaartje|apenstaart|at teken|et teken|at)\b/gu, '@'],
  [/\b(punt|dot)\b/gu, '.'],
  [/\b(laag streepje|underscore|liggend streepje onder)\b/gu, '_'],
  [/\b(streepje|koppelteken|min teken|minteken)\b/gu, '-'],
];

/** What comes before an address in a sentence; an address holds no spaces, so the words are told apart by hand. */
const LEAD_IN = /^.*\b(?:is|wordt|adres|mail|email|nieuwe|naar|ja|nee|dat)\b\s+(?=\S.*@)/u;

/** "jan punt jansen apenstaartje voorbeeld punt nl" -> "jan.jansen@voorbeeld.nl"; null when no address can be made of it. */
export function emailAsSaid(said: string): string | null {
  const signed = SIGNS.reduce(
    (text, [words, sign]) => text.replaceAll(words, sign),
    said.toLowerCase().replaceAll('e-mail', 'email').replaceAll(/[,!?]/gu, ''),
  );
  const address = signed.replace(LEAD_IN, '').replaceAll(/\s+/gu, '');
  return /^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/u.test(address) ? address : null;
}
