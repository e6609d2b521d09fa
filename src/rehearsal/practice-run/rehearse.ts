import { CodedError } from '../../platform/coded-error.ts';
import { agreesWithRecord } from '../agrees-with-record.ts';
import type { Play } from '../play-scenarios.ts';
import type { Report } from '../report.ts';
import { readScenarios, type Scenario } from '../scenario.ts';
import type { PlayedCaller } from './messages.ts';

/** Lets a rehearsal wait: what is being played is dropped, and played anew afterwards. */
export interface Pause {
  /** Resolves when nobody asks to wait any more. */
  over(): Promise<void>;
  /** Aborts when somebody asks to wait. */
  readonly asked: AbortSignal;
}

/**
 * Plays callers one after the other and gives each as it ends. A caller that cannot be played, or takes longer than
 * `deadlineMs`, has failed and does not stop the rest.
 */
export async function rehearse(
  callers: readonly unknown[],
  play: Play,
  told: (nth: number, played: PlayedCaller) => void,
  {
    deadlineMs,
    pause,
    signal,
  }: { readonly deadlineMs: number; readonly pause: () => Pause; readonly signal: AbortSignal },
): Promise<void> {
  for (let nth = 0; nth < callers.length && !signal.aborted; ) {
    const { asked, over } = pause();
    await over();
    if (signal.aborted) return;
    const played = await playOne(callers[nth], play, deadlineMs, AbortSignal.any([signal, asked]));
    if (asked.aborted || signal.aborted) continue;
    told(nth, played);
    nth += 1;
  }
}

async function playOne(
  raw: unknown,
  play: Play,
  deadlineMs: number,
  signal: AbortSignal,
): Promise<PlayedCaller> {
  const [read] = readScenarios(JSON.stringify(raw));
  if (read?.kind !== 'scenario') {
    const id = (raw as { readonly id?: unknown } | null)?.id;
    return notPlayed({ id: typeof id === 'string' ? id : 'unknown' }, 'SCENARIO_INVALID');
  }
  const { scenario } = read;
  try {
    const until = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
    return asPlayed(scenario, await play(scenario, until, () => undefined));
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'REHEARSAL_CALL_FAILED';
    return notPlayed(described(scenario), code);
  }
}

function asPlayed(scenario: Scenario, report: Report): PlayedCaller {
  const broken = Object.entries(report.held).flatMap(([promise, held]) => (held === false ? [promise] : []));
  const agreement = agreesWithRecord(report, scenario.now.toPlainDate()).kind;
  const asExpected = report.expected.includes(report.outcome);
  return {
    ...described(scenario),
    outcome: report.outcome,
    passed: asExpected && broken.length === 0 && agreement !== 'differs',
    saidIsDone: agreement === 'nothing-booked' ? null : agreement === 'agrees',
    alarmMs: report.timesMs.alarmToTransfer,
    rules: [...new Set(report.alarms.map(({ rule }) => rule))],
    broken: [...broken, ...report.notes],
    said: report.said.map(({ who, text, atMs }) => ({ who, text, atMs })),
  };
}

const described = (scenario: Scenario) => ({
  id: scenario.id,
  caller: callerOf(scenario),
  goal: scenario.description ?? scenario.goal,
  expected: [...scenario.expected.outcome],
});

const notPlayed = (
  about: { readonly id: string } & Partial<ReturnType<typeof described>>,
  code: string,
): PlayedCaller => ({
  caller: '',
  goal: '',
  expected: [],
  ...about,
  outcome: 'failed',
  passed: false,
  saidIsDone: null,
  alarmMs: null,
  rules: [],
  broken: [code],
  said: [],
});

/** "Maria van den Berg, 52": an invented person, and how old. */
function callerOf({ caller, now }: Scenario): string {
  const { name, dateOfBirth } = caller;
  return dateOfBirth === null
    ? name
    : `${name}, ${dateOfBirth.until(now.toPlainDate(), { largestUnit: 'year' }).years}`;
}
