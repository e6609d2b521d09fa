import { createHash } from 'node:crypto';
import type { CallId, PracticeId } from './domain/ids.ts';
import type { Practice } from './domain/practice.ts';
import type { Difference, RehearsalRun, RehearsalSet, Versions } from './http/contract/rehearsals.ts';
import type { ProposedAnswer, Rehearsals, StartedRehearsal } from './http/ports/rehearsals.ts';
import type { Staff } from './http/staff-ports.ts';
import type { Config } from './platform/config.ts';
import type { Log } from './platform/log.ts';
import { writePracticeFile } from './practice-file/write-practice-file.ts';
import { ownSentence, planCallers, planForAnswers } from './rehearsal/practice-run/plan-callers.ts';
import { withAnswer } from './rehearsal/practice-run/proposed-practice.ts';
import { type RehearsalApart, rehearseApart } from './rehearsal/practice-run/rehearse-apart.ts';
import { localTime } from './scheduling/opening-windows.ts';
import { contentHash } from './store/rule-signatures.ts';
import type { RecordedRun, RehearsalRecords } from './store/staff/rehearsals.ts';
import type { Rule } from './turn/3-triage/rule.ts';
import type { Seen } from './turn/call.ts';

export interface ScreenRehearsalParts {
  readonly records: RehearsalRecords;
  readonly practice: (id: PracticeId, signal: AbortSignal) => Promise<Practice | null>;
  readonly rules: readonly Rule[];
  readonly config: Config;
  /** `src/commands/rehearse.ts`, which this file may not know. */
  readonly program: string;
  readonly now: () => Temporal.Instant;
  readonly log: Log;
  /** Whatever else wants the processor has it first, unless a test has no time for that. */
  readonly niceness?: number;
}

/** Rehearsals behind the screens, one at a time; `see` is told of every call, because a caller in danger goes first. */
export interface ScreenRehearsals extends Rehearsals {
  see(call: CallId, seen: Seen): void;
  close(): Promise<void>;
}

/** Keeping one call of a rehearsal is a row. */
const KEEP_DEADLINE_MS = 10_000;
const LAST_IN_LINE = 19;
const SHORT_HASH = 12;

export function screenRehearsals(parts: ScreenRehearsalParts): ScreenRehearsals {
  const { records, now } = parts;
  const alarms = new Set<CallId>();
  let current: {
    readonly run: string;
    readonly practice: PracticeId;
    readonly apart: RehearsalApart;
  } | null = null;
  let kept: Promise<void> = Promise.resolve();
  let starting: string | null = null;

  const practiceOf = async (who: Staff, signal: AbortSignal): Promise<Practice> => {
    const practice = await parts.practice(who.practice, signal);
    if (practice === null) throw new Error('the practice of a session is gone');
    return practice;
  };
  const rulesVersion = short(parts.rules.map(contentHash).toSorted().join());
  const versionsOf = (practice: Practice): Versions => ({
    practice: short(writePracticeFile({ ...practice, answers: [] })),
    knowledge: short(JSON.stringify(practice.answers)),
    rules: rulesVersion,
  });
  const goingOn = (): string | null => current?.run ?? starting;
  /** `before`: what went on before the run was read; its end may have been written after that, and its beginning too. */
  const asShown = (run: RecordedRun, before: string | null): RehearsalRun => ({
    ...run,
    state:
      run.endedAs ??
      (run.id !== before && run.id !== goingOn() ? 'broken-off' : alarms.size > 0 ? 'paused' : 'running'),
    startedAt: run.startedAt.toString(),
    endedAt: run.endedAt?.toString() ?? null,
  });

  async function begin(
    who: Staff,
    asked: {
      readonly practice: Practice;
      readonly versions: Versions;
      readonly set: RehearsalSet;
      readonly how: 'text' | 'audio';
      readonly proposal: string | null;
      readonly callers: readonly Readonly<Record<string, unknown>>[];
    },
    signal: AbortSignal,
  ): Promise<StartedRehearsal> {
    const { callers, how, practice, ...rest } = asked;
    if (callers.length === 0) return { kind: 'nobody-calls' };
    if (goingOn() !== null) return { kind: 'busy' };
    const run = crypto.randomUUID();
    starting = run;
    try {
      await records.begin(who, { id: run, how, number: callers.length, ...rest }, signal);
      const keep = (work: (until: AbortSignal) => Promise<void>) => {
        kept = kept.then(() =>
          work(AbortSignal.timeout(KEEP_DEADLINE_MS)).catch((cause: unknown) =>
            parts.log('error', 'a rehearsal cannot be kept', cause instanceof Error ? { error: cause } : {}),
          ),
        );
      };
      const apart = rehearseApart(
        parts.program,
        {
          kind: 'rehearse',
          practice: writePracticeFile(practice),
          callers: [...callers],
          how,
          niceness: parts.niceness ?? LAST_IN_LINE,
          config: withoutCarriers(parts.config),
        },
        (nth, call) =>
          keep((until) => records.played(who, run, { nth, call, scenario: callers[nth] }, until)),
      );
      current = { run, practice: who.practice, apart };
      if (alarms.size > 0) apart.pause();
      void apart.ended.then((end) => {
        keep((until) =>
          records.end(who, run, { as: end.kind, fault: end.kind === 'failed' ? end.code : null }, until),
        );
        void kept.then(() => {
          current = null;
        });
      });
      return { kind: 'started', run };
    } finally {
      starting = null;
    }
  }

  return {
    async list(who, signal) {
      const before = goingOn();
      const [runs, callers, practice] = await Promise.all([
        records.runs(who, signal),
        records.kept(who, signal),
        practiceOf(who, signal),
      ]);
      return {
        runs: runs.map((run) => asShown(run, before)),
        kept: callers,
        versions: versionsOf(practice),
        waitsForAlarm: alarms.size > 0,
      };
    },
    async run(who, id, signal) {
      const playing = goingOn();
      const run = await records.run(who, id, signal);
      if (run === null) return null;
      const [calls, before] = await Promise.all([
        records.calls(who, id, signal),
        records.runBefore(who, run, signal),
      ]);
      const then = before === null ? [] : await records.outcomes(who, before.id, signal);
      return {
        run: asShown(run, playing),
        calls: [...calls],
        comparedWith:
          before === null
            ? null
            : { id: before.id, startedAt: before.startedAt.toString(), versions: before.versions },
        differences: calls.flatMap((call): readonly Difference[] => {
          const was = then.find(({ caller_id }) => caller_id === call.id);
          if (was === undefined || (was.passed === call.passed && was.outcome === call.outcome)) return [];
          const { id: caller, passed, outcome } = call;
          return [
            {
              id: caller,
              caller: call.caller,
              before: { outcome: was.outcome, passed: was.passed },
              now: { outcome, passed },
            },
          ];
        }),
      };
    },
    async start(who, { set, number, how }, signal) {
      const practice = await practiceOf(who, signal);
      const callers =
        set === 'own'
          ? (await records.keptScenarios(who, signal)).slice(0, number)
          : planCallers(practice, set, number, now());
      return begin(
        who,
        { practice, versions: versionsOf(practice), set, how, proposal: null, callers },
        signal,
      );
    },
    async startFor(who, proposal, signal) {
      const practice = await practiceOf(who, signal);
      const { practice: proposed, changed } = proposedPractice(practice, proposal, now());
      const own = await records.keptScenarios(who, signal);
      return begin(
        who,
        {
          practice: proposed,
          // Of Balie as it is: when that has changed by the time of approval, this run says nothing any more.
          versions: versionsOf(practice),
          set: 'answers',
          how: 'text',
          proposal: proposal.id,
          callers: [...planForAnswers(proposed, changed, now()), ...own],
        },
        signal,
      );
    },
    async stop(who, id) {
      if (current?.run !== id || current.practice !== who.practice) return false;
      current.apart.stop();
      await current.apart.ended;
      await kept;
      return true;
    },
    async keep(who, caller, signal) {
      const scenario: Readonly<Record<string, unknown>> | null =
        'sentence' in caller
          ? ownSentence(await practiceOf(who, signal), caller, now())
          : await records.scenarioOf(who, caller.run, caller.call, signal);
      if (scenario === null) return false;
      const { description, id } = scenario;
      const name = typeof description === 'string' ? description : String(id);
      await records.keep(who, { name, scenario: { ...scenario, id: keptId(scenario) } }, signal);
      return true;
    },
    forget: (who, id, signal) => records.forget(who, id, signal),
    async ofProposals(who, signal) {
      const before = goingOn();
      const [runs, practice] = await Promise.all([
        records.runsOfProposals(who, signal),
        practiceOf(who, signal),
      ]);
      const as = versionsOf(practice);
      return new Map(
        runs.flatMap((run) =>
          run.proposal === null
            ? []
            : [[run.proposal, { run: asShown(run, before), green: isGreen(run, as) }] as const],
        ),
      );
    },
    see(call, seen) {
      if (seen.kind !== 'event') return;
      if (seen.event.kind === 'alarm') alarms.add(call);
      if (seen.event.kind === 'ended') alarms.delete(call);
      if (alarms.size > 0) current?.apart.pause();
      else current?.apart.goOn();
    },
    async close() {
      const running = current;
      running?.apart.stop();
      await running?.apart.ended;
      await kept;
    },
  };
}

function isGreen(run: RecordedRun, as: Versions): boolean {
  const same =
    run.versions.practice === as.practice &&
    run.versions.knowledge === as.knowledge &&
    run.versions.rules === as.rules;
  return run.endedAs === 'done' && run.wrong === 0 && run.played === run.number && same;
}

function proposedPractice(
  practice: Practice,
  { place, topic, words, text, validUntil }: ProposedAnswer,
  now: Temporal.Instant,
): { readonly practice: Practice; readonly changed: number } {
  const until = validUntil === null ? null : Temporal.PlainDate.from(validUntil);
  const today = localTime(now.epochMilliseconds).toPlainDate();
  return {
    practice: withAnswer(practice, { place, topic, words, text, validUntil: until }, today),
    changed: place ?? practice.answers.length,
  };
}

/** A rehearsal sends nothing and registers nowhere, so it is not told how. */
const withoutCarriers = (config: Config): Config => ({
  ...config,
  registrations: [],
  mail: null,
  whatsapp: null,
  sms: null,
  oidc: null,
});

const keptId = ({ id }: Readonly<Record<string, unknown>>): string =>
  `kept-${typeof id === 'string' ? id.replace(/^(?:kept-)+/u, '') : 'caller'}-${crypto.randomUUID().slice(0, 8)}`;

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, SHORT_HASH);
