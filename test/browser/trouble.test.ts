import { beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();

describe.skipIf(missing !== null)(
  `what is not as it should be${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test.each<[string, { width: number; height: number; dark: boolean }]>([
      ['on a desk', { width: 1_280, height: 800, dark: false }],
      ['on a telephone in the dark', { width: 360, height: 740, dark: true }],
    ])(
      'that messages wait is said on every screen, leads to them, and goes when they went; what waits there is counted in the menu, %s',
      { timeout: 120_000 },
      async (_where, look) => {
        const screens = await openScreens(look);
        const { page, staff } = screens;
        await staff.rows(
          `insert into outbox (practice_id, id, channel, recipient, template, logistics, due_at)
           values ($1, gen_random_uuid(), 'email', 'maria@voorbeeld.example', 'appointment-booked', '{}', $2)`,
          [staff.practice.id, staff.clock.now.subtract({ minutes: 16 }).toString()],
        );
        await addItem(staff, { kind: 'reply', words: ['kan het ook een uur later'] });
        await screens.signIn('assistant', 'Fatima');
        const bar = page.getByText(/^1 bericht wacht sinds .*09:59\.\s+Naar Berichten$/);
        await bar.waitFor();
        await looksRight(page, `messages wait ${look.width}`);
        await bar.getByRole('link', { name: 'Naar Berichten' }).click();
        await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
        await bar.waitFor();
        if (look.width === 360) await page.getByRole('button', { name: 'Meer' }).click();
        const link = page.getByRole('link', { name: /^Berichten\s*1$/ });
        await link.waitFor();
        await staff.rows(`update outbox set status = 'sent', sent_at = now()`);
        await page.reload();
        await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
        await expect.poll(() => bar.count()).toBe(0);
      },
    );
  },
);
