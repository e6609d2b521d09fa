import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { examineFhirAgenda } from '../fhir/examine-agenda.ts';
import { CodedError } from '../platform/coded-error.ts';
import type { Config } from '../platform/config.ts';
import { describeFindings, type Examination, examine } from '../platform/doctor.ts';
import {
  diskExamination,
  nodeExamination,
  packagesExamination,
  portExamination,
  programExamination,
} from '../platform/examinations.ts';
import { silentLog } from '../platform/log.ts';
import { configFile, readConfig } from '../platform/read-config.ts';
import { joinRunningBalie, LIVE_SOCKET, type RunningBalieSeen } from '../rehearsal/audio/running-balie.ts';
import { openEar } from '../speech/open-ear.ts';
import { openVoice } from '../speech/open-voice.ts';
import { jobRuns } from '../store/job-runs-of-all.ts';
import { openLastKnownPractices } from '../store/last-known-practices.ts';
import { openDatabase } from '../store/postgres/database.ts';
import { describeJobs } from './describe-jobs.ts';
import { onlyArguments } from './only-arguments.ts';

// `./balie doctor [--json]`: every part with its state and what to do. Exit code 1 when a part is broken.
const surroundings = { environment: process.env, homeDir: homedir() };
const root = resolve(import.meta.dirname, '../..');
const searchPath = process.env['PATH'] ?? '';

if (!onlyArguments('doctor', ['--json'])) process.exit();
const findings = await examine([
  nodeExamination(process.version),
  packagesExamination(root),
  ...(await configured()),
  ...peers(),
]);
console.log(process.argv.includes('--json') ? JSON.stringify(findings) : describeFindings(findings));
process.exitCode = findings.some(({ state }) => state === 'broken') ? 1 : 0;

/** What depends on the settings; when those are wrong, only that can be said. */
async function configured(): Promise<readonly Examination[]> {
  const settings = (look: Examination['look']): Examination => ({ part: 'instellingen', look });
  try {
    const config = readConfig(surroundings);
    const running = await joinRunningBalie(join(config.dataDir, LIVE_SOCKET));
    running?.close();
    const file = configFile(surroundings);
    const from = existsSync(file) ? `${file} en omgeving` : `standaard en omgeving (${file} is er niet)`;
    const says = `${from}; bouw ${config.build}`;
    return [settings(async () => ({ state: 'good', says, todo: null })), ...partsOf(config, running)];
  } catch (error) {
    return [settings(() => Promise.reject(error))];
  }
}

function partsOf(config: Config, running: RunningBalieSeen | null): readonly Examination[] {
  return [
    diskExamination(config.dataDir),
    {
      part: 'database',
      async look(signal) {
        const known = (await openLastKnownPractices(config.dataDir, silentLog)).all().length;
        // The whole way: a managed PostgreSQL is made, started and stopped again, because only that proves that it works.
        const database = await openDatabase(config, silentLog, signal).catch((error: unknown) => {
          if (!(error instanceof CodedError) || known === 0) throw error;
          return error;
        });
        if (database instanceof CodedError) {
          return {
            state: 'broken',
            says: `gaat niet open (${database.code}); Balie neemt wel op en hoort alarmen, met de laatst bekende instellingen (${known})`,
            todo: `Zoek ${database.code} op in docs/guides/errors.md. Afspraken gaan niet tot de database terug is.`,
          };
        }
        const ran = await jobRuns(database, signal).finally(() => database.close());
        const where =
          database.kind === 'managed'
            ? `eigen PostgreSQL in ${config.dataDir}`
            : 'PostgreSQL van databaseUrl';
        return { state: 'good', ...describeJobs(where, ran, running !== null) };
      },
    },
    {
      part: 'oor',
      async look() {
        const ear = await openEar(
          config.ear.name === 'whisper' ? { ...config.ear, dataDir: config.dataDir } : config.ear,
        );
        await ear.close();
        const advice = ear.name === 'whisper' ? 'Voor een echte lijn: ./balie models parakeet' : null;
        return { state: 'good', says: `${ear.name}: ${ear.goodFor}`, todo: advice };
      },
    },
    {
      part: 'stem',
      async look() {
        const voice = await openVoice(config.voice);
        await voice.close();
        return { state: 'good', says: voice.name, todo: null };
      },
    },
    ...config.fhirAgendas.map((settings) => agendaExamination(settings)),
    ...config.sip.transports.map((transport) =>
      portExamination({
        part: `SIP ${transport}`,
        ...config.sip,
        transport,
        setting: 'sip.port',
        ours: running?.sip.port === config.sip.port,
      }),
    ),
    portExamination({
      part: 'web',
      ...config.http,
      transport: 'tcp',
      setting: 'http.port',
      ours: running?.httpPort === config.http.port,
    }),
  ];
}

/** The agenda of a practice in another system: it answers, lets Balie in, and has what the settings name. */
function agendaExamination(settings: Config['fhirAgendas'][number]): Examination {
  return {
    part: `agenda ${settings.practice}`,
    async look(signal) {
      const found = await examineFhirAgenda(settings, signal);
      if (found.kind === 'readable')
        return { state: 'good', says: `FHIR, ${found.schedules} agenda's te lezen`, todo: null };
      const says =
        found.spokenName !== null
          ? `de agenda of behandelaar van ${found.spokenName} bestaat daar niet`
          : found.refused === null
            ? 'het andere systeem antwoordt niet'
            : `het andere systeem weigert (${found.refused})`;
      return {
        state: 'broken',
        says: `${says}; bellers krijgen een terugbelafspraak`,
        todo: 'Kijk fhirAgendas na in de instellingen (docs/guides/agenda.md).',
      };
    },
  };
}

/** Telephones and exchanges that only the tests need. */
function peers(): readonly Examination[] {
  const without = 'de tests met dit programma worden overgeslagen';
  const peer = (program: string, debianPackage: string) =>
    programExamination({ part: program, program, debianPackage, without, searchPath });
  return [
    peer('sipp', 'sip-tester'),
    peer('baresip', 'baresip-core'),
    peer('kamailio', 'kamailio kamailio-tls-modules'),
    peer('sox', 'sox'),
  ];
}
