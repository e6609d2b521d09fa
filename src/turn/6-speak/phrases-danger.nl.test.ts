import { describe, expect, it } from 'vitest';
import type { Reply } from '../../domain/reply.ts';
import { fixedSentencesOf } from './fixed-sentences.ts';
import { sentences } from './phrases.nl.ts';

const said = (reply: Reply): string => sentences(reply).join(' ');

const RINGING = [
  'urgent-connecting',
  'still-ringing',
  'urgent-still-trying',
  'urgent-trying-again',
  'urgent-next-number',
] as const;

describe('what a caller in danger is asked to do', () => {
  it.each(RINGING)('%s asks to stay on the line, but not of who was told to dial 112', (phrase) => {
    expect(said({ phrase })).toMatch(/Blijf aan de lijn\.$/u);
    expect(said({ phrase, told112: true })).not.toMatch(/Blijf aan de lijn/u);
    expect(said({ phrase, inEnglish: true })).toMatch(/stay on the line\.$/u);
    expect(said({ phrase, inEnglish: true, told112: true })).not.toMatch(/Please stay/u);
  });

  it.each<[Reply, string]>([
    [{ phrase: 'urgent-connecting' }, 'Ik verbind u nu door met iemand van de praktijk. Blijf aan de lijn.'],
    [
      { phrase: 'urgent-connecting', to: 'de huisartsenpost' },
      'Ik verbind u nu door met de huisartsenpost. Blijf aan de lijn.',
    ],
    [
      { phrase: 'urgent-connecting', to: 'de huisartsenpost', told112: true },
      'Zolang u aan de lijn blijft, probeer ik de huisartsenpost voor u te bereiken.',
    ],
    [
      { phrase: 'urgent-connecting', told112: true },
      'Zolang u aan de lijn blijft, probeer ik iemand van de praktijk voor u te bereiken.',
    ],
    [
      { phrase: 'urgent-connecting', to: 'de huisartsenpost', told112: true, inEnglish: true },
      'As long as you stay on the line, I try to reach the out-of-hours service for you.',
    ],
    [
      { phrase: 'urgent-connecting', inEnglish: true },
      'I am connecting you now to somebody of the practice. Please stay on the line.',
    ],
    [
      { phrase: 'connecting-to-desk', to: 'de dienstdoende tandarts' },
      'Ik verbind u door met de dienstdoende tandarts.',
    ],
    [
      { phrase: 'connecting-to-desk', to: 'de dienstdoende tandarts', inEnglish: true },
      'I am connecting you to the out-of-hours service.',
    ],
  ])('%j', (reply, words) => {
    expect(said(reply)).toBe(words);
  });

  it('is ready before it is needed, also where it names the line of the practice', () => {
    const target = 'sip:post@127.0.0.1';
    const day = {
      rung: 'emergency-line',
      target,
      spokenName: 'de spoedlijn',
      when: 'opening-hours',
    } as const;
    const night = {
      rung: 'out-of-hours-post',
      target,
      spokenName: 'de huisartsenpost',
      when: 'out-of-hours',
    } as const;
    expect(fixedSentencesOf({ ladder: [day, night] })).toEqual([
      'Ik verbind u nu door met de huisartsenpost. Blijf aan de lijn.',
      'Zolang u aan de lijn blijft, probeer ik de huisartsenpost voor u te bereiken.',
    ]);
  });
});
