import { describe, expect, it } from 'vitest';
import { isClearNo } from './yes-no.ts';

describe('a clear "nee" to the one question', () => {
  it.each([
    'nee',
    'Nee.',
    'nee hoor',
    'nee nee',
    'neen',
    'nee dat heb ik niet',
    'nee gelukkig niet',
    'absoluut niet',
  ])('is: %s', (answer) => {
    expect(isClearNo(answer)).toBe(true);
  });

  it.each([
    '',
    'ja',
    'nou',
    'nee maar wel een beetje',
    'niet zo erg',
    'zeker',
    'zeker wel',
    'absoluut',
    'weet ik niet',
    'ik denk het niet',
    'nee nou ja soms wel als ik loop',
    'nee nee nee nee nee nee nee nee nee nee',
  ])('is not: %s', (answer) => {
    expect(isClearNo(answer)).toBe(false);
  });
});
