import { CodedError } from '../platform/coded-error.ts';
import type { LiveEvent } from './call-notes.ts';
import { lineForPeople, reportForPeople } from './print-call.ts';
import type { Report, SaidLine } from './report.ts';
import type { ReadScenario, Scenario } from './scenario.ts';

/** Plays one scenario: by text or by audio. */
export type Play = (
  scenario: Scenario,
  signal: AbortSignal,
  live: (line: SaidLine | LiveEvent) => void,
) => Promise<Report>;

/**
 * Plays the scenarios one after the other and prints each: for people as it happens, or one JSON line a scenario. A scenario
 * that cannot be played is a line with its error and does not stop the rest. True when all ended as expected.
 */
export async function playScenarios(
  read: readonly ReadScenario[],
  play: Play,
  print: { readonly line: (text: string) => void; readonly json: boolean },
  signal: AbortSignal,
): Promise<boolean> {
  let good = true;
  for (const [index, one] of read.entries()) {
    if (signal.aborted) return false;
    try {
      if (one.kind === 'not-usable') throw one.error;
      if (!print.json) print.line(headingOf(one.scenario));
      const report = await play(one.scenario, signal, (line) => {
        if (!print.json) print.line(lineForPeople(line));
      });
      good &&= report.expected.includes(report.outcome);
      if (print.json) print.line(JSON.stringify(report));
      else for (const text of reportForPeople(report)) print.line(text);
    } catch (error) {
      good = false;
      print.line(failureOf(error, one, { line: index + 1, alone: read.length === 1, json: print.json }));
    }
  }
  return good;
}

function failureOf(
  error: unknown,
  one: ReadScenario,
  { line, alone, json }: { readonly line: number; readonly alone: boolean; readonly json: boolean },
): string {
  const { code, message } = asCoded(error);
  if (!json) return `${code}: ${alone ? '' : `scenario ${line}: `}${message}`;
  const id = one.kind === 'scenario' ? { id: one.scenario.id, outcome: 'failed' } : {};
  return JSON.stringify({ ...id, error: { code, line, message } });
}

/** A bug in one scenario is told in its place as well: the rest is played, and the exit says that not all was good. */
const asCoded = (error: unknown): CodedError =>
  error instanceof CodedError
    ? error
    : new CodedError('SCENARIO_FAILED', 'Dit scenario kon niet tot het eind worden gespeeld.', {
        cause: error,
      });

const headingOf = ({ id, description, now }: Scenario): string =>
  `\n${id}${description === undefined ? '' : `: ${description}`} (${now.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')})`;
