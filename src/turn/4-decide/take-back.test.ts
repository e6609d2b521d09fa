import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aCancelled,
  action,
  aDialogue,
  aHeldSlot,
  BORN,
  done,
  identified,
  meant,
  offered,
  phrases,
  untilOffer,
  says as wording,
} from '../../../test/kits/dialogue.ts';
import type { DialogueInput } from './dialogue.ts';

const OLD = '2026-11-26T09:30';
const NEW = '2026-12-01T11:00';
const BOOKED = { kind: 'booked', appointment: aBooked(OLD), confirmation: null } as const;
const itsOwnPlace = done({ kind: 'slots-held', slots: [aHeldSlot(OLD)] });
const offeredLater = done({
  kind: 'slots-held',
  slots: [aHeldSlot('2026-11-27T11:00'), aHeldSlot('2026-11-27T14:00')],
});
const says = (text: string, wish: 'none' | 'cancel' | 'book' = 'none'): DialogueInput => {
  const input = meant({}, wish);
  return input.kind === 'meant' ? { ...input, text } : input;
};

function afterCancelling() {
  const talk = aDialogue();
  talk.with(meant({ dateOfBirth: '1954-03-12', name: { last: 'van den Berg' } }, 'cancel'), identified);
  talk.with(done({ kind: 'appointments-found', appointments: [aBooked(OLD)] }), meant({ yesNo: 'yes' }));
  talk.with(done({ kind: 'cancelled', appointment: aCancelled(OLD) }));
  return talk;
}

function afterMoving() {
  const talk = aDialogue();
  talk.with(meant({ dateOfBirth: '1954-03-12', name: { last: 'van den Berg' } }, 'move'), identified);
  talk.with(
    done({ kind: 'appointments-found', appointments: [aBooked(OLD)] }),
    meant({ date: '2026-12-01' }),
  );
  talk.with(offered, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
  talk.with(done({ kind: 'moved', from: aCancelled(OLD), to: aBooked(NEW), confirmation: null }));
  return talk;
}

describe('who thinks better of it', () => {
  it.each(['nee laat toch maar staan', 'ik bedenk me', 'nee wacht toch niet'])(
    'after a cancellation, "%s", is offered that very place again and nothing is said to be planned',
    (text) => {
      const decided = afterCancelling().with(says(text));
      expect(phrases(decided)).toEqual(['heard-correction']);
      expect(action(decided)).toMatchObject({
        kind: 'offer-slots',
        wanted: { days: { from: Temporal.PlainDate.from('2026-11-26') } },
      });
    },
  );

  it('keeps an appointment of which the cancellation is not confirmed, also when it sounds like another wish', () => {
    const talk = aDialogue();
    talk.with(meant({ dateOfBirth: '1954-03-12', name: { last: 'van den Berg' } }, 'cancel'), identified);
    talk.with(done({ kind: 'appointments-found', appointments: [aBooked(OLD)] }));
    const answer = meant({ yesNo: 'no' }, 'check-appointment');
    const kept = talk.with(
      answer.kind === 'meant' ? { ...answer, text: 'nee laat toch maar staan' } : answer,
    );
    expect(phrases(kept)).toEqual(['kept', 'anything-else']);
  });

  it('books that place anew without a question, for it was given up, and says that it was put back from the new row', () => {
    const talk = afterCancelling();
    const held = talk.with(says('laat toch maar staan'), itsOwnPlace);
    expect([held.say, action(held)]).toMatchObject([[], { kind: 'book', slot: { hold: `hold ${OLD}` } }]);
    const back = talk.with(done({ ...BOOKED, putBack: true }));
    expect(back.say).toMatchObject([
      { phrase: 'put-back', after: 'cancelling' },
      { phrase: 'booked', appointment: aBooked(OLD) },
      { phrase: 'anything-else' },
    ]);
    expect(back.state).toMatchObject({ putsBack: null, booked: aBooked(OLD) });
  });

  it('offers what there is, and says nothing of putting back, where its own place is somebody else’s by now', () => {
    const talk = afterCancelling();
    expect(phrases(talk.with(says('laat toch maar staan'), offeredLater))).toEqual(['offer-two-slots']);
    const gone = afterCancelling();
    expect(phrases(gone.with(says('ik bedenk me'), done({ kind: 'no-slots' })))).toEqual([
      'no-slot-then',
      'ask-day-part',
    ]);
    gone.with(meant({ date: '2026-11-27' }), offeredLater, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    const booked = done({ kind: 'booked', appointment: aBooked(NEW), confirmation: null });
    expect(phrases(gone.with(booked))).toEqual(['booked', 'anything-else']);
  });

  it('after a move moves back, so that no appointment is lost and none is double', () => {
    const talk = afterMoving();
    expect(action(talk.with(says('nee doe toch maar zoals het was')))).toMatchObject({ kind: 'offer-slots' });
    expect(action(talk.with(itsOwnPlace))).toMatchObject({
      kind: 'move',
      appointment: { id: aBooked(NEW).id },
      slot: { hold: `hold ${OLD}` },
    });
    const back = done({
      kind: 'moved',
      from: aCancelled(NEW),
      to: aBooked(OLD),
      confirmation: null,
      putBack: true,
    });
    expect(phrases(talk.with(back))).toEqual(['put-back', 'moved', 'anything-else']);
  });

  it('cancels the moved appointment when that is what is asked', () => {
    const decided = afterMoving().with(says('ik wil hem toch helemaal afzeggen', 'cancel'));
    expect(action(decided)).toMatchObject({ kind: 'find-appointments' });
  });

  it('after a booking has it undone, and is content with "laat maar staan"', () => {
    const booked = () => {
      const talk = aDialogue();
      talk.with(...untilOffer, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
      talk.with(done({ kind: 'booked', appointment: aBooked(OLD), confirmation: null }));
      return talk;
    };
    expect(action(booked().with(says('nee toch niet')))).toMatchObject({ kind: 'undo-booking' });
    expect(booked().with(says('nee laat maar staan')).next.kind).not.toBe('act');
  });

  it.each([
    "oh wacht, nou bedenk ik me dat mijn man me dan niet kan brengen, haal 'm er toch maar weer uit",
    'ik heb me bedacht',
    "zeg 'm toch maar weer af",
    'haal hem maar weg',
  ])('after a booking "%s" has it undone, whatever wish and person are heard in it', (text) => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    talk.with(done({ kind: 'booked', appointment: aBooked(OLD), confirmation: null }));
    const said = meant({ who: 'partner' }, 'move', { confidence: 0.57 });
    const decided = talk.with(said.kind === 'meant' ? { ...said, text } : said);
    expect(action(decided)).toMatchObject({ kind: 'undo-booking' });
  });

  it('who moves what was just booked is not asked who they are because somebody else drives', () => {
    const talk = aDialogue();
    talk.with(...untilOffer, meant({ choice: 1 }), meant({ yesNo: 'yes' }));
    talk.with(done({ kind: 'booked', appointment: aBooked(OLD), confirmation: null }));
    const decided = talk.with(meant({ who: 'partner' }, 'move'));
    expect(action(decided)).toMatchObject({ kind: 'find-appointments' });
    expect(talk.state().known.who).toBe('self');
  });

  it('has nothing to take back once another wish has begun', () => {
    const talk = afterCancelling();
    talk.with(says('ik wil een afspraak', 'book'));
    expect(talk.state().givenUp).toBeNull();
  });
});

describe('cancelling all of them', () => {
  const [FIRST, SECOND] = [aBooked(OLD), aBooked('2026-11-27T11:00')];
  const asked = (text: string, date?: string) => {
    const talk = aDialogue();
    const slots = {
      dateOfBirth: BORN,
      name: { last: 'van den Berg' },
      ...(date === undefined ? {} : { date }),
    };
    talk.with(wording(text, 'cancel', slots), identified);
    const found = done({ kind: 'appointments-found', appointments: [FIRST, SECOND] });
    return { talk, decided: talk.with(found) };
  };
  const gone = (start: string) => done({ kind: 'cancelled', appointment: aCancelled(start) });

  it('names each, and cancels each that is confirmed', () => {
    const { talk, decided } = asked('mijn afspraak moet eruit');
    expect(phrases(decided)).toEqual(['which-appointment']);
    expect(talk.with(says('allebei')).say).toEqual([{ phrase: 'confirm-cancel', appointment: FIRST }]);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'cancel', appointment: FIRST });
    expect(talk.with(gone(OLD)).say).toMatchObject([
      { phrase: 'cancelled' },
      { phrase: 'confirm-cancel', appointment: SECOND },
    ]);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['kept', 'anything-else']);
  });

  it.each([
    ['al mijn afspraken moeten eruit', undefined],
    ['mijn twee afspraken in die week moeten eruit', '2026-11-23/2026-11-29'],
  ])('"%s" asks of none which it is', (text, date) => {
    const { talk, decided } = asked(text, date);
    expect(decided.say).toEqual([{ phrase: 'confirm-cancel', appointment: FIRST }]);
    talk.with(meant({ yesNo: 'no' }));
    talk.with(meant({ yesNo: 'yes' }), gone('2026-11-27T11:00'));
    expect(talk.state()).toMatchObject({ step: 'anything-else', cancelsToo: [], givenUp: { id: SECOND.id } });
  });
});
