import { describe, expect, test } from 'vitest';
import type { OwnAlarms } from '../../domain/own-alarms.ts';
import { allRules } from './balie-rules.ts';
import { mayBePutAside, rulesInForce, withWords } from './own-rules.ts';
import { triage } from './triage.ts';

const TODAY = Temporal.PlainDate.from('2026-11-26');
const BY = { by: 'dokter Jansen', registerNumber: '19000000001', on: TODAY };
const rulesWith = (alarms: Partial<OwnAlarms>, today = TODAY) =>
  rulesInForce({ kind: 'huisarts', alarms: { added: [], aside: [], ...alarms } }, today);
const GAS = rulesWith({ added: [{ rule: 'poisoning', words: 'Gas gelekt', ...BY }] });
const hears = (text: string, rules = GAS) => triage([{ text }], rules);
const BALIE = rulesInForce({ kind: 'huisarts' }, TODAY);

describe('words that a practice added', () => {
  test('fire their rule at its level, with the literal words', () => {
    const text = 'het gas is gelekt';
    expect(hears(text, BALIE)).toMatchObject({ kind: 'may-continue', today: [], confirm: null });
    expect(hears(text)).toMatchObject({
      kind: 'human-now',
      because: { level: '112', because: [{ rule: 'poisoning', words: ['gas', 'is', 'gelekt'] }] },
    });
  });

  test.each(['er is geen gas gelekt', 'vorig jaar is er gas gelekt'])(
    'mean nothing when they are denied or long ago: "%s"',
    (text) => expect(hears(text)).toMatchObject({ kind: 'may-continue', confirm: null }),
  );

  test('are asked about once in doubt, and a clear no ends it', () => {
    const doubt = { text: 'wat als er gas gelekt is' };
    expect(triage([doubt], GAS)).toMatchObject({ confirm: { rule: 'poisoning' } });
    const asked = [{ rule: 'poisoning' as never, turn: 1 }];
    expect(triage([doubt, { text: 'nee' }], { ...GAS, asked })).toMatchObject({
      kind: 'may-continue',
      confirm: null,
    });
    expect(triage([doubt, { text: 'eh' }], { ...GAS, asked }).kind).toBe('human-now');
  });

  test('only add: what Balie hears, it hears with them too, at least as high and each rule once', () => {
    const order = { 'may-continue': 0, today: 1, 'human-now': 2, '112': 3 };
    const height = (verdict: ReturnType<typeof hears>) =>
      verdict.kind === 'human-now'
        ? order[verdict.because.level]
        : verdict.today.length > 0
          ? 1
          : verdict.confirm === null
            ? 0
            : 0.5;
    const added = allRules.map(({ id }) => ({ rule: id, words: 'gas gelekt', ...BY }));
    const every = rulesWith({ added });
    for (const text of allRules.flatMap(({ fires, counterExamples }) => [fires[0], counterExamples[0]])) {
      const [alone, together] = [hears(text, BALIE), hears(text, every)];
      expect([text, height(together)]).toEqual([text, height(alone)]);
      const more = hears(`${text}. er is gas gelekt`, every);
      if (more.kind !== 'human-now') throw new Error('the words did not fire');
      const rules = more.because.because.map(({ rule }) => rule);
      expect(new Set(rules).size).toBe(rules.length);
      expect(more.because.level).toBe('112');
    }
  });

  test('of no rule of this version, or that hold no word, are left out', () => {
    expect(withWords([])).toBeNull();
    expect(withWords([{ rule: 'gone-since', words: 'gas gelekt', ...BY }])).toBeNull();
    expect(withWords([{ rule: 'poisoning', words: '...', ...BY }])).toBeNull();
  });

  test('hold no pattern: signs of our own language are letters or nothing in it', () => {
    const rules = rulesWith({ added: [{ rule: 'poisoning', words: '(gas|brood) <pain>', ...BY }] });
    expect(hears('ik wil brood', rules)).toMatchObject({ kind: 'may-continue', confirm: null });
    expect(hears('gas brood pain', rules).kind).toBe('human-now');
  });
});

describe('a rule that was put aside', () => {
  const aside = (rule: string, until = '2026-12-01') => ({
    aside: [{ rule, reason: 'te vaak', until: Temporal.PlainDate.from(until), ...BY }],
  });
  const BITE = 'de hond heeft in mijn hand gebeten';

  test('does not count up to its last day, and counts after it', () => {
    const fired = (rules: typeof BALIE) => {
      const verdict = hears(BITE, rules);
      return verdict.kind === 'may-continue' ? verdict.today.map(({ rule }) => rule) : [];
    };
    expect(fired(BALIE)).toEqual(['bite']);
    expect(fired(rulesWith(aside('bite')))).toEqual([]);
    expect(fired(rulesWith(aside('bite', '2026-11-26')))).toEqual([]);
    expect(fired(rulesWith(aside('bite', '2026-11-25')))).toEqual(['bite']);
  });

  test('still advises 112 when its words say 112', () => {
    const collapsed = 'ik ben flauwgevallen en heb pijn op de borst';
    const rules = rulesWith(aside('fainting'));
    expect(hears(collapsed, rules)).toMatchObject({ kind: 'human-now', because: { level: '112' } });
  });

  test('is none that says 112, brings who asks to a human, or is the net under all others', () => {
    const never = allRules.filter((rule) => !mayBePutAside(rule)).map(({ id }) => id);
    expect(never).toEqual(
      expect.arrayContaining(['chest-pain', 'asks-for-a-human', 'acute-complaint', 'suicide']),
    );
    expect(allRules.filter(({ level }) => level === '112').every((rule) => !mayBePutAside(rule))).toBe(true);
    const rules = rulesWith({ aside: never.flatMap((rule) => aside(rule).aside) });
    expect(rules.own?.aside.size).toBe(0);
    expect(rulesWith(aside('no-such-rule')).own?.aside.size).toBe(0);
  });
});
