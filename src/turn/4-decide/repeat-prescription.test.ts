import { describe, expect, it } from 'vitest';
import {
  aContext,
  action,
  aDialogue,
  BORN,
  CALM,
  done,
  identified,
  meant,
  noted,
  phrases,
  says,
  whoCalls,
} from '../../../test/kits/dialogue.ts';
import { asId, type RuleId } from '../../domain/ids.ts';
import { decide } from './decide.ts';
import { newDialogue } from './dialogue.ts';

describe('a repeat prescription (S15)', () => {
  const untilMedicine = [says('mag ik een recept', 'repeat-prescription'), ...whoCalls];

  it('carries where it is fetched, in the caller’s words', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine);
    const words = 'metoprolol en ik haal het bij apotheek de brug';
    expect(action(talk.with(says(words, 'none', { medicine: ['metoprolol'] })))).toMatchObject({
      details: ['metoprolol', words],
    });
  });

  it.each([
    ['hydrocortison zalf', 'hydrocortison', true],
    ['die druppels voor mijn linkeroog, timolol', 'timolol', true],
    ['salbutamol graag', 'salbutamol', false],
  ])('carries the words of "%s" where they say more than the name: %s', (words, name, more) => {
    const talk = aDialogue();
    talk.with(...untilMedicine);
    expect(action(talk.with(says(words, 'none', { medicine: [name] })))).toMatchObject({
      details: more ? [name, words] : [name],
    });
  });

  it('does not carry the same words twice', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine);
    expect(action(talk.with(says('die van de apotheek')))).toMatchObject({
      details: ['die van de apotheek'],
    });
  });

  it('that was asked for earlier is asked after, not asked for again', () => {
    const talk = aDialogue();
    const words = 'ik wil weten of mijn recept al klaar ligt';
    expect(action(talk.with(says(words, 'repeat-prescription'), ...whoCalls))).toMatchObject({
      wish: 'callback',
      details: [words],
      reply: 'call-back',
    });
    expect(phrases(talk.with(noted('callback')))).toEqual(['request-noted', 'anything-else']);
  });

  it('that was noted for another medicine is noted anew, and the practice reads which of the two counts', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine, says('metoprolol', 'none', { medicine: ['metoprolol'] }));
    talk.with(noted('repeat-prescription'));
    const other = says('nee, niet metoprolol maar enalapril', 'none', {
      medicine: ['enalapril'],
      yesNo: 'no',
    });
    expect(action(talk.with(other))).toMatchObject({
      kind: 'note-request',
      details: ['enalapril', 'Dit vervangt de eerdere aanvraag uit dit gesprek.'],
    });
  });

  it.each([
    ['ook nog enalapril', {}, ['enalapril']],
    [
      'en enalapril, die haal ik bij de apotheek',
      {},
      ['enalapril', 'en enalapril, die haal ik bij de apotheek'],
    ],
  ] as const)('one more is no other: %s', (text, slots, details) => {
    const talk = aDialogue();
    talk.with(...untilMedicine, says('metoprolol', 'none', { medicine: ['metoprolol'] }));
    talk.with(noted('repeat-prescription'));
    expect(action(talk.with(says(text, 'none', { medicine: ['enalapril'], ...slots })))).toMatchObject({
      details,
    });
  });

  it('is not asked for by a goodbye that names the medicine', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine, says('metoprolol', 'none', { medicine: ['metoprolol'] }));
    talk.with(noted('repeat-prescription'));
    expect(
      phrases(talk.with(says('ja de metoprolol', 'none', { medicine: ['metoprolol'], yesNo: 'yes' }))),
    ).toEqual(['how-can-i-help']);
  });

  it('asks again who does not know which', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine);
    expect(talk.with(says('dat weet ik niet')).say).toEqual([
      { phrase: 'answer-not-understood', asked: 'medicine' },
    ]);
  });

  describe('of which the medicine was recognised by its sound', () => {
    const heard = says('metropolol', 'none', { medicine: ['metoprolol'], dose: '50 mg' });
    const asked = () => {
      const talk = aDialogue();
      return { talk, said: talk.with(...untilMedicine, heard).say };
    };

    it('is said back and noted after a yes', () => {
      const { talk, said } = asked();
      expect(said).toEqual([{ phrase: 'confirm-medicine', names: ['metoprolol'], strength: '50 mg' }]);
      expect(action(talk.with(meant({ yesNo: 'yes' })))).toMatchObject({ details: ['metoprolol 50 mg'] });
      expect(talk.with(noted('repeat-prescription', null)).say[0]).toEqual({
        phrase: 'prescription-noted',
        medicine: { names: ['metoprolol'], strength: '50 mg' },
      });
    });

    it('gives way to the name that the caller says instead', () => {
      const { talk } = asked();
      const other = says('nee metformine', 'none', { yesNo: 'no', medicine: ['metformine'] });
      expect(action(talk.with(other))).toMatchObject({ kind: 'note-request' });
    });

    it('is asked anew after a bare no, and once more where nothing was heard', () => {
      const { talk } = asked();
      expect(phrases(talk.with(meant({ yesNo: 'no' })))).toEqual(['ask-medicine']);
      expect(talk.state().known.medicine).toBeUndefined();
      const unclear = asked().talk;
      expect(phrases(unclear.with(meant({})))).toEqual(['confirm-medicine', 'answer-not-understood']);
    });
  });

  it('that was asked already is told, and the practice sees that it was asked again', () => {
    const talk = aDialogue();
    talk.with(...untilMedicine, says('metoprolol', 'none', { medicine: ['metoprolol'] }));
    const on = Temporal.PlainDate.from('2026-11-23');
    const told = talk.with(done({ kind: 'requested-already', on }));
    expect(told.say).toEqual([{ phrase: 'prescription-asked-already', on, today: false }]);
    expect(action(told)).toMatchObject({ kind: 'note-request', again: true, details: ['metoprolol'] });
    expect(phrases(talk.with(noted('repeat-prescription', null)))).toEqual([
      'request-noted',
      'anything-else',
    ]);
  });

  it('stops at words that a person must look at today', () => {
    const today = {
      ...CALM,
      today: [
        {
          rule: asId<RuleId>('dizzy'),
          level: 'today',
          action: 'VANDAAG',
          words: ['duizelig'],
          turn: 1,
        } as const,
      ],
    };
    const before = aDialogue();
    before.with(...untilMedicine);
    const stopped = decide(before.state(), today, says('die waar ik duizelig van word'), aContext());
    expect(phrases(stopped)).toEqual(['prescription-needs-a-person']);
    expect(action(stopped)).toMatchObject({ kind: 'ring-desk', wish: 'repeat-prescription' });
    const first = decide(newDialogue, today, says('mijn pillen', 'repeat-prescription'), aContext());
    const known = decide(first.state, CALM, meant({ dateOfBirth: BORN, name: { last: 'Berg' } }), aContext());
    expect(phrases(decide(known.state, CALM, identified, aContext()))).toEqual([
      'prescription-needs-a-person',
    ]);
  });

  it('does not stop at a request for a person, which is answered by itself', () => {
    const asked = {
      ...CALM,
      today: [
        {
          rule: asId<RuleId>('asks-for-a-human'),
          level: 'today',
          action: 'VANDAAG',
          words: [],
          turn: 0,
        } as const,
      ],
    };
    expect(decide(newDialogue, asked, says('iets', 'book'), aContext()).state.decidesToday).toBe(false);
  });
});
