import { patternsOf, RULE_LEVEL } from '../../store/rule-patterns.ts';
import type { SigningState } from '../../store/rule-signatures.ts';
import type { Rule } from '../../turn/3-triage/rule.ts';

/** One line a rule: what it is, how far it goes, who answers for it. */
export function describeRules(rules: readonly (readonly [Rule, SigningState])[]): readonly string[] {
  const widest = Math.max(...rules.map(([{ id }]) => id.length));
  return rules.map(
    ([rule, state]) =>
      `${rule.id.padEnd(widest)}  ${`v${rule.version}`.padEnd(4)}${RULE_LEVEL[rule.level].padEnd(10)}${describeState(state)}`,
  );
}

export function describeState(state: SigningState): string {
  if (state.kind === 'unsigned') return 'niet ondertekend';
  const { by, registerNumber, at } = state.signature;
  const who = `${by} (BIG ${registerNumber}), ${at.slice(0, 10)}`;
  return state.kind === 'signed'
    ? `ondertekend door ${who}`
    : `vervallen: de regel is gewijzigd sinds ${who}`;
}

/** All that a clinician must judge before signing. */
export function describeRule(rule: Rule, state: SigningState, hash: string): readonly string[] {
  const { hears, silentInTurn, silentInCall, asksIf, limits, groups } = patternsOf(rule);
  return [
    `${rule.title.nl} (${rule.id}, versie ${rule.version})`,
    `Niveau: ${RULE_LEVEL[rule.level]}; actie ${rule.action}; praktijken: ${rule.practices.join(', ')}`,
    `Rode vlaggen: ${rule.redFlags.length === 0 ? 'geen; vangnet onder de andere regels' : rule.redFlags.join(', ')}`,
    `Controlevraag bij twijfel: ${rule.question}`,
    ...limits,
    '',
    ...NOTATION,
    '',
    'Slaat aan bij:',
    ...hears.map((line) => `  ${line}`),
    ...listed('Zwijgt als in dezelfde beurt:', silentInTurn),
    ...listed('Zwijgt als ergens in het gesprek:', silentInCall),
    ...listed('Vraagt na als in dezelfde beurt:', asksIf),
    ...listed(
      'Woordgroepen:',
      groups.map(({ name, words }) => `<${name}>  ${words.join('  of  ')}`),
    ),
    '',
    'Voorbeelden die moeten aanslaan:',
    ...rule.fires.map((said) => `  ${said}`),
    'Tegenvoorbeelden:',
    ...rule.counterExamples.map((said) => `  ${said}`),
    'Bronnen:',
    ...rule.sources.map((source) => `  ${source}`),
    '',
    `Inhoud: ${hash}`,
    describeState(state),
  ];
}

/** A line is read as it is written in the source (`pattern.ts`); who judges it is told how. */
const NOTATION = [
  'Zo leest u de regels hieronder: (a|b) een van deze; <naam> een woord uit die woordgroep, onderaan; ..3 tot drie andere woorden ertussen;',
  'woord? mag wegblijven; woord* begint zo; *woord eindigt zo; #38-42 een getal; a  +  b samen, in elke volgorde.',
];

const listed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
