import { describe, expect, it, test } from 'vitest';
import {
  action,
  aDialogue,
  BORN,
  done,
  identified,
  meant,
  offered,
  phrases,
} from '../../../test/kits/dialogue.ts';
import type { Slots } from '../../domain/meaning.ts';

const mended = (slots: Slots, correctionOf: NonNullable<Slots['correctionOf']>) =>
  meant({ ...slots, yesNo: 'correct', correctionOf });

/** Asked for a last name, with a day and a practitioner said before. */
function atLastName() {
  const talk = aDialogue();
  talk.with(meant({ date: '2026-11-26' }, 'book'), meant({ dateOfBirth: BORN }));
  return talk;
}

/** Identified, and two times were offered. */
function atOffer() {
  const talk = aDialogue();
  talk.with(meant({ dateOfBirth: BORN, name: { last: 'van den Berg' }, reason: 'knie' }, 'book'));
  talk.with(identified, offered);
  return talk;
}

describe('an earlier answer that is put right while something else is asked', () => {
  it.each([
    ['date', { date: '2026-11-27' }],
    ['time', { time: '11:00' }],
    ['practitioner', { practitioner: 'dokter De Boer' }],
    ['medicine', { medicine: ['atorvastatine'] }],
  ] as const)('a %s is kept, and the name is asked for once more', (slot, value) => {
    const talk = atLastName();
    expect(phrases(talk.with(mended(value, slot)))).toEqual(['heard-correction', 'ask-last-name']);
    expect(talk.state().known).toMatchObject(value);
    expect(talk.state().misunderstood).toBe(0);
  });

  it('for whom it is begins the questions about that person', () => {
    const talk = atLastName();
    const asked = talk.with(mended({ who: 'child' }, 'who'));
    expect(asked.say).toMatchObject([
      { phrase: 'heard-correction' },
      { phrase: 'ask-date-of-birth', who: 'child' },
    ]);
    expect(talk.state().identification.dateOfBirth).toBeNull();
  });

  it('for whom it is, once the caller was identified, is another patient and the times are offered anew', () => {
    const talk = atOffer();
    expect(phrases(talk.with(mended({ who: 'child' }, 'who')))).toEqual([
      'heard-correction',
      'ask-date-of-birth',
    ]);
    expect(talk.state().identification.patient).toBeNull();
    expect(talk.state().offered).toEqual([]);
  });

  it('who says again for whom it is, is asked on', () => {
    const talk = atOffer();
    expect(phrases(talk.with(mended({ who: 'self' }, 'who')))).toEqual([
      'heard-correction',
      'offer-two-slots',
    ]);
    expect(talk.state().identification.patient).not.toBeNull();
  });

  it('another birth date than that of who was identified is looked up with the name that was said', () => {
    const talk = atOffer();
    expect(action(talk.with(meant({ dateOfBirth: '1964-10-01' })))).toMatchObject({
      kind: 'identify',
      dateOfBirth: Temporal.PlainDate.from('1964-10-01'),
      lastName: 'van den Berg',
    });
    expect(talk.state().identification.patient).toBeNull();
  });

  it('so is that of the child for whom is called', () => {
    const talk = aDialogue();
    talk.with(
      meant({ who: 'child', dateOfBirth: BORN, name: { last: 'van den Berg' }, reason: 'oor' }, 'book'),
    );
    talk.with(identified, offered, meant({ dateOfBirth: '2016-04-11' }));
    expect(talk.state().known).toMatchObject({ who: 'child', dateOfBirth: '2016-04-11' });
  });

  it('the same birth date once more changes nothing', () => {
    const talk = atOffer();
    expect(phrases(talk.with(meant({ dateOfBirth: BORN })))).toEqual(['heard-correction', 'offer-two-slots']);
  });

  it('who was identified by the postcode is asked for the name, and failed tries go on counting', () => {
    const talk = aDialogue();
    talk.with(meant({ reason: 'knie' }, 'book'), meant({ dateOfBirth: '1955-03-12' }));
    talk.with(meant({ name: { last: 'Bergman' } }), done({ kind: 'not-identified' }));
    talk.with(meant({ postcode: '1234AB 12' }), identified, offered);
    expect(phrases(talk.with(meant({ dateOfBirth: '1964-10-01' })))).toEqual([
      'heard-correction',
      'ask-last-name',
    ]);
    expect(talk.state().identification.failedTries).toBe(1);
  });
});

describe('what is no mending', () => {
  test('an objection without a value is answered by the question itself', () => {
    expect(atLastName().with(meant({ yesNo: 'correct', correctionOf: 'dateOfBirth' })).say).toMatchObject([
      { phrase: 'ask-date-of-birth', why: 'by-keys' },
    ]);
  });

  test('a day in answer to an offer is a wish for that day', () => {
    expect(action(atOffer().with(mended({ date: '2026-11-30' }, 'date')))).toMatchObject({
      kind: 'offer-slots',
    });
  });

  test('nothing is put right when all is done', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'opening-hours'));
    expect(phrases(talk.with(mended({ who: 'child' }, 'who')))).not.toContain('heard-correction');
  });
});
