import { describe, expect, it } from 'vitest';
import {
  action,
  aDialogue,
  aHeldSlot,
  done,
  meant,
  offered,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';
import type { Slots, Wish } from '../../domain/meaning.ts';
import { dayRefused } from './cannot-come-then.nl.ts';

const TODAY = Temporal.PlainDate.from('2026-11-25');
const TOMORROW = Temporal.PlainDate.from('2026-11-26');
const bothTomorrow = done({
  kind: 'slots-held',
  slots: [aHeldSlot('2026-11-26T09:30'), aHeldSlot('2026-11-26T11:00')],
});
const atTheOffer = (places = bothTomorrow) => {
  const talk = aDialogue();
  talk.with(...untilOffer.slice(0, 5), places);
  return talk;
};

describe('the day that a caller refuses by its name', () => {
  it.each([
    ['ik kan morgen niet', '2026-11-26'],
    ['morgen lukt me niet', '2026-11-26'],
    ['nee morgen niet', '2026-11-26'],
    ['morgen werk ik', '2026-11-26'],
    ['wij zijn overmorgen weg', '2026-11-27'],
    ['vrijdag kan mijn man niet', '2026-11-27'],
    ['ik kan woensdag niet', '2026-12-02'],
  ])('%s: %s', (words, day) => {
    expect(String(dayRefused(words, TODAY))).toBe(day);
  });

  it.each([
    'morgen is goed',
    'ik kan alleen morgen',
    'ik kan morgen niet om tien uur',
    'morgen ochtend kan ik niet',
    'dan kan ik niet',
    'ik weet niet of morgen kan',
  ])('is none in "%s"', (words) => {
    expect(dayRefused(words, TODAY)).toBeNull();
  });
});

describe('a refused day in answer to an offer', () => {
  it.each<readonly [string, Wish, Slots]>([
    ['ik kan morgen niet', 'none', {}],
    ['morgen gaat niet lukken', 'cancel', {}],
    ['ik ben morgen weg', 'cancel', { date: '2026-11-26', yesNo: 'no' }],
  ])('is offered no more, and calls nothing off: %s', (words, wish, slots) => {
    for (const talk of [atTheOffer(), atTheOffer()]) {
      const looked = talk.with(says(words, wish, slots));
      expect(action(looked)).toMatchObject({
        kind: 'offer-slots',
        wanted: { days: null, notDays: [TOMORROW] },
      });
      expect(talk.state().wish).toBe('book');
    }
  });

  it('holds for what is read back', () => {
    const talk = atTheOffer();
    talk.with(meant({ choice: 1 }));
    const looked = talk.with(says('ik kan morgen niet', 'none', { yesNo: 'no' }));
    expect(action(looked)).toMatchObject({ kind: 'offer-slots', wanted: { notDays: [TOMORROW] } });
  });

  it('is that of the read-back in "dan kan ik niet", whose time is offered no more', () => {
    const talk = atTheOffer();
    talk.with(meant({ choice: 1 }));
    expect(action(talk.with(says('dan kan ik niet', 'none', { yesNo: 'no' })))).toMatchObject({
      kind: 'offer-slots',
    });
    expect(talk.state().refusedStarts.map(({ hour }) => hour)).toEqual([9, 11]);
  });

  it('leaves a day that was not offered, and a moment that is wanted with it, to what they were', () => {
    expect(phrases(atTheOffer().with(says('ik kan overmorgen niet')))).toEqual([
      'offer-two-slots',
      'answer-not-understood',
    ]);
    const friday = says('ik kan morgen niet wel vrijdag', 'none', { date: '2026-11-27' });
    expect(action(atTheOffer().with(friday))).toMatchObject({
      wanted: { days: { from: Temporal.PlainDate.from('2026-11-27') } },
    });
  });

  it('leaves the other day', () => {
    const talk = atTheOffer(offered);
    expect(action(talk.with(says('ik kan morgen niet')))).toMatchObject({ wanted: { notDays: [TOMORROW] } });
  });

  it('said first of all is an appointment that is called off', () => {
    const talk = aDialogue();
    talk.with(says('ik kan morgen niet', 'cancel'));
    expect(talk.state().wish).toBe('cancel');
  });
});
