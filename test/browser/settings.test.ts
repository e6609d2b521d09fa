import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { beforeAll, describe, expect, test } from 'vitest';
import { addItem, PASSWORD } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, hasFocus, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

/** What a camera sees: the middle of each module, dark or not, row by row. */
function darkModulesOf(page: Page, label: string): Promise<boolean[][]> {
  return page.evaluate<boolean[][]>(`(async () => {
    const svg = document.querySelector('svg[aria-label="${label}"]');
    const size = svg.viewBox.baseVal.width;
    const drawn = new Image();
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    drawn.src = 'data:image/svg+xml,' + encodeURIComponent(svg.outerHTML);
    await drawn.decode();
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.canvas.width = canvas.canvas.height = size;
    canvas.fillStyle = getComputedStyle(svg).backgroundColor;
    canvas.fillRect(0, 0, size, size);
    canvas.drawImage(drawn, 0, 0, size, size);
    const { data } = canvas.getImageData(0, 0, size, size);
    return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => data[4 * (y * size + x)] < 128));
  })()`);
}

describe.skipIf(missing !== null)(
  `the screen of settings${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'a manager changes address, hours and numbers, sees each change with its old value, and sets one back',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const practice = () => staff.store.practices.load('receptie', AbortSignal.timeout(10_000));
        await screens.signIn('manager', 'Karin');
        await page.getByRole('link', { name: 'Instellingen' }).click();
        const address = page.getByLabel('Adres');
        const old = await address.inputValue();
        await looksRight(page, 'settings practice');
        await address.fill('Lindelaan 2, Voorbeeldstad');
        // Leaving asks once; staying keeps what was typed.
        page.once('dialog', (dialog) => void dialog.dismiss());
        await page.getByRole('tab', { name: 'Openingstijden' }).click();
        expect(await address.inputValue()).toBe('Lindelaan 2, Voorbeeldstad');
        // Nor does a window that gets narrow lose it.
        await page.setViewportSize({ width: 360, height: 740 });
        await page.getByRole('combobox', { name: 'Onderdelen van de instellingen' }).waitFor();
        expect(await address.inputValue()).toBe('Lindelaan 2, Voorbeeldstad');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
        await page.getByText('Bewaard. Het volgende gesprek gebruikt dit.').waitFor();
        expect((await practice())?.address).toBe('Lindelaan 2, Voorbeeldstad');

        // A colleague was first: of each field that both changed the screen asks what counts, and the rest is theirs.
        const short = page.getByRole('textbox', { name: /^Korte naam/ });
        await short.fill('De Beuk');
        await page.getByLabel('Nieuwe patiënten').selectOption('closed');
        await staff.rows(
          `update practices set short_name = 'De Eik', registration = 'waiting-list', words_kept_days = 21 where id = $1`,
          [staff.practice.id],
        );
        await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
        await page.getByRole('row', { name: /De Eik\s+De Beuk/ }).waitFor();
        expect(await page.getByLabel('Woorden van bellers bewaren').inputValue()).toBe('21');
        expect(await short.inputValue()).toBe('De Beuk');
        await looksRight(page, 'settings twice changed');
        await page.getByRole('button', { name: /^Het mijne: Korte naam/ }).click();
        await page.getByRole('button', { name: 'Houd wat er staat' }).click();
        await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
        await page.getByText('Bewaard. Het volgende gesprek gebruikt dit.').waitFor();
        expect(await practice()).toMatchObject({ shortName: 'De Beuk', registration: 'waiting-list' });

        await page.getByRole('tab', { name: 'Openingstijden' }).click();
        await page.getByRole('button', { name: 'Voeg een tijd toe' }).click();
        const added = page.getByRole('group', { name: 'maandag' }).last();
        await added.getByLabel(/^Dag/).selectOption({ label: 'zaterdag' });
        const saturday = page.getByRole('group', { name: 'zaterdag' });
        await saturday.getByLabel(/^Van/).fill('09:00');
        await saturday.getByLabel(/^Tot/).fill('12:00');
        const save = page.getByRole('button', { name: 'Bewaar', exact: true });
        const told = page.getByText('Bewaard. Het volgende gesprek gebruikt dit.');
        await save.first().click();
        await told.waitFor();
        await page.getByRole('button', { name: 'Voeg sluiting toe' }).click();
        const closure = page.getByRole('group', { name: 'Sluiting 1' });
        await closure.getByLabel('Van dag').fill('2030-12-24');
        await closure.getByText(/^Vul dagen in/).waitFor();
        await closure.getByLabel('Tot en met dag').fill('2030-12-24');
        await closure.getByLabel(/^Reden/).fill('studiedag');
        await save.last().click();
        await told.nth(1).waitFor();
        expect(
          (await practice())?.closures.map(({ from, to, reason }) => `${from} ${to} ${reason}`),
        ).toContain('2030-12-24T00:00:00 2030-12-25T00:00:00 studiedag');
        expect((await practice())?.openingHours.some(({ weekday }) => weekday === 'saturday')).toBe(true);
        await looksRight(page, 'settings hours');

        await page.getByRole('tab', { name: 'Nummers' }).click();
        const first = page.getByRole('group', { name: /^1 / }).first();
        await first.getByLabel('Nummer').first().fill('112');
        await page.getByText('Schrijf het nummer met landnummer').first().waitFor();
        await first.getByLabel('Nummer').first().fill('+31100000178');
        await looksRight(page, 'settings numbers');
        const post = page.getByRole('group', { name: /huisartsenpost/ }).first();
        await post.getByLabel('Eigen tijden').first().check();
        await post.getByLabel(/^Van/).fill('18:00');
        await post.getByLabel('Alleen voor een gebied').check();
        await page.getByText('Geef het gebied een naam').waitFor();
        await post.getByLabel(/^Naam van het gebied/).fill('Noord');
        await post.getByLabel(/^Netnummers/).fill('010, 0180');
        await looksRight(page, 'settings numbers with hours and area');
        await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
        await page.getByText('Bewaard. Het volgende gesprek gebruikt dit.').waitFor();
        const saved = (await practice())?.ladder ?? [];
        expect(saved[0]?.target).toBe('+31100000178');
        expect(saved.at(-1)).toMatchObject({
          hours: [{ from: Temporal.PlainTime.from('18:00'), to: Temporal.PlainTime.from('08:00') }],
          region: { name: 'Noord', areaCodes: ['010', '0180'] },
        });

        await page.getByRole('tab', { name: 'Wijzigingen' }).click();
        const changes = page.getByRole('table', { name: 'Wat er veranderd is' });
        await changes.getByText(`${old} → Lindelaan 2, Voorbeeldstad`).waitFor();
        await looksRight(page, 'settings changes');
        await changes.getByRole('button', { name: 'Zet terug: adres' }).click();
        await page.getByText('Teruggezet.').waitFor();
        expect((await practice())?.address).toBe(old);

        await page.getByRole('tab', { name: 'Storing' }).click();
        await page.getByRole('row', { name: /Database.*werkt wo\s25\snov\s2026 07:55/ }).waitFor();
        await looksRight(page, 'settings faults');
        await page.setViewportSize({ width: 360, height: 740 });
        for (const part of ['practice', 'hours', 'lines', 'people', 'changes', 'own']) {
          await page.goto(`${url}/instellingen?part=${part}`);
          await page.getByLabel('Onderdelen van de instellingen').waitFor();
          await page.getByRole('main').getByRole('button').first().waitFor();
          await looksRight(page, `settings 360 ${part}`);
        }
        const parts = page.getByLabel('Onderdelen van de instellingen');
        for (const [part, said] of [
          ['line', /voorbeeld\.example: aangemeld sinds wo\s25\snov\s2026 07:55 \(laatste antwoord 200\)$/],
          ['agenda', 'De afspraken staan in de agenda van Balie zelf. Er is geen koppeling met een HIS.'],
          ['messages', 'e-mail'],
          ['speech', 'Stem: espeak'],
          ['backup', /^Balie maakt zelf geen back-up/],
        ] as const) {
          await parts.selectOption(part);
          await page.getByRole('main').getByText(said).first().waitFor();
          await looksRight(page, `settings 360 ${part}`);
        }
        expect(staff.problems).toEqual([]);
      },
    );

    test(
      'a colleague is asked in by a link, gets other roles, and is shut out; an assistant sees only her own settings',
      A_MINUTE,
      async () => {
        const screens = await openScreens({ dark: true });
        const { page, url, staff } = screens;
        await staff.addStaff('assistant', 'Marloes');
        await screens.signIn('manager', 'Karin');
        await page.goto(`${url}/instellingen?part=people`);
        const people = page.getByRole('table', { name: 'Wie hier werkt' });
        await people.getByRole('row', { name: /Karin.*dit bent u/ }).waitFor();
        await people.getByRole('row', { name: /Marloes.*GEEN: alleen een wachtwoord/ }).waitFor();
        await page.getByRole('button', { name: 'Andere rollen: Marloes' }).click();
        await page
          .getByRole('group', { name: /Andere rollen: Marloes/ })
          .getByLabel('manager')
          .check();
        await page.getByRole('button', { name: 'Bewaar rollen' }).click();
        await people.getByRole('row', { name: /Marloes.*assistent, manager/ }).waitFor();
        await page.getByRole('button', { name: 'Sluit buiten: Marloes' }).click();
        await people.getByText('BUITENGESLOTEN').waitFor();
        await page.getByLabel('Naam').fill('Nieuwe collega');
        await page.getByLabel('E-mailadres').fill('nieuw@voorbeeld.example');
        await page.getByRole('button', { name: 'Maak link' }).click();
        await page.getByText(/^Link voor Nieuwe collega/).waitFor();
        await page.getByText(`${url}/uitnodiging#`).waitFor();
        await page
          .getByRole('table', { name: /Uitgenodigd/ })
          .getByText('nieuw@voorbeeld.example')
          .waitFor();
        await looksRight(page, 'settings people dark');

        await page.context().clearCookies();
        await screens.signIn('assistant', 'Fatima');
        await page.getByRole('link', { name: 'Instellingen' }).click();
        await page.getByRole('tab').first().waitFor();
        expect(await page.getByRole('tab').allInnerTexts()).toEqual([
          'Mijn instellingen',
          'Meldingen en geluid',
        ]);
        await page.getByLabel('Kleuren').selectOption({ label: 'licht' });
        await page.locator('html[data-mantine-color-scheme=light]').waitFor({ state: 'attached' });
        await page.getByLabel('Tekstgrootte').selectOption({ label: 'grootst' });
        await page.locator('html[style*="125%"]').waitFor({ state: 'attached' });
        await page.goto(`${url}/kennis`);
        await page.getByRole('table', { name: 'Antwoorden' }).waitFor();
        await looksRight(page, 'knowledge largest');
        await page.goto(`${url}/instellingen`);
        await page.getByLabel('Taal').selectOption({ label: 'English' });
        await page.getByRole('heading', { name: 'Settings', exact: true }).waitFor();
        await looksRight(page, 'settings own english');
        // Another letter takes an item, the list of keys says which, and the usual one does nothing.
        await page.getByText('Choose other letters').click();
        await page.getByLabel('take, try a sentence (Emergency)').selectOption('X');
        await page
          .getByRole('button', { name: 'Put all letters back' })
          .and(page.locator(':enabled'))
          .waitFor();
        await looksRight(page, 'settings own keys');
        const item = await addItem(screens.staff);
        await page.goto(`${url}/werklijst?open=${item}`);
        await page.getByRole('button', { name: 'Done', exact: true }).waitFor();
        await page.keyboard.press('?');
        await page.getByRole('row', { name: /^X take this item/ }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('heading', { level: 2, name: 'Call back' }).focus();
        await page.keyboard.press('p');
        await page.keyboard.press('x');
        await page.getByRole('button', { name: 'Give back' }).waitFor();
        expect(await screens.staff.rows('select version from worklist')).toEqual([{ version: 2 }]);
      },
    );

    test('passkey and code are added on the screen and sign somebody in', A_MINUTE, async () => {
      const screens = await openScreens();
      const { page } = screens;
      // Passkeys belong to a name, and 127.0.0.1 is none.
      const url = screens.url.replace('127.0.0.1', 'localhost');
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('WebAuthn.enable');
      await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await screens.signIn('assistant', 'Fatima', url);
      await page.goto(`${url}/instellingen`);
      const passkeys = page.getByRole('region', { name: 'Passkeys' });
      await passkeys.getByLabel('Naam van dit apparaat').fill('Laptop balie 1');
      await passkeys.getByLabel('Uw wachtwoord van nu').fill('niet dit wachtwoord');
      await passkeys.getByRole('button', { name: 'Voeg passkey toe' }).click();
      await passkeys.getByText('Dit wachtwoord klopt niet').waitFor();
      await passkeys.getByLabel('Uw wachtwoord van nu').fill('een lange wachtzin');
      await passkeys.getByRole('button', { name: 'Voeg passkey toe' }).click();
      await passkeys.getByText(/^Laptop balie 1, gemaakt op/).waitFor();
      const code = page.getByRole('region', { name: 'Code bij het wachtwoord' });
      await code.getByLabel('Uw wachtwoord van nu').fill('een lange wachtzin');
      await code.getByRole('button', { name: 'Zet aan' }).click();
      const label = 'QR-code met de sleutel voor uw app';
      const picture = code.getByRole('img', { name: label });
      await picture.waitFor();
      const uri = (await code.getByRole('link', { name: 'Open in de app' }).getAttribute('href')) ?? '';
      const secret = new URL(uri).searchParams.get('secret') ?? '';
      await code.getByText(secret, { exact: true }).waitFor();
      expect(await darkModulesOf(page, label)).toEqual(encode(uri, { ecc: 'M', border: 4 }).data);
      await looksRight(page, 'settings own');
      await code.getByLabel(/zes cijfers/).fill('000000');
      await code.getByRole('button', { name: 'Bevestig' }).click();
      await code.getByText('Deze code klopt niet').waitFor();
      const epoch = Math.floor(screens.staff.clock.now.epochMilliseconds / 1_000);
      await code.getByLabel(/zes cijfers/).fill(await generate({ secret, epoch }));
      await code.getByRole('button', { name: 'Bevestig' }).click();
      await code.getByText('Staat aan').waitFor();
      expect(await picture.count()).toBe(0);
      await page.getByRole('button', { name: 'Afmelden' }).click();
      await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
      await page.getByRole('navigation').waitFor();

      await page.goto(`${url}/instellingen`);
      await passkeys.getByRole('button', { name: 'Weg: Laptop balie 1' }).press('Enter');
      expect(await hasFocus(page)).toContain('type=password');
      await page.setViewportSize({ width: 360, height: 740 });
      await looksRight(page, 'remove passkey 360');
      await page.keyboard.type('niet dit wachtwoord');
      await page.keyboard.press('Enter');
      await passkeys.getByText('Dit wachtwoord klopt niet').waitFor();
      await passkeys.getByRole('button', { name: 'Laat zo' }).press('Enter');
      await passkeys.getByText(/^Laptop balie 1, gemaakt op/).waitFor();
      await passkeys.getByRole('button', { name: 'Weg: Laptop balie 1' }).press('Enter');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await passkeys.getByText('Weggehaald.').waitFor();
      expect(await hasFocus(page)).toContain('id=passkeys');
      await passkeys.getByText('U hebt er nog geen.').waitFor();
    });

    test(
      'an agenda link is made, shown once, read by a calendar, and revoked after a second press',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await screens.signIn('manager', 'Karin');
        await page.goto(`${url}/instellingen?part=agenda`);
        const part = page.getByRole('region', { name: 'Geheime agendalinks' });
        await part.getByText('Er zijn geen links.').waitFor();
        await looksRight(page, 'agenda links empty');
        await part.getByLabel('Nieuwe link voor').selectOption({ label: 'dokter Jansen' });
        await part.getByRole('button', { name: 'Maak een link' }).press('Enter');
        const link = (await part.locator('code').textContent()) ?? '';
        expect(link).toMatch(/\/feeds\/[\w-]{43}\.ics$/u);
        await part.getByRole('row', { name: /dokter Jansen.*nog niet gelezen/ }).waitFor();
        await looksRight(page, 'agenda links made');
        expect((await fetch(link, { signal: AbortSignal.timeout(10_000) })).status).toBe(200);
        await page.reload();
        await part.getByRole('row', { name: /dokter Jansen/ }).waitFor();
        expect(await part.getByText(link).count()).toBe(0);
        expect(await part.getByText('nog niet gelezen').count()).toBe(0);
        await page.setViewportSize({ width: 360, height: 740 });
        await part.getByRole('button', { name: 'Trek de link van dokter Jansen in' }).click();
        await part.getByText('De kalender die hem gebruikt leest dan niets meer.').waitFor();
        await looksRight(page, 'agenda links 360');
        await part.getByRole('button', { name: 'Toch niet' }).click();
        await part.getByRole('button', { name: 'Trek de link van dokter Jansen in' }).click();
        await part.getByRole('button', { name: 'Ja, trek in' }).click();
        await part.getByText('Er zijn geen links.').waitFor();
        expect((await fetch(link, { signal: AbortSignal.timeout(10_000) })).status).toBe(404);
        expect(staff.problems).toEqual([]);
        // Who keeps it running sees them and changes nothing; in English, and when the server is gone.
        await page.setViewportSize({ width: 1_280, height: 800 });
        await page.evaluate('localStorage.clear()');
        await page.context().clearCookies();
        await screens.signIn('supplier', 'Levi');
        await page.evaluate(`localStorage.setItem('balie.language', 'en')`);
        await page.goto(`${url}/instellingen?part=agenda`);
        const english = page.getByRole('region', { name: 'Secret agenda links' });
        await english.getByText('There are no links.').waitFor();
        expect(await english.getByRole('button').count()).toBe(0);
        await page.route('**/api/agenda-feeds', (route) => route.abort());
        await page.reload();
        await english.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
        await looksRight(page, 'agenda links english error');
      },
    );
  },
);
