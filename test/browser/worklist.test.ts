import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens, type Screens, signInOn } from './screens-kit.ts';

const missing = whyNoChromium();
const TWO_MINUTES = { timeout: 120_000 };

/** A browser without a screen gives a number to a telephone program that is not there, and then takes no key or click any more. */
const NO_TELEPHONE = `addEventListener('click', (event) => {
  if (event.target.closest('a[href^="tel:"]') !== null) event.preventDefault();
}, true)`;

describe.skipIf(missing !== null)(
  `the worklist by hand${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const closers: (() => Promise<void>)[] = [];
    let screens: Screens;
    beforeAll(async () => {
      buildScreens();
      screens = await openScreens({}, (close) => closers.push(close));
      await screens.page.addInitScript(NO_TELEPHONE);
    }, 150_000);
    afterAll(async () => {
      for (const close of closers.toReversed()) await close();
    });

    test(
      'two people see each other on one item, new items come in above the row in focus, and each kind has its own main button',
      TWO_MINUTES,
      async () => {
        const { page, url, staff, browser } = screens;
        const maria = patientNamed('Maria');
        // More than a screen holds, or there is nowhere for a row to stay.
        for (let nth = 0; nth < 20; nth += 1) await addItem(staff, { words: [`vraag ${nth}`] });
        await addItem(staff, { words: ['kunt u mij bellen over de foto'] });
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/werklijst`);
        const row = page
          .getByRole('row', { name: /over de foto/ })
          .getByRole('button')
          .first();
        await row.focus();
        const top = async () => (await row.boundingBox())?.y ?? 0;
        const before = await top();
        await addItem(staff, { urgency: 'today', words: ['mijn knie is dik'] });
        staff.live.worklistChanged(staff.practice.id, null);
        await page.getByText('1 nieuw item boven deze').waitFor();
        expect(await row.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
        expect(Math.abs((await top()) - before)).toBeLessThan(2);
        await looksRight(page, 'worklist with something new above');
        await page.getByRole('status').getByRole('button', { name: 'Toon' }).press('Enter');
        await expect
          .poll(() => page.evaluate<string>('document.activeElement.textContent'))
          .toContain('Vandaag');
        await page.getByText('1 nieuw item boven deze').waitFor({ state: 'detached' });

        const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
        const other = await context.newPage();
        await other.addInitScript(NO_TELEPHONE);
        other.setDefaultTimeout(10_000);
        await signInOn(other, url, await staff.addStaff('assistant', 'Marloes'));
        await row.press('Enter');
        await page.getByRole('heading', { level: 2, name: 'Terugbellen' }).waitFor();
        await other.goto(page.url());
        await page.getByText('Marloes kijkt mee').waitFor();
        await other.getByText('Fatima kijkt mee').waitFor();
        await other.getByRole('link', { name: 'Bel terug' }).press('Enter');
        await page.getByRole('button', { name: 'Marloes belt nu' }).waitFor();
        await looksRight(page, 'item that a colleague rings about');
        expect(await other.getByRole('button', { name: 'Klaar', exact: true }).count()).toBe(0);
        await other.getByRole('button', { name: 'Meer acties' }).press('Enter');
        await other.getByRole('button', { name: 'Klaar', exact: true }).waitFor();
        await looksRight(other, 'item with its main button 360');
        await other.getByRole('button', { name: 'Naar collega' }).press('Enter');
        await other.getByRole('menuitem', { name: 'Fatima (assistent)' }).waitFor();
        await looksRight(other, 'item, colleagues 360');
        await other.keyboard.press('Escape');
        await other.getByRole('menuitem').first().waitFor({ state: 'detached' });
        await other.getByRole('button', { name: 'Terug', exact: true }).press('Enter');
        await page.getByText('Marloes kijkt mee').waitFor({ state: 'detached' });

        await addItem(staff, {
          kind: 'request',
          wish: 'change-details',
          patient: maria.id,
          words: ['mijn nieuwe adres is Dorpsstraat 4'],
        });
        await addItem(staff, { kind: 'callback', wish: 'complaint', words: ['ik wacht al een week'] });
        staff.live.worklistChanged(staff.practice.id, null);
        await page
          .getByRole('row', { name: /Dorpsstraat/ })
          .getByRole('button')
          .first()
          .press('Enter');
        await page.getByRole('button', { name: /^Kopieer: Gezegd, mijn nieuwe adres/ }).waitFor();
        await page.getByRole('button', { name: 'Overgenomen in HIS' }).waitFor();
        await looksRight(page, 'item with details to copy');
        await page
          .getByRole('row', { name: /wacht al een week/ })
          .getByRole('button')
          .first()
          .press('Enter');
        await page.getByRole('button', { name: 'Naar manager' }).press('Enter');
        await page.getByText('Fatima gaf dit door aan de manager').waitFor();
        await page.getByText('wacht op de manager').first().waitFor();
        await context.close();
        await page.context().clearCookies();
        await staff.rows(`update worklist set status = 'done', closed_at = now() - interval '2 days'`);
      },
    );

    test(
      'somebody is rung in vain, promised another time, and a prescription goes to the doctor and back with a question',
      TWO_MINUTES,
      async () => {
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
        await bitten.getByText(/^RF\d+ Beet/).waitFor();
        await bitten.getByRole('button', { name: /^Ik pak dit/ }).press('Enter');
        await bitten.getByText('Fatima').waitFor();
        await looksRight(page, 'worklist with a rule');
        await bitten.getByRole('button', { name: /Vandaag.*Terugbellen/ }).press('Enter');
        await page.getByText(/^regel RF\d+ “Beet.*” · niet beoordeeld · Waarom\?/).waitFor();
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
          await expect
            .poll(() => page.getByText(/Fatima belde: geen gehoor/).count(), { timeout: 10_000 })
            .toBe(round);
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
        expect(
          await staff.rows(
            `select kind, status, waits_for from worklist where closed_at is null or closed_at > now() - interval '1 day'
             order by kind`,
          ),
        ).toEqual([
          { kind: 'callback', status: 'open', waits_for: null },
          { kind: 'callback', status: 'open', waits_for: null },
          { kind: 'request', status: 'done', waits_for: null },
        ]);
      },
    );
  },
);
