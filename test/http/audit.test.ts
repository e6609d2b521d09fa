import { describe, expect, test } from 'vitest';
import { patientNamed } from '../kits/booking.ts';
import { staffApp } from './staff-app.ts';

const MARIA = patientNamed('Maria');

type Line = { event: string; user: string };

describe('the access log', () => {
  test('is narrowed to a period, to looking or changing, and to one patient', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.get(`/api/patients/${MARIA.id}`);
    await fatima.post('/api/reception', { what: 'pause' });
    const auditor = await app.signedIn('auditor', 'Controle');
    const events = async (query: string) =>
      (await auditor.get(`/api/audit?${query}`)).json().lines.map(({ event }: Line) => event);
    expect(await events('action=changed')).toEqual(['balie-paused']);
    const read = await events('action=read');
    expect(read).toContain('patient-viewed');
    expect(read).not.toContain('balie-paused');
    expect(await events('from=2000-01-01&to=2000-01-31')).toEqual([]);
    expect(await events('from=2000-01-01&to=2999-01-31&action=changed')).toEqual(['balie-paused']);
    expect(await events(`patient=${MARIA.id}&action=changed`)).toEqual([]);
    expect((await auditor.get('/api/audit?from=gisteren')).json().code).toBe('REQUEST_INVALID');
  });

  test('gives a patient who asks every line about them in words, which is a line itself', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.get(`/api/patients/${MARIA.id}`);
    const auditor = await app.signedIn('auditor', 'Controle');
    const answer = await auditor.get(`/api/audit.csv?patient=${MARIA.id}`);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['content-disposition']).not.toContain(MARIA.id);
    expect(answer.body).toMatch(/;Fatima;assistent;patiënt bekeken;behandeling;nee;gedaan\r\n/);
    const file = await auditor.get(`/api/audit.pdf?patient=${MARIA.id}`);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const [latest] = (await auditor.get(`/api/audit?patient=${MARIA.id}`)).json().lines;
    expect(latest).toMatchObject({ event: 'audit-exported', user: 'Controle' });
    for (const role of ['assistant', 'practitioner', 'manager', 'supplier'] as const) {
      const other = await app.signedIn(role);
      expect([role, (await other.get(`/api/audit.csv?patient=${MARIA.id}`)).statusCode]).toEqual([role, 403]);
    }
    expect((await app.newBrowser().get(`/api/audit.csv?patient=${MARIA.id}`)).statusCode).toBe(401);
  });

  test('shows who works with patients who looked at the one who asks, which is a line itself', async () => {
    const app = await staffApp();
    const fatima = await app.signedIn('assistant', 'Fatima');
    await fatima.get(`/api/patients/${MARIA.id}`);
    const seen = (await fatima.get(`/api/patients/${MARIA.id}/access`)).json().lines;
    expect(seen).toMatchObject([{ event: 'patient-viewed', user: 'Fatima' }]);
    const file = await fatima.get(`/api/patients/${MARIA.id}/access.pdf`);
    expect(file.headers['content-disposition']).toBe('attachment; filename="inzagelog-patient.pdf"');
    const [latest, before] = (await fatima.get(`/api/patients/${MARIA.id}/access`)).json().lines;
    expect([latest.event, before.event]).toEqual(['audit-exported', 'audit-viewed']);
    for (const role of ['manager', 'supplier', 'auditor'] as const) {
      const other = await app.signedIn(role);
      for (const path of ['access', 'access.pdf'])
        expect((await other.get(`/api/patients/${MARIA.id}/${path}`)).statusCode).toBe(403);
    }
  });
});
