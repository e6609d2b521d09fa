import { expect, test } from 'vitest';
import { isEasilyGuessed } from './guessed-password.ts';

const OWN = ['Fatima El Amrani', 'fatima.elamrani@voorbeeld.example', 'huisartsenpraktijk De Linde'];

test.each([
  'wachtwoord12',
  'Wachtw00rd!2026',
  'P@ssw0rd1234',
  'Welkom2026!!',
  'welkomwelkom',
  'Zomer2026Zomer2026',
  '123456789012',
  '987654321098',
  'qwertyuiop[]',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'aaaaaaaaaaaaaaaa',
  'kat1kat1kat1',
  'huisarts2026!',
  'Huisarts-DeLinde',
  'Fatima19051986',
  'FatimaElAmrani1',
  'balie balie balie',
  'iloveyou123!',
])('%s is guessed soon', (password) => {
  expect(isEasilyGuessed(password, OWN)).toBe(true);
});

test.each([
  'een lange wachtzin',
  'paarse fiets in de regen',
  'drie koeien op dinsdag',
  'Xk7#mQ2!vR9p',
  '8239471203948571',
  'correct horse battery',
  'ťřěšně jsou červené',
  '葡萄 很 好吃 葡萄 很',
])('%s is not', (password) => {
  expect(isEasilyGuessed(password, OWN)).toBe(false);
});

test('what belongs to the person counts for that person alone', () => {
  expect(isEasilyGuessed('Roosenburg-12', ['Iris Roosenburg'])).toBe(true);
  expect(isEasilyGuessed('Roosenburg-12', OWN)).toBe(false);
});
