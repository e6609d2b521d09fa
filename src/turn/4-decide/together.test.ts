import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  BORN,
  done,
  identified,
  meant,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice, TEST_LINES } from '../../../test/kits/practice-builders.ts';
import { asId, type PatientId } from '../../domain/ids.ts';
import type { Patient } from '../../domain/patient.ts';
import { inBeweging } from '../../store/demo/demo-practices.ts';
import { newDialogue } from './dialogue.ts';

const FIRST = aHeldSlot('2026-12-04T10:00');
const heldFirst = done({ kind: 'slots-held', slots: [FIRST] });
const SERIES = [FIRST, aHeldSlot('2026-12-11T10:00'), aHeldSlot('2026-12-18T10:20')];
const heldSeries = done({
  kind: 'together-held',
  slots: SERIES,
  missing: [Temporal.PlainDate.from('2026-12-25')],
});
const WEEKLY = { kind: 'every-weeks', weeks: 1 };
const physioPractice = () => inBeweging(TEST_LINES).practice;
const atPhysio = aContext({ practice: physioPractice() });
const yes = meant({ yesNo: 'yes' });

/** Up to the first place of a series that is asked for in these words. */
function untilFirst(said: string) {
  const talk = aDialogue(atPhysio);
  talk.with(says(said, 'book'), ...whoCalls);
  return talk;
}

describe('a series at the physiotherapist', () => {
  it.each([
    ['ik wil een reeks van zes behandelingen', 6],
    ['ik wil graag tien weken achter elkaar komen', 10],
    ['elke week graag, 4 keer', 4],
    ['wekelijks een afspraak, twaalf behandelingen', 12],
    ['ik moet zes keer behandeld worden, kunnen we die meteen allemaal inplannen', 6],
    ['ik wil acht afspraken vastleggen', 8],
    ['ik mag van de orthopeed tien keer komen kan ik er meteen vijf vastleggen op maandag', 5],
    ['ik krijg negen behandelingen vergoed en wil er vier nu inplannen', 4],
  ])('"%s" is %i weeks, from the place that is confirmed', (said, weeks) => {
    const talk = untilFirst(said);
    talk.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }));
    expect(action(talk.with(yes))).toMatchObject({
      kind: 'hold-series',
      first: FIRST,
      wanted: { rhythm: WEEKLY, times: weeks },
    });
  });

  it.each([
    'ik ben al zes keer geweest en wil een afspraak',
    'ik wil een afspraak, ik krijg negen behandelingen vergoed',
    'ik wil een afspraak, ik kom twee keer per week',
    'ik heb drie keer gebeld voor een afspraak',
    'kunt u mij maandag om tien inplannen',
    'kunt u er een inplannen',
  ])('"%s" asks for one', (said) => expect(untilFirst(said).state().together).toBeNull());

  it.each([
    ['ik wil elke week een behandeling'],
    ['graag een reeks over zes weken'],
    ['een serie van dertig behandelingen'],
  ])('"%s" names no number: it is asked, in words and by keys', (said) => {
    const talk = untilFirst(said);
    expect(talk.state().step).toBe('series-weeks');
    expect(phrases(talk.with(says('dat weet ik niet')))).toEqual(['ask-series-weeks']);
    talk.with(says('doe maar acht weken'));
    expect(talk.state().together).toEqual({ kind: 'series', rhythm: WEEKLY, times: 8 });
    const byKeys = untilFirst(said);
    byKeys.with({ kind: 'pressed', keys: '6' });
    expect(byKeys.state().together).toEqual({ kind: 'series', rhythm: WEEKLY, times: 6 });
  });

  it('is said with what differs, planned at once, and each said from its row', () => {
    const talk = untilFirst('een reeks van vier behandelingen');
    talk.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }), yes);
    const offer = talk.with(heldSeries);
    expect(offer.say).toMatchObject([{ phrase: 'offer-series', slots: SERIES, missing: [{}] }]);
    expect(action(talk.with(yes))).toMatchObject({
      kind: 'book-together',
      bookings: SERIES.map((slot) => ({ slot, patient: aPatient() })),
      reason: 'schouder',
    });
    const rows = [aBooked('2026-12-04T10:00'), aBooked('2026-12-11T10:00')] as const;
    const said = talk.with(done({ kind: 'booked-together', appointments: rows, confirmation: 'email' }));
    expect(said.say.slice(0, 2)).toEqual([
      { phrase: 'booked-one-of', appointment: rows[0] },
      { phrase: 'booked', appointment: rows[1], confirmation: 'email' },
    ]);
    expect(talk.state()).toMatchObject({ together: null, offered: [], missing: [], somethingDone: true });
  });

  it('is summed up from three on when a message names each, and else each is said', () => {
    const rows = [
      aBooked('2026-12-04T10:00'),
      aBooked('2026-12-11T10:00'),
      aBooked('2026-12-18T10:30'),
    ] as const;
    const planned = () => {
      const talk = untilFirst('een reeks van vier behandelingen');
      talk.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }), yes, heldSeries, yes);
      return talk;
    };
    const summed = planned().with(done({ kind: 'booked-together', appointments: rows, confirmation: 'sms' }));
    expect(summed.say[0]).toMatchObject({
      phrase: 'booked-series',
      appointments: rows,
      missing: [{}],
      confirmation: 'sms',
    });
    const each = planned().with(done({ kind: 'booked-together', appointments: rows, confirmation: null }));
    expect(phrases(each).slice(0, 3)).toEqual(['booked-one-of', 'booked-one-of', 'booked']);
  });

  it('asks who agreed to no message for consent, which covers all of them', () => {
    const talk = untilFirst('een reeks van vier behandelingen');
    talk.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }), yes, heldSeries, yes);
    const rows = [aBooked('2026-12-04T10:00'), aBooked('2026-12-11T10:00')] as const;
    const outcome = {
      kind: 'booked-together',
      appointments: rows,
      confirmation: null,
      mayAsk: 'email',
    } as const;
    expect(phrases(talk.with(done(outcome))).at(-1)).toBe('ask-consent');
    expect(action(talk.with(yes))).toMatchObject({
      kind: 'keep-consent',
      channel: 'email',
      appointment: rows[0],
    });
    expect(phrases(talk.with(done({ kind: 'consent-kept', channel: 'email', sent: true })))).toEqual([
      'consent-kept',
      'anything-else',
    ]);
  });

  it('offers the questions before the first visit, where the practice has them', () => {
    const practice = physioPractice();
    const asks = {
      ...practice,
      appointmentTypes: practice.appointmentTypes.map((type) => ({
        ...type,
        questionnaire: 'physio-intake' as const,
      })),
    };
    const talk = aDialogue(aContext({ practice: asks }));
    talk.with(says('een reeks van drie behandelingen', 'book'), ...whoCalls);
    talk.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }), yes, heldSeries, yes);
    const [type] = asks.appointmentTypes;
    const appointment = { ...aBooked('2026-12-04T10:00'), type: type?.id ?? asId('') };
    const decided = talk.with(
      done({ kind: 'booked-together', appointments: [appointment], confirmation: null }),
    );
    expect(decided.say[0]).toEqual({ phrase: 'booked', appointment, confirmation: 'none' });
    expect(talk.state().step).toBe('offer-intake');
  });

  it('is not planned on a no, or when another day is wanted: places are looked for anew', () => {
    const held = () => {
      const talk = untilFirst('een reeks van drie behandelingen');
      talk.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }), yes, heldSeries);
      return talk;
    };
    for (const no of [meant({ yesNo: 'no' }), meant({ yesNo: 'correct' }), meant({ choice: 'none' })]) {
      expect(phrases(held().with(no))).toEqual(['ask-day-part']);
    }
    const other = held().with(meant({ date: '2026-12-07' }));
    expect(action(other)).toMatchObject({
      kind: 'offer-slots',
      wanted: { notStarts: SERIES.map(({ start }) => start) },
    });
    const unclear = held().with(says('tja'));
    expect(phrases(unclear)).toEqual(['offer-series', 'answer-not-understood']);
  });

  it('is looked for anew when a place was lost, and is a callback when the agenda is away', () => {
    const talk = untilFirst('een reeks van drie behandelingen');
    talk.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }), yes, heldSeries, yes);
    expect(phrases(talk.with(done({ kind: 'slot-taken' })))).toEqual(['slot-just-taken']);
    const away = untilFirst('een reeks van drie behandelingen');
    away.with(meant({ reason: 'schouder' }), heldFirst, meant({ choice: 1 }), yes);
    expect(phrases(away.with(done({ kind: 'agenda-unreachable' })))).toContain('cannot-reach-agenda');
  });

  it('needs no reason when the words name the type', () => {
    const talk = untilFirst('een reeks van drie keer intake');
    talk.with(heldFirst, meant({ choice: 1 }), yes, heldSeries);
    expect(action(talk.with(yes))).toMatchObject({ kind: 'book-together', reason: null });
  });

  it('is one appointment at a practice of another kind', () => {
    const talk = aDialogue();
    talk.with(says('een reeks van zes afspraken', 'book'), ...whoCalls);
    talk.with(meant({ reason: 'knie' }), heldFirst, meant({ choice: 1 }));
    expect(action(talk.with(yes))).toMatchObject({ kind: 'book' });
  });
});

describe('a family', () => {
  const CHILD: Patient = { ...aPatient(), id: asId<PatientId>('child'), firstName: 'Lotte' };
  const PAIR = [aHeldSlot('2026-11-26T09:30'), aHeldSlot('2026-11-26T09:40')];
  const heldPair = done({ kind: 'together-held', slots: PAIR, missing: [] });
  const asked = says('voor mij en mijn dochter', 'book', { who: 'child' });

  /** The daughter is identified, then the caller. */
  function both(caller = identified) {
    const talk = aDialogue();
    talk.with(asked, meant({ dateOfBirth: '2019-04-02' }), meant({ name: { last: 'van den Berg' } }));
    const next = talk.with(done({ kind: 'identified', patient: CHILD }));
    talk.with(meant({ dateOfBirth: BORN }), meant({ name: { last: 'van den Berg' } }), caller);
    return { talk, next };
  }

  it.each([
    'een afspraak voor mij en mijn dochter',
    'voor mijn dochter en voor mij graag',
    'voor mezelf en ook voor mijn zoon',
  ])('"%s" is two people: both are identified before anything is looked for (S11)', (said) => {
    const talk = aDialogue();
    const first = talk.with(says(said, 'book', { who: 'child' }));
    expect(first.say).toMatchObject([{ phrase: 'ask-date-of-birth', who: 'child' }]);
    talk.with(meant({ dateOfBirth: '2019-04-02' }), meant({ name: { last: 'van den Berg' } }));
    const next = talk.with(done({ kind: 'identified', patient: CHILD }));
    expect(next.say).toEqual([{ phrase: 'identified' }, { phrase: 'ask-date-of-birth', why: 'first' }]);
  });

  it.each([
    ['een controle voor mezelf en mijn dochter', 'child'],
    ['voor mezelf en mijn man', 'partner'],
    ['voor mij en mijn moeder', 'parent'],
    ['mijn vrouw en ik moeten allebei op controle', 'partner'],
    ['wij willen met z’n tweeën voor controle komen, mijn man en ik', 'partner'],
    ['kunnen we samen een afspraak krijgen, mijn vrouw en ik', 'partner'],
    ['ik en mijn dochter willen na elkaar komen', 'child'],
  ] as const)('"%s" is two people, also where the caller alone was heard', (said, who) => {
    const first = aDialogue().with(says(said, 'book', { who: 'self' }));
    expect(first.say).toMatchObject([{ phrase: 'ask-date-of-birth', who }]);
    expect(first.state.together).toEqual({ kind: 'family', first: null, second: 'self' });
  });

  it.each([
    ['ik wil voor mijn twee dochters een controle afspreken', 'child'],
    ['kan ik voor allebei mijn kinderen een afspraak maken', 'child'],
    ["m'n zoon en dochter moeten op controle", 'child'],
    ['onze tweeling moet langskomen', 'child'],
    ['mijn vader en moeder willen samen komen', 'parent'],
  ] as const)('"%s": one after the other is asked after, the caller is not', (said, who) => {
    const talk = aDialogue();
    const first = talk.with(says(said, 'book', { who }));
    expect(first.say).toEqual([{ phrase: 'ask-date-of-birth', why: 'first', who }]);
    talk.with(meant({ dateOfBirth: '2019-04-02' }), meant({ name: { last: 'van den Berg' } }));
    const second = talk.with(done({ kind: 'identified', patient: CHILD }));
    expect(second.say.at(-1)).toEqual({ phrase: 'ask-date-of-birth', why: 'first', who, another: true });
    talk.with(meant({ dateOfBirth: '2021-05-03' }), meant({ name: { last: 'van den Berg' } }), identified);
    expect(action(talk.with(meant({ reason: 'hoesten' })))).toMatchObject({
      kind: 'hold-side-by-side',
      people: 2,
    });
  });

  it.each([
    'ik wil een afspraak voor mijn hele gezin, we zijn met zijn vijven',
    'we willen met het hele gezin voor controle komen',
    'een controle voor mijn man, mijn zoon en mij',
    'een controle voor vier personen',
  ])('"%s" is planned by a person, who hears these words', (said) => {
    const decided = aDialogue().with(says(said, 'book'));
    expect(phrases(decided)).toEqual(['staff-plan-this']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk', asked: said });
  });

  it.each([
    'mijn hele gezin is ziek, ik wil een afspraak',
    'voor mijn man en mij een afspraak',
    'een afspraak voor mijn zoon',
  ])('"%s" is not', (said) => {
    expect(phrases(aDialogue().with(says(said, 'book')))).not.toContain('staff-plan-this');
  });

  it.each(['ik wil met mijn drie kinderen komen', 'een afspraak voor alledrie mijn kinderen'])(
    '"%s" is a person’s to plan',
    (said) => {
      expect(phrases(aDialogue().with(says(said, 'book', { who: 'child' })))).toEqual(['staff-plan-this']);
    },
  );

  it('is asked after anew when the caller was identified before', () => {
    const talk = aDialogue();
    talk.with(says('wanneer is mijn afspraak', 'check-appointment'), ...whoCalls);
    talk.with(done({ kind: 'appointments-found', appointments: [aBooked('2026-11-27T09:20')] }));
    const first = talk.with(says('en een afspraak voor mezelf en mijn zoon', 'book', { who: 'self' }));
    expect(first.say).toMatchObject([{ phrase: 'ask-date-of-birth', who: 'child' }]);
  });

  it('is one person where nobody is known by that word, and a person plans three or more', () => {
    expect(aDialogue().with(says('voor mij en mijn hond', 'book')).state.together).toBeNull();
    const moved = aDialogue().with(says('wij zijn verhuisd, mijn man en ik, ik wil een afspraak', 'book'));
    expect(moved.state.together).toBeNull();
    const three = aDialogue().with(says('voor mezelf en mijn twee kinderen', 'book', { who: 'child' }));
    expect(phrases(three)).toEqual(['staff-plan-this']);
    expect(action(three)).toMatchObject({ kind: 'ring-desk' });
  });

  it('gets two places one after the other, each in the right record', () => {
    const { talk } = both();
    expect(action(talk.with(meant({ reason: 'hoesten' })))).toMatchObject({
      kind: 'hold-side-by-side',
      people: 2,
      wanted: { type: aPractice().appointmentTypes[0]?.id },
    });
    expect(talk.with(heldPair).say).toEqual([
      { phrase: 'offer-side-by-side', first: PAIR[0], second: PAIR[1] },
    ]);
    expect(action(talk.with(yes))).toMatchObject({
      kind: 'book-together',
      bookings: [
        { slot: PAIR[0], patient: CHILD },
        { slot: PAIR[1], patient: aPatient() },
      ],
    });
    const rows = [aBooked('2026-11-26T09:30'), aBooked('2026-11-26T09:40')] as const;
    const said = talk.with(done({ kind: 'booked-together', appointments: rows, confirmation: 'email' }));
    expect(phrases(said)).toEqual(['booked-one-of', 'booked', 'anything-else']);
  });

  it('is asked for another day when there is no such pair', () => {
    const { talk } = both();
    talk.with(meant({ reason: 'hoesten', date: '2026-11-27' }));
    expect(talk.with(done({ kind: 'no-slots' })).say).toEqual([
      { phrase: 'no-slot-at-all', of: 'side-by-side' },
      { phrase: 'ask-day-part' },
    ]);
    expect(action(talk.with(meant({ date: '2026-11-30' })))).toMatchObject({ kind: 'hold-side-by-side' });
  });

  it('is helped by a person after four rounds, however the caller refuses', () => {
    const { talk } = both();
    talk.with(meant({ reason: 'hoesten' }), heldPair);
    for (let round = 1; round < 4; round += 1) {
      expect(action(talk.with(meant({ date: '2026-11-30' })))).toMatchObject({ kind: 'hold-side-by-side' });
      talk.with(heldPair);
    }
    expect(action(talk.with(meant({ date: '2026-11-30' })))).toMatchObject({ kind: 'ring-desk' });
  });

  it('is one person when the caller turns out to be the same', () => {
    const { talk } = both(done({ kind: 'identified', patient: CHILD }));
    expect(action(talk.with(meant({ reason: 'hoesten' })))).toMatchObject({ kind: 'offer-slots' });
  });

  it('is never planned before it is known who comes', () => {
    const talk = aDialogue(aContext(), { ...newDialogue, wish: 'book', step: 'confirm-together' });
    expect(() => talk.with(yes)).toThrow('nothing to plan together');
  });

  it('is not meant by "voor mijn dochter" alone, nor in English', () => {
    const alone = aDialogue();
    alone.with(says('voor mijn dochter', 'book', { who: 'child' }));
    expect(alone.state().together).toBeNull();
    const english = aDialogue(aContext(), { ...alone.state(), inEnglish: true, step: 'open' });
    english.with(says('voor mij en mijn dochter', 'book', { who: 'child' }));
    expect(english.state().together).toBeNull();
  });
});
