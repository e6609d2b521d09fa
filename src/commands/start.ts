import { homedir } from 'node:os';
import { join } from 'node:path';
import { type RunningBalie, startBalie } from '../main.ts';
import { CodedError } from '../platform/coded-error.ts';
import type { Config } from '../platform/config.ts';
import { createLog, type Log } from '../platform/log.ts';
import { readConfig } from '../platform/read-config.ts';
import { joinRunningBalie, LIVE_SOCKET } from '../rehearsal/audio/running-balie.ts';
import { DEMO_LINES } from '../store/demo/demo-lines.ts';
import { errorLines } from './error-lines.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import { onlyArguments } from './only-arguments.ts';

// `./balie start`: fetches the ear when it is missing, prepares the database and the demo practice, takes calls, and says
// where to call. Ctrl-C lets running calls end; a second Ctrl-C does not wait.

/** A call that is still going on after this is cut: whoever stops a machine means it. */
const LAST_CALLS_MS = 60_000;

/** Longer than the database takes; without the link Balie runs as well. */
const SETUP_LINK_MS = 5_000;

/** A shell's habit: 128 and the number of SIGINT. */
const STOPPED = 130;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const stopping = new AbortController();

// A bug in one call or one part must not silence the telephone of a practice: it is told, and Balie goes on answering.
let log: Log = () => undefined;
process.on('uncaughtException', (error) => log('error', 'an error was not caught', { error }));
process.on('unhandledRejection', (reason) =>
  log('error', 'a rejection was not caught', reason instanceof Error ? { error: reason } : {}),
);
const abortStart = (): void => stopping.abort();
process.once('SIGINT', abortStart);
process.once('SIGTERM', abortStart);

if (!onlyArguments('start')) process.exit();
try {
  const began = performance.now();
  const config = readConfig({ environment: process.env, homeDir: homedir() });
  await refuseSecond(config.dataDir);
  log = createLog({ level: config.log.level, write: (line) => void process.stdout.write(line) });
  if (config.ear.name === 'whisper') await fetchWithProgress('whisper', config.dataDir, stopping.signal);
  const starting = performance.now();
  const balie = await startBalie({ config, log, demo: DEMO_LINES }, stopping.signal);
  const setUp = await balie.setupPath(AbortSignal.timeout(SETUP_LINK_MS));
  announce(balie, config, setUp, { setUpMs: starting - began, startMs: performance.now() - starting });
  process.off('SIGINT', abortStart);
  process.off('SIGTERM', abortStart);
  endOnSignals(balie);
} catch (error) {
  const told = stopping.signal.aborted ? ['Het starten is afgebroken.'] : errorLines(error, 'START_FAILED');
  for (const line of told) say(line);
  process.exit(stopping.signal.aborted ? STOPPED : 1);
}

/** Two would take each other's calls, jobs and place for `./balie call`; two machines with one database each have their own folder. */
async function refuseSecond(dataDir: string): Promise<void> {
  const running = await joinRunningBalie(join(dataDir, LIVE_SOCKET));
  if (running === null) return;
  running.close();
  throw new CodedError(
    'ALREADY_RUNNING',
    `Balie staat al aan, op sip:${running.sip.host}:${running.sip.port}. Stop haar eerst, of kies een andere map met BALIE_DATA_DIR.`,
    { fields: { dataDir } },
  );
}

function announce(
  balie: RunningBalie,
  config: Config,
  setUp: string | null,
  times: { readonly setUpMs: number; readonly startMs: number },
): void {
  const { host, port } = balie.sip;
  say('');
  const why = balie.store.notOpened();
  if (why !== null) {
    say(
      `${why}: de database gaat niet open. Balie neemt op, hoort alarmen en verbindt door, met de laatst bekende`,
    );
    say(
      '  instellingen; afspraken gaan nu niet. Balie blijft het proberen. Meer hierover: docs/guides/errors.md',
    );
  }
  say(`Balie staat aan (${(times.startMs / 1_000).toFixed(1)} s).`);
  say(`  Bellen     sip:receptie@${host}:${port}  (huisartsenpraktijk De Linde, een verzonnen praktijk)`);
  say('  Proberen   ./balie call   in een ander venster: een nagebootste beller belt nu op');
  say(`  Oor        ${balie.ear.name}: ${balie.ear.goodFor}`);
  say(`  Stem       ${config.voice.name}`);
  say(
    `  Berichten  ${config.mail === null ? `naar een bestand: ${config.dataDir}/messages.jsonl` : 'per e-mail'}`,
  );
  sayScreens(balie, config, setUp);
  say('  Stoppen    Ctrl-C');
}

function sayScreens({ http, hasScreens }: RunningBalie, config: Config, setUp: string | null): void {
  if (http === null) {
    say(
      `  Schermen   geen: poort ${config.http.port} is bezet. Kies een andere: BALIE_HTTP_PORT=8081 ./balie start`,
    );
    return;
  }
  // Browsers allow passkeys on `localhost` and not on an address in numbers.
  const host = http.host === '127.0.0.1' ? 'localhost' : http.host;
  const address = config.http.publicUrl ?? `http://${host}:${http.port}`;
  say(`  Schermen   ${hasScreens ? address : 'niet gebouwd; start met ./balie start'}`);
  if (setUp !== null) say(`  Account    ${address}${setUp}   (eenmalig, 24 uur geldig)`);
  say(`  Toestand   http://${host}:${http.port}/health`);
}

function endOnSignals(balie: RunningBalie): void {
  let asked = false;
  const end = async (): Promise<void> => {
    if (asked) {
      say('Balie stopt meteen.');
    } else {
      asked = true;
      say(
        'Balie neemt geen nieuwe gesprekken meer aan en laat lopende gesprekken aflopen; nog een keer Ctrl-C stopt meteen.',
      );
      await Promise.race([
        balie.drain(),
        new Promise((resolve) => setTimeout(resolve, LAST_CALLS_MS).unref()),
      ]);
    }
    const { failed } = await balie.stop();
    for (const part of failed) say(`STOP_FAILED: ${part} is niet goed gestopt; zie het log.`);
    process.exit(failed.length === 0 ? 0 : 1);
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}
