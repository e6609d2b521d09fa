import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';

const nameIn = (said: string) => understand([said], contextOf('name')).slots.name;

describe('a name as callers tell it without a comma', () => {
  test.each([
    ['van achteren hoekman van voren lotte', 'Lotte', 'Hoekman'],
    ['ik ben lotte en mijn achternaam die is hoekman', 'Lotte', 'Hoekman'],
    ['met de zoon van meneer hoekman hij heet arend', 'Arend', 'Hoekman'],
    ['u zegt hoekstra maar ik zei hoekman', undefined, 'Hoekman'],
    ['met lotte de rijk nee niet rijk maar rijke', 'Lotte', 'Rijke'],
    ['hoekman maar tegenwoordig terpstra', undefined, 'Terpstra'],
    ['vroeger hoekman nu terpstra', undefined, 'Terpstra'],
    ['lotte hoekman meisjesnaam terpstra', 'Lotte', 'Hoekman'],
    ['het is bijna goed het is hoekman niet hoekma', undefined, 'Hoekman'],
    ['straten van der', undefined, 'van der Straten'],
    ['lotte de rijk van de slagerij', 'Lotte', 'de Rijk'],
    ['ik ben het lotte hoekman', 'Lotte', 'Hoekman'],
    ['ik ben sjoerd met s j en dan hoekman', 'Sjoerd', 'Hoekman'],
    ['greta hoekman dat is mijn moeder ik ben lotte', 'Greta', 'Hoekman'],
    ['greta hoekman ach dat is mijn zus ik ben lotte hoekman', 'Lotte', 'Hoekman'],
    ['dijkstra hoekstra', undefined, 'Dijkstra Hoekstra'],
    ['sorry ik zat te suffen lotte hoekman', 'Lotte', 'Hoekman'],
  ])('%s', (said, first, last) => {
    expect(nameIn(said)).toEqual(first === undefined ? { last } : { first, last });
  });

  test.each(['daar heeft u niks mee te maken', 'daar doe ik niet aan mee'])('%s is no name', (said) => {
    expect(nameIn(said)).toBeUndefined();
  });

  test.each([
    ['tjitske anna bouma', 'Tjitske Anna', 'Bouma'],
    ['wiebe van der meulen van de ven', 'Wiebe', 'van der Meulen van de Ven'],
    ['ik ben nu lotte hoekman', 'Lotte', 'Hoekman'],
  ])('%s stays as it was', (said, first, last) => {
    expect(nameIn(said)).toEqual({ first, last });
  });
});

describe('how a name is written, told without a comma', () => {
  test.each([
    ['ik spel het voor u h o e k m a n', undefined, 'Hoekman'],
    ['ten katen met een k en dan t e', undefined, 'ten Katen'],
    ['de bruin met een lange ij', undefined, 'de Bruijn'],
    ['de jong met g h', undefined, 'de Jongh'],
    ['karin met een c', 'Carin', undefined],
    ['de k de r de u de i de s', undefined, 'Kruis'],
    ['twee keer de o van otto dan de m van maria de s van simon', undefined, 'Ooms'],
    ['chomsky sjomski c h o m s k y', undefined, 'Chomsky'],
    [
      'met de m van maria de u van utrecht de l van lodewijk de van dirk de e van eduard de r van rudolf',
      undefined,
      'Mulder',
    ],
  ])('%s', (said, first, last) => {
    expect(nameIn(said)).toEqual({
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    });
  });
});

describe('misheard words around a name', () => {
  test.each([
    ['lotte hoekman alstuplieft', 'Lotte', 'Hoekman'],
    ['meijn naam is lotte hoekman', 'Lotte', 'Hoekman'],
    ['mijn frau lotte hoekman', 'Lotte', 'Hoekman'],
    ['lotte hoekman gewoo', 'Lotte', 'Hoekman'],
    ['hoekstra jan willem', 'Jan Willem', 'Hoekstra'],
    ['loes dat is een afkorting van louise hoekman', 'Loes', 'Hoekman'],
    ['lotte dubbeld', 'Lotte', 'Dubbeld'],
    ['brecht mulder', 'Brecht', 'Mulder'],
    ['xander mien', 'Xander', 'Mien'],
    ['lotte geboers', 'Lotte', 'Geboers'],
  ])('%s', (said, first, last) => {
    expect(nameIn(said)).toEqual({ first, last });
  });

  test('two letters in one word end a spelling', () => {
    expect(nameIn('yilmaz y i l m az')).toEqual({ last: 'Yilmaz' });
  });
});

describe('small words that a recogniser glued around a name', () => {
  test.each([
    ['lotte hoekman datis mijn vrouw', 'Lotte', 'Hoekman'],
    ['ikben lotte hoekman', 'Lotte', 'Hoekman'],
    ['mijnnaam is lotte hoekman', 'Lotte', 'Hoekman'],
    ['met lotte vanhet postkantoor lotte hoekman', 'Lotte', 'Hoekman'],
    ['hetis lotte hoekman', 'Lotte', 'Hoekman'],
    ['zijheet lotte hoekman', 'Lotte', 'Hoekman'],
  ])('%s', (said, first, last) => {
    expect(nameIn(said)).toEqual({ first, last });
  });
});
