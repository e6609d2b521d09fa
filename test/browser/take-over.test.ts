import { beforeAll, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { TakeOver } from '../../src/http/routes/take-over.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, CHEST_PAIN, looksRight, openScreens, seeIn, signInOn } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };
const CALL = asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a12');
const colleague = (step: 'dialled' | 'ringing' | 'confirmed'): CallEvent => ({
  kind: 'transfer',
  rung: 'colleague',
  step,
  reason: null,
  confirmedBy: step === 'confirmed' ? 'key' : null,
});
const see = seeIn(CALL);
const starts: CallEvent = { kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'test' };

describe.skipIf(missing !== null)(
  `a running call is taken over${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'from its drawer, on the telephone that the manager wrote down; what it does is told, and then who has the caller',
      A_MINUTE,
      async () => {
        const rung: string[] = [];
        const screens = await openScreens({
          takeOver: (_practice, _call, target) => {
            rung.push(target);
            return 'rings';
          },
        });
        const { page, url, staff, browser } = screens;
        const email = await staff.addStaff('assistant', 'Fatima');
        const managers = await browser.newPage();
        await signInOn(managers, url, await staff.addStaff('manager', 'Karin'));
        await managers.goto(`${url}/instellingen`);
        await managers.getByRole('tab', { name: 'Gebruikers' }).click();
        await managers.getByRole('button', { name: 'Ander toestel: Fatima' }).click();
        const field = managers.getByRole('textbox', { name: 'Toestel: Fatima' });
        await field.fill('0900');
        expect(await field.getAttribute('aria-invalid')).toBe('true');
        await field.fill('+31 20 1000150');
        await looksRight(managers, 'telephone of a colleague');
        await managers.getByRole('button', { name: 'Bewaar toestel' }).click();
        await managers.getByRole('row', { name: /Fatima.*020 100 01 50/ }).waitFor();

        await signInOn(page, url, email);
        await page.goto(`${url}/`);
        see(screens, starts);
        await page.getByRole('link', { name: 'Volg' }).click();
        const take = page.getByRole('button', { name: 'Neem over: lijn 1' });
        await take.click();
        await page.getByText(/^Uw telefoon gaat over\./).waitFor();
        expect(rung).toEqual(['+31201000150']);
        see(screens, colleague('dialled'));
        see(screens, colleague('ringing'));
        await page.getByText(/^Balie doet nu: Fatima: gaat over, /).waitFor();
        await looksRight(page, 'take over');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'take over 360');
        see(screens, colleague('confirmed'));
        await take.waitFor({ state: 'hidden' });
        const lines = await staff.rows('select user_name from audit where event = $1', ['call-taken-over']);
        expect(lines).toEqual([{ user_name: 'Fatima' }]);
      },
    );

    test(
      'from the bar of an alarm and by N in its drawer, and the bar says who has the caller',
      A_MINUTE,
      async () => {
        let asked = 0;
        const screens = await openScreens({
          width: 360,
          height: 740,
          takeOver: () => {
            asked += 1;
            return 'rings';
          },
        });
        const { page } = screens;
        await screens.signIn('assistant', 'Fatima');
        see(screens, starts);
        see(screens, CHEST_PAIN);
        const bar = page.locator('#alarm');
        await bar.getByRole('button', { name: 'Neem over: lijn 1' }).click();
        await bar.getByText(/telefoon van de balie gaat over/).waitFor();
        await looksRight(page, 'take over from the bar 360');
        await bar.getByRole('link', { name: 'Volg dit gesprek' }).click();
        await page.getByRole('heading', { level: 2, name: 'Gesprek dat nu loopt' }).waitFor();
        await page.keyboard.press('n');
        await expect.poll(() => asked).toBe(2);
        see(screens, colleague('dialled'));
        see(screens, colleague('confirmed'));
        await bar.getByText(/^Overgenomen door Fatima om/).waitFor();
        await looksRight(page, 'taken over 360');
      },
    );

    test.each<[ReturnType<TakeOver>, RegExp]>([
      ['over', /Dit gesprek is al afgelopen/],
      ['with-human', /heeft deze beller al aan de lijn/],
      ['asked-already', /neemt dit gesprek al over/],
    ])('what cannot be taken over is refused in plain words: %s', A_MINUTE, async (why, words) => {
      const screens = await openScreens({ takeOver: () => why });
      const { page } = screens;
      await screens.signIn('practitioner', 'dr. Jansen');
      await page.goto(`${screens.url}/`);
      see(screens, starts);
      await page.getByRole('link', { name: 'Volg' }).click();
      await page.getByRole('button', { name: 'Neem over: lijn 1' }).click();
      await page.getByRole('alert').getByText(words).waitFor();
      await looksRight(page, `take over refused, ${why}`);
    });

    test('is not offered to who may read no words of callers', A_MINUTE, async () => {
      const screens = await openScreens({ takeOver: () => 'rings' });
      const { page } = screens;
      await screens.signIn('manager');
      see(screens, starts);
      see(screens, CHEST_PAIN);
      await page.getByText('lijn 1').first().waitFor();
      expect(await page.getByRole('button', { name: /Neem over/ }).count()).toBe(0);
      // What a manager is not told is not called unknown.
      expect(await page.getByText(/onbekend nummer|niet herkend|nog niet bekend/).count()).toBe(0);
    });
  },
);
