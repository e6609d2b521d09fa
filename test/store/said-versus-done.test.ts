import { afterEach, describe, expect, it } from 'vitest';
import type { BookedAppointment } from '../../src/domain/appointment.ts';
import { asId, type CallId, type PatientId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { compareSaidWithDone } from '../../src/jobs/said-versus-done.ts';
import { writeAudit } from '../../src/store/queries/audit.ts';
import type { NewWorklistItem } from '../../src/turn/5-act/worklist.ts';
import { momentOf as momentInEnglish } from '../../src/turn/6-speak/phrases.en.ts';
import { momentOf } from '../../src/turn/6-speak/spoken-moment.ts';
import { bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

/** `{moment}` is where the moment of what was booked is said. */
const BOOKED = ['booked', 'Ik heb voor u ingepland: {moment}.'] as const;
const BOOKED_WITH_MESSAGE = ['booked', `${BOOKED[1]} U krijgt een bericht per e-mail.`] as const;
const CANCELLED = ['cancelled', 'Ik heb de afspraak van {moment} afgezegd.'] as const;
const WAITS = ['waiting-list-joined', 'U staat op de wachtlijst voor een afspraak bij de huisarts.'] as const;
const NOTED = ['request-noted', 'Ik heb het genoteerd.'] as const;

const isAppointment = (done: unknown): done is BookedAppointment =>
  typeof done === 'object' && done !== null && 'practitionerName' in done;

describe('what was said, beside what was done', () => {
  const closing: TestStore[] = [];
  afterEach(async () => {
    for (const store of closing.splice(0)) await store[Symbol.asyncDispose]();
  });

  async function practiceWithCalls() {
    const store = await testStore();
    closing.push(store);
    const practice = (await store.practices.load('receptie', soon())) as Practice;
    const booking = bookingAt(store, practice);
    async function call(
      said: readonly (readonly [string, string])[],
      work: (call: CallId) => Promise<unknown> = async () => undefined,
      minutesAgo = 60,
    ): Promise<CallId> {
      const id = asId<CallId>(crypto.randomUUID());
      const done = await work(id);
      const moment = (text: string) =>
        isAppointment(done)
          ? text.replace('{moment}', momentOf(done)).replace('{moment in English}', momentInEnglish(done))
          : text;
      const write = (event: Parameters<typeof store.journal.write>[0]['event']) =>
        store.journal.write({
          call: id,
          practice: practice.id,
          at: TEST_NOW.subtract({ minutes: minutesAgo }),
          atMs: 0,
          event,
        });
      write({ kind: 'answered', from: null, dialled: 'receptie', ear: 'script' });
      for (const [phrase, text] of said)
        write({ kind: 'balie-said', phrase, text: moment(text), heardMs: 900, whole: true });
      write({ kind: 'ended', by: 'balie', outcome: 'booked' });
      await store.journal.settled(id, soon());
      return id;
    }
    const book =
      (withMessage = false, day = '11-26', ...later: readonly string[]) =>
      async (id: CallId): Promise<BookedAppointment> => {
        const [slot] = await booking.freeSlots(at(`2026-${day}T08:00`), 1);
        if (slot === undefined) throw new Error('no slot');
        const to = patientNamed('Maria').email ?? '';
        const result = await booking.book(id, await booking.held(id, slot), {
          confirmation: withMessage ? { channel: 'email', to } : null,
        });
        if (result.kind !== 'booked') throw new Error(result.kind);
        await identify(id, patientNamed('Maria').id);
        for (const one of later) await book(false, one)(id);
        return result.appointment;
      };
    const identify = (id: CallId, patient: PatientId) =>
      store.database.inPractice(practice.id, soon(), (session) =>
        writeAudit(session, {
          practice: practice.id,
          call: id,
          patient,
          event: 'identification',
          action: 'read',
          what: 'identity',
          ground: 'call-of-patient',
          result: 'done',
          reference: null,
        }),
      );
    const bookAndCancel = async (id: CallId) => {
      const appointment = await book()(id);
      await store.agenda.cancel(
        {
          practice: practice.id,
          call: id,
          appointment: appointment.id,
          by: appointment.patient,
          idempotencyKey: `undo:${id}`,
        },
        soon(),
      );
      return appointment;
    };
    const itemOf =
      (otherwise: Partial<NewWorklistItem> = {}) =>
      (id: CallId) =>
        store.worklist.add(
          {
            practice: practice.id,
            call: id,
            kind: 'request',
            urgency: 'normal',
            wish: 'test-results',
            patient: null,
            callBackNumber: null,
            words: ['uitslag'],
            alarms: [],
            promisedBefore: null,
            idempotencyKey: `${id} ${otherwise.wish} ${otherwise.kind} ${otherwise.words}`,
            ...otherwise,
          },
          soon(),
        );
    const note = itemOf();
    const join = (id: CallId) =>
      store.waitingList.join(
        {
          practice: practice.id,
          call: id,
          patient: patientNamed('Maria').id,
          wanted: {
            type: booking.type.id,
            practitioner: null,
            days: null,
            between: null,
            notWeekdays: [],
          },
          idempotencyKey: `waiting:${id}`,
        },
        soon(),
      );
    const compare = () => compareSaidWithDone({ database: store.database, now: () => TEST_NOW }, soon());
    const items = () =>
      withClient(store.url, async (client) => {
        const { rows } = await client.query(
          `select call_id, urgency, words from worklist where kind = 'said-not-done' order by words`,
        );
        return rows;
      });
    const rows = (text: string) => withClient(store.url, async (client) => (await client.query(text)).rows);
    return { call, book, bookAndCancel, itemOf, note, join, compare, items, rows };
  }

  it('is silent about what was done', async () => {
    const { call, book, bookAndCancel, note, join, compare, items } = await practiceWithCalls();
    await call([BOOKED], book());
    await call([BOOKED_WITH_MESSAGE], book(true));
    await call([BOOKED, CANCELLED], bookAndCancel);
    await call([NOTED, NOTED], note);
    await call([WAITS], join);
    await call([['goodbye', 'Dank u wel voor het bellen. Dag.']]);
    expect(await compare()).toBe(0);
    expect(await items()).toEqual([]);
  });

  it('gives people each sentence that is not borne out, once', async () => {
    const { call, book, compare, items } = await practiceWithCalls();
    const nothing = await call([BOOKED]);
    const one = await call([BOOKED_WITH_MESSAGE, CANCELLED, NOTED], book());
    expect(await compare()).toBe(4);
    expect(await compare()).toBe(0);
    const said = (id: CallId, sentence: RegExp) => ({
      call_id: id,
      urgency: 'today',
      words: expect.arrayContaining([expect.stringMatching(sentence)]),
    });
    expect(await items()).toEqual(
      expect.arrayContaining([
        said(nothing, /^Ik heb voor u ingepland/u),
        said(one, /U krijgt een bericht per e-mail\.$/u),
        said(one, /afgezegd\.$/u),
        said(one, /^Ik heb het genoteerd\.$/u),
      ]),
    );
    expect(await items()).toHaveLength(4);
  });

  const PRESCRIPTION = [
    'prescription-noted',
    'Ik heb uw aanvraag voor een herhaalrecept genoteerd.',
  ] as const;
  const AGAIN = [
    'prescription-asked-already',
    'Dit medicijn is al aangevraagd op maandag 23 november. De praktijk beoordeelt die aanvraag.',
  ] as const;
  const LATE = [
    'late-noted',
    'Ik geef door dat u later komt voor uw afspraak van half elf bij dokter Jansen.',
  ] as const;
  const CALLS = [
    'callback-promised',
    'Een medewerker belt u terug, woensdag 25 november vóór elf uur. Ik heb dat voor u genoteerd.',
  ] as const;
  const CALLS_ABOUT = [
    'request-noted',
    'Een medewerker belt u terug, woensdag 25 november vóór elf uur.',
  ] as const;
  const ON_TOP = ['urgent-nobody-reached', 'De praktijk ziet uw oproep bovenaan de werklijst.'] as const;
  const KEPT = ['intake-done', 'Dank u wel. Uw antwoorden zijn bewaard voor uw behandelaar.'] as const;
  const LINK = ['intake-link-sent', 'U krijgt een bericht met een link naar de vragen.'] as const;
  const maria = patientNamed('Maria').id;
  const pills = { wish: 'repeat-prescription', patient: maria } as const;

  it.each([
    ['a prescription', PRESCRIPTION, pills],
    ['a call back', CALLS, { kind: 'callback' }],
    ['a call back about a request', CALLS_ABOUT, { kind: 'callback' }],
    ['an alarm on top of the list', ON_TOP, { kind: 'failed-transfer', urgency: '112' }],
  ] as const)(
    '%s is borne out by an item of that very kind, however often it is said',
    async (_what, said, proof) => {
      const { call, itemOf, compare, items } = await practiceWithCalls();
      await call([said, said], itemOf(proof));
      expect(await compare()).toBe(0);
      await call([said], itemOf({ wish: 'complaint' }));
      expect(await compare()).toBe(1);
      expect(await items()).toMatchObject([{ words: [said[1]] }]);
    },
  );

  it('an earlier request is there when it is told of one, of the day that was said', async () => {
    const { call, itemOf, compare, items, rows } = await practiceWithCalls();
    const again = itemOf({ ...pills, words: ['Opnieuw gevraagd', 'metoprolol'] });
    await call([AGAIN], again);
    expect(await compare()).toBe(1);
    const first = await call([PRESCRIPTION], itemOf({ ...pills, words: ['metoprolol'] }));
    await rows(`update worklist set created_at = '2026-11-23T10:00:00+01:00' where call_id = '${first}'`);
    expect(await compare()).toBe(0);
    await call([AGAIN], again);
    expect(await compare()).toBe(0);
    const today = ['prescription-asked-already', 'Dit medicijn is vandaag al aangevraagd.'] as const;
    await rows('delete from worklist_history; delete from worklist');
    const other = await call([PRESCRIPTION], itemOf({ ...pills, words: ['metoprolol'] }));
    await rows(`update worklist set created_at = '2026-11-24T10:00:00+01:00' where call_id = '${other}'`);
    await call([AGAIN, today], async (id) => {
      await again(id);
      await rows(`update worklist set created_at = '2026-11-24T10:00:00+01:00' where call_id = '${id}'`);
    });
    expect(await compare()).toBe(2);
    expect((await items()).map(({ words }) => words[0])).toEqual(
      expect.arrayContaining([AGAIN[1], today[1]]),
    );
  });

  it('who comes later has that appointment today, with that practitioner, and an item says so', async () => {
    const { call, itemOf, compare, items, rows } = await practiceWithCalls();
    const late = itemOf({ wish: 'running-late', patient: maria });
    const bookedAt = (moment: string) =>
      rows(`insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id)
        select p.practice_id, gen_random_uuid(), p.id, t.id, tstzrange('${moment}', '${moment}'::timestamptz + interval '10 minutes'), 'booked', '${maria}'
        from practitioners p join appointment_types t on t.practice_id = p.practice_id where p.spoken_name = 'dokter Jansen' limit 1`);
    // No row of the practice's own: its agenda is another system's, of which we hold no moments.
    await call([LATE, LATE], late);
    expect(await compare()).toBe(0);
    await bookedAt('2026-11-26T10:30:00+01:00');
    await call([LATE], late);
    expect(await compare()).toBe(1);
    await bookedAt('2026-11-25T11:00:00+01:00');
    await call([LATE], late);
    expect(await compare()).toBe(1);
    await bookedAt('2026-11-25T10:30:00+01:00');
    await call([LATE, LATE], late);
    await call([['late-noted', LATE[1].replace('Jansen', 'Smit')]], late);
    await call([LATE]);
    expect(await compare()).toBe(2);
    expect((await items()).map(({ words }) => words[0])).toEqual(
      expect.arrayContaining([LATE[1], LATE[1].replace('Jansen', 'Smit')]),
    );
  });

  it('somebody waits for what was said: that kind of appointment, that practitioner, those days', async () => {
    const { call, join, compare, rows } = await practiceWithCalls();
    const told = (what: string) => ['waiting-list-joined', `U staat op de wachtlijst voor ${what}.`] as const;
    const jansen = await rows(`select id from practitioners where spoken_name = 'dokter Jansen'`);
    const joined = async (id: CallId) => {
      await join(id);
      await rows(`update waiting_list set practitioner_id = '${jansen[0].id}', from_day = '2026-11-26', to_day = '2026-12-02',
        from_time = '13:00', to_time = '17:00' where call_id = '${id}'`);
    };
    const right = `${WAITS[1].slice('U staat op de wachtlijst voor '.length, -1)} bij dokter Jansen van donderdag 26 november tot en met woensdag 2 december tussen één uur en vijf uur`;
    await call([told(right)], joined);
    await call([['waiting-list-joined', 'You are on the waiting list.']], joined);
    expect(await compare()).toBe(0);
    for (const wrong of [
      right.replace('dokter Jansen', 'dokter Smit'),
      right.replace('2 december', '3 december'),
      right.replace('een afspraak', 'een controle'),
      right.replace(' tussen één uur en vijf uur', ''),
    ]) {
      await call([told(wrong)], joined);
      expect(await compare(), wrong).toBe(1);
    }
  });

  it.each([
    ['answers that were kept', KEPT],
    ['a link that is on its way', LINK],
  ])('sees %s that nobody has', async (_what, said) => {
    const { call, compare, items } = await practiceWithCalls();
    await call([said]);
    expect(await compare()).toBe(1);
    expect(await items()).toMatchObject([{ words: [said[1]] }]);
  });

  it('a booking with a trial message is one booking', async () => {
    const { call, book, compare } = await practiceWithCalls();
    await call([BOOKED, ['booked', 'U krijgt een proefbericht.']], book());
    expect(await compare()).toBe(0);
  });

  it('sees a place on the waiting list that nobody has', async () => {
    const { call, compare, items } = await practiceWithCalls();
    await call([WAITS]);
    expect(await compare()).toBe(1);
    expect(await items()).toMatchObject([{ words: [WAITS[1]] }]);
  });

  it('takes the sentences of one reply for one claim, in Dutch and in English', async () => {
    const { call, book, compare } = await practiceWithCalls();
    await call([BOOKED, ['booked', 'Nog een keer, zodat u het kunt opschrijven: donderdag.']], book());
    await call(
      [
        ['booked', 'I have booked for you: {moment in English}.'],
        ['booked', 'Once more, so that you can write it down: Thursday 26 November at 8:00 am.'],
      ],
      book(),
    );
    expect(await compare()).toBe(0);
  });

  it('sees a second booking that was said and not made', async () => {
    const { call, book, compare } = await practiceWithCalls();
    await call([BOOKED, ['booked', 'Ik heb voor u ingepland: vrijdag 27 november.']], book());
    expect(await compare()).toBe(1);
  });

  it('sees one of a series that was said and not made', async () => {
    const { call, book, compare, items } = await practiceWithCalls();
    const first = ['booked-one-of', 'Ik heb voor u ingepland: vrijdag 27 november.'] as const;
    await call([first, BOOKED_WITH_MESSAGE], book(true));
    expect(await compare()).toBe(1);
    const [item] = await items();
    expect(item?.words).toEqual([first[1], expect.stringMatching(/^In de agenda: /u)]);
  });

  it.each([
    ['elke week', ['11-26', '12-03', '12-10'], 0],
    ['elke week', ['11-26', '12-10'], 1],
    ['elke week', ['11-26', '12-04', '12-10'], 1],
    ['elke dinsdag en donderdag om acht uur', ['11-26', '12-01', '12-10'], 0],
    ['elke dinsdag en donderdag om acht uur', ['11-26', '12-02', '12-10'], 1],
    ['om de week', ['11-26', '12-03', '12-10'], 1],
  ])('compares a series of three that comes "%s" with rows on %j', async (rhythm, days, differences) => {
    const { call, book, compare } = await practiceWithCalls();
    const many = `3 afspraken ingepland: de eerste {moment}, daarna ${rhythm}`;
    const all = `Ik heb voor u ${many} tot en met donderdag 10 december.`;
    await call([['booked-series', all]], book(false, ...days));
    expect(await compare()).toBe(differences);
  });

  it.each([
    ['at another time', 'Ik heb voor u ingepland: donderdag 26 november om vijf uur bij dokter Jansen.'],
    ['with somebody else', 'Ik heb voor u ingepland: donderdag 26 november om acht uur bij dokter De Groot.'],
    ['for somebody else', 'Ik heb voor uw dochter Lotte ingepland: {moment}.'],
  ])(
    'sees an appointment that was said %s than it was made, and tells what is in the agenda',
    async (_, text) => {
      const { call, book, compare, items } = await practiceWithCalls();
      await call([['booked', text]], book());
      expect(await compare()).toBe(1);
      const [item] = await items();
      expect(item?.words).toHaveLength(2);
      expect(item?.words[1]).toMatch(/^In de agenda: donderdag 26 november om .+ bij dokter Jansen\.$/u);
    },
  );

  it('sees a message that was promised by another way than it went', async () => {
    const { call, book, compare } = await practiceWithCalls();
    await call([['booked', `${BOOKED[1]} U krijgt een bericht per sms.`]], book(true));
    expect(await compare()).toBe(1);
  });

  it('leaves calls that are not settled yet, and makes up for days on which it did not run', async () => {
    const { call, compare, items } = await practiceWithCalls();
    await call([BOOKED], undefined, 2);
    const missed = await call([BOOKED], undefined, 26 * 60);
    expect(await compare()).toBe(1);
    expect(await items()).toMatchObject([{ call_id: missed }]);
  });
});
