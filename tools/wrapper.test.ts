import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from './installed-program.ts';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A copy of the wrapper with stand-ins for everything around it, in a folder with a space in its name. */
let home: string;
let bin: string;
beforeEach(() => {
  const base = mkdtempSync(join(tmpdir(), 'balie wrapper '));
  home = join(base, 'balie');
  bin = join(base, 'bin');
  mkdirSync(join(home, 'src/platform'), { recursive: true });
  mkdirSync(join(home, 'src/commands'), { recursive: true });
  mkdirSync(bin);
  cpSync(join(ROOT, 'balie'), join(home, 'balie'));
  cpSync(join(ROOT, 'src/commands/help'), join(home, 'src/commands/help'), { recursive: true });
  cpSync(
    join(ROOT, 'src/platform/installed-as-locked.mjs'),
    join(home, 'src/platform/installed-as-locked.mjs'),
  );
  writeFileSync(
    join(home, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'node_modules/node': { version: '26.0.0' } } }),
  );
  writeFileSync(
    join(home, 'src/commands/when.ts'),
    "console.log('when', process.cwd(), JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = 7;\n",
  );
  for (const program of [
    'sh',
    'cat',
    'cut',
    'dirname',
    'readlink',
    'uname',
    'sha256sum',
    'mkdir',
    'tail',
    'id',
    'flock',
    'sed',
    'find',
    'ln',
    'cp',
  ]) {
    symlinkSync(join('/usr/bin', program), join(bin, program));
  }
  stub('node', `exec "${process.execPath}" "$@"`);
});
afterEach(() => rmSync(join(home, '..'), { recursive: true }));

function stub(name: string, script: string): void {
  rmSync(join(bin, name), { force: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

/** An npm that notes each run and makes what the real one would make. */
const npmThatWorks = () =>
  stub(
    'npm',
    `echo "$PWD $ONNXRUNTIME_NODE_INSTALL $*" >>"$PWD/npm-runs"
mkdir -p node_modules/node/bin
cp "${join(bin, 'node')}" node_modules/node/bin/node
cp package-lock.json node_modules/.package-lock.json`,
  );

const npmRuns = () => readFileSync(join(home, 'npm-runs'), 'utf8').trim().split('\n');

function balie(args: readonly string[], cwd = tmpdir()): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(join(home, 'balie'), args, { cwd, env: { PATH: bin }, timeout: 30_000 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : null, out, err });
    });
  });
}

describe('./balie without anything installed', () => {
  test.each([[[]], [['help']], [['--help']]])('%j shows the help and installs nothing', async (args) => {
    const { code, out, err } = await balie(args);
    expect(code).toBe(0);
    expect(out).toContain('./balie start');
    expect(err).toBe('');
  });

  test.each([
    ['rungs', './balie rungs plan --off', '--rung TREDE'],
    ['evidence', './balie evidence --json', '--practice NAAM'],
    ['rules', './balie rules sign REGEL', './balie rules check'],
  ])('what %s can do is told by its own help, and nothing else', async (command, task, more) => {
    for (const asked of [
      [command, '--help'],
      ['help', command],
      [command, 'list', '--help'],
    ]) {
      const { code, out, err } = await balie(asked);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(task);
      expect(out).toContain(more);
      expect(out).not.toContain('./balie start');
    }
  });

  test('every command of the general help has one of its own', async () => {
    const { out } = await balie(['help']);
    const commands = [...out.matchAll(/^ {2}\.\/balie ([a-z:]+)/gm)].map(([, command]) => command as string);
    expect(commands.length).toBeGreaterThan(15);
    for (const command of commands) {
      if (['help', 'version'].includes(command)) continue;
      const own = await balie([command, '--help']);
      expect(own).toMatchObject({ code: 0, err: '', out: expect.stringMatching(`^\\./balie ${command}: `) });
    }
  });

  test('help on what is no command is the general help', async () => {
    for (const asked of ['begin', '../start', ''])
      expect((await balie(['help', asked])).out).toContain('./balie start   ');
  });

  test('--help after a command shows the help and does not start it; version tells it', async () => {
    npmThatWorks();
    expect(await balie(['start', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('./balie start: '),
      err: '',
    });
    writeFileSync(join(home, 'package.json'), '{\n  "name": "balie",\n  "version": "1.2.3",\n}\n');
    for (const asked of ['version', '--version', '-v']) {
      expect(await balie([asked])).toMatchObject({ code: 0, out: 'Balie 1.2.3\n', err: '' });
    }
  });

  test('a command that does not exist is told, with exit code 2', async () => {
    expect(await balie(['begin'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('COMMAND_UNKNOWN'),
    });
  });

  test('the packages are installed once; the command keeps its arguments, folder and exit code', async () => {
    npmThatWorks();
    const first = await balie(['when', 'two words', '--x'], tmpdir());
    expect(first).toMatchObject({
      code: 7,
      out: `when ${tmpdir()} ["two words","--x"]\n`,
      err: expect.stringContaining('installeren'),
    });
    const second = await balie(['when']);
    expect(second).toMatchObject({ code: 7, err: '' });
    expect(npmRuns()).toEqual([expect.stringMatching(new RegExp(`^${home} skip ci `))]);
  });

  test('a new lock file installs again', async () => {
    npmThatWorks();
    await balie(['when']);
    writeFileSync(
      join(home, 'package-lock.json'),
      JSON.stringify({ packages: { '': {}, 'node_modules/node': { version: '27.0.0' } } }),
    );
    await balie(['when']);
    expect(npmRuns()).toHaveLength(2);
  });

  test('what somebody installed by npm himself is not installed again', async () => {
    stub('npm', 'exit 1');
    mkdirSync(join(home, 'node_modules/node/bin'), { recursive: true });
    cpSync(join(bin, 'node'), join(home, 'node_modules/node/bin/node'));
    cpSync(join(home, 'package-lock.json'), join(home, 'node_modules/.package-lock.json'));
    expect(await balie(['when'])).toMatchObject({ code: 7, err: '' });
  });

  test('two at once install once', async () => {
    npmThatWorks();
    const both = await Promise.all([balie(['when']), balie(['when'])]);
    expect(both.map(({ code }) => code)).toEqual([7, 7]);
    expect(npmRuns()).toHaveLength(1);
  });

  test('without a network it says so with a code, and the next try installs', async () => {
    stub('npm', 'echo "npm error code ENOTFOUND" >&2\nexit 1');
    const { code, out, err } = await balie(['when']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('ENOTFOUND');
    expect(err).toContain('INSTALL_FAILED');
    npmThatWorks();
    expect((await balie(['when'])).code).toBe(7);
  });

  test.each([
    ['NODE_MISSING', () => rmSync(join(bin, 'node'))],
    ['NODE_TOO_OLD', () => stub('node', 'echo 18')],
    ['NPM_MISSING', () => undefined],
  ])('%s is told in plain words', async (errorCode, arrange) => {
    arrange();
    expect(await balie(['when'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(`${errorCode}: `),
    });
  });

  test('programs that may not be installed are named in one command, and the rest goes on', async () => {
    npmThatWorks();
    writeFileSync(join(home, 'src/commands/start.ts'), "console.log('started');\n");
    stub('id', 'echo 1000');
    const { code, out, err } = await balie(['start']);
    expect({ code, out }).toEqual({ code: 0, out: 'started\n' });
    expect(err).toContain('sudo apt-get install espeak-ng');
    expect(err).toContain('Balie kan niet spreken');
  });

  test('programs are installed when sudo asks nothing, once, and by name', async () => {
    npmThatWorks();
    writeFileSync(join(home, 'src/commands/start.ts'), "console.log('started');\n");
    stub('id', 'echo 1000');
    stub('apt-get', 'exit 1');
    // Stands in for root: notes what it was asked and brings the program that the package holds.
    stub(
      'sudo',
      `[ "$*" = "-n true" ] && exit 0
shift 4
echo "$*" >>"${home}/apt-runs"
printf '#!/bin/sh\n' >"${bin}/espeak-ng"
"${process.execPath}" -e 'require("fs").chmodSync("${bin}/espeak-ng", 0o755)'`,
    );
    expect(await balie(['start'])).toMatchObject({
      code: 0,
      out: 'started\n',
      err: expect.not.stringContaining('PROGRAMS_MISSING'),
    });
    expect(await balie(['start'])).toMatchObject({ code: 0, out: 'started\n', err: '' });
    expect(readFileSync(join(home, 'apt-runs'), 'utf8')).toBe('sh espeak-ng\n');
  });
});

test('a signal reaches the program itself, which ends as it wants', async () => {
  npmThatWorks();
  writeFileSync(
    join(home, 'src/commands/when.ts'),
    "process.on('SIGTERM', () => { console.log('ended well'); process.exit(3); });\nsetInterval(() => undefined, 1000);\nconsole.log('ready');\n",
  );
  const child = spawn(join(home, 'balie'), ['when'], {
    env: { PATH: bin },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: string[] = [];
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout) {
    lines.push(String(text));
    if (String(text).includes('ready')) child.kill('SIGTERM');
  }
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  expect(code).toBe(3);
  expect(lines.join('')).toContain('ended well');
});
