import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRule } from '../../../test/kits/a-rule.ts';
import { addSignature, readSignatures, signaturesFile } from '../../store/rule-signatures.ts';
import { allRules } from '../../turn/3-triage/balie-rules.ts';
import { near, together } from '../../turn/3-triage/pattern.ts';
import type { Rule } from '../../turn/3-triage/rule.ts';
import { rulesCommand } from './rules-command.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'balie-rules-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const clock = () => Temporal.ZonedDateTime.from('2026-11-25T10:15:00+01:00[Europe/Amsterdam]');
const fever = aRule();
const cough = aRule({ id: 'cough', level: 'human-now', signs: ['hoest'], redFlags: ['RF99'] });
const ask = (line: string, rules: readonly Rule[] = [fever, cough]) =>
  rulesCommand(
    line.split(' ').map((word) => word.replaceAll('_', ' ')),
    { rules, dataDir, clock },
  );

const SIGN = 'sign fever --by Proef_Arts --big 99000000001';

describe('rules list', () => {
  it('names each rule, its version, its level, and that nobody signed', async () => {
    const { exitCode, lines } = await ask('list');
    expect(exitCode).toBe(0);
    expect(lines).toEqual(['fever  v1  112       niet ondertekend', 'cough  v1  mens, nu  niet ondertekend']);
  });

  it('names who signed, with register number and day', async () => {
    await ask(SIGN);
    const { lines } = await ask('list');
    expect(lines[0]).toContain('ondertekend door Proef Arts (BIG 99000000001), 2026-11-25');
    expect(lines[1]).toContain('niet ondertekend');
  });

  it('is of every rule of the product', async () => {
    expect((await ask('list', allRules)).lines).toHaveLength(allRules.length);
  });
});

describe('rules sign', () => {
  it('adds a line that only the owner can read, and keeps earlier ones', async () => {
    await ask(SIGN);
    await ask('sign fever --by Andere_Arts --big 990_0000_0002');
    const text = readFileSync(signaturesFile(dataDir), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(2);
    expect(statSync(signaturesFile(dataDir)).mode & 0o077).toBe(0);
    expect((await ask('list')).lines[0]).toContain('Andere Arts (BIG 99000000002)');
  });

  it('is void as soon as the rule changes, and holds again when the change is undone', async () => {
    await ask(SIGN);
    const changed = aRule({ signs: ['koorts', 'verhoging'] });
    const { lines, exitCode } = await ask('check', [changed]);
    expect(exitCode).toBe(1);
    expect(lines[0]).toContain('vervallen: de regel is gewijzigd sinds Proef Arts');
    expect((await ask('check', [fever])).exitCode).toBe(0);
  });

  it.each([
    ['no name', 'sign fever --big 99000000001', 'RULES_SIGNER_INCOMPLETE'],
    ['no number', 'sign fever --by Proef_Arts', 'RULES_SIGNER_INCOMPLETE'],
    ['ten digits', 'sign fever --by Proef_Arts --big 9900000000', 'RULES_SIGNER_INCOMPLETE'],
    ['letters', 'sign fever --by Proef_Arts --big 9900000000a', 'RULES_SIGNER_INCOMPLETE'],
    ['a rule that is not there', 'sign rash --by Proef_Arts --big 99000000001', 'RULE_UNKNOWN'],
    ['no rule', 'sign --by Proef_Arts --big 99000000001', 'ARGUMENT_UNKNOWN'],
  ])('with %s writes nothing', async (_, line, code) => {
    const { exitCode, lines } = await ask(line);
    expect(exitCode).toBe(2);
    expect(lines[0]).toMatch(new RegExp(`^${code}: `));
    expect(await readSignatures(dataDir)).toEqual([]);
  });
});

describe('rules check', () => {
  it('fails and names each rule without a valid signature', async () => {
    await ask(SIGN);
    const { exitCode, lines } = await ask('check');
    expect(exitCode).toBe(1);
    expect(lines).toEqual([expect.stringContaining('cough'), '1 van 2 regels ondertekend.']);
  });

  it('passes when all are signed', async () => {
    await ask(SIGN);
    await ask('sign cough --by Proef_Arts --big 99000000001');
    expect(await ask('check')).toEqual({ exitCode: 0, lines: ['2 van 2 regels ondertekend.'] });
  });

  it.each([
    ['no JSON', 'onzin\n'],
    ['another shape', '{"rule":"fever"}\n'],
  ])('does not count a file with %s as unsigned, but says that it cannot be read', async (_, text) => {
    writeFileSync(signaturesFile(dataDir), text);
    await expect(ask('check')).rejects.toMatchObject({ code: 'RULES_SIGNATURES_UNREADABLE' });
  });

  it('nor a file that is a folder', async () => {
    await expect(readSignatures(join(signaturesFile(dataDir), '\0'))).rejects.toMatchObject({
      code: 'RULES_SIGNATURES_UNREADABLE',
    });
  });

  it('never writes a signature of another shape', async () => {
    const signature = { rule: 'fever', content: 'x', by: 'Proef Arts', registerNumber: '1', at: '' };
    await expect(addSignature(dataDir, signature)).rejects.toThrow();
    expect(await readSignatures(dataDir)).toEqual([]);
  });
});

describe('rules show', () => {
  it('tells all that a clinician must judge', async () => {
    const rule = aRule({
      redFlags: ['RF19'],
      signs: [
        'koorts',
        near(3, 'heet', 'baby'),
        together('koorts', near(2, 'stijve', 'nek')),
        { kind: 'named', sign: 'sepsis' },
        { kind: 'except', sign: 'gloeit', unless: ['lamp'] },
        { kind: 'at-level', level: 'today', signs: ['verhoging'] },
        { kind: 'weighed', atLeast: 2, weights: { heet: 1, warm: 1 } },
      ],
      unless: ['griep'],
      unlessInCall: ['recept'],
      doubtIf: ['na de prik'],
      past: 'recent-fires',
      chronic: 'silences',
    });
    const { exitCode, lines } = await ask('show fever', [rule]);
    expect(exitCode).toBe(0);
    const text = lines.join('\n');
    for (const part of [
      'Koorts (fever, versie 1)',
      'Niveau: 112; actie A112; praktijken: huisarts',
      'RF19',
      'Is er nu koorts?',
      'telt mee als het dagen of weken is. Al lang bestaand: telt niet.',
      'binnen 3 woorden: heet  +  baby',
      'ergens in het gesprek: koorts  +  binnen 2 woorden: stijve  +  nek',
      'als naam: sepsis',
      'gloeit  behalve: lamp',
      'vandaag: verhoging',
      '2 geleerde gewichten, samen minstens 2',
      'Zwijgt als in dezelfde beurt:\n  griep',
      'Zwijgt als ergens in het gesprek:\n  recept',
      'Vraagt na als in dezelfde beurt:\n  na de prik',
      'ik heb koorts',
      'ik heb geen koorts',
      'niet ondertekend',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/Inhoud: [0-9a-f]{64}/);
  });

  it('explains the signs of its lines', async () => {
    const text = (await ask('show fever')).lines.join('\n');
    for (const sign of ['(a|b)', '<naam>', '..3', 'woord?', 'woord*', '*woord', '#38-42', 'a  +  b'])
      expect(text).toContain(sign);
  });

  it('works for every rule of the product, and holds the words behind each group that it names', async () => {
    let groups = 0;
    for (const { id, title } of allRules) {
      const { lines } = await ask(`show ${id}`, allRules);
      expect(lines[0]).toContain(title.nl);
      const named = new Set(
        lines.flatMap((line) => [...line.matchAll(/<([a-z-]+)>/gu)].map(([, name]) => name)),
      );
      named.delete('naam');
      const explained = lines.flatMap((line) => /^ {2}<([a-z-]+)> {2}\S/u.exec(line)?.[1] ?? []);
      expect(explained.toSorted()).toEqual([...named].toSorted());
      groups += explained.length;
    }
    expect(groups).toBeGreaterThan(100);
    expect((await ask('show chest-pain', allRules)).lines.join('\n')).toMatch(
      /<chest> {2}\(borst\|borstkas/u,
    );
    expect((await ask('show fever')).lines.join('\n')).not.toContain('Woordgroepen');
  });
});

describe('what is asked wrongly', () => {
  it.each([
    '',
    'lst',
    'list fever',
    'show',
    'check fever',
    'show fever cough',
    'list --by Iemand',
    'list --all',
  ])('"%s" tells how it is used', async (line) => {
    const { exitCode, lines } = await ask(line);
    expect(exitCode).toBe(2);
    expect(lines[0]).toMatch(/^ARGUMENT_UNKNOWN: gebruik: /);
  });
});
