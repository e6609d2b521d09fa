import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Practice } from '../domain/practice.ts';
import type { DemoLines } from '../store/demo/demo-practices.ts';
import { openStore } from '../store/store.ts';
import { recordOf } from './call-record.ts';
import type { Scenario } from './scenario.ts';
import { seed } from './seed.ts';
import type { RehearsalWorld } from './world.ts';

/** Names for humans that nobody dials: in text their answers are scripted. */
const SCRIPTED_LINES: DemoLines = {
  emergencyLine: 'sip:spoed@rehearsal.invalid',
  secondNumber: 'sip:tweede@rehearsal.invalid',
  doctor: 'sip:arts@rehearsal.invalid',
  outOfHoursPost: 'sip:hap@rehearsal.invalid',
  dutyDentist: 'sip:tandarts@rehearsal.invalid',
  desk: 'sip:balie@rehearsal.invalid',
  consultLine: 'sip:overleg@rehearsal.invalid',
};

/** Real PostgreSQL for rehearsals. One serves all scenarios: each gets a practice of its own. */
export interface Scratch {
  worldFor(
    scenario: Scenario,
    now: () => Temporal.ZonedDateTime,
    signal: AbortSignal,
  ): Promise<RehearsalWorld>;
  /** Ends the database and removes its folder. */
  close(): Promise<void>;
}

/**
 * Null `databaseUrl`: a managed PostgreSQL in a temporary folder. `like`: each practice is like this one and not like the demo of
 * its kind. Rejects as `openStore` does.
 */
export async function openScratch(
  databaseUrl: string | null,
  signal: AbortSignal,
  like: Practice | null = null,
): Promise<Scratch> {
  const dataDir = await mkdtemp(join(tmpdir(), 'balie-rehearsal-'));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  // Scenarios are played one after the other, each at its own time.
  let clock: () => Temporal.ZonedDateTime = () => Temporal.Now.zonedDateTimeISO('Europe/Amsterdam');
  const store = await openStore(
    {
      databaseUrl,
      dataDir,
      node: 'rehearsal',
      now: () => clock().toInstant(),
      log: () => undefined,
      demo: null,
      // Nothing is sent: a rehearsal reads the messages where they wait.
      carriers: null,
      // Links are promised and never made: they are when a message is sent.
      pageUrl: 'https://patient.example',
    },
    signal,
  ).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    async worldFor(scenario, now, until) {
      clock = now;
      const { practice } = await seed(store, scenario, SCRIPTED_LINES, like);
      return {
        practice,
        lastNames: await store.practices.lastNames(practice.id, 300, until),
        actions: {
          agenda: store.agenda,
          together: store.agenda,
          patients: store.patients,
          worklist: store.worklist,
          callbacks: store.callbacks,
          consents: store.consents,
          intakes: store.intakes,
          waitingList: store.waitingList,
          medication: store.medication,
          channels: ['email', 'file'],
        },
        journal: store.journal,
        record: (call, during) => recordOf(store, practice.id, call, during),
      };
    },
    async close() {
      await store.close();
      await remove();
    },
  };
}
