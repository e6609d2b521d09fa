import type { RuleBook } from '../../http/ports/rule-book.ts';
import type { Rule } from '../../turn/3-triage/rule.ts';
import { patternsOf, type RulePatterns } from '../rule-patterns.ts';
import { addSignature, contentHash, readSignatures, signingState } from '../rule-signatures.ts';

/** The rules that this Balie runs, with the signatures in its data folder. */
export function storeRuleBook(parts: {
  readonly rules: readonly Rule[];
  readonly dataDir: string;
  readonly now: () => Temporal.Instant;
}): RuleBook {
  const line = async (rule: Rule) => {
    const state = signingState(rule, await readSignatures(parts.dataDir));
    return {
      id: rule.id,
      title: rule.title.nl,
      redFlags: [...rule.redFlags],
      level: rule.level,
      action: rule.action,
      version: rule.version,
      sentences: new Set(rule.fires).size,
      counterSentences: new Set(rule.counterExamples).size,
      signing:
        state.kind === 'unsigned'
          ? { state: 'unsigned' as const }
          : {
              state: state.kind,
              by: state.signature.by,
              registerNumber: state.signature.registerNumber,
              at: state.signature.at,
            },
    };
  };
  const find = (id: string) => parts.rules.find((rule) => rule.id === id);
  return {
    rules: () => Promise.all(parts.rules.map(line)),
    async rule(id) {
      const rule = find(id);
      return rule === undefined
        ? null
        : {
            ...(await line(rule)),
            question: rule.question,
            fires: [...rule.fires],
            counterExamples: [...rule.counterExamples],
            sources: [...rule.sources],
            patterns: asSent(patternsOf(rule)),
            content: contentHash(rule),
          };
    },
    async sign(id, { content, by, registerNumber }) {
      const rule = find(id);
      if (rule === undefined) return 'not-found';
      if (contentHash(rule) !== content) return 'changed';
      await addSignature(parts.dataDir, {
        rule: id,
        content,
        by,
        registerNumber,
        at: parts.now().toString(),
      });
      return 'signed';
    },
  };
}

const asSent = ({ hears, silentInTurn, silentInCall, asksIf, limits, groups }: RulePatterns) => ({
  hears: [...hears],
  silentInTurn: [...silentInTurn],
  silentInCall: [...silentInCall],
  asksIf: [...asksIf],
  limits: [...limits],
  groups: groups.map(({ name, words }) => ({ name, words: [...words] })),
});
