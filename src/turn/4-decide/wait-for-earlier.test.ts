import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  aWaiting,
  done,
  meant,
  phrases,
  says,
  untilOffer,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice, at } from '../../../test/kits/practice-builders.ts';
import { asId, type PractitionerId } from '../../domain/ids.ts';
import type { Slots } from '../../domain/meaning.ts';

const noSlots = done({ kind: 'no-slots' });
const onFriday = meant({ reason: 'knie', date: '2026-11-27' });
const joined = done({ kind: 'waiting-list-joined', stands: aWaiting() });
const laterOffer = done({
  kind: 'slots-held',
  slots: [aHeldSlot('2026-12-01T09:30'), aHeldSlot('2026-12-02T10:00')],
});

describe('a caller who wants to come sooner than the first place of all', () => {
  it.each(['kan het niet eerder', 'dat duurt te lang', 'zo lang wachten', 'is er een wachtlijst'])(
    '"%s" is offered the waiting list, and what was offered stays',
    (words) => {
      const talk = aDialogue();
      talk.with(...untilOffer);
      const offered = talk.with(says(words));
      expect(offered.say).toEqual([{ phrase: 'offer-waiting-list', earlier: true }]);
      expect(talk.state().offered).toHaveLength(2);
    },
  );

  it('is put on it until the day before the first place, hears it from the record and may take that place meanwhile', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -1), laterOffer, says('kan het niet eerder'));
    const joining = action(talk.with(meant({ yesNo: 'yes' })));
    if (joining?.kind !== 'join-waiting-list') throw new Error('nobody was put on the list');
    expect(joining.insteadOf).toBeNull();
    expect(String(joining.wanted.days?.from)).toBe('2026-11-25');
    expect(String(joining.wanted.days?.to)).toBe('2026-11-30');
    const after = talk.with(joined);
    expect(phrases(after)).toEqual(['waiting-list-joined', 'offer-meanwhile']);
    talk.with(meant({ choice: 2 }));
    const booking = action(talk.with(meant({ yesNo: 'yes' })));
    expect(booking).toMatchObject({
      kind: 'book',
      waiting: 'entry',
      slot: { hold: 'hold 2026-12-02T10:00' },
    });
  });

  it.each([
    ['yes', ['offer-two-slots']],
    ['no', ['anything-else']],
  ] as const)('meanwhile %s: %j', (yesNo, expected) => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('kan het niet eerder'), meant({ yesNo: 'yes' }), joined);
    expect(phrases(talk.with(meant({ yesNo })))).toEqual(expected);
  });

  it('who is on it and finds the later places too late keeps the place on it', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('kan het niet eerder'), meant({ yesNo: 'yes' }), joined);
    talk.with(meant({ yesNo: 'yes' }));
    const decided = talk.with(says('dat duurt te lang'));
    expect(phrases(decided)).toEqual(['waits-already', 'anything-else']);
    expect(talk.state()).toMatchObject({ offered: [], waiting: { entry: 'entry' } });
  });

  it('is asked again what was meant when neither a yes, a no nor a time was heard', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('kan het niet eerder'));
    expect(phrases(talk.with(says('de kat zit op het dak')))).toContain('offer-waiting-list');
    talk.with(meant({ yesNo: 'yes' }), joined);
    expect(phrases(talk.with(says('de kat zit op het dak')))).toContain('offer-meanwhile');
  });

  it('who rather takes the first place is asked to confirm that', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('kan het niet eerder'));
    expect(phrases(talk.with(meant({ choice: 1 })))).toEqual(['confirm-slot']);
  });

  it('who wants no list hears the offer again, and who names another day is offered that', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('kan het niet eerder'));
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['offer-two-slots']);
    talk.with(says('kan het niet eerder'));
    expect(action(talk.with(meant({ date: '2026-11-30' })))).toMatchObject({
      kind: 'offer-slots',
      wanted: { days: { from: Temporal.PlainDate.from('2026-11-30') } },
    });
  });

  it('a list that cannot be reached is not claimed, and a human helps', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('kan het niet eerder'), meant({ yesNo: 'yes' }));
    const after = talk.with(done({ kind: 'waiting-list-not-joined' }));
    expect(phrases(after)).toContain('waiting-list-not-joined');
    expect(action(after)?.kind).toBe('ring-desk');
  });

  it('in a practice without a list is offered two others, as for any other refusal', () => {
    const talk = aDialogue(aContext({ practice: aPractice({ waitingList: null }) }));
    talk.with(...untilOffer);
    expect(phrases(talk.with(says('is er een wachtlijst')))).not.toContain('offer-waiting-list');
  });
});

describe('where an earlier place may exist', () => {
  const onATuesday = [...untilOffer.slice(0, -2), meant({ reason: 'knie', date: '2026-12-01' }), laterOffer];

  it('it is looked for first, before the day of the first offer, and what was offered stays held', () => {
    const talk = aDialogue();
    talk.with(...onATuesday);
    const search = action(talk.with(says('kan het niet eerder')));
    if (search?.kind !== 'offer-slots') throw new Error('nothing was looked for');
    expect(search.keepHeld).toBe(true);
    expect(String(search.wanted.days?.from)).toBe('2026-11-25');
    expect(String(search.wanted.days?.to)).toBe('2026-11-30');
  });

  it('found, it is offered; not found, the list is', () => {
    const talk = aDialogue();
    talk.with(...onATuesday, says('kan het niet eerder'));
    const none = talk.with(noSlots);
    expect(none.say).toEqual([{ phrase: 'offer-waiting-list', earlier: true }]);
    const other = aDialogue();
    other.with(...onATuesday, says('kan het niet eerder'));
    expect(phrases(other.with(done({ kind: 'slots-held', slots: [aHeldSlot('2026-11-27T09:30')] })))).toEqual(
      ['offer-one-slot'],
    );
  });

  it('on the day of today itself there is nothing before it', () => {
    const talk = aDialogue();
    talk.with(
      ...untilOffer.slice(0, -2),
      meant({ reason: 'knie', date: '2026-11-25' }),
      done({ kind: 'slots-held', slots: [aHeldSlot('2026-11-25T16:00')] }),
    );
    expect(phrases(talk.with(says('kan het niet eerder')))).toEqual(['offer-waiting-list']);
    const joining = action(talk.with(meant({ yesNo: 'yes' })));
    expect(joining).toMatchObject({ kind: 'join-waiting-list' });
  });
});

describe('a practice that is full', () => {
  it('offers the list after the second day without a place, for that day', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -2), onFriday);
    expect(phrases(talk.with(noSlots))).toEqual(['no-slot-then', 'ask-day-part']);
    talk.with(meant({ date: '2026-11-30' }));
    const second = talk.with(noSlots);
    expect(second.say).toEqual([
      { phrase: 'no-slot-then', when: Temporal.PlainDate.from('2026-11-30') },
      { phrase: 'offer-waiting-list', earlier: false },
    ]);
    const joining = action(talk.with(meant({ yesNo: 'yes' })));
    if (joining?.kind !== 'join-waiting-list') throw new Error('nobody was put on the list');
    expect(String(joining.wanted.days?.to)).toBe('2026-11-30');
    expect(phrases(talk.with(joined))).toEqual(['waiting-list-joined', 'anything-else']);
  });

  it.each([
    ['2026-11-25T10:00', {}, 'offer-waiting-list'],
    ['2026-11-25T10:00', { time: '10:00/11:00' }, 'ask-day-part'],
    ['2026-11-25T10:00', { time: '13:00/17:00' }, 'offer-waiting-list'],
    ['2026-11-25T16:30', {}, 'ask-day-part'],
    ['2026-11-25T23:30', {}, 'ask-day-part'],
  ])('at %s who wants today %j is asked: %s, as a list in vain is not offered', (now, moment, asked) => {
    const talk = aDialogue(aContext({ now: at(now) }));
    const today = meant({ reason: 'knie', date: '2026-11-25', ...moment });
    talk.with(...untilOffer.slice(0, -2), today, noSlots, today);
    expect(phrases(talk.with(noSlots)).at(-1)).toBe(asked);
  });

  it.each([
    ['the practice closes for the rest of today', null, 'ask-day-part'],
    [
      'somebody else is away for the rest of today',
      asId<PractitionerId>(crypto.randomUUID()),
      'offer-waiting-list',
    ],
  ])('when %s, the list is offered only where a place can still come free', (_what, practitioner, asked) => {
    const [from, to] = ['2026-11-25T11:00', '2026-11-26T00:00'].map((each) =>
      Temporal.PlainDateTime.from(each),
    ) as [Temporal.PlainDateTime, Temporal.PlainDateTime];
    const practice = aPractice({ closures: [{ practitioner, from, to, reason: 'scholing' }] });
    const talk = aDialogue(aContext({ practice, now: at('2026-11-25T10:00') }));
    const today = meant({ reason: 'knie', date: '2026-11-25' });
    talk.with(...untilOffer.slice(0, -2), today, noSlots, today);
    expect(phrases(talk.with(noSlots)).at(-1)).toBe(asked);
  });

  it('offers the list at once to who named no day: another one would be in vain', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -1));
    expect(talk.with(noSlots).say).toEqual([
      { phrase: 'no-slot-at-all', of: 'all' },
      { phrase: 'offer-waiting-list', earlier: false },
    ]);
  });

  it('puts who does not want to wait through to a person: a day was asked for in vain, four times over', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -1), noSlots);
    const refused = talk.with(meant({ yesNo: 'no' }));
    expect(phrases(refused)).toEqual([]);
    expect(action(refused)).toMatchObject({ kind: 'ring-desk', why: 'not-understood' });
  });

  it('is no reason to wait for who has a place already and moves it', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'move'), ...whoCalls);
    talk.with(done({ kind: 'appointments-found', appointments: [aBooked('2026-11-27T09:20')] }));
    talk.with(meant({ date: '2026-12-03' }), noSlots, meant({ date: '2026-12-04' }));
    expect(phrases(talk.with(noSlots))).toEqual(['no-slot-then', 'ask-day-part']);
  });

  it('who asks for the list when a day is asked, gets it; who wants none is asked for a day again', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -2), onFriday, noSlots);
    expect(phrases(talk.with(says('zet me maar op de wachtlijst')))).toEqual(['offer-waiting-list']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-day-part']);
  });
});

describe('an appointment that is to be sooner', () => {
  it('is given up for an earlier place, and so is the one that it is moved to meanwhile', () => {
    const talk = aDialogue();
    talk.with(
      meant({ dateOfBirth: '1954-03-12', name: { last: 'van den Berg' } }, 'move'),
      ...untilOffer.filter((input) => input.kind === 'done' && input.outcome.kind === 'identified'),
      done({ kind: 'appointments-found', appointments: [aBooked('2026-12-10T09:30')] }),
      says('zo snel mogelijk'),
      laterOffer,
      says('kan het niet eerder'),
    );
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({
      kind: 'join-waiting-list',
      insteadOf: 'appointment 2026-12-10T09:30',
    });
    talk.with(joined, meant({ choice: 1 }));
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'move', waiting: 'entry' });
  });
});

describe('who moves an appointment and only says that it must be sooner', () => {
  const FRIDAY = aBooked('2026-11-27T11:00');
  const untilFound = (text: string, appointment = FRIDAY, context = aContext(), slots: Slots = {}) => {
    const talk = aDialogue(context);
    talk.with(says(text, 'move', slots), meant({ dateOfBirth: '1954-03-12' }));
    talk.with(meant({ name: { last: 'van den Berg' } }), done({ kind: 'identified', patient: aPatient() }));
    return { talk, decided: talk.with(done({ kind: 'appointments-found', appointments: [appointment] })) };
  };

  it.each([
    'kan mijn afspraak eerder, ik sta op vrijdag',
    'ik sta op vrijdag maar ik zou eigenlijk eerder willen, komt er niks vrij',
    'kan dat niet eerder',
    'mijn afspraak van vrijdag moet naar voren',
  ])('"%s" is looked for before its day, and then the list is offered', (text) => {
    const { talk, decided } = untilFound(text);
    expect(action(decided)?.kind).toBe('offer-slots');
    expect(decided.say).toEqual([{ phrase: 'moving', appointment: FRIDAY }]);
    expect([decided.state.known.date, decided.state.seeking]).toEqual(['2026-11-25/2026-11-26', 'earlier']);
    const list = { phrase: 'offer-waiting-list', earlier: true };
    expect(talk.with(noSlots).say).toEqual([list]);
    const waiting = untilFound(text).talk;
    waiting.with(noSlots, meant({ yesNo: 'yes' }));
    expect(phrases(waiting.with(joined))).toEqual(['waiting-list-joined', 'kept', 'anything-else']);
    const refused = talk.with(meant({ yesNo: 'no' }));
    expect(phrases(refused)).toEqual(['kept', 'anything-else']);
    expect(refused.state).toMatchObject({ about: null, somethingDone: false });
  });

  it('knows the day that it has from the day that is wanted', () => {
    const asked = 'ik sta pas vrijdag ingepland kan dat niet wat eerder';
    const own = untilFound(asked, FRIDAY, aContext(), { date: '2026-11-27' }).decided;
    expect(own.state.known.date).toBe('2026-11-25/2026-11-26');
    const wanted = untilFound('kan het eerder, donderdag', FRIDAY, aContext(), {
      date: '2026-11-26',
    }).decided;
    expect(wanted.state.known.date).toBe('2026-11-26');
  });

  it('asks for a day where no day lies before it', () => {
    const { decided } = untilFound('kan mijn afspraak eerder', aBooked('2026-11-25T16:00'));
    expect(phrases(decided)).toEqual(['move-which-day']);
  });

  it('asks for another day where the practice keeps no list', () => {
    const context = aContext({ practice: aPractice({ waitingList: null }) });
    const { talk } = untilFound('kan het niet eerder', FRIDAY, context);
    expect(phrases(talk.with(noSlots))).toEqual(['no-slot-then', 'ask-day-part']);
  });

  it.each([
    'ik wil hem verzetten, ik ben al eerder gebeld',
    'ik heb eerder een afspraak gemaakt, die wil ik verzetten',
    'ik kan niet eerder komen, kan het een andere keer',
    'kan het eerder op de dag',
  ])('"%s" asks for no sooner day', (text) => {
    expect(action(untilFound(text).decided)).toBeNull();
  });
});

describe('who stands on the list since this call', () => {
  const onIt = () => {
    const talk = aDialogue();
    talk.with(...untilOffer, says('kan het niet eerder'), meant({ yesNo: 'yes' }), joined);
    talk.with(meant({ yesNo: 'no' }));
    expect(talk.state()).toMatchObject({ step: 'anything-else', waiting: { entry: 'entry' } });
    return talk;
  };

  it('hears so when they ask for it again, and is not put on it twice', () => {
    const again = onIt().with(says('zet mij op de wachtlijst', 'book'));
    expect(phrases(again)).toEqual(['waits-already', 'anything-else']);
    const talk = onIt();
    talk.with(meant({ reason: 'hoofdpijn' }, 'book'));
    expect(phrases(talk.with(noSlots))).toEqual(['no-slot-at-all', 'waits-already', 'anything-else']);
  });

  it('gives that place up for no other kind of appointment, and for nobody else’s', () => {
    const blood = onIt();
    blood.with(says('ik wil ook bloed laten prikken', 'book'), laterOffer, meant({ choice: 1 }));
    expect(action(blood.with(meant({ yesNo: 'yes' })))).not.toHaveProperty('waiting');
    const child = onIt();
    child.with(says('een afspraak voor mijn zoon, hij heeft hoofdpijn', 'book', { who: 'child' }));
    expect(child.state().waiting).toBeNull();
  });
});
