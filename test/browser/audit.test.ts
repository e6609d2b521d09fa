import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const MARIA = patientNamed('Maria');
const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

describe.skipIf(missing !== null)(
  `the screen of the access log${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'an auditor reads who looked in words, narrows it to one patient and takes that along; an assistant sees her own',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const fatima = await staff.signedIn('assistant', 'Fatima');
        await fatima.get(`/api/patients/${MARIA.id}`);
        // Vandaag is not an auditor's: who signs in begins where the work is.
        await screens.signIn('auditor', 'Controle');
        await page.waitForURL(`${url}/inzagelog`);
        await page.getByText(/^Keten gecontroleerd wo.25.nov.2026 .*, geen breuk\.$/).waitFor();
        const table = page.getByRole('table', { name: 'Inzagelog' });
        await table
          .getByRole('row', { name: /Fatima \(assistent\).*patiënt bekeken.*behandeling.*gedaan/ })
          .waitFor();
        await looksRight(page, 'audit');
        // An auditor follows no calls, and is not told that a connection was lost.
        expect(await page.getByText(/^Geen verbinding/).count()).toBe(0);
        await page.getByRole('button', { name: 'Alleen Maria van den Berg' }).first().click();
        await page.getByText('Alleen regels over Maria van den Berg.').waitFor();
        const asked = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Alles van deze patiënt (csv)' }).click();
        const file = await asked;
        expect(await readFile(await file.path(), 'utf8')).toContain(';Fatima;assistent;patiënt bekeken;');
        await page.getByLabel('Vanaf').fill('2000-01-01');
        await page.getByLabel('Tot en met').fill('2000-01-31');
        await page.getByText('Niemand heeft dit dossier bekeken in deze periode.').waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'audit empty 360');
        await page.getByRole('button', { name: 'Alle patiënten' }).click();
        await page.getByLabel('Vanaf').fill('');
        await page.getByLabel('Tot en met').fill('');
        await table.getByText('patiënt bekeken').first().waitFor();
        await looksRight(page, 'audit 360');

        await page.context().clearCookies();
        await page.setViewportSize({ width: 1_280, height: 800 });
        await screens.signIn('assistant', 'Marloes');
        await page.goto(`${url}/inzagelog`);
        await page.getByText('U ziet wat u zelf deed.').waitFor();
        expect(await page.getByText('patiënt bekeken').count()).toBe(0);
        await page.route('**/api/audit?*', (route) => route.abort());
        await page.reload();
        await page.getByRole('alert').getByRole('button', { name: 'Opnieuw' }).waitFor();
        await looksRight(page, 'audit error');
      },
    );
  },
);
