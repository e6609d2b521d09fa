import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { PAGES_OF, PATHS } from '../../dashboard/src/shell/pages.ts';
import { asId, type CallId } from '../../src/domain/ids.ts';
import type { CallEvent } from '../../src/turn/journal.ts';
import { addItem, PASSWORD } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, fillWorklist, hasFocus, openScreens, type Screens, signInOn } from './screens-kit.ts';

// The numbers are those of `screens.md` §6.

const missing = whyNoChromium();
const A_WHILE = { timeout: 240_000 };

const anAlarm = (words: string): CallEvent => ({
  kind: 'alarm',
  wordsEndMs: 0,
  reasons: [{ rule: 'chest-pain' as never, level: '112', action: 'A112', words: [words], turn: 0 }],
});
const rung = (
  name: 'emergency-line' | 'doctor',
  step: 'dialled' | 'ringing' | 'failed' | 'confirmed',
): CallEvent => ({
  kind: 'transfer',
  rung: name,
  step,
  reason: step === 'failed' ? 'no-answer' : null,
  confirmedBy: step === 'confirmed' ? 'key' : null,
});

function aLiveCall({ staff }: Screens) {
  const call = asId<CallId>(crypto.randomUUID());
  return (event: CallEvent) => staff.live.see(staff.practice.id, call, { kind: 'event', event, atMs: 0 });
}

describe.skipIf(missing !== null)(
  `what the screens promise${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    beforeAll(buildScreens, 150_000);

    test(
      '2: from signing in to undoing what was closed in at most 25 keys, focus seen at each',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await fillWorklist(screens);
        const email = await staff.addStaff('assistant', 'Fatima');
        await page.goto(`${url}/werklijst`);
        await page.getByLabel('E-mailadres').waitFor();
        let pressed = 0;
        /** Something has the focus and shows it, inside the window; what an answer moved it to does so a moment later. */
        const focusIsSeen = (key: string) =>
          expect
            .poll(async () => [
              key,
              await page.evaluate<string>(`(() => {
                const { activeElement: here } = document;
                const { outlineStyle, outlineWidth } = getComputedStyle(here);
                const { top, bottom } = here.getBoundingClientRect();
                const seen = here !== document.body && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
                return seen && bottom > 0 && top < innerHeight ? 'seen' : here.outerHTML.slice(0, 120);
              })()`),
            ])
            .toEqual([key, 'seen']);
        const press = async (key: string) => {
          if (key !== 'Tab') await focusIsSeen(`before ${key}`);
          await page.keyboard.press(key);
          pressed += 1;
          if (key === 'Tab') await focusIsSeen(key);
        };
        const tabTo = async (pattern: RegExp, most: number) => {
          for (let nth = 0; nth < most; nth += 1) {
            await press('Tab');
            if (pattern.test(await hasFocus(page))) return;
          }
          throw new Error(`not reached by Tab: ${pattern.source}, but ${await hasFocus(page)}`);
        };
        await tabTo(/type=email/, 4);
        await page.keyboard.insertText(email);
        await tabTo(/type=password/, 2);
        await page.keyboard.insertText(PASSWORD);
        await press('Enter');
        await page.getByRole('row', { name: /hij reageert niet meer/ }).waitFor();
        // Past the head and the menu by the link that comes first.
        await tabTo(/skip-link/, 1);
        await press('Enter');
        await tabTo(/id=row-/, 5);
        await press('Enter');
        await page.getByRole('heading', { level: 2, name: /^Bel nu/ }).waitFor();
        await page
          .getByRole('region', { name: /^Bel nu/ })
          .getByText('“hij reageert niet meer”')
          .waitFor();
        await press('p');
        await page.getByRole('button', { name: 'Geef terug' }).waitFor();
        await press('k');
        await page.getByRole('menuitem', { name: 'Afgehandeld' }).waitFor();
        await press('ArrowDown');
        await press('Enter');
        await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
        await press('u');
        await page.getByRole('button', { name: 'Klaar', exact: true }).waitFor();
        expect(pressed).toBeLessThanOrEqual(25);
        expect(await staff.rows(`select status from worklist where urgency = '112'`)).toEqual([
          { status: 'open' },
        ]);
      },
    );

    test('3: with letter keys off they do nothing in a list or a drawer either', A_WHILE, async () => {
      const screens = await openScreens();
      const { page, staff, url } = screens;
      const id = await addItem(staff);
      await screens.signIn('assistant', 'Fatima');
      await staff.rows(
        `update staff set preferences = preferences || '{"letterKeys": false}' where name = 'Fatima'`,
      );
      await page.goto(`${url}/werklijst?open=${id}`);
      await page.getByRole('button', { name: 'Klaar', exact: true }).waitFor();
      await page.getByRole('heading', { level: 2, name: 'Terugbellen' }).focus();
      for (const key of ['p', 'k', 't']) await page.keyboard.press(key);
      await page.waitForTimeout(500);
      expect(await page.getByRole('menu').count()).toBe(0);
      expect(await staff.rows('select owner_id, version from worklist')).toEqual([
        { owner_id: null, version: 1 },
      ]);
    });

    test(
      '6, 7: rows name everything, an alarm stays under each filter, and words tell states apart',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await fillWorklist(screens);
        await addItem(staff, {
          urgency: 'today',
          wish: 'repeat-prescription',
          patient: patientNamed('Maria').id,
          words: ['mijn pillen zijn op'],
          promisedBefore: staff.clock.now,
        });
        await screens.signIn('assistant', 'Fatima');
        await page.emulateMedia({ forcedColors: 'active' });
        await page.goto(`${url}/werklijst`);
        await page
          .getByRole('row', { name: /Vandaag.*TE LAAT.*Maria van den Berg.*mijn pillen zijn op.*Ik pak dit/ })
          .waitFor();
        await page
          .getByRole('row', {
            name: /112.*Bel nu.*TE LAAT.*niet herkend.*hij reageert niet meer.*Ik pak dit/,
          })
          .waitFor();
        const states = async () =>
          (await page.locator('tbody tr td:first-child').allInnerTexts()).map(
            (text) => /112|Spoed nu|Vandaag|Gewoon/.exec(text)?.[0],
          );
        const all = await states();
        expect(all).toEqual(['112', 'Spoed nu', 'Vandaag', 'Vandaag', 'Gewoon']);
        for (const filter of ['Mijn', 'Wacht op arts', 'Recepten', 'Terugbellen']) {
          await page.getByRole('radiogroup', { name: 'Toon' }).getByText(filter, { exact: true }).click();
          const shown = await states();
          expect([filter, shown.slice(0, 2)]).toEqual([filter, all.slice(0, 2)]);
          // A filter hides and never reorders.
          const places = shown.map((state) => all.indexOf(state));
          expect([filter, places]).toEqual([filter, places.toSorted((a, b) => a - b)]);
        }
        // On a device where patients can read along a list names nobody in full; what is opened does.
        await page.goto(`${url}/instellingen`);
        await page.getByRole('checkbox', { name: 'Patiënten kunnen meekijken op dit apparaat' }).check();
        await page.goto(`${url}/werklijst`);
        const pills = page.getByRole('row', { name: /M\. B\.\s· 1954.*mijn pillen zijn op/ });
        await pills.waitFor();
        expect(await page.locator('main').innerText()).not.toMatch(/Maria|van den Berg/);
        await pills.getByRole('button').first().press('Enter');
        await page.getByRole('heading', { level: 2, name: /^Maria van den Berg/ }).waitFor();
      },
    );

    test(
      '8: an alarm is on every screen within a second, said once, takes no focus, and goes by a human alone',
      A_WHILE,
      async () => {
        const screens = await openScreens({ requestsAMinute: 10_000 });
        const { page, url } = screens;
        await screens.signIn('assistant', 'Fatima');
        for (const path of PAGES_OF.assistant.map((one) => PATHS[one])) {
          await page.goto(url + path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.locator('#page').focus();
          const focused = await hasFocus(page);
          const words = `pijn op ${path.length} plekken`;
          const see = aLiveCall(screens);
          // The stream is there once the head says how many are on the line.
          await page.getByRole('link', { name: /^Live \d/ }).waitFor();
          see({ kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'test' });
          await page.getByRole('link', { name: 'Live 1' }).waitFor();
          const began = performance.now();
          see(anAlarm(words));
          await page.locator('#alarm').getByText(`“${words}”`).waitFor();
          expect([path, performance.now() - began < 1_000]).toEqual([path, true]);
          expect([
            path,
            await page.getByRole('alert').getByText(`Spoed aan de lijn: ${words}`).count(),
          ]).toEqual([path, 1]);
          expect([path, await hasFocus(page)]).toEqual([path, focused]);
          const silence = page.locator('#alarm').getByRole('button', { name: 'Gezien: geluid uit' });
          await silence.press('Enter');
          await page.keyboard.press('Escape');
          expect([path, await page.locator('#alarm').getByText(`“${words}”`).count()]).toEqual([path, 1]);
          see(rung('doctor', 'confirmed'));
          await page.locator('#alarm').getByText('Overgenomen door Arts').waitFor();
          see({ kind: 'ended', by: 'transfer', outcome: 'transferred' });
          await page.locator('#alarm').waitFor({ state: 'detached' });
        }
      },
    );

    test(
      '9, 10: it sounds with all timers of the page stopped; a number that fails is told within a second, and sounds anew',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page } = screens;
        await page.addInitScript(`
        window.sounding = [];
        const { start, stop } = AudioBufferSourceNode.prototype;
        AudioBufferSourceNode.prototype.start = function () { window.sounding.push(this); return start.call(this); };
        AudioBufferSourceNode.prototype.stop = function () {
          window.sounding = window.sounding.filter((one) => one !== this);
          return stop.call(this);
        };
      `);
        await screens.signIn('assistant', 'Fatima');
        await page.getByText('Geluid: GEBLOKKEERD').waitFor();
        await page.getByRole('button', { name: 'Start dienst' }).click();
        await page.getByText('Geluid: aan').waitFor();
        // Harder than a hidden tab, whose timers run once a minute: none runs any more.
        await page.evaluate(
          'window.setTimeout = () => 0; window.setInterval = () => 0; document.dispatchEvent(new Event("visibilitychange"));',
        );
        const see = aLiveCall(screens);
        see(anAlarm('pijn op mijn borst'));
        const sounds = () =>
          page.evaluate<[boolean, string, number][]>(
            'window.sounding.map((one) => [one.loop, one.context.state, Math.round(one.buffer.duration * 10)])',
          );
        // Five pulses of two tones of a fifth of a second, and a second of silence, by the audio hardware over and over.
        await expect.poll(sounds).toEqual([[true, 'running', 30]]);
        see(rung('emergency-line', 'dialled'));
        await page.locator('#alarm').getByText('Spoedlijn: wordt gebeld').waitFor();
        await page.getByRole('button', { name: 'Gezien: geluid uit' }).press('Enter');
        await expect.poll(sounds).toEqual([]);
        const began = performance.now();
        see(rung('emergency-line', 'failed'));
        see(rung('doctor', 'ringing'));
        await page
          .locator('#alarm')
          .getByText(/^Spoedlijn: geen antwoord → Arts: gaat over \(.* van 30 s\)$/)
          .waitFor();
        expect(performance.now() - began).toBeLessThan(1_000);
        await page.getByRole('alert').getByText('Spoedlijn: geen antwoord').waitFor();
        await expect.poll(sounds).toHaveLength(1);
        see(rung('doctor', 'confirmed'));
        await expect.poll(sounds).toEqual([]);
      },
    );

    test(
      '11: two browsers take the same item a hundred times: one owner each time, and both say who',
      A_WHILE,
      async () => {
        const screens = await openScreens({ requestsAMinute: 100_000 });
        const { page, browser, staff, url } = screens;
        await screens.signIn('assistant', 'Fatima');
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        const other = await context.newPage();
        other.setDefaultTimeout(15_000);
        page.setDefaultTimeout(15_000);
        await signInOn(other, url, await staff.addStaff('assistant', 'Marloes'));
        const id = await addItem(staff, { words: ['wie pakt dit'] });
        await Promise.all([page, other].map((one) => one.goto(`${url}/werklijst`)));
        const ownerOf = (one: Page) => one.locator('tbody tr td').last().innerText();
        const owners: string[] = [];
        for (let round = 0; round < 100; round += 1) {
          const take = (one: Page) => one.getByRole('button', { name: /^Ik pak dit/ });
          await Promise.all([page, other].map((one) => take(one).waitFor()));
          await Promise.all([page, other].map((one) => take(one).dispatchEvent('click')));
          await expect
            .poll(async () => /Fatima|Marloes/.test(await ownerOf(page)), { timeout: 15_000 })
            .toBe(true);
          const owner = (await ownerOf(page)).trim();
          await expect.poll(async () => (await ownerOf(other)).trim(), { timeout: 15_000 }).toBe(owner);
          owners.push(owner);
          expect(await other.getByRole('heading', { level: 1, name: 'Werklijst' }).count()).toBe(1);
          const claims = await staff.rows<{ n: number }>(
            `select count(*)::int as n from worklist_history where item_id = $1 and what = 'claimed'`,
            [id],
          );
          expect(claims).toEqual([{ n: round + 1 }]);
          await staff.rows('update worklist set owner_id = null, owned_at = null, version = version + 1');
          staff.live.worklistChanged(staff.practice.id, null);
        }
        expect(owners).toHaveLength(100);
        await context.close();
      },
    );

    test(
      '15: after a cut line the list is that of the server, what was typed stays, and nothing was done twice',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        const id = await addItem(staff, { words: ['kunt u mij bellen'] });
        await screens.signIn('assistant', 'Fatima');
        await page.goto(`${url}/werklijst?open=${id}`);
        await page.getByLabel('Notitie').fill('niet kwijtraken');
        await page.context().setOffline(true);
        const cut = performance.now();
        const bar = page.getByText(/^Geen verbinding sinds .*Alarmen komen nu alleen via de telefoon/);
        await expect
          .poll(
            () => {
              staff.app.server.closeAllConnections();
              return bar.isVisible();
            },
            { timeout: 20_000 },
          )
          .toBe(true);
        expect(performance.now() - cut).toBeLessThan(12_000);
        for (const name of ['Bewaar notitie', 'Klaar']) {
          const button = page.getByRole('button', { name, exact: true });
          expect([name, await button.getAttribute('aria-disabled')]).toEqual([name, 'true']);
          await button.press('Enter');
        }
        await page
          .getByText(/^Nu niet: geen verbinding sinds/)
          .first()
          .waitFor();
        await addItem(staff, { urgency: 'today', words: ['nieuw in de tussentijd'] });
        await page.context().setOffline(false);
        await page.getByText(/^Weer verbonden/).waitFor({ timeout: 30_000 });
        await page.getByRole('row', { name: /nieuw in de tussentijd/ }).waitFor();
        // As the server has it: both, the more urgent one first.
        expect(
          (await page.locator('tbody tr td:nth-child(4)').allInnerTexts()).map((text) => text.trim()),
        ).toEqual(['“nieuw in de tussentijd”', '“kunt u mij bellen”']);
        expect(await page.getByLabel('Notitie').inputValue()).toBe('niet kwijtraken');
        // What was pressed meanwhile was not kept for later.
        expect(await staff.rows('select what from worklist_history')).toEqual([]);
        await page.getByRole('button', { name: 'Bewaar notitie' }).press('Enter');
        await page.getByText('Fatima schreef: niet kwijtraken').waitFor();
        expect(await staff.rows('select what from worklist_history')).toEqual([{ what: 'noted' }]);
      },
    );

    test(
      '16: what was closed half an hour ago is undone from the list and from the last actions',
      A_WHILE,
      async () => {
        const screens = await openScreens();
        const { page, staff, url } = screens;
        await screens.signIn('assistant', 'Fatima');
        for (const words of ['eerste', 'tweede']) {
          const id = await addItem(staff, { words: [words] });
          await page.goto(`${url}/werklijst?open=${id}`);
          await page.getByRole('button', { name: 'Klaar', exact: true }).click();
          await page.getByRole('menuitem', { name: 'Afgehandeld' }).press('Enter');
          await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
        }
        await staff.rows(`update worklist set closed_at = closed_at - interval '30 minutes'`);
        // A page that is loaded anew has no message of the moment any more.
        await page.goto(`${url}/werklijst`);
        await page.getByText('Klaar vandaag', { exact: true }).click();
        await page
          .getByRole('row', { name: /eerste/ })
          .getByRole('button')
          .first()
          .press('Enter');
        await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter');
        await page.getByRole('button', { name: 'Klaar', exact: true }).waitFor();
        await page.getByRole('button', { name: 'Laatste acties' }).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^Ongedaan maken: .*gesloten/ })
          .first()
          .press('Enter');
        await page.getByText('Ongedaan gemaakt.').waitFor();
        expect(await staff.rows('select distinct status from worklist')).toEqual([{ status: 'open' }]);
      },
    );
  },
);
