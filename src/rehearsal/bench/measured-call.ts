import type { CallId } from '../../domain/ids.ts';
import type { Seen } from '../../turn/call.ts';
import type { AudioStage } from '../audio/audio-stage.ts';
import { type CallerLine, dialAsCaller } from '../audio/caller-line.ts';
import { createRecording } from '../audio/recording.ts';
import type { Scenario } from '../scenario.ts';
import { seed } from '../seed.ts';
import { createEarWatch, type EarWatch } from './ear-watch.ts';

/** A call for a stopwatch: the line, what is heard, and every event of Balie with the moment it was seen. */
export interface MeasuredCall {
  readonly line: CallerLine;
  readonly ear: EarWatch;
  readonly seen: readonly SeenAt[];
  /** When Balie's count of the call began, by `performance.now()`. */
  zeroMs(): number;
  /** Resolves with the first event from now on for which this holds; null when the call or `withinMs` is over. */
  next<Found extends Seen>(
    is: (seen: Seen) => seen is Found,
    withinMs: number,
  ): Promise<(SeenAt & { readonly seen: Found }) | null>;
  end(): Promise<void>;
}

export interface SeenAt {
  readonly seen: Seen;
  /** `performance.now()` */
  readonly clockMs: number;
}

/** Dials Balie in a new practice of this scenario. */
export async function measuredCall(
  stage: AudioStage,
  scenario: Scenario,
  signal: AbortSignal,
): Promise<MeasuredCall> {
  const { dialled } = await seed(stage.balie.store, scenario, stage.humans.lines);
  const ear = createEarWatch();
  const seen: SeenAt[] = [];
  const waiting = new Set<(at: SeenAt) => void>();
  let call: CallId | null = null;
  let zero = performance.now();
  const unwatch = stage.watch((of, what) => {
    if (call === null) zero = performance.now();
    call ??= of;
    if (of !== call) return;
    const at = { seen: what, clockMs: performance.now() };
    seen.push(at);
    for (const tell of [...waiting]) tell(at);
  });
  const line = await dialAsCaller(
    stage.telephone,
    {
      target: `sip:${dialled}@${stage.balie.sip.host}:${stage.balie.sip.port}`,
      number: scenario.caller.phone,
      voice: stage.voice,
      recording: createRecording(),
      balieZero: () => zero,
    },
    signal,
  );
  stage.listensTo(line);
  line.onFrame = ear.frame;
  return {
    line,
    ear,
    seen,
    zeroMs: () => zero,
    next(is, withinMs) {
      return new Promise((resolve) => {
        const settle = (found: Parameters<typeof resolve>[0]) => {
          clearTimeout(timer);
          waiting.delete(tell);
          line.over.removeEventListener('abort', give);
          resolve(found);
        };
        const give = () => settle(null);
        const tell = ({ seen: what, clockMs }: SeenAt) => {
          if (is(what)) settle({ seen: what, clockMs });
        };
        const timer = setTimeout(give, withinMs);
        waiting.add(tell);
        line.over.addEventListener('abort', give, { once: true });
        if (line.over.aborted) give();
      });
    },
    async end() {
      await line.hangUp();
      unwatch();
    },
  };
}

/** Whether what was seen is of this kind. */
export const isKind =
  <Kind extends Seen['kind']>(kind: Kind) =>
  (seen: Seen): seen is Extract<Seen, { kind: Kind }> =>
    seen.kind === kind;
