import { describe, expect, it } from 'vitest';
import {
  aContext,
  action,
  aDialogue,
  CALM,
  done,
  meant,
  noted,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPractice, at } from '../../../test/kits/practice-builders.ts';
import { decide } from './decide.ts';
import { newDialogue } from './dialogue.ts';

describe('a medical question', () => {
  const ANNOUNCED = says('ik heb een medische vraag', 'medical-question');
  const QUESTION = says('mag ik dit met bier innemen');

  it('gets no answer: an appointment is offered, with the question as its reason', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(ANNOUNCED))).toEqual(['ask-question']);
    expect(phrases(talk.with(QUESTION))).toEqual(['medical-question-not-by-me', 'offer-appointment']);
    expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['ask-date-of-birth']);
    expect(action(talk.with(...whoCalls))).toMatchObject({ kind: 'offer-slots' });
    expect(talk.state().known.reason).toBe('mag ik dit met bier innemen');
  });

  it.each([
    ['hoeveel paracetamol mag ik per dag', ['medical-question-not-by-me', 'offer-appointment']],
    ['mag ik weer gaan zwemmen', ['medical-question-not-by-me', 'offer-appointment']],
    ['mag ik u iets vragen', ['ask-question']],
    ['kan ik de dokter wat vragen', ['ask-question']],
    ['is dat erg', ['ask-question']],
  ])('"%s" is asked for only when it was not told yet', (words, expected) => {
    expect(phrases(aDialogue().with(says(words, 'medical-question')))).toEqual(expected);
  });

  it('that holds its reason keeps it', () => {
    const talk = aDialogue();
    const story = 'ik heb sinds een week last van mijn arm wat kan dat zijn';
    talk.with(says(story, 'medical-question', { reason: 'last van mijn arm' }));
    expect(talk.with(meant({ yesNo: 'yes' })).state.known.reason).toBe('last van mijn arm');
  });

  it('is called back about when it does not get worse', () => {
    const talk = aDialogue();
    talk.with(ANNOUNCED, QUESTION);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-getting-worse']);
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({
      kind: 'note-request',
      wish: 'medical-question',
      details: ['ik heb een medische vraag', 'mag ik dit met bier innemen'],
      reply: 'call-back',
    });
    expect(phrases(talk.with(noted('medical-question')))).toEqual(['request-noted', 'anything-else']);
  });

  it.each([
    ['yes', [meant({ yesNo: 'yes' })]],
    ['no clear answer twice', [meant({}), meant({})]],
  ])('is a person at once, also when closed, after %s', (_what, answers) => {
    const talk = aDialogue();
    talk.with(ANNOUNCED, QUESTION, meant({ yesNo: 'no' }));
    const decided = talk.with(...answers);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk', line: 'urgent', why: 'asked' });
    const left = talk.with(done({ kind: 'desk-not-reached', closed: true }));
    expect(action(left)).toMatchObject({ kind: 'promise-callback', urgency: 'urgent' });
  });

  it('is asked of what is urgent to the caller and no alarm, when nobody is there', () => {
    const talk = aDialogue();
    const rung = talk.with(says('bij mijn moeder is de kroon eruit', 'urgent', { who: 'parent' }));
    expect(action(rung)).toMatchObject({
      kind: 'ring-desk',
      wish: 'urgent',
      about: 'parent',
      asked: 'bij mijn moeder is de kroon eruit',
    });
    const closed = talk.with(done({ kind: 'desk-not-reached', closed: true }));
    expect(phrases(closed)).toEqual(['practice-closed-for-desk', 'ask-getting-worse']);
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({
      kind: 'note-request',
      details: ['bij mijn moeder is de kroon eruit'],
    });
  });

  it('offers no appointment where Balie may not book', () => {
    const practice = aPractice({ opened: ['medical-question'] });
    const talk = aDialogue(aContext({ practice }));
    talk.with(ANNOUNCED);
    expect(phrases(talk.with(QUESTION))).toEqual(['medical-question-not-by-me', 'ask-getting-worse']);
  });

  it('that is a person’s, who is not there, can wait or goes to the line that is', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ opened: [] }) }));
    expect(action(talk.with(QUESTION, ANNOUNCED))).toMatchObject({ kind: 'ring-desk' });
    const closed = talk.with(done({ kind: 'desk-not-reached', closed: true }));
    expect(phrases(closed)).toEqual(['practice-closed-for-desk', 'ask-getting-worse']);
    const worse = aDialogue(aContext(), talk.state()).with(meant({ yesNo: 'yes' }));
    expect(action(worse)).toMatchObject({ kind: 'ring-desk', line: 'urgent' });
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({ kind: 'note-request' });
    // It is asked once: after a failure the promise is tried, not the question.
    talk.with(done({ kind: 'request-not-noted' }));
    const again = talk.with(done({ kind: 'desk-not-reached', closed: true }));
    expect(action(again)).toMatchObject({ kind: 'promise-callback' });
  });

  it('is promised at once to who asks for a person', () => {
    const talk = aDialogue();
    talk.with(ANNOUNCED, meant({}, 'human'));
    expect(action(talk.with(done({ kind: 'desk-not-reached', closed: true })))).toMatchObject({
      kind: 'promise-callback',
    });
  });

  it('asks again for a yes or no, and gives what it cannot place to a person', () => {
    const talk = aDialogue();
    talk.with(ANNOUNCED, QUESTION);
    expect(phrases(talk.with(meant({})))).toEqual(['offer-appointment', 'answer-not-understood']);
    const lost = { ...newDialogue, wish: 'medical-question', step: 'medicine' } as const;
    expect(action(decide(lost, CALM, says('iets'), aContext()))).toMatchObject({ kind: 'ring-desk' });
    const away = decide(lost, CALM, done({ kind: 'agenda-unreachable' }), aContext());
    expect(action(away)).toMatchObject({ kind: 'promise-callback' });
  });
});

describe('a call back', () => {
  it('about a complaint of which nobody heard whether it gets worse rings the desk, and then whoever answers danger', () => {
    const talk = aDialogue();
    talk.with(says('kan de dokter mij terugbellen over mijn maagklachten', 'callback'));
    expect(talk.state().step).toBe('getting-worse');
    talk.with({ kind: 'not-understood' });
    expect(action(talk.with({ kind: 'not-understood' }))).toMatchObject({
      kind: 'ring-desk',
      why: 'not-understood',
    });
    const closed = talk.with(done({ kind: 'desk-not-reached', closed: true }));
    expect(action(closed)).toMatchObject({ kind: 'ring-desk', line: 'urgent' });
    const nobody = talk.with(done({ kind: 'desk-not-reached', closed: true, leftAlone: true }));
    expect(action(nobody)).toMatchObject({ kind: 'promise-callback', urgency: 'urgent' });
  });

  it('is not asked what about when a message was given', () => {
    const said = says('kunt u doorgeven aan de dokter dat het beter gaat met mijn hoest', 'callback');
    expect(phrases(aDialogue().with(said))).toEqual(['ask-getting-worse']);
  });

  it.each([
    ['het gaat over mijn rekening', 'promise'],
    ['het gaat over mijn voet', 'worse?'],
    ['weet ik nog niet', 'worse?'],
  ])('about "%s" asks first whether it gets worse, unless it is about the office: %s', (about, next) => {
    const talk = aDialogue();
    expect(phrases(talk.with(says('belt u mij terug', 'callback')))).toEqual(['ask-callback-reason']);
    const decided = talk.with(says(about));
    if (next === 'promise') expect(action(decided)).toMatchObject({ kind: 'promise-callback' });
    else expect(phrases(decided)).toEqual(['ask-getting-worse']);
  });

  it('asks nothing that was said with it, is promised, and goes on', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug over mijn voet', 'callback', { reason: 'mijn voet' }));
    expect(action(talk.with(meant({ yesNo: 'no' })))).toMatchObject({
      kind: 'promise-callback',
      wish: 'callback',
      number: null,
    });
    const promised = talk.with(done({ kind: 'callback-promised', before: at('2026-11-25T12:00') }));
    expect(phrases(promised)).toEqual(['callback-promised', 'anything-else']);
  });

  it('is a person for who gets worse', () => {
    const talk = aDialogue();
    talk.with(says('belt u mij terug', 'callback'), says('over mijn voet'));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'ring-desk', line: 'urgent' });
  });

  it('asks no question of another wish', () => {
    const there = { ...newDialogue, wish: 'callback', step: 'medicine' } as const;
    expect(phrases(decide(there, CALM, says('iets'), aContext()))).toEqual(['answer-not-understood']);
  });
});

describe('a colleague in care outside opening hours', () => {
  const closed = done({ kind: 'desk-not-reached', closed: true });
  const atNight = () => {
    const talk = aDialogue();
    talk.with(says('met de ambulancedienst over een patiënt', 'professional-caller'));
    expect(phrases(talk.with(closed))).toEqual(['practice-closed-for-desk', 'ask-colleague-cannot-wait']);
    return talk;
  };

  it.each([
    ['yes', [meant({ yesNo: 'yes' })]],
    ['no clear answer twice', [meant({}), meant({})]],
  ])(
    'is put through to whoever is on duty after %s, and promised an urgent call when that fails',
    (_what, answers) => {
      const talk = atNight();
      expect(action(talk.with(...answers))).toMatchObject({ kind: 'ring-desk', line: 'urgent' });
      expect(action(talk.with(closed))).toMatchObject({ kind: 'promise-callback', urgency: 'urgent' });
    },
  );

  it('is promised a call when it can wait', () => {
    const decided = atNight().with(meant({ yesNo: 'no' }));
    expect(action(decided)).toMatchObject({ kind: 'promise-callback', wish: 'professional-caller' });
    expect(action(decided)).not.toHaveProperty('urgency');
  });

  it('is asked once: who asks for a person then is promised a call', () => {
    const talk = atNight();
    talk.with(says('ik wil iemand spreken', 'human'));
    expect(action(talk.with(closed))).toMatchObject({ kind: 'promise-callback' });
  });

  it('is asked nothing while the practice is open and nobody picks up', () => {
    const talk = aDialogue();
    talk.with(says('met de apotheek', 'professional-caller'));
    expect(action(talk.with(done({ kind: 'desk-not-reached', closed: false })))).toMatchObject({
      kind: 'promise-callback',
    });
  });
});
