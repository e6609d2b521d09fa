import { beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const TWO_MINUTES = { timeout: 120_000 };

describe.skipIf(missing !== null)(
  `the worklist by hand${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'somebody is rung in vain, promised another time, and a prescription goes to the doctor and back with a question',
      TWO_MINUTES,
      async () => {
        const screens = await openScreens();
        const { page, url, staff } = screens;
        await addItem(staff, { patient: patientNamed('Maria').id, words: ['kunt u mij terugbellen'] });
        await addItem(staff, {
          kind: 'request',
          wish: 'repeat-prescription',
          words: ['mijn pillen zijn op'],
        });
        await addItem(staff, {
          urgency: 'today',
          words: ['de hond heeft in mijn hand gebeten'],
          alarms: [{ rule: 'bite' as never, level: 'today', action: 'VANDAAG', words: ['gebeten'], turn: 0 }],
          promisedBefore: staff.clock.now,
        });
        await staff.rows(
          `update worklist set promised_before = now() - interval '5 minutes' where kind = 'callback' and urgency = 'normal'`,
        );
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/werklijst`);
        // What a rule is called stands in the list, who reviewed it in the item; an item is taken without opening it.
        const bitten = page.getByRole('row', { name: /hand gebeten/ });
        await bitten.getByText(/^Beet/).waitFor();
        await bitten.getByRole('button', { name: /^Ik pak dit/ }).press('Enter');
        await bitten.getByText('Fatima').waitFor();
        await looksRight(page, 'worklist with a rule');
        await bitten.getByRole('button', { name: /Vandaag.*Terugbellen/ }).press('Enter');
        await page.getByText(/^regel “Beet.*” RF\d+ · niet beoordeeld · Waarom\?/).waitFor();
        await looksRight(page, 'item with a rule');
        await page.getByRole('link', { name: /^Waarom\? Regel “Beet/ }).press('Enter');
        await page.getByRole('heading', { level: 3, name: 'Gaat af bij' }).waitFor();
        await page.goto(`${url}/werklijst`);
        await page.getByRole('button', { name: /Gewoon.*Terugbellen/ }).press('Enter');
        await page.getByRole('heading', { level: 2, name: 'Terugbellen' }).waitFor();
        await page.getByText(/Balie beloofde: terugbellen voor/).waitFor();
        await page.keyboard.press('b');
        for (const round of [1, 2]) {
          await page.getByRole('button', { name: 'Geen gehoor' }).press('Enter');
          await expect.poll(() => page.getByText(/Fatima belde: geen gehoor/).count()).toBe(round);
        }
        await page.getByText('Twee keer niet bereikt.').waitFor();
        await looksRight(page, 'item rung in vain');
        await page.getByRole('heading', { level: 2, name: 'Terugbellen' }).focus();
        await page.keyboard.press('t');
        await page.getByRole('menuitem', { name: 'morgen om 10:00' }).press('Enter');
        await page.getByText(/Fatima verzette de belofte naar .* 10:00/).waitFor();
        // Planned for whom the item is about, without looking them up again.
        await page.getByRole('heading', { level: 2, name: 'Terugbellen' }).focus();
        await page.keyboard.press('a');
        await page
          .getByRole('dialog', { name: 'Nieuwe afspraak' })
          .getByText(/^Maria van den Berg, 12/)
          .waitFor();
        expect(page.url()).not.toContain('Maria');
        await looksRight(page, 'appointment planned for an item');
        await page.goto(`${url}/werklijst`);
        await page.getByLabel('Zoek in lijst').fill('pillen');
        await page.getByText('1 open').waitFor();
        await page.getByRole('button', { name: /Gewoon.*Verzoek/ }).press('Enter');
        await page.getByRole('button', { name: 'Naar arts' }).press('Enter');
        await page.getByText(/Fatima gaf dit door aan de arts/).waitFor();

        await page.context().clearCookies();
        await screens.signIn('practitioner', 'Jansen');
        await page.goto(`${url}/werklijst`);
        // Who gives care begins with what waits for them.
        await page.getByText('1 open').waitFor();
        await page.getByRole('button', { name: /Gewoon.*Verzoek/ }).press('Enter');
        await page.getByRole('button', { name: 'In HIS afgehandeld' }).waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'item of the doctor 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await page.getByRole('button', { name: 'Terug met vraag' }).press('Enter');
        await page
          .getByRole('dialog')
          .getByLabel('Wat moet de balie nog vragen of doen?')
          .fill('welke dosis?');
        await looksRight(page, 'item back with a question');
        await page.getByRole('dialog').getByRole('button', { name: 'Geef door' }).press('Enter');
        await page.getByText('Jansen gaf dit terug aan de balie: welke dosis?').waitFor();
        await page.getByRole('button', { name: 'Klaar', exact: true }).press('Enter');
        await page.getByRole('menuitem', { name: 'Balie begreep het verkeerd' }).press('Enter');
        await page.getByRole('dialog').getByRole('button', { name: 'het medicijn' }).press('Enter');
        await page.getByText('sloot dit: Balie begreep het verkeerd: nee: het medicijn').waitFor();
        expect(await staff.rows(`select kind, status, waits_for from worklist order by kind`)).toEqual([
          { kind: 'callback', status: 'open', waits_for: null },
          { kind: 'callback', status: 'open', waits_for: null },
          { kind: 'request', status: 'done', waits_for: null },
        ]);
      },
    );
  },
);
