import { beforeAll, describe, expect, test } from 'vitest';
import { addCall } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const A_MINUTE = { timeout: 60_000 };

const missing = whyNoChromium();

describe.skipIf(missing !== null)(
  `the page of figures${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(() => buildScreens(), 120_000);

    test(
      'draws each figure with its interval, says the same in a table, and gives it as PDF and CSV',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        for (let nth = 0; nth < 24; nth += 1)
          await addCall(staff, {
            startedAt: '2026-11-24T09:00:00Z',
            outcome: nth < 15 ? 'booked' : 'transferred',
            from: null,
          });
        await screens.signIn('manager', 'Marit');
        await page.goto(`${url}/inzicht`);
        await page.getByLabel('Van', { exact: true }).fill('2026-11-20');
        await page.getByLabel(/^Tot/).fill('2026-11-25');
        const table = page.getByRole('table').first();
        await table.getByText('15 van 24').waitFor();
        const dots = page.locator('.recharts-scatter-symbol');
        await dots.first().waitFor();
        // Of the seven figures only those over twenty calls or more are drawn.
        const drawn = await table.getByText(/^\d+.*%$/).count();
        expect(await dots.count()).toBe(drawn);
        expect(drawn).toBeGreaterThanOrEqual(4);
        expect(await page.locator('.recharts-errorBar').count()).toBeGreaterThanOrEqual(drawn);
        await looksRight(page, 'insight');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'insight 360');
        for (const [name, type] of [
          ['Rapport (pdf)', '.pdf'],
          ['Cijfers (csv)', '.csv'],
        ] as const) {
          const asked = page.waitForEvent('download');
          await page.getByRole('link', { name }).click();
          expect((await asked).suggestedFilename()).toBe(`balie-2026-11-20-2026-11-25${type}`);
        }
      },
    );
  },
);
