import { beforeAll, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { addItem } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, CHEST_PAIN, openScreens, seeIn } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };
const CALL = asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a13');
const confirmed: CallEvent = {
  kind: 'transfer',
  rung: 'emergency-line',
  step: 'confirmed',
  reason: null,
  confirmedBy: 'key',
};
const see = seeIn(CALL);

/** What the system would show, and a window that can be put out of sight: a browser without a screen has neither. */
const STAND_IN = `
  window.told = [];
  window.askedTimes = 0;
  window.Notification = class {
    static permission = 'default';
    static requestPermission() { window.askedTimes += 1; this.permission = 'granted'; return Promise.resolve('granted'); }
    constructor(words, { tag }) { this.tag = tag; window.told.push({ words, tag, open: true }); }
    close() { for (const one of window.told) if (one.tag === this.tag) one.open = false; }
  };
  let seen = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => seen });
  window.look = (at) => { seen = at; document.dispatchEvent(new Event('visibilitychange')); };
`;

async function onDuty() {
  const screens = await openScreens();
  await screens.page.context().addInitScript(STAND_IN);
  await screens.signIn('assistant', 'Fatima');
  const { page } = screens;
  expect(await page.evaluate('askedTimes')).toBe(0);
  await page.getByRole('button', { name: 'Start dienst' }).click();
  await page.getByText('Geluid: aan').waitFor();
  expect(await page.evaluate('askedTimes')).toBe(1);
  const told = () => page.evaluate<{ words: string; open: boolean }[]>('told');
  return { screens, page, told, look: (at: 'hidden' | 'visible') => page.evaluate(`look('${at}')`) };
}

describe.skipIf(missing !== null)(
  `a window out of sight${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'tells an alarm by the system after ten seconds, without a word of the caller, and takes it back',
      A_MINUTE,
      async () => {
        const { screens, page, told, look } = await onDuty();
        see(screens, CHEST_PAIN);
        await page.getByText('112 · lijn 1').first().waitFor();
        await page.clock.install();
        await page.clock.fastForward(20_000);
        // Whoever looks at the window has the bar.
        expect(await told()).toEqual([]);
        await look('hidden');
        await page.clock.fastForward(9_900);
        expect(await told()).toEqual([]);
        await page.clock.fastForward(200);
        await expect.poll(told).toMatchObject([{ words: 'Spoed op lijn 1', open: true }]);
        see(screens, confirmed);
        await expect.poll(told).toMatchObject([{ open: false }]);
      },
    );

    test(
      'tells an urgent item that came meanwhile, and nothing of what was there or is not urgent',
      A_MINUTE,
      async () => {
        const { screens, page, told, look } = await onDuty();
        const { staff } = screens;
        const changed = async () => {
          const asked = page.waitForResponse('**/api/today');
          staff.live.worklistChanged(staff.practice.id, null);
          await asked;
        };
        await addItem(staff, { urgency: 'urgent' });
        await changed();
        await page.clock.install();
        await look('hidden');
        await addItem(staff, { urgency: 'normal' });
        await changed();
        await page.clock.fastForward(11_000);
        expect(await told()).toEqual([]);
        await addItem(staff, { urgency: 'urgent' });
        await changed();
        await expect
          .poll(async () => {
            await page.clock.fastForward(11_000);
            return told();
          })
          .toMatchObject([{ words: 'Spoed op de werklijst', open: true }]);
        await look('visible');
        await expect.poll(told).toMatchObject([{ open: false }]);
      },
    );
  },
);
