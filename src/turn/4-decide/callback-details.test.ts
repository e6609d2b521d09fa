import { describe, expect, it } from 'vitest';
import { aContext, action, aDialogue, done, meant, phrases, says } from '../../../test/kits/dialogue.ts';
import { at } from '../../../test/kits/practice-builders.ts';
import { callMomentIn, meansOtherNumber, meansThisNumber } from './callback-details.nl.ts';

const LANDLINE = { callBackNumber: '+31201000199' };
const MOBILE = { callBackNumber: '+31612000199' };

describe('another number than that of the call', () => {
  it.each([
    'wilt u mij bellen op een ander nummer',
    'bel me op een ander numer terug',
    'kan iemand mij bellen op het nummer van mijn werk',
    'niet op dit nummer graag',
    'bel me maar op mijn werk',
    'kunnen jullie mijn dochter bellen, op haar nummer',
    'bel dan mijn man maar terug',
    'op mijn thuisnummer ben ik beter te bereiken',
    'ik heb liever dat u naar mijn zoon belt, belt u op zijn nummer',
    'op mijn eigen nummer graag',
  ])('is meant: %s', (said) => {
    expect(meansOtherNumber(said, LANDLINE)).toBe(true);
  });

  it.each([
    'belt u mij terug',
    'gewoon op dit nummer',
    'mijn dochter heeft koorts',
    'ik zit nu op mijn werk',
    'het gaat over de rekening van mijn man',
  ])('is not meant: %s', (said) => {
    expect(meansOtherNumber(said, LANDLINE)).toBe(said.includes('mijn werk'));
  });

  it('is a mobile one for who calls from a landline, and the other way round', () => {
    expect(meansOtherNumber('bel me op mijn mobiel', LANDLINE)).toBe(true);
    expect(meansOtherNumber('bel me op mijn mobiel', MOBILE)).toBe(false);
    expect(meansOtherNumber('bel me op mijn vaste nummer', MOBILE)).toBe(true);
    expect(meansOtherNumber('bel me op mijn vaste nummer', LANDLINE)).toBe(false);
    expect(meansOtherNumber('bel me op mijn vaste nummer', { callBackNumber: null })).toBe(true);
  });

  it('is none for who takes the number of the call after all', () => {
    expect(meansThisNumber('doe toch maar dit nummer')).toBe(true);
    expect(meansThisNumber('nee niet op dit nummer')).toBe(false);
  });
});

describe('the moment of a call', () => {
  const date = '2026-11-30';
  it.each([
    'kan iemand mij maandag terugbellen',
    'bel me na drie uur',
    'ik ben vanaf half twee bereikbaar',
    'kan de dokter mij morgenochtend bellen over mijn medicijnen',
    'over de rekening, bel me maar na drie uur',
  ])('is taken: %s', (said) => {
    expect(callMomentIn(said, { date })).toEqual({ date });
  });

  it.each([
    'ik wil gebeld worden over mijn afspraak van maandag',
    'het gaat over mijn afspraak van maandag',
    'mijn afspraak van maandag om drie uur',
  ])('is not taken from what the call is about: %s', (said) => {
    expect(callMomentIn(said, { date, time: '15:00' })).toBeNull();
  });

  it('is none where no day or time was said', () => {
    expect(callMomentIn('bel me maandag', {})).toBeNull();
    expect(callMomentIn('bel me om drie uur', { time: '15:00' })).toEqual({ time: '15:00' });
  });
});

describe('a call back', () => {
  const promised = done({ kind: 'callback-promised', before: at('2026-11-25T12:00') });
  const PHONE = '+31201000321';

  it('on another number asks for it, reads it back, and says it with the promise', () => {
    const talk = aDialogue();
    talk.with(says('bel me op een ander nummer', 'callback'));
    expect(phrases(talk.with(says('over de rekening')))).toEqual(['ask-callback-number']);
    expect(talk.with(meant({ phone: PHONE })).say).toEqual([
      { phrase: 'confirm-callback-number', number: PHONE },
    ]);
    expect(phrases(talk.with(meant({})))).toEqual(['confirm-callback-number', 'answer-not-understood']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-callback-number']);
    talk.with(meant({ phone: PHONE }));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      kind: 'promise-callback',
      number: PHONE,
    });
    expect(talk.with(promised).say[0]).toMatchObject({ phrase: 'callback-promised', number: PHONE });
  });

  it('is on the number of the call for who takes that after all, and says it where the other was not heard', () => {
    const until = [says('bel me op een ander nummer', 'callback'), says('over de rekening')];
    const instead = aDialogue();
    instead.with(...until);
    expect(action(instead.with(says('doe toch maar dit nummer')))).toMatchObject({
      kind: 'promise-callback',
      number: null,
    });
    const unheard = aDialogue();
    unheard.with(...until, meant({}));
    expect(action(unheard.with(meant({})))).toMatchObject({
      kind: 'promise-callback',
      number: aContext().callBackNumber,
    });
    expect(unheard.with(promised).say[0]).toMatchObject({ number: aContext().callBackNumber });
  });

  it('replaces the number that was named before by another', () => {
    const talk = aDialogue();
    talk.with(says('bel me op 020 1000 321', 'callback', { phone: PHONE }), says('nee wacht, op mijn werk'));
    expect(talk.state()).toMatchObject({ otherNumber: true });
    expect(talk.state().known.phone).toBeUndefined();
  });

  it.each([
    [{ date: '2026-11-26', time: '12:00/17:00' }, '2026-11-26', '12:00:00', '17:00:00'],
    [{ time: '15:00' }, null, '15:00:00', '16:00:00'],
    [{ time: '23:30' }, null, '23:30:00', '23:59:00'],
    [{ date: '2026-11-26/2026-11-27' }, '2026-11-26', null, null],
  ])('asks for the moment that was named: %j', (slots, day, from, to) => {
    const talk = aDialogue();
    talk.with(says('kan iemand mij dan om die tijd bellen', 'callback', slots));
    const asked = action(talk.with(says('over de rekening')));
    if (asked?.kind !== 'promise-callback') throw new Error('nothing was promised');
    expect(asked.wanted?.days?.from.toString() ?? null).toBe(day);
    expect(asked.wanted?.between?.from.toString() ?? null).toBe(from);
    expect(asked.wanted?.between?.to.toString() ?? null).toBe(to);
  });

  it('says whether the moment that was named can be had', () => {
    const until = [says('bel me na drie uur', 'callback', { time: '15:00/17:00' }), says('over de rekening')];
    const had = aDialogue();
    had.with(...until);
    const from = at('2026-11-25T15:00');
    const then = had.with(done({ kind: 'callback-promised', before: at('2026-11-25T16:00'), from }));
    expect(then.say[0]).toMatchObject({ phrase: 'callback-promised', from });
    const not = aDialogue();
    not.with(...until);
    const soonest = not.with(
      done({ kind: 'callback-promised', before: at('2026-11-25T12:00'), notThen: true }),
    );
    expect(soonest.say[0]).toMatchObject({ phrase: 'callback-promised', notThen: true });
  });

  it('that was promised is promised anew at another moment or on another number', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug', 'callback'), says('over de rekening'), promised);
    expect(action(talk.with(says('o, kan dat na drie uur', 'none', { time: '15:00/17:00' })))).toMatchObject({
      kind: 'promise-callback',
      instead: true,
      wanted: { days: null },
    });
    talk.with(promised);
    expect(phrases(talk.with(says('en bel me dan op mijn werk', 'callback')))).toEqual([
      'ask-callback-number',
    ]);
  });

  it('about a request is promised anew with the request', () => {
    const request = {
      wish: 'test-results',
      details: ['het bloed'],
      urgency: 'normal',
      reply: 'call-back',
      again: false,
    } as const;
    const talk = aDialogue(aContext(), {
      ...aDialogue().state(),
      step: 'anything-else',
      promised: { wish: 'test-results', request },
    });
    expect(action(talk.with(says('liefst morgen', 'none', { date: '2026-11-26' })))).toMatchObject({
      kind: 'note-request',
      wish: 'test-results',
      details: ['het bloed', 'Dit vervangt het eerdere verzoek uit dit gesprek.'],
    });
  });

  it('that was promised stays for who speaks of something else', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug', 'callback'), says('over de rekening'), promised);
    const booking = talk.with(says('ik wil morgen een afspraak', 'book', { date: '2026-11-26' }));
    expect(phrases(booking)).toEqual(['ask-date-of-birth']);
  });

  it('that was promised is promised anew where the words sound a little like another wish', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug', 'callback'), says('over de rekening'), promised);
    const unsure = says(
      'o ja, liefst na vieren',
      'preparation',
      { time: '16:00/17:00' },
      { confidence: 0.5 },
    );
    expect(action(talk.with(unsure))).toMatchObject({ kind: 'promise-callback', instead: true });
  });

  it('that was promised stays for who wants nothing more', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug', 'callback'), says('over de rekening'), promised);
    expect(phrases(talk.with(says('nee dank u wel', 'none', { yesNo: 'no' })))).toEqual(['goodbye']);
  });

  it('about a request is on the number of the call where the other was not heard', () => {
    const request = {
      wish: 'test-results',
      details: ['het bloed'],
      urgency: 'normal',
      reply: 'call-back',
      again: false,
    } as const;
    const there = { ...aDialogue().state(), step: 'callback-number', otherNumber: true, request } as const;
    const talk = aDialogue(aContext(), { ...there, wish: 'test-results' });
    talk.with(meant({}));
    expect(action(talk.with(meant({})))).toMatchObject({
      kind: 'note-request',
      number: aContext().callBackNumber,
    });
  });
});
