import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();

describe.skipIf(missing !== null)(
  `the texts of messages${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test('one is typed, refused while it says too much, proposed, approved and put back; wide, narrow, in English and in error', {
      timeout: 150_000,
    }, async () => {
      const { page, url, signIn } = await openScreens();
      await signIn('practitioner', 'dokter Jansen');
      await page.goto(`${url}/berichten`);
      await page.getByRole('tab', { name: 'Sjablonen' }).click();
      await page.getByRole('button', { name: 'bevestiging, Nederlands', exact: true }).press('Enter');
      const sms = page.getByRole('textbox', { name: 'Sms' });
      const propose = page.getByRole('button', { name: 'Leg voor' });
      await page.getByText(/^Sms: \d berichten, \d+ tekens$/).waitFor();
      expect(await propose.isDisabled()).toBe(true);
      await sms.fill('Voor uw rugklachten op {dag}.\n{praktijk}\n{afzeggen}');
      await page.getByText('Sms: “rugklachten” zegt iets over een klacht').waitFor();
      await page.getByText('Sms: “{tijd}” dit verplichte veld ontbreekt').waitFor();
      expect(await propose.isDisabled()).toBe(true);
      await looksRight(page, 'message text refused');
      await sms.fill('Tot ziens op {dag} om {tijd}.\n{praktijk}\n{afzeggen}');
      await page.getByText(/^Tot ziens op donderdag 26 november 2026 om 9.30 uur\./).waitFor();
      await propose.click();
      const version = page.getByRole('article', { name: 'eigen, versie 1' });
      await version.getByRole('button', { name: 'Keur goed' }).click();
      await page
        .getByRole('row', { name: /bevestiging, Nederlands .*eigen, versie 1.*dokter Jansen/ })
        .waitFor();
      await looksRight(page, 'message text approved');
      await page.setViewportSize({ width: 360, height: 740 });
      await looksRight(page, 'message text 360');
      await page.setViewportSize({ width: 1_280, height: 800 });
      await page.getByRole('button', { name: 'Zet de tekst van Balie terug' }).click();
      await page.getByRole('button', { name: 'Zet versie 1 terug' }).waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('Required in e-mail and SMS:', { exact: false }).waitFor();
      await looksRight(page, 'message text english');
      await page.route('**/api/messages/texts', (route) => route.abort());
      await page.reload();
      await page.getByRole('tab', { name: 'Templates' }).click();
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
      await looksRight(page, 'message text error');
    });

    test('a manager, who sees of messages only how many there are, approves a text at the settings', {
      timeout: 90_000,
    }, async () => {
      const { page, url, signIn } = await openScreens();
      await signIn('assistant', 'Fatima');
      await page.goto(`${url}/berichten`);
      await page.getByRole('tab', { name: 'Sjablonen' }).click();
      await page.getByRole('button', { name: 'bevestiging, Nederlands', exact: true }).press('Enter');
      await page
        .getByRole('textbox', { name: 'Sms' })
        .fill('Tot ziens op {dag} om {tijd}.\n{praktijk}\n{afzeggen}');
      await page.getByRole('button', { name: 'Leg voor' }).click();
      await page.getByRole('article', { name: 'eigen, versie 1' }).waitFor();
      await page.context().clearCookies();
      await signIn('manager', 'Karin');
      await page.getByRole('link', { name: 'Instellingen' }).click();
      await page.getByRole('tab', { name: 'Berichten' }).click();
      await page.getByRole('heading', { level: 2, name: 'Sjablonen' }).waitFor();
      await page.getByRole('button', { name: 'bevestiging, Nederlands', exact: true }).press('Enter');
      await page
        .getByRole('article', { name: 'eigen, versie 1' })
        .getByRole('button', { name: 'Keur goed' })
        .click();
      await page.getByRole('row', { name: /bevestiging, Nederlands .*eigen, versie 1.*Karin/ }).waitFor();
      await looksRight(page, 'message texts of a manager');
    });
  },
);
