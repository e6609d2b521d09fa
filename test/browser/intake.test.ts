import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anIntake, text, yesNo } from '../http/intake-kit.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens, type Screens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 90_000 };

describe.skipIf(missing !== null)(
  `the screen of intakes${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    let screens: Screens;
    const closing: (() => unknown)[] = [];
    beforeAll(async () => {
      buildScreens();
      screens = await openScreens({}, (close) => closing.push(close));
    }, 150_000);
    afterAll(async () => {
      for (const close of closing.toReversed()) await close();
    });

    test('is empty with a reason, says when it could not be read, and is read again', A_MINUTE, async () => {
      const { page, url } = screens;
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/intake`);
      await page.getByText('Geen intakes voor de komende 7 dagen.').waitFor();
      await looksRight(page, 'intake empty');
      await page.route('**/api/intakes?*', (route) => route.abort());
      await page.reload();
      const again = page.getByRole('alert').getByRole('button', { name: 'Opnieuw' });
      await again.waitFor();
      await looksRight(page, 'intake error');
      await page.unroute('**/api/intakes?*');
      await again.click();
      await page.getByText('Geen intakes voor de komende 7 dagen.').waitFor();
    });

    test(
      'shows who was asked, reads the answers and marks them seen and unseen, by keys alone',
      A_MINUTE,
      async () => {
        const { page, staff, url } = screens;
        const done = await anIntake(staff, {
          reason: text('mijn knie <b>zeer</b>'),
          chest: yesNo(false),
          fever: yesNo(true),
        });
        await anIntake(staff, {}, 0);
        await staff.rows('update intakes set no_response_at = now() where id <> $1', [done.id]);
        await page.goto(`${url}/intake`);
        const list = page.getByRole('table', { name: 'Antwoorden' });
        await list.getByText('GEEN REACTIE').waitFor();
        await page.getByText('1 beantwoord en nog niet gezien').waitFor();
        await looksRight(page, 'intake list');
        const row = list.getByRole('button', { name: /Vandaag.*Maria van den Berg/ });
        await row.focus();
        await page.keyboard.press('Enter');
        const side = page.getByRole('region', { name: 'Maria van den Berg' });
        await side.getByText('“mijn knie <b>zeer</b>”').waitFor();
        await side.getByText('Vandaag: alarmregel RF51 Rugpijn met koorts, nachtzweten').waitFor();
        await looksRight(page, 'intake answers');
        await page.keyboard.press('g');
        await side.getByText(/^Gezien door Fatima op/).waitFor();
        await page.getByText('0 beantwoord en nog niet gezien').waitFor();
        await side.getByRole('button', { name: 'Toch niet gezien' }).press('Enter');
        await page.getByText('1 beantwoord en nog niet gezien').waitFor();
        expect(
          await staff.rows(`select event from audit where event like 'intake-%seen' order by seq`),
        ).toEqual([{ event: 'intake-seen' }, { event: 'intake-unseen' }]);
        await page.keyboard.press('Escape');
        await side.waitFor({ state: 'hidden' });
        await expect
          .poll(() => row.evaluate((element) => element === element.ownerDocument.activeElement))
          .toBe(true);
      },
    );

    test(
      'copies the answers as text, or shows the text where the browser keeps its clipboard shut',
      A_MINUTE,
      async () => {
        const { page, staff, url } = screens;
        const { id } = await anIntake(staff, { reason: text('mijn schouder') });
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
        await page.goto(`${url}/intake?open=${id}`);
        const side = page.getByRole('region', { name: 'Maria van den Berg' });
        await side.getByRole('button', { name: 'Kopieer voor HIS' }).click();
        await side.getByText('Gekopieerd.').waitFor();
        const copied = await page.evaluate<string>('navigator.clipboard.readText()');
        expect(copied).toContain(
          'Waarvoor komt u? Vertel in uw eigen woorden waar u last van hebt. mijn schouder',
        );
        expect(copied.split('\n').length).toBeGreaterThan(10);
        await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
        await side.getByRole('button', { name: 'Kopieer voor HIS' }).click();
        expect(await side.getByLabel('Antwoorden als tekst').inputValue()).toBe(copied);
        await looksRight(page, 'intake copy by hand');
      },
    );

    test('shows what is asked on the page and by telephone, with its alarms', A_MINUTE, async () => {
      const { page, url } = screens;
      await page.goto(`${url}/intake`);
      await page.getByRole('tab', { name: 'Vragenlijsten' }).press('Enter');
      const asked = page.getByRole('region', { name: 'Vragen voor uw eerste afspraak' });
      await asked.getByText('CONCEPT: nog niet goedgekeurd door een behandelaar.').waitFor();
      const chest = asked.getByRole('row', { name: /Hebt u nu pijn op de borst, of bent u benauwd\?/ });
      await chest.getByText(/ja is 112 \(RF\d+ .*Pijn of druk op de borst\)/).waitFor();
      await asked.getByText('Alleen na ja op: Gebruikt u medicijnen?').waitFor();
      await looksRight(page, 'intake questionnaires');
    });

    test('is whole at 360 pixels, in the dark and in English', A_MINUTE, async () => {
      const { page, staff, url } = screens;
      const { id } = await anIntake(staff, {}, 3);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${url}/intake`);
      await page.evaluate(`localStorage.setItem('balie.language', 'en')`);
      await page.reload();
      await page.getByRole('table', { name: 'Answers' }).getByText('begun').first().waitFor();
      await looksRight(page, 'intake 360 english');
      await page.getByRole('tab', { name: 'Questionnaires' }).click();
      await page.getByRole('region', { name: 'Questions before your first visit' }).waitFor();
      await looksRight(page, 'intake 360 questionnaires');
      await page.goto(`${url}/intake?open=${id}`);
      await page.getByText('questions still open').waitFor();
      await looksRight(page, 'intake 360 answers');
      expect(staff.problems).toEqual([]);
    });

    test('is not there for a manager', A_MINUTE, async () => {
      const { page, url } = screens;
      await page.setViewportSize({ width: 1_280, height: 800 });
      await page.evaluate('localStorage.clear()');
      await page.context().clearCookies();
      await screens.signIn('manager', 'Karin');
      await page.goto(`${url}/intake`);
      await page.getByText('Deze pagina hoort niet bij uw rol').waitFor();
      expect(await page.getByRole('link', { name: 'Intake' }).count()).toBe(0);
    });
  },
);
