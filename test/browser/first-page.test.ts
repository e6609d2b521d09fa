import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/http/contract/role-names.ts';
import { PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

describe.skipIf(missing !== null)(`the first page${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(buildScreens, 150_000);

  test.each<[Role, string, string]>([
    ['assistant', '/werklijst', 'Werklijst'],
    ['practitioner', '/werklijst', 'Werklijst'],
    ['manager', '/inzicht', 'Inzicht'],
    ['supplier', '/instellingen?part=working', 'Instellingen'],
    ['auditor', '/inzagelog', 'Inzagelog'],
  ])(
    'of a %s is what they came for, and so is the way out of a page that is not there',
    A_MINUTE,
    async (role, path, title) => {
      const { page, url, staff } = await openScreens();
      const enter = async () => {
        await page.getByLabel('E-mailadres').fill(email);
        await page.getByLabel('Wachtwoord').fill(PASSWORD);
        await page.getByRole('button', { name: 'Meld aan' }).click();
      };
      const email = await staff.addStaff(role);
      await page.goto(url);
      await enter();
      await page.waitForURL(`${url}${path}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.goto(`${url}/bestaat-niet`);
      await page.getByText('Deze pagina bestaat niet.').waitFor();
      await page.getByRole('link', { name: 'Naar het begin' }).click();
      await page.waitForURL(`${url}${path}`);
      // Back leads out of it, and not into the address that only sends on.
      await page.goBack();
      await page.getByText('Deze pagina bestaat niet.').waitFor();
    },
  );

  test(
    'Vandaag stays where it is, and who was sent somewhere goes there after signing in',
    A_MINUTE,
    async () => {
      const { page, url, staff } = await openScreens({ width: 360, height: 740 });
      const email = await staff.addStaff('assistant');
      await page.goto(`${url}/agenda`);
      await page.getByLabel('E-mailadres').fill(email);
      await page.getByLabel('Wachtwoord').fill(PASSWORD);
      await page.getByRole('button', { name: 'Meld aan' }).click();
      await page.getByRole('heading', { level: 1, name: /^Agenda/ }).waitFor();
      await page.getByRole('navigation').getByRole('link', { name: 'Vandaag', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
      await page.goto(`${url}/bestaat-niet`);
      await page.getByRole('link', { name: 'Naar het begin' }).waitFor();
      await looksRight(page, 'not found 360');
      expect(new URL(page.url()).pathname).toBe('/bestaat-niet');
    },
  );
});
