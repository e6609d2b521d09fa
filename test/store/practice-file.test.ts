import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type PracticeId } from '../../src/domain/ids.ts';
import type { Practice } from '../../src/domain/practice.ts';
import { writePracticeFile } from '../../src/practice-file/write-practice-file.ts';
import { anyPractice } from '../kits/any-practice.ts';
import { aCall, bookingAt } from '../kits/booking.ts';
import { soon, TEST_NOW, type TestStore, testStore } from '../kits/database.ts';
import { at } from '../kits/practice-builders.ts';

let store: TestStore;
beforeAll(async () => {
  store = await testStore();
});
afterAll(() => store[Symbol.asyncDispose]());

const load = async (name: string): Promise<Practice> => {
  const practice = await store.practices.load(name, soon());
  if (practice === null) throw new Error('no such practice');
  return practice;
};

describe('a practice that is saved', () => {
  it('is read as it was, whatever it is, also over what it was before', async () => {
    const id = asId<PracticeId>(crypto.randomUUID());
    await fc.assert(
      fc.asyncProperty(anyPractice(), async (any) => {
        // Numbers are of one practice; ids of people may come again in another example.
        const practice = {
          ...renewed(any),
          id,
          dialledNumbers: any.dialledNumbers.map((number) => `${number}-x`),
        };
        await store.practices.save(practice, soon());
        expect(writePracticeFile(await load(id))).toBe(
          writePracticeFile({ ...practice, dialledNumbers: practice.dialledNumbers.toSorted() }),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('keeps appointments with somebody who left, and says how many now lie outside the hours', async () => {
    const linde = await load('receptie');
    const booking = bookingAt(store, linde);
    const call = aCall();
    const [slot] = await booking.freeSlots(at('2026-12-01T08:00'), 1);
    if (slot === undefined) throw new Error('no slot');
    const booked = await booking.book(call, await booking.held(call, slot));
    const [jansen, ...others] = linde.practitioners;
    const without: Practice = {
      ...linde,
      practitioners: others,
      appointmentTypes: linde.appointmentTypes.map((type) => ({
        ...type,
        practitioners: type.practitioners.filter((who) => who !== jansen?.id),
      })),
      openingHours: linde.openingHours.filter(({ practitioner }) => practitioner !== jansen?.id),
    };
    expect(await store.practices.save(without, soon())).toEqual({ outsideHours: 1 });
    const after = await load('receptie');
    expect(after.practitioners.map(({ spokenName }) => spokenName)).toEqual([
      'dokter De Boer',
      'assistente Fatima',
    ]);
    if (booked.kind !== 'booked') throw new Error('not booked');
    const found = await store.patients.upcomingAppointments(
      { practice: linde.id, call, patient: booked.appointment.patient, now: TEST_NOW },
      soon(),
    );
    expect(found).toMatchObject({ appointments: [{ practitionerName: 'dokter Jansen' }] });
    // And comes back as the same person.
    expect(await store.practices.save(linde, soon())).toEqual({ outsideHours: 0 });
    expect((await load('receptie')).practitioners[0]?.id).toBe(jansen?.id);
  });

  it('takes no number and no people of another practice, and then changes nothing', async () => {
    const [linde, kies] = [await load('receptie'), await load('tandarts')];
    const taken = { code: 'PRACTICE_TAKEN' };
    await expect(
      store.practices.save(
        { ...kies, shortName: 'Anders', dialledNumbers: [...kies.dialledNumbers, 'receptie'] },
        soon(),
      ),
    ).rejects.toMatchObject(taken);
    await expect(
      store.practices.save({ ...kies, practitioners: linde.practitioners }, soon()),
    ).rejects.toMatchObject(taken);
    expect(await load('tandarts')).toEqual(kies);
  });
});

describe('the practice command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balie-practice-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function practice(...args: readonly string[]) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../src/commands/practice.ts'), ...args],
      {
        env: { PATH: process.env['PATH'], HOME: folder, BALIE_DATABASE_URL: withHost(store.url) },
        cwd: folder,
      },
    );
    const [out, err] = [child.stdout, child.stderr].map((stream) => {
      const parts: string[] = [];
      stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
      return parts;
    });
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number];
    return { code, out: (out ?? []).join(''), err: (err ?? []).join('') };
  }
  const file = (name: string) => join(folder, name);

  it('exports a practice, checks the file, and imports what was changed in it', async () => {
    const exported = await practice('export', 'tandarts');
    expect(exported).toMatchObject({ code: 0, err: '' });
    expect(exported.out).toBe(writePracticeFile(await load('tandarts')));
    await writeFile(
      file('kies.json'),
      exported.out.replace('"shortName": "De Kies"', '"shortName": "De Nieuwe Kies"'),
    );
    expect(await practice('check', 'kies.json')).toMatchObject({
      code: 0,
      err: expect.stringContaining('De Nieuwe Kies: in orde (2 behandelaars'),
    });
    expect((await load('tandarts')).shortName).toBe('De Kies');
    expect(await practice('import', 'kies.json')).toMatchObject({
      code: 0,
      err: expect.stringContaining('De Nieuwe Kies is overgenomen;'),
    });
    expect((await load('tandarts')).shortName).toBe('De Nieuwe Kies');
  });

  it('knows a practice by a part of its name, its id and its number', async () => {
    const linde = await load('receptie');
    const number = linde.dialledNumbers.find((dialled) => dialled !== 'receptie') ?? 'receptie';
    for (const called of ['de linde', linde.id, number]) {
      expect((await practice('export', called)).out).toBe(writePracticeFile(linde));
    }
  });

  it('imports a new practice that names no ids', async () => {
    const text = (await practice('export', 'fysio')).out
      .replaceAll(/"id": "[^"]*",? ?/gu, '')
      .replace(/"dialledNumbers": .*/u, '"dialledNumbers": ["fysio-oost"],');
    await writeFile(file('oost.json'), text);
    expect(await practice('import', 'oost.json')).toMatchObject({
      code: 0,
      err: expect.stringContaining('als nieuwe praktijk'),
    });
    const [oost, fysio] = [await load('fysio-oost'), await load('fysio')];
    expect(oost.id).not.toBe(fysio.id);
    expect(oost.practitioners.map(({ id }) => id)).not.toEqual(fysio.practitioners.map(({ id }) => id));
  });

  it('names line and field of every fault, and takes nothing over', async () => {
    const text = (await practice('export', 'receptie')).out
      .replace('"recordsCalls": false', '"recordsCalls": "nee"')
      .replace('"minutes": 10', '"minutes": 11');
    await writeFile(file('fout.json'), text);
    const refused = await practice('import', 'fout.json');
    expect(refused).toMatchObject({ code: 1, out: '' });
    const lines = refused.err.split('\n');
    expect(lines[0]).toBe('PRACTICE_FILE_INVALID: er is niets overgenomen; verbeter 2 punten.');
    expect(lines[1]).toBe(`  regel ${lineOf(text, '"nee"')}, recordsCalls: moet true of false zijn`);
    expect(lines[2]).toBe(
      `  regel ${lineOf(text, '"minutes": 11')}, appointmentTypes[0].minutes: moet een veelvoud van 5 zijn`,
    );
  });

  it.each([
    [[], 2, 'ARGUMENT_UNKNOWN: '],
    [['check'], 2, 'ARGUMENT_UNKNOWN: '],
    [['remove', 'x'], 2, 'ARGUMENT_UNKNOWN: '],
    [['check', 'a', 'b'], 2, 'ARGUMENT_UNKNOWN: '],
    [['check', 'geen-bestand.json'], 1, 'PRACTICE_FILE_NOT_READABLE: '],
    [['export'], 1, 'PRACTICE_NOT_CHOSEN: Er zijn meer praktijken. Noem er een:\n  '],
    [['export', '+31100000999'], 1, 'PRACTICE_NOT_CHOSEN: Zo heet geen praktijk. Deze zijn er:\n  '],
  ])('refuses %j with exit code %i and a code', async (args, code, says) => {
    const refused = await practice(...args);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(says);
  });
});

/** The settings want a whole address; the socket in it goes before the host. */
const withHost = (url: string): string => url.replace('@/', '@localhost/');

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** The same practice with people and types that nobody else has. */
function renewed(practice: Practice): Practice {
  const ids = new Map<string, string>();
  const renew = <Id extends string>(id: Id): Id => {
    const known = ids.get(id) ?? crypto.randomUUID();
    ids.set(id, known);
    return asId<Id>(known);
  };
  const renewOrAll = <Id extends string>(id: Id | null): Id | null => (id === null ? null : renew(id));
  return {
    ...practice,
    practitioners: practice.practitioners.map((who) => ({ ...who, id: renew(who.id) })),
    appointmentTypes: practice.appointmentTypes.map((type) => ({
      ...type,
      id: renew(type.id),
      practitioners: type.practitioners.map(renew),
    })),
    openingHours: practice.openingHours.map((part) => ({
      ...part,
      practitioner: renewOrAll(part.practitioner),
    })),
    closures: practice.closures.map((closure) => ({
      ...closure,
      practitioner: renewOrAll(closure.practitioner),
    })),
  };
}
