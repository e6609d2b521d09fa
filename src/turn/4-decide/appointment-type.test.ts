import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  BORN,
  done,
  identified,
  meant,
  offered,
  phrases,
  says,
  untilOffer,
} from '../../../test/kits/dialogue.ts';
import { aPractice, NO_LINES } from '../../../test/kits/practice-builders.ts';
import type { AppointmentType, Practice } from '../../domain/practice.ts';
import { deKies, deLinde, inBeweging } from '../../store/demo/demo-practices.ts';
import { appointmentTypeFor, typeNamedIn } from './appointment-type.ts';

const huisarts = aPractice();
const named = (practice: Practice, name: string) =>
  practice.practitioners.find(({ spokenName }) => spokenName === name)?.id ?? null;

const DEMO = { huisarts: deLinde, tandarts: deKies, fysio: inBeweging } as const;

describe('which type of appointment it is', () => {
  it('another type goes before the usual one, however short its words', () => {
    const { practice } = inBeweging(NO_LINES);
    expect(typeNamedIn(practice, 'een behandeling bij mijn moeder aan huis')?.name).toBe('aan huis');
    expect(typeNamedIn(practice, 'een behandeling')?.name).toBe('behandeling');
    expect(appointmentTypeFor(practice, 'een behandeling aan huis')).toBeNull();
  });

  it.each([
    ['huisarts', 'ik heb last van mijn knie', 'consult'],
    ['huisarts', 'ik moet bloed laten prikken', 'bloedprikken'],
    ['huisarts', 'mijn bloeddruk meten', 'bloeddruk'],
    ['huisarts', 'meerdere klachten', 'dubbel consult'],
    ['tandarts', 'gewoon controle', 'controle'],
    ['tandarts', 'er is een vulling uit', 'vulling'],
    ['tandarts', 'gebitsreiniging', 'gebitsreiniging'],
    ['fysio', 'het is de eerste keer', 'intake'],
    ['huisarts', 'mijn bloeddrukpillen zijn op en ik wil een afspraak', 'consult'],
    ['tandarts', 'een afspraak voor de mondhygiënist', 'gebitsreiniging'],
    ['tandarts', "ik wil graag m'n gebit laten reinigen", 'gebitsreiniging'],
    ['tandarts', 'mijn tanden moeten weer eens goed schoon', 'gebitsreiniging'],
    ['tandarts', 'tanden laten rijnigen', 'gebitsreiniging'],
    ['tandarts', 'een poetsbeurt', 'gebitsreiniging'],
    ['tandarts', 'gevoelige tanden bij koud water', 'controle'],
    ['tandarts', 'er is een stuk van mijn kies afgebroken en dat doet behoorlijk pijn', 'vulling'],
    ['tandarts', 'een schilfer van mijn voortand is af', 'vulling'],
    ['tandarts', 'mijn kies is kapot, ik beet op een noot', 'vulling'],
    ['tandarts', 'mijn tand is een stukje af', 'vulling'],
    ['tandarts', 'mijn beugel is kapot', 'controle'],
    ['fysio', 'last van mijn onderrug, ik ben hier nog niet voor geweest', 'intake'],
    ['fysio', 'ik kom voor het eerst', 'intake'],
    ['fysio', 'ik ben nog nooit bij jullie geweest', 'intake'],
    ['fysio', 'mijn eerste behandeling wordt het', 'intake'],
    ['fysio', 'ik ben hier nieuw, ik ben nog geen patiënt bij jullie', 'intake'],
    ['fysio', 'heb hier nog geen behandeling voor gehad', 'intake'],
    ['fysio', 'ik heb een verwijsbrief', 'intake'],
    ['fysio', 'het is niet de eerste keer, ik ben al drie keer geweest', 'behandeling'],
    ['fysio', 'ik ben niet voor het eerst bij jullie', 'behandeling'],
    ['fysio', 'nog nooit zoveel pijn gehad na de behandeling', 'behandeling'],
    ['huisarts', 'ik heb voor het eerst last van een gaatje in mijn oor', 'consult'],
  ] as const)('%s, "%s": %s', (kind, said, name) => {
    expect(appointmentTypeFor(DEMO[kind](NO_LINES).practice, said)?.name).toBe(name);
  });

  it('is what the wanted practitioner does when nothing else tells', () => {
    const fatima = named(huisarts, 'assistente Fatima');
    expect(appointmentTypeFor(huisarts, 'iets kleins', fatima)?.spokenName).toBe(
      'een afspraak bij de assistente',
    );
    expect(appointmentTypeFor(huisarts, null, named(huisarts, 'dokter Jansen'))?.name).toBe('consult');
    const [consult, ...others] = huisarts.appointmentTypes;
    const noneForHer = {
      ...huisarts,
      appointmentTypes: consult === undefined ? [] : [consult, ...others.slice(0, 1)],
    };
    expect(appointmentTypeFor(noneForHer, null, fatima)?.name).toBe('consult');
  });

  it.each<readonly [string, Partial<AppointmentType>]>([
    ['only the desk may book', { bookableBy: 'desk' }],
    ['only a doctor may book', { bookableBy: 'doctor' }],
    ['a referral must be read first', { referralNeeded: true }],
  ])('is a person’s when %s', (_what, otherwise) => {
    const practice = {
      ...huisarts,
      appointmentTypes: huisarts.appointmentTypes.map((type) => ({ ...type, ...otherwise })),
    };
    expect(appointmentTypeFor(practice, 'knie')).toBeNull();
    const talk = aDialogue(aContext({ practice }));
    talk.with(meant({ dateOfBirth: BORN, name: { last: 'Berg' }, reason: 'knie' }, 'book'));
    const decided = talk.with(identified);
    expect(phrases(decided)).toEqual(['staff-plan-this']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk', why: 'not-understood' });
  });
});

describe('a booking of a type', () => {
  const WHO = [meant({ dateOfBirth: BORN }), meant({ name: { last: 'van den Berg' } }), identified];
  const blood = huisarts.appointmentTypes.find(({ name }) => name === 'bloedprikken');

  it('asks no reason when the wish named it', () => {
    const decided = aDialogue().with(says('een afspraak voor bloedprikken', 'book'), ...WHO);
    expect(action(decided)).toMatchObject({ kind: 'offer-slots', wanted: { type: blood?.id } });
  });

  it('tells what to prepare with the booking, and nothing where there is nothing', () => {
    const talk = aDialogue();
    talk.with(says('een afspraak voor bloedprikken', 'book'), ...WHO, offered);
    talk.with(meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    const appointment = {
      ...aBooked('2026-11-26T09:30'),
      type: blood?.id ?? aBooked('2026-11-26T09:30').type,
    };
    const booked = talk.with(done({ kind: 'booked', appointment, confirmation: null }));
    expect(phrases(booked)).toEqual(['booked', 'preparation', 'anything-else']);
  });

  it('with somebody who does not do it is offered with a colleague, and that is said', () => {
    const talk = aDialogue();
    const decided = talk.with(
      says('bloedprikken bij dokter jansen', 'book', { practitioner: 'dokter Jansen' }),
      ...WHO,
    );
    expect(decided.say).toEqual([{ phrase: 'not-with-that-practitioner', practitioner: 'dokter Jansen' }]);
    expect(action(decided)).toMatchObject({ kind: 'offer-slots', wanted: { practitioner: null } });
  });

  it('says why there is no place when the practice is closed then', () => {
    const talk = aDialogue();
    talk.with(...untilOffer.slice(0, -1));
    const day = Temporal.PlainDate.from('2027-04-27');
    const decided = talk.with(done({ kind: 'no-slots', why: { day, reason: 'Koningsdag' } }));
    expect(decided.say).toEqual([
      { phrase: 'closed-then', day, reason: 'Koningsdag' },
      { phrase: 'ask-day-part' },
    ]);
  });
});

describe('a day for which the agenda is not open yet', () => {
  const asked = (date: string) => {
    const talk = aDialogue();
    talk.with(
      says('een afspraak voor bloedprikken', 'book', { date }),
      meant({ dateOfBirth: BORN }),
      meant({ name: { last: 'van den Berg' } }),
      identified,
    );
    return talk.with(done({ kind: 'no-slots' }));
  };

  it('is not said to be full: it is said until when it is open, and another day is asked for', () => {
    expect(asked('2027-02-17').say).toEqual([
      { phrase: 'open-until', day: Temporal.PlainDate.from('2027-02-16') },
      { phrase: 'ask-day-part' },
    ]);
  });

  it.each(['2027-02-16', '2027-02-15/2027-03-01'])('is not %s, of which the first day is open', (date) => {
    expect(phrases(asked(date))).toEqual(['no-slot-then', 'ask-day-part']);
  });
});

describe('a day that lies within the time before an appointment of its kind', () => {
  const model = deKies(NO_LINES).practice;
  const practice = {
    ...model,
    appointmentTypes: model.appointmentTypes.map((type) => ({ ...type, leadMinutes: 48 * 60 })),
  };
  const asked = (date: string) => {
    const talk = aDialogue(aContext({ practice }));
    talk.with(
      says('een afspraak voor controle', 'book', { date }),
      meant({ dateOfBirth: BORN }),
      meant({ name: { last: 'van den Berg' } }),
      identified,
    );
    return talk.with(done({ kind: 'no-slots' }));
  };

  it('is not said to be full: it is said what the first day is, and another day is asked for', () => {
    expect(asked('2026-11-26').say).toEqual([
      { phrase: 'open-from', day: Temporal.PlainDate.from('2026-11-27') },
      { phrase: 'ask-day-part' },
    ]);
  });

  it.each(['2026-11-27', '2026-11-25/2026-11-27'])('is not %s, of which the last day may do', (date) => {
    expect(phrases(asked(date))).toEqual(['no-slot-then', 'ask-day-part']);
  });
});

describe('a place of the day itself, given out from eight', () => {
  const { practice } = deLinde(NO_LINES);
  const asked = (now: string, text: string, slots: object) => {
    const talk = aDialogue(
      aContext({ practice, now: Temporal.ZonedDateTime.from(`${now}[Europe/Amsterdam]`) }),
    );
    talk.with(
      says(text, 'book', slots),
      meant({ dateOfBirth: BORN }),
      meant({ name: { last: 'van den Berg' } }),
      identified,
    );
    return talk.with(done({ kind: 'no-slots' }));
  };

  it.each([
    ['for tomorrow', '2026-11-25T10:15', { date: '2026-11-26' }],
    ['for a week that begins tomorrow', '2026-11-25T10:15', { date: '2026-11-26/2026-12-01' }],
    ['for today before eight', '2026-11-25T07:59', { date: '2026-11-25' }],
    ['for no day before eight', '2026-11-25T07:59', {}],
  ])('is not said to be gone when it is asked %s: it is said when to ask', (_when, now, slots) => {
    const decided = asked(now, 'ik wil een dagplek', slots);
    expect(decided.say).toEqual([
      { phrase: 'only-that-day', from: Temporal.PlainTime.from('08:00') },
      { phrase: 'anything-else' },
    ]);
  });

  it.each([
    ['for today', { date: '2026-11-25' }, 'no-slot-then'],
    ['for a week with today in it', { date: '2026-11-23/2026-11-27' }, 'no-slot-then'],
    ['for no day', {}, 'no-slot-at-all'],
  ])('is gone when it is asked from eight on %s and there is none', (_when, slots, said) => {
    expect(phrases(asked('2026-11-25T08:00', 'ik wil een dagplek', slots))[0]).toBe(said);
  });

  it('says of a day on which the practice is closed that it is closed', () => {
    const day = Temporal.PlainDate.from('2027-04-27');
    const talk = aDialogue(aContext({ practice }));
    talk.with(
      says('een dagplek op koningsdag', 'book', { date: '2027-04-27' }),
      meant({ dateOfBirth: BORN }),
      meant({ name: { last: 'van den Berg' } }),
      identified,
    );
    const decided = talk.with(done({ kind: 'no-slots', why: { day, reason: 'Koningsdag' } }));
    expect(phrases(decided)[0]).toBe('closed-then');
  });
});

describe('a caller without a preference', () => {
  it('gets the first of what is offered, and confirms it', () => {
    const talk = aDialogue();
    talk.with(...untilOffer);
    expect(phrases(talk.with(says('dat maakt mij niet uit')))).toEqual(['confirm-slot']);
    expect(talk.state().chosen?.hold).toBe('hold 2026-11-26T09:30');
  });

  it('of a day is looked for on any', () => {
    const talk = aDialogue();
    talk.with(
      ...untilOffer.slice(0, -2),
      meant({ reason: 'knie', date: '2026-11-30' }),
      done({ kind: 'no-slots' }),
    );
    const decided = talk.with(says('zo snel mogelijk'));
    expect(action(decided)).toMatchObject({ kind: 'offer-slots', wanted: { days: null, between: null } });
  });
});

describe('moving an appointment that is not there', () => {
  const none = done({ kind: 'appointments-found', appointments: [] });
  const untilNone = [
    says('ik wil mijn afspraak verzetten', 'move', { date: '2026-12-01' }),
    meant({ dateOfBirth: BORN }),
    meant({ name: { last: 'van den Berg' } }),
    identified,
    none,
  ];

  it('offers a new one on the day that was said', () => {
    const talk = aDialogue();
    expect(phrases(talk.with(...untilNone))).toEqual(['no-appointment-found', 'offer-appointment']);
    expect(phrases(talk.with(meant({})))).toEqual(['offer-appointment', 'answer-not-understood']);
    expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['ask-reason']);
    expect(talk.state()).toMatchObject({ wish: 'book', known: { date: '2026-12-01' } });
  });

  it('ends there for who wants none, and where Balie may not book', () => {
    const talk = aDialogue();
    talk.with(...untilNone);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['anything-else']);
    const closed = aDialogue(aContext({ practice: aPractice({ opened: ['move'] }) }));
    expect(phrases(closed.with(...untilNone))).toEqual(['no-appointment-found', 'anything-else']);
  });

  it('is a person’s when its type is', () => {
    const practice = {
      ...huisarts,
      appointmentTypes: huisarts.appointmentTypes.map((type) => ({ ...type, bookableBy: 'desk' as const })),
    };
    const talk = aDialogue(aContext({ practice }));
    const found = done({ kind: 'appointments-found', appointments: [aBooked('2026-11-27T09:00')] });
    expect(phrases(talk.with(...untilNone.slice(0, -1), found))).toEqual(['moving', 'staff-plan-this']);
  });
});
