import { describe, expect, it } from 'vitest';
import { emailIn, nameIn, ownNumberIn, phoneIn, postcodeIn, yesNoIn } from './written-details.ts';

describe('what stands in a cell', () => {
  it.each([
    ['010 - 00 00 100', '+31100000100'],
    ['0031100000100', '+31100000100'],
    ['+31 (0)10 0000100', '+31100000100'],
    ['020.1000000', '+31201000000'],
    ['+32 2 000 00 00', '+3220000000'],
    ['112', null],
    ['0900-1234567', null],
    ['+31900123456', null],
    ['010000010', null],
    ['geheim', null],
    ['', null],
  ])('is the telephone number %j as %j', (text, number) => {
    expect(phoneIn(text)).toBe(number);
  });

  it.each([
    ['1234 ab', '12', '1234AB 12'],
    ['1234AB', '12-2 bis', '1234AB 12'],
    ['0234AB', '12', null],
    ['1234AB', '', null],
    ['1234', '12', null],
  ])('is the home %j %j as %j', (postcode, house, home) => {
    expect(postcodeIn(postcode, house)).toBe(home);
  });

  it.each([
    ['Maria@Example.nl', 'maria@example.nl'],
    ['maria@example', null],
    ['maria example.nl', null],
    ['maria@example.nl, piet@example.nl', null],
    [`${'x'.repeat(260)}@example.nl`, null],
  ])('is the address %j as %j', (text, address) => {
    expect(emailIn(text)).toBe(address);
  });

  it.each([
    ['Ja', true],
    ['1', true],
    ['NEE', false],
    ['misschien', null],
  ])('says %j as %j', (text, said) => {
    expect(yesNoIn(text)).toBe(said);
  });

  it('is a name on one line and a number of a few signs, or none', () => {
    expect(nameIn('  van  den\nBerg ')).toBe('van den Berg');
    expect(nameIn(' ')).toBeNull();
    expect(nameIn('x'.repeat(101))).toBeNull();
    expect(ownNumberIn('A-17/2')).toBe('A-17/2');
    expect(['', ' 1', 'x'.repeat(41), '1;2'].map(ownNumberIn)).toEqual([null, null, null, null]);
  });
});
