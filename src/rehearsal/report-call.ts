import type { CallNotes } from './call-notes.ts';
import type { CallerBrief } from './caller/brief.ts';
import { mustHold } from './must-hold.ts';
import type { Report } from './report.ts';
import type { RehearsedOutcome, Scenario } from './scenario.ts';
import type { CallRecord } from './world.ts';

/** One rehearsed call, played by audio or in text, as a report with its promises judged. */
export function reportCall(played: {
  readonly scenario: Scenario;
  readonly brief: CallerBrief;
  readonly notes: CallNotes;
  readonly record: CallRecord;
  /** Null: the call did not end; `unended` says so to the reader. */
  readonly outcome: RehearsedOutcome | null;
  readonly unended: string;
  readonly ear: string;
}): Report {
  const { scenario, brief, notes, outcome } = played;
  const { messages, ...rows } = played.record;
  const report = {
    id: scenario.id,
    outcome: outcome ?? 'failed',
    expected: scenario.expected.outcome,
    said: notes.said.toSorted((a, b) => a.atMs - b.atMs),
    keys: notes.keys,
    rows,
    messages,
    alarms: notes.alarms,
    ear: played.ear,
    timesMs: notes.timesMs(),
    held: {},
    notes: [
      ...brief.unknownTwists.map((kind) => `unknown twist, not played: ${kind}`),
      ...(outcome === null ? [played.unended] : []),
      ...notes.faults.map((code) => `fault: ${code}`),
    ],
  } satisfies Report;
  return { ...report, held: mustHold(scenario, report) };
}
