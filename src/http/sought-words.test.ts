import { expect, test } from 'vitest';
import { soughtWords } from './sought-words.ts';

test.each([
  ['de Vries 14-3-1951', { name: 'de Vries', bornOn: '1951-03-14', digits: null }],
  ['14031951 vries', { name: 'vries', bornOn: '1951-03-14', digits: null }],
  ['14 mrt 1951 8810', { name: null, bornOn: '1951-03-14', digits: '8810' }],
  ['14 maart 1951', { name: null, bornOn: '1951-03-14', digits: null }],
  ['3 oktober 1990 Smit', { name: 'Smit', bornOn: '1990-10-03', digits: null }],
  ['1951-03-14 Vries', { name: 'Vries', bornOn: '1951-03-14', digits: null }],
  ['06 12 34 88 10', { name: null, bornOn: null, digits: '0612348810' }],
  ['+31 6 12 34 88 10 Bakker', { name: 'Bakker', bornOn: null, digits: '31612348810' }],
  ['Bakker 8810', { name: 'Bakker', bornOn: null, digits: '8810' }],
  ['881', { name: null, bornOn: null, digits: null }],
  ['30-2-1951', { name: null, bornOn: null, digits: '3021951' }],
  ["O'Neill", { name: "O'Neill", bornOn: null, digits: null }],
  ['%', { name: null, bornOn: null, digits: null }],
])('%s', (text, { name, bornOn, digits }) => {
  const found = soughtWords(text);
  expect({ ...found, bornOn: found.bornOn?.toString() ?? null }).toEqual({ name, bornOn, digits });
});
