import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asId, type CallId } from '../../src/domain/ids.ts';
import { addItem, PASSWORD } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, openScreens, type Screens } from './screens-kit.ts';

// What an attacker can try by what callers say and by what browsers keep. The numbers are those of OWASP ASVS 5.0; attacks on
// the interface by itself are in test/http/every-route and signing-in.

const missing = whyNoChromium();
const A_WHILE = { timeout: 120_000 };

/** Runs wherever words become markup: at once, by an image that is not there, or by a link that is followed. */
const ATTACK = `<img src=x onerror="window.hit=1"><script>window.hit=1</script><a href="javascript:window.hit=1">klik</a>`;
const MARIA = patientNamed('Maria').id;

/** A call in which the attack is said, the item, the message, the appointment, the name and the note that come of it. */
async function attackEverywhere({ staff }: Screens) {
  const call = asId<CallId>(crypto.randomUUID());
  const write = (event: Parameters<typeof staff.store.journal.write>[0]['event'], atMs: number) =>
    staff.store.journal.write({ call, practice: staff.practice.id, at: staff.clock.now, atMs, event });
  write({ kind: 'answered', from: '+31201000101', dialled: 'receptie', ear: 'script' }, 0);
  write({ kind: 'caller-said', text: ATTACK, asked: 'open' }, 4_000);
  const reason = {
    rule: 'chest-pain' as never,
    level: '112',
    action: 'A112',
    words: [ATTACK],
    turn: 0,
  } as const;
  write({ kind: 'alarm', reasons: [reason], wordsEndMs: 3_900 }, 4_050);
  write({ kind: 'ended', by: 'caller', outcome: 'nothing-done' }, 40_000);
  await staff.store.journal.settled(call, AbortSignal.timeout(5_000));

  const item = await addItem(staff, { words: [ATTACK], alarms: [reason], call, patient: MARIA });
  const desk = await staff.signedIn('assistant', 'Marloes');
  // Read by the auditor, and by who wrote it: a name that the browser signs in with as well.
  const ground = { ground: 'emergency', reason: ATTACK };
  const own = await staff.signedIn('assistant', 'Fatima');
  await own.post(`/api/patients/${patientNamed('Ingrid').id}/ground`, ground);
  await desk.post(`/api/worklist/${item}`, { what: 'note', text: ATTACK, version: 1 });
  await staff.rows('update patients set last_name = $1 where id = $2', [ATTACK, MARIA]);

  const consult = staff.practice.appointmentTypes.find(({ name }) => name === 'consult');
  const answer = await desk.post('/api/appointments', {
    at: { practitioner: consult?.practitioners[0], start: '2026-12-01T09:00:00+01:00' },
    type: consult?.id,
    patient: MARIA,
    reason: ATTACK,
    hasReferral: false,
    tell: true,
    key: crypto.randomUUID(),
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const { appointment } = answer.json() as { appointment: { id: string } };
  return { call, item, appointment: appointment.id, reason };
}

/** The words stand there as they were said, nothing of them became part of the page, and nothing ran. */
async function showsItAsWords(page: Page, where: string): Promise<void> {
  await page.getByText(ATTACK).first().waitFor();
  expect(await found(page), where).toEqual({ hit: false, made: 0 });
}

const found = (page: Page) =>
  page.evaluate<{ hit: boolean; made: number }>(
    `({ hit: 'hit' in window, made: document.querySelectorAll('img[src="x"], [onerror], a[href^="javascript"]').length })`,
  );

describe.skipIf(missing !== null)(
  `attacks in the browser${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const closing: (() => Promise<void>)[] = [];
    let screens: Screens;
    beforeAll(async () => {
      buildScreens();
      screens = await openScreens({}, (close) => closing.unshift(close));
    }, 200_000);
    afterAll(async () => {
      for (const close of closing) await close();
    });

    test(
      'a caller who says markup is read as markup on every screen that shows words, and nothing of it runs (1.2.1, 3.2.2)',
      A_WHILE,
      async () => {
        const { page, url, staff } = screens;
        const { call, item, appointment, reason } = await attackEverywhere(screens);
        await screens.signIn('assistant', 'Fatima');
        for (const path of [
          '/werklijst',
          `/werklijst?open=${item}`,
          '/gesprekken',
          `/gesprekken?open=${call}`,
          '/agenda?day=2026-12-01&view=list',
          `/agenda?day=2026-12-01&open=${appointment}`,
          `/patienten?open=${MARIA}`,
          '/berichten',
          '/inzagelog',
        ]) {
          await page.goto(url + path);
          await showsItAsWords(page, path);
        }
        // The control: what is looked for is found where it is.
        await page.setContent(ATTACK);
        expect((await found(page)).made).toBe(2);

        await page.goto(url);
        const live = { kind: 'event', atMs: 0 } as const;
        const seen = asId<CallId>(crypto.randomUUID());
        const see = (event: Parameters<typeof staff.live.see>[2] & { kind: 'event' }) =>
          staff.live.see(staff.practice.id, seen, event);
        see({
          ...live,
          event: { kind: 'answered', from: '+31201000102', dialled: 'receptie', ear: 'script' },
        });
        see({ ...live, event: { kind: 'caller-said', text: ATTACK, asked: 'open' } });
        see({ ...live, event: { kind: 'alarm', reasons: [reason], wordsEndMs: 0 } });
        await showsItAsWords(page, 'alarm bar');
        await page.goto(`${url}/?open=${seen}`);
        await showsItAsWords(page, 'live call');
        await page.keyboard.press('Control+k');
        await page.getByRole('searchbox', { name: 'Zoek' }).fill('img src');
        const results = page.getByRole('dialog').getByRole('region', { name: 'Werklijst' });
        await results
          .getByText(/<img src=x/)
          .first()
          .waitFor();
        expect(await found(page)).toEqual({ hit: false, made: 0 });
      },
    );

    test(
      'who signs out in one tab is out in all of them, and a stolen cookie is worth nothing (7.4.1)',
      A_WHILE,
      async () => {
        const { browser, url, staff } = screens;
        const context = await browser.newContext();
        const email = await staff.addStaff('assistant', 'Fatima');
        const first = await context.newPage();
        await signIn(first, url, email);
        await first.goto(`${url}/gesprekken`);
        await first.goto(`${url}/patienten`);
        const [stolen] = await context.cookies();
        const second = await context.newPage();
        await second.goto(`${url}/werklijst`);
        await second.getByRole('heading', { level: 1, name: 'Werklijst' }).waitFor();
        await first.getByRole('button', { name: 'Afmelden' }).click();
        await first.getByRole('heading', { name: 'Aanmelden bij Balie' }).waitFor();
        // The other tab finds out by itself, and no patient stays on it.
        await second.getByRole('heading', { name: 'Aanmelden bij Balie' }).waitFor();
        expect(await second.getByRole('table').count()).toBe(0);
        await first.goBack();
        await first.getByRole('heading', { name: 'Aanmelden bij Balie' }).waitFor();
        const thief = await browser.newContext();
        if (stolen !== undefined) await thief.addCookies([stolen]);
        expect(await (await thief.request.get(`${url}/api/session`)).json()).toMatchObject({
          code: 'NOT_SIGNED_IN',
        });
        await thief.close();
        await context.close();
      },
    );

    test(
      'a session that was planted before signing in is not the one that comes (7.2.4)',
      A_WHILE,
      async () => {
        const { browser, url, staff } = screens;
        const context = await browser.newContext();
        const page = await context.newPage();
        // The attacker has a session, and gets the victim's browser to use it.
        await signIn(page, url, await staff.addStaff('assistant', 'Aanvaller'));
        const [planted] = await context.cookies();
        if (planted === undefined) throw new Error('no cookie');
        await context.clearCookies();
        const email = await staff.addStaff('practitioner', 'Jansen');
        await page.goto(url);
        await page.getByLabel('E-mailadres').fill(email);
        await context.addCookies([planted]);
        await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(PASSWORD);
        await page.getByRole('button', { name: 'Meld aan' }).click();
        await page.getByText('Jansen').first().waitFor();
        const [own] = await context.cookies();
        expect([own?.name, own?.httpOnly, own?.sameSite, own?.value === planted.value]).toEqual([
          planted.name,
          true,
          'Strict',
          false,
        ]);
        await context.close();
      },
    );

    test(
      'five wrong passwords lock the account in plain words, and no other account (6.3.1)',
      A_WHILE,
      async () => {
        // Of its own: a machine may try ten times a minute, and the other tests of this file sign in as well.
        const { page, url, staff } = await openScreens();
        const email = await staff.addStaff('assistant', 'Fatima');
        const colleague = await staff.addStaff('assistant', 'Marloes');
        await page.goto(url);
        await page.getByLabel('E-mailadres').fill(email);
        for (const password of ['een', 'twee', 'drie', 'vier', 'vijf']) {
          await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(password);
          const answered = page.waitForResponse('**/api/session');
          await page.getByRole('button', { name: 'Meld aan' }).click();
          expect((await answered).status()).toBe(401);
        }
        await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(PASSWORD);
        await page.getByRole('button', { name: 'Meld aan' }).click();
        await page
          .getByRole('alert')
          .getByText(/over een kwartier/)
          .waitFor();
        await page.getByLabel('E-mailadres').fill(colleague);
        await page.getByRole('button', { name: 'Meld aan' }).click();
        await page.getByRole('navigation').waitFor();
      },
    );
  },
);

async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('textbox', { name: 'Wachtwoord' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Meld aan' }).click();
  await page.getByRole('navigation').waitFor();
}
