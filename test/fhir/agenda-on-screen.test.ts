import { expect, onTestFinished, test } from 'vitest';
import { openOutsideAgendaDesk } from '../../src/outside-agenda-desk.ts';
import { staffApp } from '../http/staff-app.ts';
import { fhirStandIn } from '../kits/fhir-server.ts';

/** The staff app of a practice that plans in another system, with what stands there on Thursday the 26th. */
async function outsideApp() {
  const server = await fhirStandIn();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const make = async (resource: object): Promise<{ readonly id: string }> =>
    (await server.repository.createResource(resource as never)) as { readonly id: string };
  const doctor = await make({ resourceType: 'Practitioner', name: [{ text: 'dokter Jansen' }] });
  const colleague = await make({ resourceType: 'Practitioner', name: [{ text: 'elders' }] });
  const add = (start: string, status = 'booked', who = doctor) =>
    make({
      resourceType: 'Appointment',
      status,
      appointmentType: { text: 'spreekuur' },
      reasonCode: [{ text: 'pijn in de knie' }],
      start: `2026-11-26T${start}:00+01:00`,
      end: Temporal.Instant.from(`2026-11-26T${start}:00+01:00`).add({ minutes: 10 }).toString(),
      participant: [
        { actor: { reference: `Practitioner/${who.id}` }, status: 'accepted' },
        { actor: { reference: 'Patient/7', display: 'M. van den Berg' }, status: 'accepted' },
      ],
    });
  await add('09:00');
  await add('08:30');
  await add('10:00', 'cancelled');
  await add('10:30', 'booked', colleague);
  const practices: { id: string; dialledNumbers: readonly string[] }[] = [];
  let now = Temporal.Instant.from('2026-11-25T09:15:00Z');
  const desk = openOutsideAgendaDesk({
    settings: [
      {
        practice: 'receptie',
        baseUrl: server.baseUrl,
        practitioners: [
          { spokenName: 'dokter Jansen', schedule: 'Schedule/1', practitioner: `Practitioner/${doctor.id}` },
        ],
      },
    ],
    practices: () => practices as never,
    now: () => now,
    problem: () => undefined,
  });
  const app = await staffApp({ outsideAgenda: desk });
  practices.push(app.practice);
  return {
    app,
    server,
    desk,
    later(minutes: number) {
      now = now.add({ minutes });
    },
  };
}

test('the agenda of a practice that plans in a HIS shows what stands there, without the reason, and what was called off or is of others not', async () => {
  const { app } = await outsideApp();
  const assistant = await app.signedIn('assistant');
  const answer = (await assistant.get('/api/agenda?from=2026-11-25&days=2')).json();
  expect(answer.outside).toBe(true);
  const [wednesday, thursday] = answer.days;
  expect(wednesday.appointments).toEqual([]);
  const jansen = thursday.practitioners.find(({ name }: { name: string }) => name === 'dokter Jansen').id;
  expect(thursday.appointments).toEqual(
    ['08:30', '09:00'].map((time) =>
      expect.objectContaining({
        practitioner: jansen,
        type: 'spreekuur',
        from: `2026-11-26T${time}:00+01:00`,
        who: null,
        reason: null,
        outside: { name: 'M. van den Berg' },
      }),
    ),
  );
  expect(JSON.stringify(answer)).not.toContain('knie');
  expect((await assistant.get('/api/today')).json()).toMatchObject({ appointments: null, free: null });
});

test('nothing is booked here beside the HIS: the desk is told where, and our own agenda stays empty', async () => {
  const { app } = await outsideApp();
  const assistant = await app.signedIn('assistant');
  const [type] = app.practice.appointmentTypes;
  const [practitioner] = app.practice.practitioners;
  const patients = await app.rows<{ id: string }>('select id from patients limit 1');
  const refused = await assistant.post('/api/appointments', {
    at: { practitioner: practitioner?.id, start: '2026-11-26T09:10:00+01:00' },
    type: type?.id,
    patient: patients[0]?.id,
    reason: null,
    hasReferral: false,
    tell: false,
    key: crypto.randomUUID(),
  });
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'AGENDA_OUTSIDE']);
  expect(await app.rows('select from appointments')).toHaveLength(0);
});

test('a HIS that does not answer is said with since when, on every screen, and no empty day is shown for it', async () => {
  const { app, server, desk, later } = await outsideApp();
  const assistant = await app.signedIn('assistant');
  const away = async () => (await assistant.get('/api/trouble')).json().away;
  await desk.look(AbortSignal.timeout(5_000));
  expect(await away()).toEqual([]);
  server.failNext(503);
  await desk.look(AbortSignal.timeout(5_000));
  later(10);
  server.failNext(503);
  const answer = await assistant.get('/api/agenda?from=2026-11-26&days=1');
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'AGENDA_UNREACHABLE']);
  expect(await away()).toEqual([{ part: 'agenda', since: '2026-11-25T09:15:00Z' }]);
  expect((await assistant.get('/api/agenda?from=2026-11-26&days=1')).statusCode).toBe(200);
  expect(await away()).toEqual([]);
});
