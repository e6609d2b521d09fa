import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'balie-safety-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function run(command: string, args: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${command}.ts`), ...args], {
    env: { PATH: process.env['PATH'], HOME: home },
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const parts: string[] = [];
    stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
    return parts;
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: (out ?? []).join(''), err: (err ?? []).join('') };
}

describe('rules as a program', () => {
  it('signs in the practice its own data folder and says so in the list', async () => {
    const signed = await run('rules', ['sign', 'chest-pain', '--by', 'Proef Arts', '--big', '99000000001']);
    expect(signed).toMatchObject({ code: 0, err: '' });
    const { code, out } = await run('rules', ['list']);
    expect(code).toBe(0);
    expect(out).toMatch(/chest-pain .*ondertekend door Proef Arts \(BIG 99000000001\)/);
    expect((await run('rules', ['check'])).code).toBe(1);
  });

  it('tells on standard error how it is used', async () => {
    expect(await run('rules', [])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('ARGUMENT_UNKNOWN'),
    });
  });
});

describe('evidence as a program', () => {
  it.each([[['gisteren']], [['--from', 'gisteren']], [['--all']]])('does not understand %j', async (args) => {
    const { code, out, err } = await run('evidence', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('ARGUMENT_UNKNOWN');
  });

  it.each([[['--from', '2026-13-01']], [['--from', '2026-11-02', '--to', '2026-11-01']]])(
    'says of %j that the days are wrong, not the options',
    async (args) => {
      const { err } = await run('evidence', args);
      expect(err).toContain('--from en --to zijn bestaande dagen');
    },
  );
});
