import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, oneCall, openScreens, type Screens } from './screens-kit.ts';
import { stopsOf } from './tab-stops.ts';

const missing = whyNoChromium();
const TWO_MINUTES = { timeout: 120_000 };

describe.skipIf(missing !== null)(
  `complaints for the manager${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const closers: (() => Promise<void>)[] = [];
    let screens: Screens;
    beforeAll(async () => {
      buildScreens();
      screens = await openScreens({}, (close) => closers.push(close));
    }, 150_000);
    afterAll(async () => {
      for (const close of closers.toReversed()) await close();
    });

    test('one is handed over, opened with a reason, closed, undone and given back', TWO_MINUTES, async () => {
      const { page, url, staff } = screens;
      await screens.signIn('manager', 'Marit');
      await page.goto(`${url}/klachten`);
      await page.getByText(/^Er wacht geen klacht op u/).waitFor();
      await looksRight(page, 'complaints empty');

      const call = await oneCall(screens);
      const id = await addItem(staff, {
        call,
        wish: 'complaint',
        patient: patientNamed('Maria').id,
        words: ['ik wacht al een week'],
      });
      const fatima = await staff.signedIn('assistant', 'Fatima');
      await fatima.post(`/api/worklist/${id}`, { what: 'hand-over', to: 'manager', version: 1 });
      // It comes by itself, with nothing of whom it is about.
      await page.getByText('1 klacht wacht op u.').waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/Maria|al een week/);
      await looksRight(page, 'complaints');
      expect(await stopsOf(page)).toEqual([]);
      await page.getByRole('button', { name: /Klacht van/ }).press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Klacht' }).waitFor();
      expect(await page.getByRole('button', { name: 'Open de klacht' }).isDisabled()).toBe(true);
      await page.getByLabel('Waarom opent u deze klacht?').fill('klacht behandelen');
      await looksRight(page, 'complaint asks why');
      await page.keyboard.press('Enter');
      await page.getByText('“ik wacht al een week”').waitFor();
      await page.getByText(/^Maria van den Berg/).waitFor();
      await page.getByText('Marit opende dit om deze reden: klacht behandelen').waitFor();
      await page.getByText('“ik heb ineens druk op mijn borst”').waitFor();
      await looksRight(page, 'complaint opened');
      await page.setViewportSize({ width: 360, height: 740 });
      await looksRight(page, 'complaint opened 360');
      await page.setViewportSize({ width: 1_280, height: 800 });
      await page.getByLabel('Notitie').fill('brief gestuurd');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Marit schreef: brief gestuurd').waitFor();
      await page.getByRole('button', { name: 'Afgehandeld' }).press('Enter');
      await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
      await page.getByRole('button', { name: 'Terug naar de balie' }).press('Enter');
      await page.getByLabel('Wat moet de balie doen?').fill('maak een afspraak');
      await looksRight(page, 'complaint back to the desk');
      await page.getByRole('dialog').getByRole('button', { name: 'Geef door' }).press('Enter');
      await page.getByText('Teruggegeven aan de balie.').waitFor();
      expect(await staff.rows('select status, waits_for, version from worklist')).toEqual([
        { status: 'open', waits_for: null, version: 6 },
      ]);
      // A page that is loaded anew holds nothing of it.
      await page.reload();
      await page.getByRole('button', { name: 'Open de klacht' }).waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/Maria|al een week/);
    });

    test('is on Vandaag, in English and dark; and a stopped server says so', TWO_MINUTES, async () => {
      const { browser, page: first, url, staff } = screens;
      const id = await addItem(staff, { wish: 'complaint', words: ['nog een klacht'] });
      const fatima = await staff.signedIn('assistant', 'Fatima');
      await fatima.post(`/api/worklist/${id}`, { what: 'hand-over', to: 'manager', version: 1 });
      const context = await browser.newContext({
        colorScheme: 'dark',
        reducedMotion: 'reduce',
        storageState: await first.context().storageState(),
      });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.addInitScript(`localStorage.setItem('balie.language', 'en')`);
      await page.clock.install();
      await page.goto(url);
      await page.getByText('1 complaint waits for you.').waitFor();
      await looksRight(page, 'today of a manager, dark, in English');
      await page.getByRole('link', { name: 'To Complaints' }).click();
      await page.getByRole('button', { name: /Complaint of/ }).click();
      await page.getByLabel('Why do you open this complaint?').fill('to answer it');
      await page.getByRole('button', { name: 'Open the complaint' }).click();
      await page.getByText('“nog een klacht”').waitFor();
      await looksRight(page, 'complaint, dark, in English');
      await page.route(/\/api\/complaints/, () => undefined);
      await page.goto(`${url}/klachten`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.clock.fastForward(6_000);
      await page.getByText('This takes longer than usual.').first().waitFor();
      await looksRight(page, 'complaints, slow');
      await page.unrouteAll();
      await page.route(/\/api\/complaints/, (route) => route.abort());
      await page.goto(`${url}/klachten`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.clock.fastForward(30_000);
      await page.locator('main').getByText('Balie cannot be reached').first().waitFor();
      await looksRight(page, 'complaints, server stopped');
    });
  },
);
