import { beforeAll, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { addItem, PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

const CALL = asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11');
const ALARM: CallEvent = {
  kind: 'alarm',
  wordsEndMs: 0,
  reasons: [
    { rule: 'chest-pain' as never, level: '112', action: 'A112', words: ['pijn op mijn borst'], turn: 0 },
  ],
};

describe.skipIf(missing !== null)(
  `the head of every screen${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'pausing asks once, is said on every screen with who did it, and is undone from the last actions',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff } = screens;
        const paused = async () =>
          (await staff.rows('select from practices where paused_at is not null')).length;
        await screens.signIn('assistant', 'Fatima');
        await page.getByRole('button', { name: 'Balie pauzeren' }).click();
        const dialog = page.getByRole('dialog', { name: 'Balie pauzeren?' });
        await dialog.getByText('Balie let dan niet op alarmwoorden').waitFor();
        await looksRight(page, 'pause asked');
        await dialog.getByRole('button', { name: 'Niet pauzeren' }).click();
        await dialog.waitFor({ state: 'hidden' });
        expect(await page.getByRole('button', { name: 'Hervatten' }).count()).toBe(0);
        await page.getByRole('button', { name: 'Balie pauzeren' }).click();
        await dialog.getByRole('button', { name: 'Pauzeren', exact: true }).click();
        await page.getByText(/^Balie is gepauzeerd door Fatima sinds/).waitFor();
        await page.getByRole('link', { name: 'Werklijst' }).first().click();
        await page.getByText(/^Balie is gepauzeerd door Fatima sinds/).waitFor();
        await looksRight(page, 'paused');
        await page.getByRole('button', { name: 'Laatste acties' }).click();
        await page.getByRole('button', { name: /^Ongedaan maken: .*Balie gepauzeerd/ }).click();
        await page.getByText('Ongedaan gemaakt.').waitFor();
        await looksRight(page, 'last actions');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Balie pauzeren' }).waitFor();
        expect(await paused()).toBe(0);
      },
    );

    test(
      'Ctrl+K goes to a screen or an item by keys alone; a birth date alone finds nobody and says so',
      A_MINUTE,
      async () => {
        const screens = await openScreens({ width: 360, height: 740 });
        const { page, staff } = screens;
        await addItem(staff, { words: ['kunt u me bellen over de foto van mijn knie'] });
        await screens.signIn('practitioner', 'Jansen');
        await page.keyboard.press('Control+k');
        const box = page.getByRole('searchbox', { name: 'Zoek', exact: true });
        await box.waitFor();
        await box.fill('14-3-1951');
        await page.getByText('Een patiënt vindt u met twee van').waitFor();
        await box.fill('zzzz qqqq');
        await page.getByText('Niets gevonden.').waitFor();
        await looksRight(page, 'search 360');
        await box.fill('foto van mijn knie');
        await page.getByRole('region', { name: 'Werklijst' }).getByRole('link').first().waitFor();
        await box.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL(/werklijst\?open=/);
        await page.getByText('foto van mijn knie').first().waitFor();
        await page.keyboard.press('Control+k');
        await box.fill('inzage');
        await page.getByRole('dialog').getByRole('link', { name: 'Inzagelog' }).click();
        await page.getByRole('heading', { name: 'Inzagelog' }).waitFor();
        const searches = await staff.rows(`select from audit where event = 'everything-searched'`);
        expect(searches.length).toBeGreaterThanOrEqual(2);
      },
    );

    test('a screen that was left alone for an hour asks who is there at once, and keeps what was typed', {
      timeout: 120_000,
    }, async () => {
      const screens = await openScreens();
      const { page, staff, url } = screens;
      await screens.signIn('manager', 'Karin');
      await page.goto(`${url}/instellingen`);
      const address = page.locator('main').getByLabel('Adres');
      await address.fill('Lindelaan 2, Voorbeeldstad');
      const signed = page.waitForResponse((answer) => answer.url().endsWith('/api/session'));
      staff.clock.now = staff.clock.now.add({ minutes: 61 });
      // By the end of the stream, and by nothing that somebody does.
      expect((await signed).status()).toBe(401);
      await page.getByRole('dialog', { name: 'Meld u opnieuw aan' }).waitFor();
      expect(await address.inputValue()).toBe('Lindelaan 2, Voorbeeldstad');
    });

    test(
      'a session that ran out in the middle of typing is begun anew above the page, and what was typed is saved',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await screens.signIn('manager', 'Karin');
        await page.goto(`${url}/instellingen`);
        const address = page.getByLabel('Adres');
        await address.fill('Lindelaan 2, Voorbeeldstad');
        await staff.rows('delete from staff_sessions');
        await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
        const dialog = page.getByRole('dialog', { name: 'Meld u opnieuw aan' });
        await dialog.getByText('Wat u typte staat nog op de pagina').waitFor();
        await looksRight(page, 'session over');
        const [karin] = await staff.rows<{ email: string }>(`select email from staff where name = 'Karin'`);
        await dialog.getByLabel('E-mailadres').fill(karin?.email ?? '');
        await dialog.getByLabel('Wachtwoord').fill(PASSWORD);
        await dialog.getByRole('button', { name: 'Meld aan' }).click();
        await dialog.waitFor({ state: 'hidden' });
        expect(await address.inputValue()).toBe('Lindelaan 2, Voorbeeldstad');
        await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
        await page.getByText('Bewaard. Het volgende gesprek gebruikt dit.').waitFor();
        const kept = await staff.rows('select address from practices where id = $1', [staff.practice.id]);
        expect(kept).toEqual([{ address: 'Lindelaan 2, Voorbeeldstad' }]);
        // Alarms come to the new session as they did to the one that ran out.
        staff.live.see(staff.practice.id, CALL, { kind: 'event', event: ALARM, atMs: 0 });
        await page.getByText('112 · lijn 1').first().waitFor();
      },
    );

    test(
      'a page of an older Balie, which an upgrade took away under this tab, says so and is there after a reload',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page } = screens;
        await screens.signIn('assistant', 'Fatima');
        const older = /assets\/tasks-page/;
        await page.route(older, (route) => route.fulfill({ status: 404, json: { code: 'NOT_FOUND' } }));
        await page.getByRole('link', { name: 'Taken' }).click();
        await page.getByText('Balie is vernieuwd').waitFor();
        await looksRight(page, 'renewed');
        await page.unroute(older);
        await page.getByRole('button', { name: 'Laad opnieuw' }).click();
        await page.getByRole('heading', { level: 1, name: 'Taken' }).waitFor();
      },
    );

    test(
      'a note on a version of an item that a colleague changed meanwhile is not saved over it and stays typed',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const item = await addItem(staff);
        await screens.signIn('assistant', 'Fatima');
        // A tab that has heard nothing for a while.
        await page.route('**/api/events', (route) => route.abort());
        await page.goto(`${url}/werklijst?open=${item}`);
        await page.getByLabel('Notitie').fill('terugbellen na vieren');
        const marloes = await staff.signedIn('assistant', 'Marloes');
        await marloes.post(`/api/worklist/${item}`, { what: 'note', text: 'is al gebeld', version: 1 });
        await page.unroute('**/api/events');
        await page.getByText(/^Weer verbonden/).waitFor({ timeout: 20_000 });
        await page.getByText('schreef: is al gebeld').waitFor();
        expect(await page.getByLabel('Notitie').inputValue()).toBe('terugbellen na vieren');
        await page.getByRole('button', { name: 'Bewaar notitie' }).click();
        await page.getByText('schreef: terugbellen na vieren').waitFor();
        expect(await staff.rows(`select detail from worklist_history where what = 'noted'`)).toHaveLength(2);
      },
    );

    test(
      '? names the keys of the screen, F8 goes to an alarm out of a field, and no letter in a field does anything',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const item = await addItem(staff);
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/werklijst?open=${item}`);
        const note = page.getByLabel('Notitie');
        for (const field of [page.getByLabel('Zoek in lijst'), note]) {
          await field.pressSequentially('pbk?');
          expect(await field.inputValue()).toBe('pbk?');
          expect(await page.getByRole('dialog').count()).toBe(0);
          expect(await page.getByRole('menu').count()).toBe(0);
        }
        expect(await staff.rows('select owner_id, version from worklist')).toEqual([
          { owner_id: null, version: 1 },
        ]);
        staff.live.see(staff.practice.id, CALL, { kind: 'event', event: ALARM, atMs: 0 });
        await page.getByText('112 · lijn 1').first().waitFor();
        expect(await note.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
        await note.press('F8');
        const takes = page.locator('#alarm').getByRole('button', { name: /^Neem over/ });
        await expect.poll(() => takes.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
        await page.keyboard.press('?');
        const keys = page.getByRole('dialog', { name: 'Toetsen' });
        await keys.getByRole('row', { name: /^P / }).waitFor();
        await looksRight(page, 'keys');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Ik pak dit', exact: true }).focus();
        await page.keyboard.press('p');
        await page.getByRole('button', { name: 'Geef terug' }).waitFor();
      },
    );

    test(
      'who has two roles changes between them, and sees the screens of the one that is chosen',
      A_MINUTE,
      async () => {
        const screens = await openScreens({ dark: true });
        const { page, staff, url } = screens;
        await screens.signIn('assistant', 'Marloes');
        await staff.rows(`update staff set roles = '{assistant,manager}' where name = 'Marloes'`);
        await page.goto(`${url}/inzagelog`);
        await page.getByRole('heading', { name: 'Inzagelog' }).waitFor();
        await page.getByLabel('Uw rol nu').selectOption({ label: 'manager' });
        await page.getByText('Deze pagina hoort niet bij uw rol').waitFor();
        expect(await page.getByRole('link', { name: 'Werklijst' }).count()).toBe(0);
        await looksRight(page, 'no right dark');
        // Who calls reads the words of a call, which are not a manager's.
        await page.getByRole('link', { name: 'Proefbellen' }).click();
        await page.getByRole('button', { name: 'Bel zelf: ga verder als assistent' }).press('Enter');
        await page.getByRole('button', { name: 'Bel Balie' }).waitFor();
        expect(await page.getByLabel('Uw rol nu').inputValue()).toBe('assistant');
      },
    );
  },
);
