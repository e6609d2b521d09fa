import { expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { staffApp } from './staff-app.ts';

const MARIA = patientNamed('Maria');
const AT = `/api/patients/${MARIA.id}`;

test('how a patient calls is set with who asked and who set it, replaced by kind, and turned off; each is a line of the log', async () => {
  const app = await staffApp();
  const fatima = await app.signedIn('assistant', 'Fatima');
  const doctor = await app.signedIn('practitioner', 'dr. Jansen');
  const set = (kind: string, detail: string | null, askedBy = 'patient') =>
    fatima.post(`${AT}/calling`, { kind, detail, askedBy });
  expect((await set('straight-to-human', null)).statusCode).toBe(204);
  expect((await set('interpreter', 'tr', 'relative')).statusCode).toBe(204);
  expect((await set('interpreter', 'pl', 'relative')).statusCode).toBe(204);
  const shown = (await fatima.get(AT)).json().calling;
  expect(shown).toEqual([
    { kind: 'interpreter', detail: 'pl', askedBy: 'relative', setAt: '2026-11-25T09:15:00Z', by: 'Fatima' },
    { kind: 'straight-to-human', detail: null, askedBy: 'patient', setAt: expect.any(String), by: 'Fatima' },
  ]);
  expect((await doctor.post(`${AT}/calling/end`, { kind: 'interpreter' })).statusCode).toBe(204);
  expect((await doctor.post(`${AT}/calling/end`, { kind: 'interpreter' })).json().code).toBe('NOT_FOUND');
  expect((await fatima.get(AT)).json().calling).toMatchObject([{ kind: 'straight-to-human' }]);
  expect(
    await app.rows(
      `select event, user_name, patient_id from audit where event like 'calling-wish%' order by seq`,
    ),
  ).toEqual(
    [
      ['calling-wish-set', 'Fatima'],
      ['calling-wish-set', 'Fatima'],
      ['calling-wish-set', 'Fatima'],
      ['calling-wish-ended', 'dr. Jansen'],
    ].map(([event, user_name]) => ({ event, user_name, patient_id: MARIA.id })),
  );
});

test.each([
  ['a language that is none', { kind: 'interpreter', detail: 'klingon', askedBy: 'patient' }],
  ['an interpreter without a language', { kind: 'interpreter', detail: null, askedBy: 'patient' }],
  ['words where none belong', { kind: 'slower', detail: 'ze is doof', askedBy: 'patient' }],
  ['nobody who asked', { kind: 'slower', detail: null, askedBy: '' }],
  ['something that is no wish', { kind: 'rude', detail: null, askedBy: 'patient' }],
])('%s is refused', async (_what, body) => {
  const { signedIn } = await staffApp();
  const answer = await (await signedIn('assistant')).post(`${AT}/calling`, body);
  expect(answer.json().code).toBe('REQUEST_INVALID');
});

test('of another practice is nobody', async () => {
  const app = await staffApp();
  const [row] = await app.rows<{ id: string }>('select id from patients where practice_id <> $1 limit 1', [
    app.practice.id,
  ]);
  const browser = await app.signedIn('assistant');
  const wish = { kind: 'slower', detail: null, askedBy: 'patient' };
  const answer = await browser.post(`/api/patients/${row?.id}/calling`, wish);
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOT_FOUND']);
  expect(await app.rows('select 1 from calling_wishes')).toEqual([]);
});
