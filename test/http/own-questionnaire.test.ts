import { expect, test } from 'vitest';
import type { IntakeAnswers } from '../../src/http/contract/intakes.ts';
import { soon } from '../kits/database.ts';
import { deLindeFileWith, practiceOfFile, WART_QUESTIONS } from '../kits/own-questionnaire.ts';
import { aLink, patientBrowser, readable } from './patient-page-kit.ts';
import { type StaffApp, staffApp } from './staff-app.ts';

/** Takes this file over as `./balie practice import` does. */
async function imports(app: StaffApp, text: string): Promise<void> {
  const known = await app.store.practices.load('receptie', soon());
  const { id, dialledNumbers } = app.practice;
  await app.store.practices.save({ ...practiceOfFile(text, known), id, dialledNumbers }, soon());
}

const ANSWERS: Readonly<Record<string, Record<string, string>>> = {
  where: { tekst: 'op mijn voet' },
  tried: { keuze: 'nee' },
  course: { keuze: 'smaller' },
  hurts: { keuze: '3' },
  since: { dag: '1', maand: '11', jaar: '2026' },
  spreads: { keuze: 'nee' },
};

test('a questionnaire of the practice is asked on the page, kept as FHIR, read by the desk, and gets a version when it changes', async () => {
  const app = await staffApp();
  await imports(app, deLindeFileWith());
  const { token } = await aLink(app);
  const browser = patientBrowser(app, token);
  await browser.open();
  let page = await browser.get('vragen');
  expect(readable(page.body)).toContain('Waar zit de wrat?');
  expect(readable((await browser.get('vragen?taal=en')).body)).toContain('Where is the wart?');
  page = await browser.get('vragen?taal=nl');
  const asked: string[] = [];
  for (;;) {
    const question = /action="\/p\/[^/]+\/vragen\/([a-z-]+)/u.exec(page.body)?.[1];
    if (question === undefined) break;
    asked.push(question);
    page = await browser.post(`vragen/${question}`, ANSWERS[question] ?? {});
  }
  expect(asked).toEqual(['where', 'tried', 'course', 'hurts', 'since', 'spreads']);
  expect(readable((await browser.post('vragen-verstuurd')).body)).toContain('Uw antwoorden zijn bewaard');
  expect(
    await app.rows(
      `select i.state, i.version, i.response->>'questionnaire' as of, q.resource->>'status' as status
       from intakes i join questionnaires q on q.name = i.questionnaire and q.version = i.version`,
    ),
  ).toEqual([{ state: 'done', version: 1, of: 'urn:balie:questionnaire:wratten|1', status: 'active' }]);

  const assistant = await app.signedIn('assistant');
  const [line] = (await assistant.get('/api/intakes')).json().intakes;
  expect(line.title.nl).toBe('Vragen voor het wrattenspreekuur');
  const read = async (): Promise<IntakeAnswers> => (await assistant.get(`/api/intakes/${line.id}`)).json();
  expect((await read()).answers.map(({ answer }) => answer)).toContainEqual({
    kind: 'choice',
    text: 'Kleiner',
  });
  expect((await assistant.get('/api/questionnaires')).json().questionnaires).toMatchObject([
    { name: 'wratten', version: 1, approvedBy: 'dokter Jansen', askedBefore: ['consult'] },
  ]);

  // The same file again is no change; another question is.
  await imports(app, deLindeFileWith());
  const version = async () =>
    (await assistant.get('/api/questionnaires')).json().questionnaires[0].version as number;
  expect(await version()).toBe(1);
  const [first, ...others] = WART_QUESTIONS.questions;
  await imports(
    app,
    deLindeFileWith([
      { ...WART_QUESTIONS, questions: [{ ...first, text: 'Waar zit hij precies?' }, ...others] },
    ]),
  );
  expect(await version()).toBe(2);
  // What was answered stays under the words that were asked.
  expect((await read()).answers[0]).toMatchObject({ question: 'Waar zit de wrat?' });
});

test('a yes to danger in it is told at once, and its answers are read when the practice has taken it away', async () => {
  const app = await staffApp();
  await imports(app, deLindeFileWith());
  const { token } = await aLink(app);
  const browser = patientBrowser(app, token);
  await browser.open();
  await browser.get('vragen');
  await browser.post('vragen/where', { tekst: 'op mijn hand' });
  const danger = await browser.post('vragen/spreads', { keuze: 'ja' });
  expect(readable(danger.body)).toContain('Bel ons nu en toets 1');
  expect(await app.rows('select kind, urgency, words from worklist')).toEqual([
    { kind: 'urgent-callback', urgency: 'urgent', words: ['ja, rode huid en koorts'] },
  ]);
  await imports(app, deLindeFileWith([]).replace('"questionnaire": "wratten"', '"questionnaire": null'));
  expect(readable((await browser.get('vragen')).body)).toContain('zijn er geen vragen');
  const assistant = await app.signedIn('assistant');
  const [line] = (await assistant.get('/api/intakes')).json().intakes;
  expect(line).toMatchObject({ title: { nl: 'Vragen voor het wrattenspreekuur' }, alarm: 'urgent' });
  expect((await assistant.get(`/api/intakes/${line.id}`)).json().answers[0]).toMatchObject({
    question: 'Waar zit de wrat?',
    answer: { kind: 'text', text: 'op mijn hand' },
  });
  expect((await assistant.get('/api/questionnaires')).json().questionnaires).toEqual([]);
});
