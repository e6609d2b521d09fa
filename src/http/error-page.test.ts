import { expect, test } from 'vitest';
import { errorPage } from './error-page.ts';

test('each code is a heading that a link leads to, and what a person types stands apart', () => {
  const page = errorPage('# Fouten\n\nElke fout.\n\n## SLOT_TAKEN\n\nKies `./balie call`, dan\nopnieuw.\n');
  expect(page).toContain('<h1>Fouten</h1>');
  expect(page).toContain('<h2 id="SLOT_TAKEN">SLOT_TAKEN</h2>');
  expect(page).toContain('<p>Kies <code>./balie call</code>, dan\nopnieuw.</p>');
});

test('what looks like a page of another is shown as it is written', () => {
  const page = errorPage('# <script>\n\n## <b>NOT_A_CODE</b>\n\n`<img src=x>` & zo');
  expect(page).not.toMatch(/<script|<b>|<img/u);
  expect(page).toContain('<code>&lt;img src=x&gt;</code> &amp; zo');
});
