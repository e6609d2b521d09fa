import { expect, test } from 'vitest';
import { doctorsSentence } from './doctors-time.ts';

test.each([
  [
    402,
    398,
    'Huisarts: in deze periode 402 consulten per week, ervoor 398. Balie bespaart de huisarts volgens deze cijfers geen tijd.',
  ],
  [
    398,
    398,
    'Huisarts: in deze periode 398 consulten per week, ervoor 398. Balie bespaart de huisarts volgens deze cijfers geen tijd.',
  ],
  [
    402,
    null,
    'Huisarts: in deze periode 402 consulten per week, ervoor niet geteld. Balie bespaart de huisarts volgens deze cijfers geen tijd.',
  ],
  [
    380,
    398,
    'Huisarts: in deze periode 380 consulten per week, ervoor 398. Dat zijn er minder; of dat door Balie komt, zeggen deze cijfers niet.',
  ],
  [
    null,
    398,
    'Het aantal consulten is niet ingevuld. Balie bespaart de huisarts volgens deze cijfers geen tijd.',
  ],
])('%s consults a week beside %s before', (now, before, sentence) => {
  expect(doctorsSentence({ now, before })).toBe(sentence);
});
