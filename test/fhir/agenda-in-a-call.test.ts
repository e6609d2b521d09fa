import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { agendasOfPractices, type FhirAgendaSettings } from '../../src/fhir/agendas-of-practices.ts';
import { examineFhirAgenda } from '../../src/fhir/examine-agenda.ts';
import { notDone } from '../../src/jobs/said-versus-done.ts';
import { asPlannedBy, openAgendas } from '../../src/open-agendas.ts';
import { configSchema } from '../../src/platform/config.ts';
import { silentLog } from '../../src/platform/log.ts';
import { recordOf } from '../../src/rehearsal/call-record.ts';
import type { Report } from '../../src/rehearsal/report.ts';
import { readScenarios, type Scenario } from '../../src/rehearsal/scenario.ts';
import { seed } from '../../src/rehearsal/seed.ts';
import { playInText } from '../../src/rehearsal/text/text-call.ts';
import { saidAndDoneIn } from '../../src/store/queries/said-in-calls.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { newDatabase } from '../kits/database.ts';
import { type FhirStandIn, fhirStandIn } from '../kits/fhir-server.ts';

const soon = () => AbortSignal.timeout(20_000);
const LINES = {
  emergencyLine: 'sip:spoed@rehearsal.invalid',
  secondNumber: null,
  doctor: null,
  outOfHoursPost: null,
  desk: 'sip:balie@rehearsal.invalid',
};

let store: Store;
let server: FhirStandIn;
let dataDir: string;
let clock = Temporal.Instant.from('2026-11-25T09:15:00Z');
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'balie-fhir-'));
  server = await fhirStandIn();
  store = await openStore(
    {
      databaseUrl: await newDatabase(),
      dataDir,
      node: 'test',
      now: () => clock,
      log: () => undefined,
      demo: null,
      carriers: null,
    },
    soon(),
  );
});
afterAll(async () => {
  await store.close();
  await server[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
});

/** A practice whose agenda is outside, with two places on Thursday for its first practitioner, and these patients there. */
async function outside(practice: Practice, patients: readonly (readonly [string, string, string])[]) {
  const [who] = practice.practitioners;
  if (who === undefined) throw new Error('the practice has nobody');
  const practitioner = await server.repository.createResource({
    resourceType: 'Practitioner',
    name: [{ text: who.spokenName }],
  });
  const schedule = await server.repository.createResource({
    resourceType: 'Schedule',
    actor: [{ reference: `Practitioner/${practitioner.id}` }],
  });
  for (const start of ['08:30', '08:40', '10:00', '10:10'])
    await server.repository.createResource({
      resourceType: 'Slot',
      schedule: { reference: `Schedule/${schedule.id}` },
      status: 'free',
      start: `2026-11-26T${start}:00+01:00`,
      end: Temporal.Instant.from(`2026-11-26T${start}:00+01:00`).add({ minutes: 10 }).toString(),
    });
  for (const [given, family, birthDate] of patients)
    await server.repository.createResource({
      resourceType: 'Patient',
      name: [{ given: [given], family }],
      birthDate,
    });
  const settings: FhirAgendaSettings = {
    practice: practice.dialledNumbers[0] ?? '',
    baseUrl: `${server.baseUrl}/`,
    token: 'of-the-practice',
    practitioners: [
      {
        spokenName: who.spokenName,
        schedule: `Schedule/${schedule.id}`,
        practitioner: `Practitioner/${practitioner.id}`,
      },
    ],
  };
  return settings;
}

function aScenario(id: string, dateOfBirth: string, name: string, goal: string, facts = {}): Scenario {
  const [read] = readScenarios(
    JSON.stringify({
      id,
      practice: 'huisarts',
      now: '2026-11-25T10:15:00+01:00',
      caller: { name, dateOfBirth, phone: '+31100000101', postcode: '1234AB 12', knownPatient: true },
      goal,
      facts,
      expected: { outcome: 'booked' },
    }),
  );
  if (read?.kind !== 'scenario') throw new Error('the scenario cannot be read');
  return read.scenario;
}

async function play(
  scenario: Scenario,
  patients: readonly (readonly [string, string, string])[],
  beforeCall: () => void = () => undefined,
): Promise<{ readonly report: Report; readonly call: CallId; readonly practice: Practice }> {
  const { practice } = await seed(store, scenario, LINES);
  const config = configSchema.parse({ dataDir, fhirAgendas: [await outside(practice, patients)] });
  const agendas = openAgendas(config, store, () => clock, silentLog);
  let call: CallId | null = null;
  beforeCall();
  const report = await playInText(
    scenario,
    async (now) => {
      clock = now().toInstant();
      return {
        practice: asPlannedBy(config, practice),
        lastNames: [],
        actions: {
          ...agendas,
          worklist: store.worklist,
          callbacks: store.callbacks,
          channels: ['email', 'file'],
        },
        journal: store.journal,
        record: (of, during) => {
          call = of;
          return recordOf(store, practice.id, of, during);
        },
      };
    },
    soon(),
  );
  server.answerAgain();
  if (call === null) throw new Error('no call was recorded');
  return { report, call, practice };
}

const balieSaid = ({ said }: Report) => said.filter(({ who }) => who === 'balie').map(({ text }) => text);
const appointments = async () =>
  (await server.repository.searchResources({ resourceType: 'Appointment' })).filter(
    (one) => one.resourceType === 'Appointment' && one.status === 'booked',
  );

describe('a practice whose agenda is in another system', () => {
  test('an appointment is booked there, read back and said; nothing stands in the agenda of Balie', async () => {
    const before = (await appointments()).length;
    const { report, call, practice } = await play(
      aScenario('outside-book', '1961-02-03', 'Truus Bakema', 'book'),
      [['Truus', 'Bakema', '1961-02-03']],
    );
    expect(report.outcome).toBe('booked');
    expect(balieSaid(report)).toContain(
      'Ik heb voor u ingepland: donderdag 26 november om half negen bij dokter Jansen.',
    );
    // No message of ours can name an appointment that is not ours: it is said twice (S14).
    expect(report.messages).toEqual([]);
    expect(balieSaid(report).join(' ')).toContain('Nog een keer, zodat u het kunt opschrijven');
    const there = await appointments();
    expect(there).toHaveLength(before + 1);
    expect(there).toContainEqual(expect.objectContaining({ start: expect.stringContaining('2026-11-26T') }));
    expect(report.rows.appointments).toEqual([]);
    const record = await store.database.inPractice(practice.id, soon(), (session) =>
      saidAndDoneIn(session, practice.id, call),
    );
    if (record === null) throw new Error('the call is not in the journal');
    expect({ booked: record.done.booked, differences: notDone(record) }).toEqual({
      booked: 1,
      differences: [],
    });
  });

  test('what stands there is told, and cancelled there', async () => {
    const person = [['Koen', 'Wiersma', '1970-04-05']] as const;
    const booked = await play(
      aScenario('outside-cancel', '1970-04-05', 'Koen Wiersma', 'book', { second: 'cancel' }),
      person,
    );
    expect(balieSaid(booked.report).join(' ')).toContain('Ik heb de afspraak van donderdag 26 november');
    const record = await store.database.inPractice(booked.practice.id, soon(), (session) =>
      saidAndDoneIn(session, booked.practice.id, booked.call),
    );
    expect(record && notDone(record)).toEqual([]);
  });

  test.each<readonly [string, readonly (number | 'silence' | 'garbage')[]]>([
    ['does not work', [500, 500, 500, 500, 500, 500]],
    ['refuses', [401, 401, 401, 401, 401, 401]],
    ['answers something else', ['garbage', 'garbage', 'garbage', 'garbage', 'garbage', 'garbage']],
  ])('when it %s the caller is promised a callback and nothing else', async (what, faults) => {
    const before = (await appointments()).length;
    const { report } = await play(
      aScenario(`outside-${what}`, '1980-06-07', 'Mila Postma', 'book'),
      [['Mila', 'Postma', '1980-06-07']],
      () => server.failNext(...faults),
    );
    expect(report.outcome).toBe('callback');
    expect(balieSaid(report)).toContain('Ik kan nu niet bij de agenda, dus ik leg niets vast.');
    expect(balieSaid(report).join(' ')).not.toContain('ingepland');
    expect(report.rows.worklist).toMatchObject([{ kind: 'callback' }]);
    expect(await appointments()).toHaveLength(before);
  });

  test.each<readonly [string, readonly (readonly [string, string, string])[]]>([
    ['is not known there', []],
    [
      'is two people there',
      [
        ['Daan', 'Veenstra', '1990-08-09'],
        ['Daan', 'Veenstra', '1990-08-09'],
      ],
    ],
  ])('a patient who %s gets a callback: nothing is booked for a guess', async (what, patients) => {
    const { report } = await play(
      aScenario(`outside-${what}`, '1990-08-09', 'Daan Veenstra', 'book'),
      patients,
    );
    expect(report.outcome).toBe('callback');
    expect(balieSaid(report).join(' ')).not.toContain('ingepland');
  });

  test('several appointments together are a person’s there, and one transaction here', async () => {
    const { practice } = await seed(store, aScenario('together', '1950-01-01', 'Jan Jansma', 'book'), LINES);
    const config = configSchema.parse({ dataDir, fhirAgendas: [await outside(practice, [])] });
    const request = {
      practice: practice.id,
      call: crypto.randomUUID() as CallId,
      hold: crypto.randomUUID() as never,
      patient: crypto.randomUUID() as never,
      type: practice.appointmentTypes[0]?.id as never,
      reason: null,
      idempotencyKey: 'together',
      confirmation: null,
    };
    const book = (fhirAgendas: typeof config.fhirAgendas) =>
      openAgendas({ fhirAgendas }, store, () => clock, silentLog).together.bookTogether([request], soon());
    expect(await book(config.fhirAgendas)).toEqual({ kind: 'agenda-unreachable' });
    expect(await book([])).toEqual({ kind: 'hold-expired' });
  });

  test('namesakes born on one day are told apart by first name', async () => {
    const { report } = await play(aScenario('outside-twins', '1999-01-02', 'Emma Bosma', 'book'), [
      ['Emma', 'Bosma', '1999-01-02'],
      ['Sanne', 'Bosma', '1999-01-02'],
    ]);
    expect(report.outcome).toBe('booked');
  });
});

describe('the settings of an outside agenda', () => {
  test('a practice without them plans with Balie and keeps all that Balie’s agenda can do', async () => {
    const { practice } = await seed(store, aScenario('own', '1950-01-01', 'Jan Jansma', 'book'), LINES);
    const config = configSchema.parse({ dataDir });
    expect(asPlannedBy(config, practice)).toBe(practice);
    const own = { agenda: store.agenda, patients: store.patients };
    expect(openAgendas(config, store, () => clock, silentLog)).toMatchObject(own);
    const beside = agendasOfPractices({
      settings: [{ practice: 'another', baseUrl: server.baseUrl, practitioners: [] }],
      own,
      practiceOf: async () => practice,
      patientOf: async () => null,
      note: async () => undefined,
      now: () => clock,
      problem: () => undefined,
    });
    const query = {
      practice: practice.id,
      type: practice.appointmentTypes[0]?.id as never,
      practitioner: null,
      from: clock.toZonedDateTimeISO('Europe/Amsterdam'),
      to: clock.add({ hours: 200 }).toZonedDateTimeISO('Europe/Amsterdam'),
      between: null,
      notWeekdays: [],
      limit: 3,
    };
    expect(await beside.agenda.freeSlots(query, soon())).toEqual(await store.agenda.freeSlots(query, soon()));
  });

  test('the doctor reads every schedule, names whose is missing, and tells a system that is away from one that refuses', async () => {
    const { practice } = await seed(store, aScenario('looked-at', '1950-01-01', 'Jan Jansma', 'book'), LINES);
    const settings = await outside(practice, []);
    expect(await examineFhirAgenda(settings, soon())).toEqual({ kind: 'readable', schedules: 1 });
    const [one] = settings.practitioners;
    if (one === undefined) throw new Error('there is no practitioner');
    const missing = { ...settings, practitioners: [{ ...one, schedule: 'Schedule/nowhere' }] };
    expect(await examineFhirAgenda(missing, soon())).toEqual({
      kind: 'not-readable',
      spokenName: one.spokenName,
      refused: null,
    });
    server.failNext(401);
    expect(await examineFhirAgenda(settings, soon())).toMatchObject({ spokenName: null, refused: 401 });
    server.failNext(503);
    expect(await examineFhirAgenda(settings, soon())).toMatchObject({ spokenName: null, refused: null });
  });

  test.each([
    { practice: '010', baseUrl: 'ftp://his.example', practitioners: [] },
    { practice: '010', baseUrl: 'https://his.example', practitioners: [] },
    {
      practice: '010',
      baseUrl: 'https://his.example',
      practitioners: [{ spokenName: 'dokter Jansen', schedule: '12', practitioner: 'Practitioner/1' }],
    },
  ])('%j is refused', (agenda) => {
    expect(configSchema.safeParse({ dataDir: '/tmp', fhirAgendas: [agenda] }).success).toBe(false);
  });
});
