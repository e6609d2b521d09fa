import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_WHILE = { timeout: 150_000 };
/** A program of its own with a database of its own, on a machine that does other things too. */
const A_RUN = { timeout: 60_000 };

describe.skipIf(missing !== null)(
  `the screen of rehearsals${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'a manager starts callers by keyboard, reads what was said, and sees what is other than in the run before',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, url, staff } = screens;
        await screens.signIn('manager', 'Karin');
        await page.getByRole('link', { name: 'Proefbellen' }).click();
        await page.getByText(/^Nog niet geoefend/).waitFor();
        await page.getByText(/^Zelf bellen doet een assistent of behandelaar/).waitFor();
        expect(await page.getByRole('button', { name: /^Bel/ }).count()).toBe(0);
        await looksRight(page, 'rehearsals empty');
        const runs = page.getByRole('table', { name: 'Proeven' });
        for (const run of [1, 2]) {
          staff.clock.now = staff.clock.now.add({ minutes: 1 });
          // Another version of what Balie knows, to compare with.
          if (run === 2)
            await staff.rows(
              `update approved_answers set text = 'De praktijk ligt aan het plein.' where practice_id = $1 and position = 0`,
              [staff.practice.id],
            );
          await page.getByLabel('Aantal bellers').fill('2');
          // The letter from beside the fields, never in one.
          await page.getByLabel('Aantal bellers').press('s');
          if (run === 1) await page.getByRole('button', { name: 'Start' }).press('Enter');
          else await page.getByRole('button', { name: 'Start' }).press('s');
          await expect
            .poll(() => runs.getByRole('row', { name: /2 van 2, 0 fout.*klaar/ }).count(), A_RUN)
            .toBe(run);
        }
        const open = runs.getByRole('button', { name: /^PROEF/ }).first();
        await open.press('Enter');
        const side = page
          .getByRole('region', { name: /^PROEF/ })
          .or(page.getByRole('dialog', { name: /^PROEF/ }))
          .first();
        await side.getByRole('row').nth(2).waitFor();
        await side.getByText(/^Geen beller eindigde anders dan bij de proef van/).waitFor();
        await side.getByRole('button', { name: /^Lees/ }).first().press('Enter');
        await side
          .getByText(/^Regels/)
          .first()
          .waitFor();
        await looksRight(page, 'rehearsal');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'rehearsal 360');
        await page.goto(`${url}/proefbellen`);
        await runs.waitFor();
        await looksRight(page, 'rehearsals 360');
        expect(staff.problems).toEqual([]);
      },
    );

    test('who only reads has no start; in English and dark; a stopped server says so', A_WHILE, async () => {
      const screens = await openScreens({ dark: true });
      const { page, url } = screens;
      await screens.signIn('auditor', 'Anna');
      await page.goto(`${url}/proefbellen`);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
      await looksRight(page, 'rehearsals english dark');
      await page.route('**/api/rehearsals', (route) => route.abort());
      await page.reload();
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
      await looksRight(page, 'rehearsals error');
    });
  },
);
