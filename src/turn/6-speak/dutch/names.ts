const PREFIXES: ReadonlySet<string> = new Set(
  "van de der den het 't ter ten te in op bij onder over uit voor aan la le du d' el al ben ibn 's".split(
    ' ',
  ),
);

/** First and last name with Dutch capitals: "jan", "VAN DER BERG" is "Jan van der Berg". A missing part is left out. */
export function sayName(name: { readonly first?: string | null; readonly last?: string | null }): string {
  const last = (name.last ?? '').trim();
  const first = (name.first ?? '').trim();
  return [capitalised(first), capitalised(last)].filter((part) => part !== '').join(' ');
}

function capitalised(name: string): string {
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (PREFIXES.has(word) ? word : word.split('-').map(capitalisedPart).join('-')))
    .join(' ');
}

/** "Jansen-de Vries": a prefix after the hyphen stays small. */
const capitalisedPart = (part: string, index: number): string =>
  index > 0 && PREFIXES.has(part) ? part : firstCapital(part);

function firstCapital(word: string): string {
  const size = word.startsWith('ij') ? 2 : 1;
  return word.slice(0, size).toUpperCase() + word.slice(size);
}
