import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  anAnswer,
  done,
  identified,
  meant,
  noted,
  offered,
  phrases,
  says,
  untilOffer,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import type { DialogueInput } from './dialogue.ts';

const withoutAnswers = () => aContext({ practice: aPractice({ answers: [] }) });
const atTheOffer = (context = withoutAnswers()) => {
  const talk = aDialogue(context);
  talk.with(...untilOffer);
  return talk;
};
const atTheReadBack = (context = withoutAnswers()) => {
  const talk = atTheOffer(context);
  talk.with(meant({ choice: 1 }));
  return talk;
};

describe('a question while a place is chosen', () => {
  it.each([
    ['preparation', 'moet ik mijn pas meenemen', ['no-answer-of-practice']],
    ['costs-or-insurance', 'wat kost dat', ['no-answer-of-practice']],
    ['referral-or-letter', 'hebben jullie de brief al binnen', []],
    ['test-results', 'is mijn uitslag er al', ['results-not-by-me']],
  ] as const)('is noted in its words when it is about %s, and the offer stands', (wish, words, before) => {
    const talk = atTheOffer();
    const places = talk.state().offered;
    const asked = talk.with(says(words, wish));
    expect(action(asked)).toMatchObject({ kind: 'note-request', wish, details: [words], reply: 'call-back' });
    expect(phrases(asked)).toEqual(before);
    expect(phrases(talk.with(noted(wish)))).toEqual(['request-noted', 'offer-two-slots']);
    expect(talk.state()).toMatchObject({ wish: 'book', step: 'choose-slot', offered: places, between: null });
    expect(talk.state().noted).toEqual([wish]);
    talk.with(meant({ choice: 2 }));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'book', slot: places[1] });
  });

  it('keeps what was chosen at the read-back, where it is no yes', () => {
    const talk = atTheReadBack();
    const asked = talk.with(
      says('mag ik dan wel sporten', 'preparation', { yesNo: 'yes' }, { confidence: 0.73 }),
    );
    expect(action(asked)).toMatchObject({ kind: 'note-request', wish: 'preparation' });
    expect(phrases(talk.with(noted('preparation')))).toEqual(['request-noted', 'confirm-slot']);
  });

  it.each(['doet dat pijn', 'kan dat wel zo lang wachten'])(
    'is no yes either where its wish is unclear: %s',
    (words) => {
      const unclear = says(words, 'urgent', { yesNo: 'yes' }, { confidence: 0.6 });
      expect(phrases(atTheReadBack().with(unclear))).toEqual(['confirm-slot', 'answer-not-understood']);
    },
  );

  it.each(['en als het erger wordt', 'maar als de pijn terugkomt', 'ja wat als ik te laat ben'])(
    'is no yes where it is a worry: %s',
    (words) => {
      const worry = says(words, 'complaint', { yesNo: 'yes' }, { confidence: 0.47 });
      expect(action(atTheReadBack().with(worry))?.kind === 'book').toBe(words.startsWith('ja'));
    },
  );

  it.each(['mag ik nog iets vragen', 'ik heb nog een vraagje hoor'])(
    'is asked for where it is announced, and what was open stays open: %s',
    (words) => {
      const talk = atTheReadBack();
      const asked = talk.with(says(words));
      expect(phrases(asked)).toEqual(['ask-question']);
      expect(asked.next).toMatchObject({ kind: 'listen', expectation: { kind: 'yes-no' } });
      talk.with(says('moet ik nuchter komen', 'preparation'));
      expect(phrases(talk.with(noted('preparation')))).toEqual(['request-noted', 'confirm-slot']);
    },
  );

  it.each(['is er nog iets op vrijdag', 'hebben jullie vrijdag ook nog plek'])(
    'for a place on a day is no question for the hours of that day: %s',
    (words) => {
      const looked = atTheOffer().with(says(words, 'opening-hours', { date: '2026-11-27' }));
      // The second of the two that are offered is on that Friday.
      expect(phrases(looked)).toEqual(['confirm-slot']);
      const later = atTheOffer().with(says(words, 'opening-hours', { date: '2026-12-04' }));
      expect(action(later)).toMatchObject({ kind: 'offer-slots' });
    },
  );

  it.each(['ja prima kan dat wel', 'is goed', 'kan ik wel', 'mag wel hoor'])(
    'leaves a yes a yes: %s',
    (words) => {
      const yes = says(words, 'none', { yesNo: 'yes' }, { confidence: 1 });
      expect(action(atTheReadBack().with(yes))).toMatchObject({ kind: 'book' });
    },
  );

  it('is answered by what the practice recorded for what is being booked', () => {
    const [first, ...others] = aPractice().appointmentTypes;
    if (first === undefined) throw new Error('the demo practice plans nothing');
    const types = [{ ...first, preparation: 'Neemt u uw pas mee.' }, ...others];
    const talk = atTheOffer(aContext({ practice: aPractice({ answers: [], appointmentTypes: types }) }));
    expect(phrases(talk.with(says('moet ik iets meenemen', 'preparation')))).toEqual([
      'preparation',
      'offer-two-slots',
    ]);
    expect(talk.state()).toMatchObject({ wish: 'book', answered: true });
    // What it says is no answer to whether one may eat.
    expect(action(talk.with(says('moet ik nuchter komen', 'preparation')))).toMatchObject({
      kind: 'note-request',
    });
  });

  it('is answered by an answer that the practice approved', () => {
    const answers = [anAnswer('preparation', ['nuchter'], 'U hoeft niet nuchter te zijn.')];
    const talk = atTheOffer(aContext({ practice: aPractice({ answers }) }));
    expect(phrases(talk.with(says('moet ik nuchter komen', 'preparation')))).toEqual([
      'approved-answer',
      'offer-two-slots',
    ]);
  });

  it('about health is not answered: whether it can wait is asked, and then it is noted', () => {
    const talk = atTheReadBack();
    const asked = talk.with(says('is dat besmettelijk', 'medical-question'));
    expect(phrases(asked)).toEqual(['medical-question-not-by-me', 'ask-getting-worse']);
    const calm = talk.with(meant({ yesNo: 'no' }));
    expect(action(calm)).toMatchObject({
      kind: 'note-request',
      wish: 'medical-question',
      details: ['is dat besmettelijk'],
    });
    expect(phrases(talk.with(noted('medical-question')))).toEqual(['request-noted', 'confirm-slot']);
    expect(talk.state()).toMatchObject({ wish: 'book', step: 'confirm-slot' });
  });

  it('about health that gets worse is a person’s at once, and where none is there a call is promised and the places stand', () => {
    const talk = atTheOffer();
    talk.with(says('is dat besmettelijk', 'medical-question'));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'ring-desk', line: 'urgent' });
    talk.with(done({ kind: 'desk-not-reached', closed: false }));
    const promised = talk.with(done({ kind: 'callback-promised', before: null }));
    expect(phrases(promised)).toEqual(['callback-noted-without-time', 'offer-two-slots']);
    expect(talk.state().step).toBe('choose-slot');
  });

  it('about health sounds like an answer, and needs the form of a question', () => {
    expect(phrases(atTheOffer().with(says('dan heb ik weer pijn', 'medical-question')))).toEqual([
      'offer-two-slots',
      'answer-not-understood',
    ]);
  });

  it('with a yes before it is taken up after the booking, by its own words', () => {
    const talk = atTheReadBack();
    const yes = talk.with(says('ja prima moet ik nog iets meenemen', 'preparation', { yesNo: 'yes' }));
    expect(action(yes)).toMatchObject({ kind: 'book' });
    const booked = talk.with(
      done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: null }),
    );
    expect(phrases(booked)).toEqual(['booked']);
    expect(action(booked)).toMatchObject({ kind: 'find-appointments' });
    expect(talk.state()).toMatchObject({ wish: 'preparation', asked: 'ja prima moet ik nog iets meenemen' });
  });

  it('with a choice before it is answered, and the choice read back', () => {
    const choice = says('de eerste en hoe laat gaan jullie open', 'opening-hours', { choice: 1 });
    expect(phrases(atTheOffer().with(choice))).toEqual(['opening-hours', 'confirm-slot']);
  });

  it('keeps an appointment that is being cancelled in view', () => {
    const talk = aDialogue(withoutAnswers());
    talk.with(meant({}, 'cancel'), ...whoCalls);
    talk.with(done({ kind: 'appointments-found', appointments: [aBooked('2026-11-27T09:00')] }));
    expect(action(talk.with(says('wat kost dat als ik afzeg', 'costs-or-insurance')))).toMatchObject({
      kind: 'note-request',
    });
    expect(phrases(talk.with(noted('costs-or-insurance')))).toEqual(['request-noted', 'confirm-cancel']);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'cancel' });
  });

  it('that cannot be noted is a person’s', () => {
    const talk = atTheOffer();
    talk.with(says('wat kost dat', 'costs-or-insurance'));
    const failed = talk.with(done({ kind: 'request-not-noted' }));
    expect(phrases(failed)).toEqual(['request-not-noted']);
    expect(action(failed)).toMatchObject({ kind: 'ring-desk' });
  });

  it('asks who has no number for one first, and then goes on', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ answers: [] }), callBackNumber: null }));
    talk.with(...untilOffer.slice(0, 3));
    const found =
      identified.kind === 'done' && identified.outcome.kind === 'identified'
        ? identified.outcome.patient
        : null;
    if (found === null) throw new Error('nobody was identified');
    talk.with(
      done({ kind: 'identified', patient: { ...found, phone: null } }),
      meant({ reason: 'knie' }),
      offered,
    );
    expect(phrases(talk.with(says('wat kost dat', 'costs-or-insurance')))).toContain('ask-callback-number');
    talk.with(says('het is nul zes', 'none', { phone: '+31100000177' }));
    const withNumber = action(talk.with(meant({ yesNo: 'yes' })));
    expect(withNumber).toMatchObject({ kind: 'note-request', number: '+31100000177' });
    expect(phrases(talk.with(noted('costs-or-insurance')))).toEqual(['request-noted', 'offer-two-slots']);
  });
});

describe('a question before it is known who calls', () => {
  const begun = (): ReturnType<typeof aDialogue> => {
    const talk = aDialogue(withoutAnswers());
    talk.with(meant({}, 'book'));
    return talk;
  };

  it('waits until what is being done is done', () => {
    const talk = begun();
    expect(phrases(talk.with(says('moet ik iets meenemen', 'preparation')))).toEqual([
      'comes-back-to-that',
      'ask-date-of-birth',
    ]);
    expect(talk.state()).toMatchObject({
      wish: 'book',
      later: ['preparation'],
      laterSaid: { text: 'moet ik iets meenemen' },
    });
  });

  it('about health is not met with the offer of what was just booked', () => {
    const talk = begun();
    talk.with(says('hoe lang is zoiets besmettelijk', 'medical-question'));
    const rest: readonly DialogueInput[] = [
      ...untilOffer.slice(1),
      meant({ choice: 1 }),
      meant({ yesNo: 'yes' }),
    ];
    talk.with(...rest);
    const booked = talk.with(
      done({ kind: 'booked', appointment: aBooked('2026-11-26T09:30'), confirmation: null }),
    );
    expect(phrases(booked)).toContain('ask-getting-worse');
    expect(phrases(booked)).not.toContain('offer-appointment');
  });
});

describe('half a yes with a question', () => {
  it.each([
    'ja maar wat kost dat dan',
    'graag maar kan ik daar parkeren',
    'ja prima maar wat kost dat dan',
    'ja hoor, maar kan ik daar parkeren',
  ])('books nothing yet: %s', (text) => {
    const talk = atTheOffer();
    talk.with(meant({ choice: 1 }));
    const decided = talk.with(says(text, 'costs-or-insurance', { yesNo: 'yes' }));
    expect(action(decided)).not.toMatchObject({ kind: 'book' });
    expect(talk.state().chosen).not.toBeNull();
  });
});

describe('a request while a place is chosen', () => {
  it('waits for its turn without "ook", and takes the place of the first with "laat maar"', () => {
    const talk = atTheOffer();
    const asked = says('ik heb een herhaalrecept nodig voor mijn pufjes', 'repeat-prescription');
    expect(phrases(talk.with(asked))).toEqual(['comes-back-to-that', 'offer-two-slots']);
    expect(talk.state()).toMatchObject({ wish: 'book', later: ['repeat-prescription'] });
    const instead = says('laat maar ik wil een recept', 'repeat-prescription');
    expect(phrases(atTheOffer().with(instead))).toEqual(['ask-medicine']);
  });
});
