import { describe, expect, test } from 'vitest';
import { CodedError } from './coded-error.ts';
import { describeFindings, type Examination, examine } from './doctor.ts';

const good: Examination = {
  part: 'Node.js',
  look: async () => ({ state: 'good', says: 'v26.10.0', todo: null }),
};
const off: Examination = {
  part: 'stem',
  look: async () => ({ state: 'off', says: 'niet geïnstalleerd', todo: 'sudo apt-get install espeak-ng' }),
};

describe('examining a machine', () => {
  test('every part is named with its state and what to do, in the order given', async () => {
    const slow: Examination = {
      part: 'oor',
      look: async () => {
        await Promise.resolve();
        return { state: 'good', says: 'whisper', todo: null };
      },
    };
    expect(await examine([slow, off, good])).toEqual([
      { part: 'oor', state: 'good', says: 'whisper', todo: null },
      { part: 'stem', state: 'off', says: 'niet geïnstalleerd', todo: 'sudo apt-get install espeak-ng' },
      { part: 'Node.js', state: 'good', says: 'v26.10.0', todo: null },
    ]);
  });

  test('a part that fails is broken, and its code leads to the page of errors', async () => {
    const look = async () => {
      throw new CodedError('DATABASE_UNREACHABLE', 'The database does not answer.');
    };
    expect(await examine([{ part: 'database', look }, good])).toMatchObject([
      {
        part: 'database',
        state: 'broken',
        says: 'The database does not answer.',
        todo: expect.stringContaining('DATABASE_UNREACHABLE'),
      },
      { part: 'Node.js', state: 'good' },
    ]);
  });

  test('a part that fails without a code is broken as well', async () => {
    expect(await examine([{ part: 'oor', look: () => Promise.reject('odd') }])).toMatchObject([
      { part: 'oor', state: 'broken', todo: expect.stringContaining('EXAMINATION_FAILED') },
    ]);
  });

  test('a part that hangs is broken at its deadline and is told to stop', async () => {
    let told = false;
    const look = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => {
        told = true;
      });
      return new Promise<never>(() => undefined);
    };
    const [finding] = await examine([{ part: 'database', look }], 20);
    expect(finding).toMatchObject({ state: 'broken', todo: expect.stringContaining('EXAMINATION_TIMEOUT') });
    expect(told).toBe(true);
  });
});

describe('telling it on a terminal', () => {
  test('what is wrong stands out and its order stands below it', async () => {
    const text = describeFindings([
      ...(await examine([good, off])),
      { part: 'database', state: 'broken', says: 'weg', todo: 'Start hem.' },
    ]);
    expect(text.split('\n')).toEqual([
      'goed  Node.js   v26.10.0',
      'uit   stem      niet geïnstalleerd',
      '                -> sudo apt-get install espeak-ng',
      'FOUT  database  weg',
      '                -> Start hem.',
      '',
      'Van de 3 onderdelen is er 1 niet goed.',
    ]);
    const two = { part: 'x', state: 'broken', says: 'weg', todo: null } as const;
    expect(describeFindings([two, two])).toMatch(/Van de 2 onderdelen zijn er 2 niet goed\.$/);
  });

  test('a machine on which everything works is told so', async () => {
    expect(describeFindings(await examine([good]))).toMatch(/Balie kan de telefoon opnemen\.$/);
  });
});
