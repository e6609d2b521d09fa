import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balieRules } from './balie-rules.ts';
import { markPast } from './past.ts';
import { triage } from './triage.ts';
import { readWords } from './words.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'geen',
        'pijn',
        'op',
        'borst',
        'niet',
        'benauwd',
        'koorts',
        '38,5',
        '.',
        ',',
        'maar',
        '\u0000',
        '🙂',
      ),
      { maxLength: 60 },
    )
    .map((words) => words.join(' ')),
);

describe('any text at all', () => {
  it('gets a verdict, with literal words that were said', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), (said) => {
        const verdict = triage(
          said.map((text) => ({ text })),
          { practice: 'huisarts' },
        );
        const reasons = verdict.kind === 'human-now' ? verdict.because.because : verdict.today;
        for (const { turn, level } of reasons) {
          expect(turn).toBeLessThan(said.length);
          expect(['112', 'human-now', 'today']).toContain(level);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never loses an alarm by what is added before or after it as other turns', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 3 }),
        fc.array(anyText, { maxLength: 3 }),
        (before, after) => {
          const said = [...before, 'er zit een olifant op mijn borst', ...after].map((text) => ({ text }));
          expect(triage(said, { practice: 'fysio' }).kind).toBe('human-now');
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['a megabyte of alarm words', 'pijn op de borst '.repeat(60_000)],
    ['five thousand digits', '1'.repeat(5_000)],
    ['five thousand digits apart', '3 8 '.repeat(2_500)],
    ['control characters', '\u0000\u0001\u001b[31m\u202e'.repeat(1_000)],
    ['emoji and half a surrogate', '🙂👨‍👩‍👧\ud800'.repeat(1_000)],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(['human-now', 'may-continue']).toContain(triage([{ text }], { practice: 'huisarts' }).kind);
  });
});

describe('time', () => {
  const sentence =
    'ik heb geen pijn op de borst maar vorige week was ik niet benauwd en nu koorts met niet veel hoest ';

  /** Processor time, not the clock's: other programs on the machine do not count. */
  function fastest(repeats: number): number {
    const text = sentence.repeat(repeats);
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 7; run += 1) {
      const start = process.cpuUsage();
      triage([{ text }], { practice: 'huisarts' }, balieRules);
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, user + system);
    }
    return best;
  }

  // Linear would be 8; quadratic 64. The bound is wide because a garbage collection falls where it likes.
  it('grows with the words, not with their square', () => {
    fastest(100);
    expect(fastest(1600) / fastest(200)).toBeLessThan(24);
  });

  /** "Vroeger zoals vorige keer", so many times: two pasts and one that only looks like it in every four words. */
  function markingPasts(repeats: number): number {
    const words = readWords('vroeger zoals vorige keer '.repeat(repeats), 0);
    const each = (from: number, to: number) =>
      Array.from({ length: repeats }, (_, at) => ({ from: at * 4 + from, to: at * 4 + to, words: [] }));
    const named = {
      weak: [],
      long: [...each(0, 1), ...each(2, 4)],
      none: each(1, 4),
      again: each(0, 1),
      over: [],
      takenUp: each(1, 2),
    };
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 5; run += 1) {
      const start = process.cpuUsage();
      markPast({ words }, named, new Uint8Array(words.length), new Uint8Array(words.length));
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, user + system);
    }
    return best;
  }

  it('grows with the pasts that are named, not with their square', () => {
    markingPasts(2_500);
    expect(markingPasts(20_000) / markingPasts(2_500)).toBeLessThan(24);
  });
});
