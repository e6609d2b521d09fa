import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appointment } from '../../src/http/contract/agenda.ts';
import { patientNamed } from '../kits/booking.ts';
import { whyNoChromium } from '../kits/chromium.ts';
import { buildScreens, looksRight, openScreens, type Screens, signInOn } from './screens-kit.ts';

const missing = whyNoChromium();
const A_MINUTE = { timeout: 60_000 };
const DAY = '2026-12-01';
const MARIA = patientNamed('Maria').id;

/** One server and one browser for the file; each test has a page and days of its own. */
async function openWorld() {
  const closing: (() => Promise<void>)[] = [];
  const screens = await openScreens({}, (close) => void closing.push(close));
  const desk = await screens.staff.signedIn('assistant', 'Marloes');
  const consult = screens.staff.practice.appointmentTypes.find(({ name }) => name === 'consult');
  const [jansen] = consult?.practitioners ?? [];
  if (consult === undefined || jansen === undefined) throw new Error('demo');
  const book = async (start: string, patient: string = MARIA): Promise<Appointment> => {
    const answer = await desk.post('/api/appointments', {
      at: { practitioner: jansen, start },
      type: consult.id,
      patient,
      reason: null,
      hasReferral: false,
      tell: false,
      key: crypto.randomUUID(),
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer.json().appointment;
  };
  return {
    ...screens,
    desk,
    consult,
    jansen,
    book,
    close: async () => {
      for (const one of closing.toReversed()) await one();
    },
  };
}

async function pageOf(
  { browser, url, staff }: Screens,
  look: { width?: number; height?: number; timezoneId?: string; dark?: boolean } = {},
) {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1_280, height: look.height ?? 900 },
    timezoneId: look.timezoneId ?? 'Europe/Amsterdam',
    colorScheme: look.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await signInOn(page, url, await staff.addStaff('assistant', 'Fatima'));
  return page;
}

describe.skipIf(missing !== null)(`the agenda${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  beforeAll(buildScreens, 150_000);
  let world: Awaited<ReturnType<typeof openWorld>>;
  beforeAll(async () => {
    world = await openWorld();
  }, 60_000);
  afterAll(() => world.close());
  const at = (time: string, day = DAY) => `${day}T${time}:00+01:00`;
  /** "consult 10:00" of the booked appointments of a day. */
  const standing = async (day = DAY) =>
    (
      await world.staff.rows<{ at: string }>(
        `select to_char(starts at time zone 'Europe/Amsterdam', 'HH24:MI') as at from appointments
         where status = 'booked' and (starts at time zone 'Europe/Amsterdam')::date = $1 order by starts`,
        [day],
      )
    ).map((row) => row.at);

  test('an appointment is moved with the mouse, read back, and put back by one press', A_MINUTE, async () => {
    await world.book(at('09:00'));
    await world.book(at('09:20'), patientNamed('Sophie').id);
    const page = await pageOf(world);
    await page.goto(`${world.url}/agenda?day=${DAY}`);
    const card = page.getByRole('button', { name: /^09:00 tot 09:10, consult, Maria van den Berg, dokter/ });
    const box = await card.boundingBox();
    if (box === null) throw new Error('not drawn');
    await page.mouse.move(box.x + 20, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + 20, box.y + 5 + 56, { steps: 5 });
    await page.getByText(/09:20, .*: kan niet, dubbel: dit moment is al bezet$/).waitFor();
    // Half an hour down: three lines of ten minutes, 28 pixels each.
    await page.mouse.move(box.x + 20, box.y + 40, { steps: 3 });
    await page.mouse.move(box.x + 20, box.y + 5 + 84, { steps: 5 });
    await page.getByText(/09:30, .*: kan$/).waitFor();
    await looksRight(page, 'agenda dragging');
    await page.mouse.up();
    await page.getByText('Verplaatst naar di 1 dec 2026 09:30.').waitFor();
    expect(await standing()).toEqual(['09:20', '09:30']);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('Teruggezet op di 1 dec 2026 09:00.').waitFor();
    expect(await standing()).toEqual(['09:00', '09:20']);
  });

  test(
    'by a click on an outlined time: what is refused says its rule, and what is chosen is read back',
    A_MINUTE,
    async () => {
      const day = '2026-12-02';
      await world.book(at('09:00', day));
      await world.book(at('11:00', day), patientNamed('Sophie').id);
      const page = await pageOf(world);
      await page.goto(`${world.url}/agenda?day=${day}`);
      await page.getByRole('button', { name: /^09:00 tot 09:10, consult, Maria/ }).click();
      await page.getByRole('button', { name: 'Verplaatsen' }).click();
      await page.getByText('dubbel: dit moment is al bezet').first().waitFor();
      await page
        .getByText(/doet geen consult/)
        .first()
        .waitFor();
      await page
        .getByText(/^pauze van 12:00/)
        .first()
        .waitFor();
      await looksRight(page, 'agenda placing');
      await page.getByRole('button', { name: '10:00, dokter Jansen: kies dit uur' }).click();
      await page.getByText('Verplaatst naar wo 2 dec 2026 10:00.').waitFor();
      expect(await standing(day)).toEqual(['10:00', '11:00']);
      await page.getByRole('button', { name: 'Stuur bericht aan patiënt' }).click();
      await page.getByText(/Bericht gaat om \d\d:\d\d:\d\d weg/).waitFor();
      await page.getByRole('button', { name: 'Tegenhouden' }).click();
      await page.getByText('Bericht is tegengehouden.').waitFor();
      expect(await world.staff.rows('select status from outbox')).toEqual([{ status: 'withdrawn' }]);
    },
  );

  test(
    'by the keyboard: M, arrows, Enter; a refused place is not taken, and Escape leaves all as it was',
    A_MINUTE,
    async () => {
      const day = '2026-12-03';
      await world.book(at('11:45', day));
      const page = await pageOf(world);
      await page.goto(`${world.url}/agenda?day=${day}`);
      const card = page.getByRole('button', { name: /^11:45 tot 11:55, consult, Maria/ });
      await card.focus();
      await page.keyboard.press('m');
      await page.getByRole('application', { name: 'consult, Maria van den Berg verplaatsen' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByText(/11:50, do\s3\sdec\s2026, dokter Jansen: kan$/).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.getByText(/11:55, .*: kan niet, past niet meer voor 12:00/).waitFor();
      await page.keyboard.press('Enter');
      expect(await standing(day)).toEqual(['11:45']);
      await page.keyboard.press('Escape');
      await page.getByRole('application').waitFor({ state: 'detached' });
      await card.focus();
      await page.keyboard.press('m');
      await page.getByText(/11:45, .*: kan$/).waitFor();
      await page.keyboard.press('Shift+ArrowRight');
      await page.getByText(/11:45, vr\s4\sdec\s2026, dokter Jansen: kan$/).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Verplaatst naar vr 4 dec 2026 11:45.').waitFor();
      expect([await standing(day), await standing('2026-12-04')]).toEqual([[], ['11:45']]);
    },
  );

  test('a time that a caller just took is named, and nothing changes', A_MINUTE, async () => {
    const day = '2026-12-07';
    await world.book(at('09:00', day));
    const page = await pageOf(world);
    await page.goto(`${world.url}/agenda?day=${day}`);
    await page.getByRole('button', { name: /^09:00 tot 09:10, consult, Maria/ }).click();
    await page.getByRole('button', { name: 'Verplaatsen' }).click();
    const target = page.getByRole('button', { name: '10:00, dokter Jansen: kies dit uur' });
    await target.waitFor();
    const taken = await world.book(at('10:00', day), patientNamed('Sophie').id);
    await world.staff.rows('update appointments set call_id = gen_random_uuid() where id = $1', [taken.id]);
    await target.click();
    await page.getByText('Dit uur is net bezet door Balie. Er is niets veranderd.').waitFor();
    expect(await page.getByText(/^Verplaatst/).count()).toBe(0);
    expect(await standing(day)).toEqual(['09:00', '10:00']);

    // And at the same moment: one has it, and the screen says which.
    await page.getByRole('button', { name: '10:30, dokter Jansen: kies dit uur' }).waitFor();
    const [call] = await Promise.allSettled([
      world.book(at('10:30', day), patientNamed('Johannes').id),
      page.getByRole('button', { name: '10:30, dokter Jansen: kies dit uur' }).click(),
    ]);
    const isTaken = call.status === 'fulfilled';
    await page
      .getByText(isTaken ? /^Dit uur is net bezet/ : 'Verplaatst naar ma 7 dec 2026 10:30.')
      .first()
      .waitFor();
    expect([isTaken, await standing(day)]).toEqual([
      isTaken,
      isTaken ? ['09:00', '10:00', '10:30'] : ['10:00', '10:30'],
    ]);
    const shown = await page.getByText(/^Verplaatst/).count();
    expect(shown).toBe(isTaken ? 0 : 1);
  });

  test(
    'on a telephone it is a list of one practitioner, and moving is a dialog with two proposed times',
    A_MINUTE,
    async () => {
      const day = '2026-12-08';
      await world.book(at('09:00', day));
      const page = await pageOf(world, { width: 360, height: 740 });
      await page.goto(`${world.url}/agenda?day=${day}`);
      await page.getByRole('button', { name: '09:00 tot 09:10' }).click();
      await looksRight(page, 'agenda 360 appointment');
      await page.getByRole('button', { name: 'Verplaatsen' }).click();
      const dialog = page.getByRole('dialog', { name: 'Kies een uur' });
      await expect.poll(() => dialog.getByRole('button', { name: /dokter Jansen/ }).count()).toBe(2);
      await looksRight(page, 'agenda 360 dialog');
      await dialog.getByLabel('Andere tijd').fill('2026-12-25');
      await dialog.getByText('Op deze dag kan dit niet.').waitFor();
      await dialog.getByText('Eerste Kerstdag', { exact: true }).waitFor();
      await dialog
        .getByRole('button', { name: /dokter Jansen/ })
        .last()
        .click();
      await page.getByText(/^Verplaatst naar di\s8\sdec\s2026/).waitFor();
      expect(await standing(day)).toHaveLength(1);
      expect(await standing(day)).not.toEqual(['09:00']);
      await looksRight(page, 'agenda 360 moved');
    },
  );

  test(
    'a new appointment is for a patient who was looked up, and stands where it was put',
    A_MINUTE,
    async () => {
      const day = '2026-12-09';
      const page = await pageOf(world);
      await page.goto(`${world.url}/agenda?day=${day}`);
      await page.getByRole('region', { name: 'Agenda' }).focus();
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: 'Nieuwe afspraak' });
      await dialog.getByLabel('Naam').fill('van den Berg');
      await dialog.getByLabel('Geboortedatum').fill('1954-03-12');
      await dialog.getByRole('button', { name: 'Zoek' }).click();
      await dialog.getByRole('button', { name: /Maria van den Berg/ }).click();
      await looksRight(page, 'agenda new');
      await dialog.getByRole('button', { name: 'Kies een uur' }).click();
      await page.getByRole('button', { name: '13:40, dokter Jansen: kies dit uur' }).click();
      await page.getByText('Staat ingepland: wo 9 dec 2026 13:40.').waitFor();
      expect(await standing(day)).toEqual(['13:40']);
      await looksRight(page, 'agenda booked');
    },
  );

  test.each([
    ['2027-03-28', 23, '02:00 tot 03:00 bestaat niet'],
    ['2027-10-31', 25, 'wintertijd'],
  ])('%s has %i hours and says so, whatever the clock of the device', A_MINUTE, async (day, hours, label) => {
    const page = await pageOf(world, { timezoneId: 'America/New_York' });
    await page.goto(`${world.url}/agenda?day=${day}`);
    await page.getByText(`De klok wordt verzet: deze dag heeft ${hours} uur.`).waitFor();
    await page.getByText(label).first().waitFor();
    const marks = await page.getByText(/^\d\d:00/).allTextContents();
    expect(marks.filter((text) => /^\d\d:00/.test(text))).toHaveLength(hours);
    await looksRight(page, `agenda ${day}`);
  });

  test(
    'a week, the rules for callers, the waiting list and a closed day are each in words',
    A_MINUTE,
    async () => {
      const page = await pageOf(world, { dark: true });
      // Five minutes after five minutes, as blood is taken: each can be read and pressed.
      const first = await world.book(at('09:00', '2026-12-14'));
      const second = await world.book(at('09:10', '2026-12-14'), patientNamed('Sophie').id);
      await world.staff.rows(
        `update appointments set during = case id when $1 then tstzrange(starts, starts + interval '5 minutes')
           else tstzrange(starts - interval '5 minutes', starts) end where id in ($1, $2)`,
        [first.id, second.id],
      );
      await page.goto(`${world.url}/agenda?day=2026-12-15&view=week`);
      const drawn = await Promise.all(
        ['09:00 tot 09:05, consult, Maria', '09:05 tot 09:10, consult, Sophie'].map((name) =>
          page.getByRole('button', { name: new RegExp(`^${name}`) }).boundingBox(),
        ),
      );
      const [above, below] = drawn;
      expect(drawn.map((box) => box?.height)).toEqual([28, 28]);
      expect((above?.x ?? 0) + (above?.width ?? 0)).toBeLessThanOrEqual(below?.x ?? 0);
      await page
        .getByRole('region', { name: /ma 14 dec 2026/ })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Wachtlijst 0' }).waitFor();
      await page.getByRole('button', { name: 'Regels' }).click();
      await page.getByLabel('Soort afspraak').selectOption({ label: 'consult' });
      await page.getByText(/^Mag inplannen: Balie, balie en arts/).waitFor();
      await page
        .getByText(/doet geen consult/)
        .first()
        .waitFor();
      await looksRight(page, 'agenda week rules dark');
      await page.goto(`${world.url}/agenda?day=2026-12-25`);
      await page.getByText('Geen spreekuur: Eerste Kerstdag.').waitFor();
      await looksRight(page, 'agenda closed dark');
      await page.goto(`${world.url}/agenda?day=2026-12-19`);
      await page.getByText('Geen spreekuur: op zaterdag is de praktijk dicht.').waitFor();
    },
  );
});
