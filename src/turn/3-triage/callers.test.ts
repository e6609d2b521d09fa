import { describe, expect, it, vi } from 'vitest';
import {
  alarmCallers,
  isServed,
  levelHeard,
  misheard,
  NOT_TAUGHT,
  score,
} from '../../../test/kits/alarm-callers.ts';
import { allRules } from './balie-rules.ts';

// Thousands of callers in a test: two seconds, and fifteen beside a full run on two cores.
vi.setConfig({ testTimeout: 60_000 });

const ALL_FLAGS = Array.from({ length: 68 }, (_, at) => `RF${String(at + 1).padStart(2, '0')}`);
const covered = new Set(allRules.flatMap(({ redFlags }) => redFlags));
const allCovered = ALL_FLAGS.every((flag) => covered.has(flag));

describe('S9: the phrases of the red flags', () => {
  const rows = alarmCallers('redflags');
  const triggers = rows.filter(({ expected, rule }) => expected !== 'none' && covered.has(rule));
  const counterExamples = rows.filter(({ expected }) => expected === 'none');

  it('are all there', () => {
    expect(new Set(rows.map(({ rule }) => rule))).toEqual(new Set(ALL_FLAGS));
    expect(covered.size).toBeGreaterThanOrEqual(34);
  });

  // RF66 asks for a human without danger: stages 2 and 4 ring the desk, triage only notes it (rules/asks-for-a-human.ts).
  it.each(triggers.map((row) => [row.id, row.said.join(' | '), row] as const))(
    '%s reaches a human: %s',
    (_, __, row) => {
      const served = row.rule === 'RF66' ? { ...row, expected: 'today' as const } : row;
      expect(isServed(served, levelHeard(row))).toBe(true);
    },
  );

  it('counter-examples: at most 20% to a human, at most 5% to 112', () => {
    const { others, toHuman, to112 } = score(counterExamples);
    expect(others).toBeGreaterThan(100);
    expect(toHuman / others).toBeLessThanOrEqual(0.2);
    expect(to112 / others).toBeLessThanOrEqual(0.05);
  });
});

describe('S10: callers for development', () => {
  const emergencies = alarmCallers('emergencies-').filter(({ id }) => allCovered || !id.startsWith('f'));
  const others = alarmCallers('no-emergencies-');

  it('are with the untouched ones thousands of different sentences, half of them emergencies, of each kind of practice', () => {
    const all = ['emergencies-', 'no-emergencies-', 'untouched'].flatMap((file) => alarmCallers(file));
    const sentences = new Set(all.map(({ said }) => said.join(' | ').toLowerCase()));
    expect(sentences.size).toBeGreaterThanOrEqual(1_500);
    const dangers = all.filter(({ expected }) => expected !== 'none').length;
    expect(dangers / all.length).toBeGreaterThan(0.4);
    expect(dangers / all.length).toBeLessThan(0.6);
    for (const kind of ['huisarts', 'tandarts', 'fysio'])
      expect(all.filter(({ practice }) => practice === kind).length).toBeGreaterThan(200);
  });

  it('at least 99% of the emergencies reach a human', () => {
    const { emergencies: all, served, wrong } = score(emergencies);
    expect(all).toBeGreaterThan(400);
    expect(served / all, `missed: ${wrong.join(' ')}`).toBeGreaterThanOrEqual(0.99);
  });

  it('at most 15% of the others do, and 2% hear 112', () => {
    const { others: all, toHuman, to112, wrong } = score(others);
    expect(all).toBeGreaterThan(300);
    expect(toHuman / all, `too far: ${wrong.join(' ')}`).toBeLessThanOrEqual(0.15);
    expect(to112 / all).toBeLessThanOrEqual(0.02);
  });

  it('misheard words cost little', () => {
    // Each caller once, in one of two ways: with all of them twice it took longer than all else here.
    const { emergencies: all, served } = score(
      emergencies.map((caller, at) => misheard(caller, 1 + (at % 2))),
    );
    expect(served / all).toBeGreaterThanOrEqual(MISHEARD_FLOOR);
  });
});

it('S1: danger told in another language reaches a human, and routine in one does not', () => {
  const { emergencies, others, wrong } = score(alarmCallers('other-languages'));
  expect([emergencies, others]).toEqual([28, 18]);
  expect(wrong).toEqual([]);
});

/** What was reached, not what is wanted (S10: 2 points less than typed); see docs/safety/measured.md. */
const MISHEARD_FLOOR = 0.98;

describe('S10: callers whom no rule writer looked at', () => {
  it.each([
    ['untouched.', 180, 140],
    ['untouched-second.', 180, 140],
    ['untouched-third.', 100, 100],
  ])('%s are held at what was reached', (file, dangers, ordinary) => {
    const { emergencies, served, others, toHuman, to112 } = score(alarmCallers(file));
    expect(emergencies).toBeGreaterThan(dangers);
    expect(served / emergencies).toBeGreaterThanOrEqual(UNTOUCHED_FLOOR);
    expect(others).toBeGreaterThan(ordinary);
    expect(toHuman / others).toBeLessThanOrEqual(0.2);
    expect(to112 / others).toBeLessThanOrEqual(0.02);
  });

  it.each(['untouched.', 'untouched-second.', 'untouched-third.'])(
    '%s lose at most two points by mishearing',
    (file) => {
      const callers = alarmCallers(file);
      const typed = score(callers);
      const heard = score([1, 2].flatMap((seed) => callers.map((caller) => misheard(caller, seed))));
      const lost = typed.served / typed.emergencies - heard.served / heard.emergencies;
      expect(lost).toBeLessThanOrEqual(0.02);
    },
  );
});

/** What is wanted, and reached on all three parts: see docs/safety/measured.md. */
const UNTOUCHED_FLOOR = 0.97;

/** Written on 27 November; what was reached when the rules were mended by it: 13 of 120 others, 728 of 738 misheard emergencies. */
describe('ordinary words that may excuse, and ordinary callers that sound dangerous', () => {
  const emergencies = ['emergencies-eighteenth', 'emergencies-nineteenth'].flatMap((file) =>
    alarmCallers(file, NOT_TAUGHT),
  );

  it('no emergency is lost behind an old man, a year of birth, a film, a denial or an appointment', () => {
    const { emergencies: all, wrong } = score(emergencies);
    expect(all).toBeGreaterThan(240);
    expect(wrong).toEqual([]);
  });

  it('one in fifty at most is lost by mishearing', () => {
    const { emergencies: all, served } = score(
      [1, 2, 3].flatMap((seed) => emergencies.map((one) => misheard(one, seed))),
    );
    expect(served / all).toBeGreaterThanOrEqual(0.98);
  });

  it('one in eight of the others rings, and one with 112', () => {
    const { others, toHuman, to112 } = score(alarmCallers('no-emergencies-eighteenth', NOT_TAUGHT));
    expect(others).toBeGreaterThanOrEqual(120);
    expect(toHuman / others).toBeLessThanOrEqual(0.125);
    expect(to112).toBeLessThanOrEqual(1);
  });
});
