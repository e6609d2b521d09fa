import { beforeAll, describe, expect, test } from 'vitest';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, oneCall, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();

describe.skipIf(missing !== null)(`how a line was${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(buildScreens, 150_000);

  test('stands in its call, in words and packets', { timeout: 90_000 }, async () => {
    const screens = await openScreens();
    const { page, url, staff } = screens;
    const call = await oneCall(screens);
    await screens.signIn('assistant', 'Fatima');
    await page.goto(`${url}/gesprekken?open=${call}`);
    await page
      .getByText('Lijn: hapert. Van 2.000 pakketjes kwijt: 60 (3%), te laat: 4; jitter 18 ms.')
      .waitFor();
    await looksRight(page, 'call with its line');
    await page.setViewportSize({ width: 360, height: 740 });
    await looksRight(page, 'call with its line 360');
    expect(staff.problems).toEqual([]);
  });
});
