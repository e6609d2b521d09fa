import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { goFirst, voiceNiceness } from './thread-priority.ts';
import { VoiceActivity } from './voice-activity.ts';
import { type FramesToJudge, type HeardFrames, heardSamples } from './worker-messages.ts';

/**
 * A worker thread of its own: the model runs in the thread that calls it, and 50 frames take 1 ms, which the pacing of
 * packets must not wait for.
 */
export type ToVoiceWorker =
  | { readonly kind: 'source'; readonly port: MessagePort }
  /** End by yourself: a thread that is ended from outside while the model runs takes the process along (SIGABRT). */
  | { readonly kind: 'stop' };
export type FromVoiceWorker = { readonly kind: 'ready' } | HeardFrames;

interface Waiting {
  readonly leg: number;
  readonly atMs: number;
  readonly pcm: Int16Array;
}

const main = parentPort as MessagePort;
const { modelPath } = workerData as { readonly modelPath: string };
goFirst(voiceNiceness);
const activity = await VoiceActivity.load(modelPath);
let queue: Waiting[] = [];
const sources: MessagePort[] = [];
let judging = false;
let stopping = false;

main.on('message', (message: ToVoiceWorker) => {
  if (message.kind === 'stop') {
    stopping = true;
    queue = [];
    if (!judging) void stop();
    return;
  }
  sources.push(message.port);
  message.port.on('message', (frames: FramesToJudge) => {
    if (stopping) return;
    take(frames);
    if (!judging) void judgeAll();
  });
});
main.postMessage({ kind: 'ready' } satisfies FromVoiceWorker);

function take(frames: FramesToJudge): void {
  frames.legs.forEach((leg, i) => {
    const pcm = frames.pcm.subarray(i * heardSamples, (i + 1) * heardSamples);
    queue.push({ leg, atMs: frames.atMs[i] as number, pcm });
  });
  for (const leg of frames.closed) {
    queue = queue.filter((waiting) => waiting.leg !== leg);
    activity.forget(leg);
  }
}

async function judgeAll(): Promise<void> {
  judging = true;
  while (queue.length > 0) {
    const batch = nextBatch();
    const pcm = new Int16Array(batch.length * heardSamples);
    batch.forEach((waiting, i) => {
      pcm.set(waiting.pcm, i * heardSamples);
    });
    const legs = batch.map((waiting) => waiting.leg);
    const speech = Array.from(await activity.judge(legs, pcm));
    const heard: HeardFrames = { kind: 'heard', legs, speech, atMs: batch.map((w) => w.atMs), pcm };
    main.postMessage(heard, [pcm.buffer]);
  }
  judging = false;
  if (stopping) await stop();
}

/** With its ports closed and the model released nothing holds the thread, and it ends. */
async function stop(): Promise<void> {
  for (const port of sources) port.close();
  await activity.release();
  main.close();
}

/** The oldest frame of every line: a line's frames are judged in order, because each needs the state of the last. */
function nextBatch(): Waiting[] {
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  const taken = new Set<number>();
  for (const waiting of queue) {
    if (taken.has(waiting.leg)) rest.push(waiting);
    else {
      taken.add(waiting.leg);
      batch.push(waiting);
    }
  }
  queue = rest;
  return batch;
}
