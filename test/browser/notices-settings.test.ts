import { createECDH } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, CHEST_PAIN, looksRight, openScreens, seeIn } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };
const see = seeIn(asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a13'));
const rings = (rung: 'emergency-line' | 'doctor', step: 'ringing' | 'failed'): CallEvent => ({
  kind: 'transfer',
  rung,
  step,
  reason: step === 'failed' ? 'no-answer' : null,
  confirmedBy: null,
});

/** What the maker of a browser would give: a browser without a screen knows no push service. The worker is the real one. */
const standIn = (p256dh: string) => `
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = () => Promise.resolve('granted');
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)).buffer;
  let given = null;
  PushManager.prototype.getSubscription = () => Promise.resolve(given);
  PushManager.prototype.subscribe = (options) => {
    window.subscribedWith = options;
    given = {
      endpoint: 'https://push.voorbeeld.example/een',
      getKey: (name) => bytes(name === 'auth' ? 'BTBZMqHH6r4Tts7J_aSIgg' : '${p256dh}'),
      unsubscribe: () => { given = null; return Promise.resolve(true); },
    };
    return Promise.resolve(given);
  };
`;

describe.skipIf(missing !== null)(
  `messages and sound${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test('a device is turned on, tried and turned off, and shows at Wie merkt het', A_MINUTE, async () => {
      const screens = await openScreens();
      const { page, staff, url } = screens;
      const keys = createECDH('prime256v1');
      keys.generateKeys();
      await page.context().addInitScript(standIn(keys.getPublicKey().toString('base64url')));
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/instellingen?part=notices`);
      await page.getByText('Meldingen staan uit op dit toestel.').waitFor();
      await looksRight(page, 'notices-off');
      await page.getByRole('button', { name: 'Zet meldingen aan op dit toestel' }).click();
      await page.getByText('nog geen melding gestuurd').waitFor();
      await page.getByText('(dit toestel)').waitFor();
      const worker = await page.evaluate<string | undefined>(
        'navigator.serviceWorker.ready.then(({ active }) => active?.scriptURL)',
      );
      expect(worker).toBe(`${url}/push-worker.js`);
      const [key] = await staff.rows<{ public_key: string }>('select public_key from push_keys');
      expect(await page.evaluate('subscribedWith')).toEqual({
        userVisibleOnly: true,
        applicationServerKey: key?.public_key,
      });
      await page.getByRole('button', { name: /^Stuur een proefmelding/ }).click();
      // Nobody is at that address.
      await page.getByText('MISLUKT: de pushdienst gaf geen antwoord').first().waitFor();
      await looksRight(page, 'notices-on');
      await page.goto(`${url}/spoed`);
      await page.getByRole('tab', { name: 'Wie merkt het' }).click();
      await page.getByText(/Fatima, .*geen dienst.*MISLUKT/).waitFor();
    });

    test(
      'a practitioner who chose so hears an alarm when the ladder rings them, and sees every one',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await screens.signIn('practitioner', 'dr. Jansen');
        await staff.rows(
          `update staff set rings_on = (select line->>'target' from practices p, jsonb_array_elements(p.ladder) line
           where p.id = staff.practice_id and line->>'rung' = 'doctor' limit 1) where name = 'dr. Jansen'`,
        );
        await page.goto(`${url}/instellingen?part=notices`);
        await page.getByLabel('Alleen als ik aan de beurt ben').click();
        await page.getByRole('button', { name: 'Start dienst' }).first().click();
        await page.getByText('Geluid: bij uw beurt').first().waitFor();
        const seen = page.getByRole('button', { name: 'Gezien: geluid uit' });
        see(screens, CHEST_PAIN);
        see(screens, rings('emergency-line', 'ringing'));
        await page.getByText('112 · lijn 1').first().waitFor();
        await expect.poll(() => page.title()).toContain('SPOED');
        // That button is there while this screen sounds.
        expect(await seen.count()).toBe(0);
        see(screens, rings('emergency-line', 'failed'));
        see(screens, rings('doctor', 'ringing'));
        await seen.waitFor();
        see(screens, rings('doctor', 'failed'));
        await expect.poll(() => seen.count()).toBe(0);
      },
    );
  },
);
