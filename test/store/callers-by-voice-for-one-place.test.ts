import { expect, it } from 'vitest';
import type { Practice } from '../../src/domain/practice.ts';
import { recordOf } from '../../src/rehearsal/call-record.ts';
import type { Report } from '../../src/rehearsal/report.ts';
import { playInText } from '../../src/rehearsal/text/text-call.ts';
import type { RehearsalWorld } from '../../src/rehearsal/world.ts';
import { soon, testStore, withClient } from '../kits/database.ts';
import { deLindeWithPatients } from '../kits/practice-builders.ts';
import { aJourney } from '../kits/rehearsal-journeys.ts';

const CALLERS = 200;
const OPENING = 'ik wil graag een afspraak maken op maandag dertig november om negen uur bij dokter Jansen';
const WANTED = {
  start: '2026-11-30T09:00',
  spoken: 'maandag 30 november om negen uur bij dokter Jansen',
};
const DONE = 'Ik heb voor u ingepland:';
const OFFERED = /Ik heb (?:nog )?(?:[a-z]+dag) \d+ [a-z]+ .*(?:Past dat u|Welke past u)\?/u;
/** Ten seconds when nothing else runs: a busy machine has two cores for two hundred whole calls. */
const LONGEST_MS = 100_000;

const told = ({ said }: Report): string =>
  said
    .filter(({ who }) => who === 'balie')
    .map(({ text }) => text)
    .join(' ');

it('of 200 callers who say at once that they want one place one hears that it is theirs, the others hear another', async () => {
  await using store = await testStore();
  const practice = (await store.practices.load('receptie', soon())) as Practice;
  const lastNames = await store.practices.lastNames(practice.id, 300, soon());
  const people = deLindeWithPatients().patients;
  const signal = AbortSignal.timeout(LONGEST_MS);
  const world: RehearsalWorld = {
    practice,
    lastNames,
    actions: {
      agenda: store.agenda,
      together: store.agenda,
      patients: store.patients,
      worklist: store.worklist,
      callbacks: store.callbacks,
      channels: [],
    },
    journal: store.journal,
    record: (call, during) => recordOf(store, practice.id, call, during),
  };
  const reports = await Promise.all(
    Array.from({ length: CALLERS }, (_, nth) => {
      const who = people[nth % people.length];
      if (who === undefined) throw new Error('nobody is registered');
      const scenario = aJourney('book', {
        caller: { name: `${who.firstName} ${who.lastName}`, dateOfBirth: who.dateOfBirth.toString() },
        facts: { opening: OPENING },
      });
      return playInText(scenario, async () => world, signal);
    }),
  );
  expect(reports.map(({ outcome }) => outcome)).toEqual(Array.from({ length: CALLERS }, () => 'booked'));
  // What each of them heard is what their row says, word by word.
  expect(reports.filter(({ held }) => held['agrees-with-record'] !== true)).toEqual([]);
  expect(reports.filter((report) => told(report).split(DONE).length !== 2)).toEqual([]);
  expect(reports.filter(({ rows }) => rows.appointments.length !== 1)).toEqual([]);
  const winners = reports.filter((report) => told(report).includes(`${DONE} ${WANTED.spoken}`));
  expect(winners.map(({ rows }) => rows.appointments[0]?.start)).toEqual([WANTED.start]);
  // Who did not get it was asked whether another suits before it was theirs.
  const others = reports.filter((report) => !winners.includes(report));
  expect(others).toHaveLength(CALLERS - 1);
  expect(others.filter((report) => !OFFERED.test(told(report).split(DONE)[0] ?? ''))).toEqual([]);
  const places = reports.flatMap(({ rows }) =>
    rows.appointments.map((one) => `${one.practitioner} ${one.start}`),
  );
  expect(new Set(places).size).toBe(CALLERS);
  const booked = await withClient(
    store.url,
    async (client) => (await client.query(`select from appointments where status = 'booked'`)).rowCount,
  );
  expect(booked).toBe(CALLERS);
}, 120_000);
