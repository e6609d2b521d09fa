import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CodedError } from './coded-error.ts';
import { createLog, type LogFields, type LogLevel } from './log.ts';
import { personal } from './personal.ts';

function logged(
  fields: LogFields,
  level: LogLevel = 'info',
): { readonly line: string; readonly value: Record<string, unknown> } {
  const lines: string[] = [];
  createLog({ level: 'debug', write: (line) => lines.push(line) })(level, 'call answered', fields);
  expect(lines).toHaveLength(1);
  const line = lines[0] ?? '';
  return { line, value: JSON.parse(line) as Record<string, unknown> };
}

describe('a log line', () => {
  test('is one line of JSON with its time, level, message and fields', () => {
    const { line, value } = logged({ ear: 'whisper', calls: 3, recorded: false, trunk: null }, 'warn');
    expect(line).toMatch(/^[^\n]+\n$/);
    expect(value).toMatchObject({
      level: 'warn',
      msg: 'call answered',
      ear: 'whisper',
      calls: 3,
      recorded: false,
      trunk: null,
    });
    expect(Temporal.Instant.from(String(value['time'])).epochMilliseconds).toBeGreaterThan(0);
  });

  test('below the level is not written', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'warn', write: (line) => lines.push(line) });
    log('debug', 'detail');
    log('info', 'news');
    log('warn', 'look at this');
    log('error', 'this is broken');
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'look at this',
      'this is broken',
    ]);
  });
});

describe('personal data', () => {
  const secret = 'Jansen-Ünal';

  test('in personal() prints [personal], however it is printed', () => {
    const value = personal(secret);
    expect(logged({ whoever: value }).value['whoever']).toBe('[personal]');
    for (const printed of [
      String(value),
      `${value}`,
      JSON.stringify({ value }),
      inspect(value),
      inspect({ value }, { depth: 9, showHidden: true }),
    ]) {
      expect(printed).toContain('[personal]');
      expect(printed).not.toContain('Jansen');
    }
  });

  test.each([
    [secret, true],
    [0, true],
    ['', false],
    [null, false],
    [undefined, false],
  ])('personal(%j) tells only whether there is a value: %j', (value, known) => {
    expect(personal(value).known).toBe(known);
  });

  test.each(['name', 'lastName', 'dateOfBirth', 'phone', 'text', 'words', 'from', 'password'])(
    'in a field called %s is hidden, also when its writer forgot to mark it',
    (field) => {
      expect(logged({ [field]: secret }).value[field]).toBe('[personal]');
    },
  );

  test.each([
    '0201234567',
    '+31201234567',
    'sip:0201234567@192.0.2.1',
    'born 14031968',
    'tel:+31201234567;ext=2',
  ])('that looks like a number (%s) is hidden in any field', (value) => {
    expect(logged({ target: value }).value['target']).toBe('[personal]');
  });

  test.each([
    '0190f2b1-0000-7123-8123-123456789012',
    '2026-11-25T13:45:07.123456789Z',
    '192.168.100.200:5060',
    'z9hG4bK1234567890',
    'c9324266ba73b67c92b21bca2bd9384d',
  ])('is not seen in ids, times and addresses (%s)', (value) => {
    expect(logged({ id: value }).value['id']).toBe(value);
  });
});

describe('an error in the log', () => {
  test('of ours has its code, message and fields', () => {
    const error = new CodedError('PORT_TAKEN', 'The port is taken.', {
      fields: { port: 5060, phone: '0201234567' },
    });
    expect(logged({ error }).value['error']).toMatchObject({
      kind: 'CodedError',
      code: 'PORT_TAKEN',
      message: 'The port is taken.',
      port: 5060,
      phone: '[personal]',
      at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    });
  });

  test('of a library keeps its kind, code and place, not its message', () => {
    const cause = Object.assign(new Error('duplicate key value: (Jansen, 1968-03-14)'), { code: '23505' });
    const { line, value } = logged({ error: new CodedError('DATABASE_REFUSED', 'Refused.', { cause }) });
    expect(line).not.toContain('Jansen');
    expect(value['error']).toMatchObject({ cause: { kind: 'Error', code: '23505' } });
  });

  test('with a message of several lines does not leak its later lines', () => {
    expect(logged({ error: new Error('first\nJansen at home\n  Jansen') }).line).not.toContain('Jansen');
  });

  test('that is its own cause is printed, and ends', () => {
    const error = new Error('circle');
    error.cause = error;
    expect(logged({ error }).line.length).toBeLessThan(20_000);
  });
});
