import { describe, expect, it } from 'vitest';
import { aBooked, aDialogue, done, phrases, says, untilOffer } from '../../../test/kits/dialogue.ts';
import { saysGoodbye } from './says-goodbye.ts';

describe('thanks or a goodbye', () => {
  it.each([
    'dank je wel hoor doei',
    'Bedankt!',
    'dank u wel',
    'oké, top, bedankt',
    'o mooi, fijne dag nog',
    'doei',
    'tot ziens mevrouw',
    'tot donderdag dan',
    // "Thank you very much, bye" as stage 2 gives it.
    'dank u bye',
    'have a nice day',
    'nou hartelijk dank voor de moeite, dag hoor',
  ])('is "%s"', (text) => {
    expect(saysGoodbye(text)).toBe(true);
  });

  it.each([
    'oké',
    'ja dank u wel',
    'dank u, en ik wil ook nog een recept',
    'tot hoe laat bent u open',
    'bent u open tot donderdag',
    'dag, met de apotheek',
    'wat zegt u',
    '',
  ])('is not "%s"', (text) => {
    expect(saysGoodbye(text)).toBe(false);
  });

  it('ends the call after a booking: it was asked what the call is for, and a caller who told that again was booked twice', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('de eerste', 'none', { choice: 1 }), says('ja', 'none', { yesNo: 'yes' }));
    talk.with(done({ kind: 'booked', appointment: aBooked('2026-11-26T09:20'), confirmation: null }));
    expect(talk.state().step).toBe('anything-else');
    const ended = talk.with(says('dank je wel hoor doei'));
    expect(phrases(ended)).toEqual(['see-you', 'goodbye']);
    expect(ended.next).toEqual({ kind: 'end' });
  });

  it('ends with a no after an answer, also where the no sounds like a wrong number', () => {
    const talk = aDialogue();
    talk.with(says('hoe laat zijn jullie vrijdag open', 'opening-hours'));
    expect(talk.state().step).toBe('anything-else');
    const ended = talk.with(says('nee ik wilde het alleen weten', 'wrong-number'));
    expect(phrases(ended)).toEqual(['goodbye']);
  });

  it.each([
    ['laat maar, het is al opgelost', 'cancel'],
    ['ik bel later wel terug', 'callback'],
    ['laat maar, ik bel morgen wel', 'cancel'],
    ['ach laat maar zitten, dank u', 'none'],
    ['o sorry, het is al gelukt, dag', 'none'],
  ] as const)('has nothing to do for "%s" as the opening, and says so', (text, wish) => {
    const ended = aDialogue().with(says(text, wish));
    expect(phrases(ended)).toEqual(['nothing-was-done', 'goodbye']);
    expect(ended.next).toEqual({ kind: 'end' });
  });

  it.each([
    ['laat maar komen dan', 'none'],
    ['laat mijn afspraak maar zitten', 'cancel'],
    ['kunt u mij later terugbellen', 'callback'],
    ['', 'none'],
  ] as const)('goes on with "%s", which says more', (text, wish) => {
    expect(aDialogue().with(says(text, wish)).next).not.toEqual({ kind: 'end' });
  });
});
