import { beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();

describe.skipIf(missing !== null)(
  `of whom an item is${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test('the list and the item say that the caller called for another, and the item in which language messages go', {
      timeout: 120_000,
    }, async () => {
      const screens = await openScreens();
      const { page, staff, url } = screens;
      const maria = patientNamed('Maria');
      await staff.rows(`update patients set message_language = 'en' where id = $1`, [maria.id]);
      const forHer = await addItem(staff, {
        patient: maria.id,
        about: 'parent',
        words: ['bel mij over mijn moeder'],
      });
      const own = await addItem(staff, { about: 'self', words: ['bel mij over mijn knie'] });
      await addItem(staff, { words: ['bel mij maar'] });
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/werklijst`);
      await page
        .getByRole('row', { name: /Maria.*jaar\) · de beller belt voor een ouder.*over mijn moeder/ })
        .waitFor();
      // Whoever calls for themselves is what a list is full of.
      expect(await page.getByRole('row', { name: /de beller belt voor/ }).count()).toBe(1);
      await page.goto(`${url}/werklijst?open=${forHer}`);
      const item = page.getByRole('region', { name: /Terugbellen/ });
      await item.getByText('de beller belt voor een ouder', { exact: true }).waitFor();
      await item.getByText(/^Berichten gaan in het Engels/).waitFor();
      await looksRight(page, 'item for a parent');
      await page.goto(`${url}/werklijst?open=${own}`);
      await item.getByText('de beller belt voor zichzelf', { exact: true }).waitFor();
      expect(await item.getByText(/^Berichten gaan/).count()).toBe(0);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${url}/werklijst?open=${forHer}`);
      await page.getByText(/^Berichten gaan in het Engels/).waitFor();
      await looksRight(page, 'item for a parent 360');
      expect(staff.problems).toEqual([]);
    });
  },
);
