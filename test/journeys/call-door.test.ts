import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The program itself, as `./balie call` starts it: arguments, files, lines out, exit codes. It brings its own PostgreSQL.

const PROGRAM = join(import.meta.dirname, '../../src/commands/call.ts');
const RUN_MS = 60_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balie-door-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function call(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const { DATABASE_URL: _url, ...environment } = process.env;
    const child = execFile(
      process.execPath,
      [PROGRAM, ...args],
      { timeout: RUN_MS, env: { ...environment, BALIE_DATA_DIR: folder } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

const journey = (name: string) => readFile(join(import.meta.dirname, `${name}.json`), 'utf8');

describe('the call door in text', () => {
  test(
    'who reads and goes away, as `head` does, leaves no database behind',
    async () => {
      const own = await mkdtemp(join(folder, 'tmp-'));
      const { DATABASE_URL: _url, ...environment } = process.env;
      const child = spawn(process.execPath, [PROGRAM, '--text'], {
        timeout: RUN_MS,
        env: { ...environment, BALIE_DATA_DIR: folder, TMPDIR: own },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      expect(await readdir(own)).toHaveLength(1);
      child.stdout.destroy();
      child.stderr.destroy();
      const [code] = await ended;
      expect(code).toBe(130);
      expect(await readdir(own)).toEqual([]);
    },
    RUN_MS,
  );

  test(
    'one JSON line a scenario in order, and a scenario that cannot be played does not stop the rest',
    async () => {
      const silence = JSON.parse(await journey('silence')) as Record<string, unknown>;
      const file = join(folder, 'several.json');
      await writeFile(
        file,
        JSON.stringify([silence, { ...silence, id: 'bad', now: 'soon' }, { ...silence, id: 'last' }]),
      );
      const { code, out } = await call([file, '--text', '--json']);
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['silence', 'nothing-done'],
        [undefined, undefined],
        ['last', 'nothing-done'],
      ]);
      expect(lines[1]).toEqual({
        error: { code: 'SCENARIO_INVALID', line: 2, message: expect.stringContaining('now') },
      });
      expect(Object.keys(lines[0] ?? {})).toEqual(
        expect.arrayContaining(['said', 'keys', 'rows', 'messages', 'alarms', 'ear', 'timesMs']),
      );
      expect(code).toBe(1);
    },
    RUN_MS,
  );

  test(
    'reads standard input, shows the conversation to people, and ends with 0 when all went as expected',
    async () => {
      const { code, out } = await call(['-', '--text'], await journey('ask-human'));
      expect(out).toContain('Beller  ik wil liever een medewerker spreken');
      expect(out).toMatch(/Afloop +transferred/u);
      expect(out).toMatch(/Overdracht +desk: aangenomen/u);
      expect(code).toBe(0);
    },
    RUN_MS,
  );

  test.each([
    [['--tekst'], 'ARGUMENT_UNKNOWN', 2],
    [['a.json', 'b.json'], 'ARGUMENT_UNKNOWN', 2],
    [['does-not-exist.json', '--text'], 'SCENARIO_NOT_READABLE', 1],
    [['--text', import.meta.filename], 'SCENARIO_NOT_READABLE', 1],
  ])('%j is refused with %s', async (args, code, exit) => {
    const ran = await call(args);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: exit, out: '' });
    expect(ran.err).toContain(code);
  });
});
