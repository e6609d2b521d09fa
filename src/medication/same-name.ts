/** "Berg, van den" and "van den Berg" are one name. */
export const isSameName = (a: string, b: string): boolean => partsOf(a) === partsOf(b);

/** Lower case, without accents or signs: "Yılmaz" is "yilmaz". */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[ıłøßđ]/gu, (letter) => AS_WRITTEN_ELSEWHERE[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^\p{L}\s-]/gu, '')
    .trim();

const partsOf = (name: string): string =>
  plainName(name.replaceAll(/[,-]/gu, ' ')).split(/\s+/u).toSorted().join(' ');

/** Letters that have no accent to take away and are written without it in many a system. */
const AS_WRITTEN_ELSEWHERE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss', đ: 'd' };
