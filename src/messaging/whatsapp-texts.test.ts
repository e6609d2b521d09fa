import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Logistics, TEMPLATES } from './logistics.ts';
import { writeMessage } from './templates.nl.ts';
import { whatsappText, whatsappValues, writeForWhatsapp } from './whatsapp-texts.ts';

const LOGISTICS: Logistics = {
  practiceName: 'De Linde',
  practitionerName: 'dokter Jansen',
  start: '2026-11-26T08:30:00Z',
  address: 'Lindelaan 1',
  bring: null,
  phone: '+31100000100',
};
const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/guides/berichten.md'), 'utf8');

test.each(TEMPLATES)(
  'what Meta is asked to approve of %s has each value that is sent, skips none, and neither begins nor ends with one',
  (template) => {
    const { parameters } = writeMessage(template, LOGISTICS);
    const sent = whatsappValues(template, parameters);
    for (const language of ['nl', 'en'] as const) {
      const text = whatsappText(language, template);
      if (text === null) continue;
      const numbers = [...new Set([...text.matchAll(/\{\{(\d)\}\}/g)].map(([, nth]) => Number(nth)))].sort();
      expect(numbers).toEqual(sent.map((_value, nth) => nth + 1));
      expect(text).not.toMatch(/^\{\{|\}\}$/);
      expect(GUIDE).toContain(text);
      expect(writeForWhatsapp(language, template, parameters)).not.toMatch(/[{}]|undefined/);
    }
    expect(whatsappText('nl', template)).not.toBeNull();
  },
);

test('who should call reads the number of the practice, and whose it is', () => {
  expect(writeForWhatsapp('nl', 'call-us', writeMessage('call-us', LOGISTICS).parameters)).toBe(
    'Wilt u ons bellen op 010 - 00 00 100? Dit bericht is van De Linde, Lindelaan 1.',
  );
});
