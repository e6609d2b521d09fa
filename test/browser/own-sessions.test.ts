import { beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, hasFocus, looksRight, openScreens, signInOn } from './screens-kit.ts';

const missing = whyNoChromium();

describe.skipIf(missing !== null)(
  `where one is signed in${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test('is shown in one’s own settings, and ended there after the password, by keys too', {
      timeout: 120_000,
    }, async () => {
      const { page, staff, url } = await openScreens();
      const email = await staff.addStaff('assistant', 'Fatima');
      const elsewhere = async (userAgent: string) => {
        const browser = staff.newBrowser();
        await browser.post('/api/session', { email, password: PASSWORD }, { 'user-agent': userAgent });
        return browser;
      };
      const phone = await elsewhere('Mozilla/5.0 (iPhone; CPU iPhone OS 26_1) Version/26.1 Safari/604.1');
      const desk = await elsewhere('Mozilla/5.0 (Windows NT 10.0; rv:145.0) Firefox/145.0');
      const strange = await elsewhere('');
      await signInOn(page, url, email);
      await page.goto(`${url}/instellingen`);
      const part = page.getByRole('region', { name: 'Waar u aangemeld bent' });
      await part
        .getByText(
          /^Chrome · Linux \(dit apparaat\)\s*sinds wo\s25\snov\s2026 .*, laatst gebruikt wo\s25\snov\s2026/,
        )
        .waitFor();
      expect(await part.getByRole('listitem').count()).toBe(4);
      await part.getByText(/^onbekend apparaat\s*sinds/).waitFor();

      await part.getByRole('button', { name: 'Meld daar af: Safari · iPhone' }).press('Enter');
      expect(await hasFocus(page)).toContain('type=password');
      await looksRight(page, 'own sessions');
      await page.keyboard.type('niet dit wachtwoord');
      await page.keyboard.press('Enter');
      await part.getByText('Dit wachtwoord klopt niet').waitFor();
      expect((await phone.get('/api/session')).statusCode).toBe(200);
      await part.getByRole('button', { name: 'Toch niet' }).press('Enter');
      expect(await part.getByLabel('Uw wachtwoord van nu, om af te melden').count()).toBe(0);
      expect(await hasFocus(page)).toContain('id=own-sessions');

      await part.getByRole('button', { name: 'Meld daar af: Safari · iPhone' }).press('Enter');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await part.getByText('Afgemeld.').waitFor();
      expect(await part.getByText(/iPhone/).count()).toBe(0);
      expect((await phone.get('/api/session')).statusCode).toBe(401);
      expect((await desk.get('/api/session')).statusCode).toBe(200);

      await page.setViewportSize({ width: 360, height: 740 });
      await part.getByRole('button', { name: 'Meld alle andere af' }).press('Enter');
      await looksRight(page, 'own sessions 360');
      await page.keyboard.type(PASSWORD);
      await part.getByRole('button', { name: 'Meld alle andere af, nu' }).press('Enter');
      await part.getByText('Afgemeld.').waitFor();
      expect(await part.getByRole('listitem').count()).toBe(1);
      expect((await desk.get('/api/session')).statusCode).toBe(401);
      expect((await strange.get('/api/session')).statusCode).toBe(401);
      expect(staff.problems).toEqual([]);

      // In English, dark, and when it cannot be read.
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.route('**/api/sessions', (route) => route.abort());
      await page.getByLabel('Taal').selectOption({ label: 'English' });
      await page.reload();
      const english = page.getByRole('region', { name: 'Where you are signed in' });
      await english.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
      await looksRight(page, 'own sessions error english dark');
    });
  },
);
