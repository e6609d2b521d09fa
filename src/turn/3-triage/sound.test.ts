import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourKeys, oneLetterApart, soundKey } from './sound.ts';

describe('how a word sounds', () => {
  it.each([
    ['benauwd', 'benouwt'],
    ['ijlt', 'eilt'],
    ['chemo', 'gemo'],
    ['zweet', 'sweet'],
    ['bewusteloos', 'bewustelos'],
    ['hersenbloeding', 'herssenbloeding'],
    ['kortademig', 'kortaademig'],
    ['stikken', 'stikke'],
  ])('"%s" as "%s"', (word, misheard) => {
    expect(soundKey(misheard)).toBe(soundKey(word));
  });

  it.each([
    ['pijn', 'wijn'],
    ['borst', 'worst'],
    ['koorts', 'kook'],
  ])('"%s" not as "%s"', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });
});

describe('the key of a word', () => {
  it.each([
    ['schaap', 'sgap'],
    ['lach', 'lag'],
    ['pijn', 'pyn'],
    ['trein', 'tryn'],
    ['ziek', 'sjk'],
    ['hoest', 'host'],
    ['neus', 'nus'],
    ['buik', 'puk'],
    ['koud', 'kwt'],
    ['flauw', 'flw'],
    ['min', 'ne'],
    ['foto', 'foto'],
    ['photo', 'foto'],
    ['thee', 'te'],
    ['paerd', 'part'],
    ['praoten', 'prate'],
    ['cent', 'sent'],
    ['city', 'sety'],
    ['cystitis', 'systetes'],
    ['cold', 'kolt'],
    ['acuut', 'akut'],
    ['accu', 'aku'],
    ['qua', 'kua'],
    ['taxi', 'takse'],
    ['zien', 'sjn'],
    ['vlek', 'flek'],
    ['wordt', 'wort'],
    ['hand', 'hant'],
    ['bal', 'pal'],
    ['aaaah', 'ah'],
    ['oprapen', 'oprape'],
    ['enen', 'ene'],
  ])('%s -> %s', (word, key) => {
    expect(soundKey(word)).toBe(key);
  });
});

describe('one letter apart', () => {
  it.each([
    ['same', 'same'],
    ['beroerte', 'broerte'],
    ['beroerte', 'beroertee'],
    ['beroerte', 'beroepte'],
    ['beroerte', 'berorete'],
    ['', 'a'],
  ])('%s and %s are', (a, b) => {
    expect(oneLetterApart(a, b)).toBe(true);
  });

  it.each([
    ['beroerte', 'berepte'],
    ['beroerte', 'beroer'],
    ['beroerte', 'oberoetre'],
    ['abcd', 'badc'],
    ['xay', 'xbcy'],
    ['xbcy', 'xay'],
    ['xaby', 'xbacy'],
    ['xbacy', 'xaby'],
    ['xaby', 'xbcy'],
    ['xaby', 'xcay'],
    ['a', 'abc'],
    ['abc', 'a'],
  ])('%s and %s are not', (a, b) => {
    expect(oneLetterApart(a, b)).toBe(false);
  });

  it('is found through a shared neighbour, whatever the words', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.nat(8), fc.constantFrom(...'abcd'), (word, place, letter) => {
        const at = Math.min(place, word.length);
        const changed = word.slice(0, at) + letter + word.slice(at + 1);
        expect(oneLetterApart(word, changed)).toBe(true);
        expect(neighbourKeys(word).some((key) => neighbourKeys(changed).includes(key))).toBe(true);
      }),
    );
  });
});
