import { beforeAll, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, CHEST_PAIN, looksRight, openScreens, seeIn } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

const CALL = asId<CallId>('7a1e7a70-9b6c-4b6e-8a57-0c3f7a1f1a11');
const rung = (step: 'dialled' | 'failed' | 'confirmed'): CallEvent => ({
  kind: 'transfer',
  rung: 'emergency-line',
  step,
  reason: step === 'failed' ? 'no-answer' : null,
  confirmedBy: step === 'confirmed' ? 'key' : null,
});

const see = seeIn(CALL);

describe.skipIf(missing !== null)(
  `an alarm on the screen${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'sounds on a screen whose shift began, is silenced there alone, and sounds anew when a number gave no answer',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff } = screens;
        await screens.signIn('assistant', 'Fatima');
        await page.getByText('Geluid: GEBLOKKEERD').waitFor();
        await page.getByRole('button', { name: 'Start dienst' }).click();
        await page.getByText('Geluid: aan').waitFor();
        await looksRight(page, 'shift began');
        see(screens, CHEST_PAIN);
        const silence = page.getByRole('button', { name: 'Gezien: geluid uit' });
        await silence.waitFor();
        await page.waitForFunction('document.title.startsWith("(1) SPOED")');
        await looksRight(page, 'alarm with sound');
        await silence.click();
        await silence.waitFor({ state: 'hidden' });
        await page.getByText('112 · lijn 1').first().waitFor();
        see(screens, rung('dialled'));
        see(screens, rung('failed'));
        await silence.waitFor();
        see(screens, rung('confirmed'));
        await silence.waitFor({ state: 'hidden' });
        await page.waitForFunction('!document.title.includes("SPOED")');
        const manager = await staff.signedIn('manager');
        expect((await manager.get('/api/screens')).json().screens).toMatchObject([
          { name: 'Fatima', role: 'assistant', sound: 'on' },
        ]);
      },
    );

    test(
      'that stood before a page was opened is there at once, also in a second tab, which follows the stream of the first',
      A_MINUTE,
      async () => {
        const screens = await openScreens({ width: 360, height: 740 });
        const { page, url } = screens;
        const streams: string[] = [];
        page.context().on('request', (request) => {
          if (request.url().includes('/api/events')) streams.push(request.url());
        });
        await screens.signIn('assistant', 'Fatima');
        see(screens, CHEST_PAIN);
        const first = page.getByText('112 · lijn 1').first();
        await first.waitFor();
        const second = await page.context().newPage();
        await second.goto(`${url}/werklijst`);
        await second.getByText('112 · lijn 1').first().waitFor();
        expect(streams).toHaveLength(1);
        await looksRight(second, 'alarm second tab 360');
        // The tab that holds the stream closes: the other goes on after its last event.
        await page.close();
        await second.waitForFunction('performance.getEntriesByType("navigation").length === 1');
        see(screens, rung('dialled'));
        await second.getByText('Spoedlijn: wordt gebeld').first().waitFor();
        expect(streams).toHaveLength(2);
        expect(streams[1]).toContain('?after=');
        await second.reload();
        await second.getByText('112 · lijn 1').first().waitFor();
      },
    );

    test(
      'sounds in one of two tabs, in the other when that one closes, and is silenced from either',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, url } = screens;
        // What sounds until it is stopped is the alarm; a test tone ends by itself.
        await page.context().addInitScript(`
          window.sounding = 0;
          const { start, stop } = AudioBufferSourceNode.prototype;
          AudioBufferSourceNode.prototype.start = function () { window.sounding += 1; return start.call(this); };
          AudioBufferSourceNode.prototype.stop = function () { window.sounding -= 1; return stop.call(this); };
        `);
        await screens.signIn('assistant', 'Fatima');
        const second = await page.context().newPage();
        await second.goto(`${url}/werklijst`);
        for (const tab of [page, second]) {
          await tab.bringToFront();
          await tab.getByRole('button', { name: 'Start dienst' }).click();
          await tab.getByText('Geluid: aan').waitFor();
        }
        see(screens, CHEST_PAIN);
        const silence = second.getByRole('button', { name: 'Gezien: geluid uit' });
        await silence.waitFor();
        const sounding = (tab: typeof page) => tab.evaluate<number>('window.sounding');
        await expect.poll(() => sounding(page)).toBe(1);
        expect(await sounding(second)).toBe(0);
        await silence.click();
        await expect.poll(() => sounding(page)).toBe(0);
        see(screens, rung('dialled'));
        see(screens, rung('failed'));
        await expect.poll(() => sounding(page)).toBe(1);
        await page.close();
        await expect.poll(() => sounding(second)).toBe(1);
      },
    );

    test(
      'is followed live: half words, what was heard, which attempt it is, and how far the ladder is',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff } = screens;
        const between = (seen: Parameters<typeof staff.live.see>[2]) =>
          staff.live.see(staff.practice.id, CALL, seen);
        await screens.signIn('assistant', 'Fatima');
        see(screens, { kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'test' });
        see(screens, { kind: 'caller-said', text: 'ik wil een afspraak', asked: 'open' });
        await page.getByRole('link', { name: 'Volg' }).click();
        await page.getByRole('heading', { level: 2, name: 'Gesprek dat nu loopt' }).waitFor();
        await page.getByText('Nog niets.').waitFor();
        const began = performance.now();
        between({ kind: 'partial', text: 'twaalf maart vier', atMs: 3_000 });
        const half = page.getByText('twaalf maart vier');
        await half.waitFor();
        // Live words within a second (`screens.md` §5).
        expect(performance.now() - began).toBeLessThan(1_000);
        expect(await half.evaluate((element) => element.tagName)).toBe('U');
        const said = page.getByRole('log');
        expect(await said.getAttribute('aria-live')).toBe('off');
        await page.getByRole('switch', { name: 'Lees mee voor' }).press('Space');
        expect(await said.getAttribute('aria-live')).toBe('polite');
        expect(await said.getByText('De beller zegt nu').getAttribute('aria-live')).toBe('off');
        await looksRight(page, 'live drawer, half words');
        see(screens, { kind: 'caller-said', text: 'twaalf maart vierenvijftig', asked: 'date-of-birth' });
        await page.getByText('“twaalf maart vierenvijftig”').waitFor();
        expect(await said.locator('u').count()).toBe(0);
        between({
          kind: 'progress',
          progress: {
            step: 'last-name',
            attempt: 2,
            recognised: true,
            known: [{ slot: 'date-of-birth', value: '1954-03-12' }],
          },
          atMs: 9_000,
        });
        await page.getByText('Balie doet nu: vraagt de achternaam, poging 2').waitFor();
        await page.getByText(/^geboortedatum: 12.mrt.1954 \(72.jaar\)$/).waitFor();
        await page
          .getByText(/Herkend$/)
          .first()
          .waitFor();
        see(screens, CHEST_PAIN);
        see(screens, rung('dialled'));
        await page
          .getByText(/^Balie doet nu: (?:nummer 1 van \d+, )?.*: wordt gebeld, \d+ (?:s|min|u)/)
          .waitFor();
        await looksRight(page, 'live drawer, alarm');
        see(screens, rung('failed'));
        await page.getByText(/^Balie doet nu: .*: geen antwoord$/).waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'live drawer 360');
        await page.getByRole('button', { name: 'Terug', exact: true }).click();
        await page
          .getByText(/^(?:nummer 1 van \d+, )?[^:]+: geen antwoord$/)
          .last()
          .waitFor();
        await looksRight(page, 'today with a ladder 360');
      },
    );

    test('fills the wall, with its line and without a word of the caller', A_MINUTE, async () => {
      const screens = await openScreens();
      const { page, url } = screens;
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/alarm`);
      await page.getByRole('heading', { name: 'Geen spoed' }).waitFor();
      await looksRight(page, 'wall calm');
      see(screens, CHEST_PAIN);
      await page.getByRole('heading', { name: 'SPOED' }).waitFor();
      await page.getByRole('alert').getByText('112 · lijn 1').waitFor();
      expect(await page.locator('body').innerText()).not.toContain('borst');
      await looksRight(page, 'wall alarm');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 360, height: 740 });
      await looksRight(page, 'wall alarm dark 360');
    });

    test(
      'is no longer promised when the connection is lost, and the screen says when it came back',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff } = screens;
        await screens.signIn('assistant', 'Fatima');
        await page.getByText('Geluid: GEBLOKKEERD').waitFor();
        await page.context().setOffline(true);
        // Offline, a browser keeps the stream that it has, and gets the one that it had asked for.
        await expect
          .poll(
            () => {
              staff.app.server.closeAllConnections();
              return page.getByText(/^Geen verbinding sinds/).isVisible();
            },
            { timeout: 30_000 },
          )
          .toBe(true);
        await looksRight(page, 'connection lost');
        await page.context().setOffline(false);
        await page.getByText(/^Weer verbonden/).waitFor({ timeout: 20_000 });
        expect(await page.getByText(/^Geen verbinding sinds/).count()).toBe(0);
        await looksRight(page, 'connected again');
      },
    );
  },
);
