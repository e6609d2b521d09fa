import { parseArgs } from 'node:util';
import type { Clock } from '../../platform/clock.ts';
import { addSignature, contentHash, readSignatures, signingState } from '../../store/rule-signatures.ts';
import type { Rule } from '../../turn/3-triage/rule.ts';
import { describeRule, describeRules, describeState } from './describe-rules.ts';

export interface RulesResult {
  /** 0 done; 1 not all rules are signed; 2 asked wrongly. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const USAGE =
  'ARGUMENT_UNKNOWN: gebruik: ./balie rules list | show REGEL | sign REGEL --by NAAM --big NUMMER | check';

/** `./balie rules`: what each alarm rule is and who answers for it; signing adds a line to the practice's own file. */
export async function rulesCommand(
  asked: readonly string[],
  {
    rules,
    dataDir,
    clock,
  }: { readonly rules: readonly Rule[]; readonly dataDir: string; readonly clock: Clock },
): Promise<RulesResult> {
  const question = read(asked);
  if (!question) return wrong(USAGE);
  const signatures = await readSignatures(dataDir);
  const states = rules.map((rule) => [rule, signingState(rule, signatures)] as const);
  if (question.what === 'list') return { exitCode: 0, lines: describeRules(states) };
  if (question.what === 'check') {
    const open = states.filter(([, { kind }]) => kind !== 'signed');
    const lines = [
      ...describeRules(open),
      `${rules.length - open.length} van ${rules.length} regels ondertekend.`,
    ];
    return { exitCode: open.length === 0 ? 0 : 1, lines };
  }
  const found = states.find(([{ id }]) => id === question.rule);
  if (!found) return wrong(`RULE_UNKNOWN: deze regel is er niet. De namen staan in ./balie rules list`);
  const [rule, state] = found;
  if (question.what === 'show') return { exitCode: 0, lines: describeRule(rule, state, contentHash(rule)) };
  const { by, registerNumber } = question;
  if (by.trim().length < 3 || !/^\d{11}$/.test(registerNumber))
    return wrong(
      'RULES_SIGNER_INCOMPLETE: ondertekenen vraagt een naam (--by) en een BIG-nummer van elf cijfers (--big).',
    );
  const signature = {
    rule: rule.id,
    content: contentHash(rule),
    by: by.trim(),
    registerNumber,
    at: clock().toInstant().toString({ smallestUnit: 'second' }),
  };
  await addSignature(dataDir, signature);
  return { exitCode: 0, lines: [`${rule.id}: ${describeState({ kind: 'signed', signature })}`] };
}

type Question =
  | { readonly what: 'list' }
  | { readonly what: 'check' }
  | { readonly what: 'show'; readonly rule: string }
  | { readonly what: 'sign'; readonly rule: string; readonly by: string; readonly registerNumber: string };

function read(asked: readonly string[]): Question | null {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(asked);
  } catch {
    return null;
  }
  const { positionals, values } = parsed;
  const [what, rule, ...more] = positionals;
  const signs = values.by !== undefined || values.big !== undefined;
  if (more.length > 0 || (signs && what !== 'sign')) return null;
  if ((what === 'list' || what === 'check') && rule === undefined) return { what };
  if (rule === undefined) return null;
  if (what === 'show') return { what, rule };
  if (what !== 'sign') return null;
  return { what, rule, by: values.by ?? '', registerNumber: (values.big ?? '').replaceAll(' ', '') };
}

const parse = (asked: readonly string[]) =>
  parseArgs({
    args: [...asked],
    allowPositionals: true,
    options: { by: { type: 'string' }, big: { type: 'string' } },
  });

const wrong = (line: string): RulesResult => ({ exitCode: 2, lines: [line] });
