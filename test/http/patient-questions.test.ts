import { expect, test } from 'vitest';
import { questionsFor } from '../../src/domain/questionnaire.ts';
import { answersIn, questionnaireResponse } from '../../src/intake/fhir-questionnaire.ts';
import { physioIntake } from '../../src/intake/physio-intake.ts';
import { soon } from '../kits/database.ts';
import { aLink, patientApp, patientBrowser, readable } from './patient-page-kit.ts';

/** What Maria answers to each question, as a form gives it. */
const ANSWERS: Readonly<Record<string, Record<string, string>>> = {
  reason: { tekst: 'mijn knie doet zeer bij het buigen' },
  since: { tekst: 'drie weken' },
  accident: { keuze: 'ja' },
  'accident-date': { dag: '31', maand: '10', jaar: '2026' },
  cause: { tekst: 'verdraaid op het veld' },
  course: { keuze: 'changing' },
  pain: { keuze: '6' },
  limits: { tekst: 'traplopen <b>en</b> hurken' },
  'numb-saddle': { keuze: 'nee' },
  'weak-limb': { keuze: 'nee' },
  chest: { keuze: 'nee' },
  calf: { keuze: 'nee' },
  fever: { keuze: 'nee' },
  weight: { keuze: 'nee' },
  earlier: { keuze: 'nee' },
  medicines: { keuze: 'ja' },
  'medicines-which': { 'weet-niet': '1' },
  'work-sport': { tekst: 'timmerman' },
  goal: { tekst: 'weer voetballen' },
};

const questionOn = (body: string): string => /action="\/p\/[^/]+\/vragen\/([a-z-]+)/u.exec(body)?.[1] ?? '';

test('one question a page, kept after each, left and gone on with, read back, sent, and read from the record', async () => {
  const app = await patientApp();
  const { token, appointment, patient } = await aLink(app, { questionnaire: true });
  let browser = patientBrowser(app, token);
  expect(readable((await browser.open()).body)).toContain('Vragenlijst invullen');
  let at = await browser.get('vragen');
  const asked: string[] = [];
  while (questionOn(at.body) !== '') {
    const question = questionOn(at.body);
    asked.push(question);
    if (question === 'pain') {
      // Another browser, another day: what was answered is there, and the next question is asked.
      browser = patientBrowser(app, token);
      expect(readable((await browser.open()).body)).toContain('Verder met de vragenlijst');
      expect(questionOn((await browser.get('vragen')).body)).toBe('pain');
      expect((await browser.get('vragen/reason')).body).toContain('mijn knie doet zeer');
      expect((await browser.post('vragen/pain', { keuze: '11' })).statusCode).toBe(400);
      expect((await browser.post('vragen/pain', {})).statusCode).toBe(400);
    }
    at = await browser.post(`vragen/${question}`, ANSWERS[question] ?? {});
  }
  expect(asked).toEqual(Object.keys(ANSWERS));
  expect(at.body).toContain('traplopen &lt;b&gt;en&lt;/b&gt; hurken');
  expect(readable(at.body)).toMatch(
    /Kloppen uw antwoorden.*zaterdag 31 oktober 2026.*Wisselend.*Dat weet ik niet/u,
  );
  expect(await app.rows('select state from intakes')).toEqual([{ state: 'begun' }]);
  // A changed answer takes away the question that hung on it.
  at = await browser.post('vragen/medicines', { keuze: 'nee' });
  expect(readable(at.body)).not.toContain('Welke medicijnen');
  at = await browser.post('vragen-verstuurd');
  expect(readable(at.body)).toContain('Uw antwoorden zijn bewaard');
  expect(readable((await browser.get()).body)).toContain('U hebt de vragen beantwoord.');

  const [row] = await app.rows<{ response: unknown }>(
    'select response, state, way, patient_id, appointment_id, version from intakes',
  );
  expect(row).toMatchObject({
    state: 'done',
    way: 'link',
    patient_id: patient,
    appointment_id: appointment,
    version: 1,
  });
  const response = questionnaireResponse.parse(row?.response);
  expect(response).toMatchObject({
    status: 'completed',
    questionnaire: 'urn:balie:questionnaire:physio-intake|1',
  });
  const answers = answersIn(physioIntake, response);
  expect(answers.map(({ question }) => question)).toEqual(
    questionsFor(physioIntake, answers).map(({ id }) => id),
  );
  const [definition] = await app.rows(
    `select resource->>'resourceType' as type, resource->>'status' as status from questionnaires`,
  );
  expect(definition).toEqual({ type: 'Questionnaire', status: 'draft' });
  const log = await app.rows<{ event: string; n: number }>(
    `select event, count(*)::int as n from audit where what = 'intake' group by event order by event`,
  );
  expect(log.find(({ event }) => event === 'intake-answered')?.n).toBe(asked.length + 1);
  expect(log.map(({ event }) => event)).toEqual(['intake-answered', 'intake-finished', 'intake-viewed']);
  // What is sent is sent: nothing changes it any more.
  await browser.post('vragen/reason', { tekst: 'iets anders' });
  expect(await app.rows(`select response from intakes`)).toEqual([{ response: row?.response }]);
});

test('danger in an answer comes before the next question: words, a yes, and words that may mean something else', async () => {
  const app = await patientApp();
  const { token, patient } = await aLink(app, { questionnaire: true });
  const browser = patientBrowser(app, token);
  await browser.open();
  const words = await browser.post('vragen/reason', { tekst: 'pijn op de borst en ik krijg geen lucht' });
  expect(readable(words.body)).toMatch(/Bel nu 112/u);
  const yes = await browser.post('vragen/numb-saddle', { keuze: 'ja' });
  expect(readable(yes.body)).toContain('Bel ons nu en toets 1');
  expect(yes.body).toContain('href="tel:+31100000100"');
  const today = await browser.post('vragen/fever', { keuze: 'ja' });
  expect(readable(today.body)).toContain('Sinds wanneer');
  expect(await app.rows('select kind, urgency, patient_id from worklist order by created_at')).toEqual([
    { kind: 'urgent-callback', urgency: '112', patient_id: patient },
    { kind: 'urgent-callback', urgency: 'urgent', patient_id: patient },
    { kind: 'request', urgency: 'today', patient_id: patient },
  ]);
  // Kept all the same, and sent twice it makes no second item.
  await browser.post('vragen/numb-saddle', { keuze: 'ja' });
  expect((await app.rows('select id from worklist')).length).toBe(3);
  expect((await browser.get('vragen/reason')).body).toContain('geen lucht');
});

test('words that look like a counter-example are asked about once; a no goes on, a yes is an alarm', async () => {
  const app = await patientApp();
  const { token } = await aLink(app, { questionnaire: true });
  const browser = patientBrowser(app, token);
  await browser.open();
  const doubt = await browser.post('vragen/reason', {
    tekst: 'ik werd even duizelig bij het opstaan en viel bijna flauw',
  });
  const rule = /name="regel" value="([^"]+)"/u.exec(doubt.body)?.[1];
  if (rule === undefined) {
    // The rules may come to be sure of this sentence; then it is an alarm or it is none, and never silently both.
    expect(readable(doubt.body)).toMatch(/Bel nu|Bel ons nu|Sinds wanneer/u);
    return;
  }
  const tekst = 'ik werd even duizelig bij het opstaan en viel bijna flauw';
  const no = await browser.post('vragen/reason', { tekst, regel: rule, zeker: 'nee' });
  expect(readable(no.body)).toContain('Sinds wanneer');
  expect(await app.rows('select id from worklist')).toEqual([]);
  const yes = await browser.post('vragen/reason', { tekst, regel: rule, zeker: 'ja' });
  expect(readable(yes.body)).toMatch(/Bel (nu 112|ons nu)|Eerst deze vraag/u);
});

test('a practice that asks nothing has no questions, and a question that is not this patient’s is not answered', async () => {
  const app = await patientApp();
  const plain = await aLink(app);
  const browser = patientBrowser(app, plain.token);
  await browser.open();
  expect(readable((await browser.get('vragen')).body)).toContain('zijn er geen vragen');
  expect(readable((await browser.get('vragen/klaar')).body)).toContain('zijn er geen vragen');
  const asked = await aLink(app, { questionnaire: true });
  const other = patientBrowser(app, asked.token);
  await other.open();
  await other.post('vragen/medicines-which', { tekst: 'iets' });
  await other.post('vragen/onzin', { tekst: 'iets' });
  expect(await app.rows('select response from intakes where response is not null')).toEqual([]);
  await other.post('vragen-verstuurd');
  expect(await app.rows(`select id from intakes where state = 'done'`)).toEqual([]);
});

test('what was begun by telephone goes on by the link, and the other way round', async () => {
  const app = await patientApp();
  const { token, appointment, patient } = await aLink(app, { questionnaire: true });
  const call = crypto.randomUUID() as never;
  const inCall = { practice: app.practice.id, call, patient };
  const begun = await app.store.intakes.begin({ ...inCall, appointment }, soon());
  if (begun.kind !== 'open') throw new Error(`not begun: ${begun.kind}`);
  const answered = { question: 'reason', answer: { kind: 'text', text: 'mijn schouder' } } as const;
  const kept = await app.store.intakes.keep({ ...inCall, intake: begun.intake.id, answered }, soon());
  expect(kept).toMatchObject({ kind: 'kept', intake: { answers: [answered] } });
  const browser = patientBrowser(app, token);
  await browser.open();
  expect(questionOn((await browser.get('vragen')).body)).toBe('since');
  await browser.post('vragen/since', { tekst: 'een week' });
  const again = await app.store.intakes.begin({ ...inCall, appointment }, soon());
  expect(again).toMatchObject({
    kind: 'open',
    intake: { answers: [{ question: 'reason' }, { question: 'since' }] },
  });
  expect(await app.store.intakes.finish({ ...inCall, intake: begun.intake.id }, soon())).toEqual({
    kind: 'none',
  });
});

test('answers go along when the appointment is moved on the page', async () => {
  const app = await patientApp();
  const { token } = await aLink(app, { questionnaire: true });
  const browser = patientBrowser(app, token);
  await browser.open();
  await browser.post('vragen/reason', { tekst: 'mijn schouder' });
  const offer = await browser.post('andere-tijd');
  const plek = /name="plek" value="([^"]+)"/u.exec(offer.body)?.[1] ?? '';
  expect(readable((await browser.post('verzetten', { plek })).body)).toContain('Verder met de vragenlijst');
  expect(questionOn((await browser.get('vragen')).body)).toBe('since');
  expect(await app.rows('select appointment_id, state from intakes')).toEqual([
    { appointment_id: plek, state: 'begun' },
  ]);
});
