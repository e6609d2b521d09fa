import { generate } from 'otplib';
import { beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();

describe.skipIf(missing !== null)(
  `the second step${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test('is made before anything else by who has a password only, goes on where they were, and a manager takes it away', {
      timeout: 120_000,
    }, async () => {
      const { page, staff, url } = await openScreens();
      await staff.rows(
        `update patients set email = 'iemand@praktijk.nl' where id = (select id from patients limit 1)`,
      );
      const email = await staff.addStaff('assistant', 'Fatima');
      const signIn = async (address: string, code?: string) => {
        await page.getByLabel('E-mailadres').fill(address);
        await page.getByLabel('Wachtwoord').fill(PASSWORD);
        await page.getByRole('button', { name: 'Meld aan' }).click();
        if (code === undefined) return;
        await page.getByLabel(/^Code van uw authenticator/).fill(code);
        await page.getByRole('button', { name: 'Meld aan' }).click();
      };
      /** By keys alone. */
      const makeCode = async (): Promise<string> => {
        await page.getByLabel('Uw wachtwoord van nu').fill(PASSWORD);
        await page.keyboard.press('Enter');
        const link = page.getByRole('link', { name: 'Open in de app' });
        const secret = new URL((await link.getAttribute('href')) ?? '').searchParams.get('secret') ?? '';
        await page.getByLabel(/zes cijfers/).fill(await codeOf(secret));
        await page.keyboard.press('Enter');
        return secret;
      };
      const codeOf = (secret: string) =>
        generate({ secret, epoch: Math.floor(staff.clock.now.epochMilliseconds / 1_000) });
      const title = page.getByRole('heading', { level: 1, name: 'Nog één stap voor u begint' });

      await page.goto(`${url}/agenda`);
      await signIn(email);
      await title.waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      await page.getByRole('region', { name: 'Code bij het wachtwoord' }).waitFor();
      await looksRight(page, 'second step');
      await page.goto(`${url}/werklijst`);
      await title.waitFor();
      await page.getByRole('button', { name: 'Afmelden' }).press('Enter');
      await page.setViewportSize({ width: 360, height: 740 });
      await signIn(email);
      await title.waitFor();
      await looksRight(page, 'second step 360');
      await page.getByRole('button', { name: 'English' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'One more step before you begin' }).waitFor();
      await page.emulateMedia({ colorScheme: 'dark' });
      await looksRight(page, 'second step 360 english dark');
      await page.getByRole('button', { name: 'Nederlands' }).press('Enter');
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1_280, height: 800 });
      await makeCode();
      await page.getByRole('heading', { level: 1, name: 'Werklijst' }).waitFor();
      await page.getByRole('button', { name: 'Afmelden' }).click();

      await page.getByLabel('E-mailadres').waitFor();
      await signIn(await staff.addStaff('manager', 'Karin'));
      await title.waitFor();
      await makeCode();
      await page.getByRole('navigation').waitFor();
      await page.goto(`${url}/instellingen?part=people`);
      const people = page.getByRole('table', { name: 'Wie hier werkt' });
      await people.getByRole('row', { name: /Fatima.*code/ }).waitFor();
      expect(await page.getByRole('button', { name: 'Haal tweede stap weg: Karin' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Haal tweede stap weg: Fatima' }).press('Enter');
      await page.getByText(/^Voor wie telefoon of passkey kwijt is/).waitFor();
      await looksRight(page, 'second step taken away');
      await page.getByRole('button', { name: 'Haal de tweede stap van Fatima weg' }).press('Enter');
      await people.getByRole('row', { name: /Fatima.*GEEN: alleen een wachtwoord/ }).waitFor();
      expect(await page.getByRole('button', { name: /^Haal tweede stap weg/ }).count()).toBe(0);
      expect(staff.problems).toEqual([]);
    });
  },
);
