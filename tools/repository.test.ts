import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './installed-program.ts';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && statSync(join(ROOT, file), { throwIfNoEntry: false })?.isFile() === true);

/** Data that a program of ours makes and that people read or train with; everything else over a megabyte is a mistake. */
const LARGE: readonly RegExp[] = [
  /^test\/callers\/.*\.(tsv|jsonl)$/,
  /^src\/turn\/2-understand\/.*\.(json|tsv)$/,
];
const MEGABYTE = 1_024 * 1_024;

const isText = (file: string): boolean => !readFileSync(join(ROOT, file)).subarray(0, 8_000).includes(0);

describe('what is kept in the repository', () => {
  test('is seen by these tests', () => {
    expect(files).toContain('tools/repository.test.ts');
    expect(files.length).toBeGreaterThan(100);
  });

  test('holds no audio, no models and no installed packages', () => {
    const kept =
      /\.(wav|mp3|ogg|flac|opus|gsm|al|ulaw|onnx|bin|gguf|safetensors|pt|node|so|zip|tar|gz)$|(^|\/)node_modules\//;
    expect(files.filter((file) => kept.test(file))).toEqual([]);
  });

  test('holds no file over a megabyte but the data that is named here', () => {
    const large = files.filter((file) => statSync(join(ROOT, file)).size > MEGABYTE);
    expect(large.filter((file) => !LARGE.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test('names no folder of the machine that it was written on', () => {
    const machine = /(?<![\w.])\/(?:work|root|Users|home\/(?!praktijk\b|balie\b)[a-z])[\w-]*\//;
    const naming = files.filter(
      (file) => isText(file) && machine.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(naming.filter((file) => file !== 'tools/repository.test.ts')).toEqual([]);
  });

  test('code stays below 400 lines a file', () => {
    const code = files.filter((file) => /\.(ts|mjs|tsx)$/.test(file));
    const long = code.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });

  test('log messages are constants, so that nothing personal gets into one', () => {
    const product = files.filter(
      (file) => file.startsWith('src/') && file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    // A message that is no plain string literal right after the level.
    const built = /\blog\(\s*'(?:debug|info|warn|error)',(?!\s*'[^']*'\s*[,)])/;
    expect(product.filter((file) => built.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  test('no path is taken from a URL by hand: in a folder with a space it would not be found', () => {
    const code = files.filter((file) => file.endsWith('.ts') && file !== 'tools/repository.test.ts');
    const byHand = /import\.meta\.url\)\.pathname/;
    expect(code.filter((file) => byHand.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  test('packages have exact versions, and fewer than thirty run in a practice', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Readonly<Record<string, string>>
    >;
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(Object.keys(manifest.dependencies).length).toBeLessThan(30);
  });
});
