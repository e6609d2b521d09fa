import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Slot } from '../../src/domain/appointment.ts';
import { asId, type MessageId } from '../../src/domain/ids.ts';
import type { MessageChannel, Patient } from '../../src/domain/patient.ts';
import { sendMessage } from '../../src/jobs/send-message.ts';
import type { OutgoingMessage } from '../../src/messaging/carrier.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, TEST_NOW } from '../kits/database.ts';
import { at, deLindeWithPatients } from '../kits/practice-builders.ts';
import { patientBrowser, readable } from './patient-page-kit.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

const PAGES = 'https://balie.voorbeeldpraktijk.example';
const [anna, bea, cor] = deLindeWithPatients().patients as [Patient, Patient, Patient];

describe('a link to what a message offers', () => {
  let app: StaffApp;
  let booking: ReturnType<typeof bookingAt>;
  let day = at('2026-11-27T08:00');
  const closing: (() => Promise<void>)[] = [];
  const sent: OutgoingMessage[] = [];
  beforeAll(async () => {
    app = await staffApp({}, (close) => closing.push(close));
    booking = bookingAt(app.store, app.practice);
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });
  beforeEach(async () => {
    app.clock.now = TEST_NOW;
    day = day.add({ days: day.dayOfWeek === 5 ? 3 : 1 });
    sent.length = 0;
    await app.rows(`update waiting_list set status = 'left' where status = 'waiting'`);
    await app.rows('delete from opt_ins');
    await app.rows(
      `insert into opt_ins (practice_id, patient_id, channel, given_how) select practice_id, id, 'email', 'spoken' from patients`,
    );
    await app.rows(`update patients set email = id || '@voorbeeld.example'`);
  });

  /** Sends the newest message of this template to that patient, as the outbox does; gives the token in its text. */
  async function tokenSentTo(patient: Patient, template: string): Promise<string> {
    const [row] = await app.rows<{ id: string; channel: MessageChannel }>(
      `update outbox set due_at = now() where id = (select id from outbox
         where patient_id = $1 and template = $2 and status = 'queued' order by created_at desc limit 1) returning id, channel`,
      [patient.id, template],
    );
    const carrier = {
      name: 'kept',
      close: async () => undefined,
      send: async (message: OutgoingMessage) => {
        sent.push(message);
        return { kind: 'sent', reference: null } as const;
      },
    };
    await sendMessage(
      {
        database: app.store.database,
        carriers: { email: carrier, sms: carrier, whatsapp: carrier },
        pages: { url: PAGES, now: () => app.clock.now },
        mostAttempts: 1,
      },
      app.practice.id,
      asId<MessageId>(row?.id ?? ''),
      soon(),
    );
    const token = new RegExp(`${PAGES}/p/([\\w-]{43})(?=\\s)`, 'u').exec(sent.at(-1)?.text ?? '')?.[1];
    if (token === undefined) throw new Error('no link in the message');
    return token;
  }

  async function aPlace(): Promise<Slot> {
    const [slot] = await booking.freeSlots(day, 1);
    if (slot === undefined) throw new Error('no place');
    return slot;
  }

  /** These people wait, and a place is offered to all of them for two hours; gives the place and each one's link. */
  async function offeredTo(...people: readonly Patient[]) {
    for (const { id } of people) {
      const wanted = {
        type: booking.type.id,
        practitioner: null,
        days: null,
        between: null,
        notWeekdays: [],
      };
      const key = crypto.randomUUID();
      await app.store.waitingList.join(
        { practice: app.practice.id, patient: id, wanted, idempotencyKey: key },
        soon(),
      );
    }
    const place = await aPlace();
    const round = { practice: app.practice.id, place, people: people.length, forMinutes: 120 };
    const offered = await app.store.waitingList.offer(round, soon());
    expect(offered.kind).toBe('offered');
    const tokens: string[] = [];
    for (const patient of people) tokens.push(await tokenSentTo(patient, 'waiting-offer'));
    return { place, tokens };
  }

  /** A browser in which the birth date was given. */
  async function openedBy({ dateOfBirth: { day: dag, month, year } }: Patient, token: string) {
    const browser = patientBrowser(app, token);
    const page = await browser.post('geboortedatum', {
      dag: `${dag}`,
      maand: `${month}`,
      jaar: `${year}`,
    });
    return { browser, page: readable(page.body), status: page.statusCode };
  }
  const bookedAt = ({ start }: Slot) =>
    app.rows<{ patient_id: string }>(
      `select patient_id from appointments where status = 'booked' and starts = $1`,
      [start.toInstant().toString()],
    );

  it('tells nothing of the place before the birth date', async () => {
    const { tokens } = await offeredTo(anna);
    const page = readable((await patientBrowser(app, tokens[0] ?? '').get()).body);
    expect(page).toContain('Vul uw geboortedatum in');
    expect(page).not.toMatch(/plek|wachtlijst|dokter/u);
    const answer = await patientBrowser(app, tokens[0] ?? '').post('plek-ja');
    expect(readable(answer.body)).toContain('Vul uw geboortedatum in');
  });

  it('gives the place to the first yes, of which the same link then is the page', async () => {
    const { place, tokens } = await offeredTo(anna, bea);
    const [ofAnna = '', ofBea = ''] = tokens;
    const { page } = await openedBy(anna, ofAnna);
    expect(page).toContain('Er is een plek vrij:');
    expect(page).toMatch(/U kunt antwoorden tot woensdag 25 november 2026 om 12\.15 uur/u);
    const { browser } = await openedBy(bea, ofBea);
    const taken = readable((await browser.post('plek-ja')).body);
    expect(taken).toContain('De plek is voor u.');
    expect(taken).toContain('U staat ingepland.');
    expect(await bookedAt(place)).toEqual([{ patient_id: bea.id }]);
    // A second press, and the link in a browser that was never here: the same appointment, once.
    expect(readable((await browser.post('plek-ja')).body)).toContain('U staat ingepland.');
    expect((await openedBy(bea, ofBea)).page).toContain('Uw afspraak:');
    expect(await bookedAt(place)).toHaveLength(1);
    app.clock.now = app.clock.now.add({ hours: 3 });
    expect((await openedBy(bea, ofBea)).page).toContain('Uw afspraak:');
  });

  it('tells who is second that somebody was before them, in plain words and by a code, and changes nothing', async () => {
    const { place, tokens } = await offeredTo(anna, bea);
    const [ofAnna = '', ofBea = ''] = tokens;
    const { browser: late } = await openedBy(anna, ofAnna);
    const { browser: first } = await openedBy(bea, ofBea);
    await first.post('plek-ja');
    for (const answer of [await late.post('plek-ja'), await late.post('plek-nee'), await late.get()]) {
      expect([answer.statusCode, readable(answer.body)]).toEqual([
        410,
        expect.stringMatching(
          /Deze plek is niet meer vrij Iemand anders was u voor.*U blijft op de wachtlijst staan.*Code OFFER_TAKEN/u,
        ),
      ]);
    }
    expect(await bookedAt(place)).toEqual([{ patient_id: bea.id }]);
    expect(await app.rows(`select patient_id from waiting_list where status = 'waiting'`)).toEqual([
      { patient_id: anna.id },
    ]);
  });

  it('is given to one of three who press at the same moment', async () => {
    const { place, tokens } = await offeredTo(anna, bea, cor);
    const browsers = await Promise.all(
      [anna, bea, cor].map(async (patient, nth) => (await openedBy(patient, tokens[nth] ?? '')).browser),
    );
    const answers = await Promise.all(browsers.map(({ post }) => post('plek-ja')));
    const told = answers.map(({ body }) =>
      readable(body).includes('De plek is voor u.') ? 'theirs' : /OFFER_TAKEN/u.exec(body)?.[0],
    );
    expect(told.toSorted()).toEqual(['OFFER_TAKEN', 'OFFER_TAKEN', 'theirs']);
    expect(await bookedAt(place)).toHaveLength(1);
  });

  it('is over when the time to answer is, with or without the birth date', async () => {
    const { place, tokens } = await offeredTo(anna);
    const [token = ''] = tokens;
    const { browser } = await openedBy(anna, token);
    app.clock.now = app.clock.now.add({ minutes: 121 });
    for (const answer of [await browser.post('plek-ja'), await patientBrowser(app, token).get()]) {
      expect([answer.statusCode, readable(answer.body)]).toEqual([
        410,
        expect.stringMatching(/De tijd om te antwoorden is voorbij.*Code OFFER_OVER.*Bel ons/u),
      ]);
    }
    expect(await bookedAt(place)).toEqual([]);
  });

  it('may be declined, and taken after all while nobody has it', async () => {
    const { place, tokens } = await offeredTo(anna, bea);
    const { browser } = await openedBy(anna, tokens[0] ?? '');
    const declined = readable((await browser.post('plek-nee')).body);
    expect(declined).toContain('U hebt nee gezegd. U blijft op de wachtlijst staan.');
    expect(declined).not.toContain('Nee, deze plek niet');
    expect(readable((await browser.post('plek-ja')).body)).toContain('U staat ingepland.');
    expect(await bookedAt(place)).toEqual([{ patient_id: anna.id }]);
  });

  it('says which appointment is given up for it, and cancels that with the yes', async () => {
    const call = aCall();
    const [later] = await booking.freeSlots(day.add({ days: 14 }), 1);
    if (later === undefined) throw new Error('no place');
    const booked = await booking.book(call, await booking.held(call, later), { patient: anna.id });
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    const { place, tokens } = await offeredTo(anna);
    await app.rows(`update waiting_list set instead_of = $1 where status = 'waiting'`, [
      booked.appointment.id,
    ]);
    const { browser, page } = await openedBy(anna, tokens[0] ?? '');
    expect(page).toMatch(/Zegt u ja, dan vervalt uw afspraak van \w+ \d+ \w+ \d{4} om \d+\.\d\d uur\./u);
    await browser.post('plek-ja');
    expect(await bookedAt(place)).toEqual([{ patient_id: anna.id }]);
    expect(await app.rows('select status from appointments where id = $1', [booked.appointment.id])).toEqual([
      { status: 'cancelled' },
    ]);
  });

  it('opens nothing when it is another by one sign, and has no page of an appointment while it has none', async () => {
    const { place, tokens } = await offeredTo(anna);
    const [token = ''] = tokens;
    const other = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
    expect(readable((await patientBrowser(app, other).post('plek-ja')).body)).toContain('Code LINK_UNKNOWN');
    const { browser } = await openedBy(anna, token);
    for (const what of ['kom', 'afzeggen', 'toch-komen', 'andere-tijd', 'verzetten', 'wanneer']) {
      const answer = await browser.post(what, { tekst: 'op dinsdag', plek: crypto.randomUUID() });
      expect([answer.statusCode, readable(answer.body)], what).toEqual([
        404,
        expect.stringContaining('Code LINK_UNKNOWN'),
      ]);
    }
    expect((await browser.get('afspraak.ics')).statusCode).toBe(404);
    expect(await bookedAt(place)).toEqual([]);
  });

  it('shuts after three birth dates that are wrong, and the place goes to who waits with theirs', async () => {
    const { tokens } = await offeredTo(anna);
    const [token = ''] = tokens;
    for (let miss = 0; miss < 3; miss += 1) {
      await patientBrowser(app, token).post('geboortedatum', { dag: '1', maand: '1', jaar: '1931' });
    }
    expect((await openedBy(anna, token)).page).toContain('Code LINK_LOCKED');
  });

  it('is in the message itself, with what to do for who opens no link', async () => {
    await offeredTo(anna);
    const [message] = sent;
    expect(message?.text).toMatch(
      /Wilt u hem wel\? Kies voor woensdag 25 november 2026 om 12\.15 uur op https/u,
    );
    expect(message?.text).toContain('Wie het eerst antwoordt, krijgt de plek.');
    expect(message?.short).toMatch(/op https:\/\/\S+ huisartsenpraktijk De Linde$/u);
  });

  it('offers other times too: chosen on the page, and moved to once', async () => {
    const call = aCall();
    const booked = await booking.book(call, await booking.held(call, await aPlace()), { patient: anna.id });
    if (booked.kind !== 'booked') throw new Error(booked.kind);
    await app.rows(
      `insert into outbox (practice_id, id, patient_id, appointment_id, channel, recipient, template, logistics, status, reference)
       select a.practice_id, gen_random_uuid(), a.patient_id, a.id, 'sms', '+31201000177', 'appointment-booked', '{}', 'sent', 'ours-1'
       from appointments a where a.id = $1`,
      [booked.appointment.id],
    );
    const reply = {
      kind: 'reply',
      reference: 'theirs-1',
      from: '+31201000177',
      at: app.clock.now,
      button: null,
      text: 'andere tijd',
      answers: 'ours-1',
    } as const;
    expect(await app.store.takeMessageEvent(reply, soon())).toBe('offered');
    const token = await tokenSentTo(anna, 'move-offer');
    const { browser } = await openedBy(anna, token);
    const page = (await browser.get()).body;
    expect(readable(page)).toContain('U kunt naar een van deze tijden');
    const holds = [...page.matchAll(/name="plek" value="([^"]+)"/gu)].map(([, hold]) => hold ?? '');
    expect(holds).toHaveLength(2);
    const moved = await browser.post('verzetten', { plek: holds[1] ?? '' });
    expect(readable(moved.body)).toContain('Uw afspraak is verzet.');
    expect(readable(moved.body)).not.toContain('U kunt naar een van deze tijden');
    expect(readable((await browser.post('verzetten', { plek: holds[0] ?? '' })).body)).toContain(
      'Dit is niet gelukt.',
    );
    const rows = await app.rows(
      `select id, status from appointments where id = any($1) or id = $2 order by status`,
      [holds, booked.appointment.id],
    );
    // The place that was not chosen is free again.
    expect(rows).toEqual([
      { id: holds[1], status: 'booked' },
      { id: booked.appointment.id, status: 'cancelled' },
    ]);
  });
});
