import type { HumanLine, Practice } from '../../domain/practice.ts';
import type { NotHelped } from '../journal.ts';
import type { Dialler, Line } from '../line.ts';
import { confirmByHuman, type HumanLinePorts, timeToConfirm } from './confirm-by-human.ts';

/** What became of a test of one number. All times are milliseconds since it was dialled; null: it did not come to that. */
export interface RungTested {
  readonly ringingMs: number | null;
  readonly answeredMs: number | null;
  readonly confirmedMs: number | null;
  readonly confirmedBy: 'key' | 'voice' | null;
  /** Null: somebody confirmed. `gave-way`: a caller needed the number, and the test let go of it. */
  readonly reason: Exclude<NotHelped, 'caller-gone' | 'left-alone'> | 'gave-way' | null;
}

export interface TestRungPorts extends HumanLinePorts {
  readonly dialler: Dialler;
  /** In all for the number, as in an emergency: ringing and confirming, in milliseconds. */
  readonly rungMs: number;
}

/** The thanks are two short sentences; a line that never says that they were played is not kept for them. */
const THANKS_WITHIN_MS = 8_000;

/**
 * Rings one number that the practice listed, says that it is a test and asks for a key or a yes, with the same clock as in an
 * emergency. No caller is involved. Ends the line. `callerNeedsIt` ends it at once.
 */
export async function testRung(
  { target }: Pick<HumanLine, 'target'>,
  { spokenName }: Pick<Practice, 'spokenName'>,
  ports: TestRungPorts,
  callerNeedsIt: AbortSignal,
): Promise<RungTested> {
  const startedAt = performance.now();
  const atMs = () => Math.round(performance.now() - startedAt);
  let ringingMs: number | null = null;
  const dialled = await ports.dialler.dial(
    {
      target,
      onBehalfOf: null,
      ringForMs: ports.rungMs,
      onRinging: () => {
        ringingMs = atMs();
      },
    },
    callerNeedsIt,
  );
  const nobody = { ringingMs, answeredMs: null, confirmedMs: null, confirmedBy: null };
  if (dialled.kind === 'not-answered')
    return { ...nobody, reason: callerNeedsIt.aborted ? 'gave-way' : dialled.reason };
  const human = dialled.line;
  if (callerNeedsIt.aborted) {
    await human.hangUp();
    return { ...nobody, reason: 'gave-way' };
  }
  const answered = { ...nobody, answeredMs: atMs() };
  const confirmed = await confirmByHuman(
    human,
    { first: { phrase: 'rung-test', practice: spokenName }, again: { phrase: 'rung-test-repeat' } },
    ports,
    timeToConfirm(ports.rungMs, atMs()),
    callerNeedsIt,
  );
  const confirmedMs = atMs();
  if (confirmed.kind === 'confirmed') await thank(human, ports, callerNeedsIt);
  await human.hangUp();
  return confirmed.kind === 'confirmed'
    ? { ...answered, confirmedMs, confirmedBy: confirmed.by, reason: null }
    : { ...answered, reason: whyNot(confirmed.reason) };
}

/** Nobody is a caller here: what ends a test in that way is a real caller who needs the number. */
const whyNot = (reason: NotHelped): RungTested['reason'] =>
  reason === 'caller-gone' || reason === 'left-alone' ? 'gave-way' : reason;

async function thank(
  human: Line,
  { speakTo }: Pick<TestRungPorts, 'speakTo'>,
  callerNeedsIt: AbortSignal,
): Promise<void> {
  const enough = AbortSignal.any([callerNeedsIt, AbortSignal.timeout(THANKS_WITHIN_MS)]);
  const { promise: heard, resolve } = Promise.withResolvers<void>();
  enough.addEventListener('abort', () => resolve(), { once: true });
  human.listen((event) => {
    // What was cut short by the confirmation comes back as not completed.
    if (event.kind === 'hung-up' || (event.kind === 'played' && event.completed)) resolve();
  });
  await speakTo(human, [{ phrase: 'rung-test-thanks' }], enough);
  await heard;
}
