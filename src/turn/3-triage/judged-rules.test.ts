import { describe, expect, it } from 'vitest';
import { allRules } from './balie-rules.ts';
import { judgedRules } from './judged-rules.ts';
import { triage } from './triage.ts';

const judged = (...texts: string[]) =>
  judgedRules(
    texts.map((text) => ({ text })),
    { practice: 'huisarts' },
  );

describe('the rules that were judged in a call', () => {
  it('name the one that fires, with the words and the turn', () => {
    expect(judged('goedemorgen', 'ik heb pijn op de borst')).toContainEqual({
      rule: 'chest-pain',
      verdict: 'fires',
      words: ['pijn', 'op', 'de', 'borst'],
      turn: 1,
    });
  });

  it('name the one that a denial held back, of which triage says nothing', () => {
    expect(judged('ik heb geen pijn op de borst').find(({ rule }) => rule === 'chest-pain')).toMatchObject({
      words: ['pijn', 'op', 'de', 'borst'],
      turn: 0,
    });
    expect(
      judged('mijn vader had vijf jaar geleden een beroerte').find(({ rule }) => rule === 'stroke'),
    ).toMatchObject({ verdict: 'held-back', words: ['beroerte'] });
  });

  it('are none when nothing of a sign was said', () => {
    expect(judged('ik wil graag een afspraak maken')).toEqual([]);
    expect(judged()).toEqual([]);
  });

  it('leave out what is not for this kind of practice, and say of what a practice put aside that it did', () => {
    const said = [{ text: 'er is een tand uit mijn mond geslagen' }];
    const asDentist = judgedRules(said, { practice: 'tandarts' }).filter(
      ({ verdict }) => verdict === 'fires',
    );
    const [first] = asDentist;
    if (first === undefined) throw new Error('no rule of a dentist fires');
    const aside = { added: null, aside: new Set([first.rule]) };
    expect(
      judgedRules(said, { practice: 'tandarts', own: aside }).find(({ rule }) => rule === first.rule),
    ).toMatchObject({ verdict: 'aside' });
  });

  it('fire as triage does, on every sentence and counter-example of every rule', () => {
    let held = 0;
    for (const rule of allRules) {
      const [practice] = rule.practices;
      if (practice === undefined) continue;
      for (const text of [...rule.fires.slice(0, 3), ...rule.counterExamples.slice(0, 3)]) {
        const verdict = triage([{ text }], { practice });
        const firm = verdict.kind === 'human-now' ? verdict.because.because : verdict.today;
        const all = judgedRules([{ text }], { practice });
        held += all.filter((one) => one.verdict === 'held-back').length;
        expect([
          text,
          ...all.flatMap((one) => (one.verdict === 'fires' ? [one.rule] : [])).toSorted(),
        ]).toEqual([text, ...firm.map((one) => String(one.rule)).toSorted()]);
      }
    }
    expect(held).toBeGreaterThan(20);
  });
});
