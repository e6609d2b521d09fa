import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patientsCommand } from '../../src/commands/patients/patients-command.ts';
import { CodedError } from '../../src/platform/coded-error.ts';
import { patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';

const MARIA = patientNamed('Maria');
const HEAD = 'patientnummer;achternaam;tussenvoegsel;voornaam;geboortedatum;telefoon;toestemming sms';
const file = (...lines: readonly string[]) => [HEAD, ...lines].join('\r\n');
const NIEUW = '2001;Vermeer;;Joost;1-2-1990;010-0000123;ja';

describe('./balie patients', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await testStore();
  });
  afterAll(() => store[Symbol.asyncDispose]());

  const rows = (text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);
  const run = (
    task: string,
    content: string,
    otherwise: Partial<Parameters<typeof patientsCommand>[1]> = {},
  ) =>
    patientsCommand([task, 'patienten.csv', '--practice', 'linde'], {
      database: store.database,
      now: () => TEST_NOW,
      contentOf: () => new TextEncoder().encode(content),
      signal: soon(),
      ...otherwise,
    });
  const joost = () =>
    rows(
      `select p.own_number, p.phone, p.email, array_agg(o.channel || ' ' || o.given_how || ' ' || (o.revoked_at is null))
         as consents
       from patients p left join opt_ins o on o.patient_id = p.id where p.own_number = '2001' group by p.id, p.own_number, p.phone, p.email`,
    );

  it('says what would change and changes nothing, then takes it over, and a second time finds it equal', async () => {
    const check = await run('check', file(NIEUW));
    expect(check).toEqual({
      exitCode: 0,
      lines: [
        'huisartsenpraktijk De Linde: 1 bruikbare patiënten in het bestand; 1 nieuw, 0 veranderd, 0 gelijk.',
        'Toestemming voor berichten: 1 gegeven, 0 ingetrokken.',
        '  regel 2: nieuw',
        'Dit was een controle: er is niets veranderd.',
      ],
    });
    expect(await rows(`select id from patients where last_name = 'Vermeer'`)).toEqual([]);
    expect((await run('import', file(NIEUW))).lines.at(-1)).toBe('Overgenomen.');
    const taken = [
      { own_number: '2001', phone: '+31100000123', email: null, consents: ['sms own-system true'] },
    ];
    expect(await joost()).toEqual(taken);
    expect((await run('import', file(NIEUW))).lines[0]).toContain('0 nieuw, 0 veranderd, 1 gelijk');
    expect(await joost()).toEqual(taken);
    const logged = await rows(
      `select action, what, result from audit where event = 'patient-imported'
         and patient_id = (select id from patients where own_number = '2001')`,
    );
    expect(logged).toEqual([{ action: 'create', what: 'patient', result: 'done' }]);
  });

  it('numbers who is known already, changes what the file says, and keeps appointments and the rest', async () => {
    const before = await rows('select email from patients where id = $1', [MARIA.id]);
    const done = await run('import', file('1004;Berg;van den;Maria;12-3-1954;010-0000124;'));
    expect(done.lines[0]).toContain('0 nieuw, 1 veranderd, 0 gelijk');
    expect(await rows('select own_number, phone, email from patients where id = $1', [MARIA.id])).toEqual([
      { own_number: '1004', phone: '+31100000124', ...before[0] },
    ]);
  });

  it('uses the good lines, names what is wrong by line and field, and loses nothing by a bad one', async () => {
    const done = await run(
      'import',
      file(
        '1004;Berg;van den;Maria;31-2-1954;;',
        '2001;Vermeer;;Joost;1-2-1990;112;',
        '2002;Vermeer;;Anna;1-2-1991;;',
        'x',
      ),
    );
    expect(done.exitCode).toBe(1);
    expect(done.lines.slice(-6)).toEqual([
      'Overgenomen.',
      '3 fouten in het bestand:',
      '  regel 2, geboortedatum: PATIENT_DATE_INVALID: is geen datum die geweest is; deze patiënt is niet overgenomen',
      '  regel 3, telefoon: PATIENT_PHONE_INVALID: is geen telefoonnummer waar iemand te bereiken is; de rest van de regel geldt, en wat er stond blijft',
      '  regel 5: PATIENT_FIELDS_WRONG: deze regel heeft niet evenveel velden als de eerste; deze patiënt is niet overgenomen',
      'Meer hierover: docs/guides/patienten.md',
    ]);
    expect(
      await rows(`select phone from patients where own_number in ('1004', '2001') order by own_number`),
    ).toEqual([{ phone: '+31100000124' }, { phone: '+31100000123' }]);
    expect(done.lines.join()).not.toMatch(/Berg|Vermeer|1954|1990/u);
  });

  it('takes what the practice says away, and does not give anew what a patient withdrew here', async () => {
    await run('import', file('2001;Vermeer;;Joost;1-2-1990;010-0000123;nee'));
    expect((await joost())[0].consents).toEqual(['sms own-system false']);
    const again = await run('import', file(NIEUW));
    expect(again.lines).toContain(
      'Van 1 zegt het bestand ja, maar is de toestemming in Balie ingetrokken: die blijft ingetrokken.',
    );
    expect((await joost())[0].consents).toEqual(['sms own-system false']);
  });

  it('takes nothing of a file with a column of citizen service numbers or that breaks off', async () => {
    const bsn = await run('import', `bsn;${HEAD}\n1;${NIEUW}`);
    expect(bsn).toMatchObject({ exitCode: 1 });
    expect(bsn.lines[0]).toMatch(/^PATIENTS_BSN_COLUMN: regel 1: /u);
    expect((await run('import', '{"resourceType":"Patient"')).lines[0]).toMatch(/^PATIENTS_JSON_INVALID: /u);
  });

  it('tells how far it is with many, and takes all of them or, stopped half way, none', async () => {
    const many = file(
      ...Array.from(
        { length: 600 },
        (_, nth) => `7${String(nth).padStart(4, '0')};Velen;;Iemand;1-1-${1930 + (nth % 80)};;ja`,
      ),
    );
    const count = async () =>
      (await rows(`select count(*)::int as n from patients where last_name = 'Velen'`))[0]?.n;
    const stop = new AbortController();
    const cut = run('import', many, { signal: stop.signal, progress: () => stop.abort() });
    await expect(cut).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(await count()).toBe(0);
    const told: string[] = [];
    await run('import', many, { progress: (done, all) => told.push(`${done}/${all}`) });
    expect(told).toEqual(['250/600', '500/600', '600/600']);
    expect(await count()).toBe(600);
    const consents = `select count(*)::int as n from opt_ins o join patients p on p.id = o.patient_id
      where p.last_name = 'Velen' and o.channel = 'sms' and o.given_how = 'own-system'`;
    expect(await rows(consents)).toEqual([{ n: 600 }]);
    expect((await run('import', many)).lines[0]).toContain('0 nieuw, 0 veranderd, 600 gelijk');
  });

  it('takes over FHIR Patients', async () => {
    const patient = {
      resourceType: 'Patient',
      identifier: [{ system: 'https://his.example.nl/patient', value: '3001' }],
      name: [{ family: 'de Wit', given: ['Noor'] }],
      birthDate: '2001-05-06',
    };
    const done = await run(
      'import',
      JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: patient }] }),
    );
    expect(done).toMatchObject({ exitCode: 0 });
    expect(await rows(`select first_name, last_name from patients where own_number = '3001'`)).toEqual([
      { first_name: 'Noor', last_name: 'de Wit' },
    ]);
  });

  it.each([[[]], [['check']], [['stop', 'x']], [['check', 'x', '--all']]])(
    'does not understand %j',
    async (asked: readonly string[]) => {
      const done = await patientsCommand(asked, {
        database: store.database,
        now: () => TEST_NOW,
        contentOf: () => {
          throw new CodedError('PATIENTS_FILE_NOT_READABLE', 'not asked for');
        },
        signal: soon(),
      });
      expect(done.exitCode).toBe(2);
      expect(done.lines[0]).toContain('ARGUMENT_UNKNOWN');
    },
  );
});
