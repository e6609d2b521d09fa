import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCall } from '../http/staff-app.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens, type Screens } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 120_000 };
const MARIA = patientNamed('Maria');

/** A call of Maria in which Balie said that an appointment was made, which the record does not hold. */
async function aCallThatSaidTooMuch({ staff }: Screens): Promise<string> {
  const call = await addCall(staff, { startedAt: '2026-11-25T08:00:00Z', outcome: 'booked' });
  const { id } = staff.practice;
  const said = async (seq: number, kind: string, who: string, text: string, event: object) => {
    await staff.rows(
      `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event) values ($1, $2, $3, now(), $4, $5, $6)`,
      [id, call, seq, seq * 4_000, kind, JSON.stringify(event)],
    );
    await staff.rows(
      'insert into turns (practice_id, call_id, seq, who, text, at_ms) values ($1, $2, $3, $4, $5, $6)',
      [id, call, seq, who, text, seq * 4_000],
    );
  };
  await said(1, 'caller-said', 'caller', 'ik wil graag een afspraak', {});
  const booked = 'U staat ingepland op donderdag 26 november om 8 uur.';
  await said(2, 'balie-said', 'balie', booked, {
    kind: 'balie-said',
    phrase: 'booked',
    text: booked,
    heardMs: 900,
    whole: true,
  });
  await staff.rows(
    `insert into audit (practice_id, event, action, patient_id, user_name, responsible_user, role, what, ground, result, system,
       call_id, seq, previous_hash, hash)
     values ($1, 'identification', 'read', $2, 'balie', 'praktijk', 'automatic-function', 'identity', 'call-of-patient', 'done',
       'balie', $3, 0, '', '')`,
    [id, MARIA.id, call],
  );
  return call;
}

describe.skipIf(missing !== null)(
  `calls, patients and messages${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const closing: (() => Promise<void>)[] = [];
    let screens: Screens;
    beforeAll(() => {
      const remove = buildScreens();
      closing.push(async () => remove());
    }, 150_000);
    beforeAll(async () => {
      screens = await openScreens({}, (close) => closing.unshift(close));
      await screens.signIn('assistant', 'Fatima');
    }, 60_000);
    afterAll(async () => {
      for (const close of closing) await close();
    });

    test(
      'a call is found by words, says what of it is not so, and is reviewed by keyboard',
      A_MINUTE,
      async () => {
        const { page, url, staff } = screens;
        await aCallThatSaidTooMuch(screens);
        await addCall(staff, { startedAt: '2026-11-25T09:00:00Z', outcome: 'transferred', from: null });
        await page.goto(`${url}/gesprekken`);
        await page.getByText('2 gesprekken').waitFor();
        await page.getByLabel('Woorden, naam of laatste cijfers').fill('graag een afspraak');
        await page.keyboard.press('Enter');
        await page.getByText('1 gesprek', { exact: true }).waitFor();
        await page.getByRole('button', { name: /wo 25 nov 2026/ }).press('Enter');
        await page.getByRole('heading', { level: 2, name: /^Gesprek wo 25 nov 2026 09:00, 1 min/ }).waitFor();
        await page.getByText('NIET GEDAAN').waitFor();
        await page.getByText('Telt nu als: klaar door Balie').waitFor();
        await page.getByLabel('Goed begrepen?').selectOption('day');
        await page.getByLabel('Was dit af?').selectOption('no');
        await page.getByRole('button', { name: 'Bewaar controle' }).press('Enter');
        await page.getByText('Bewaard. Telt nu als: medewerker later').waitFor();
        await page.getByText(/Fatima, .* Goed begrepen\? nee: de dag Was dit af\? nee/).waitFor();
        await looksRight(page, 'call reviewed');
        await page.setViewportSize({ width: 360, height: 740 });
        await looksRight(page, 'call reviewed 360');
        await page.keyboard.press('Escape');
        await looksRight(page, 'calls 360');
        await page.setViewportSize({ width: 1_280, height: 800 });
        await looksRight(page, 'calls found');
        await page.getByRole('button', { name: 'Toon alles' }).click();
        await page.getByLabel('Alarm').selectOption('yes');
        await page.getByRole('button', { name: 'Zoek', exact: true }).click();
        await page.getByText('Geen gesprekken die hierbij passen').waitFor();
        expect(await staff.rows(`select misunderstood, finished from call_corrections`)).toEqual([
          { misunderstood: 'day', finished: false },
        ]);
      },
    );
  },
);
