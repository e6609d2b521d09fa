import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addCall } from '../http/staff-app.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { at } from '../kits/practice-builders.ts';
import { buildScreens, looksRight, openScreens } from './screens-kit.ts';

const A_WHILE = { timeout: 120_000 };
const POLLED = { timeout: 15_000 };

const missing = whyNoChromium();

/** Where the dots of a chart stand on its scale of 0 to 100, top first. */
async function placesOf(chart: Locator): Promise<readonly number[]> {
  const middles = async (selector: string) => {
    const boxes = await Promise.all((await chart.locator(selector).all()).map((one) => one.boundingBox()));
    return boxes.flatMap((box) => (box === null ? [] : [{ left: box.x + box.width / 2, top: box.y }]));
  };
  const ticks = await middles('.recharts-xAxis .recharts-cartesian-axis-tick-line');
  const [zero = 0, hundred = 1] = [ticks[0]?.left, ticks.at(-1)?.left];
  return (await middles('.recharts-scatter-symbol'))
    .toSorted((a, b) => a.top - b.top)
    .map(({ left }) => (100 * (left - zero)) / (hundred - zero));
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe.skipIf(missing !== null)(
  `the page of figures${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 120_000);

    test(
      'draws each figure with its interval beside another period, says the same in tables, gives it as PDF and CSV, and opens its calls',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        for (let nth = 0; nth < 24; nth += 1)
          await addCall(staff, {
            startedAt: '2026-11-24T09:00:00Z',
            outcome: nth < 15 ? 'booked' : 'transferred',
            from: nth < 2 ? '+31610000101' : null,
          });
        for (let nth = 0; nth < 20; nth += 1)
          await addCall(staff, {
            startedAt: '2026-11-17T09:00:00Z',
            outcome: nth < 2 ? 'booked' : 'failed',
            from: null,
          });
        await staff.rows(
          `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
           select practice_id, id, 9, started_at, 0, 'line-quality', '{"received":970,"lost":30,"late":0,"jitterMs":9}' from calls`,
        );
        await screens.signIn('manager', 'Marit');
        await page.goto(`${url}/inzicht`);
        await page.getByLabel('Van', { exact: true }).fill('2026-11-20');
        await page.getByLabel('Tot en met', { exact: true }).fill('2026-11-25');
        const table = page.getByRole('table', { name: 'De vier getallen' });
        await table
          .getByText(/^1\d van 24$/)
          .first()
          .waitFor();
        const chart = page.getByRole('application').first();
        const dots = chart.locator('.recharts-scatter-symbol');
        await dots.first().waitFor();
        // Of the seven figures only those over twenty calls or more are drawn.
        const drawn = await table.getByText(/^\d+(,\d)?% \(/).count();
        expect(drawn).toBeGreaterThanOrEqual(4);
        // The chart is drawn after the table, point by point.
        await expect.poll(() => dots.count(), POLLED).toBe(drawn);
        await expect
          .poll(() => chart.locator('.recharts-errorBar').count(), POLLED)
          .toBeGreaterThanOrEqual(drawn);
        // The chart holds what the table says and nothing else: the place of each dot on the scale of 0 to 100 is its percentage.
        const said = (await table.getByText(/^\d+(,\d)?% \(/).allInnerTexts()).map((text) =>
          Number.parseInt(text, 10),
        );
        const places = await placesOf(chart);
        expect(places).toHaveLength(said.length);
        // A point is four pixels wide, and the table rounds.
        for (const [nth, place] of places.entries())
          expect(Math.abs(place - (said[nth] ?? -100))).toBeLessThan(1);
        expect(await page.locator('.recharts-pie, .recharts-radial-bar, meter, progress').count()).toBe(0);
        // A manager sees counts and no calls.
        expect(await table.getByRole('button').count()).toBe(0);

        await page.getByLabel('Vergelijk met').selectOption('own');
        await page.getByLabel('Vergelijk van').fill('2026-11-14');
        await page.getByLabel('Vergelijk tot en met').fill('2026-11-19');
        await table.getByText('2 van 20 · 10% (3–30)').waitFor();
        await table.getByText('63% (43–79)').waitFor();
        await page
          .getByText(/^Grootste verschil: Kwijt \(opgehangen, storing\), van 18 van 20 naar 0 van 24\.$/)
          .waitFor();
        await table.getByText(/^−90 procentpunt \(/).waitFor();
        const fair = page.getByRole('table', { name: 'Soort nummer' });
        await fair.getByText('kleine groepen samen').waitFor();
        await page
          .getByRole('table', { name: 'Lijn' })
          .getByRole('row', { name: /^hapert/ })
          .waitFor();
        await page.getByRole('table', { name: 'Snelheid' }).getByText('te weinig gemeten').first().waitFor();
        await page.getByText('In deze periode was er geen gesprek met een alarm.').waitFor();
        await page.getByText('In deze periode liep geen belofte af.').waitFor();
        await looksRight(page, 'insight');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'insight 360');
        for (const [name, type, part] of [
          ['Rapport (pdf)', '.pdf', null],
          ['Cijfers (csv)', '.csv', /Kwijt;0 van 24[^;]*;18 van 20[^;]*;-90 \(/],
        ] as const) {
          const asked = page.waitForEvent('download');
          await page.getByRole('link', { name }).click();
          const download = await asked;
          expect(download.suggestedFilename()).toBe(`balie-2026-11-20-2026-11-25${type}`);
          if (part !== null) expect(await textOf(await download.createReadStream())).toMatch(part);
        }
      },
    );

    test(
      'who may read calls opens those of a figure by keyboard, and one of them; in English and dark',
      A_WHILE,
      async () => {
        const screens = await openScreens({ dark: true });
        const { page, staff, url } = screens;
        const call = await addCall(staff, { startedAt: '2026-11-24T09:00:00Z', outcome: 'failed' });
        await screens.signIn('practitioner', 'Jansen');
        await page.goto(`${url}/inzicht`);
        await page.getByLabel('Van', { exact: true }).fill('2026-11-20');
        await page.getByLabel('Tot en met', { exact: true }).fill('2026-11-25');
        const lost = page.getByRole('button', { name: 'Bekijk alle 1' });
        await lost.press('Enter');
        await page.getByText('1 gesprek', { exact: true }).waitFor();
        await looksRight(page, 'insight calls dark');
        await page.keyboard.press('Escape');
        await page.getByText('Te weinig om een percentage te geven (0 van 1).').waitFor();
        await expect
          .poll(() => lost.evaluate((element) => element === element.ownerDocument.activeElement))
          .toBe(true);
        // Every number opens its calls, also that of a day.
        await page
          .getByRole('button', { name: /^1 van 1\. Bekijk de gesprekken: Kwijt.*24.nov/ })
          .press('Enter');
        await page.getByRole('heading', { name: /^Kwijt.*24.nov/ }).waitFor();
        await page.getByText('1 gesprek', { exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('heading', { name: 'Fair to everyone' }).waitFor();
        await looksRight(page, 'insight english dark');
        await page.getByRole('button', { name: 'Show all 1' }).first().press('Enter');
        await page.getByRole('link', { name: /24 Nov 2026/ }).press('Enter');
        await page.waitForURL(`${url}/gesprekken?open=${call}`);
      },
    );

    test(
      'that nobody came is noted in the agenda by keyboard, taken back, and counted',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const booking = bookingAt(staff.store, staff.practice);
        const [slot] = await booking.freeSlots(at('2026-11-25T10:30'), 1);
        if (slot === undefined) throw new Error('no slot');
        const call = aCall();
        await booking.book(call, await booking.held(call, slot));
        staff.clock.now = staff.clock.now.add({ hours: 3 });
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/agenda?day=2026-11-25`);
        await page.getByRole('button', { name: /van den Berg/ }).press('Enter');
        await page.getByRole('button', { name: 'Niet verschenen' }).press('Enter');
        await page.getByText('Niet verschenen, genoteerd door Fatima om 13:15.').waitFor();
        await looksRight(page, 'agenda missed');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'agenda missed 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        const counted = async (text: string) => {
          await page.goto(`${url}/inzicht`);
          await page.getByLabel('Van', { exact: true }).fill('2026-11-20');
          await page.getByLabel('Tot en met', { exact: true }).fill('2026-11-25');
          await page.getByRole('table', { name: 'Niet verschenen' }).getByText(text).waitFor();
        };
        await counted('1 van 1');
        // What is behind a number without a call stands in the agenda.
        await page
          .getByRole('button', { name: '1 van 1. Bekijk de afspraken: Niet verschenen, Balie' })
          .press('Enter');
        await page.getByText('1 afspraak', { exact: true }).waitFor();
        await looksRight(page, 'insight missed');
        await page.getByRole('link', { name: /^wo.25.nov.2026/ }).press('Enter');
        await page.getByRole('button', { name: 'Toch gekomen' }).waitFor();
        await page.goto(`${url}/agenda?day=2026-11-25`);
        await page.getByRole('button', { name: /van den Berg/ }).press('Enter');
        await page.getByRole('button', { name: 'Toch gekomen' }).press('Enter');
        await page.getByRole('button', { name: 'Niet verschenen' }).waitFor();
        await counted('0 van 1');
      },
    );
  },
);
