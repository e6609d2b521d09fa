import { sayDigitPairs } from './numbers.ts';

/**
 * A telephone number in pairs: "+31201234567" is "nul twee, nul een, drieëntwintig, vijfenveertig, zevenenzestig". Takes E.164; a
 * foreign number starts with "plus" and its country code.
 */
export function sayPhone(e164: string): string {
  if (e164.startsWith('+31')) return sayDigitPairs(`0${onlyDigits(e164.slice(3))}`);
  const digits = onlyDigits(e164);
  return e164.startsWith('+') ? `plus ${sayDigitPairs(digits)}` : sayDigitPairs(digits);
}

const onlyDigits = (text: string): string => text.replace(/\D/g, '');
