import { describe, expect, it } from 'vitest';
import type { AlarmLevel } from '../../domain/alarm.ts';
import { allRules, balieRules } from './balie-rules.ts';
import { compileRules } from './compile-rules.ts';
import { LEVEL_ORDER } from './judge.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { ordinaryWords } from './lexicon/ordinary-words.ts';
import type { Rule } from './rule.ts';
import { triage } from './triage.ts';

/** How far one turn goes at the rule's own practice; a question to confirm is not yet a human. */
function levelOf(said: string, rule: Rule, rules = balieRules): AlarmLevel {
  const verdict = triage(
    said.split(' | ').map((text) => ({ text })),
    { practice: rule.practices[0] },
    rules,
  );
  if (verdict.kind === 'human-now') return verdict.because.level;
  return verdict.today.length > 0 ? 'today' : 'none';
}

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const alone = compileRules([rule], lexicon, ordinaryWords);

  it.each(rule.fires)('fires at its own level or higher: %s', (said) => {
    const level = levelOf(said, rule, alone);
    expect(level === 'none' ? 0 : LEVEL_ORDER[level]).toBeGreaterThanOrEqual(LEVEL_ORDER[rule.level]);
  });

  it.each(rule.counterExamples)('leaves alone: %s', (said) => {
    expect(levelOf(said, rule, alone)).toBe('none');
  });

  it('says what it is, in both languages, asks a question, and names a source', () => {
    for (const text of [rule.title.en, rule.title.nl, ...rule.sources]) expect(text).toMatch(/\S/u);
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    for (const flag of rule.redFlags) expect(flag).toMatch(/^RF\d\d$/u);
    expect(rule.question).toMatch(/\?$/u);
    expect(rule.version).toBeGreaterThanOrEqual(1);
  });

  it('shows callers for and against, and knows its levels and its past', () => {
    for (const examples of [rule.fires, rule.counterExamples]) {
      expect(examples.length).toBeGreaterThan(0);
      for (const said of examples) expect(said).toMatch(/\p{L}/u);
      expect(new Set(examples).size).toBe(examples.length);
    }
    for (const { level } of alone.rules.flatMap(({ signs }) => signs))
      expect(LEVEL_ORDER[level]).toBeGreaterThan(0);
    expect([undefined, 'fires', 'recent-fires']).toContain(rule.past);
    expect([undefined, 'silences']).toContain(rule.chronic);
  });

  it('is of practices that there are, and says what is done about it', () => {
    expect(rule.practices.length).toBeGreaterThan(0);
    for (const kind of rule.practices) expect(['huisarts', 'tandarts', 'fysio']).toContain(kind);
    expect(['A112_U0', 'A112', 'SPOED', 'VANDAAG', 'TAND_SPOED', 'FYSIO_STOP', 'GGZ']).toContain(rule.action);
  });

  it('is signed by nobody: a clinician signs, not the source text', () => {
    expect(rule.approvedBy).toBeNull();
  });
});

describe('all rules together', () => {
  it('have ids of their own', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  });

  it('go in order of level within one verdict', () => {
    const verdict = triage([{ text: 'spoed, ik heb pijn op de borst' }], { practice: 'huisarts' });
    const levels = verdict.kind === 'human-now' ? verdict.because.because.map(({ level }) => level) : [];
    expect(levels[0]).toBe('112');
    expect(levels).toContain('human-now');
  });
});
