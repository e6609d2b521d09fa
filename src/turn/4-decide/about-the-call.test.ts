import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  done,
  meant,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';

const atTheOffer = () => {
  const talk = aDialogue();
  talk.with(...untilOffer);
  return talk;
};

describe('a turn about the call itself', () => {
  it.each([
    ['met wie spreek ik', 'wrong-number'],
    ['Wie bent u eigenlijk?', 'none'],
    ['bent u een robot', 'none'],
    ['bent u een robot of een mens', 'none'],
    ['praat ik nou met een computer', 'none'],
    ['Spreek ik met een echt mens of met een computer?', 'human'],
    ['haha ben jij een robot? zing eens een liedje', 'none'],
    ['zeg, heb ik nou een computer aan de lijn, wat is dit voor iets', 'none'],
    ['hallo met welke praktijk spreek ik', 'wrong-number'],
    ['is dit de praktijk de linde', 'wrong-number'],
    ['spreek ik met de huisarts?', 'wrong-number'],
    ['hallo ben ik hier bij huisartsenpraktijk De Linde', 'register-patient'],
    ['ben ik goed verbonden met de huisartsenpraktijk', 'none'],
  ] as const)('"%s" is told that this is a machine, and of whom', (text, wish) => {
    const talk = aDialogue();
    expect(talk.with(says(text, wish)).say).toEqual([
      { phrase: 'who-i-am', practice: 'huisartsenpraktijk De Linde' },
      { phrase: 'how-can-i-help' },
    ]);
  });

  it.each([
    'is dit garage de linde',
    'spreek ik met de tandarts',
    'is dit huisartsenpraktijk de eik',
    'ben ik bij de',
    'is dit de kapper',
  ])('"%s" asks for somebody else', (text) => {
    expect(phrases(aDialogue().with(says(text, 'wrong-number')))).toEqual(['wrong-number']);
  });

  it.each([
    'wat zegt u',
    'pardon',
    'sorry wat zei u',
    'kunt u dat nog een keer herhalen alstublieft',
    'nog een keer graag',
    'ik versta u niet goed',
    'Zegt u het nog eens?',
    'hoe laat zei u',
    'sorry, welke dag zei u precies',
  ])(
    '"%s" is told the question again, in other words, and then has a person; it is no misunderstanding',
    (text) => {
      const talk = atTheOffer();
      for (let times = 0; times < 2; times += 1)
        expect(phrases(talk.with(says(text)))).toEqual(['offer-two-slots']);
      const otherwise = talk.with(says(text));
      expect(phrases(otherwise)).toEqual(['offer-two-slots', 'answer-not-understood', 'or-a-person']);
      expect(otherwise.next).toMatchObject({ kind: 'listen', expectation: { kind: 'slot-choice' } });
      expect(talk.state().misunderstood).toBe(0);
      expect(action(talk.with(says(text)))).toMatchObject({ kind: 'ring-desk', why: 'not-understood' });
    },
  );

  it('counts anew after an answer', () => {
    const talk = atTheOffer();
    talk.with(says('wat zegt u'), says('wat zegt u'), meant({ choice: 1 }));
    for (let times = 0; times < 2; times += 1)
      expect(phrases(talk.with(says('wat zegt u')))).toEqual(['confirm-slot']);
  });

  it('asked again and again for a number after a person was tried, rings no second time', () => {
    const talk = aDialogue(aContext({ callBackNumber: null }));
    talk.with(says('ik wil een mens', 'human'), done({ kind: 'desk-not-reached', closed: false }));
    expect(talk.state().step).toBe('callback-number');
    const last = [1, 2, 3, 4].map(() => talk.with(says('wat zegt u'))).at(-1);
    expect(last && phrases(last)).toEqual(['callback-not-noted', 'goodbye']);
  });

  it.each([
    'momentje',
    'een moment ik pak even mijn agenda',
    'even kijken hoor',
    'wacht even',
    'ik zoek even het doosje',
  ])('"%s" is waited for', (text) => {
    const talk = atTheOffer();
    const decided = talk.with(says(text));
    expect(phrases(decided)).toEqual(['gentle-silence']);
    expect(decided.next).toMatchObject({ kind: 'listen', expectation: { kind: 'slot-choice' } });
  });

  it('after a booking it is the appointment that is said again', () => {
    const talk = atTheOffer();
    talk.with(meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    talk.with(done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: null }));
    expect(phrases(talk.with(says('wat zegt u')))).toEqual(['your-appointments', 'anything-else']);
    const without = aDialogue();
    without.with(meant({}, 'location'));
    expect(phrases(without.with(says('wat zegt u')))).toEqual(['anything-else']);
  });

  it.each([
    ['ik wil hem nog een keer verzetten', 'move'],
    ['ik wil weten wat een controle kost', 'costs-or-insurance'],
    ['wat kost dat', 'costs-or-insurance'],
  ] as const)('"%s" is a wish', (text, wish) => {
    expect(aDialogue().with(says(text, wish)).state.wish).toBe(wish);
  });

  it('whether this is a machine is answered, and rings nobody', () => {
    expect(phrases(aDialogue().with(says('is dit een robot', 'human')))).toEqual([
      'who-i-am',
      'how-can-i-help',
    ]);
  });

  it('whether this is a machine is answered before the wish of the same breath', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(says('bent u een robot? nou goed, ik wil een afspraak maken', 'book')))).toEqual(
      ['who-i-am', 'ask-date-of-birth'],
    );
  });

  it('who refuses to talk to a machine asks nothing and gets a person', () => {
    const decided = aDialogue().with(says('ik wil niet met een computer praten', 'human'));
    expect(phrases(decided)).not.toContain('who-i-am');
    expect(decided.next.kind).toBe('act');
  });

  it('a human asked for in the same breath is rung all the same', () => {
    expect(aDialogue().with(says('met wie spreek ik', 'human')).next.kind).toBe('act');
  });
});
