import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens, type Screens, signInOn } from './screens-kit.ts';

const missing = whyNoChromium();
const TWO_MINUTES = { timeout: 120_000 };

describe.skipIf(missing !== null)(
  `messages from an item${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const closers: (() => Promise<void>)[] = [];
    let screens: Screens;
    beforeAll(async () => {
      buildScreens();
      screens = await openScreens({}, (close) => closers.push(close));
      await screens.signIn('assistant', 'Fatima');
    }, 150_000);
    afterAll(async () => {
      for (const close of closers.toReversed()) await close();
    });

    test(
      'one is chosen by its words, held back by the clock, and put right by a second one that is shown first',
      TWO_MINUTES,
      async () => {
        const { page, url, staff, browser } = screens;
        const id = await addItem(staff, {
          patient: patientNamed('Maria').id,
          words: ['mijn knie doet zeer'],
        });
        await page.goto(`${url}/werklijst?open=${id}`);
        const choose = async () => {
          await page.getByRole('button', { name: 'Stuur bericht' }).press('Enter');
          const dialog = page.getByRole('dialog', { name: 'Stuur bericht' });
          await dialog.getByText(/Wilt u ons bellen op/).waitFor();
          return dialog.getByRole('button', { name: 'Stuur “vraag om te bellen” per e-mail' });
        };
        const choice = await choose();
        await looksRight(page, 'item, choice of message');
        await choice.press('Enter');
        await page.getByText(/^vraag om te bellen \(Fatima\): gaat om \d\d:\d\d:\d\d weg$/).waitFor();
        await looksRight(page, 'item, message waits');

        // A colleague sees whose message it is, and sends none meanwhile.
        const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
        const other = await context.newPage();
        other.setDefaultTimeout(10_000);
        await signInOn(other, url, await staff.addStaff('assistant', 'Marloes'));
        await other.goto(`${url}/werklijst?open=${id}`);
        await other.getByRole('button', { name: 'Meer acties' }).press('Enter');
        expect(await other.getByRole('button', { name: 'Fatima stuurt een bericht' }).isDisabled()).toBe(
          true,
        );
        await looksRight(other, 'item, a colleague sends a message 360');
        await context.close();

        await page.getByRole('button', { name: 'Tegenhouden' }).press('Enter');
        await page.getByText('vraag om te bellen (Fatima): tegengehouden').waitFor();
        await (await choose()).press('Enter');
        await page.getByRole('button', { name: 'Tegenhouden' }).waitFor();
        await staff.rows(
          `update outbox set status = 'sent', sent_at = now(), due_at = now() where status = 'queued'`,
        );
        const undo = page.getByRole('button', { name: 'Ongedaan maken: vraag om te bellen' });
        await undo.press('Enter');
        const shown = page.getByRole('dialog', { name: 'Zet een bericht recht' });
        await shown.getByText(/Ons bericht van .* klopt niet\. U hoeft daar niets mee te doen\./).waitFor();
        await looksRight(page, 'item, correcting message shown');
        expect(await staff.rows(`select id from outbox where status = 'queued'`)).toEqual([]);
        await shown.getByRole('button', { name: 'Stuur dit bericht' }).press('Enter');
        await page.getByText(/^eerder bericht klopt niet \(Fatima\): gaat om/).waitFor();
        expect(await undo.count()).toBe(0);
        expect(
          await staff.rows(
            `select template, status, corrects is not null as corrects from outbox order by created_at`,
          ),
        ).toEqual([
          { template: 'call-us', status: 'withdrawn', corrects: false },
          { template: 'call-us', status: 'sent', corrects: false },
          { template: 'message-corrected', status: 'queued', corrects: true },
        ]);
        await staff.rows(`update outbox set status = 'sent', sent_at = now() where status = 'queued'`);
      },
    );

    test(
      'a late promise is told with a time that has room; without consent the time is promised and somebody rings',
      TWO_MINUTES,
      async () => {
        const { page, url, staff } = screens;
        const promisedBefore = staff.clock.now.subtract({ minutes: 29 });
        const late = await addItem(staff, { patient: patientNamed('Maria').id, promisedBefore });
        const stranger = await addItem(staff, { promisedBefore, words: ['belt u mij'] });
        await page.goto(`${url}/werklijst?open=${late}`);
        await page.getByText(/^Nieuwe tijd waarvoor ruimte is: voor wo.25.nov.2026 11:00\.$/).waitFor();
        await page
          .getByText(/^“Wij bellen u later dan wij zeiden: voor woensdag 25 november 2026 om 11\.00 uur\./)
          .waitFor();
        await looksRight(page, 'item, promise runs late');
        await page.getByRole('button', { name: 'Laat weten dat het later wordt' }).press('Enter');
        await page.getByText(/^later terugbellen \(Fatima\): gaat om/).waitFor();
        await page.getByText(/Fatima verzette de belofte naar .* 11:00/).waitFor();
        await page.goto(`${url}/werklijst?open=${stranger}`);
        await page
          .getByText('De beller is niet herkend, dus Balie weet niet aan wie.', { exact: false })
          .first()
          .waitFor();
        await page.getByRole('button', { name: /^Beloof wo/ }).press('Enter');
        await page.getByText(/Fatima verzette de belofte naar/).waitFor();
        expect(await staff.rows('select id from outbox where item_id = $1', [stranger])).toEqual([]);
        await page.getByRole('button', { name: 'Stuur bericht' }).press('Enter');
        await page.getByRole('dialog', { name: 'Stuur bericht' }).waitFor();
        await looksRight(page, 'item, nobody to write to');
      },
    );

    test('is whole in English, in the dark and at 360 pixels', TWO_MINUTES, async () => {
      const { browser, page: first, url, staff } = screens;
      const promisedBefore = staff.clock.now.subtract({ minutes: 29 });
      const id = await addItem(staff, { patient: patientNamed('Maria').id, promisedBefore });
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        colorScheme: 'dark',
        reducedMotion: 'reduce',
        storageState: await first.context().storageState(),
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.addInitScript(`localStorage.setItem('balie.language', 'en')`);
      await page.goto(`${url}/werklijst?open=${id}`);
      await page.getByRole('button', { name: 'Say that it becomes later' }).waitFor();
      await page.getByRole('button', { name: 'More actions' }).press('Enter');
      await page.getByRole('button', { name: 'Send a message' }).press('Enter');
      await page.getByRole('button', { name: 'Send “not reached” by e-mail' }).waitFor();
      await looksRight(page, 'item, messages, 360, dark, in English');
      await context.close();
    });
  },
);
