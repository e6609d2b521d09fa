import { beforeAll, describe, expect, test } from 'vitest';
import { addCall, addItem } from '../http/staff-app.ts';
import { aCall, patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, CHEST_PAIN, looksRight, openScreens, seeIn } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

describe.skipIf(missing !== null)(`at the desk${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(buildScreens, 150_000);

  test(
    'Ctrl+K begins a new patient or appointment also on their own page, / goes to the search, and Ctrl+Enter sends a form from any field',
    A_MINUTE,
    async () => {
      const screens = await openScreens();
      const { page, staff } = screens;
      await addItem(staff, { patient: patientNamed('Maria').id, words: ['belt u mij over de foto'] });
      await screens.signIn('assistant', 'Fatima');
      await page.keyboard.press('Control+k');
      const box = page.getByRole('searchbox', { name: 'Zoek', exact: true });
      await box.fill('over de foto');
      // Two people may have one name: the row tells them apart.
      await page.getByRole('link', { name: /Maria van den Berg · .*\d{4}/ }).waitFor();
      await looksRight(page, 'search with birth dates');
      await box.fill('nieuwe');
      await page.getByRole('link', { name: 'Nieuwe patiënt' }).click();
      const form = page.getByRole('region', { name: 'Nieuwe patiënt' });
      await form.getByLabel('Voornaam').fill('Noor');
      await form.getByLabel(/^Achternaam/).fill('Verweij');
      await form.getByLabel('Geboortedatum').fill('1990-01-09');
      await form.getByLabel('Voornaam').press('Control+Enter');
      await page.getByRole('region', { name: 'Noor Verweij' }).waitFor();
      const added = await staff.rows(`select from patients where last_name = 'Verweij'`);
      expect(added).toHaveLength(1);
      await page.keyboard.press('/');
      expect(await page.evaluate('document.activeElement.labels?.[0]?.textContent')).toBe('Naam');
      await page.keyboard.press('Control+k');
      await box.fill('nieuwe patiënt');
      await page.getByRole('dialog').getByRole('link', { name: 'Nieuwe patiënt' }).click();
      await form.waitFor();
      await page.keyboard.press('Control+k');
      await box.fill('nieuwe afspraak');
      await page.getByRole('dialog').getByRole('link', { name: 'Nieuwe afspraak' }).click();
      await page.getByRole('dialog', { name: 'Nieuwe afspraak' }).waitFor();
    },
  );

  test(
    'the alarm bar says the birth date once the caller said it, to who works with callers',
    A_MINUTE,
    async () => {
      const screens = await openScreens();
      const { page, staff } = screens;
      const call = aCall();
      await screens.signIn('assistant', 'Fatima');
      seeIn(call)(screens, {
        kind: 'answered',
        from: '+31201000101',
        dialled: 'receptie',
        ear: 'script',
      });
      seeIn(call)(screens, CHEST_PAIN);
      const bar = page.locator('#alarm');
      await bar.getByText('pijn op mijn borst').waitFor();
      expect(await bar.getByText('geboortedatum').count()).toBe(0);
      staff.live.see(staff.practice.id, call, {
        kind: 'progress',
        atMs: 100,
        progress: {
          step: 'date-of-birth',
          attempt: 1,
          recognised: false,
          known: [{ slot: 'date-of-birth', value: '1951-03-14' }],
        },
      });
      await bar.getByText(/geboortedatum 14.mrt.1951 \(75.jaar\)/).waitFor();
      await looksRight(page, 'alarm with birth date');
      await page.setViewportSize({ width: 360, height: 740 });
      await looksRight(page, 'alarm with birth date 360');
    },
  );

  test(
    'an empty worklist says whether Balie answers, and a page of another role whose it is',
    A_MINUTE,
    async () => {
      const screens = await openScreens({ dark: true });
      const { page, staff, url } = screens;
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/werklijst`);
      await page.getByText('Volgende belofte: geen. Balie neemt op; 0 aan de lijn.').waitFor();
      await staff.rows(`update practices set paused_at = now(), paused_by = 'Fatima'`);
      await page.reload();
      await page.getByText('Balie is gepauzeerd: bellers gaan naar de praktijk; 0 aan de lijn.').waitFor();
      await page.goto(`${url}/klachten`);
      await page.getByText('Deze pagina hoort niet bij uw rol. Wie haar wel kan openen: manager.').waitFor();
      await looksRight(page, 'page of a manager');
    },
  );

  test(
    'an alarm that was none is said so beside its rule, a call says its kind of telephone, and the code of a fault leads to what it means',
    A_MINUTE,
    async () => {
      const screens = await openScreens();
      const { page, staff, url } = screens;
      const call = await addCall(staff, { startedAt: '2026-11-25T09:00:00Z', outcome: 'callback' });
      const item = await addItem(staff, {
        call: call as never,
        alarms: [{ rule: 'stroke', level: 'human-now', words: ['scheve mond'] }] as never,
      });
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/werklijst?open=${item}`);
      await page.getByRole('button', { name: 'Alarm klopt niet' }).click();
      await page.getByText('Genoteerd: dit alarm klopte niet.').waitFor();
      expect(await staff.rows('select call_id, alarm_right from call_corrections')).toEqual([
        { call_id: call, alarm_right: 'no' },
      ]);
      await looksRight(page, 'alarm that was none');
      await page.goto(`${url}/gesprekken?open=${call}`);
      await page.getByRole('heading', { level: 2, name: /^Gesprek .*1.min.*, vast$/ }).waitFor();
      await page.route('**/api/messages*', (route) =>
        route.fulfill({ status: 500, json: { code: 'REQUEST_FAILED', message: 'Dit lukte niet.' } }),
      );
      await page.goto(`${url}/berichten`);
      const fault = page.getByRole('alert');
      await fault.getByText(/^Sinds \d\d:\d\d:\d\d$/).waitFor();
      const link = fault.getByRole('link', { name: 'Code REQUEST_FAILED: wat dat betekent' });
      await looksRight(page, 'fault with its page');
      await page.goto(`${url}${await link.getAttribute('href')}`);
      await page.getByRole('heading', { level: 2, name: 'REQUEST_FAILED' }).waitFor();
    },
  );
});
