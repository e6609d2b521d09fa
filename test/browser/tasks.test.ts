import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 90_000 };

describe.skipIf(missing !== null)(
  `the screen of tasks${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'a use case goes forward only past its gate, is rolled back in one press, and asks the reason afterwards',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await screens.signIn('manager', 'Karin');
        await page.getByRole('link', { name: 'Taken' }).click();
        const table = page.getByRole('table', { name: 'Gebruikstoepassingen' });
        await table.waitFor();
        await page
          .getByText('Nog niets gemeten. Begin met turven: ')
          .getByRole('link', { name: 'Start turfweek' })
          .waitFor();
        await looksRight(page, 'tasks');
        const row = table.getByRole('row', { name: /afspraak verplaatsen/ });
        await row.getByText('4 van 4: Volgen').waitFor();
        await row.getByRole('button').press('Enter');
        const side = page.getByRole('region', { name: 'afspraak verplaatsen' });
        await side.getByRole('button', { name: 'Terugdraaien' }).click();
        await side.getByText('Teruggedraaid.').waitFor();
        await row.getByText('2 van 4: Oefenen').waitFor();
        await row.getByText('niemand: een medewerker handelt af').waitFor();
        const [practice] = await staff.rows<{ opened: string[] }>(
          'select opened from practices where id = $1',
          [staff.practice.id],
        );
        expect(practice?.opened).not.toContain('move');
        await side.getByText('De volgende stap kan nog niet').waitFor();
        await side.getByText('0 van 60 gesprekken met deze wens gemeten').waitFor();
        expect(await side.getByRole('button', { name: 'Naar Openen' }).count()).toBe(0);
        await side.getByLabel(/^Waarom/).fill('twee bellers verkeerd begrepen');
        await side.getByRole('button', { name: 'Bewaar reden' }).click();
        await side.getByText('Reden bewaard.').waitFor();
        await looksRight(page, 'tasks rolled back');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'tasks 360');
        await page.keyboard.press('Escape');
        await side.waitFor({ state: 'hidden' });
        await page.goto(`${url}/taken`);
        await looksRight(page, 'tasks list 360');
      },
    );

    test(
      'who may only read sees the criteria and no button; a stopped server says so',
      A_MINUTE,
      async () => {
        const screens = await openScreens({ dark: true });
        const { page, url, staff } = screens;
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/taken?open=move`);
        const side = page.getByRole('region', { name: 'afspraak verplaatsen' });
        await side.getByText('Alleen een praktijkmanager verandert dit.').waitFor();
        expect(await side.getByRole('button', { name: 'Terugdraaien' }).count()).toBe(0);
        await looksRight(page, 'tasks dark');
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('heading', { name: 'Tasks', exact: true }).waitFor();
        await looksRight(page, 'tasks english');
        await page.route('**/api/use-cases', (route) => route.abort());
        await page.reload();
        await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
        await looksRight(page, 'tasks error');
        await page.evaluate('localStorage.clear()');
        await page.context().clearCookies();
        await screens.signIn('supplier', 'Levi');
        expect(await page.getByRole('link', { name: 'Taken' }).count()).toBe(0);
        await page.goto(`${url}/taken`);
        await page.getByText('Deze pagina hoort niet bij uw rol').waitFor();
        expect(staff.problems).toEqual([]);
      },
    );
  },
);
