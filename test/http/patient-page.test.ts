import { describe, expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { aLink, BORN, patientApp, patientBrowser, readable, WRONG } from './patient-page-kit.ts';

const MARIA = patientNamed('Maria');

describe('before the birth date', () => {
  test('nothing of the patient is in the page, its title or its headers, and nothing runs in it', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const answer = await patientBrowser(app, token).get();
    expect(answer.statusCode).toBe(200);
    const everything = JSON.stringify(answer.headers) + answer.body;
    for (const secret of [MARIA.lastName, MARIA.firstName, '1954', 'donderdag', '9.00', 'Jansen', MARIA.id]) {
      expect(everything, secret).not.toContain(secret);
    }
    expect(answer.body).not.toMatch(/<script|https?:\/\/|style=| on[a-z]+=/u);
    expect(readable(answer.body)).toContain('Vul uw geboortedatum in');
    expect(answer.headers).toMatchObject({
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  test('only the hash of the link is kept', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const [row] = await app.rows('select * from patient_links');
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test('what is no date is no try', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const noDates: readonly Record<string, string>[] = [
      {},
      { dag: '31', maand: '2', jaar: '1954' },
      { dag: 'twaalf', maand: 'maart', jaar: '54' },
      { dag: '1', maand: '1', jaar: '2027' },
    ];
    for (const form of noDates) {
      const answer = await patientBrowser(app, token).post('geboortedatum', form);
      expect([answer.statusCode, readable(answer.body)]).toEqual([400, expect.stringContaining('14 3 1968')]);
    }
    expect(await app.rows('select misses from patient_links')).toEqual([{ misses: 0 }]);
  });

  test('the third miss locks the link, also for the right date, and says to call', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    const first = await browser.post('geboortedatum', WRONG);
    expect([first.statusCode, readable(first.body)]).toEqual([403, expect.stringContaining('klopt niet')]);
    await browser.post('geboortedatum', WRONG);
    const third = await browser.post('geboortedatum', WRONG);
    expect(readable(third.body)).toContain('Deze link is gesloten');
    const right = await browser.post('geboortedatum', BORN);
    expect([right.statusCode, readable(right.body)]).toEqual([
      403,
      expect.stringContaining('Code LINK_LOCKED'),
    ]);
    expect(readable(right.body)).toContain('Bel ons: 010');
    expect(await app.rows(`select result from audit where event = 'page-of-patient-opened'`)).toEqual(
      Array.from({ length: 3 }, () => ({ result: 'refused' })),
    );
  });

  test('misses of before do not count once the date was right', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.post('geboortedatum', WRONG);
    await browser.post('geboortedatum', WRONG);
    expect(readable((await browser.open()).body)).toContain('Uw afspraak: donderdag 26 november 2026');
    expect(await app.rows('select misses from patient_links')).toEqual([{ misses: 0 }]);
  });

  test('nobody does or reads anything without it', async () => {
    const app = await patientApp();
    const { token } = await aLink(app, { questionnaire: true });
    const browser = patientBrowser(app, token);
    const changes = [
      'kom',
      'afzeggen',
      'toch-komen',
      'andere-tijd',
      'verzetten',
      'wanneer',
      'vragen-verstuurd',
    ];
    for (const what of [...changes, 'vragen/reason']) {
      const answer = await browser.post(what, { tekst: 'op dinsdag' });
      expect(readable(answer.body), what).toContain('Vul uw geboortedatum in');
    }
    for (const what of ['vragen', 'vragen/reason', 'vragen/klaar', 'afspraak.ics', 'bericht-ontvangen']) {
      expect(readable((await browser.get(what)).body), what).toContain('Vul uw geboortedatum in');
    }
    expect(await app.rows('select status, patient_confirmed_at from appointments')).toEqual([
      { status: 'booked', patient_confirmed_at: null },
    ]);
    expect(await app.rows('select id from worklist union select id from intakes')).toEqual([]);
  });
});

describe('a link that opens nothing', () => {
  test('that nobody made is unknown, with a code and no data', async () => {
    const app = await patientApp();
    await aLink(app);
    for (const token of ['x', 'A'.repeat(43), '../../etc', '%00']) {
      const answer = await patientBrowser(app, encodeURIComponent(token)).get();
      expect(answer.statusCode).toBe(404);
      expect(readable(answer.body)).toMatch(/Code (LINK_UNKNOWN|NOT_FOUND)/u);
      expect(answer.body).not.toContain(MARIA.lastName);
    }
  });

  test('that is another by one sign, shorter or longer opens nothing, and the true one still does', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const changedAt = (place: number) => {
      const sign = token[place] === 'A' ? 'B' : 'A';
      return token.slice(0, place) + sign + token.slice(place + 1);
    };
    const others = [0, Math.floor(token.length / 2), token.length - 1].map(changedAt);
    for (const other of [...others, token.slice(0, -1), `${token}A`, token.toLowerCase()]) {
      expect(other).not.toBe(token);
      const answer = await patientBrowser(app, other).get();
      expect([answer.statusCode, readable(answer.body)]).toEqual([
        404,
        expect.stringMatching(/Code (LINK_UNKNOWN|NOT_FOUND)/u),
      ]);
    }
    expect((await patientBrowser(app, token).get()).statusCode).toBe(200);
  });

  test('one whose appointment has begun says so, with the number of the practice', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    app.clock.now = app.clock.now.add({ hours: 48 });
    const answer = await patientBrowser(app, token).get();
    expect([answer.statusCode, readable(answer.body)]).toEqual([
      410,
      expect.stringContaining('LINK_EXPIRED'),
    ]);
    expect(readable((await patientBrowser(app, token).open()).body)).toContain('LINK_EXPIRED');
  });

  test('a page that is none, and a form that is too long, are pages too and not the app of the staff', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    expect(readable((await browser.get('onzin')).body)).toContain('Deze pagina bestaat niet');
    const long = await browser.post('geboortedatum', { dag: '1'.repeat(20_000) });
    expect([long.statusCode, readable(long.body)]).toEqual([
      413,
      expect.stringContaining('Code REQUEST_INVALID'),
    ]);
  });

  test('the eleventh birth date in a minute waits', async () => {
    const app = await patientApp();
    const browser = patientBrowser(app, 'A'.repeat(43));
    for (let n = 0; n < 10; n += 1) await browser.post('geboortedatum', BORN);
    const answer = await browser.post('geboortedatum', BORN);
    expect([answer.statusCode, readable(answer.body)]).toEqual([
      429,
      expect.stringContaining('TOO_MANY_REQUESTS'),
    ]);
  });

  test('a visit ends after some hours and asks for the birth date again', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    app.clock.now = app.clock.now.add({ hours: 5 });
    expect(readable((await browser.get()).body)).toContain('Vul uw geboortedatum in');
  });

  test('a visit of one link opens no other', async () => {
    const app = await patientApp();
    const first = await aLink(app);
    const second = await aLink(app);
    const browser = patientBrowser(app, first.token);
    await browser.open();
    expect(readable((await browser.get(`/p/${second.token}`)).body)).toContain('Vul uw geboortedatum in');
  });
});

describe('the appointment', () => {
  test('shows when, with whom, where and what to bring, in Dutch and in English, and each look is logged', async () => {
    const app = await patientApp();
    const { token, patient } = await aLink(app);
    const browser = patientBrowser(app, token);
    const dutch = readable((await browser.open()).body);
    for (const part of ['donderdag 26 november 2026 om 9.00 uur', 'bij dokter Jansen', 'Lindelaan', 'Ik kom'])
      expect(dutch).toContain(part);
    const english = readable((await browser.get(`/p/${token}?taal=en`)).body);
    expect(english).toContain('Your appointment: Thursday 26 November 2026 at 9:00');
    expect(english).toContain('Cancel the appointment');
    const looks = await app.rows(`select patient_id from audit where event = 'appointments-viewed'`);
    expect(looks).toEqual([{ patient_id: patient }, { patient_id: patient }]);
  });

  test('"ik kom" is said of the row', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    expect(readable((await browser.post('kom')).body)).toContain('U hebt laten weten dat u komt.');
    const [row] = await app.rows<{ at: string | null }>(
      'select patient_confirmed_at as at from appointments',
    );
    expect(row?.at).not.toBeNull();
  });

  test('is cancelled and taken back while the place is free', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    expect(readable((await browser.post('afzeggen')).body)).toContain('is afgezegd.');
    expect(await app.rows('select status from appointments')).toEqual([{ status: 'cancelled' }]);
    expect(readable((await browser.post('toch-komen')).body)).toContain('U staat ingepland.');
    expect(
      await app.rows('select status, lower(during) as at from appointments order by created_at'),
    ).toMatchObject([{ status: 'cancelled' }, { status: 'booked' }]);
    expect(readable((await browser.post('afzeggen')).body)).toContain('is afgezegd.');
  });

  test('cannot be taken back when somebody else has the place, and says to call', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    await browser.post('afzeggen');
    await app.rows(
      `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id)
       select practice_id, gen_random_uuid(), practitioner_id, type_id, during, 'booked', patient_id from appointments`,
    );
    expect(readable((await browser.post('toch-komen')).body)).toContain('Deze plek is niet meer vrij.');
  });

  test('is moved to one of two places, the old one is gone, and the link leads to the new one', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    const offer = await browser.post('andere-tijd');
    const holds = [...offer.body.matchAll(/name="plek" value="([^"]+)"/gu)].map(([, hold]) => hold ?? '');
    expect(holds).toHaveLength(2);
    const moved = readable((await browser.post('verzetten', { plek: holds[1] ?? '' })).body);
    expect(moved).toContain('Uw afspraak is verzet.');
    expect(moved).toContain('U staat ingepland.');
    const rows = await app.rows<{ id: string; status: string }>(
      'select id, status from appointments order by status',
    );
    expect(rows.filter(({ status }) => status !== 'held')).toMatchObject([
      { id: holds[1], status: 'booked' },
      { status: 'cancelled' },
    ]);
    expect(await app.rows('select appointment_id from patient_links')).toEqual([
      { appointment_id: holds[1] },
    ]);
  });

  test('a place that was not offered here moves nothing', async () => {
    const app = await patientApp();
    const { token, appointment } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    for (const plek of ['', crypto.randomUUID(), "' or 1=1 --"]) {
      expect(readable((await browser.post('verzetten', { plek })).body)).toContain('Dit is niet gelukt.');
    }
    expect(await app.rows('select id, status from appointments')).toEqual([
      { id: appointment, status: 'booked' },
    ]);
  });

  test('two others are offered, then it is asked when the patient can, and that is an item in their words', async () => {
    const app = await patientApp();
    const { token, patient } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    const starts = (page: string) =>
      [...page.matchAll(/type="submit">([^<]+ om [^<]+)</gu)].map(([, text]) => text);
    const first = starts((await browser.post('andere-tijd')).body);
    const second = starts((await browser.post('andere-tijd', { ronde: '2' })).body);
    expect(second).toHaveLength(2);
    expect(first.filter((start) => second.includes(start))).toEqual([]);
    const when = await browser.post('andere-tijd', { ronde: '3' });
    expect(readable(when.body)).toContain('Wanneer kunt u wel?');
    expect((await browser.post('wanneer', { tekst: ' ' })).statusCode).toBe(400);
    const sent = await browser.post('wanneer', { tekst: 'alleen dinsdag na vieren' });
    expect(readable(sent.body)).toContain('Uw afspraak blijft tot dan staan.');
    expect(await app.rows('select wish, urgency, patient_id, words from worklist')).toEqual([
      { wish: 'move', urgency: 'normal', patient_id: patient, words: ['alleen dinsdag na vieren'] },
    ]);
  });

  test('the calendar file holds the practice and the time, and nothing of the patient or of what for', async () => {
    const app = await patientApp();
    const { token } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    const { body, headers } = await browser.get('afspraak.ics');
    expect(headers['content-type']).toContain('text/calendar');
    expect(body).toContain('DTSTART:20261126T080000Z');
    expect(body).toContain('SUMMARY:huisartsenpraktijk De Linde');
    for (const secret of [MARIA.lastName, 'Jansen', 'consult', MARIA.id]) expect(body).not.toContain(secret);
  });
});

describe('danger in typed words', () => {
  test('comes before anything else: dial 112, and an urgent item', async () => {
    const app = await patientApp();
    const { token, patient } = await aLink(app);
    const browser = patientBrowser(app, token);
    await browser.open();
    const answer = readable((await browser.post('wanneer', { tekst: 'ik heb nu druk op mijn borst' })).body);
    expect(answer).toMatch(/Bel nu 112.*Bel 112/u);
    expect(await app.rows('select kind, urgency, patient_id from worklist')).toEqual([
      { kind: 'urgent-callback', urgency: '112', patient_id: patient },
    ]);
  });
});
