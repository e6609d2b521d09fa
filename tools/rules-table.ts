import { writeFileSync } from 'node:fs';
import { allRules } from '../src/turn/3-triage/balie-rules.ts';
import type { Rule } from '../src/turn/3-triage/rule.ts';

const PAGE = new URL('../docs/safety/rules.md', import.meta.url);

/** docs/safety/rules.md: every rule with what a clinician must judge. Written by `node tools/rules-table.ts`. */
export function rulesPage(rules: readonly Rule[]): string {
  return `# The alarm rules and their sources

Made by \`node tools/rules-table.ts\` from \`src/turn/3-triage/rules/\`; do not edit. ${rules.length} rules; none is signed until a
clinician signs it (\`approvedBy\`). The levels are a draft by laymen. Gravest first: of two alarms of one level the first is named first.

| rule | danger | level | action | red flags | practices | sources | signed |
|---|---|---|---|---|---|---|---|
${rules.map(row).join('\n')}
`;
}

function row(rule: Rule): string {
  const flags = rule.redFlags.length === 0 ? 'the net under the others' : rule.redFlags.join(', ');
  const signed = rule.approvedBy === null ? 'nobody' : `${rule.approvedBy.by}, ${rule.approvedBy.on}`;
  const cells = [
    `${rule.id} v${rule.version}`,
    rule.title.en,
    rule.level,
    rule.action,
    flags,
    rule.practices.join(', '),
    rule.sources.join('; '),
    signed,
  ];
  return `| ${cells.join(' | ')} |`;
}

if (import.meta.main) writeFileSync(PAGE, rulesPage(allRules));
