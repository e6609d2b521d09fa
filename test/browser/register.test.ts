import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_WHILE = { timeout: 120_000 };

describe.skipIf(missing !== null)(
  `the register of automatic functions${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'says who answers for each function, switches one off and on by keyboard, and has a page for patients',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, url } = screens;
        await screens.signIn('manager', 'Karin');
        await page.getByRole('link', { name: 'AI-register' }).click();
        const row = page.getByRole('row', { name: /^Een herhaalrecept aannemen/ });
        await row.getByText('GEEN EIGENAAR').waitFor();
        await looksRight(page, 'register');
        await row.getByRole('button', { name: /^Verander/ }).press('Enter');
        await row.getByRole('textbox', { name: /^Eigenaar van/ }).fill('dokter Jansen');
        await row.getByRole('button', { name: 'Bewaar eigenaar' }).press('Enter');
        await row.getByText('dokter Jansen').waitFor();
        await row.getByRole('button', { name: /^Vandaag geprobeerd/ }).press('Enter');
        await row.getByText(/^geprobeerd .* door Karin$/).waitFor();
        await row.getByRole('button', { name: /^Zet uit/ }).press('Enter');
        await row.getByText('uit, uitgezet door Karin').waitFor();
        await row.getByRole('button', { name: /^Zet aan/ }).press('Enter');
        await row.getByText('aan', { exact: true }).waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'register 360');
        await page.getByRole('link', { name: 'Bekijk de pagina voor patiënten' }).click();
        await page.getByRole('heading', { name: 'Wat Balie automatisch doet' }).waitFor();
        await looksRight(page, 'register public 360');
        expect(await page.getByText('dokter Jansen').count()).toBe(0);
        expect(new URL(page.url()).origin).toBe(url);
      },
    );

    test('who only reads has no switch; in English and dark; a stopped server says so', A_WHILE, async () => {
      const screens = await openScreens({ dark: true });
      const { page, url } = screens;
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/register`);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('table', { name: 'AI register' }).waitFor();
      expect(await page.getByRole('button', { name: /Switch|Change|Tried/ }).count()).toBe(0);
      await looksRight(page, 'register english dark');
      await page.route('**/api/register', (route) => route.abort());
      await page.reload();
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
      await looksRight(page, 'register error');
    });
  },
);
