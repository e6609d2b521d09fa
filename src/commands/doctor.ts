import { homedir } from 'node:os';
import { resolve } from 'node:path';
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
import { openEar } from '../speech/open-ear.ts';
import { openVoice } from '../speech/open-voice.ts';
import { openLastKnownPractices } from '../store/last-known-practices.ts';
import { openDatabase } from '../store/postgres/database.ts';

// `./balie doctor [--json]`: every part with its state and what to do. Exit code 1 when a part is broken.
const surroundings = { environment: process.env, homeDir: homedir() };
const root = resolve(import.meta.dirname, '../..');
const searchPath = process.env['PATH'] ?? '';

const findings = await examine([
  nodeExamination(process.version),
  packagesExamination(root),
  ...configured(),
  ...peers(),
]);
console.log(process.argv.includes('--json') ? JSON.stringify(findings) : describeFindings(findings));
process.exitCode = findings.some(({ state }) => state === 'broken') ? 1 : 0;

/** What depends on the settings; when those are wrong, only that can be said. */
function configured(): readonly Examination[] {
  const settings = (look: Examination['look']): Examination => ({ part: 'instellingen', look });
  try {
    const config = readConfig(surroundings);
    const says = `${configFile(surroundings)} en omgeving; bouw ${config.build}`;
    return [settings(async () => ({ state: 'good', says, todo: null })), ...partsOf(config)];
  } catch (error) {
    return [settings(() => Promise.reject(error))];
  }
}

function partsOf(config: Config): readonly Examination[] {
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
        await database.close();
        const says =
          database.kind === 'managed'
            ? `eigen PostgreSQL in ${config.dataDir}`
            : 'PostgreSQL van databaseUrl';
        return { state: 'good', says, todo: null };
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
      portExamination({ part: `SIP ${transport}`, ...config.sip, transport, setting: 'sip.port' }),
    ),
    portExamination({ part: 'web', ...config.http, transport: 'tcp', setting: 'http.port' }),
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
