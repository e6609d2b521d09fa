import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCall } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, hasFocus, looksRight, openScreens, type Screens } from './screens-kit.ts';

const MARIA = patientNamed('Maria');
const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

/** A call in which Balie recognised this patient, and what they said in it. */
async function aCallOf({ staff }: Screens, patient: string): Promise<void> {
  const call = await addCall(staff, { startedAt: '2026-11-25T08:00:00Z', outcome: 'callback' });
  const { id } = staff.practice;
  await staff.rows(
    `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event) values ($1, $2, 1, now(), 4000, 'caller-said', '{}')`,
    [id, call],
  );
  await staff.rows(
    `insert into turns (practice_id, call_id, seq, who, text, at_ms) values ($1, $2, 1, 'caller', 'mijn knie doet zeer', 4000)`,
    [id, call],
  );
  await staff.rows(
    `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground, result, system,
       call_id, seq, previous_hash, hash)
     values ($1, 'identification', 'read', $2, 'balie', 'praktijk', 'automatic-function', 'identity', 'call-of-patient', 'done',
       'balie', $3, 0, '', '')`,
    [id, patient, call],
  );
}

describe.skipIf(missing !== null)(
  `the screen of the access log${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'an auditor reads who looked in words, narrows it to one patient and takes that along; an assistant sees her own',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const fatima = await staff.signedIn('assistant', 'Fatima');
        await fatima.get(`/api/patients/${MARIA.id}`);
        // Vandaag is not an auditor's: who signs in begins where the work is.
        await screens.signIn('auditor', 'Controle');
        await page.waitForURL(`${url}/inzagelog`);
        await page.getByText(/^Keten gecontroleerd wo.25.nov.2026 .*, geen breuk\.$/).waitFor();
        const table = page.getByRole('table', { name: 'Inzagelog' });
        await table
          .getByRole('row', { name: /Fatima \(assistent\).*patiënt bekeken.*behandeling.*gedaan/ })
          .waitFor();
        await looksRight(page, 'audit');
        // An auditor follows no calls, and is not told that a connection was lost.
        expect(await page.getByText(/^Geen verbinding/).count()).toBe(0);
        await page.getByRole('button', { name: 'Alleen Maria van den Berg' }).first().press('/');
        expect(await hasFocus(page)).toContain('type=date');
        await page.getByRole('button', { name: 'Alleen Maria van den Berg' }).first().click();
        await page.getByText('Alleen regels over Maria van den Berg.').waitFor();
        const asked = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Alles van deze patiënt (csv)' }).click();
        const file = await asked;
        expect(await readFile(await file.path(), 'utf8')).toContain(';Fatima;assistent;patiënt bekeken;');
        await page.getByLabel('Vanaf').fill('2000-01-01');
        await page.getByLabel('Tot en met').fill('2000-01-31');
        await page.getByText('Niemand heeft dit dossier bekeken in deze periode.').waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'audit empty 360');
        await page.getByRole('button', { name: 'Alle patiënten' }).click();
        await page.getByLabel('Vanaf').fill('');
        await page.getByLabel('Tot en met').fill('');
        await table.getByText('patiënt bekeken').first().waitFor();
        await looksRight(page, 'audit 360');

        await page.context().clearCookies();
        await page.setViewportSize({ width: 1_280, height: 800 });
        await screens.signIn('assistant', 'Marloes');
        await page.goto(`${url}/inzagelog`);
        await page.getByText('U ziet wat u zelf deed.').waitFor();
        expect(await page.getByText('patiënt bekeken').count()).toBe(0);
        await page.route('**/api/audit?*', (route) => route.abort());
        await page.reload();
        await page.getByRole('alert').getByRole('button', { name: 'Opnieuw' }).waitFor();
        await looksRight(page, 'audit error');
      },
    );

    test(
      'an auditor counts the emergencies, reads one record and its call after naming a request, and nothing of it can be changed',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const ingrid = patientNamed('Ingrid');
        const fatima = await staff.signedIn('assistant', 'Fatima');
        const at = `/api/patients/${ingrid.id}`;
        await fatima.post(`${at}/ground`, { ground: 'emergency', reason: 'Ligt bewusteloos op straat' });
        await fatima.get(at);
        await aCallOf(screens, ingrid.id);
        await screens.signIn('auditor', 'Controle');
        await page.waitForURL(`${url}/inzagelog`);
        await page
          .getByText(
            'Zonder behandelrelatie geopend: 1 keer, waarvan 1 keer met noodinzage, door 1 medewerker, bij 1 patiënt.',
          )
          .waitFor();
        await page.getByLabel('Wat', { exact: true }).selectOption('emergency');
        const table = page.getByRole('table', { name: 'Inzagelog' });
        await table
          .getByRole('row', {
            name: /Fatima \(assistent\).*patiënt bekeken.*noodinzage: “Ligt bewusteloos op straat”.*NOODINZAGE.*gedaan/,
          })
          .waitFor();
        // The row of the head, the ground, and the look.
        expect(await table.getByRole('row').count()).toBe(3);
        await looksRight(page, 'audit, emergencies');
        await page.getByRole('button', { name: 'Alleen Ingrid Jansen-de Groot' }).first().click();
        await page.getByRole('button', { name: 'Bekijk dossier van Ingrid Jansen-de Groot' }).press('Enter');
        const side = page.getByRole('region', { name: 'Eén dossier, op verzoek' });
        await side.getByLabel('Kenmerk van het verzoek of onderzoek').waitFor();
        await looksRight(page, 'audit, request asked');
        await page.keyboard.press('Escape');
        await side.waitFor({ state: 'detached' });

        // Whom the log does not name is found by name and birth date.
        await page.getByRole('button', { name: 'Eén patiënt bekijken, op verzoek' }).press('Enter');
        await page.getByLabel('Naam').fill('groot');
        await page.getByLabel('Geboortedatum').fill('1972-08-21');
        await page.getByRole('button', { name: 'Zoek', exact: true }).press('Enter');
        await page
          .getByRole('button', { name: /^Bekijk dossier van Ingrid Jansen-de Groot, 21/ })
          .press('Enter');
        await side.getByLabel('Kenmerk van het verzoek of onderzoek').fill('Inzageverzoek 2026-14');
        await page.keyboard.press('Enter');
        const record = page.getByRole('region', { name: 'Ingrid Jansen-de Groot' });
        await record.getByText('U leest dit op verzoek. Hier is niets te veranderen.').waitFor();
        await looksRight(page, 'audit, record');
        expect(await record.locator('form, input, textarea, select').count()).toBe(0);
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'audit, record 360');
        await record.getByRole('button', { name: /^Lees gesprek wo.25.nov.2026/ }).press('Enter');
        await record.getByText('mijn knie doet zeer').waitFor();
        await page.setViewportSize({ width: 1_280, height: 800 });
        await looksRight(page, 'audit, call');
        await record.getByRole('button', { name: 'Terug naar het dossier' }).press('Enter');
        await record.getByRole('heading', { name: 'Gesprekken' }).waitFor();

        // When the half hour is over nothing of it is shown any more.
        await staff.rows('update access_grounds set until = now()');
        await page.addInitScript(`localStorage.setItem('balie.language', 'en')`);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.reload();
        const inEnglish = page.getByRole('region', { name: 'One record, on request' });
        await inEnglish.getByLabel('Reference of the request or inquiry').waitFor();
        expect(await inEnglish.getByText('Ingrid').count()).toBe(0);
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'audit, request asked 360, dark, in English');
      },
    );
  },
);
