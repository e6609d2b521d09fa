import { expect, test } from 'vitest';
import { CodedError } from '../platform/coded-error.ts';
import { errorLines } from './error-lines.ts';

test('a coded error is told with its fields and with the advice of the page of errors', () => {
  const lines = errorLines(
    new CodedError('SIP_PORT_TAKEN', 'De SIP-poort is bezet.', { fields: { port: 5_060 } }),
  );
  expect(lines[0]).toBe('SIP_PORT_TAKEN: De SIP-poort is bezet. (port 5060)');
  expect(lines.slice(1).join(' ')).toContain('BALIE_SIP_PORT=5070');
});

test('links of the page become files that can be opened', () => {
  const lines = errorLines(new CodedError('CONFIG_INVALID', 'De instelling "x" klopt niet.')).join(' ');
  expect(lines).toContain('installeren (docs/guides/installeren.md)');
  expect(lines).not.toContain('](');
});

test.each([
  [new TypeError('Jansen is not a function'), /^COMMAND_FAILED: TypeError at .*error-lines\.test/],
  [Object.assign(new Error('open /home/jansen'), { code: 'ENOENT' }), /^COMMAND_FAILED: Error ENOENT at /],
  ['Jansen', /^COMMAND_FAILED: string$/],
])('of an error that is not ours kind and place are told, never its message', (error, first) => {
  const lines = errorLines(error);
  expect(lines[0]).toMatch(first);
  expect(lines.join(' ')).not.toMatch(/jansen/iu);
  expect(lines.length).toBeGreaterThan(1);
});

test('a code without an entry points to the page', () => {
  expect(errorLines(new CodedError('NOT_ON_THE_PAGE', 'Iets.'))).toEqual([
    'NOT_ON_THE_PAGE: Iets.',
    '  Meer hierover: docs/guides/errors.md',
  ]);
});
