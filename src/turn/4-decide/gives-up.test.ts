import { describe, expect, it } from 'vitest';
import {
  aBooked,
  action,
  aDialogue,
  done,
  meant,
  phrases,
  says,
  untilOffer,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import type { Slots, Wish } from '../../domain/meaning.ts';

const LEFT = ['left-as-it-is', 'anything-else'];

const atTheOffer = () => {
  const talk = aDialogue();
  talk.with(...untilOffer);
  return talk;
};

describe('a wish that the caller lets go halfway', () => {
  it.each<readonly [string, Wish, Slots]>([
    // As stage 2 reads them: the first sounds like calling off, and "later" like the later one of two times.
    ['nee laat maar zitten, ik bel later wel', 'cancel', { yesNo: 'no', choice: 2 }],
    ['nee, laat maar', 'none', { yesNo: 'no' }],
    ['laat maar', 'none', {}],
    ['o weet u ik wacht toch liever nog even laat maar zitten', 'none', {}],
    ['nee laat maar dan ga ik wel even bij de pedicure langs', 'none', { yesNo: 'no' }],
    // "Een andere keer" was the other of the two times, and was booked.
    ['nou dat past me allemaal niet laat maar ik bel een andere keer wel', 'none', { choice: 2 }],
    ['dan niet hoor, laat maar bel ik later nog eens', 'callback', { yesNo: 'no' }],
    ['ik hoef toch geen afspraak', 'cancel', { yesNo: 'no' }],
    ['ach vergeet het maar', 'none', {}],
    ['ik bel later wel terug', 'callback', {}],
    ['nee, dan bel ik zelf nog wel een andere keer', 'none', {}],
    // The day on which they ring again is no wanted day.
    ['ik bel morgen wel', 'callback', { date: '2026-11-26' }],
    ['nee ik bel volgende week wel weer', 'callback', { date: '2026-11-30/2026-12-04' }],
    ['och laat ’t maar', 'none', {}],
  ])('"%s" makes nothing, and no appointment is sought to call off', (words, wish, slots) => {
    const decided = atTheOffer().with(says(words, wish, slots));
    expect(phrases(decided)).toEqual(LEFT);
    expect(action(decided)).toBeNull();
  });

  it.each<readonly [string, Wish, Slots]>([
    ['laat maar zitten, doe de tweede', 'none', { choice: 2 }],
    ['laat maar, liever een andere keer dan vrijdag', 'none', { date: '2026-11-27' }],
    ['laat maar, liever vrijdag', 'none', { date: '2026-11-27' }],
    ['laat maar weten wat er nog is', 'none', {}],
    ['bel mij later maar terug', 'callback', {}],
    ['ik bel voor mijn moeder', 'none', {}],
    ['ik kan morgen wel', 'none', { date: '2026-11-26' }],
    ['belt u mij morgen maar', 'callback', { date: '2026-11-26' }],
    ['laat maar zitten, ik wil mijn afspraak afzeggen', 'cancel', {}],
  ])('"%s" lets nothing go', (words, wish, slots) => {
    expect(phrases(atTheOffer().with(says(words, wish, slots)))).not.toContain('left-as-it-is');
  });

  it('is "never mind" in English, and not "toch niet" in Dutch', () => {
    const never = says('toch niet i will call again later', 'none', { yesNo: 'no' }, { inEnglish: true });
    expect(phrases(atTheOffer().with(never))).toEqual(LEFT);
    expect(phrases(atTheOffer().with(says('toch niet', 'none', { yesNo: 'no' })))).not.toContain(
      'left-as-it-is',
    );
  });

  it('of the two questions before it none is asked again afterwards, and the goodbye says that nothing was done', () => {
    const talk = atTheOffer();
    talk.with(says('laat maar zitten', 'cancel'));
    expect(talk.state()).toMatchObject({ offered: [], chosen: null, type: null });
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['nothing-was-done', 'goodbye']);
  });

  it('that is a move leaves the appointment as it stands, and says so', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'move'), ...whoCalls);
    talk.with(done({ kind: 'appointments-found', appointments: [aBooked('2026-11-27T09:20')] }));
    expect(phrases(talk.with(says('laat maar zitten', 'cancel')))).toEqual(['kept', 'anything-else']);
  });

  it('is no complaint: what was told of it goes to people', () => {
    const talk = aDialogue();
    talk.with(meant({}, 'complaint'));
    expect(phrases(talk.with(says('laat maar', 'none')))).not.toContain('left-as-it-is');
  });
});
