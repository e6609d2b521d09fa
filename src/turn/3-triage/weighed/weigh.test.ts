import { describe, expect, it } from 'vitest';
import { aRule } from '../../../../test/kits/a-rule.ts';
import { alarmCallers, levelHeard } from '../../../../test/kits/alarm-callers.ts';
import { allRules } from '../balie-rules.ts';
import { compileRules } from '../compile-rules.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { soundKey } from '../sound.ts';
import { triage } from '../triage.ts';
import weights from './weights.json' with { type: 'json' };

const NO_ORDINARY: ReadonlySet<string> = new Set();

function verdict(weighing: { atLeast: number; weights: Record<string, number> }, ...said: string[]) {
  const rules = compileRules(
    [aRule({ level: 'human-now', signs: [{ kind: 'weighed', ...weighing }] })],
    lexicon,
    NO_ORDINARY,
  );
  return triage(
    said.map((text) => ({ text })),
    { practice: 'huisarts' },
    rules,
  );
}

const fires = (weighing: { atLeast: number; weights: Record<string, number> }, ...said: string[]): boolean =>
  verdict(weighing, ...said).kind === 'human-now';

describe('words that are weighed together', () => {
  const borstRaar = { atLeast: 2, weights: { [soundKey('borst')]: 1, [soundKey('raar')]: 1 } };

  it.each([
    ['enough together', ['mijn borst is raar'], true],
    ['one alone is not enough', ['mijn borst'], false],
    ['the same word counts once', ['borst borst borst'], false],
    ['denied it is another word', ['mijn borst is niet raar'], false],
    ['long ago it is another word', ['vorig jaar was mijn borst raar'], false],
    ['words of two turns are not added up', ['mijn borst', 'raar'], false],
    ['nothing said', [''], false],
  ])('%s', (_, said, expected) => {
    expect(fires(borstRaar, ...said)).toBe(expected);
  });

  it('are told from the first to the last of the heaviest', () => {
    const found = verdict(
      { atLeast: 3, weights: { [soundKey('borst')]: 2, [soundKey('zwaar')]: 1 } },
      'zo zwaar op mijn borst',
    );
    expect(found.kind === 'human-now' && found.because.because[0].words).toEqual([
      'zwaar',
      'op',
      'mijn',
      'borst',
    ]);
  });

  it('must weigh more in a long story, of whose many windows one is heavy by chance', () => {
    const chatter = 'en dat vond hij ook wel goed zo want anders ';
    expect(fires(borstRaar, `${chatter.repeat(2)} mijn borst is raar`)).toBe(true);
    expect(fires(borstRaar, `${chatter.repeat(3)} mijn borst is raar`)).toBe(false);
  });

  it.each([
    ['de derde mei om elf uur borst raar', false],
    ['om half drie werd mijn borst zo raar', true],
    ['half drie tien vijf acht borst raar', false],
    ['drie weken is mijn borst raar', true],
  ])('must weigh more where numbers are dictated: %s', (said, expected) => {
    expect(fires({ atLeast: 2, weights: { [soundKey('borst')]: 1.5, [soundKey('raar')]: 1.5 } }, said)).toBe(
      expected,
    );
  });

  it('far apart in a long story are not added up, close together at its end they are', () => {
    const story =
      'en toen zei ik tegen mijn buurman dat de tuin er mooi bij lag en dat vond hij ook wel '.repeat(2);
    const heavier = { atLeast: 2, weights: { [soundKey('borst')]: 1.4, [soundKey('raar')]: 1.4 } };
    expect(fires(heavier, `mijn borst ${story} raar`)).toBe(false);
    expect(fires(heavier, `${story} mijn borst is raar`)).toBe(true);
  });

  it.each([
    ['the beginning of a word', { [`${soundKey('benauwdheid').slice(0, 5)}*`]: 1 }, 'zo een benauwdheidje'],
    ['the end of a word', { [`*${soundKey('schouderkwaal').slice(-4)}`]: 1 }, 'wat een rugkwaal'],
    ['two neighbours', { [`${soundKey('niet')} ${soundKey('wakker')}`]: 1 }, 'ze wordt niet wakker'],
    ['a word group', { '<chest>': 1 }, 'het zit op mijn borst'],
    ['a pair of word groups', { '<chest> <pain>': 1 }, 'het doet zeer op mijn borst'],
    ['a word that is denied', { [`-${soundKey('koorts')}`]: 1 }, 'ik heb geen koorts'],
    ['what the turn is about', { '(topic)': 1 }, 'een herhaalrecept graag'],
    ['an old complaint', { '(chronic)': 1 }, 'dat heb ik al jaren'],
  ])('%s may weigh', (_, some, said) => {
    expect(fires({ atLeast: 1, weights: some as Record<string, number> }, said)).toBe(true);
    expect(fires({ atLeast: 1, weights: some as Record<string, number> }, 'goedemorgen')).toBe(false);
  });

  it('an idiom weighs nothing', () => {
    expect(fires({ atLeast: 1, weights: { [soundKey('dood')]: 1 } }, 'ik lach me dood')).toBe(false);
    expect(fires({ atLeast: 1, weights: { [soundKey('dood')]: 1 } }, 'hij is dood')).toBe(true);
  });

  it('an open bridge weighs nothing', () => {
    expect(fires({ atLeast: 1, weights: { [soundKey('brug')]: 1 } }, 'de brug is open')).toBe(false);
    expect(fires({ atLeast: 1, weights: { [soundKey('brug')]: 1 } }, 'daar is de brug')).toBe(true);
  });
});

describe('the learned weights', () => {
  it('hold words and numbers only', () => {
    expect(Object.keys(weights.weights).length).toBeGreaterThan(5_000);
    for (const [name, weight] of Object.entries(weights.weights)) {
      expect(name).toMatch(/^(\((topic|chronic)\)|-?[^\s]+( -?[^\s]+)?)$/u);
      expect(Number.isFinite(weight)).toBe(true);
    }
  });

  it('are one rule of all, so that the others fire without them', () => {
    const weighed = allRules.filter(({ signs }) =>
      signs.some((sign) => typeof sign === 'object' && sign.kind === 'weighed'),
    );
    expect(weighed.map(({ id }) => id)).toEqual(['signals-add-up']);
  });

  it.each(alarmCallers('ordinary-').map((caller) => [caller.said.join(' | '), caller] as const))(
    'nor any rule brings the emergency line for an ordinary reason: %s',
    (_, caller) => {
      expect(['none', 'today']).toContain(levelHeard(caller));
    },
  );
});
