import { describe, expect, it } from 'vitest';
import { standing } from '../../../test/kits/standing.ts';
import { named, near, together } from './pattern.ts';
import { triage } from './triage.ts';

describe('what is denied', () => {
  it.each([
    'ik heb geen koorts',
    'ik heb geen hoge koorts',
    'zonder koorts',
    'geen pijn op de borst',
    'ik heb gelukkig geen pijn op de borst hoor',
    'koorts heeft ze niet',
    'nooit pijn op de borst gehad',
    'ze is niet benauwd',
    'ze is helemaal niet benauwd',
    'geen hoest, benauwd of koorts',
  ])('silences it: %s', (sentence) => {
    expect(standing(sentence)).toBe('silent');
  });

  it.each([
    'geen koorts maar wel benauwd',
    'ik heb niet alleen hoofdpijn maar ook koorts',
    'het is niet normaal, die koorts',
    'ik heb geen idee hoe hoog de koorts is',
    'de dokter is er niet en ik heb koorts',
    'geen hoest. Wel koorts',
    'hij eet niet en is benauwd',
    'ik heb geen tijd want ik ben benauwd',
    'ik kan niet wachten, benauwd',
    'koorts, heeft ze niet',
    'heeft niet, koorts',
    'gevallen is ze niet maar pijn op de borst heeft ze wel',
    'gevallen ben ik niet wel benauwd',
    'hoest heb ik geen maar pijn op de borst',
  ])('reaches no further than its own words: %s', (sentence) => {
    expect(standing(sentence)).toBe('fires');
  });

  it('is doubtful when it was there before', () => {
    expect(standing('ik ben niet meer benauwd')).toBe('asks');
  });

  it('denies nothing when the sign itself holds the "geen"', () => {
    expect(standing('ik krijg geen lucht', { signs: ['geen lucht'] })).toBe('fires');
  });
});

describe('what sounds past and is of now', () => {
  it.each([
    'mijn oude moeder heeft pijn op de borst',
    'de oude mevrouw hiernaast is benauwd',
    'een oude man op straat is gevallen',
    'mijn vroegere buurman heeft koorts',
    'ik ben van een oude ladder gevallen',
    'mijn vader van 1940 heeft pijn op de borst',
    'mijn man geboren in 1944 heeft pijn op de borst',
    'net als vorige keer pijn op de borst',
    'hij heeft pijn op de borst in het verleden had hij een infarct',
    'we keken naar een film en toen is hij gevallen',
    'vorig jaar had ik pijn op de borst en nu weer',
    'sinds de vorige behandeling heb ik koorts',
  ])('silences nothing: %s', (sentence) => {
    expect(standing(sentence)).toBe('fires');
  });

  it.each([
    ['een oude ontsteking met koorts', 'silent'],
    ['een litteken van 1990 toen ik was gevallen', 'silent'],
    ['bij mijn oude huisarts had ik koorts', 'asks'],
    ['mijn man is twee jaar geleden gevallen en wil nu weer gaan sporten', 'silent'],
    ['bij de vorige behandeling had ik koorts', 'silent'],
    ['in de film had iemand pijn op de borst', 'asks'],
    ['ik zag een filmpje over koorts', 'asks'],
    ['hij is aan een benauwd hart overleden', 'silent'],
    ['bij mijn oude huisarts had ik koorts en ik ben benauwd', 'fires'],
  ])('and an old complaint is past: %s', (sentence, expected) => {
    expect(standing(sentence)).toBe(expected);
  });
});

describe('what is past', () => {
  it.each([
    'vorig jaar had ik pijn op de borst',
    'in 2010 heeft mijn vader pijn op de borst gehad',
    'pijn op de borst had ik drie jaar geleden',
    'vroeger was ik vaak benauwd',
  ])('silences it: %s', (sentence) => {
    expect(standing(sentence)).toBe('silent');
  });

  it.each(['ik had vorige week pijn op de borst', 'ik ben laatst gevallen'])(
    'asks when it is not long ago: %s',
    (s) => {
      expect(standing(s)).toBe('asks');
    },
  );

  it.each([
    'vorig jaar een operatie gehad maar nu koorts',
    'vorig jaar had ik het ook en nu weer benauwd',
    'twee uur geleden gevallen',
    'ik had het vorig jaar, nu heb ik koorts',
    'nu koorts vorig jaar griep',
    'na de val van vorige week zie ik dubbel en heb ik koorts',
    'in 2010 een operatie gehad en er is nu koorts',
    'mijn vader had het in 2010 en mijn moeder is benauwd',
  ])('ends where the present begins: %s', (sentence) => {
    expect(standing(sentence)).toBe('fires');
  });

  it.each([
    ['in 2010 een operatie en pijn op de borst', 'asks'],
    ['in 2010 een operatie en pijn op de borst gehad', 'silent'],
    ['in 2010 een operatie en koorts kreeg ik ook', 'silent'],
    ['in 2010 een operatie en koorts in het gezicht', 'asks'],
    ['in 2010 een operatie en koorts. Dat is gehad', 'asks'],
  ])('is in doubt after an "en" without a verb of the past: %s', (sentence, expected) => {
    expect(standing(sentence)).toBe(expected);
  });

  it.each([
    ['ik ben vorige week gevallen', 'fires'],
    ['vorig jaar gevallen', 'silent'],
  ])('still fires when it is recent, for a danger that stays so: %s', (sentence, expected) => {
    expect(standing(sentence, { past: 'recent-fires' })).toBe(expected);
  });

  it('still fires for a danger that stays one', () => {
    expect(standing('vorig jaar gevallen', { past: 'fires' })).toBe('fires');
  });
});

describe('what is only supposed, asked or said for fun', () => {
  it.each(['wat als ik koorts krijg', 'ik ben bang om koorts te krijgen', 'stel dat ze benauwd wordt'])(
    'asks once: %s',
    (sentence) => {
      expect(standing(sentence)).toBe('asks');
    },
  );

  it.each([
    'ik ben bang voor prikken maar nu heb ik koorts',
    'ik ben bang voor prikken en ik heb koorts',
    'stel dat het griep is. Koorts',
    'we zitten in de film mijn man krijgt pijn op de borst',
  ])('ends with its clause: %s', (sentence) => {
    expect(standing(sentence)).toBe('fires');
  });

  it.each([
    ['stel dat a b c d e f g h i j k l m n o koorts', 'asks'],
    ['stel dat a b c d e f g h i j k l m n o p koorts', 'fires'],
  ])('reaches sixteen words: %s', (sentence, expected) => {
    expect(standing(sentence)).toBe(expected);
  });

  it.each([
    'stel dat ik val en hij koorts krijgt',
    'stel dat mijn man koorts krijgt',
    'wanneer moet ik bellen als mijn baby van een week koorts krijgt',
  ])('goes on where the verb stands behind: %s', (sentence) => {
    expect(standing(sentence)).toBe('asks');
  });

  it.each(['benauwd weer vandaag', 'ik krijg het benauwd van de rekening'])('knows idiom: %s', (sentence) => {
    expect(standing(sentence)).toBe('silent');
  });

  it.each([
    'ik wil mijn recept herhalen maar ik weet niet meer hoe het heet van die witte pilletjes',
    'ik weet niet meer wie mij gebeld heeft',
    'ik weet de naam niet meer',
  ])('leaves who forgot a name alone: %s', (sentence) => {
    expect(triage([{ text: sentence }], { practice: 'huisarts' }).kind).not.toBe('human-now');
  });

  it.each([
    'ze weet niet meer hoe ze heet',
    'ik weet niet meer hoe mijn vrouw heet',
    'ik weet mijn naam niet meer',
    'ik weet mijn adres niet meer',
    'ik weet ineens niet meer hoe dat heet',
  ])('and hears who knows people no more, or all at once no words: %s', (sentence) => {
    expect(triage([{ text: sentence }], { practice: 'huisarts' }).kind).toBe('human-now');
  });

  it.each([
    ['ineens weet ik niet meer hoe dat heet', 'fires'],
    ['plotseling weet ik de naam niet meer van mijn kinderen', 'fires'],
    ['nu weet ik niet meer hoe dat heet', 'silent'],
    ['helaas weet ik de naam niet meer', 'silent'],
  ])('and asks what stands before "weet ik": %s', (sentence, expected) => {
    expect(standing(sentence, { signs: ['weet ik ..2 niet meer'] })).toBe(expected);
  });

  it('does not let an idiom cover what is meant', () => {
    expect(standing('benauwd weer vandaag en ik heb koorts')).toBe('fires');
  });
});

describe('a disease that is only named', () => {
  const stroke = { signs: [named('beroerte')] } as const;

  it.each([
    'ik wil een herhaalrecept voor mijn beroerte',
    'ik heb een vraag over een beroerte',
    'controle na een beroerte',
    'wat doe ik als iemand een beroerte krijgt',
    'zij had laatst een beroerte',
  ])('is no alarm: %s', (sentence) => {
    expect(standing(sentence, stroke)).toBe('silent');
  });

  it.each([
    [['een beroerte. Dat is een vraag over vroeger'], 'silent'],
    [['dat is een vraag over vroeger', 'een beroerte'], 'fires'],
    [['een beroerte', 'dat is een vraag over vroeger'], 'fires'],
    [['recept, recept', 'recept', 'een beroerte'], 'fires'],
    [['recept', 'een recept voor mijn beroerte'], 'silent'],
  ] as const)('is so for the whole turn and no other: %j', (said, expected) => {
    expect(standing(said, stroke)).toBe(expected);
  });

  it('is one when it happens', () => {
    expect(standing('mijn man krijgt een beroerte', stroke)).toBe('fires');
  });

  it('covers no complaint: a complaint in the same breath fires', () => {
    expect(standing('een vraag over mijn recept en ik ben benauwd')).toBe('fires');
  });
});

describe('an old complaint', () => {
  it('fires, unless the rule says that old is harmless', () => {
    expect(standing('al jaren benauwd')).toBe('fires');
    expect(standing('al jaren benauwd', { chronic: 'silences' })).toBe('silent');
    expect(standing('sinds vandaag benauwd', { chronic: 'silences' })).toBe('fires');
  });

  it.each([
    ['ik slik al jaren pillen en toen koorts', 'fires'],
    ['ik heb al jaren suiker maar koorts', 'fires'],
    ['ik heb al jaren suiker en nu koorts', 'fires'],
    ['koorts, maar al jaren', 'fires'],
    ['ik heb koorts, nu al jaren', 'silent'],
    ['ik heb al jaren last van koorts', 'silent'],
    ['koorts, dat heb ik al jaren', 'silent'],
    ['ik heb soms al jaren koorts', 'silent'],
  ])('is old up to what is told of now: %s', (sentence, expected) => {
    expect(standing(sentence, { chronic: 'silences' })).toBe(expected);
  });

  it.each([[['al jaren', 'koorts']], [['koorts', 'al jaren']]])('stays in its own turn: %j', (said) => {
    expect(standing(said, { chronic: 'silences' })).toBe('fires');
  });
});

describe('a denial stays in its own sentence and turn', () => {
  it.each([
    [['geen', 'koorts']],
    [['nee niet', 'koorts']],
    [['ik ben niet meer', 'koorts']],
    [['ze heeft', 'niet, koorts']],
    [['koorts heb ik', 'niet']],
    [['Geen. Koorts']],
    [['koorts heeft ze. Niet slapen']],
  ])('%j', (said) => {
    expect(standing(said)).toBe('fires');
  });
});

describe('what the turn is about excuses the name of a disease, and no complaint', () => {
  it.each([
    ['a name', [named('beroerte')], 'silent'],
    ['a complaint', ['beroerte'], 'fires'],
    ['complaints near each other', [near(3, 'beroerte', 'nu')], 'fires'],
    ['complaints that belong together', [together('beroerte', 'nu')], 'fires'],
  ] as const)('%s', (_, signs, expected) => {
    expect(standing('een herhaalrecept want hij heeft nu een beroerte', { signs })).toBe(expected);
  });
});
