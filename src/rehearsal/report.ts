import type { AlarmReason } from '../domain/alarm.ts';
import type { RehearsedOutcome } from './scenario.ts';
import type { AppointmentRow, MessageRow, TransferRow, WaitingRow, WorklistRow } from './world.ts';

/** What one rehearsal was: a line of `./balie call --json` (formats.md). Times are milliseconds since the answer of the call. */
export interface Report {
  readonly id: string;
  readonly outcome: RehearsedOutcome;
  readonly expected: readonly RehearsedOutcome[];
  readonly said: readonly SaidLine[];
  /** Keys the caller pressed, one entry a time they did. */
  readonly keys: readonly string[];
  readonly rows: {
    readonly appointments: readonly AppointmentRow[];
    readonly worklist: readonly WorklistRow[];
    readonly waitingList: readonly WaitingRow[];
    readonly transfers: readonly TransferRow[];
  };
  readonly messages: readonly MessageRow[];
  readonly alarms: readonly AlarmReason[];
  readonly ear: string;
  readonly timesMs: TimesMs;
  /** Each promise of `expected.mustHold`: whether it held; null when we have no check of that name. */
  readonly held: Readonly<Record<string, boolean | null>>;
  /** Things about the scenario or the machine that the reader should know. */
  readonly notes: readonly string[];
}

export interface SaidLine {
  readonly who: 'balie' | 'caller' | 'human';
  readonly text: string;
  readonly atMs: number;
}

export interface TimesMs {
  readonly total: number;
  /** When the last of S1 (name, "digitale assistent", 112, "spoed of toets 1") had been said. */
  readonly firstWordsDone: number | null;
  /** From the end of the alarm words to the first transfer signal (S2). */
  readonly alarmToTransfer: number | null;
  /** From that signal to a human who confirmed (S5). */
  readonly transferToHuman: number | null;
}
