import type { Rule } from '../../src/turn/3-triage/rule.ts';

/** A small rule for tests of the engine: "koorts" is a danger at a general practice, at level 112. */
export function aRule(parts: Partial<Rule> = {}): Rule {
  return {
    id: 'fever',
    title: { en: 'Fever', nl: 'Koorts' },
    redFlags: [],
    level: '112',
    action: 'A112',
    practices: ['huisarts'],
    signs: ['koorts'],
    question: 'Is er nu koorts?',
    sources: ['A test'],
    approvedBy: null,
    version: 1,
    fires: ['ik heb koorts'],
    counterExamples: ['ik heb geen koorts'],
    ...parts,
  };
}
