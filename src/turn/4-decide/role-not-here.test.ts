import { describe, expect, it } from 'vitest';
import {
  aContext,
  action,
  aDialogue,
  identified,
  meant,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { aPractice, NO_LINES } from '../../../test/kits/practice-builders.ts';
import { deKies, inBeweging } from '../../store/demo/demo-practices.ts';

const ASKED = 'ik wil graag een afspraak bij de praktijkondersteuner';

describe('a professional whom the practice does not have', () => {
  it.each([
    [ASKED, 'poh'],
    ['kan ik langskomen bij jullie poh-ggz', 'poh'],
    ['een afspraak bij de mondhygiëniste', 'mondhygienist'],
    ['kan ik terecht bij de fysiotherapeut', 'fysiotherapeut'],
  ])('"%s" to a doctor’s practice: %s', (asked, role) => {
    const decided = aDialogue().with(says(asked, 'book'));
    expect(phrases(decided)).toEqual(['no-such-practitioner', 'offer-appointment']);
    expect(decided.say[0]).toMatchObject({ role, type: 'een afspraak bij de huisarts' });
  });

  it('is asked after before who calls; yes goes on, and it is not asked again', () => {
    const talk = aDialogue();
    talk.with(says(ASKED, 'book'));
    expect(phrases(talk.with(says('ja hoor', 'none', { yesNo: 'yes' })))).toEqual(['ask-date-of-birth']);
    talk.with(...whoCalls.slice(0, -1), identified);
    expect(action(talk.with(meant({ reason: 'suiker' })))).toMatchObject({ kind: 'offer-slots' });
  });

  it.each(['doe de huisarts dan maar', 'dat is prima'])('"%s" takes who there is', (answer) => {
    const talk = aDialogue();
    expect(phrases(talk.with(says(ASKED, 'book'), says(answer, 'book')))).toEqual(['ask-date-of-birth']);
  });

  it('no makes nothing, and no clear answer is asked for once more', () => {
    const talk = aDialogue();
    talk.with(says(ASKED, 'book'));
    expect(phrases(talk.with(says('hm')))).toEqual(['offer-appointment', 'answer-not-understood']);
    expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['left-as-it-is', 'anything-else']);
  });

  it('may be named as the reason', () => {
    const talk = aDialogue();
    talk.with(says('een afspraak', 'book'), ...whoCalls);
    expect(phrases(talk.with(says('ik moet bij de praktijkondersteuner zijn')))).toEqual([
      'no-such-practitioner',
      'offer-appointment',
    ]);
    expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ kind: 'offer-slots' });
  });

  it.each([
    ['huisarts', 'een afspraak, ik ben bij de fysio geweest en die stuurt mij'],
    ['huisarts', 'een afspraak bij de huisarts'],
    ['tandarts', 'een afspraak bij de mondhygiënist'],
    ['fysio', 'een intake bij de fysiotherapeut'],
  ] as const)('is not missed in %s: "%s"', (kind, asked) => {
    const practice = {
      huisarts: aPractice(),
      tandarts: deKies(NO_LINES).practice,
      fysio: inBeweging(NO_LINES).practice,
    };
    const decided = aDialogue(aContext({ practice: practice[kind] })).with(says(asked, 'book'));
    expect(phrases(decided)).toEqual(['ask-date-of-birth']);
  });

  it('is a person’s to plan with where Balie plans nothing in its place', () => {
    const { appointmentTypes, ...others } = aPractice();
    const practice = {
      ...others,
      appointmentTypes: appointmentTypes.map((type) => ({ ...type, bookableBy: 'desk' as const })),
    };
    const decided = aDialogue(aContext({ practice })).with(says(ASKED, 'book'));
    expect(phrases(decided)).toEqual(['ask-date-of-birth']);
  });
});
