import { beforeAll, describe, expect, test } from 'vitest';
import { addCall, addItem } from '../http/staff-app.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens, type Screens, signInOn } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };

/** What the journal would have left of a call in which a number was read back and an alarm heard. */
async function wasSaid({ staff }: Screens, call: string): Promise<void> {
  const { practice, rows } = staff;
  const happened = [
    ['caller-said', { unsure: [4] }, 'caller', 'de hond van de buren heeft mij gebeten'],
    [
      'balie-said',
      { phrase: 'confirm-callback-number', text: 'Klopt dit nummer?', whole: true, heardMs: 900 },
      'balie',
      'Klopt dit nummer?',
    ],
    ['caller-said', {}, 'caller', 'ja dat klopt'],
    ['did', { action: 'promise-callback', outcome: 'callback-promised' }, null, ''],
    ['alarm', {}, null, ''],
  ] as const;
  for (const [seq, [kind, event, who, text]] of happened.entries()) {
    await rows(
      `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
       values ($1, $2, $3::integer, '2026-11-25T08:00:00Z'::timestamptz + $3::integer * interval '20 seconds', $3::integer * 20000, $4, $5)`,
      [practice.id, call, seq, kind, JSON.stringify({ text, ...event })],
    );
    if (who !== null)
      await rows(
        'insert into turns (practice_id, call_id, seq, who, text, at_ms) values ($1, $2, $3, $4, $5, $6)',
        [practice.id, call, seq, who, text, seq * 20_000],
      );
  }
  await rows(
    'insert into alarms (practice_id, call_id, seq, at, words_end_ms, reasons) values ($1, $2, 4, now(), 12000, $3)',
    [
      practice.id,
      call,
      JSON.stringify([{ rule: 'bite', level: 'today', words: ['hond van de buren heeft mij gebeten'] }]),
    ],
  );
}

describe.skipIf(missing !== null)(
  `the words of a call${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      'name what was heard with doubt, also inside a mark, and are found by line and trial',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, url, staff } = screens;
        const call = await addCall(staff, { startedAt: '2026-11-25T08:00:00Z', outcome: 'callback' });
        await wasSaid(screens, call);
        await addItem(staff, { call: call as never });
        await addCall(staff, { startedAt: '2026-11-25T09:00:00Z', outcome: 'answered', from: 'balie' });
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/gesprekken?open=${call}`);
        await page.getByText('onzeker gehoord: “buren”').waitFor();
        expect(await page.locator('mark u').allTextContents()).toEqual(['buren']);
        await looksRight(page, 'heard with doubt');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'heard with doubt 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await page.keyboard.press('Escape');
        // A call that tries Balie out is nobody's: it is there when it is asked for.
        await page.getByText('1 gesprek', { exact: true }).waitFor();
        await page
          .getByRole('row', { name: /terugbelafspraak · 1 open op de werklijst.*Vandaag RF68 / })
          .waitFor();
        expect(await page.getByRole('row', { name: /PROEF, uit de browser/ }).count()).toBe(0);
        await page.getByLabel('PROEF').selectOption('');
        await page.getByRole('button', { name: 'Zoek', exact: true }).click();
        await page.getByText('2 gesprekken').waitFor();
        await page.getByRole('row', { name: /PROEF, uit de browser/ }).waitFor();
        await page.getByLabel('PROEF').selectOption('no');
        await page.getByRole('button', { name: 'Zoek', exact: true }).click();
        await page.getByText('1 gesprek', { exact: true }).waitFor();
        const line = page.getByLabel('Lijn');
        const [, other] = staff.practice.dialledNumbers.toSorted();
        if (other !== undefined) {
          await line.selectOption('receptie');
          await page.getByRole('button', { name: 'Zoek', exact: true }).click();
          await page.getByText('1 gesprek', { exact: true }).waitFor();
        }
        await looksRight(page, 'calls by line');
        await page.setViewportSize({ width: 360, height: 740 });
        await page.getByLabel('Lijn').waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Filters' }).click();
        await page.getByLabel('Lijn').waitFor();
        await looksRight(page, 'calls by line 360');
      },
    );

    test('settle in the drawer of the item which number was confirmed', A_MINUTE, async () => {
      const screens = await openScreens();
      const { page, url, staff } = screens;
      const call = await addCall(staff, { startedAt: '2026-11-25T08:00:00Z', outcome: 'callback' });
      await wasSaid(screens, call);
      const item = await addItem(staff, {
        call: call as never,
        urgency: 'today',
        words: ['de hond heeft mij gebeten'],
      });
      await staff.rows(`update worklist set created_at = '2026-11-25T08:01:00Z'`);
      await screens.signIn('assistant', 'Fatima');
      await page.goto(`${url}/werklijst?open=${item}`);
      await page
        .getByText(/^Nummer teruggelezen en door de beller bevestigd op wo.25.nov.2026 om 09:00\.$/)
        .waitFor();
      await page.getByText('Geluid is niet bewaard.').waitFor();
      await looksRight(page, 'number confirmed');
      await page.setViewportSize({ width: 360, height: 740 });
      await looksRight(page, 'number confirmed 360');
    });

    test(
      'a colleague who took the item a moment before is named in the list, with the way to look on',
      A_MINUTE,
      async () => {
        const screens = await openScreens();
        const { page, url, staff } = screens;
        const item = await addItem(staff, { urgency: 'today', words: ['de hond heeft mij gebeten'] });
        await signInOn(page, url, await staff.addStaff('assistant', 'Fatima'));
        await page.goto(`${url}/werklijst`);
        const take = page.getByRole('button', { name: /Ik pak dit/ });
        await take.waitFor();
        // This tab hears nothing new of the list.
        await page.route('**/api/worklist?*', (route) => route.abort());
        await (await staff.signedIn('assistant', 'Marloes')).post(`/api/worklist/${item}`, {
          what: 'claim',
          version: 1,
        });
        await take.click();
        await page.getByText('Marloes pakte dit 1 s eerder.').waitFor();
        await looksRight(page, 'taken before');
        await page.getByRole('button', { name: 'Kijk mee' }).click();
        await page.waitForURL(`${url}/werklijst?open=${item}`);
        await page.getByRole('heading', { level: 2 }).first().waitFor();
      },
    );
  },
);
