import { readFileSync, writeFileSync } from 'node:fs';
import { systemClock } from '../platform/clock.ts';
import { CodedError } from '../platform/coded-error.ts';
import { asPractice, type PracticeFileRead, readPracticeFile } from '../practice-file/read-practice-file.ts';
import { writePracticeFile } from '../practice-file/write-practice-file.ts';
import { type PracticeDirectory, practiceDirectory } from '../store/practice-directory.ts';
import { choosePractice } from './choose-practice.ts';
import { type OnDatabase, runOnDatabase } from './run-on-database.ts';

// `./balie practice check|import|export`: a practice as one file. Exit code 1: the file or the practice is not right; 2: not
// understood. What was exported goes to standard output, all talk to standard error.
const DEADLINE_MS = 60_000;
const USAGE = `Zo werkt het:
  ./balie practice check BESTAND          controleert een praktijkbestand en verandert niets
  ./balie practice import BESTAND         controleert het en neemt het over
  ./balie practice export [PRAKTIJK]      schrijft de praktijk als bestand naar de uitvoer`;

const [task, named, ...more] = process.argv.slice(2);
await runOnDatabase(DEADLINE_MS, async (on) => ({ exitCode: await perform(on), lines: [] }));

async function perform(on: OnDatabase): Promise<0 | 1 | 2> {
  if (more.length > 0) return notUnderstood();
  if (task === 'export') return exportOne(on);
  if ((task !== 'check' && task !== 'import') || named === undefined) return notUnderstood();
  const read = readPracticeFile(contentOf(named));
  if (read.kind === 'faults') return sayFaults(read);
  if (task === 'import') return importOne(read.file, on);
  const { shortName, practitioners, appointmentTypes, answers } = read.file;
  console.error(
    `${shortName}: in orde (${practitioners.length} behandelaars, ${appointmentTypes.length} afspraaksoorten, ${answers.length} antwoorden).`,
  );
  return 0;
}

function notUnderstood(): 2 {
  console.error(`ARGUMENT_UNKNOWN: dit is geen opdracht voor een praktijkbestand.\n${USAGE}`);
  return 2;
}

function sayFaults({ faults }: Extract<PracticeFileRead, { readonly kind: 'faults' }>): 1 {
  console.error(
    `PRACTICE_FILE_INVALID: er is niets overgenomen; verbeter ${count(faults.length, 'punt', 'punten')}.`,
  );
  for (const { line, field, words } of faults) {
    console.error(`  regel ${line}${field === '' ? '' : `, ${field}`}: ${words}`);
  }
  console.error('Meer hierover: docs/guides/praktijkbestand.md');
  return 1;
}

async function importOne(
  file: Extract<PracticeFileRead, { readonly kind: 'file' }>['file'],
  { database, signal }: OnDatabase,
): Promise<0> {
  const practices = practiceDirectory(database, () => systemClock().toInstant());
  const known = await knownPractice(
    practices,
    [...(file.id === undefined ? [] : [file.id]), ...file.dialledNumbers],
    signal,
  );
  const practice = asPractice(file, known, () => crypto.randomUUID());
  const { outsideHours } = await practices.save(practice, signal);
  console.error(
    `${practice.shortName} is overgenomen${known === null ? ' als nieuwe praktijk' : ''}; het eerstvolgende gesprek gaat ermee.`,
  );
  if (outsideHours > 0) {
    console.error(
      `Let op: ${count(outsideHours, 'gemaakte afspraak valt', 'gemaakte afspraken vallen')} nu buiten de werktijden. Ze blijven staan; u beslist.`,
    );
  }
  return 0;
}

async function knownPractice(practices: PracticeDirectory, names: readonly string[], signal: AbortSignal) {
  for (const name of names) {
    const found = await practices.load(name, signal);
    if (found !== null) return found;
  }
  return null;
}

async function exportOne(on: OnDatabase): Promise<0> {
  const practice = await choosePractice(named ?? null, on);
  // Written in one piece, also into a pipe: a practice is some ten kilobytes.
  writeFileSync(process.stdout.fd, writePracticeFile(practice));
  return 0;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch (cause) {
    throw new CodedError('PRACTICE_FILE_NOT_READABLE', 'Dit praktijkbestand kan niet worden gelezen.', {
      cause,
    });
  }
}

function count(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`;
}
