import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import type { Wish } from '../../../domain/meaning.ts';
import { understand } from '../understand.ts';

const wishOf = (said: string) => {
  const { wish, second } = understand([said], contextOf('open'));
  return [wish, second];
};

describe('a moment and that one wants to come', () => {
  test.each([
    'kan ik maandag komen',
    'mag ik vanmiddag komen',
    'ik wil dinsdag komen',
    'ik wou graag donderdag komen om tien uur',
    'een afspraak vrijdag om tien uur',
    'goedemorgen, graag een afspraakje woensdag',
    'hebben jullie maandag om vijf uur plek',
    'heeft u morgen nog een gaatje',
    'ik zou om vier uur willen komen',
    'mandag graag langskomen kan ik dan komen',
  ])('is a new appointment: %s', (said) => {
    expect(wishOf(said)).toEqual(['book', null]);
  });

  test.each<[string, Wish]>([
    ['ik kan maandag niet komen', 'cancel'],
    ['kan ik maandag komen in plaats van dinsdag', 'move'],
    ['mag ik een dag later komen', 'move'],
    ['afspraak naar maandag', 'move'],
    ['had ik vrijdag om tien uur een afspraak', 'check-appointment'],
    ['heb ik morgen een afspraak', 'check-appointment'],
    ['hoe laat moet ik vanmiddag komen', 'check-appointment'],
    ['is er maandag een afspraak', 'check-appointment'],
    ['zijn jullie maandag om vijf uur open', 'opening-hours'],
    ['kan ik na zessen ook nog bij jullie terecht', 'opening-hours'],
  ])('is not heard in: %s', (said, wish) => {
    expect(understand([said], contextOf('open')).wish).toBe(wish);
  });
});

describe('another day than the one to which all were called', () => {
  test.each([
    'ik heb een brief gekregen voor de griepprik, maar ik kan die dag niet, kan ik een afspraak maken voor de prik?',
    'ik kan niet op de dag van de griepprik, kan ik een afspraak maken voor een andere dag',
    'ik heb een uitnodiging voor de griepprik maar dan ben ik op vakantie, mag ik op een ander moment komen',
    'ik ben opgeroepen voor de pneumokokkenprik maar die datum schikt niet, kunt u een andere tijd inplannen',
    'mijn man kan niet op de griepprikdag, kunnen we voor hem een afspraak maken',
    'voor de coronaprik kan ik niet op de vaste dag, kan ik apart komen',
    'ik heb een oproep voor de griepprik maar dan zit ik in Spanje, kan ik een andere keer komen',
    'op de prikavond moet ik werken wanneer kan ik dan langskomen voor de prik',
  ])('is a new appointment: %s', (said) => {
    expect(wishOf(said)).toEqual(['book', null]);
  });

  test.each<[string, Wish]>([
    ['mijn afspraak voor de griepprik komt niet uit, kan ik een andere dag komen', 'move'],
    ['ik heb een afspraak voor de griepprik maar die dag kan ik niet', 'move'],
    ['wanneer kan ik de griepprik halen', 'prevention'],
    ['ik krijg geen uitnodiging voor de griepprik', 'prevention'],
  ])('is not heard in: %s', (said, wish) => {
    expect(understand([said], contextOf('open')).wish).toBe(wish);
  });
});
