import { beforeAll, describe, expect, test } from 'vitest';
import { makeRungTests } from '../../src/jobs/rung-tests.ts';
import { PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';
import { buildScreens, looksRight, openScreens, type Screens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 90_000 };
const NOBODY = { ringingMs: 200, answeredMs: null, confirmedMs: null, confirmedBy: null } as const;

/** What the server's own loop does, with people who answer after nine seconds and a second number that is busy. */
const makeTests = (
  { staff }: Screens,
  busy: (target: string) => boolean = (target) => target === TEST_LINES.secondNumber,
) =>
  makeRungTests(
    {
      database: staff.store.database,
      now: () => staff.clock.now,
      test: async (_, { target }) =>
        busy(target)
          ? { ...NOBODY, reason: 'busy' }
          : { ringingMs: 200, answeredMs: 9_000, confirmedMs: 12_000, confirmedBy: 'key', reason: null },
      changed: () => undefined,
    },
    new AbortController().signal,
  );

describe.skipIf(missing !== null)(
  `the screen of emergencies${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'a number that was never tested says so; tests show when it answered, or why not, and are evidence',
      A_MINUTE,
      async () => {
        const screens = await openScreens({ width: 360, height: 740 });
        const { page, url, staff } = screens;
        await staff.rows(
          `update practices set ladder = jsonb_set(ladder, '{0}', ladder->0 || '{
             "hours": [{ "weekdays": ["monday", "friday"], "from": "08:00", "to": "17:00" }],
             "region": { "name": "Rotterdam-Zuid", "postcodes": ["3071"], "areaCodes": [] } }') where id = $1`,
          [staff.practice.id],
        );
        await screens.signIn('manager', 'Karin');
        await page.goto(`${url}/spoed`);
        await page.getByText('tijdens openingstijd · ma, vr 08:00–17:00 · Rotterdam-Zuid').waitFor();
        const untested = page.getByText('NOG NIET GETEST');
        await untested.first().waitFor();
        const numbers = await untested.count();
        await page.getByRole('button', { name: /^Test nu: de spoedlijn/ }).click();
        await page.getByText('wordt nu gebeld').waitFor();
        await makeTests(screens);
        await page.getByText('getest vandaag 10:15, opgenomen na 9 s').waitFor();
        expect(await untested.count()).toBe(numbers - 1);
        staff.clock.now = staff.clock.now.add({ minutes: 2 });
        await page.getByRole('button', { name: 'Bel hele ladder na' }).click();
        await page.getByText('wordt nu gebeld').first().waitFor();
        await makeTests(screens);
        await page.getByText('MISLUKT vandaag 10:17: in gesprek').waitFor();
        await page.getByRole('button', { name: /^Test opnieuw/ }).waitFor();
        await looksRight(page, 'emergency tested');
        await page.getByRole('tab', { name: 'Bewijs' }).click();
        const table = page.getByRole('table', { name: /Bewijs/ });
        await table.waitFor();
        expect(await table.getByRole('row').count()).toBe(1 + 1 + numbers);
        await page.getByRole('img', { name: /Opgenomen binnen 30 seconden: \d/ }).waitFor();
        await looksRight(page, 'emergency evidence');
        staff.clock.now = staff.clock.now.add({ minutes: 2 });
        await page.getByRole('tab', { name: 'Doorverbinden' }).click();
        await page.getByRole('button', { name: 'Bel hele ladder na' }).click();
        await page.getByText('wordt nu gebeld').first().waitFor();
        await makeTests(screens, () => true);
        await page.goto(`${url}/kennis`);
        await page.getByText('GEEN WERKENDE SPOEDLIJN').waitFor();
        await looksRight(page, 'emergency none works 360');
        await page.getByRole('link', { name: 'Bekijk en test de ladder' }).click();
        await page.getByText('MISLUKT vandaag 10:19: in gesprek').first().waitFor();
        await page.setViewportSize({ width: 1_280, height: 800 });
        await looksRight(page, 'emergency none works');
        await page.getByRole('link', { name: 'Wijzig de volgorde, de nummers en de tijden' }).click();
        await page
          .getByRole('button', { name: /^Omlaag/ })
          .first()
          .waitFor();
        await page.goBack();
      },
    );

    test(
      'a plan of times is set, read back, and refused when it is no time; who may not plan may still test',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, url } = screens;
        await screens.signIn('manager', 'Karin');
        await page.goto(`${url}/spoed`);
        const times = page.getByLabel('Tijden');
        await times.fill('8 uur');
        await page.getByText('Schrijf tijden zo').waitFor();
        await times.fill('08:02, 17:30');
        await page.getByRole('button', { name: 'Bewaar' }).click();
        await page.getByText('Balie test elke dag om 08:02, 17:30').waitFor();
        await looksRight(page, 'emergency plan');
        await page.context().clearCookies();
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/spoed`);
        await page.getByText('Balie test elke dag om 08:02, 17:30').waitFor();
        expect(await page.getByRole('button', { name: 'Bewaar' }).count()).toBe(0);
        await page.getByRole('button', { name: 'Bel hele ladder na' }).waitFor();
        await page.context().clearCookies();
        await screens.signIn('auditor', 'Toezicht');
        await page.goto(`${url}/spoed`);
        await page.getByText('Balie test elke dag om 08:02, 17:30').waitFor();
        expect(await page.getByRole('button', { name: /Test nu|Bel hele ladder na|Bewaar/ }).count()).toBe(0);
      },
    );

    test(
      'a practitioner reviews a rule by keyboard with the password again, and sees which screens would sound; an assistant does not sign',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, url } = screens;
        await screens.signIn('practitioner', 'dokter Jansen');
        await page.goto(`${url}/spoed`);
        await page.getByRole('tab', { name: 'Alarmregels' }).click();
        const [, all] =
          /^(\d+) van \1 nog niet beoordeeld/.exec(
            (await page.getByText(/nog niet beoordeeld door een arts/).textContent()) ?? '',
          ) ?? [];
        const rule = page.getByRole('table', { name: 'Alarmregels' }).getByRole('button').first();
        const title = (await rule.textContent()) ?? '';
        await rule.press('Enter');
        const side = page.getByRole('region', { name: title });
        // What is signed stands there, down to the words behind each name.
        await side.getByRole('region', { name: 'Slaat aan bij' }).getByRole('listitem').first().waitFor();
        await side.getByRole('region', { name: 'Woordgroepen' }).getByRole('definition').first().waitFor();
        await side.getByLabel('BIG-nummer (11 cijfers)').fill('19000000001');
        const password = side.getByRole('textbox', { name: 'Uw wachtwoord, nog een keer' });
        await password.fill('anders');
        await password.press('Enter');
        await side.getByRole('alert').getByText('Dit wachtwoord klopt niet').waitFor();
        await password.fill(PASSWORD);
        await password.press('Enter');
        await side.getByText('Uw beoordeling is bewaard.').waitFor();
        await side.getByText(/^dokter Jansen \(19000000001\), /).waitFor();
        await looksRight(page, 'emergency rule signed');
        const add = side.getByRole('form', { name: 'Voeg woorden toe' });
        await add.getByLabel('Woorden').fill('zeldzaam gekriebel');
        await add.getByRole('button', { name: 'Bekijk het gevolg' }).click();
        await add.getByText(/^0 van \d+ zinnen zonder gevaar$/).waitFor();
        await looksRight(page, 'emergency own words effect');
        await add.getByLabel('BIG-nummer (11 cijfers)').fill('19000000001');
        await add.getByRole('textbox', { name: 'Uw wachtwoord, nog een keer' }).fill(PASSWORD);
        await add.getByRole('button', { name: 'Onderteken en voeg toe' }).click();
        await side.getByRole('button', { name: 'Haal weg: zeldzaam gekriebel' }).click();
        await side.getByRole('button', { name: 'Zet terug: zeldzaam gekriebel' }).click();
        await side.getByRole('button', { name: 'Haal weg: zeldzaam gekriebel' }).waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'emergency rule 360');
        await page.keyboard.press('Escape');
        await page.getByText(`${Number(all) - 1} van ${all} nog niet beoordeeld`).waitFor();
        await looksRight(page, 'emergency rules 360');
        await page.getByRole('button', { name: 'Start dienst' }).first().press('Enter');
        await page.getByRole('tab', { name: 'Wie merkt het' }).click();
        await page.getByText(/^dokter Jansen.*geluid aan/).waitFor();
        await looksRight(page, 'emergency who 360');
        await page.context().clearCookies();
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/spoed`);
        await page.getByRole('tab', { name: 'Alarmregels' }).click();
        const first = page.getByRole('table', { name: 'Alarmregels' }).getByRole('button').first();
        await first.press('p');
        expect(await page.evaluate('document.activeElement.id')).toBe('sentence-of-caller');
        await first.press('Enter');
        await page.getByRole('heading', { level: 2, name: title }).waitFor();
        expect(await page.getByLabel('BIG-nummer (11 cijfers)').count()).toBe(0);
        const hears = page.getByRole('region', { name: 'Slaat aan bij' });
        expect(await hears.isVisible()).toBe(false);
        await page.getByText('Toon de woorden waar deze regel op let').press('Enter');
        await hears.waitFor();
        await looksRight(page, 'emergency rule patterns 360');
      },
    );

    test(
      'a rule is put aside with its effect first, says so on every tab with who signed, and counts again in one press',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, url } = screens;
        await screens.signIn('practitioner', 'dokter Jansen');
        await page.goto(`${url}/spoed?open=bite`);
        await page.getByRole('button', { name: 'Bekijk wat er wegvalt' }).click();
        await page.getByText(/^[1-9]\d* van \d+ zinnen waar deze regel voor is$/).waitFor();
        const form = page.getByRole('form', { name: 'Zet deze regel een tijd uit' });
        await form.getByLabel('Waarom (ten minste 10 tekens)').fill('Wij zien beten op ons eigen spreekuur.');
        await form.getByLabel('Tot en met').fill('2026-12-10');
        await form.getByLabel('BIG-nummer (11 cijfers)').fill('19000000001');
        await form.getByRole('textbox', { name: 'Uw wachtwoord, nog een keer' }).fill(PASSWORD);
        await looksRight(page, 'emergency rule aside form');
        await form.getByRole('button', { name: 'Onderteken en zet uit' }).click();
        const bar = page.getByRole('region', { name: '1 alarmregel STAAT UIT' });
        await bar.getByText('tot en met do 10 dec 2026. dokter Jansen').waitFor();
        await page.getByRole('tab', { name: 'Doorverbinden' }).click();
        await bar.waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'emergency rule aside 360');
        await page.getByRole('button', { name: 'Zet weer aan' }).click();
        await bar.waitFor({ state: 'detached' });
        await page.goto(`${url}/spoed?open=chest-pain`);
        await page.getByText(/^Deze regel kan niet uit/).waitFor();
      },
    );

    test('in English and dark; slow and stopped it says so', A_MINUTE, async () => {
      const screens = await openScreens({ dark: true });
      const { page, url } = screens;
      await screens.signIn('supplier', 'Techniek');
      await page.goto(`${url}/spoed`);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('tab', { name: 'Transfer' }).waitFor();
      await looksRight(page, 'emergency english dark');
      // The keys of tabs: arrows go to the next one.
      await page.getByRole('tab', { name: 'Transfer' }).press('ArrowRight');
      await page.getByRole('table', { name: 'Alarm rules' }).waitFor();
      await looksRight(page, 'emergency rules english dark');
      const { promise: held, resolve: answer } = Promise.withResolvers<void>();
      await page.route('**/api/ladder', async (route) => {
        await held;
        await route.abort();
      });
      await page.reload();
      await page.getByText('This takes longer than usual.').waitFor();
      await looksRight(page, 'emergency slow');
      answer();
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
      await looksRight(page, 'emergency stopped');
    });
  },
);
