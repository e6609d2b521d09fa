import { isAnsweredInTime } from '../../domain/answer-norm.ts';
import { PRACTICE_TIME_ZONE } from '../../platform/clock.ts';
import type { RungAttempt } from '../../store/transfer-evidence.ts';
import type { NotHelped } from '../../turn/journal.ts';
import { RUNG } from './describe-rung-tests.ts';
import { seconds, table } from './table.ts';

/** S2: from the end of the alarm words to the first signal. */
const SIGNAL_NORM_MS = 1_500;

export interface Evidence extends RungAttempt {
  /** From the end of the alarm words to the first signal; null on later rungs and without an alarm. */
  readonly wordsToSignalMs: number | null;
  readonly signalToAnswerMs: number | null;
  /** From the first signal of the number to the human who said or keyed that they take it. */
  readonly signalToConfirmMs: number | null;
  readonly withinAnswerNorm: boolean;
  /** Null where it is not measured. */
  readonly withinSignalNorm: boolean | null;
}

export const evidenceOf = (attempt: RungAttempt): Evidence => {
  const { first, wordsMs, signalMs, answeredMs, confirmedMs, reason } = attempt;
  const wordsToSignalMs = first && wordsMs !== null ? signalMs - wordsMs : null;
  const signalToAnswerMs = answeredMs === null ? null : answeredMs - signalMs;
  return {
    ...attempt,
    wordsToSignalMs,
    signalToAnswerMs,
    signalToConfirmMs: confirmedMs === null ? null : confirmedMs - signalMs,
    withinAnswerNorm: isAnsweredInTime(signalToAnswerMs, reason),
    withinSignalNorm: wordsToSignalMs === null ? null : wordsToSignalMs <= SIGNAL_NORM_MS,
  };
};

const HEADS = [
  'gesprek',
  'praktijk',
  'nummer',
  'alarm',
  'woorden tot signaal',
  'gaat over na',
  'opgenomen na',
  'bevestigd na',
  'binnen 30 s',
] as const;

/** A table for people, in Dutch, and what it adds up to. */
export function describeEvidence(rows: readonly Evidence[]): readonly string[] {
  if (rows.length === 0) return ['In deze periode is niemand doorverbonden.'];
  return [...table(HEADS, rows.map(cells)), '', ...totals(rows)];
}

function cells(row: Evidence): string[] {
  const { callStarted, trial, practice, rung, rules, ringingMs, signalMs, confirmedBy, reason } = row;
  const began = callStarted.toZonedDateTimeISO(PRACTICE_TIME_ZONE).toPlainDateTime();
  const failure = reason === null ? 'niet' : REASON[reason];
  const confirmation =
    row.signalToConfirmMs !== null
      ? `${seconds(row.signalToConfirmMs)} (${confirmedBy === 'key' ? 'toets' : 'stem'})`
      : row.signalToAnswerMs === null
        ? '-'
        : failure;
  return [
    `${began.toString({ smallestUnit: 'second' }).replace('T', ' ')}${trial ? ' PROEF' : ''}`,
    practice,
    RUNG[rung],
    rules[0] ?? 'geen; om een mens gevraagd',
    seconds(row.wordsToSignalMs),
    seconds(ringingMs === null ? null : ringingMs - signalMs),
    row.signalToAnswerMs === null ? failure : seconds(row.signalToAnswerMs),
    confirmation,
    row.withinAnswerNorm ? 'ja' : 'NEE',
  ];
}

/** Who tries Balie out is no caller. */
function totals(all: readonly Evidence[]): readonly string[] {
  const rows = all.filter(({ trial }) => !trial);
  const answered = rows.filter(({ withinAnswerNorm }) => withinAnswerNorm).length;
  const confirmed = rows.filter(({ confirmedMs }) => confirmedMs !== null).length;
  const signals = rows.flatMap(({ wordsToSignalMs }) => (wordsToSignalMs === null ? [] : [wordsToSignalMs]));
  const lines = [
    `${rows.length} keer een nummer gebeld: ${answered} binnen 30 s opgenomen, ${confirmed} bevestigd.`,
  ];
  if (signals.length > 0)
    lines.push(
      `Van alarmwoorden tot signaal: p95 ${seconds(percentile95(signals))} over ${signals.length} (norm ${seconds(SIGNAL_NORM_MS)}).`,
    );
  return lines;
}

/** The nearest-rank percentile: with few rows it is the slowest one, never something in between. */
function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] as number;
}

const REASON: Readonly<Record<NotHelped, string>> = {
  busy: 'in gesprek',
  'no-answer': 'geen gehoor',
  refused: 'geweigerd',
  unreachable: 'onbereikbaar',
  'hung-up': 'opgehangen',
  'caller-gone': 'beller weg',
  'voicemail-suspected': 'voicemail',
  'not-confirmed': 'niet bevestigd',
  'left-alone': 'weggevallen',
};
