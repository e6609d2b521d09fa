import { afterEach, describe, expect, it } from 'vitest';
import { auditAsCsv, describeAudit, describeChains } from '../../src/commands/doors/audit-report.ts';
import { auditOfPatient, verifyAudit } from '../../src/store/audit-trail.ts';
import { aCall, bookingAt, patientNamed } from '../kits/booking.ts';
import { soon, type TestStore, testStore, withClient } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

const maria = patientNamed('Maria');
const ofMaria = { bornOn: maria.dateOfBirth, lastName: 'berg' };

describe('S13: the log of NEN 7513', () => {
  const closing: TestStore[] = [];
  afterEach(async () => {
    for (const store of closing.splice(0)) await store[Symbol.asyncDispose]();
  });

  /** A store in which Maria was identified and got an appointment. */
  async function afterBooking() {
    const store = await testStore();
    closing.push(store);
    const practice = await store.practices.load('receptie', soon());
    if (practice === null) throw new Error('no practice');
    const call = aCall();
    await store.patients.identify(
      {
        practice: practice.id,
        call,
        dateOfBirth: maria.dateOfBirth,
        lastName: 'van den Berg',
        firstName: null,
        postcode: null,
      },
      soon(),
    );
    const booking = bookingAt(store, practice);
    const [slot] = await booking.freeSlots(at('2026-11-30T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    await booking.book(call, await booking.held(call, slot));
    return { store, call };
  }
  const tamper = (store: TestStore, text: string) =>
    withClient(store.url, async (client) => {
      await client.query('alter table audit disable trigger user');
      await client.query(text);
    });
  const chains = async (store: TestStore) => describeChains(await verifyAudit(store.database, soon()))[0];

  it('is whole after work, and says of each practice how many lines it has', async () => {
    const { store } = await afterBooking();
    expect(await chains(store)).toBe('huisartsenpraktijk De Linde: 2 regels, keten heel');
  });

  it.each([
    ['a line that was changed', `update audit set result = 'refused' where seq = 1`, 'BREUK bij regel 1'],
    ['a line that was taken out', 'delete from audit where seq = 1', 'BREUK bij regel 2'],
    ['lines cut off the end', 'delete from audit where seq = 2', 'BREUK: er ontbreken regels aan het einde'],
  ])('shows %s', async (_what, text, words) => {
    const { store } = await afterBooking();
    await tamper(store, text);
    expect(await chains(store)).toContain(words);
  });

  it.each(['update audit set seq = 9', 'delete from audit', 'truncate audit'])(
    'refuses "%s"',
    async (text) => {
      const { store } = await afterBooking();
      await expect(withClient(store.url, (client) => client.query(text))).rejects.toThrow('append-only');
    },
  );

  it('is given for one patient in words, and notes that it was looked at', async () => {
    const { store, call } = await afterBooking();
    const found = await auditOfPatient(store.database, ofMaria, soon());
    const [heading, ...lines] = describeAudit(found);
    expect(heading).toBe('huisartsenpraktijk De Linde: 2 regels');
    expect(lines[0]).toMatch(
      /^ {2}20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00 · balie · automatische functie · praktijk · beller herkend aan de telefoon · de patiënt belde · nee · gedaan · balie$/,
    );
    expect(lines[1]).toContain('afspraak gemaakt');
    const again = await auditOfPatient(store.database, ofMaria, soon());
    expect(describeAudit(again).at(-1)).toContain('inzagelog bekeken · beheer van de praktijk');
    const csv = auditAsCsv(found);
    expect(csv.split('\r\n')[0]).toContain('"praktijk","regel","wanneer","wie"');
    expect(csv).toContain(`"${call}"`);
    expect(csv).not.toMatch(/Maria|Berg|1954/);
  });

  it.each([
    ['another name', { ...ofMaria, lastName: 'Jansen' }],
    ['another birth date', { ...ofMaria, bornOn: maria.dateOfBirth.add({ days: 1 }) }],
  ])('gives nothing for %s', async (_what, sought) => {
    const { store } = await afterBooking();
    expect(await auditOfPatient(store.database, sought, soon())).toEqual([]);
  });
});
