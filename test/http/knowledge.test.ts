import { describe, expect, test } from 'vitest';
import { addCall, changeSettings, staffApp } from './staff-app.ts';

/** The first test of a file also waits for its database. */
const A_MINUTE = { timeout: 60_000 };
/** Without a rehearsal an answer is approved by who gives care, who says why; rehearsals have tests of their own. */
const REASON = 'De straat ligt vanaf vandaag open.';

describe('what is known of the practice', () => {
  test(
    'says in how many calls of 30 days an answer was used, and which holidays come',
    A_MINUTE,
    async () => {
      const app = await staffApp();
      const manager = await app.signedIn('manager');
      const read = async () => (await manager.get('/api/knowledge')).json();
      const [first, second] = (await read()).answers;
      const says = async (startedAt: string, texts: readonly string[]) => {
        const call = await addCall(app, { startedAt, outcome: 'answered' });
        for (const [seq, text] of texts.entries()) {
          await app.rows(
            `insert into call_events (practice_id, call_id, seq, at, at_ms, kind, event)
           values ($1, $2, $3, $4, 1, 'balie-said', $5)`,
            [
              app.practice.id,
              call,
              seq + 1,
              startedAt,
              JSON.stringify({
                kind: 'balie-said',
                phrase: 'approved-answer',
                text,
                heardMs: 1,
                whole: true,
              }),
            ],
          );
        }
      };
      // Twice in one call is one call.
      await says('2026-11-24T09:00:00Z', [first.text, first.text]);
      await says('2026-11-23T09:00:00Z', [first.text, 'Iets anders.', '']);
      await says('2026-10-01T09:00:00Z', [first.text, second.text]);
      const { answers, holidays } = await read();
      expect(answers.slice(0, 2).map(({ used }: { used: number }) => used)).toEqual([2, 0]);
      expect(holidays[0]).toEqual({ date: '2026-12-25', name: 'Eerste Kerstdag', practices: 'closed' });
      // 27 April 2027 is a Tuesday; Good Friday is for the practice to choose.
      expect(holidays).toContainEqual({ date: '2027-04-27', name: 'Koningsdag', practices: 'closed' });
      expect(holidays).toContainEqual({ date: '2027-03-26', name: 'Goede Vrijdag', practices: 'own-choice' });
      expect(holidays).toHaveLength(11);
    },
  );
});

describe('the sound of an answer', () => {
  test('is what Balie says, to who may read it, and of no other practice; without a voice there is none', async () => {
    const asked: string[] = [];
    const hear = async (text: string) => {
      asked.push(text);
      return Buffer.from('RIFF');
    };
    const app = await staffApp({ hear });
    const auditor = await app.signedIn('auditor');
    const { answers, mayListen } = (await auditor.get('/api/knowledge')).json();
    expect(mayListen).toBe(true);
    const sound = await auditor.get(`/api/knowledge/answers/${answers[0].id}/sound`);
    expect([sound.statusCode, sound.headers['content-type'], sound.body]).toEqual([200, 'audio/wav', 'RIFF']);
    expect(asked).toEqual([answers[0].text]);
    expect((await auditor.get(`/api/knowledge/answers/${app.practice.id}/sound`)).statusCode).toBe(404);
    expect((await app.newBrowser().get(`/api/knowledge/answers/${answers[0].id}/sound`)).statusCode).toBe(
      401,
    );
    expect(asked).toHaveLength(1);

    const silent = await (await staffApp()).signedIn('auditor');
    expect((await silent.get('/api/knowledge')).json().mayListen).toBe(false);
    expect((await silent.get(`/api/knowledge/answers/${answers[0].id}/sound`)).statusCode).toBe(404);
  });
});

describe('approved answers', () => {
  const proposal = {
    replaces: null,
    topic: 'parking',
    words: ['parkeren'],
    text: 'U kunt gratis parkeren achter de praktijk.',
    validUntil: '2026-12-05',
  };

  test('are said only after who answers for them approved, in their name', A_MINUTE, async () => {
    const app = await staffApp();
    const assistant = await app.signedIn('assistant', 'Fatima');
    const before = (await assistant.get('/api/knowledge')).json();
    expect((await assistant.post('/api/knowledge/proposals', proposal)).statusCode).toBe(204);
    const [waiting] = (await assistant.get('/api/knowledge')).json().proposals;
    expect(waiting).toMatchObject({ proposedBy: 'Fatima', text: proposal.text });
    const decide = `/api/knowledge/proposals/${waiting.id}`;
    expect((await assistant.post(decide, { what: 'approve', replaces: null })).json().code).toBe(
      'FORBIDDEN_APPROVAL',
    );
    expect((await assistant.get('/api/knowledge')).json().answers).toEqual(before.answers);
    const doctor = await app.signedIn('practitioner', 'dokter Jansen');
    expect((await doctor.post(decide, { what: 'approve', replaces: null, reason: REASON })).statusCode).toBe(
      204,
    );
    const after = (await doctor.get('/api/knowledge')).json();
    expect(after.proposals).toEqual([]);
    expect(after.answers.at(-1)).toMatchObject({
      text: proposal.text,
      approvedBy: 'dokter Jansen',
      approvedOn: '2026-11-25',
      state: 'expires-soon',
    });
    // What callers hear is read from the same rows.
    const heard = await app.store.practices.load(app.practice.id, AbortSignal.timeout(10_000));
    expect(heard?.answers.at(-1)?.text).toBe(proposal.text);
    expect((await doctor.post(decide, { what: 'approve', replaces: null, reason: REASON })).statusCode).toBe(
      404,
    );
  });

  test('with a sentence that Balie may not say are refused by that sentence, for whoever writes them', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    const refused = await doctor.post('/api/knowledge/proposals', {
      ...proposal,
      topic: 'prevention',
      text: 'Wij zijn open tot vijf uur. Neem bij koorts een paracetamol.',
    });
    expect(refused.json()).toMatchObject({
      code: 'MEDICAL_WORDING',
      message: expect.stringContaining('“Neem bij koorts een paracetamol.”'),
    });
    expect((await doctor.get('/api/knowledge')).json().proposals).toEqual([]);
  });

  test('that touch on care are approved by who gives care', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    await manager.post('/api/knowledge/proposals', { ...proposal, topic: 'preparation' });
    const [waiting] = (await manager.get('/api/knowledge')).json().proposals;
    const decide = `/api/knowledge/proposals/${waiting.id}`;
    expect((await manager.post(decide, { what: 'approve', replaces: null })).json().code).toBe(
      'FORBIDDEN_APPROVAL',
    );
    const doctor = await app.signedIn('practitioner');
    expect((await doctor.post(decide, { what: 'approve', replaces: null, reason: REASON })).statusCode).toBe(
      204,
    );
  });

  test('take the place of the answer that they replace, and a rejected one changes nothing', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    const before = (await doctor.get('/api/knowledge')).json().answers;
    for (const what of ['reject', 'approve']) {
      await doctor.post('/api/knowledge/proposals', { ...proposal, replaces: before[0].id });
      const [waiting] = (await doctor.get('/api/knowledge')).json().proposals;
      await doctor.post(`/api/knowledge/proposals/${waiting.id}`, {
        what,
        ...(what === 'approve' && { replaces: before[0].id }),
        reason: REASON,
      });
      const { answers } = (await doctor.get('/api/knowledge')).json();
      expect(answers).toHaveLength(before.length);
      expect(answers[0].text).toBe(what === 'approve' ? proposal.text : before[0].text);
    }
  });
});

describe('two who change one answer', () => {
  test('never leave both in force: the second is about what the first put in its place, and says so', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner');
    const all = async () => (await doctor.get('/api/knowledge')).json();
    const [old] = (await all()).answers;
    const { topic, words, validUntil } = old;
    const propose = (text: string, replaces: string) =>
      doctor.post('/api/knowledge/proposals', { replaces, topic, words, text, validUntil });
    await propose('De eerste tekst van twee.', old.id);
    await propose('De tweede tekst van twee.', old.id);
    const before = await all();
    const approve = ({ id, replaces }: { id: string; replaces: string }) =>
      doctor.post(`/api/knowledge/proposals/${id}`, { what: 'approve', replaces, reason: REASON });
    const [first, second] = before.proposals;
    expect((await approve(first)).statusCode).toBe(204);
    // Who has not looked since does not approve it over the first one, and a third is not made about what is gone.
    expect((await approve(second)).json().code).toBe('CHANGED_MEANWHILE');
    expect((await propose('De derde tekst.', old.id)).json().code).toBe('CHANGED_MEANWHILE');
    const after = await all();
    expect(after.answers).toHaveLength(before.answers.length);
    expect(after.answers[0]).toMatchObject({
      text: 'De eerste tekst van twee.',
      changed: { replaced: old.id },
    });
    expect(after.proposals).toMatchObject([{ id: second.id, replaces: after.answers[0].id }]);
    expect((await approve(after.proposals[0])).statusCode).toBe(204);
    const last = (await all()).answers;
    expect([last.length, last[0].text]).toEqual([before.answers.length, 'De tweede tekst van twee.']);
  });
});

describe('a changed answer', () => {
  const proposal = {
    topic: 'parking',
    words: ['parkeren'],
    text: 'U kunt gratis parkeren achter de praktijk.',
    validUntil: '2027-12-05',
  };

  test('is rolled back in one press, change after change, with who approved the earlier one; a new one goes', async () => {
    const app = await staffApp();
    const doctor = await app.signedIn('practitioner', 'dokter Jansen');
    const all = async () => (await doctor.get('/api/knowledge')).json();
    const approve = async (otherwise: object) => {
      await doctor.post('/api/knowledge/proposals', { ...proposal, replaces: null, ...otherwise });
      const [waiting] = (await all()).proposals;
      const { replaces } = waiting;
      await doctor.post(`/api/knowledge/proposals/${waiting.id}`, {
        what: 'approve',
        replaces,
        reason: REASON,
      });
    };
    const before = (await all()).answers;
    expect(before[0].changed).toBeNull();
    expect((await doctor.post(`/api/knowledge/answers/${before[0].id}/roll-back`, {})).json().code).toBe(
      'NOT_POSSIBLE',
    );
    await approve({ replaces: before[0].id });
    await approve({ replaces: (await all()).answers[0].id, text: 'Parkeren kan om de hoek.' });
    await approve({});
    expect((await all()).answers).toHaveLength(before.length + 1);
    const assistant = await app.signedIn('assistant');
    const rollBack = async (browser = doctor) => {
      const { answers } = await all();
      const changed = answers.find((one: { changed: unknown }) => one.changed !== null);
      return (await browser.post(`/api/knowledge/answers/${changed.id}/roll-back`, {})).statusCode;
    };
    expect(await rollBack(assistant)).toBe(403);
    expect((await all()).answers[0].changed).toMatchObject({ by: 'dokter Jansen', before: proposal.text });
    expect(await rollBack()).toBe(204);
    expect((await all()).answers[0].text).toBe(proposal.text);
    expect(await rollBack()).toBe(204);
    expect((await all()).answers[0]).toEqual(before[0]);
    expect((await all()).answers.at(-1).changed).toEqual({
      by: 'dokter Jansen',
      before: null,
      replaced: null,
    });
    expect(await rollBack()).toBe(204);
    expect((await all()).answers).toEqual(before);
    const heard = await app.store.practices.load(app.practice.id, AbortSignal.timeout(10_000));
    expect(heard?.answers.map(({ text }) => text)).toEqual(before.map(({ text }: { text: string }) => text));
    expect(
      await app.rows(`select what from published_changes where what = 'rolled-back' order by at`),
    ).toHaveLength(3);
  });
});

describe('a kind of appointment', () => {
  const asSet = (type: Record<string, unknown>) => {
    const { minutes, practitioners, bookableBy, leadMinutes, referralNeeded, preparation } = type;
    const { exampleQuestions } = type;
    return { minutes, practitioners, bookableBy, leadMinutes, referralNeeded, preparation, exampleQuestions };
  };

  test('tells what a change would do before it is made, is changed for the next call, and set back', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager', 'Karin');
    const load = () => app.store.practices.load(app.practice.id, AbortSignal.timeout(10_000));
    // Loading opens the agenda.
    await load();
    const { types, practitioners } = (await manager.get('/api/knowledge')).json();
    const type = types.find(({ name }: { name: string }) => name === 'consult');
    const was = asSet(type);
    const at = `/api/appointment-types/${type.id}`;
    const [doctor, other] = was.practitioners as string[];
    for (const [practitioner, minutes] of [
      [doctor, type.minutes],
      [other, type.minutes],
      [other, type.minutes + 5],
    ] as const) {
      await app.rows(
        `insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, created_at)
         select $1, gen_random_uuid(), $2, $3, tstzrange(starts, starts + make_interval(mins => $4)), 'booked', id, now()
         from (select timestamptz '2026-12-01 09:00Z' + make_interval(mins => 60 * (select count(*)::integer from appointments)) as starts) s,
           (select id from patients limit 1) p`,
        [app.practice.id, practitioner, type.id, minutes],
      );
    }
    await app.rows(
      `insert into waiting_list (practice_id, id, patient_id, type_id, practitioner_id, idempotency_key)
       select $1, gen_random_uuid(), id, $2, $3, 'waits' from patients limit 1`,
      [app.practice.id, type.id, doctor],
    );
    const effectOf = async (change: object) =>
      (await manager.post(`${at}/effect`, { ...was, ...change })).json();
    const same = await effectOf({});
    // The third stands five minutes longer than the kind is.
    expect(same).toMatchObject({ days: 14, placesAfter: same.placesBefore, appointments: 1, promises: 0 });
    expect(same.placesBefore).toBeGreaterThan(100);
    const longer = await effectOf({ minutes: type.minutes * 2 });
    expect(longer.placesAfter).toBeLessThan(same.placesBefore);
    expect(longer).toMatchObject({ placesBefore: same.placesBefore, appointments: 3, promises: 0 });
    expect(await effectOf({ bookableBy: 'desk' })).toMatchObject({ placesAfter: 0, appointments: 1 });
    const without = await effectOf({ practitioners: [other] });
    expect(without).toMatchObject({ appointments: 2, promises: 1 });
    expect(without.placesAfter).toBeLessThan(same.placesBefore);
    // Nothing of it was made.
    expect((await load())?.appointmentTypes.find(({ id }) => id === type.id)?.minutes).toBe(type.minutes);
    expect((await manager.get('/api/setting-changes')).json().changes).toEqual([]);

    const to = { ...was, minutes: type.minutes + 5, leadMinutes: 120, practitioners: [other] };
    expect((await manager.post(at, { was, to })).statusCode).toBe(204);
    expect((await load())?.appointmentTypes.find(({ id }) => id === type.id)).toMatchObject({
      minutes: type.minutes + 5,
      leadMinutes: 120,
      practitioners: [other],
      name: 'consult',
    });
    const nameOf = (id: string | undefined) =>
      practitioners.find((one: { id: string }) => one.id === id).name;
    const [change] = (await manager.get('/api/setting-changes')).json().changes;
    expect(change).toMatchObject({
      setting: `appointment-type:${type.id}`,
      by: 'Karin',
      from: { name: 'consult', minutes: type.minutes },
      to: { minutes: type.minutes + 5, practitioners: [{ id: other, name: nameOf(other) }] },
      canBeUndone: true,
    });
    // A colleague who still has the old screen writes over nothing.
    const late = await manager.post(at, { was, to: { ...was, minutes: 30 } });
    expect(late.json()).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: expect.stringContaining('Karin'),
    });
    expect((await manager.post(`/api/setting-changes/${change.change}/undo`, {})).statusCode).toBe(204);
    expect((await load())?.appointmentTypes.find(({ id }) => id === type.id)).toMatchObject(was);
  });

  test('is set by who answers for it: what is said with it by who gives care, and by nobody at the desk', async () => {
    const app = await staffApp();
    const manager = await app.signedIn('manager');
    const { types } = (await manager.get('/api/knowledge')).json();
    const was = asSet(types[0]);
    const at = `/api/appointment-types/${types[0].id}`;
    const said = { ...was, preparation: 'Neemt u uw legitimatie mee.' };
    expect((await manager.post(at, { was, to: said })).json().code).toBe('FORBIDDEN_APPROVAL');
    const dose = { ...was, preparation: 'Neemt u vooraf 500 mg paracetamol.' };
    const stranger = { ...was, practitioners: [types[0].id] };
    expect((await manager.post(at, { was, to: stranger })).statusCode).toBe(404);
    expect((await manager.post(`${at}/effect`, stranger)).statusCode).toBe(404);
    expect((await manager.post(at, { was, to: { ...was, minutes: 0 } })).statusCode).toBe(400);
    const assistant = await app.signedIn('assistant');
    for (const path of [at, `${at}/effect`]) {
      const body = path === at ? { was, to: was } : was;
      expect((await assistant.post(path, body)).json().code).toBe('FORBIDDEN_ROLE');
    }
    const doctor = await app.signedIn('practitioner');
    expect((await doctor.post(at, { was, to: dose })).json().code).toBe('MEDICAL_WORDING');
    expect((await doctor.post(at, { was, to: said })).statusCode).toBe(204);
    const preparation = async () => (await doctor.get('/api/knowledge')).json().types[0].preparation;
    expect(await preparation()).toBe(said.preparation);
    // What they set they set back, and nothing that somebody else did.
    expect((await doctor.post('/api/setting-changes/1/undo', {})).statusCode).toBe(204);
    expect(await preparation()).toBe(was.preparation);
    await changeSettings(manager, { wordsKeptDays: 14 });
    expect((await doctor.post('/api/setting-changes/3/undo', {})).json().code).toBe('NOT_POSSIBLE');
    expect((await assistant.post('/api/setting-changes/3/undo', {})).json().code).toBe('FORBIDDEN_ROLE');
  });
});
