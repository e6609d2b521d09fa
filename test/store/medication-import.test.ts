import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { medicationCommand } from '../../src/commands/medication/medication-command.ts';
import type { PatientId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { CodedError } from '../../src/platform/coded-error.ts';
import { aCall, patientNamed } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore, withClient } from '../kits/database.ts';

const MARIA = patientNamed('Maria').id;
const DAAN = patientNamed('Daan').id;
const HEAD = 'geboortedatum;achternaam;tussenvoegsel;voornaam;medicijn;woorden';

describe('./balie medication', () => {
  let store: TestStore;
  let practice: Practice;
  beforeAll(async () => {
    store = await testStore();
    practice = (await store.practices.load('receptie', soon())) as Practice;
  });
  afterAll(() => store[Symbol.asyncDispose]());
  beforeEach(async () => {
    await rows('delete from medication');
    await store.medication.keep(practice.id, MARIA, [{ name: 'metoprolol 50 mg', layWords: [] }], soon());
    await store.medication.keep(practice.id, DAAN, [{ name: 'cetirizine 10 mg', layWords: [] }], soon());
  });

  const rows = (text: string, values: unknown[] = []) =>
    withClient(store.url, async (client) => (await client.query(text, values)).rows);
  const run = (task: string, content: string | Uint8Array) =>
    medicationCommand([task, 'medicatie.csv', '--practice', 'linde'], {
      database: store.database,
      now: () => TEST_NOW,
      contentOf: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content),
      signal: soon(),
    });
  const usedBy = async (patient: PatientId) => {
    const found = await store.medication.of({ practice: practice.id, call: aCall(), patient }, soon());
    return found.kind === 'medication' ? found.medicines.map(({ name }) => name) : found.kind;
  };
  const file = (...lines: readonly string[]) => [HEAD, ...lines].join('\r\n');
  const GOOD = file(
    '12-3-1954;Berg;van den;Maria;omeprazol 20 mg;maagtablet',
    '12-3-1954;Berg;van den;Maria;Metoprolol 50 mg;bloeddrukpil',
  );

  it('says what would change and changes nothing, then takes it over, and a second time finds it equal', async () => {
    const check = await run('check', GOOD);
    expect(check).toEqual({
      exitCode: 0,
      lines: [
        'huisartsenpraktijk De Linde: 1 patiënt in het bestand; 1 medicijn nieuw, 0 gestopt, 1 gelijk.',
        'Dit was een controle: er is niets veranderd.',
      ],
    });
    expect(await usedBy(MARIA)).toEqual(['metoprolol 50 mg']);
    expect((await run('import', GOOD)).lines.at(-1)).toBe('Overgenomen.');
    expect(await usedBy(MARIA)).toEqual(['metoprolol 50 mg', 'omeprazol 20 mg']);
    expect((await run('import', GOOD)).lines[0]).toContain('0 medicijnen nieuw, 0 gestopt, 2 gelijk');
    // Who is not in the file keeps what they had.
    expect(await usedBy(DAAN)).toEqual(['cetirizine 10 mg']);
    const logged = await rows(
      `select action, what, result from audit where event = 'medication-imported' and patient_id = $1`,
      [MARIA],
    );
    expect(logged).toEqual([{ action: 'update', what: 'medication', result: 'done' }]);
  });

  it('stops what a patient does not use any more, and keeps its row', async () => {
    await run('import', file('12-3-1954;Berg;van den;;omeprazol 20 mg;'));
    expect(await usedBy(MARIA)).toEqual(['omeprazol 20 mg']);
    expect(await rows('select name from medication where stopped_at is not null')).toEqual([
      { name: 'metoprolol 50 mg' },
    ]);
  });

  it('uses the good lines, names each of the others by line and code, and stops nothing of whom one may be', async () => {
    const done = await run(
      'import',
      file(
        '12-3-1954;Berg;van den;;omeprazol 20 mg;',
        '12-3-1954;Berg;;;paracetamol;',
        '1-1-1900;Niemand;;;aspirine;',
        '4-4-2003;Bos;;;ventolin;',
      ),
    );
    expect(done.exitCode).toBe(1);
    expect(done.lines.slice(1)).toEqual([
      'Van 1 patiënt kan een regel ontbreken: daar is niets gestopt. Herstel de regels hieronder en neem het bestand opnieuw over.',
      'Overgenomen.',
      '3 regels zijn niet gebruikt:',
      '  regel 3: MEDICATION_PATIENT_UNKNOWN: deze patiënt staat niet in Balie',
      '  regel 4: MEDICATION_PATIENT_UNKNOWN: deze patiënt staat niet in Balie',
      '  regel 5: MEDICATION_PATIENT_AMBIGUOUS: meer dan één patiënt past hierbij; zet de voornaam erbij',
      'Meer hierover: docs/guides/medicatie.md',
    ]);
    expect(await usedBy(MARIA)).toEqual(['metoprolol 50 mg', 'omeprazol 20 mg']);
    // What stands in a line is a patient's.
    expect(done.lines.join()).not.toMatch(/Berg|Bos|1954|paracetamol|aspirine/u);
  });

  it('shows no more lines than help', async () => {
    const { lines } = await run('check', file(...Array.from({ length: 80 }, () => ';x;;;y;')));
    expect(lines.filter((line) => line.includes('MEDICATION_DATE_INVALID'))).toHaveLength(50);
    expect(lines.at(-2)).toBe('  en nog 30');
  });

  it('reads a file of an older Windows program too', async () => {
    const windows = Uint8Array.from(
      [...file('5-12-1978;Yilmazz;;;prednisolón;')].map((sign) => sign.charCodeAt(0)),
    );
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(windows)).toThrow();
    expect((await run('check', windows)).lines.join()).toContain('MEDICATION_PATIENT_UNKNOWN');
    await run(
      'import',
      Uint8Array.from([...file('12-3-1954;Berg;van den;;prednisolón;')].map((sign) => sign.charCodeAt(0))),
    );
    expect(await usedBy(MARIA)).toEqual(['prednisolón']);
  });

  it('takes nothing of a file with a column of citizen service numbers', async () => {
    const done = await run('import', `bsn;${HEAD}\n1;12-3-1954;Berg;van den;;omeprazol;`);
    expect(done.exitCode).toBe(1);
    expect(done.lines[0]).toMatch(/^MEDICATION_BSN_COLUMN: regel 1: /u);
    expect(await usedBy(MARIA)).toEqual(['metoprolol 50 mg']);
  });

  it.each([[[]], [['check']], [['stop', 'x']], [['check', 'x', 'y']], [['check', 'x', '--all']]])(
    'does not understand %j',
    async (asked: readonly string[]) => {
      const done = await medicationCommand(asked, {
        database: store.database,
        now: () => TEST_NOW,
        contentOf: () => {
          throw new CodedError('MEDICATION_FILE_NOT_READABLE', 'not asked for');
        },
        signal: soon(),
      });
      expect(done.exitCode).toBe(2);
      expect(done.lines[0]).toContain('ARGUMENT_UNKNOWN');
    },
  );
});
