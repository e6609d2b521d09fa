import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/kits/understanding-context.ts';
import { understand } from '../understand.ts';
import { readTurn } from '../words.ts';
import { withoutMomentSaidAnew } from './moment-said-anew.ts';

const left = (said: string) => withoutMomentSaidAnew(readTurn(said)).plain.trim();

describe('a moment that is said anew', () => {
  test.each([
    ['ik wil maandag een afspraak, of nee wacht, dinsdag bedoel ik', 'ik wil maandag een afspraak'],
    ['een afspraak maandag, of nee, doe maar dinsdag', 'een afspraak maandag'],
    ['een afspraak maandach of nee doe maar dinsdach', 'een afspraak maandach'],
    ['ik wou een afspraak op dinsdag, nou nee, woensdag is beter', 'ik wou een afspraak op dinsdag'],
    ['kan ik woensdag komen, wacht nee woensdag kan ik niet, donderdag', 'kan ik woensdag komen'],
    ['kan ik maandag komen, o nee dinsdag, want maandag kan ik niet', 'kan ik maandag komen'],
    ['controle op maandag, sorry dinsdag, maandag werk ik', 'controle op maandag'],
    ['een afspraak vrijdag om tien uur, of nee maandag om tien uur', 'een afspraak vrijdag om tien uur'],
    ['ik wou om negen uur komen, ach nee, doe tien uur', 'ik wou om negen uur komen'],
    ['mijn afspraak van maandag, nee wacht, van dinsdag afzeggen', 'mijn afspraak van maandag afzeggen'],
  ])('is left out of what the wish is judged by: %s', (said, without) => {
    expect(left(said)).toBe(without);
  });

  test.each([
    'nee, dinsdag bedoel ik',
    'ik wil een afspraak, nee wacht, ik wil afzeggen',
    'ik kan maandag niet komen',
    'kan het maandag in plaats van dinsdag',
    'goedemorgen',
  ])('is not found where none is: %s', (said) => {
    expect(left(said)).toBe(readTurn(said).plain.trim());
  });

  test.each([
    ['ik wil maandag een afspraak, of nee wacht, dinsdag bedoel ik', 'book', '2026-12-01'],
    ['een afspraak maandag, of nee, doe maar dinsdag', 'book', '2026-12-01'],
    ['graag een controle donderdag, o nee, maak daar maar vrijdag van', 'book', '2026-11-27'],
    ['ik zou graag maandag een afspraak maken, nee dinsdag, maandag moet ik werken', 'book', '2026-12-01'],
    ['afspraak voor dinsdag, nee wacht woensdag, dinsdag past me niet', 'book', '2026-12-02'],
    ['kan ik volgende week donderdag terecht, eh vrijdag bedoel ik', 'book', '2026-12-04'],
    ['kan mijn controle van donderdag naar dinsdag, of nee wacht, woensdag', 'move', '2026-12-02'],
    ['ik wil mijn afspraak van maandag, nee wacht, van dinsdag afzeggen', 'cancel', '2026-12-01'],
    ['hoe laat moet ik maandag komen, nee sorry dinsdag', 'check-appointment', '2026-12-01'],
    ['zijn jullie zaterdag open, nee wacht ik bedoel vrijdag', 'opening-hours', '2026-11-27'],
  ])('changes no wish, and is the day that counts: %s', (said, wish, date) => {
    const meaning = understand([said], contextOf('open'));
    expect([meaning.wish, meaning.second, meaning.slots.date]).toEqual([wish, null, date]);
  });
});
