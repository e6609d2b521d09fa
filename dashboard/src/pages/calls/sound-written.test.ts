import { expect, test } from 'vitest';
import { en } from '../../language/en.ts';
import { nl } from '../../language/nl.ts';
import { soundWritten } from './sound-written.ts';

test.each([
  [
    { received: 3_000, lost: 0, late: 0, jitterMs: 0.4 },
    'Lijn: goed. Van 3.000 pakketjes kwijt: 0 (0%), te laat: 0; jitter 0 ms.',
  ],
  [
    { received: 2_950, lost: 50, late: 39, jitterMs: 12.5 },
    'Lijn: goed. Van 3.000 pakketjes kwijt: 50 (2%), te laat: 39; jitter 13 ms.',
  ],
  [
    { received: 2_950, lost: 50, late: 40, jitterMs: 12.5 },
    'Lijn: hapert. Van 3.000 pakketjes kwijt: 50 (2%), te laat: 40; jitter 13 ms.',
  ],
  [
    { received: 2_910, lost: 90, late: 0, jitterMs: 30 },
    'Lijn: hapert. Van 3.000 pakketjes kwijt: 90 (3%), te laat: 0; jitter 30 ms.',
  ],
  [{ received: 0, lost: 0, late: 0, jitterMs: 0 }, 'Lijn: er kwam geen geluid van de beller.'],
])('%j', (sound, said) => expect(soundWritten(sound, nl)).toBe(said));

test('in English', () => {
  expect(soundWritten({ received: 2_910, lost: 90, late: 0, jitterMs: 30 }, en)).toBe(
    'Line: falters. Of 3,000 packets lost: 90 (3%), late: 0; jitter 30 ms.',
  );
});
