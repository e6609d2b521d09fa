import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRungTests } from '../../src/jobs/rung-tests.ts';
import { newSetupLink } from '../../src/store/staff/setup-link.ts';
import { PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { soon } from '../kits/database.ts';
import { buildScreens, looksRight, openScreens, type Screens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };
/** `screens.md` §6, check 20. */
const FIVE_MINUTES_MS = 300_000;

/** The server's own loop, with somebody who answers after nine seconds. */
const answerTests = ({ staff }: Screens) =>
  makeRungTests(
    {
      database: staff.store.database,
      now: () => staff.clock.now,
      test: async () => ({
        ringingMs: 200,
        answeredMs: 9_000,
        confirmedMs: 12_000,
        confirmedBy: 'key',
        reason: null,
      }),
      changed: () => undefined,
    },
    new AbortController().signal,
  );

describe.skipIf(missing !== null)(
  `setting up on the screen${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'from the printed link through every step; only a number that answers makes the ladder done',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const token = await newSetupLink(staff.store.database, staff.practice.id, staff.clock.now, soon());
        await page.goto(`${url}/inrichten#${token}`);
        await page.getByLabel('Uw naam').fill('Karin');
        await page.getByLabel('E-mailadres').fill('karin@voorbeeld.example');
        await page.getByLabel(/^Wachtwoord/).fill(PASSWORD);
        await page.getByRole('button', { name: 'Maak account' }).click();
        await page.getByRole('heading', { name: 'Inrichten', exact: true }).waitFor();
        await page.getByText(/^Balie neemt al op voor \d+ nummers? en kan meten\. Nog te doen:/).waitFor();
        await looksRight(page, 'first run');
        const next = page.getByRole('button', { name: 'Dit klopt, volgende stap' });
        for (const step of ['Soort praktijk en adres', 'Openingstijden', 'Behandelaars en afspraaksoorten']) {
          await page.getByRole('heading', { name: step, level: 2, exact: true }).waitFor();
          await next.click();
        }
        await page.getByRole('heading', { name: 'Spoedladder', level: 2 }).first().waitFor();
        expect(await next.count()).toBe(0);
        expect(await page.getByRole('button', { name: 'Later' }).count()).toBe(0);
        await page
          .getByRole('button', { name: /^Test nu/ })
          .first()
          .click();
        await page.getByText('wordt nu gebeld').waitFor();
        await answerTests(screens);
        await page.getByText(/^getest vandaag .*opgenomen na 9 s/).waitFor();
        await looksRight(page, 'first run ladder');
        const steps = page.getByRole('navigation', { name: 'Stappen' });
        await steps.getByRole('listitem').filter({ hasText: 'Spoedladder' }).getByText('klaar').waitFor();
        for (const step of ['Telefoonlijn', 'Berichten', 'Wie hier werkt', 'Eerste proef']) {
          await steps.getByRole('link', { name: step }).click();
          await page.getByRole('heading', { name: step, level: 2 }).first().waitFor();
          await page.getByRole('button', { name: 'Later', exact: true }).click();
          await steps.getByRole('listitem').filter({ hasText: step }).getByText('later').waitFor();
        }
        await page.getByText(/^Alle stappen zijn klaar of bewaard voor later/).waitFor();
        await page.getByText(/^Inrichten: nog/).waitFor({ state: 'hidden' });
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'first run 360');
        // Looking around first, and then beginning for real: the dialog names what goes.
        await page.getByRole('button', { name: 'Begin met voorbeeldgegevens' }).click();
        await page.getByText('De voorbeeldgegevens staan er.', { exact: false }).waitFor();
        const bar = page.getByRole('region', { name: 'Voorbeeldgegevens' });
        await bar.getByRole('button', { name: 'Wis en begin echt' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('140 gesprekken, met alles wat gezegd is').waitFor();
        await looksRight(page, 'examples to go 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await looksRight(page, 'examples to go');
        await dialog.getByRole('button', { name: 'Wis dit en begin echt' }).click();
        await bar.waitFor({ state: 'hidden' });
        await steps
          .getByRole('listitem')
          .filter({ hasText: 'Spoedladder' })
          .getByText('nog te doen')
          .waitFor();
        expect(
          await staff.rows('select id from patients where practice_id = $1', [staff.practice.id]),
        ).toEqual([]);
        await looksRight(page, 'first run for real');
      },
    );

    test('five presses bring a new practice to a rehearsed emergency, and nothing opens while no number of the ladder answered', {
      timeout: 180_000,
    }, async () => {
      const { page, staff, url } = await openScreens();
      const token = await newSetupLink(staff.store.database, staff.practice.id, staff.clock.now, soon());
      let presses = 0;
      const press = async (what: Locator) => {
        presses += 1;
        await what.click();
      };
      const began = performance.now();
      await page.goto(`${url}/inrichten#${token}`);
      await page.getByLabel('Uw naam').fill('Karin');
      await page.getByLabel('E-mailadres').fill('karin@voorbeeld.example');
      await page.getByLabel(/^Wachtwoord/).fill(PASSWORD);
      await press(page.getByRole('button', { name: 'Maak account' }));
      const steps = page.getByRole('navigation', { name: 'Stappen' });
      await press(steps.getByRole('link', { name: 'Eerste proef' }));
      await press(page.getByRole('button', { name: 'Laat drie bellers bellen' }));
      await page.getByText('Alle 3 bellers zijn goed geholpen.').waitFor({ timeout: 120_000 });
      await steps.getByRole('listitem').filter({ hasText: 'Eerste proef' }).getByText('klaar').waitFor();
      await looksRight(page, 'first rehearsal');
      await press(page.getByRole('link', { name: 'Lees wat er gezegd is' }));
      await press(page.getByRole('row').filter({ hasText: 'Alarm na' }).getByRole('button'));
      await page.getByText('ik heb zo een druk op mijn borst').first().waitFor();
      await page.getByText(/^Regels: /).waitFor();
      expect(presses).toBe(5);
      expect(performance.now() - began).toBeLessThan(FIVE_MINUTES_MS);
      await page.goto(`${url}/eerste-keer`);
      await page.getByText(/Nog te doen: .*spoedladder/).waitFor();
      const manager = await staff.signedIn('manager', 'Marloes');
      for (const step of ['kind', 'practice', 'practitioners', 'line', 'messages', 'people'])
        await manager.post(`/api/set-up/${step}`, { state: 'later' });
      expect((await manager.post('/api/set-up/ladder', { state: 'later' })).json()).toMatchObject({
        code: 'LADDER_NOT_ANSWERED',
      });
      expect((await manager.get('/api/set-up')).json()).toMatchObject({ ready: false });
    });

    test(
      'a colleague comes by the link, chooses a password and signs in; the link works once',
      A_MINUTE,
      async () => {
        const { page, staff, url } = await openScreens({ dark: true });
        const manager = await staff.signedIn('manager', 'Karin');
        const { path } = (
          await manager.post('/api/invitations', {
            name: 'Marloes',
            email: 'marloes@voorbeeld.example',
            roles: ['assistant'],
          })
        ).json();
        await page.goto(`${url}${path}`);
        await page.getByLabel(/^Wachtwoord/).fill(PASSWORD);
        await looksRight(page, 'invitation dark');
        await page.getByRole('button', { name: 'Maak mijn account' }).click();
        await page.getByText('Uw account is gemaakt').waitFor();
        await page.getByRole('link', { name: 'Naar aanmelden' }).click();
        await page.getByLabel('E-mailadres').fill('marloes@voorbeeld.example');
        await page.getByLabel('Wachtwoord').fill(PASSWORD);
        await looksRight(page, 'sign in dark');
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'sign in 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await page.getByRole('button', { name: 'Meld aan' }).click();
        await page
          .getByText(/Marloes/)
          .first()
          .waitFor();
        await page.goto(`${url}${path}`);
        await page.getByLabel(/^Wachtwoord/).fill(PASSWORD);
        await page.getByRole('button', { name: 'Maak mijn account' }).click();
        await page.getByText('Deze uitnodiging is gebruikt').waitFor();
        await page.goto(`${url}/uitnodiging`);
        await page.getByText('Deze pagina hoort bij de link uit uw uitnodiging').waitFor();
      },
    );
  },
);
