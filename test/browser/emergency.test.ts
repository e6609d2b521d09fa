import { beforeAll, describe, expect, test } from 'vitest';
import { makeRungTests } from '../../src/jobs/rung-tests.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { TEST_LINES } from '../kits/practice-builders.ts';
import { buildScreens, looksRight, openScreens, type Screens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 90_000 };
const NOBODY = { ringingMs: 200, answeredMs: null, confirmedMs: null, confirmedBy: null } as const;

/** What the server's own loop does, with people who answer after nine seconds and a second number that is busy. */
const makeTests = ({ staff }: Screens) =>
  makeRungTests(
    {
      database: staff.store.database,
      now: () => staff.clock.now,
      test: async (_, { target }) =>
        target === TEST_LINES.secondNumber
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
        await screens.signIn('manager', 'Karin');
        await page.goto(`${url}/spoed`);
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
      },
    );

    test(
      'a plan of times is set, read back, and refused when it is no time; who may not test has no button',
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
        expect(await page.getByRole('button', { name: /Test nu|Bel hele ladder na|Bewaar/ }).count()).toBe(0);
      },
    );
  },
);
