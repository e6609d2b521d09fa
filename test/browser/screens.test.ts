import { beforeAll, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { bookOne, buildScreens, fillWorklist, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 60_000 };

describe.skipIf(missing !== null)(`the screens${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(buildScreens, 150_000);

  test('the item on top is taken, read, noted, closed and undone by keyboard alone', A_MINUTE, async () => {
    const screens = await openScreens();
    await fillWorklist(screens);
    await screens.signIn('assistant', 'Fatima');
    const { page, staff } = screens;
    await page.goto(`${screens.url}/werklijst`);
    const first = page.getByRole('button', { name: /112.*Bel nu: niemand was bereikbaar/ });
    await first.focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 2, name: /^Bel nu/ });
    await heading.waitFor();
    await expect
      .poll(() => heading.evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true);
    await page.getByRole('button', { name: 'Ik pak dit', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Geef terug' }).waitFor();
    await page.getByLabel('Notitie').focus();
    await page.keyboard.type('gebeld, ambulance is er');
    await page.keyboard.press('Control+Enter');
    await page.getByText('schreef: gebeld, ambulance is er').waitFor();
    await page.getByRole('button', { name: 'Klaar', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name: 'Afgehandeld' }).waitFor();
    await looksRight(page, 'item, ways to close');
    await page.getByRole('menuitem', { name: 'Afgehandeld' }).press('Enter');
    await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
    await page.getByRole('button', { name: 'Klaar', exact: true }).waitFor();
    // Back in the list, which was read again meanwhile.
    await first.waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => first.evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true);
    expect(await staff.rows(`select status, version from worklist where urgency = '112'`)).toEqual([
      { status: 'open', version: 5 },
    ]);
  });

  test(
    'an alarm is on every page within two seconds, read aloud once, and goes when the call ends',
    A_MINUTE,
    async () => {
      const screens = await openScreens();
      await screens.signIn('assistant', 'Fatima');
      const { page, staff, url } = screens;
      await page.goto(`${url}/agenda`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const call = asId<CallId>(crypto.randomUUID());
      const see = (event: Parameters<typeof staff.store.journal.write>[0]['event']) =>
        staff.live.see(staff.practice.id, call, { kind: 'event', event, atMs: 0 });
      const reason = {
        rule: 'chest-pain' as never,
        level: '112',
        action: 'A112',
        words: ['druk op mijn borst'],
        turn: 0,
      } as const;
      await page.waitForTimeout(300);
      const began = performance.now();
      see({ kind: 'alarm', reasons: [reason], wordsEndMs: 0 });
      await page.getByRole('alert').getByText('Spoed aan de lijn: druk op mijn borst').waitFor();
      expect(performance.now() - began).toBeLessThan(2_000);
      await page.getByText('“druk op mijn borst”').waitFor();
      await looksRight(page, 'alarm');
      await page.getByRole('link', { name: 'Volg dit gesprek' }).click();
      await page.getByRole('heading', { name: 'Gesprek dat nu loopt' }).waitFor();
      const transfer = (step: 'dialled' | 'ringing' | 'confirmed') =>
        see({
          kind: 'transfer',
          rung: 'doctor',
          step,
          reason: null,
          confirmedBy: step === 'confirmed' ? 'key' : null,
        });
      transfer('dialled');
      transfer('ringing');
      await page.locator('#alarm').getByText('Arts: gaat over').waitFor();
      transfer('confirmed');
      await page.locator('#alarm').getByText('Overgenomen door Arts').waitFor();
      see({ kind: 'ended', by: 'transfer', outcome: 'transferred' });
      await page.getByText('Dit gesprek is afgelopen.').waitFor();
      await page.getByText('“druk op mijn borst”').waitFor({ state: 'detached' });
    },
  );

  test(
    'an appointment is cancelled after asking, and is gone from the agenda and the database',
    A_MINUTE,
    async () => {
      const screens = await openScreens({ timezone: 'America/New_York' });
      await bookOne(screens);
      await screens.signIn('assistant', 'Fatima');
      const { page, staff, url } = screens;
      await page.goto(`${url}/agenda?day=2026-11-26`);
      // In the practice's time, whatever the browser's clock says.
      await page
        .getByRole('button', { name: /^08:00 tot 08:10, consult, Maria van den Berg.*gemaakt door Balie/ })
        .click();
      await page.getByRole('button', { name: 'Zeg af' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Zeg af' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => page.getByRole('button', { name: /^08:00 tot/ }).count()).toBe(0);
      expect(await staff.rows('select status from appointments')).toEqual([{ status: 'cancelled' }]);
    },
  );

  test('a colleague who was first is named, and nothing is overwritten', A_MINUTE, async () => {
    const screens = await openScreens();
    await fillWorklist(screens);
    await screens.signIn('assistant', 'Fatima');
    const { page, staff, url } = screens;
    await page.goto(`${url}/werklijst`);
    await page.getByRole('button', { name: /112.*Bel nu/ }).click();
    await page.getByRole('button', { name: 'Ik pak dit', exact: true }).waitFor();
    // What this tab shows stays as it was: of the item it hears nothing new.
    await page.route('**/api/worklist/*', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    const [row] = await staff.rows<{ id: string }>(`select id from worklist where urgency = '112'`);
    await (await staff.signedIn('assistant', 'Marloes')).post(`/api/worklist/${row?.id}`, {
      what: 'claim',
      version: 1,
    });
    await page.getByRole('button', { name: 'Ik pak dit', exact: true }).click();
    await page.getByText('Marloes pakte dit 1 s eerder.').waitFor();
    expect(await staff.rows(`select s.name from worklist w join staff s on s.id = w.owner_id`)).toEqual([
      { name: 'Marloes' },
    ]);
  });

  test(
    'a server that is gone is told with what still works, and what was typed stays',
    A_MINUTE,
    async () => {
      const screens = await openScreens();
      await fillWorklist(screens);
      await screens.signIn('assistant', 'Fatima');
      const { page, staff, url } = screens;
      await page.goto(`${url}/werklijst`);
      await page.getByRole('button', { name: /112.*Bel nu/ }).click();
      await page.getByLabel('Notitie').fill('niet kwijtraken');
      await staff.app.close();
      await page
        .getByText(/Geen verbinding sinds .*Alarmen komen nu alleen via de telefoon/)
        .waitFor({ timeout: 15_000 });
      // It can be reached, does nothing, and says why: nothing that is written waits to be sent later.
      await page.getByRole('button', { name: 'Bewaar notitie' }).press('Enter');
      await page.getByText(/^Nu niet: geen verbinding sinds .*Wat u typte blijft staan\.$/).waitFor();
      expect(await page.getByLabel('Notitie').inputValue()).toBe('niet kwijtraken');
      await looksRight(page, 'server gone');
    },
  );

  test('a role sees its own menu, and a page that is not its own says whose it is', A_MINUTE, async () => {
    const screens = await openScreens();
    await screens.signIn('manager', 'Marit');
    const { page, url } = screens;
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual([
      'Vandaag',
      'Klachten',
      'Agenda',
      'Kennis',
      'Spoed & doorverbinden',
      'Taken',
      'Proefbellen',
      'Instellingen',
      'Inzicht',
      'AI-register',
    ]);
    await page.goto(`${url}/werklijst`);
    await page.getByText('Deze pagina hoort niet bij uw rol.').waitFor();
    await looksRight(page, 'no right');
  });

  test('English is chosen once and kept; callers are quoted in Dutch', A_MINUTE, async () => {
    const screens = await openScreens();
    await fillWorklist(screens);
    await screens.signIn('assistant', 'Fatima');
    const { page, url } = screens;
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto(`${url}/werklijst`);
    await page.getByRole('heading', { level: 1, name: 'Worklist' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.getByText('“hij reageert niet meer”').getAttribute('lang')).toBe('nl');
    await looksRight(page, 'english');
    await page.getByRole('link', { name: 'Today' }).click();
    await page
      .getByText(/^Wed.25.Nov.2026/)
      .first()
      .waitFor();
  });

  test(
    'the first account is made by its link, and a visitor looks around while nobody has one',
    A_MINUTE,
    async () => {
      const screens = await openScreens();
      const { page, url } = screens;
      await page.goto(url);
      await page.getByRole('button', { name: 'Kijk rond met voorbeeldgegevens' }).click();
      await page.getByText('Voorbeeldgegevens: alle personen zijn verzonnen.').waitFor();
      await looksRight(page, 'visitor');
      await page.getByRole('button', { name: 'Afmelden' }).click();
      await page.getByRole('heading', { name: 'Aanmelden bij Balie' }).waitFor();
      const { newSetupLink } = await import('../../src/store/staff/setup-link.ts');
      const { store, practice, clock } = screens.staff;
      const token = await newSetupLink(store.database, practice.id, clock.now, AbortSignal.timeout(5_000));
      await page.goto(`${url}/inrichten#${token}`);
      await page.getByLabel('Uw naam').fill('Fatima');
      await page.getByLabel('E-mailadres').fill('fatima@voorbeeld.example');
      await page.getByLabel('Wachtwoord').fill('een lange wachtzin');
      await looksRight(page, 'set up');
      await page.getByRole('button', { name: 'Maak account' }).click();
      await page.getByText('huisartsenpraktijk De Linde · Fatima').waitFor();
    },
  );
});
