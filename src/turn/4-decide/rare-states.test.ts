import { describe, expect, it } from 'vitest';
import {
  aContext,
  action,
  aDialogue,
  aHeldSlot,
  CALM,
  done,
  meant,
  phrases,
} from '../../../test/kits/dialogue.ts';
import { aPatient, aPractice } from '../../../test/kits/practice-builders.ts';
import { type AppointmentTypeId, asId } from '../../domain/ids.ts';
import { appointmentTypeFor } from './appointment-type.ts';
import { book } from './book.ts';
import { decide } from './decide.ts';
import { newDialogue } from './dialogue.ts';
import { askAgain } from './questions.ts';
import { matchOffered, wantedSlot } from './wanted-slot.ts';

describe('a state that cannot be is a bug, not a guess', () => {
  it('nothing is booked without a slot, a patient and a type', () => {
    const there = { ...newDialogue, step: 'confirm-slot' } as const;
    expect(() => decide(there, CALM, meant({ yesNo: 'yes' }), aContext())).toThrow('nothing to confirm');
  });

  it('nobody is looked up without a birth date', () => {
    const there = { ...newDialogue, step: 'last-name' } as const;
    expect(() => decide(there, CALM, meant({ name: { last: 'x' } }), aContext())).toThrow(
      'without a birth date',
    );
  });

  it('an answer to no question is a misunderstanding', () => {
    const talk = aDialogue(aContext(), { ...newDialogue, step: 'waiting-for-outcome' });
    expect(phrases(talk.with(meant({ yesNo: 'yes' })))).toEqual(['wish-not-understood']);
  });

  it('an outcome that nobody asked for is a human', () => {
    const decided = book.after(newDialogue, { kind: 'identified', patient: aPatient() }, aContext());
    expect(action(decided)).toMatchObject({ kind: 'ring-desk' });
  });

  it('a question about nothing asks nothing', () => {
    expect(askAgain({ ...newDialogue, step: 'choose-slot' }, aContext()).say).toEqual([]);
    expect(askAgain({ ...newDialogue, step: 'confirm-slot' }, aContext()).say).toEqual([]);
    expect(askAgain({ ...newDialogue, step: 'last-name' }, aContext()).say).toEqual([]);
  });
});

describe('keys that fit no answer', () => {
  it.each(['open', 'choose-slot', 'confirm-slot', 'reason'] as const)(
    'are not understood in the step %s',
    (step) => {
      const there = {
        ...newDialogue,
        step,
        type: asId<AppointmentTypeId>('type'),
        offered: [aHeldSlot('2026-11-26T09:30')],
        chosen: aHeldSlot('2026-11-26T09:30'),
        identification: { ...newDialogue.identification, patient: aPatient() },
      };
      const decided = decide(there, CALM, { kind: 'pressed', keys: '9' }, aContext());
      expect(decided.next.kind).toBe('listen');
      expect(decided.state.misunderstood).toBe(1);
    },
  );
});

describe('the appointment type', () => {
  it('is the default without a reason and by words with one', () => {
    const practice = aPractice();
    expect(appointmentTypeFor(practice, null)?.words).toEqual([]);
    expect(appointmentTypeFor(practice, 'ik moet bloed prikken')?.words).toContain('bloed prikken');
  });

  it('is none in a practice that has none', () => {
    expect(appointmentTypeFor(aPractice({ appointmentTypes: [] }), 'knie')).toBeNull();
  });
});

describe('the wanted moment', () => {
  const wanted = (slots: Parameters<typeof meant>[0]) =>
    wantedSlot({ ...newDialogue, known: slots }, asId<AppointmentTypeId>('type'), aContext());

  it('is the half hour around a clock time, within the day', () => {
    expect(wanted({ time: '09:30' }).between).toEqual({
      from: Temporal.PlainTime.from('09:00'),
      to: Temporal.PlainTime.from('10:01'),
    });
    expect(wanted({ time: '00:10' }).between?.from.toString()).toBe('00:00:00');
    expect(wanted({ time: '23:50' }).between?.to.toString()).toBe('23:59:00');
  });

  it('is until the end of the day when it begins after the practice has closed', () => {
    const between = wanted({ time: '18:00/17:00' }).between;
    expect([between?.from.toString(), between?.to.toString()]).toEqual(['18:00:00', '23:59:00']);
    expect(wanted({ time: '16:00/17:00' }).between?.to.toString()).toBe('17:00:00');
  });

  it('is every day of an interval', () => {
    const { days } = wanted({ date: '2026-11-30/2026-12-04' });
    expect(days?.to.since(days.from).days).toBe(4);
  });

  it('is with anybody when the practice has nobody of that name', () => {
    expect(wanted({ practitioner: 'dokter Nergens' }).practitioner).toBeNull();
  });
});

describe('pointing at an offered slot', () => {
  const offered = [aHeldSlot('2026-11-26T09:30'), aHeldSlot('2026-11-26T11:00')];

  it('points at none when the day fits both or the number is not there', () => {
    expect(matchOffered(offered, { date: '2026-11-26' })).toBeNull();
    expect(matchOffered(offered.slice(0, 1), { choice: 2 })).toBeNull();
    expect(matchOffered(offered, { practitioner: 'dokter Jansen' })).toBeNull();
  });

  it('needs day and time to fit the same slot', () => {
    expect(matchOffered(offered, { date: '2026-11-26', time: '11:00' })?.hold).toBe('hold 2026-11-26T11:00');
    expect(matchOffered(offered, { date: '2026-11-27', time: '11:00' })).toBeNull();
    expect(matchOffered(offered, { date: '2026-11-25/2026-11-26', time: '09:00/10:00' })?.hold).toBe(
      'hold 2026-11-26T09:30',
    );
  });
});

describe('an agenda that cannot be reached', () => {
  it('is a callback about an appointment when no wish is known', () => {
    const decided = aDialogue().with(done({ kind: 'agenda-unreachable' }));
    expect(action(decided)).toMatchObject({ kind: 'promise-callback', wish: 'book' });
  });
});

describe('a booking without a reason', () => {
  const there = {
    ...newDialogue,
    step: 'confirm-slot',
    type: asId<AppointmentTypeId>('type'),
    chosen: aHeldSlot('2026-11-26T09:30'),
    identification: { ...newDialogue.identification, patient: aPatient() },
  } as const;

  it('is booked without one', () => {
    const decided = decide(there, CALM, meant({ yesNo: 'yes' }), aContext());
    expect(action(decided)).toMatchObject({ kind: 'book', reason: null });
  });

  it('looks for the default type when the slot is gone', () => {
    const decided = decide(there, CALM, done({ kind: 'slot-taken' }), aContext());
    expect(action(decided)).toMatchObject({ kind: 'offer-slots' });
  });
});
