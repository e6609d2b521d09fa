import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import type { ExpectedKind } from '../../../domain/expectation.ts';
import { understand } from '../understand.ts';
import { readTurn } from '../words.ts';
import { findPractitioner } from './practitioner.ts';

const slotsOf = (expecting: ExpectedKind, said: string) => understand([said], contextOf(expecting)).slots;

describe('a strength is what was said or nothing, never a part of it', () => {
  test.each([
    ['thyrax nul komma nul vijfentwintig milligram', '0,025 mg'],
    ['digoxine nul komma nul zes twee vijf milligram', '0,0625 mg'],
    ['levothyroxine honterd twaalf microgram', '112 mcg'],
    ['levothyroxine nderd 12 microgram', '112 mcg'],
    ['bisoprolol 2,5mg', '2,5 mg'],
    ['bisoprolol 2 5 mg', '2,5 mg'],
    ['digoxine 0 125 mg', '0,125 mg'],
    ['bisoprolol tweeënhalf milligram', '2,5 mg'],
    ['dexamethason anderhalve milligram', '1,5 mg'],
    ['alprazolam een kwart milligram', '0,25 mg'],
    ['bisoprolol twee vijf milligram', undefined],
    ['thyrax nul komma nul iets milligram', undefined],
    ['thyrax iets komma vijf milligram', undefined],
    ['metoprolol vijftig', undefined],
  ])('%s', (said, dose) => {
    expect(slotsOf('medicine', said).dose).toBe(dose);
  });
});

test.each([
  ['naar jansen op vrijdag graag', undefined],
  ['mijn yaz is op', ['yaz']],
])('a short medicine is heard only as it is written: %s', (said, medicine) => {
  expect(slotsOf('open', said).medicine).toEqual(medicine);
});

test.each([
  'dinsdag ben ik bezet',
  'vrijdag is prima voor mij',
  'dat is te vroeg voor mij',
  'woensdag is niks voor ons',
])('who says what a day is to them says nothing of the patient: %s', (said) => {
  expect(slotsOf('day', said).who).toBeUndefined();
});

test.each([
  ['open', 'this is an emergency'],
  ['open', 'i am sick'],
  ['open', 'ikke ziek'],
  ['name', 'ik ben verkouden'],
  ['name', 'die heb ik daarnet al opgegeven'],
  ['name', 'paracetamol'],
  ['name', 'omeprazol 20 mg'],
] as const)('asked for %s, what is wrong is no name: %s', (expecting, said) => {
  expect(slotsOf(expecting, said).name).toBeUndefined();
});

test.each([
  ['Jan Foster', { first: 'Jan', last: 'Foster' }],
  ['Yasmin', { first: 'Yasmin' }],
  ['Diane Lasix', { first: 'Diane', last: 'Lasix' }],
] as const)('a name that is a medicine too is a name: %s', (said, name) => {
  expect(slotsOf('name', said).name).toEqual(name);
});

describe('of two medicines the one that is wanted', () => {
  test.each([
    ['niet simvastatine maar atorvastatine', ['atorvastatine']],
    ['losartan, niet valsartan', ['losartan']],
    ['lisinopril, nee wacht, enalapril', ['enalapril']],
    ['apixaban in plaats van de sintrom', ['apixaban']],
    ['ik heb geen metoprolol meer en geen omeprazol meer', ['metoprolol', 'omeprazol']],
    ['ik heb geen metoprolol en geen omeprazol', ['metoprolol', 'omeprazol']],
    ['furosemide, de plaspillen', ['furosemide']],
    ['furosemide en mijn maagtabletten', ['furosemide', 'maagtabletten']],
    ['folium zuur', ['foliumzuur']],
    ['metoprololsuccinaat', ['metoprolol']],
    ['tyrax', ['thyrax']],
    ['twintag milligram', undefined],
  ])('%s', (said, medicine) => {
    expect(slotsOf('medicine', said).medicine).toEqual(medicine);
  });
});

describe('a name as it was spelled, announced or told again', () => {
  test.each([
    ['mijn voornaam is j a n n e', 'Janne', undefined],
    ['j a n s e n Petra', 'Petra', 'Jansen'],
    ['j a n s e n dus', undefined, 'Jansen'],
    ['b bernard a anton l leo', undefined, 'Bal'],
    ['h van huis van uil i van ijs s van sok', undefined, 'Huis'],
    ['b a kh u i s', undefined, 'Bakhuis'],
    ['bernard anto karel hendrik utrecht', undefined, 'Bakhu'],
    ['met dubbel t de Wit', undefined, 'de Witt'],
    ['Boer met de ervoor', undefined, 'de Boer'],
    ['Karaca met een c', undefined, 'Karaca'],
    ['van Houten, Isa', 'Isa', 'van Houten'],
    ['de heer a van houten', undefined, 'van Houten'],
    ['Koster dus, Truus', 'Truus', 'Koster'],
    ['Koster dus, Zorgvuldig', undefined, 'Koster'],
    ['u zei Bolman maar het is Polman', undefined, 'Polman'],
    ['Tjin A Djie', undefined, 'Tjin A Djie'],
    ['Wil Hoogeveen', undefined, 'Hoogeveen'],
    ['met Wil Hoogeveen', 'Wil', 'Hoogeveen'],
    ['Anneke Brouwer van de Brinkstraat', 'Anneke', 'Brouwer'],
    ['mijn naam is Kuipers en dan Geert van voren', 'Geert', 'Kuipers'],
    ['Kuipers en ja van voren', undefined, 'Kuipers'],
    ['Geert van voren en Kuipers van achteren', 'Geert', 'Kuipers'],
    ['v a n spatie d e r spatie b e r g', undefined, 'van der Berg'],
    ['t e r nieuw woord h o r s t', undefined, 'ter Horst'],
    ['h o r s t spatie', undefined, 'Horst'],
    ['Hogenboom van mezelf', undefined, 'Hogenboom'],
    ['Wagenaar met dubbel a en dan e n a a r', undefined, 'Wagenaar'],
    ['de k de r de o de l en dat is kroll', undefined, 'Krol'],
  ])('%s', (said, first, last) => {
    expect(slotsOf('name', said).name).toEqual({
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    });
  });

  test('many unknown words that were no answer to the question for a name are none', () => {
    expect(slotsOf('open', 'dit is vreselijk vervelend gedoe allemaal steeds opnieuw').name).toBeUndefined();
  });
});

describe('a postcode and a house number with what was said around them', () => {
  test.each([
    ['3675 jl acht, nee', '3675JL 8'],
    ['3675 jl acht, nee wacht even hoor', '3675JL 8'],
    ['zestiena n hoort daar niet bij 3675 jl acht', '3675JL 8'],
    ['twaalf zestiena n zeven', '1216AN 7'],
    ['twaalf zestien a nzeven', '1216AN 7'],
    ['achtendertig nul drie, nee nul twee, h j zestien', '3802HJ 16'],
    ['tien zeventien v w, nee v z, vierentwintig', '1017VZ 24'],
    ['3675 jl acht cee', '3675JL 8C'],
    ['3675 jl acht cee staat erop', '3675JL 8C'],
    ['3675 jl acht karel hoort daar niet bij', '3675JL 8'],
    ['3675 jl acht delta', '3675JL 8D'],
    ['3675 jl 8boven', '3675JL 8-bv'],
    ['3675 jl tweehonderd vier endertig', '3675JL 234'],
    ['een 3675 jl acht', '3675JL 8'],
    ['negentig twaalf z w van zacharias willem acht', '9012ZW 8'],
    ['negentig twaalf zw van zacharias willem acht', '9012ZW 8'],
    ['achtenzestig elf cu er een', '6811QR 1'],
    ['4 x de 3 en dan d d en nummer 33', '3333DD 33'],
    ['twee en tachtig honderd e f tien', '8200EF 10'],
    ['9999 twee zetten nummer een', '9999ZZ 1'],
    ['veertien nul een twee keer a eenendertig', '1401AA 31'],
    ['3675 jl, het huisnummer veranderde net, honderdelf', '3675JL 111'],
    ['3675 jl, het huisnummer ken ik niet', '3675JL'],
  ])('%s', (said, postcode) => {
    expect(slotsOf('postcode', said).postcode).toBe(postcode);
  });
});

describe('a telephone number however it is grouped', () => {
  test.each([
    ['nul zes twee keer een nul elf tweeëntwintig drieëndertig', '+31600112233'],
    ['nul zes nul nul drie keer de vier en dan een twee drie', '+31600444123'],
    ['nul zes drie keer nullen een een twee twee drie', '+31600011223'],
    ['nul zes nul nul zeven zeven acht acht negen twee keer', '+31600778899'],
    ['nul zes nul nul zeven zeven acht acht twee keer de negen', '+31600778899'],
    ['nul zes nul nul zeven zeven acht acht negen twee keer ja', '+31600778899'],
    ['nul zes nul nul acht tien negen tien twintig', '+31600181920'],
    ['nul zes nul nul zeven zeven acht twee keer de vijven een', '+31600778551'],
    ['nul zes nul nul elf tweeëntwintig drie endertig', '+31600112233'],
    ['06001122330600112233', '+31600112233'],
    ['het eindigt op drieëndertig nul zes nul nul elf tweeëntwintig drieëndertig', '+31600112233'],
    ['drieënveertig nul zes nul nul elf tweeëntwintig drieëndertig', undefined],
    [
      'nul zes nul nul elf tweeëntwintig drieëndertig nee het einde is vijf zes zeven acht negen',
      '+31600112233',
    ],
  ])('%s', (said, phone) => {
    expect(slotsOf('phone', said).phone).toBe(phone);
  });
});

describe('the birth date of a newborn needs no year', () => {
  test.each([
    ['twee weken oud, van elf november', '2026-11-11'],
    ['mijn pasgeboren dochter, van zaterdag', '2026-11-21'],
    ['drie maanden oud, van acht december', '2025-12-08'],
    ['gisteren geboren', '2026-11-24'],
    ['elf november', undefined],
  ])('%s', (said, dateOfBirth) => {
    expect(slotsOf('date-of-birth', said).dateOfBirth).toBe(dateOfBirth);
  });
});

describe('a birth date told around its month or by a feast', () => {
  test.each([
    ['ik ben geboren op de laatste dag van januari in tweeëntachtig', '1982-01-31'],
    ['op nieuwjaarsdag geboren in 1960', '1960-01-01'],
    ['de laatste dag', undefined],
  ])('%s', (said, dateOfBirth) => {
    expect(slotsOf('date-of-birth', said).dateOfBirth).toBe(dateOfBirth);
  });
});

describe('for whom, when no word says whose the patient is', () => {
  test.each([
    ['baby van drie weken drinkt slecht', 'child'],
    ['met de moeder van Bram hij is vijf', 'child'],
    ['ik ben zelf de patiënt', 'self'],
    ['de kleine heeft diarree', 'child'],
    ['mijn vent heeft hoofdpijn', 'partner'],
    ['dat is voor mij ja', 'self'],
    ['met de moeder', undefined],
  ])('%s', (said, who) => {
    expect(slotsOf('open', said).who).toBe(who);
  });
});

describe('a practitioner and who has the same name', () => {
  test.each([
    ['ik wil naar dokter Bos', 'dokter Bos'],
    ['bij Bos', 'dokter Bos'],
    ['bij boss', undefined],
    ['dokter Bos liever niet', undefined],
    ['bij Bos of dokter van der Berg, wie er is', undefined],
    ['bij dokter Bos, of nee doe toch maar dokter van der Berg', 'dokter van der Berg'],
    ['als dokter Bos vol zit dan dokter van der Berg', 'dokter Bos'],
    ['ik sta dinsdag bij Bos maar ik wil liever naar assistente Noor', 'assistente Noor'],
    ['liever bij dokter Bos dan bij dokter van der Berg', 'dokter Bos'],
    ['u spreekt met Petra Bos', undefined],
    ['mijn vrouw, mevrouw Bos', undefined],
    ['mevrouw Bos, de huisarts', 'dokter Bos'],
    ['goedemiddag, Bos', undefined],
    ['bij de assistente', 'assistente Noor'],
  ])('%s', (said, practitioner) => {
    expect(
      findPractitioner(readTurn(said), ['dokter Bos', 'dokter van der Berg', 'assistente Noor', 'dokter']),
    ).toBe(practitioner);
  });

  test('of two assistants neither is meant by "de assistente"', () => {
    expect(
      findPractitioner(readTurn('bij de assistente'), ['assistente Noor', 'assistente Fatima']),
    ).toBeUndefined();
  });
});
