import { expect, test } from 'vitest';
import { coveredNumber } from './covered-number.ts';

test.each([
  ['+31612344112', '06 •• •• 41 12'],
  ['+31201000101', '020 ••• 01 01'],
  ['+32201000101', '+32•••••0101'],
])('%s is covered as %s', (number, covered) => {
  expect(coveredNumber(number).replaceAll('\u00A0', ' ')).toBe(covered);
});
