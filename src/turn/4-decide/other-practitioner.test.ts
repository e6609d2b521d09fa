import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aContext,
  action,
  aDialogue,
  CALM,
  done,
  meant,
  phrases,
  says,
  untilOffer,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPractice } from '../../../test/kits/practice-builders.ts';
import type { MayContinue } from '../../domain/alarm.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import type { Wish } from '../../domain/meaning.ts';
import { decide } from './decide.ts';

const [JANSEN, OTHER] = aPractice().practitioners;
if (JANSEN === undefined || OTHER === undefined) throw new Error('the demo practice has fewer than two');
const practitioner = OTHER.spokenName;
/** As stage 3 hears "medewerker" in the raw words. */
const ASKED_FOR: MayContinue['today'][number] = {
  rule: asId<RuleId>('asks-for-a-human'),
  level: 'today',
  words: ['medewerker'],
  action: 'VANDAAG',
  turn: 0,
};
const FRIDAY = aBooked('2026-11-27T09:00');

const atTheReadBack = () => {
  const talk = aDialogue();
  talk.with(...untilOffer, meant({ choice: 1 }));
  return talk;
};
const afterTheBooking = () => {
  const talk = atTheReadBack();
  talk.with(meant({ yesNo: 'yes' }));
  talk.with(done({ kind: 'booked', appointment: FRIDAY, confirmation: null }));
  return talk;
};

describe('rather with somebody else, after the booking', () => {
  it.each<readonly [string, Wish]>([
    ['liever bij de ander', 'human'],
    ['oh toch liever naar de ander', 'book'],
    ['kan het ook bij de ander', 'book'],
  ])('moves what was booked, and first on its own day: "%s" heard as %s', (words, wish) => {
    const talk = afterTheBooking();
    const moving = talk.with(says(words, wish, { practitioner }, { confidence: 0.5 }));
    expect(phrases(moving)).toEqual(['moving']);
    const day = Temporal.PlainDate.from('2026-11-27');
    expect(action(moving)).toMatchObject({
      kind: 'offer-slots',
      wanted: { practitioner: OTHER.id, days: { from: day, to: day } },
    });
    expect(talk.state()).toMatchObject({ wish: 'move', about: FRIDAY });
  });

  it.each([
    ['ik wil ook een afspraak bij de ander', { practitioner }],
    ['nog een afspraak liefst bij de ander', { practitioner }],
    ['ik wil een afspraak voor mijn zoon liever bij de ander', { practitioner, who: 'child' }],
  ] as const)('is one more where that is said: %s', (words, slots) => {
    const talk = afterTheBooking();
    talk.with(says(words, 'book', slots));
    expect(talk.state()).toMatchObject({ wish: 'book', about: null });
  });

  it('is with whom it is already', () => {
    const talk = afterTheBooking();
    talk.with(says('toch liever bij die', 'book', { practitioner: JANSEN.spokenName }));
    expect(talk.state().wish).toBe('book');
  });

  it('asks to which day where the day itself is to change', () => {
    const talk = aDialogue();
    talk.with(says('ik wil hem verzetten liever naar de ander', 'move', { practitioner }), ...whoCalls);
    const found = talk.with(done({ kind: 'appointments-found', appointments: [FRIDAY] }));
    expect(phrases(found)).toEqual(['move-which-day']);
  });
});

describe('an appointment that stands, rather with somebody else', () => {
  it.each([
    'ik heb vrijdag een afspraak bij die ene kan dat ook bij de ander',
    'ik heb vrijdag een afspraak maar ik wil de ander',
    'ik sta vrijdag bij die ene in plaats van bij de ander',
  ])('is moved, and its day is the day that is named: %s', (words) => {
    const talk = aDialogue();
    talk.with(says(words, 'book', { practitioner, date: '2026-11-27' }), ...whoCalls);
    expect(talk.state()).toMatchObject({ wish: 'move', known: { fromDate: '2026-11-27' } });
    expect(talk.state().known.date).toBeUndefined();
  });

  it.each(['ik wil een afspraak liever bij de ander', 'mag ik vrijdag naar de ander'])(
    'is no appointment that stands: %s',
    (words) => {
      const talk = aDialogue();
      talk.with(says(words, 'book', { practitioner, date: '2026-11-27' }));
      expect(talk.state()).toMatchObject({ wish: 'book', known: { date: '2026-11-27' } });
    },
  );
});

describe('somebody else at the read-back', () => {
  it.each([
    ['liever bij de ander', 'human', 'no'],
    ['doe maar bij de ander', 'book', 'yes'],
  ] as const)('looks with them, and books nobody: %s', (words, wish, yesNo) => {
    const looked = atTheReadBack().with(says(words, wish, { practitioner, yesNo }, { confidence: 0.6 }));
    expect(action(looked)).toMatchObject({ kind: 'offer-slots', wanted: { practitioner: OTHER.id } });
  });

  it('is a yes where it names who was read back', () => {
    const yes = says('ja bij die', 'none', { practitioner: JANSEN.spokenName, yesNo: 'yes' });
    expect(action(atTheReadBack().with(yes))).toMatchObject({ kind: 'book' });
  });

  it.each(['ik wil de dokter spreken', 'kunt u mij met de dokter doorverbinden', 'geef me de dokter even'])(
    'S4: is a person at once where they are to be spoken to: %s',
    (words) => {
      const asked = says(words, 'human', { practitioner }, { confidence: 0.6 });
      expect(action(atTheReadBack().with(asked))).toMatchObject({ kind: 'ring-desk', why: 'asked' });
    },
  );

  it('S4: is a person at once where stage 3 heard that one is asked for', () => {
    const heard: MayContinue = { ...CALM, today: [ASKED_FOR] };
    const asked = says('liever bij de ander', 'human', { practitioner });
    const decided = decide(atTheReadBack().state(), heard, asked, aContext());
    expect(action(decided)).toMatchObject({ kind: 'ring-desk', why: 'asked' });
  });
});
