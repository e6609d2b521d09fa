import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../platform/doctor.ts';
import { shareLive } from '../rehearsal/audio/share-live.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'balie-programs-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as `./balie` does, in a home of its own, with `input` on its standard input. */
async function run(
  command: string,
  args: readonly string[],
  input = '',
  more: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${command}.ts`), ...args], {
    env: { PATH: process.env['PATH'], HOME: home, ...more },
    cwd: home,
  });
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const parts: string[] = [];
    stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
    return parts;
  });
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: (out ?? []).join(''), err: (err ?? []).join('') };
}

describe('the doors as programs', () => {
  const now = '2026-11-23T10:15:00+01:00';
  const sentence = (text: string) =>
    JSON.stringify({ practice: 'huisarts', now, expecting: 'open', said: [text] });

  test('understand answers each line on standard output, with nothing else there', async () => {
    const input = `${sentence('ik wil een afspraak maken')}\n???\n${sentence('ik heb pijn op de borst')}\n`;
    const { code, out, err } = await run('understand', [], input);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines).toEqual([
      expect.objectContaining({ wish: 'book' }),
      { error: { code: 'LINE_NOT_JSON', line: 2, message: expect.any(String) } },
      expect.objectContaining({ alarm: expect.objectContaining({ level: '112' }) }),
    ]);
  });

  test('understand --explain says why; another word is refused with exit code 2', async () => {
    const { out } = await run('understand', ['--explain'], `${sentence('ik heb pijn op de borst')}\n`);
    expect(JSON.parse(out)).toMatchObject({
      why: { alarms: expect.arrayContaining([expect.objectContaining({ rule: 'chest-pain' })]) },
    });
    expect(await run('understand', ['--loud'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^ARGUMENT_UNKNOWN: /),
    });
  });

  test('when answers a line of ten megabytes', { timeout: 60_000 }, async () => {
    const text = `${'bla '.repeat(2_500_000)} morgen`;
    const { code, out } = await run(
      'when',
      [],
      `${JSON.stringify({ text, reference: '2026-11-23T10:15:00' })}\n`,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('found');
  });
});

describe('the commands', () => {
  test.each([
    ['when', 'morgen'],
    ['start', '--port=5070'],
    ['doctor', '--loud'],
    ['practice', 'remove'],
    ['audit', 'forget'],
    ['evidence', '--since'],
    ['bench', 'nothing'],
  ])('%s refuses %s with exit code 2 and says what it knows', async (command, word) => {
    expect(await run(command, [word])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^(ARGUMENT_UNKNOWN|BENCH_PART_UNKNOWN): .*[a-z]/),
    });
  });

  test('start refuses to run beside the Balie of the same folder, and tells what to do', async () => {
    const dataDir = join(home, 'data');
    mkdirSync(dataDir);
    const live = await shareLive(dataDir, {
      sip: { host: '127.0.0.1', port: 5_060 },
      httpPort: null,
      ear: 'whisper',
      store: { practices: {}, database: {}, journal: {} } as unknown as Parameters<
        typeof shareLive
      >[1]['store'],
    });
    try {
      const { code, err } = await run('start', [], '', { BALIE_DATA_DIR: dataDir });
      expect(code).toBe(1);
      expect(err).toMatch(/^ALREADY_RUNNING: Balie staat al aan, op sip:127\.0\.0\.1:5060\./);
      expect(err).toContain('BALIE_SIP_PORT=5070');
    } finally {
      await live.close();
    }
  });
});

describe('the doctor as a program', () => {
  // Ports that no other test listens on would be a guess; these settings are looked at, not used.
  const settings = {
    BALIE_VOICE: 'espeak',
    BALIE_EAR: 'openai',
    BALIE_EAR_URL: 'http://127.0.0.1:9/v1',
    BALIE_EAR_MODEL: 'm',
  };

  test('names every part with its state, as JSON and for people', { timeout: 60_000 }, async () => {
    const { out } = await run('doctor', ['--json'], '', settings);
    const findings = JSON.parse(out) as readonly Finding[];
    const parts = findings.map(({ part }) => part);
    expect(parts).toEqual(
      expect.arrayContaining([
        'Node.js',
        'instellingen',
        'schijf',
        'database',
        'oor',
        'stem',
        'SIP udp',
        'SIP tcp',
        'web',
        'sipp',
      ]),
    );
    expect(findings.find(({ part }) => part === 'database')).toMatchObject({ state: 'good' });
  });

  test('with a wrong setting names it, still looks at the rest, and ends with 1', async () => {
    const { code, out } = await run('doctor', [], '', { BALIE_SIP_PORT: 'high' });
    expect(code).toBe(1);
    expect(out).toMatch(/FOUT +instellingen +De instelling "sip.port" klopt niet/);
    expect(out).toMatch(/goed +Node.js/);
  });
});
