import type { SigningState } from '../../store/rule-signatures.ts';
import { lexicon } from '../../turn/3-triage/lexicon/lexicon.ts';
import type { Rule } from '../../turn/3-triage/rule.ts';
import { groupsNamedBy } from '../../turn/3-triage/rule-content.ts';

const LEVEL: Readonly<Record<Rule['level'], string>> = {
  '112': '112',
  'human-now': 'mens, nu',
  today: 'vandaag',
};

/** One line a rule: what it is, how far it goes, who answers for it. */
export function describeRules(rules: readonly (readonly [Rule, SigningState])[]): readonly string[] {
  const widest = Math.max(...rules.map(([{ id }]) => id.length));
  return rules.map(
    ([rule, state]) =>
      `${rule.id.padEnd(widest)}  ${`v${rule.version}`.padEnd(4)}${LEVEL[rule.level].padEnd(10)}${describeState(state)}`,
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
  return [
    `${rule.title.nl} (${rule.id}, versie ${rule.version})`,
    `Niveau: ${LEVEL[rule.level]}; actie ${rule.action}; praktijken: ${rule.practices.join(', ')}`,
    `Rode vlaggen: ${rule.redFlags.length === 0 ? 'geen; vangnet onder de andere regels' : rule.redFlags.join(', ')}`,
    `Controlevraag bij twijfel: ${rule.question}`,
    `Lang geleden: ${PAST[rule.past ?? 'silences']}. Al lang bestaand: ${rule.chronic ? 'telt niet' : 'telt mee'}.`,
    ...(rule.colleague ? ['De naam van een dienst waarmee een collega zich meldt: telt niet.'] : []),
    '',
    ...NOTATION,
    '',
    'Slaat aan bij:',
    ...rule.signs.map((sign) => `  ${describeSign(sign)}`),
    ...listed('Zwijgt als in dezelfde beurt:', rule.unless),
    ...listed('Zwijgt als ergens in het gesprek:', rule.unlessInCall),
    ...listed('Vraagt na als in dezelfde beurt:', rule.doubtIf),
    ...wordGroups(rule),
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

const PAST = {
  fires: 'telt mee',
  'recent-fires': 'telt mee als het dagen of weken is',
  silences: 'telt niet; kort geleden geeft een vraag',
} as const;

function listed(title: string, patterns: Rule['unless']): readonly string[] {
  return patterns ? ['', title, ...patterns.map((pattern) => `  ${describeSign(pattern)}`)] : [];
}

/** What stands behind each <name>: a signature covers these words too, so they are shown to who signs. */
function wordGroups(rule: Rule): readonly string[] {
  const groups = Object.entries(groupsNamedBy(rule, lexicon));
  return groups.length === 0
    ? []
    : ['', 'Woordgroepen:', ...groups.map(([name, patterns]) => `  <${name}>  ${patterns.join('  of  ')}`)];
}

function describeSign(sign: Rule['signs'][number]): string {
  if (typeof sign === 'string') return sign;
  switch (sign.kind) {
    case 'near':
      return `binnen ${sign.within} woorden: ${sign.parts.join('  +  ')}`;
    case 'together':
      return `ergens in het gesprek: ${sign.parts.map(describeSign).join('  +  ')}`;
    case 'named':
      return `als naam: ${describeSign(sign.sign)}`;
    case 'except':
      return `${describeSign(sign.sign)}  behalve: ${sign.unless.map(describeSign).join('  of  ')}`;
    case 'at-level':
      return `${LEVEL[sign.level]}: ${sign.signs.map(describeSign).join('  of  ')}`;
    case 'weighed':
      return `${Object.keys(sign.weights).length} geleerde gewichten, samen minstens ${sign.atLeast} (src/turn/3-triage/weighed/weights.json)`;
  }
}
