import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aCancelled,
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  done,
  meant,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { TEST_LINES } from '../../../test/kits/practice-builders.ts';
import { inBeweging } from '../../store/demo/demo-practices.ts';
import { sentences } from '../6-speak/phrases.nl.ts';
import { newDialogue } from './dialogue.ts';
import { seriesSaid } from './series-said.nl.ts';

const atPhysio = aContext({ practice: inBeweging(TEST_LINES).practice });
const yes = meant({ yesNo: 'yes' });
const week = (times: number, weekdays: readonly number[] = []) => ({ kind: 'per-week', times, weekdays });
const every = (weeks: number) => ({ kind: 'every-weeks', weeks });

describe('how often a series comes', () => {
  it.each([
    [
      'ik moet na mijn kruisbandoperatie twee keer per week komen, kan ik er meteen acht inplannen',
      week(2),
      8,
    ],
    ['ik wil twee keer in de week behandeld worden', week(2), null],
    ['kan ik 2x in de week komen vier weken lang', week(2), 8],
    ['2 x per week, zes weken, graag', week(2), 12],
    ['tweemaal per week behandelingen graag', week(2), null],
    ['ik moet van de chirurg driemaal per week komen', week(3), null],
    ['drie keer per week komen op maandag, woensdag en vrijdag', week(3, [1, 3, 5]), null],
    ['acht keer op dinsdag en donderdag graag inplannen', week(2, [2, 4]), 8],
    ['tien behandelingen inplannen twee keer per week op dinsdag en op donderdag', week(2, [2, 4]), 10],
    ['twee keer per week komen, acht keer, op maandag en dinsdag kan ik niet', week(2), 8],
    ['ik wil om de week een behandeling', every(2), null],
    ['zes behandelingen inplannen, om de andere week', every(2), 6],
    ['eens in de twee weken een afspraak, zes keer', every(2), 6],
    ['één keer per twee weken komen', every(2), null],
    ['elke veertien dagen een behandeling', every(2), null],
    ['om de drie weken een behandeling, vier keer', every(3), 4],
    ['een keer per week komen, tien keer', every(1), 10],
    ['elke dinsdag komen, zes keer', every(1), 6],
    ['om de dag een behandeling, acht keer', week(3), 8],
    ['vier keer per week komen', 'by-people', null],
    ['een paar keer per week behandeld worden', 'by-people', null],
    ['elke dag een behandeling', 'by-people', null],
    ['twee keer per maand een behandeling', 'by-people', null],
    // More than the agenda is open for: it is asked.
    ['twintig keer om de week komen', every(2), null],
  ])('"%s"', (said, rhythm, times) => expect(seriesSaid(said)).toEqual({ rhythm, times }));

  it.each([
    'ik wil een afspraak, ik kom twee keer per week',
    'ik heb twee keer per week last van mijn knie en wil een behandeling',
    'ik loop twee keer per week hard en wil een afspraak inplannen',
    'ik heb elke dag pijn en wil een afspraak',
    'kan ik dinsdag of donderdag komen',
    'kunt u mij maandag om half tien inplannen',
    'om de hoek, kan ik komen',
  ])('"%s" is one appointment', (said) => expect(seriesSaid(said)).toBeNull());
});

/** Up to the first place of a series that is asked for in these words. */
function until(said: string, slots = {}, wish: 'book' | 'move' = 'book') {
  const talk = aDialogue(atPhysio);
  const decided = talk.with(says(said, wish, slots), ...whoCalls);
  return { talk, decided };
}

const TUESDAYS_AND_THURSDAYS = [
  '2026-12-01T10:00',
  '2026-12-03T10:20',
  '2026-12-08T10:00',
  '2026-12-10T10:20',
];
const SLOTS = TUESDAYS_AND_THURSDAYS.map((start) => aHeldSlot(start));
const held = done({
  kind: 'together-held',
  slots: SLOTS,
  missing: [Temporal.PlainDate.from('2026-12-15')],
});
const TWICE = 'ik moet na mijn kruisbandoperatie twee keer per week komen, kan ik er meteen vijf inplannen';

/** Offered twice a week, with the reason that was told. */
function offered() {
  const { talk } = until(TWICE);
  talk.with(done({ kind: 'slots-held', slots: SLOTS.slice(0, 1) }), meant({ choice: 1 }), yes);
  return { talk, offer: talk.with(held) };
}

describe('a series twice a week', () => {
  it('is not asked what for when that was told, and holds what was asked for', () => {
    const { talk, decided } = until(TWICE);
    expect(action(decided)).toMatchObject({ kind: 'offer-slots', wanted: { notWeekdays: [6, 7] } });
    talk.with(done({ kind: 'slots-held', slots: SLOTS.slice(0, 1) }), meant({ choice: 1 }));
    expect(action(talk.with(yes))).toMatchObject({
      kind: 'hold-series',
      first: SLOTS[0],
      wanted: { rhythm: week(2), times: 5, notWeekdays: [] },
    });
  });

  it('is offered with its days, its times, its end and what does not fit', () => {
    const { offer } = offered();
    expect(offer.say.flatMap((reply) => sentences(reply))).toEqual([
      'Ik heb 4 plekken: de eerste dinsdag 1 december om tien uur bij dokter Jansen, daarna elke dinsdag om tien uur en elke donderdag om tien voor half elf tot en met donderdag 10 december.',
      'Op dinsdag 15 december is er geen plek.',
      'Zal ik ze zo inplannen?',
    ]);
  });

  it('plans only those that the caller says yes to', () => {
    const first = offered().talk;
    const fewer = first.with(says('doe alleen de eerste drie maar'));
    expect(fewer.say).toMatchObject([{ phrase: 'offer-series', slots: SLOTS.slice(0, 3), missing: [] }]);
    expect(action(first.with(yes))).toMatchObject({
      kind: 'book-together',
      bookings: SLOTS.slice(0, 3).map((slot) => ({ slot })),
    });
    const tuesdays = offered().talk.with(says('alleen de dinsdagen graag', 'none', { date: '2026-12-01' }));
    expect(tuesdays.say).toMatchObject([
      { phrase: 'offer-series', slots: [SLOTS[0], SLOTS[2]], everyWeeks: 1, missing: [{}] },
    ]);
  });

  it('is asked for how many, in so many words, and reads weeks as twice that', () => {
    const { talk, decided } = until('ik wil twee keer in de week behandeld worden voor mijn knie', {
      date: '2026-11-25/2026-11-27',
    });
    expect(decided.say.at(-1)).toEqual({ phrase: 'ask-series-times', most: 24 });
    expect(phrases(talk.with(says('dat weet ik niet')))).toEqual(['ask-series-times']);
    // "In de week" was no week.
    expect(action(talk.with(says('vier weken')))).toMatchObject({
      kind: 'offer-slots',
      wanted: { days: null },
    });
    expect(talk.state().together).toEqual({ kind: 'series', rhythm: week(2), times: 8 });
  });

  it('begins on a day that was named, also where it was heard as a move', () => {
    const said = 'drie keer per week komen voor mijn knie op maandag, woensdag en vrijdag, negen keer';
    const heard = {
      date: '2026-11-27/2026-12-02',
      onlyDays: ['2026-11-27', '2026-12-02'],
      fromDate: '2026-11-30',
    };
    const { talk, decided } = until(said, heard, 'move');
    expect(talk.state().wish).toBe('book');
    expect(action(decided)).toMatchObject({
      kind: 'offer-slots',
      wanted: { days: null, notWeekdays: [2, 4, 6, 7] },
    });
  });

  it('of three times begins where the rhythm can be kept, or on the day that was asked for', () => {
    const said = 'drie keer per week komen voor mijn knie, zes keer';
    expect(action(until(said).decided)).toMatchObject({ wanted: { notWeekdays: [2, 4, 6, 7] } });
    expect(action(until(said, { date: '2026-12-01' }).decided)).toMatchObject({
      wanted: { notWeekdays: [] },
    });
  });

  it('is a person’s where it cannot be, which is said: no other rhythm is planned', () => {
    const { talk } = until('drie keer per week komen voor mijn knie, zes keer');
    talk.with(done({ kind: 'slots-held', slots: SLOTS.slice(0, 1) }), meant({ choice: 1 }), yes);
    const decided = talk.with(done({ kind: 'rhythm-not-kept' }));
    expect(phrases(decided)).toEqual(['rhythm-not-possible', 'staff-plan-this']);
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
    const often = until('vier keer per week komen').decided;
    expect(action(aDialogue(atPhysio).with(says('vier keer per week komen', 'book')))).toMatchObject({
      kind: 'ring-desk',
    });
    expect(phrases(often)).not.toContain('offer-series');
  });
});

describe('a series that is asked for in English', () => {
  it.each([
    ['I have to come twice a week for my knee', 'ring-desk'],
    ['I would like eight treatments', 'ring-desk'],
    ['I would like an appointment, my knee hurts since a week', 'identify-or-ask'],
  ])('"%s" is a person’s when it is one: a single appointment is not booked for it', (said, then) => {
    const talk = aDialogue(atPhysio, { ...newDialogue, inEnglish: true });
    const decided = talk.with(says(said, 'book'));
    expect(phrases(decided).includes('staff-plan-this')).toBe(then === 'ring-desk');
  });
});

describe('a series that was planned in this call', () => {
  const rows = [
    aBooked('2026-12-01T10:00'),
    aBooked('2026-12-03T10:20'),
    aBooked('2026-12-08T10:00'),
  ] as const;

  function planned() {
    const { talk } = offered();
    const said = talk.with(yes, done({ kind: 'booked-together', appointments: rows, confirmation: 'email' }));
    return { talk, said };
  }

  it('is said from its rows', () => {
    const { said } = planned();
    expect(said.say.flatMap((reply) => sentences(reply))).toContain(
      'Ik heb voor u 3 afspraken ingepland: de eerste dinsdag 1 december om tien uur bij dokter Jansen, daarna elke dinsdag om tien uur en elke donderdag om tien voor half elf tot en met dinsdag 8 december.',
    );
  });

  it.each([
    ['nee, doe toch maar niet', 'none'],
    ['zeg ze toch maar allemaal af', 'cancel'],
  ] as const)('is undone by "%s", each told by its row', (said, wish) => {
    const { talk } = planned();
    expect(action(talk.with(says(said, wish)))).toEqual({ kind: 'undo-together', appointments: rows });
    const gone = ['2026-12-01T10:00', '2026-12-03T10:20', '2026-12-08T10:00'].map((start) =>
      aCancelled(start),
    );
    const undone = talk.with(done({ kind: 'undone-together', appointments: gone, standing: [] }));
    expect(phrases(undone)).toEqual(['undone', 'undone', 'undone', 'anything-else']);
    expect(talk.state().bookedTogether).toEqual([]);
  });

  it('loses only the one of the day that was named', () => {
    const { talk } = planned();
    const said = says('die van donderdag 3 december toch maar niet', 'none', { date: '2026-12-03' });
    expect(action(talk.with(said))).toEqual({ kind: 'undo-booking', appointment: rows[1] });
    expect(talk.state().bookedTogether).toEqual([rows[0], rows[2]]);
  });

  it('names what still stands, and rings a person', () => {
    const { talk } = planned();
    talk.with(says('nee, doe toch maar niet'));
    const decided = talk.with(
      done({ kind: 'undone-together', appointments: [aCancelled('2026-12-01T10:00')], standing: [rows[1]] }),
    );
    expect(decided.say.flatMap((reply) => sentences(reply))).toContain(
      'Het afzeggen is niet gelukt van donderdag 3 december om tien voor half elf bij dokter Jansen. Die staat er nog.',
    );
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });
});
