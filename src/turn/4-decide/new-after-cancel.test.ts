import { describe, expect, it } from 'vitest';
import {
  aBooked,
  aCancelled,
  action,
  aDialogue,
  done,
  meant,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';

const FRIDAY = aBooked('2026-11-27T11:00');

/** A caller who wants Friday's appointment called off and something else besides, up to what follows on the cancellation. */
function calledOff(said: string, date: string) {
  const talk = aDialogue();
  talk.with(says(said, 'cancel', { date }, { second: 'book' }), ...whoCalls);
  talk.with(done({ kind: 'appointments-found', appointments: [FRIDAY] }));
  talk.with(meant({ yesNo: 'yes' }));
  return talk.with(done({ kind: 'cancelled', appointment: aCancelled('2026-11-27T11:00') }));
}

describe('a new appointment for the one that was just called off', () => {
  it('is of the same kind without a question, and neither at its time nor on its day for sure', () => {
    const decided = calledOff('ik moet mijn afspraak van vrijdag afzeggen en een nieuwe maken', '2026-11-27');
    expect(phrases(decided)).toEqual(['cancelled']);
    expect(action(decided)).toMatchObject({
      kind: 'offer-slots',
      wanted: { type: FRIDAY.type, notStarts: [FRIDAY.start] },
    });
    expect(decided.state.known.date).toBeUndefined();
  });

  it('is in the days that were named behind it', () => {
    const said = 'vrijdag afzeggen en een nieuwe afspraak maken voor volgende week';
    expect(calledOff(said, '2026-11-27/2026-12-04').state.known.date).toBe('2026-11-28/2026-12-04');
  });

  it.each([
    'ik wil vrijdag afzeggen en ik wil een afspraak maken',
    'zeg vrijdag af en ik wil volgende week een andere keer komen',
  ])('is asked what for when it is for something else: %s', (said) => {
    expect(phrases(calledOff(said, '2026-11-27'))).toEqual(['cancelled', 'ask-reason']);
  });
});
