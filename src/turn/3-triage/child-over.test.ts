import { describe, expect, it } from 'vitest';
import { triage } from './triage.ts';

/** RF21 asks for 112 at a child that draws its ribs in or wheezes now; told as over it is still a human's to judge, today and not by Balie. */
const levelOf = (text: string): string => {
  const verdict = triage([{ text }], { practice: 'huisarts' });
  return verdict.kind === 'human-now' ? verdict.because.level : 'none';
};

describe('a child that was short of breath last night', () => {
  it.each([
    'mijn zoontje was vannacht benauwd, nu gaat het weer goed',
    'mijn dochter is vannacht benauwd geweest, nu gaat het weer goed',
    'mijn zoontje was vannacht benauwd maar hij is nu weer helemaal de oude, moet ik nog langskomen',
    'mijn zoontje was vannacht benauwd, nu ademt hij weer gewoon',
  ])('and is well now brings a human and not the advice to dial 112: %s', (said) => {
    expect(levelOf(said)).toBe('human-now');
  });

  it.each([
    'mijn zoontje was vannacht benauwd en nu weer',
    'mijn zoontje is nu weer goed benauwd',
    'mijn zoontje was vannacht benauwd, nu gaat het niet goed',
    'mijn zoontje was vannacht benauwd, nu piept hij nog',
    'mijn zoontje was vannacht heel benauwd met blauwe lippen, nu gaat het weer goed',
    'mijn zoontje was vannacht benauwd, nu gaat het weer goed maar hij trekt zijn ribben nog in',
    'de kleine was vannacht zo benauwd, het gaat nu wel iets beter maar hij haalt snel adem',
    'mijn baby was vannacht benauwd, nu slaapt hij',
  ])('and may not be keeps 112: %s', (said) => {
    expect(levelOf(said)).toBe('112');
  });
});
