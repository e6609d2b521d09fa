import { describe, expect, it } from 'vitest';
import { denyFrom } from './denial.ts';
import { readWords } from './words.ts';

/** The words that are denied, in order; "?" behind those that were there before ("niet meer"). */
function denied(...turns: readonly string[]): string {
  const words = turns.flatMap((text, turn) => readWords(text, turn));
  const scopes = {
    deniedBy: new Int32Array(words.length).fill(-1),
    deniedNow: new Uint8Array(words.length),
  };
  for (let at = 0; at < words.length; at += 1) denyFrom(words, at, scopes);
  return words
    .map(({ plain }, at) =>
      scopes.deniedBy[at] === -1 ? '' : `${plain}${scopes.deniedNow[at] === 1 ? '?' : ''}`,
    )
    .filter((word) => word !== '')
    .join(' ');
}

describe('"geen" denies', () => {
  it.each([
    ['ik heb geen koorts', 'koorts'],
    ['geen pijn of druk meer op de borst hoor vandaag', 'pijn of druk meer op de borst'],
    ['geen hoest, koorts of pijn', 'hoest koorts of pijn'],
    ['geen hoest, koorts en pijn', 'hoest'],
    ['geen hoest, wat koorts dan wel of zo', 'hoest'],
    ['geen hoest, maar koorts of pijn', 'hoest'],
    ['geen hoest, koorts. Of pijn', 'hoest'],
    ['geen hoest. Koorts of pijn', 'hoest'],
    ['geen hoest maar koorts', 'hoest'],
    ['geen, koorts', 'koorts'],
    ['nooit koorts gehad', 'koorts gehad'],
    ['zo erg was het nooit, mijn pufje helpt', ''],
    ['ze is nooit zo suf', ''],
    ["nooit zo'n pijn gehad", ''],
    ['nooit eerder pijn gehad', ''],
    ['geen zo erge pijn', 'zo erge pijn'],
    ['geen paniek mijn vrouw kan haar arm bewegen', 'paniek'],
    ['het was nooit mijn pufje helpt', ''],
    ['geen fiets ze glijdt weg', 'fiets'],
    ['geen auto onze baby van twee weken is heet', 'auto'],
    ['zonder reden zakt mijn knie', 'reden'],
    ['het is niet ver help', ''],
    ['geen pijn in mijn borst vandaag', 'pijn in mijn borst vandaag'],
    ['geen pijn in mijn borst. is', 'pijn in mijn borst'],
    ['geen pijn in mijn borst, is', 'pijn in mijn borst'],
    ['geen maar koorts', ''],
    ['geen nu koorts', 'nu koorts'],
    ['geen lucht en koorts', 'lucht'],
    ['nog geen koorts', ''],
    ['nog. Geen koorts', 'koorts'],
    ['geen', ''],
    ['geen. Koorts', ''],
  ])('%s -> %s', (sentence, words) => {
    expect(denied(sentence)).toBe(words);
  });

  it('nothing in another turn', () => {
    expect(denied('nee geen', 'koorts heb ik')).toBe('');
    expect(denied('hij heeft nog', 'geen koorts')).toBe('koorts');
  });
});

describe('"niet" denies what follows', () => {
  it.each([
    ['niet benauwd', 'benauwd'],
    ['ik ben niet erg kort benauwd vandaag hoor', 'erg kort benauwd vandaag'],
    ['ik ben niet zo benauwd', ''],
    ['hij is echt helemaal niet benauwd', 'benauwd'],
    ['zij is nu ook verder gelukkig nog niet benauwd', 'benauwd'],
    ['en niet benauwd', 'benauwd'],
    ['moe maar niet benauwd', 'benauwd'],
    ['moe, niet benauwd', 'benauwd'],
    ['hij ademt niet benauwd', ''],
    ['hij is het niet, benauwd', 'hij'],
    ['niet alleen benauwd', ''],
    ['ik ben niet meer benauwd', 'meer? benauwd?'],
    ['ik bin niet mir benauwd', 'mir? benauwd?'],
    ['ik ben niet meer. Benauwd', ''],
    ['niet', ''],
    ['het bloedt niet meer', 'bloedt?'],
    ['het bloedt niet meer sinds gisteren', 'bloedt?'],
    ['het bloedt niet meer zo hard', ''],
    ['het bloedt niet meer normaal', ''],
    ['het bloedt niet meer te stelpen', ''],
    ['de keel zwelt niet meer af', ''],
    ['het bloedt niet meer, te laat', 'bloedt?'],
    ['het bloedt, niet meer', ''],
    ['bloedt niet', ''],
    ['hij ademt niet meer', ''],
    ['hij schokt niet meer', ''],
  ])('%s -> %s', (sentence, words) => {
    expect(denied(sentence)).toBe(words);
  });
});

describe('"niet" at the end of a clause denies what its verb says of', () => {
  it.each([
    ['koorts heeft ze niet', 'koorts'],
    ['koorts heeft ze niet, hoor', 'koorts'],
    ['koorts heeft ze niet maar pijn', 'koorts'],
    ['koorts heeft ze niet wel pijn', 'koorts'],
    ['koorts heeft ze niet en pijn wel', 'koorts'],
    ['koorts heeft ze niet. Wel pijn', 'koorts'],
    ['pijn in de borst of de rug heb ik niet', 'in de borst of de rug'],
    ['hij is moe, koorts heeft ze niet', 'koorts'],
    ['hij is moe maar koorts heeft ze niet', 'maar koorts'],
    ['koorts, heeft ze niet', ''],
    ['heeft ze niet', ''],
    ['koorts stijgt ze niet', ''],
    ['koorts heeft ze, niet', ''],
  ])('%s -> %s', (sentence, words) => {
    expect(denied(sentence)).toBe(words);
  });
});
