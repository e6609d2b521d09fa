import { beforeAll, describe, expect, test } from 'vitest';
import { addCall } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_WHILE = { timeout: 120_000 };

describe.skipIf(missing !== null)(
  `work and who does it${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'a manager fills in who is there, the doctors’ weeks and the sampling weeks, and sees calls and answers beside each other',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        for (const startedAt of ['2026-11-11T08:10:00Z', '2026-11-18T08:20:00Z', '2026-11-18T09:50:00Z'])
          await addCall(staff, { startedAt, outcome: 'booked', from: null });
        await screens.signIn('manager', 'Karin');
        await page.goto(`${url}/inzicht`);
        await page.getByLabel('Van', { exact: true }).fill('2026-11-01');
        await page.getByLabel(/^Tot en met/).fill('2026-11-25');
        const hours = page.getByRole('region', { name: 'Bellers per uur en wie er kan opnemen' });
        await hours.getByText('Drukst: woensdag 9–10 uur, gemiddeld 0,7 bellers.').waitFor();
        await hours.getByText('Bezetting invullen').click();
        await hours.getByRole('textbox', { name: 'Mensen aan de telefoon' }).fill('3');
        await hours.getByRole('button', { name: 'Bewaar' }).click();
        await hours.getByText('Bewaard.').waitFor();
        await hours.getByLabel('Dag van de week').selectOption('woensdag');
        const row = hours.getByRole('row', { name: /^9–10 uur/ });
        await row.getByText('2 op 3 dagen').waitFor();
        expect(await row.getByRole('cell').allInnerTexts()).toEqual(['9–10 uur', '2 op 3 dagen', '0,7', '3']);
        await hours.locator('.recharts-bar-rectangle').first().waitFor();

        await page.getByText('Het aantal consulten is niet ingevuld.').waitFor();
        await page.getByText('Consulten van de artsen invullen').click();
        for (const [day, count] of [
          ['2026-10-28', '398'],
          ['2026-11-18', '402'],
        ] as const) {
          await page.getByLabel('Een dag in de week').fill(day);
          await page.getByRole('textbox', { name: 'Consulten' }).fill(count);
          const answered = page.waitForResponse((response) => response.url().endsWith('/consults'));
          await page.getByRole('button', { name: 'Bewaar' }).first().click();
          expect((await answered).status()).toBe(204);
        }
        await page
          .getByText(
            'Huisarts: in deze periode 402 consulten per week, ervoor 398. Balie bespaart de huisarts volgens deze cijfers geen tijd.',
          )
          .waitFor();

        // What people answered in two stretches of weeks: at the telephone 70 of 100 times before, 20 of 100 after.
        for (const [phase, from, phone] of [
          ['before', '2026-03-02', 70],
          ['after', '2026-11-02', 20],
        ] as const) {
          await staff.rows(
            `insert into sampling_weeks (practice_id, phase, from_day, to_day, set_by) values ($1, $2, $3, $3::date + 11, 'Karin')`,
            [staff.practice.id, phase, from],
          );
          await staff.rows(
            `insert into sampling_moments (practice_id, staff_id, asked_at, answered_at, task, interrupted)
             select $1, (select id from staff where practice_id = $1 limit 1), at, at, case when n <= $3 then 'phone' when n % 2 = 0 then 'counter' else 'messages' end, false
             from generate_series(1, 100) n, lateral (select $2::timestamptz + make_interval(hours => 9, mins => n) as at) moments`,
            [staff.practice.id, from, phone],
          );
        }
        await page.reload();
        const sampling = page.getByRole('region', { name: 'Voor en na: wat de balie doet' });
        await sampling
          .getByText('Grootste verschil: aan de telefoon, van 70 van 100 naar 20 van 100.')
          .waitFor();
        await sampling.getByText(/^−50 procentpunt \(−60 tot −37\)$/).waitFor();
        await sampling
          .getByText(/0 procentpunt .*verschil past binnen toeval/)
          .first()
          .waitFor();
        await sampling.locator('.recharts-errorBar').first().waitFor();
        expect(await sampling.locator('.recharts-scatter-symbol').count()).toBe(14);
        await sampling
          .getByText(/100 van 100 keer geantwoord, door 1 persoon, in [23] uur werk\./)
          .first()
          .waitFor();
        // Before Balie there are no calls to compare with, and nothing pretends that there were.
        await page.getByLabel('Vergelijk met').selectOption({
          label: 'voor Balie, ma\u00A02\u00A0mrt\u00A02026 tot en met vr\u00A013\u00A0mrt\u00A02026',
        });
        await page.getByText(/^Toen nam Balie nog niet op;/).waitFor();
        await page.getByRole('table', { name: 'De vier getallen' }).getByText('n.v.t.').first().waitFor();
        // The same in minutes a week of everybody at the desk, in the ledger of tasks.
        await page.goto(`${url}/taken`);
        const ledger = page.getByRole('table', { name: 'Taakboek' });
        await ledger
          .getByRole('row', {
            name: /aan de telefoon.*assistent.*assistent en Balie.*[\d.]+ → [\d.]+.*−[\d.]+ \(−[\d.]+ tot −[\d.]+\).*verschoven naar Balie/,
          })
          .waitFor();
        // Both moved to other tasks that are asked of the desk: net nothing changed, and that is said.
        await page
          .getByText(/^Assistenten: 0 min per week \(−[\d.]+ tot \+[\d.]+\)\. Verschil past binnen toeval\./)
          .waitFor();
        await page
          .getByText(/^Huisarts: te weinig getelde weken om te zeggen; 1 week ervoor, \d nu\./)
          .waitFor();
        await looksRight(page, 'ledger');
        await page.goto(`${url}/inzicht`);
        await sampling.getByText('Turfweken kiezen').click();
        await sampling.getByLabel('Welke weken').selectOption('Met Balie');
        await sampling.getByLabel('Eerste dag').fill('2026-11-25');
        await sampling.getByLabel('Laatste dag').fill('2026-12-04');
        await looksRight(page, 'workload');
        await sampling.getByRole('button', { name: 'Bewaar' }).click();
        await sampling
          .getByText(/wo.25.nov.2026 tot en met vr.4.dec.2026: 0 van 0 keer geantwoord/)
          .waitFor();
        await sampling.getByText('Nog niets te vergelijken: dat kan vanaf 20 in elke periode.').waitFor();
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'workload 360');
      },
    );

    test(
      'who works at the desk is asked at a moment of a sampling week, by keyboard, in two taps, without losing the focus',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await staff.rows(
          `insert into sampling_weeks (practice_id, phase, from_day, to_day, set_by) values ($1, 'before', '2026-11-23', '2026-12-04', 'Karin')`,
          [staff.practice.id],
        );
        await screens.signIn('assistant', 'Fatima');
        const asked = async () => (await (await page.request.get(`${url}/api/sampling`)).json()).at;
        // There is one in every tenth of the day.
        for (let step = 0; (await asked()) === null && step < 40; step += 1)
          staff.clock.now = staff.clock.now.add({ minutes: 5 });
        await page.goto(`${url}/werklijst`);
        const prompt = page.getByRole('region', { name: 'Even turven' });
        await prompt.getByText('Wat doet u nu?').waitFor();
        expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
        await looksRight(page, 'sampling prompt');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'sampling prompt 360');
        await prompt.getByRole('button', { name: 'aan de balie' }).press('Enter');
        await prompt.getByText('Werd u net onderbroken?').waitFor();
        await prompt.getByRole('button', { name: 'Ja' }).press('Enter');
        await page.getByText('Dank u. Dit telt mee; in de cijfers staan geen namen.').waitFor();
        await prompt.waitFor({ state: 'hidden' });
        expect(
          await staff.rows('select task, interrupted from sampling_moments where answered_at is not null'),
        ).toEqual([{ task: 'counter', interrupted: true }]);
      },
    );

    test(
      'who only reads fills in nothing; in English and dark; a stopped server says so',
      A_WHILE,
      async () => {
        const screens = await openScreens({ dark: true });
        const { page, staff, url } = screens;
        await addCall(staff, { startedAt: '2026-11-25T08:10:00Z', outcome: 'booked', from: null });
        await screens.signIn('auditor', 'Anna');
        await page.goto(`${url}/inzicht`);
        await page.getByRole('button', { name: 'English' }).click();
        await page
          .getByLabel(/^Until/)
          .or(page.getByLabel(/^To/))
          .first()
          .fill('2026-11-25');
        await page.getByText('Nothing measured yet.').waitFor();
        expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
        expect(await page.getByText('Fill in').count()).toBe(0);
        await looksRight(page, 'workload dark');
        await page.route('**/api/workload*', (route) => route.abort());
        await page.reload();
        await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
        await looksRight(page, 'workload error');
      },
    );
  },
);
