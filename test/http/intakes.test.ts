import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/questionnaire.ts';
import type { Intake, IntakeAnswers } from '../../src/http/contract/intakes.ts';
import { anIntake, text, yesNo } from './intake-kit.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

describe('the screen of intakes', () => {
  let app: StaffApp;
  let fatima: Awaited<ReturnType<StaffApp['signedIn']>>;
  let piet: typeof fatima;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    app = await staffApp({}, (close) => closing.push(close));
    fatima = await app.signedIn('assistant', 'Fatima');
    piet = await app.signedIn('practitioner', 'Piet');
  }, 60_000);
  afterAll(async () => {
    for (const close of closing) await close();
  });

  /** The only one that there is. */
  async function onlyIntake(own: Readonly<Record<string, Answer>> = {}, most?: number) {
    await app.rows('delete from intakes');
    return anIntake(app, own, most);
  }

  const listed = async (list = 'week') => {
    const answer = await fatima.get(`/api/intakes?list=${list}`);
    expect(answer.statusCode).toBe(200);
    return answer.json() as { intakes: Intake[]; unseen: number; next: unknown };
  };
  const read = async (id: string): Promise<IntakeAnswers> => (await fatima.get(`/api/intakes/${id}`)).json();

  test('says how far each patient is, and drops who cancelled from the week', async () => {
    const { id, appointment, patient, goOn } = await onlyIntake({}, 0);
    const stand = async () => (await listed()).intakes[0];
    expect(await listed()).toEqual({
      unseen: 0,
      next: null,
      intakes: [
        {
          id,
          who: { id: patient, name: 'Maria van den Berg', dateOfBirth: '1954-03-12' },
          title: { nl: 'Vragen voor uw eerste afspraak', en: 'Questions before your first visit' },
          appointment: {
            id: appointment,
            from: expect.stringContaining('2026-11-26'),
            type: 'consult',
            practitioner: 'dokter Jansen',
            status: 'booked',
          },
          state: 'not-invited',
          way: null,
          alarm: null,
          invitedAt: null,
          remindedAt: null,
          doneAt: null,
          seen: null,
        },
      ],
    });
    await app.rows('update intakes set invited_at = now(), reminded_at = now()');
    expect(await stand()).toMatchObject({ state: 'invited', remindedAt: expect.any(String) });
    await goOn(2);
    expect(await stand()).toMatchObject({ state: 'begun', way: 'telephone' });
    await app.rows('update intakes set no_response_at = now()');
    expect(await stand()).toMatchObject({ state: 'no-response' });
    await goOn();
    const done = { state: 'done', alarm: null, doneAt: expect.any(String) };
    expect(await listed()).toMatchObject({ intakes: [done], unseen: 1 });
    expect(await listed('unseen')).toMatchObject({ intakes: [done] });
    // Beyond the week it is in the list of all only.
    const moved = (days: number) =>
      app.rows(
        `update appointments set during = tstzrange(lower(during) + $2 * interval '1 day', upper(during) + $2 * interval '1 day')
         where id = $1`,
        [appointment, days],
      );
    await moved(6);
    expect(await listed()).toMatchObject({ intakes: [], unseen: 1 });
    await moved(-6);
    await app.rows(`update appointments set status = 'cancelled', cancelled_at = now() where id = $1`, [
      appointment,
    ]);
    expect(await listed()).toEqual({ intakes: [], unseen: 0, next: null });
    expect((await listed('unseen')).intakes).toEqual([]);
    expect((await listed('all')).intakes).toMatchObject([{ appointment: { status: 'cancelled' } }]);
  });

  test('shows every answer as it was given; who read and saw it is in the log, and it can be unseen', async () => {
    const { id, patient } = await onlyIntake({
      reason: text('mijn knie <b>zeer</b>'),
      accident: yesNo(true),
      medicines: yesNo(true),
      'medicines-which': { kind: 'unknown' },
    });
    const { answers, open } = await read(id);
    expect(open).toBe(0);
    const given = (question: string) => answers.find((one) => one.question.startsWith(question))?.answer;
    expect(given('Waarvoor komt u')).toEqual({ kind: 'text', text: 'mijn knie <b>zeer</b>' });
    expect(given('Begon het met een val')).toEqual({ kind: 'yes-no', yes: true });
    expect(given('Op welke dag was dat')).toEqual({ kind: 'date', date: '2026-10-31' });
    expect(given('Hoe gaat het sindsdien')).toEqual({ kind: 'choice', text: 'Slechter' });
    expect(given('Hoeveel pijn')).toEqual({ kind: 'scale', value: 6 });
    expect(given('Welke medicijnen')).toEqual({ kind: 'unknown' });
    expect(answers.flatMap(({ alarms }) => alarms)).toEqual([]);

    const see = async (seen: boolean, who: typeof fatima) =>
      (await who.post(`/api/intakes/${id}`, { seen })).statusCode;
    expect([await see(true, fatima), await see(true, piet)]).toEqual([204, 204]);
    // Whoever saw it first stays who saw it.
    expect(await listed()).toMatchObject({ intakes: [{ seen: { by: 'Fatima' } }], unseen: 0 });
    expect(await see(false, piet)).toBe(204);
    expect(await listed()).toMatchObject({ intakes: [{ seen: null }], unseen: 1 });
    const log = await app.rows(
      `select event, user_name, role, patient_id from audit where reference = $1 and role <> 'automatic-function' order by seq`,
      [id],
    );
    expect(log).toEqual(
      [
        { event: 'intake-viewed', user_name: 'Fatima', role: 'assistant' },
        { event: 'intake-seen', user_name: 'Fatima', role: 'assistant' },
        { event: 'intake-unseen', user_name: 'Piet', role: 'doctor' },
      ].map((line) => ({ ...line, patient_id: patient })),
    );
  });

  test('marks the answers that hold danger, and an alarm stays in the list when the answer is changed', async () => {
    const { id, keep } = await onlyIntake({}, 8);
    const alarm = async () => (await listed()).intakes[0]?.alarm;
    const marked = async () =>
      (await read(id)).answers.flatMap(({ question, alarms }) =>
        alarms.length > 0 ? [question.slice(0, 12)] : [],
      );
    await keep('fever', yesNo(true));
    expect([await alarm(), await marked()]).toEqual(['today', ['Hebt u koorts'.slice(0, 12)]]);
    await keep('reason', text('pijn op de borst en ik krijg geen lucht'));
    expect([await alarm(), await marked()]).toEqual(['112', ['Waarvoor kom', 'Hebt u koort']]);
    const { answers, open } = await read(id);
    expect(answers[0]?.alarms).toContainEqual({
      rule: 'chest-pain',
      urgency: '112',
      words: expect.arrayContaining([expect.stringContaining('borst')]),
    });
    expect(open).toBeGreaterThan(0);
    await keep('reason', text('mijn knie'));
    await keep('fever', yesNo(false));
    expect([await alarm(), await marked()]).toEqual(['112', []]);
  });

  test('still shows an answer to a question that is gone since', async () => {
    const { id } = await onlyIntake({}, 1);
    await app.rows(
      `update intakes set response = jsonb_set(response, '{item,0,linkId}', '"asked-in-older-times"')`,
    );
    expect((await read(id)).answers).toMatchObject([{ answer: text('drie weken') }]);
  });

  test('refuses to see what is not answered, what is not there, and what is of another practice', async () => {
    const { id } = await onlyIntake({}, 1);
    const early = await fatima.post(`/api/intakes/${id}`, { seen: true });
    expect([early.statusCode, early.json().code]).toEqual([409, 'NOT_POSSIBLE']);
    const nobody = crypto.randomUUID();
    expect((await fatima.get(`/api/intakes/${nobody}`)).json().code).toBe('NOT_FOUND');
    expect((await fatima.post(`/api/intakes/${nobody}`, { seen: true })).json().code).toBe('NOT_FOUND');
    const [other] = await app.rows<{ id: string }>('select id from practices where id <> $1 limit 1', [
      app.practice.id,
    ]);
    const stranger = await app.signedIn('assistant', 'Vreemd', other?.id);
    expect((await stranger.get('/api/intakes?list=all')).json().intakes).toEqual([]);
    expect((await stranger.get(`/api/intakes/${id}`)).statusCode).toBe(404);
    expect((await stranger.post(`/api/intakes/${id}`, { seen: true })).statusCode).toBe(404);
  });

  test('goes on with all where the last page ended, also when two begin at the same time', async () => {
    const { appointment } = await onlyIntake({}, 1);
    // Two of each day, because a cancelled one leaves its place.
    await app.rows(
      `with made as (
         insert into appointments (practice_id, id, practitioner_id, type_id, during, status, patient_id, cancelled_at)
         select a.practice_id, gen_random_uuid(), a.practitioner_id, a.type_id,
           tstzrange(lower(a.during) + make_interval(days => n / 2), upper(a.during) + make_interval(days => n / 2)),
           'cancelled', a.patient_id, now()
         from appointments a, generate_series(2, 150) n where a.id = $1 returning practice_id, id, patient_id
       )
       insert into intakes (practice_id, appointment_id, patient_id, questionnaire, version)
       select practice_id, id, patient_id, 'physio-intake', 1 from made`,
      [appointment],
    );
    const first = (await fatima.get('/api/intakes?list=all')).json();
    const next = new URLSearchParams(first.next);
    const second = (await fatima.get(`/api/intakes?list=all&${next}`)).json();
    expect([first.intakes.length, second.intakes.length, second.next]).toEqual([100, 50, null]);
    const all: Intake[] = [...first.intakes, ...second.intakes];
    expect(new Set(all.map(({ id }) => id)).size).toBe(150);
    const starts = all.map(({ appointment: { from } }) => from);
    expect(starts).toEqual(starts.toSorted().toReversed());
  });

  test('tells what is asked before which appointments, how, and what a yes does', async () => {
    await app.rows(
      `update appointment_types set questionnaire = case when name = 'consult' then 'physio-intake' end`,
    );
    const { questionnaires } = (await fatima.get('/api/questionnaires')).json();
    expect(questionnaires).toMatchObject([
      { name: 'physio-intake', approvedBy: null, askedBefore: ['consult'] },
    ]);
    const asked = (id: string) => questionnaires[0].questions.find((one: { id: string }) => one.id === id);
    expect(asked('chest')).toMatchObject({ kind: 'yes-no', yesIs: { urgency: '112', rule: 'chest-pain' } });
    expect(asked('course').options).toContainEqual({ nl: 'Wisselend', en: 'It comes and goes' });
    expect(asked('accident-date')).toMatchObject({
      kind: 'date',
      afterYesTo: { nl: 'Begon het met een val of een ongeluk?' },
      yesIs: null,
    });
  });
});
